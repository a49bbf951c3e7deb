import { asc, desc, eq, sql } from "drizzle-orm";
import { beforeAll, expect, test } from "vitest";
import { db, engine, type Tx, write } from "../db";
import { unprotect } from "../db/protection";
import { activities, trailHeads } from "../db/schema";
import { append, chainOld, type Happening, hashOf, relink } from "./trail";
import { type Fault, faultsIn, verifyTrail } from "./trail-check";

const happening = (n: number, eventId: string | null = null): Happening => ({
  name: "events.edit",
  actorKind: "person",
  actorId: `actor-${n}`,
  programId: null,
  eventId,
  note: { n, z: ["a"], a: { later: n, earlier: null } },
  at: new Date(1_700_000_000_000 + n),
});
const add = (n: number, eventId: string | null = null) => write([], (tx) => append(tx, happening(n, eventId)));
const events = ["event-a", "event-b", null];

test("an empty trail is whole, and old rows are chained once", async () => {
  expect(await verifyTrail()).toMatchObject({ rows: 0, chains: 0, faults: [] });
  await write([], async (tx) => {
    for (let n = 0; n < 9; n += 1) await tx.insert(activities).values(happening(n, events[n % 3]));
  });
  expect((await verifyTrail()).faults).toHaveLength(9);
  expect(await chainOld()).toBe(9);
  expect(await chainOld()).toBe(0);
  expect(await verifyTrail()).toMatchObject({ rows: 9, chains: 3, faults: [] });
});

test("writers of all events at once make chains without a gap", async () => {
  const began = await db.$count(activities);
  await Promise.all(Array.from({ length: 90 }, (_, n) => add(100 + n, `event-${n % 5}`)));
  const { rows, faults } = await verifyTrail();
  expect({ rows, faults }).toEqual({ rows: began + 90, faults: [] });
});

/** What one waits for and another gives. */
function signal() {
  let give = () => {};
  const given = new Promise<void>((soon) => {
    give = soon;
  });
  return { given, give: () => give() };
}

test.runIf(engine === "postgres")(
  "a slow writer of one event keeps nobody of another event waiting, only its own",
  async () => {
    await Promise.all([add(300, "slow"), add(301, "quick")]);
    const ended: string[] = [];
    const [holds, freed] = [signal(), signal()];
    const slow = write([], async (tx) => {
      await append(tx, happening(302, "slow"));
      holds.give();
      await freed.given;
      ended.push("slow");
    });
    await holds.given;
    const after = add(304, "slow").then(() => ended.push("after slow"));
    await add(303, "quick").then(() => ended.push("quick"));
    freed.give();
    await Promise.all([slow, after]);
    expect(ended).toEqual(["quick", "slow", "after slow"]);
  },
);

test("a row put in past the application is found, also after a start", async () => {
  const [row] = await write([], (tx) => tx.insert(activities).values(happening(900, "event-a")).returning());
  await chainOld();
  expect((await verifyTrail()).faults).toEqual([{ kind: "unchained", chain: "", seq: null, activityId: row?.id }]);
  await write([], (tx) =>
    unprotect(tx, "activities", () => tx.delete(activities).where(eq(activities.id, row?.id ?? ""))),
  );
});

/** A generator of the same numbers every time (mulberry32). */
function numbers(seed: number) {
  let state = seed;
  return (below: number) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) % below;
  };
}

type Row = typeof activities.$inferSelect;
const edits: ((row: Row) => Partial<Row>)[] = [
  () => ({ name: "events.publish" }),
  () => ({ actorId: "somebody-else" }),
  () => ({ actorKind: "system" }),
  () => ({ actorId: null }),
  () => ({ programId: "elsewhere" }),
  () => ({ eventId: "elsewhere" }),
  (row) => ({ at: new Date(row.at.getTime() + 1) }),
  (row) => ({ note: { ...row.note, n: -1 } }),
  () => ({ note: {} }),
  (row) => ({ hash: `${row.hash?.slice(1)}x` }),
  (row) => ({ prevHash: `${row.prevHash}x` }),
  (row) => ({ chain: `${row.chain}-2` }),
  (row) => ({ seq: (row.seq ?? 0) + 10_000 }),
  () => ({ hash: null }),
];

const put = (tx: Tx, id: string, values: Partial<Row>) =>
  tx.update(activities).set(values).where(eq(activities.id, id));
const follower = async (tx: Tx, row: Row) => {
  const [next] = await tx
    .select()
    .from(activities)
    .where(sql`${activities.chain} = ${row.chain} and ${activities.seq} = ${(row.seq ?? 0) + 1}`);
  return next;
};

/** One way to tamper; answers the ids of which one must be named. */
async function tamper(tx: Tx, row: Row, kind: number, next: (below: number) => number): Promise<string[]> {
  if (kind < 6) {
    await put(tx, row.id, edits[next(edits.length)]?.(row) ?? {});
    return [row.id];
  }
  if (kind < 8) {
    const after = await follower(tx, row);
    const [before] = await tx
      .select()
      .from(activities)
      .where(sql`${activities.chain} = ${row.chain} and ${activities.seq} < ${row.seq}`)
      .orderBy(desc(activities.seq))
      .limit(1);
    await tx.delete(activities).where(eq(activities.id, row.id));
    return [after?.id ?? before?.id ?? "the head"];
  }
  if (kind === 8) {
    const after = await follower(tx, row);
    if (!after) return tamper(tx, row, 0, next);
    // Swapped as somebody would who has no key: the places change, the hashes are the rows' own.
    await put(tx, row.id, { seq: -1 });
    await put(tx, after.id, { seq: row.seq });
    await put(tx, row.id, { seq: after.seq });
    return [row.id, after.id];
  }
  // Cut off at the end, with the head made to fit by somebody without the key.
  const [end] = await tx
    .select()
    .from(activities)
    .where(eq(activities.chain, row.chain ?? ""))
    .orderBy(desc(activities.seq))
    .limit(1);
  await tx.delete(activities).where(eq(activities.id, end?.id ?? ""));
  if (next(2))
    await tx
      .update(trailHeads)
      .set({ seq: (end?.seq ?? 1) - 1, hash: end?.prevHash ?? "" })
      .where(eq(trailHeads.chain, row.chain ?? ""));
  return ["the head"];
}

class Undone extends Error {}

test("200 random tamperings: each is found, and the row is named", { timeout: 120_000 }, async () => {
  const next = numbers(20_261_124);
  const missed: unknown[] = [];
  const rows = await db.select().from(activities).orderBy(asc(activities.id));
  for (let n = 0; n < 200; n += 1) {
    const row = rows[next(rows.length)] as Row;
    const kind = next(10);
    await write([], async (tx) => {
      const expected = await unprotect(tx, "activities", () => tamper(tx, row, kind, next));
      const faults = await read(tx);
      const named = faults.some((f) =>
        expected[0] === "the head"
          ? ["head", "missing"].includes(f.kind) && f.chain === row.chain
          : expected.includes(f.activityId ?? ""),
      );
      if (!named) missed.push({ n, kind, row, expected, faults });
      throw new Undone();
    }).catch((error) => {
      if (!(error instanceof Undone)) throw error;
    });
  }
  expect(missed).toEqual([]);
  expect((await verifyTrail()).faults).toEqual([]);
});

test("a chain removed with its head is missed, and so is the register", async () => {
  const found: Fault[][] = [];
  for (const gone of ["event-a", ""])
    await write([], async (tx) => {
      await unprotect(tx, "activities", async () => {
        if (gone) await tx.delete(activities).where(eq(activities.chain, gone));
        await tx.delete(trailHeads).where(eq(trailHeads.chain, gone));
      });
      found.push(await read(tx));
      throw new Undone();
    }).catch(() => {});
  expect(found.map((faults) => faults.map((f) => f.kind))).toEqual([["chain-missing"], ["chain-missing"]]);
});

test("the hash does not depend on the order of a note's keys, and tells any two notes apart", () => {
  const row = { ...happening(1), id: "i", chain: "c", seq: 1, prevHash: "" };
  const turned = { ...row, note: { a: { earlier: null, later: 1 }, z: ["a"], n: 1 } };
  expect(hashOf(turned)).toBe(hashOf(row));
  expect(hashOf({ ...row, note: { ...row.note, n: "1" } })).not.toBe(hashOf(row));
});

test("a trail linked anew is whole again, under whatever key", async () => {
  await write([], async (tx) => {
    const rows = await tx.select().from(activities).orderBy(asc(activities.seq));
    await unprotect(tx, "activities", () => relink(tx, rows));
  });
  expect((await verifyTrail()).faults).toEqual([]);
});

const read = async (tx: Tx) => (await faultsIn(tx)).faults;

beforeAll(async () => {
  expect(await db.$count(activities)).toBe(0);
});

import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { configOf } from "./dialect";
import { Adding, differing, digestsOf } from "./digests";
import { id } from "./id";
import { db, engine, snapshot, write } from "./index";
import { Differing, dump, load } from "./move";
import { appendOnly } from "./protection";
import {
  accounts,
  activities,
  jobs,
  memberships,
  organizationNames,
  organizations,
  programs,
  settings,
  trailHeads,
} from "./schema";
import { alone, clear as clearAll, standingOf } from "./standing";
import { bytesTogether, nameOf, pages, rowsPerInsert, tablesInOrder } from "./tables";

const at = new Date("2026-11-23T10:11:12.345Z");
const lines = async () => {
  const told: string[] = [];
  await snapshot((moment) => dump(moment, (line) => told.push(line)));
  return told;
};
const clear = () =>
  write(
    [],
    async (tx) => {
      await alone(tx);
      await clearAll(tx, { holds: "anything" });
    },
    { budget: 60_000 },
  );
const setting = (key: string, value: unknown) => ({ key, value, updatedAt: at });

async function fillSome() {
  await write([], async (tx) => {
    await tx.insert(accounts).values({ id: "a", email: "aru@example.kz", name: "Әру", createdAt: at });
    const words = { title: { en: "t" }, summary: {}, description: {} };
    await tx.insert(programs).values({ id: "p", slug: "p", timeZone: "Asia/Seoul", ...words });
    await tx.insert(memberships).values({ accountId: "a", programId: "p", role: "organizer", place: "p" } as never);
    await tx.insert(activities).values({ name: "a.b", actorKind: "system", note: { n: 1 }, at });
    const many = Array.from({ length: 1_100 }, (_, n) => setting(`${n}`, [n, "x\n"]));
    for (let n = 0; n < many.length; n += 300) await tx.insert(settings).values(many.slice(n, n + 300));
  });
}

describe("a dump", { timeout: 60_000 }, () => {
  test("loaded, is the same database; and what is not a whole dump changes nothing", async () => {
    await fillSome();
    const whole = await lines();
    expect(whole).toHaveLength(1_106);
    await expect(load(whole)).rejects.toThrow("not empty: ");
    await clear();
    await expect(load(whole.slice(0, -1))).rejects.toThrow("cut off");
    await expect(load(whole.filter((line) => !line.includes('"aru@')))).rejects.toThrow("memberships");
    await expect(load(['["begin",{"format":2,"migrations":["other"]}]'])).rejects.toThrow("another version");
    await expect(load(whole.slice(1))).rejects.toThrow("another version");
    await expect(load([whole[0] ?? "", '["nowhere",{}]'])).rejects.toThrow("does not know");
    expect(await db.$count(settings)).toBe(0);
    const digests = await load(whole);
    expect(digests.settings?.rows).toBe(1_100);
    expect(differing(digests, await snapshot(digestsOf))).toEqual([]);
    expect(await lines()).toEqual(whole);
    expect((await db.select().from(accounts))[0]?.createdAt).toEqual(at);
  });

  test("of which a word was changed on the way is found out, and undone", async () => {
    const whole = await lines();
    await clear();
    const changed = whole.map((line) => line.replace('["settings",{"key":"7",', '["settings",{"key":"7x",'));
    const lost = await load(changed).catch((error: unknown) => error);
    expect(lost).toBeInstanceOf(Differing);
    expect(lost).toMatchObject({ tables: ["settings"], digests: { settings: { rows: 1_100 } } });
    await expect(load(whole.filter((line) => !line.startsWith('["settings",{"key":"7"')))).rejects.toThrow("settings");
    expect(await db.$count(settings)).toBe(0);
    await load(whole);
  });

  test("is undone when who looks at the whole says no", async () => {
    const whole = await lines();
    await clear();
    const check = async () => {
      throw new Error("the trail is not whole");
    };
    await expect(load(whole, { check })).rejects.toThrow("the trail is not whole");
    expect(await db.$count(settings)).toBe(0);
    await load(whole);
  });

  test("takes the place of what was looked at before, and of nothing else", async () => {
    await write([], async (tx) => {
      await tx.insert(trailHeads).values({ chain: "instance", ordinal: 1, seq: 4, hash: "h", mac: "m" });
    });
    const whole = await lines();
    const { holds, ends } = await standingOf(db);
    expect(holds).toBeDefined();
    expect(ends).toEqual([{ chain: "instance", seq: 4, hash: "h" }]);
    await write([], (tx) => tx.update(trailHeads).set({ seq: 5 }).then());
    await expect(load(whole, { replacing: ends })).rejects.toThrow("just changed");
    await write([], (tx) => tx.update(trailHeads).set({ seq: 4 }).then());
    await write([], (tx) => tx.insert(settings).values(setting("later", 1)).then());
    await load(whole, { replacing: ends });
    expect(await lines()).toEqual(whole);
  });

  test("goes where the app was only started", async () => {
    const whole = await lines();
    await clear();
    await write([], (tx) => tx.insert(jobs).values({ kind: "x", payload: {}, runAt: at }).then());
    expect((await standingOf(db)).holds).toBeUndefined();
    await load(whole);
    expect(await lines()).toEqual(whole);
  });

  test("leaves the append-only tables protected", async () => {
    expect(Object.keys(appendOnly)).toContain("activities");
    await expect(write([], (tx) => tx.delete(activities).then())).rejects.toThrow("append-only");
  });
});

describe("values", { timeout: 60_000 }, () => {
  const hostile: Record<string, unknown> = {
    astral: "𝒜𝓇𝓊 👩‍🚀 한글 Қазақ \u{10FFFF}",
    controls: '\u0001\u001f\n\r\t\\"\\u0000 said, not meant',
    digits: "123",
    truth: "true",
    brace: '{"a":1}',
    nested: { z: 1, a: [null, true, { "": "empty" }], 한: "글", "10": "ten", "9": "nine" },
    numbers: [0, -1, 1e21, 0.1, 1.5e-7, Number.MAX_SAFE_INTEGER],
    empty: "",
    long: "가나다".repeat(300_000),
    sealed: `2.abcdefgh.${"Az09_-".repeat(2_000)}`,
  };

  test("of every kind come back as they were", async () => {
    await clear();
    const instants = [
      new Date(0),
      new Date(-1),
      new Date("1969-12-31T23:59:59.999Z"),
      new Date("9999-12-31T23:59:59.001Z"),
    ];
    await write([], async (tx) => {
      for (const [key, value] of Object.entries(hostile)) await tx.insert(settings).values(setting(key, value));
      for (const [n, updatedAt] of instants.entries())
        await tx.insert(settings).values({ key: `at ${n}`, value: n, updatedAt });
      await tx.insert(accounts).values({ id: "n", email: "n@x.kz", name: "N", createdAt: at });
    });
    const before = await snapshot(digestsOf);
    const whole = await lines();
    await clear();
    await load(whole);
    const kept = new Map(
      (await db.select().from(settings)).map(({ key, value, updatedAt }) => [key, { value, updatedAt }]),
    );
    for (const [key, value] of Object.entries(hostile)) expect(kept.get(key)?.value, key).toEqual(value);
    for (const [n, instant] of instants.entries()) expect(kept.get(`at ${n}`)?.updatedAt).toEqual(instant);
    expect(differing(before, await snapshot(digestsOf))).toEqual([]);
  });

  test.runIf(engine === "sqlite")(
    "that PostgreSQL does not store are named by their row, not carried along",
    async () => {
      await write([], (tx) => tx.insert(settings).values(setting("with-nul", 0)).then());
      await write([], (tx) =>
        tx
          .update(settings)
          .set({ value: sql`'"a\\u0000b"'` as never })
          .where(sql`key = 'with-nul'`)
          .then(),
      );
      await expect(lines()).rejects.toThrow("the row with-nul of settings holds a NUL");
      await write([], (tx) => tx.delete(settings).where(sql`key = 'with-nul'`).then());
    },
  );
});

describe("a table is read", () => {
  test("after those it refers to; none refers to itself or in a circle", () => {
    const order = tablesInOrder();
    for (const [place, table] of order.entries())
      for (const { reference } of configOf(table).foreignKeys)
        expect(order.indexOf(reference().foreignTable as never), nameOf(table)).toBeLessThan(place);
  });

  const read = async (table: unknown) => {
    const sizes: number[] = [];
    const rows: Record<string, unknown>[] = [];
    for await (const page of pages(db, table as typeof settings)) {
      sizes.push(page.length);
      rows.push(...page);
    }
    return { sizes, rows };
  };

  test("page by page, also by a key of two columns", async () => {
    await clear();
    const names = Array.from({ length: 1_234 }, (_, n) => ({
      nameKey: `이름 ${n % 700}`,
      kind: n < 700 ? "school" : "other",
    }));
    await write([], async (tx) => {
      await tx.insert(organizations).values({ id: "o", kind: "school", name: { en: "o" } });
      for (let n = 0; n < names.length; n += 400)
        await tx
          .insert(organizationNames)
          .values(names.slice(n, n + 400).map((name) => ({ ...name, organizationId: "o" })) as never);
    });
    const { sizes, rows } = await read(organizationNames);
    expect(sizes).toEqual([500, 500, 234]);
    expect(new Set(rows.map(({ nameKey, kind }) => `${nameKey}|${kind}`)).size).toBe(1_234);
  });

  test("a few rows at a time when one of them is long", async () => {
    await clear();
    await write([], async (tx) => {
      await tx.insert(settings).values(Array.from({ length: 20 }, (_, n) => setting(`q${n}`, "short")));
      await tx.insert(settings).values(setting("r", "x".repeat(bytesTogether / 8)));
    });
    expect((await read(settings)).sizes).toEqual([7, 7, 7]);
    expect(rowsPerInsert(settings)).toBe(500);
    for (const table of tablesInOrder()) expect(rowsPerInsert(table)).toBeGreaterThan(100);
  });
});

test("a digest does not depend on the order of rows or of keys, and on every value", () => {
  const digest = (...rows: Record<string, unknown>[]) => {
    const all = new Adding();
    for (const row of rows) all.add("settings", row);
    return all.digests().settings?.hash;
  };
  const [one, two] = [
    { key: id(), value: { a: 1, b: [2] } },
    { key: id(), value: null },
  ];
  expect(digest(one, two)).toBe(digest(two, { value: { b: [2], a: 1 }, key: one.key }));
  expect(digest(one, two)).not.toBe(digest(one, { ...two, value: "" }));
  expect(digest(one)).not.toBe(digest(one, one));
  expect(digest()).toBe("0".repeat(64));
});

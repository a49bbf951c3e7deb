import { createHmac } from "node:crypto";
import { asc, eq, isNull, sql } from "drizzle-orm";
import { type Reader, type Tx, write } from "../db";
import { canonical } from "../db/canonical";
import { id } from "../db/id";
import { inserting, prepared } from "../db/prepared";
import { unprotect } from "../db/protection";
import { activities, trailHeads } from "../db/schema";
import { trailKey } from "./seal";

/** What an activity says, without its place in the chain and without the mark that it was passed on. */
export type Happening = {
  name: string;
  actorKind: string;
  actorId?: string | null;
  programId: string | null;
  eventId: string | null;
  note: Record<string, unknown>;
  at: Date;
};
type Linked = Happening & { id: string; chain: string; seq: number; prevHash: string };
export type Head = Pick<typeof trailHeads.$inferSelect, "chain" | "ordinal" | "seq" | "hash">;

/** The head that counts the chains. */
export const register = "";

const keyed = (what: unknown[]) => createHmac("sha256", trailKey()).update(canonical(what)).digest("base64url");

/**
 * The hash of one activity: HMAC-SHA-256 (under a key derived from the instance's, for the trail alone) over the JSON
 * array ["activity", chain, seq, prevHash, id, name, actorKind, actorId, programId, eventId, at, note], where `at` is
 * ISO 8601 in UTC to the millisecond, absent ids are null and the keys of objects are in the order of their code units.
 * `fannedOutAt` is not hashed: it is the one column that may change.
 */
export const hashOf = (row: Linked): string =>
  keyed([
    ...["activity", row.chain, row.seq, row.prevHash, row.id, row.name, row.actorKind],
    ...[row.actorId ?? null, row.programId, row.eventId, row.at.toISOString()],
    JSON.parse(JSON.stringify(row.note)) as unknown,
  ]);

/** What a head is sealed with: HMAC over ["head", chain, ordinal, seq, hash]. */
export const macOf = (head: Head): string => keyed(["head", head.chain, head.ordinal, head.seq, head.hash]);

/** Each event has a chain of its own, and each programme and the instance for what is about no event. */
export const chainOf = (of: Pick<Happening, "eventId" | "programId">) => of.eventId ?? of.programId ?? "instance";

const takeNext = prepared<{ chain: string }>()((tx, at) =>
  tx
    .update(trailHeads)
    .set({ seq: sql`${trailHeads.seq} + 1` })
    .where(eq(trailHeads.chain, at.chain))
    .returning(),
);
const advance = (tx: Tx, chain: string) => takeNext(tx, { chain });

const seal = prepared<{ chain: string; hash: string; mac: string }>()((tx, at) =>
  tx
    .update(trailHeads)
    .set({ hash: sql`${at.hash}`, mac: sql`${at.mac}` })
    .where(eq(trailHeads.chain, at.chain)),
);
const settle = (tx: Tx, head: Head) => seal(tx, { chain: head.chain, hash: head.hash, mac: macOf(head) });
const insertActivity = inserting(activities);

/** Takes the next place of a chain, and begins the chain when it is new. Whoever comes second waits at the head's row. */
async function nextPlace(tx: Tx, chain: string): Promise<Head> {
  const [known] = await advance(tx, chain);
  if (known) return known;
  const none = { chain: register, ordinal: 0, seq: 0, hash: "" };
  await tx
    .insert(trailHeads)
    .values({ ...none, mac: macOf(none) })
    .onConflictDoNothing();
  const [chains] = await advance(tx, register);
  if (!chains) throw new Error("the trail has no register");
  const [begun] = await advance(tx, chain); // somebody began it while we waited for the register
  if (begun) {
    const back = { ...chains, seq: chains.seq - 1 };
    await tx.update(trailHeads).set({ seq: back.seq }).where(eq(trailHeads.chain, register));
    return begun;
  }
  await settle(tx, chains);
  const fresh = { chain, ordinal: chains.seq, seq: 1, hash: "" };
  await tx.insert(trailHeads).values({ ...fresh, mac: macOf(fresh) });
  return fresh;
}

/**
 * Writes an activity down as the next of its chain. The head's row is locked from here to the commit, so it belongs
 * at the end of a write; writes about other events do not wait. Answers the id of the row.
 */
export async function append(tx: Tx, what: Happening): Promise<string> {
  const chain = chainOf(what);
  const head = await nextPlace(tx, chain);
  const row: Linked = { ...what, id: id(), chain, seq: head.seq, prevHash: head.hash };
  const hash = hashOf(row);
  await insertActivity(tx, { ...row, hash });
  await settle(tx, { ...head, hash });
  return row.id;
}

/** Was a row written down, and with it all that happened in the same write? */
export const isNoted = async (db: Reader, activityId: string): Promise<boolean> =>
  (await db.$count(activities, eq(activities.id, activityId))) > 0;

/**
 * Chains what was written before there were chains, once: in the order it happened. Does nothing where the trail has
 * begun, so that rows put in later by somebody else are found, not blessed. To be called after migrations and before
 * the first write. Answers how many rows were chained.
 */
export async function chainOld(): Promise<number> {
  return write(
    "trail",
    async (tx) => {
      if ((await tx.$count(trailHeads)) > 0) return 0;
      const rows = await tx
        .select()
        .from(activities)
        .where(isNull(activities.hash))
        .orderBy(asc(activities.at), asc(activities.id));
      await unprotect(tx, "activities", () => relink(tx, rows));
      return rows.length;
    },
    { budget: 600_000 },
  );
}

/** Gives rows, in their order, their places and hashes; and the heads that follow from it, in place of all others. */
export async function relink(tx: Tx, rows: readonly (typeof activities.$inferSelect)[]) {
  const heads = new Map<string, Head>();
  for (const row of rows) {
    const chain = row.chain ?? chainOf(row);
    const head = heads.get(chain) ?? { chain, ordinal: heads.size + 1, seq: 0, hash: "" };
    const linked: Linked = { ...row, chain, seq: head.seq + 1, prevHash: head.hash };
    const hash = hashOf(linked);
    const { seq, prevHash } = linked;
    await tx.update(activities).set({ chain, seq, prevHash, hash }).where(eq(activities.id, row.id));
    heads.set(chain, { ...head, seq, hash });
  }
  await tx.delete(trailHeads);
  if (heads.size === 0) return;
  for (const head of [...heads.values(), { chain: register, ordinal: 0, seq: heads.size, hash: "" }])
    await tx.insert(trailHeads).values({ ...head, mac: macOf(head) });
}

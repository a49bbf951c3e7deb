import { isIPv6 } from "node:net";
import { eq, lt, lte, sql } from "drizzle-orm";
import { db, type Tx, write } from "../db";
import { rateLimits } from "../db/schema";
import { refuse } from "./refusal";
import { blindIndex } from "./seal";

/** Keys hold addresses and accounts, so only a keyed hash of them is stored. */
const stored = (key: string) => blindIndex("rate_limits|key", key);

async function count(tx: Tx, key: string, windowSeconds: number, now: Date, by = 1) {
  const over = lte(rateLimits.resetsAt, now);
  const [row] = await tx
    .insert(rateLimits)
    .values({ key: stored(key), count: by, resetsAt: new Date(now.getTime() + windowSeconds * 1_000) })
    .onConflictDoUpdate({
      target: rateLimits.key,
      set: {
        count: sql`case when ${over} then ${by} else ${rateLimits.count} + ${by} end`,
        resetsAt: sql`case when ${over} then excluded.resets_at else ${rateLimits.resetsAt} end`,
      },
    })
    .returning();
  return row ?? { count: by, resetsAt: now };
}

/**
 * Counts a try under `key` and refuses `too-many` {seconds} once there were more than `max` within `windowSeconds`
 * (R38). Counts in the database: shared by all instances, kept over restarts. Without `tx` the try stays counted
 * whatever follows: call it before a command, or in a query. With `tx` it is undone when the command is refused.
 */
export async function limit(key: string, max: number, windowSeconds: number, tx?: Tx): Promise<void> {
  const now = new Date();
  const row = tx
    ? await count(tx, key, windowSeconds, now)
    : await write([], (own) => count(own, key, windowSeconds, now));
  if (row.count > max)
    refuse("too-many", { seconds: Math.max(1, Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1_000)) });
}

/**
 * Takes `size` tries at once, so that a process asks the database once for many requests. Answers until when they may
 * be used; refuses `too-many` {seconds} when all of `max` were taken before.
 */
export async function takeLot(key: string, size: number, max: number, windowSeconds: number): Promise<Date> {
  const now = new Date();
  const row = await write([], (tx) => count(tx, key, windowSeconds, now, size));
  if (row.count - size >= max)
    refuse("too-many", { seconds: Math.max(1, Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1_000)) });
  return row.resetsAt;
}

/**
 * Counts a try under `key` of what may be tried `max` times within `windowSeconds`, and is locked for `lockSeconds` from
 * the last of them on, however often it is tried meanwhile: refuses `too-many` {seconds} then. Answers how many tries
 * are left. A secret that was right is to be told to `forgive`.
 */
export async function tryLocked(key: string, max: number, windowSeconds: number, lockSeconds: number): Promise<number> {
  const now = new Date();
  const row = await write([], async (tx) => {
    const counted = await count(tx, key, windowSeconds, now);
    if (counted.count !== max) return counted;
    const resetsAt = new Date(now.getTime() + lockSeconds * 1_000);
    await tx
      .update(rateLimits)
      .set({ resetsAt })
      .where(eq(rateLimits.key, stored(key)));
    return { ...counted, resetsAt };
  });
  if (row.count > max)
    refuse("too-many", { seconds: Math.max(1, Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1_000)) });
  return max - row.count;
}

/** Counts a try that failed under `key`, refusing nothing: `secondsLeft` says when there were too many. */
export const tally = async (key: string, windowSeconds: number): Promise<void> => {
  await write([], (tx) => count(tx, key, windowSeconds, new Date()));
};

/** Seconds until tries under `key` are taken again, once there were `max` of them; 0 before. Counts nothing. */
export async function secondsLeft(key: string, max: number): Promise<number> {
  const now = new Date();
  const [row] = await db
    .select()
    .from(rateLimits)
    .where(eq(rateLimits.key, stored(key)));
  if (!row || row.count < max || row.resetsAt <= now) return 0;
  return Math.max(1, Math.ceil((row.resetsAt.getTime() - now.getTime()) / 1_000));
}

/** Forgets the tries under a key: whoever knew the password is no guesser. */
export const forgive = (key: string): Promise<void> =>
  write([], async (tx) => {
    await tx.delete(rateLimits).where(sql`${rateLimits.key} = ${stored(key)}`);
  });

/** Removes what has run out; for the daily sweep. */
export const sweepLimits = async (tx: Tx, now: Date): Promise<void> => {
  await tx.delete(rateLimits).where(lt(rateLimits.resetsAt, now));
};

/**
 * The network a request comes from, as tries are counted: IPv4 whole, IPv6 by /64, which one household has whole.
 * @param address what the server put into x-forwarded-for: the client, by the trusted number of proxies
 */
export function networkOf(address: string | null | undefined): string {
  const plain = (address ?? "").trim();
  if (!isIPv6(plain)) return plain || "unknown";
  const [head = "", tail] = plain.split("::");
  const front = head.split(":").filter(Boolean);
  const back = (tail ?? "").split(":").filter(Boolean);
  const zeros = tail === undefined ? 0 : Math.max(0, 8 - front.length - back.length);
  const groups = [...front, ...Array<string>(zeros).fill("0"), ...back].slice(0, 4);
  return `${groups.map((group) => group.toLowerCase().replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

import { and, eq, lt } from "drizzle-orm";
import type { Reader, Tx } from "../db";
import { Busy } from "../db/errors";
import { idempotencyKeys } from "../db/schema";
import { refuse } from "./refusal";
import { isCurrent, open, seal } from "./seal";

/** A request that may arrive twice: who asked what, under which key, and the hash of what was said. */
export type Kept = { actor: string; operation: string; key: string; requestHash: string };

const place = (request: Kept) => `idempotency_keys|answer|${request.actor}|${request.operation}|${request.key}`;

/** The answer given before; refuses `key-reused` when the key came with another request. */
export async function kept<T>(tx: Tx, request: Kept): Promise<{ value: T } | undefined> {
  const [row] = await tx.select().from(idempotencyKeys).where(same(request));
  if (!row) return undefined;
  if (row.requestHash !== request.requestHash) return refuse("key-reused");
  return JSON.parse(open(place(request), row.answer), revive) as { value: T };
}

/** Has a request been answered, by whichever of its arrivals? */
export const isKept = async (db: Reader, request: Kept): Promise<boolean> =>
  (await db.$count(idempotencyKeys, same(request))) > 0;

/**
 * Keeps the answer with the change it belongs to; answers older than 48 hours go. When the same request arrived a moment
 * before on another way and is being done, this one is undone and done again: it then finds the answer.
 */
export async function keep(tx: Tx, request: Kept, value: unknown, now: Date) {
  const answer = seal(place(request), JSON.stringify({ value }));
  await tx.delete(idempotencyKeys).where(lt(idempotencyKeys.createdAt, new Date(now.getTime() - 48 * 3_600_000)));
  const [made] = await tx
    .insert(idempotencyKeys)
    .values({ ...request, answer, createdAt: now })
    .onConflictDoNothing()
    .returning({ key: idempotencyKeys.key });
  if (!made) throw new Busy("40001"); // PostgreSQL's word for a write that met another; the engine does it again
}

/** Forgets every answer in which one of these words (ids, names) stands: they are opened for it, and there are few. */
export async function forgetAnswers(tx: Tx, needles: readonly string[]) {
  const rows = await tx.select().from(idempotencyKeys);
  for (const row of rows) {
    const told = `${row.actor} ${open(place(row), row.answer)}`;
    if (needles.some((needle) => told.includes(JSON.stringify(needle).slice(1, -1))))
      await tx.delete(idempotencyKeys).where(same(row));
  }
}

/** Seals every answer that lies under another key anew. Answers how many. */
export async function resealAnswers(tx: Tx): Promise<number> {
  let count = 0;
  for (const row of await tx.select().from(idempotencyKeys)) {
    if (isCurrent(row.answer)) continue;
    const answer = seal(place(row), open(place(row), row.answer));
    await tx.update(idempotencyKeys).set({ answer }).where(same(row));
    count += 1;
  }
  return count;
}

const same = (request: Kept) =>
  and(
    eq(idempotencyKeys.actor, request.actor),
    eq(idempotencyKeys.operation, request.operation),
    eq(idempotencyKeys.key, request.key),
  );

const instant = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;
const revive = (_: string, value: unknown) =>
  typeof value === "string" && instant.test(value) ? new Date(value) : value;

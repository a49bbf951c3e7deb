import { and, asc, eq, inArray, isNotNull, like, lte, or, type SQL, sql } from "drizzle-orm";
import { enqueue } from "../../core/jobs";
import type { Attachment, CalendarPart, Letter } from "../../core/mail";
import { open, seal } from "../../core/seal";
import type { Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { id } from "../../db/id";
import { inserting, mostRows } from "../../db/prepared";
import { letters, mailings } from "../../db/schema";
import { letterLease, triedAgainAt } from "./rules";

export type LetterRow = typeof letters.$inferSelect;
type Fresh = typeof letters.$inferInsert;

/** A letter whose words are known already. */
export type Ready = {
  /** The normalised address alone. */
  to: string;
  letter: Letter;
  replyTo?: string;
  attachments?: Attachment[];
  calendar?: CalendarPart;
};

export type ToQueue = Pick<Fresh, "kind" | "dedupeKey" | "locale"> &
  Partial<Pick<Fresh, "eventId" | "registrationId" | "accountId" | "mailingId" | "recipient" | "service" | "facts">> & {
    dueAt: Date;
  };

const insertLetters = inserting(letters, { ifNew: true });

/**
 * Puts letters into the outbox, with the change that causes them or in a reaction to it. The same `dedupeKey` twice is
 * one letter. Answers how many are new.
 */
export async function queueLetters(tx: Tx, all: readonly ToQueue[], now: Date): Promise<number> {
  let made = 0;
  for (const some of chunks(all, mostRows)) {
    const rows = some.map((one) => ({ ...one, state: "queued" as const, createdAt: now }));
    made += (await insertLetters(tx, ...rows)).length;
  }
  const dueTimes = made > 0 ? new Set(all.map((one) => one.dueAt.getTime())) : [];
  for (const due of dueTimes) await enqueuePump(tx, new Date(due), `${all[0]?.dedupeKey}`);
  return made;
}

const enqueuePump = (tx: Tx, at: Date, why: string) =>
  enqueue(tx, "letters.pump", {}, { at, uniqueKey: `letters.pump:${at.getTime()}:${why}` });

const contentPlace = (letterId: string) => `letters|content|${letterId}`;

/**
 * Puts one letter into the outbox whose words are known already: for guardians, teachers and whoever else has no
 * registration of their own. Address and words lie sealed until it has gone. Answers whether it is new.
 * @param about.dedupeKey one letter for each, however often it is asked for
 */
export async function postLetter(
  tx: Tx,
  about: Omit<ToQueue, "dueAt" | "locale" | "recipient"> & { dueAt?: Date; recipient?: "staff" | "other" | "guardian" },
  ready: Ready,
  now: Date,
): Promise<boolean> {
  const letterId = id(now.getTime());
  const dueAt = about.dueAt ?? now;
  const content = seal(contentPlace(letterId), JSON.stringify(ready));
  const fixed = { id: letterId, state: "queued" as const, locale: ready.letter.locale, content, dueAt, createdAt: now };
  const rows = await tx
    .insert(letters)
    .values({ recipient: "other", ...about, ...fixed })
    .onConflictDoNothing()
    .returning({ id: letters.id });
  if (rows.length > 0) await enqueuePump(tx, dueAt, about.dedupeKey);
  return rows.length > 0;
}

/** The words of such a letter. */
export const readyOf = (row: LetterRow): Ready | undefined =>
  row.content ? (JSON.parse(open(contentPlace(row.id), row.content)) as Ready) : undefined;

const waiting = inArray(letters.state, ["queued", "held"]);

/** Takes letters back that have not begun to leave. Answers them. */
export const cancelLetters = (tx: Tx, which: SQL | undefined, error: string) =>
  tx.update(letters).set({ state: "cancelled", error, content: null }).where(and(waiting, which)).returning();

/** The same for all whose key begins so. */
export const cancelLettersNamed = (tx: Tx, keyStart: string, error: string) =>
  cancelLetters(tx, like(letters.dedupeKey, `${keyStart}%`), error);

/** Takes the next letters that are due, for some minutes; also those whose taker has gone. */
export function takeLetters(tx: Tx, now: Date, limit: number): Promise<LetterRow[]> {
  const left = and(eq(letters.state, "sending"), lte(letters.lockedUntil, now));
  const due = and(isNotNull(letters.dueAt), lte(letters.dueAt, now), or(waiting, left));
  const ids = tx.select({ id: letters.id }).from(letters).where(due).orderBy(asc(letters.dueAt)).limit(limit);
  const lockedUntil = new Date(now.getTime() + letterLease);
  // The condition is repeated outside the sub-select, so that two takers cannot both win.
  return tx
    .update(letters)
    .set({ state: "sending", lockedUntil, attempts: sql`${letters.attempts} + 1` })
    .where(and(inArray(letters.id, ids), due))
    .returning();
}

/** What became of a letter that was taken. */
export type Result =
  | { became: "sent"; recipient: LetterRow["recipient"] }
  /** What it says is no longer so, or it reaches nobody. */
  | { became: "dropped"; reason: string }
  /** It waits for the end of the quiet hours; that was no try. */
  | { became: "held"; until: Date }
  /** The mail server did not take it: for good, or it is tried again later, until it is given up. */
  | { became: "refused"; reason: string; permanent: boolean };

function changeOf(result: Result, attempts: number, now: Date): Partial<Fresh> {
  switch (result.became) {
    case "sent":
      return { state: "sent", sentAt: now, error: null, content: null, recipient: result.recipient };
    case "dropped":
      return { state: "cancelled", error: result.reason, content: null };
    case "held":
      return { state: "held", dueAt: result.until, attempts: attempts - 1 };
    case "refused": {
      const again = result.permanent ? undefined : triedAgainAt(attempts, now);
      if (again) return { state: "queued", error: result.reason, dueAt: again };
      return { state: result.permanent ? "bounced" : "failed", error: result.reason };
    }
  }
}

/** Writes down what became of a letter, unless somebody else has taken it meanwhile. */
export async function settleLetter(tx: Tx, letterId: string, attempts: number, result: Result, now: Date) {
  const change = changeOf(result, attempts, now);
  const mine = and(eq(letters.id, letterId), eq(letters.state, "sending"), eq(letters.attempts, attempts));
  const [row] = await tx
    .update(letters)
    .set({ lockedUntil: null, ...change })
    .where(mine)
    .returning();
  if (!row) return;
  if (change.dueAt) await enqueuePump(tx, change.dueAt, `again:${row.id}`);
  else await forgetMailing(tx, row);
}

/** The words of what was sent to many are forgotten once nobody waits for them. */
async function forgetMailing(tx: Tx, row: LetterRow) {
  if (!row.mailingId) return;
  const open = inArray(letters.state, ["queued", "held", "sending", "failed", "bounced"]);
  if ((await tx.$count(letters, and(eq(letters.mailingId, row.mailingId), open))) > 0) return;
  await tx.update(mailings).set({ content: null }).where(eq(mailings.id, row.mailingId));
}

/** Words of letters that never went are kept for thirty days, in case somebody tries again. */
export async function forgetOldWords(tx: Tx, now: Date) {
  const month = new Date(now.getTime() - 30 * 86_400_000);
  await tx.update(mailings).set({ content: null }).where(lte(mailings.leavesAt, month));
  const done = inArray(letters.state, ["failed", "bounced", "cancelled", "sent"]);
  await tx
    .update(letters)
    .set({ content: null })
    .where(and(done, lte(letters.createdAt, month)));
}

/** Tries letters again that did not go. Answers how many. */
export async function queueAgain(tx: Tx, which: SQL | undefined, now: Date): Promise<number> {
  const rows = await tx
    .update(letters)
    .set({ state: "queued", attempts: 0, error: null, dueAt: now })
    .where(and(inArray(letters.state, ["failed", "bounced"]), which))
    .returning({ id: letters.id });
  if (rows.length > 0) await enqueuePump(tx, now, `retry:${rows[0]?.id}`);
  return rows.length;
}

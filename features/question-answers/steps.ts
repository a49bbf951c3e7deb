import { and, asc, desc, eq, inArray, isNotNull, isNull, or } from "drizzle-orm";
import type { Locale } from "../../core/i18n";
import { refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { events, groups, questionLog, questions, questionTranslations, themes } from "../../db/schema";
import { reachedOf } from "../mailings/steps";
import { votesOf } from "../own-questions/steps";
import { touch } from "../question-rooms/steps";
import { loggedAt, record } from "../questions/steps";
import { heldStates, leftStates, mostWanted, untold } from "./rules";

export type Row = typeof questions.$inferSelect;
type Read = { questionId: string; version: number };

/** The question as it was read. Refuses `not-found` and `changed-meanwhile`. */
export async function readAs(db: Tx, { questionId, version }: Read): Promise<Row> {
  const [row] = await db.select().from(questions).where(eq(questions.id, questionId));
  if (!row || row.trashedAt) return refuse("not-found");
  return row.version === version ? row : refuse("changed-meanwhile");
}

type Change = Partial<typeof questions.$inferInsert>;

/** Writes the change of a question, its log and what is followed: those merged into it hear of it too. */
export async function write(db: Tx, row: Row, change: Change, deed: { actorId: string | undefined; action: string }) {
  const [after] = await db
    .update(questions)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(questions.id, row.id), eq(questions.version, row.version)))
    .returning();
  if (!after) return refuse("changed-meanwhile");
  const along = await mergedInto(db, row.id);
  await touch(db, row.eventId, [row.id, ...along.map(({ id }) => id)]);
  const keys = Object.keys(change).filter((key) => key !== "search") as (keyof Row)[];
  const of = (one: Row) => Object.fromEntries(keys.map((key) => [key, one[key]]));
  await record(db, { questionId: row.id, ...deed, before: of(row), after: of(after) });
  return { questionId: after.id, no: after.no, status: after.status, version: after.version };
}

/** Questions that point to this one. */
export const mergedInto = (db: Reader, questionId: string) =>
  db
    .select({ id: questions.id, answerToldAt: questions.answerToldAt })
    .from(questions)
    .where(and(eq(questions.mergedIntoId, questionId), eq(questions.status, "merged"), isNull(questions.trashedAt)));

/** What stood where before the answer was released the last time; undefined when it never was. */
export async function beforeRelease(db: Reader, questionId: string) {
  const [entry] = await db
    .select({ before: questionLog.before })
    .from(questionLog)
    .where(and(eq(questionLog.questionId, questionId), eq(questionLog.action, "release")))
    .orderBy(desc(questionLog.createdAt), desc(questionLog.id))
    .limit(1);
  return entry?.before;
}

const rowsOf = (db: Reader, eventId: string, states: readonly Row["status"][]) =>
  db
    .select({
      questionId: questions.id,
      no: questions.no,
      version: questions.version,
      status: questions.status,
      source: questions.source,
      display: questions.askerDisplay,
      body: questions.body,
      lang: questions.lang,
      theme: themes.title,
      groupNumber: groups.number,
      answerSummary: questions.answerSummary,
      answerLang: questions.answerLang,
      answeredBy: questions.answeredBy,
      askedAt: questions.askedAt,
      answeredAt: questions.answeredAt,
      toldAt: questions.answerToldAt,
    })
    .from(questions)
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .leftJoin(themes, eq(themes.id, questions.themeId))
    .where(and(loggedAt(eventId), inArray(questions.status, [...states])))
    .orderBy(asc(questions.no));

const unnamed = <R extends { display: string; groupNumber: number | null }>({ display, groupNumber, ...row }: R) => ({
  ...row,
  groupNumber: display === "anonymous" ? null : groupNumber,
});

/**
 * What was asked and has no answer yet, without anybody's name: whom most want to hear first. `held`: also what nobody
 * has let before the room.
 */
export async function leftoversOf(db: Reader, eventId: string, held: boolean) {
  const rows = await rowsOf(db, eventId, held ? [...leftStates, ...heldStates] : leftStates);
  const votes = await votesOf(db, eventId);
  return mostWanted(rows.map((row) => ({ ...unnamed(row), votes: votes.get(row.questionId) ?? 0 })));
}

/** What was answered in writing, latest first: its answer was released here. */
export async function releasedOf(db: Reader, eventId: string) {
  const ids = await releasedIds(db, eventId);
  const rows = (await rowsOf(db, eventId, ["answered"])).filter((row) => ids.has(row.questionId));
  const when = (row: (typeof rows)[number]) => row.answeredAt?.getTime() ?? 0;
  return rows.sort((a, b) => when(b) - when(a) || b.no - a.no).map(unnamed);
}

/** The questions of an event whose answers were released, as far as they still are. */
export async function releasedIds(db: Reader, eventId: string): Promise<Set<string>> {
  const entries = await db
    .selectDistinct({ id: questionLog.questionId })
    .from(questionLog)
    .innerJoin(questions, eq(questions.id, questionLog.questionId))
    .where(and(eq(questions.eventId, eventId), eq(questions.status, "answered"), eq(questionLog.action, "release")));
  return new Set(entries.map(({ id }) => id));
}

/** The checked translations of an event's questions into one language. */
export async function translationsInto(db: Reader, eventId: string, lang: Locale) {
  const rows = await db
    .select({
      questionId: questionTranslations.questionId,
      body: questionTranslations.body,
      answerSummary: questionTranslations.answerSummary,
    })
    .from(questionTranslations)
    .innerJoin(questions, eq(questions.id, questionTranslations.questionId))
    .where(
      and(
        eq(questions.eventId, eventId),
        eq(questionTranslations.lang, lang),
        isNotNull(questionTranslations.checkedAt),
      ),
    );
  return new Map(rows.map((row) => [row.questionId, row]));
}

/** Questions whose askers can read an answer and were not told, and the people a letter about it reaches. */
export async function toTellOf(db: Reader, eventId: string) {
  const rows = await db
    .select()
    .from(questions)
    .where(and(loggedAt(eventId), or(eq(questions.status, "answered"), eq(questions.status, "merged"))));
  const answered = untold(rows);
  const ids = [...new Set(answered.flatMap((row) => row.askerRegistrationId ?? []))];
  const { reached, missing } = await reachedOf(db, ids);
  return { answered, reached, unreachable: missing.length };
}

/** Notes of questions when their askers were written to. */
export async function noteTold(tx: Tx, ids: readonly string[], now: Date) {
  for (const some of chunks(ids))
    await tx.update(questions).set({ answerToldAt: now }).where(inArray(questions.id, some));
}

/** The event a list is of. Refuses `not-found`. */
export async function eventOf(db: Reader, eventId: string) {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  return event ?? refuse("not-found");
}

import { and, asc, desc, eq, inArray, isNull, not, or, sql } from "drizzle-orm";
import type { z } from "zod";
import { refuse, refuseField } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { events, groups, questions, questionTranslations, themes } from "../../db/schema";
import { bump, fromPhones, roomOf, touch } from "../question-rooms/steps";
import { record } from "../questions/steps";
import type { Place } from "./choices";
import type { writeInput } from "./inputs";
import { wantedIn } from "./rules";

/** Questions of each kind that a lane shows: those still to be heard, and the latest that were. */
const rowsAtMost = 300;
const ahead = ["on_stage", "queued", "listed"] as const;

/** Those that the room hears or will hear; what the desk wrote down was heard, wherever it stands. */
const coming = () => and(fromPhones(), inArray(questions.status, [...ahead]));
const heard = () =>
  or(
    inArray(questions.status, ["answered", "deferred"]),
    and(not(fromPhones() ?? sql`false`), inArray(questions.status, [...ahead])),
  );
/** What the team has approved, or has written down itself: only that is anybody's to translate. */
const translatable = () => and(isNull(questions.trashedAt), or(coming(), heard()));

const columns = {
  questionId: questions.id,
  no: questions.no,
  position: questions.position,
  status: questions.status,
  body: questions.body,
  lang: questions.lang,
  display: questions.askerDisplay,
  groupNumber: groups.number,
  theme: themes.title,
  answerSummary: questions.answerSummary,
  answerLang: questions.answerLang,
};
const rowsWhere = (db: Reader, eventId: string, which: "coming" | "heard") =>
  db
    .select(columns)
    .from(questions)
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .leftJoin(themes, eq(themes.id, questions.themeId))
    .where(and(eq(questions.eventId, eventId), isNull(questions.trashedAt), which === "coming" ? coming() : heard()))
    .orderBy(...(which === "coming" ? [asc(questions.position)] : [desc(questions.position)]), asc(questions.id))
    .limit(rowsAtMost);

const placeOf = (status: string, which: "coming" | "heard"): Place => {
  if (which === "heard") return status === "deferred" ? "deferred" : "answered";
  return status === "on_stage" || status === "queued" ? status : "listed";
};

/**
 * What an interpreter works from: the approved questions with their answers and all that was translated so far. Nobody's
 * name is in it; a group's number only where the room may know it. Refuses `not-found`.
 */
export async function laneAt(db: Reader, eventId: string) {
  const [event] = await db
    .select({ title: events.title, languages: events.languages })
    .from(events)
    .where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  const found = [];
  for (const which of ["coming", "heard"] as const)
    for (const { status, display, groupNumber, ...row } of await rowsWhere(db, eventId, which))
      found.push({
        ...row,
        place: placeOf(status, which),
        groupNumber: display === "anonymous" ? null : groupNumber,
      });
  const written = await writtenOf(db, eventId);
  return {
    eventId,
    seq: (await roomOf(db, eventId)).seq,
    event,
    rows: found.map((row) => ({ ...row, translations: written.get(row.questionId) ?? [] })),
  };
}

async function writtenOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      questionId: questionTranslations.questionId,
      lang: questionTranslations.lang,
      body: questionTranslations.body,
      answerSummary: questionTranslations.answerSummary,
      checkedAt: questionTranslations.checkedAt,
      version: questionTranslations.version,
    })
    .from(questionTranslations)
    .innerJoin(questions, eq(questions.id, questionTranslations.questionId))
    .where(eq(questions.eventId, eventId))
    .orderBy(asc(questionTranslations.questionId), asc(questionTranslations.lang));
  const all = new Map<string, (Omit<(typeof rows)[number], "questionId" | "checkedAt"> & { isChecked: boolean })[]>();
  for (const { questionId, checkedAt, ...row } of rows)
    all.set(questionId, [...(all.get(questionId) ?? []), { ...row, isChecked: checkedAt !== null }]);
  return all;
}

type Said = z.output<typeof writeInput>;

/** The question, if it is the one that was read, in the words that were translated. */
async function readAs(db: Tx, eventId: string, said: Said) {
  const [row] = await db
    .select()
    .from(questions)
    .where(and(eq(questions.id, said.questionId), eq(questions.eventId, eventId), translatable()));
  if (!row) return refuse("not-found");
  const wanted = wantedIn(row, said.lang);
  if (said.body && !wanted.body) return refuseField("lang", "choice");
  if (said.answerSummary && !wanted.answer) return refuseField("answerSummary", "choice");
  if (said.body && row.body !== said.original) return refuse("changed-meanwhile");
  if (said.answerSummary && row.answerSummary !== said.originalAnswer) return refuse("changed-meanwhile");
  return row;
}

/**
 * Writes a translation down as a draft, or as checked: then all screens and phones have it at once. Refuses `not-found`
 * for a question that the team has not approved, `changed-meanwhile` when somebody saved another text or the question's
 * own words are other ones than those translated, and `invalid` for nothing that could be checked.
 */
export async function writeDown(
  db: Tx,
  eventId: string,
  said: Said,
  by: { actorId?: string; writtenBy: string | null },
) {
  const row = await readAs(db, eventId, said);
  const { questionId, lang } = said;
  const key = and(eq(questionTranslations.questionId, questionId), eq(questionTranslations.lang, lang));
  const [before] = await db.select().from(questionTranslations).where(key);
  if ((before?.version ?? 0) !== said.version) return refuse("changed-meanwhile");
  const [body, answerSummary] = [said.body ?? null, said.answerSummary ?? null];
  if (said.checked && !body && !answerSummary) return refuseField("body", "required");
  const version = said.version + 1;
  const columns = {
    body,
    answerSummary,
    checkedAt: said.checked ? new Date() : null,
    writtenBy: by.writtenBy,
    version,
  };
  await db
    .insert(questionTranslations)
    .values({ questionId, lang, ...columns })
    .onConflictDoUpdate({ target: [questionTranslations.questionId, questionTranslations.lang], set: columns });
  // Only what is checked is anything to phones; a draft is told to those who follow the lane.
  if (said.checked || before?.checkedAt) await touch(db, eventId, [questionId]);
  else await bump(db, eventId);
  const told = (one: typeof before | typeof columns) =>
    one ? { lang, body: one.body, answerSummary: one.answerSummary, checked: one.checkedAt !== null } : {};
  await record(db, {
    questionId,
    ...(by.actorId ? { actorId: by.actorId } : {}),
    action: "translate",
    before: told(before),
    after: told(columns),
  });
  return { questionId, no: row.no, lang, checked: said.checked, version };
}

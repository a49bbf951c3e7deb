import { and, asc, eq, inArray, isNull, lt } from "drizzle-orm";
import type { LocalizedText } from "../../core/i18n";
import type { Scope } from "../../core/permissions";
import { type FieldCode, refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { readableCode } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { prepared } from "../../db/prepared";
import { events, formAnswers, formQuestions, registrations } from "../../db/schema";
import { dropFiles } from "../files/steps";
import { most } from "./choices";
import type { SaidQuestion } from "./inputs";
import { conditionProblem, dueAt, frozenAt, keptUntil } from "./rules";

export type FormQuestion = typeof formQuestions.$inferSelect;

/** A question, removed ones too, so that they can be brought back: its event. */
export async function atFormQuestion({ db, input }: { db: Reader; input: { questionId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: formQuestions.eventId })
    .from(formQuestions)
    .where(eq(formQuestions.id, input.questionId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** The questions an event asks now, in the order of its form. */
export const questionsOf = (db: Reader, eventId: string): Promise<FormQuestion[]> => askedNow(db, { eventId });

const askedNow = prepared<{ eventId: string }>()((db, at) =>
  db
    .select()
    .from(formQuestions)
    .where(
      and(eq(formQuestions.eventId, at.eventId), isNull(formQuestions.supersededAt), isNull(formQuestions.removedAt)),
    )
    .orderBy(asc(formQuestions.position), asc(formQuestions.id)),
);

const newKey = () => readableCode(8).toLowerCase();

/**
 * The columns of what was said, checked against the questions before it. Refuses the fields `choices` (fewer than two,
 * or a key twice), `requiredDays`, `reason` (a medical question without one), `showIfKey` and `showIfEquals`.
 */
export function columnsOf(said: SaidQuestion, earlier: readonly FormQuestion[]) {
  const listed = said.kind === "choice" || said.kind === "several";
  const choices = listed ? said.choices.map(({ key, label }) => ({ key: key ?? newKey(), label })) : [];
  if (listed && choices.length < 2) refuseField("choices", "two-choices");
  if (new Set(choices.map((one) => one.key)).size < choices.length) refuseField("choices", "twice");
  const requiredDays = said.required === "later" ? (said.requiredDays ?? 0) : null;
  const needed = (field: string, code: FieldCode) => refuseField(field, code);
  if (said.isMedical && Object.keys(said.reason).length === 0) needed("reason", "reason-needed");
  const showIfKey = said.showIfKey ?? null;
  const showIfEquals = showIfKey ? (said.showIfEquals ?? null) : null;
  const wrong = conditionProblem({ showIfKey, showIfEquals }, earlier);
  if (wrong) needed(wrong, "choice");
  return { ...said, choices, requiredDays, showIfKey, showIfEquals, freezeDays: said.freezeDays ?? null };
}

/** Refuses the field `kind` when there are as many questions for files as a form may have. */
export function refuseManyFiles(said: SaidQuestion, others: readonly FormQuestion[]) {
  const files = others.filter((one) => one.kind === "file").length;
  if (said.kind === "file" && files >= most.files) refuseField("kind", "too-many-files", { max: most.files });
}

/** Puts questions at the places they have in the list, from 1; only those that stand elsewhere are written. */
export async function arrange(tx: Tx, questions: readonly Pick<FormQuestion, "id" | "position">[]) {
  for (const [index, { id, position }] of questions.entries())
    if (position !== index + 1)
      await tx
        .update(formQuestions)
        .set({ position: index + 1 })
        .where(eq(formQuestions.id, id));
}

/** A new question's key. */
export const questionKey = newKey;

/** Copies the questions an event asks now into another; keys stay, so that conditions and lists of both agree. */
export async function copyQuestions(tx: Tx, from: string, to: string) {
  for (const { id: _id, createdAt: _at, ...question } of await questionsOf(tx, from))
    await tx.insert(formQuestions).values({ ...question, eventId: to, version: 1, revision: 1 });
}

/** The condition of a question, in words: which question, which answer. */
export type Condition = { key: string; equals: string; question: LocalizedText; answer: LocalizedText | null };

/** A question as a family meets it; days are instants already. */
export type ShownQuestion = ReturnType<typeof shownQuestions>[number];

/** The questions as a form shows them. */
export const shownQuestions = (questions: readonly FormQuestion[], event: { startsAt: Date }, now: Date) =>
  questions.map((one) => ({
    key: one.key,
    kind: one.kind,
    label: one.label,
    help: one.help,
    choices: one.choices,
    required: one.required,
    dueAt: dueAt(one, event.startsAt),
    condition: conditionOf(one, questions),
    viewers: one.viewers,
    keepDays: one.keepDays,
    isMedical: one.isMedical,
    reason: one.reason,
    frozen: now >= frozenAt(one, event.startsAt),
  }));

function conditionOf({ showIfKey, showIfEquals }: FormQuestion, all: readonly FormQuestion[]): Condition | null {
  const opener = all.find((one) => one.key === showIfKey);
  if (!opener || !showIfEquals) return null;
  const answer = opener.choices.find((one) => one.key === showIfEquals)?.label ?? null;
  return { key: opener.key, equals: showIfEquals, question: opener.label, answer };
}

/** How many answers went, and the keys in the store of files among them, whose bytes go next. */
export type Deleted = { count: number; keys: string[] };

async function deleteWhere(tx: Tx, column: "id" | "registrationId", ids: readonly string[]): Promise<Deleted> {
  const gone: (string | null)[] = [];
  for (const some of chunks([...ids])) {
    const rows = tx.delete(formAnswers).where(inArray(formAnswers[column], some));
    gone.push(...(await rows.returning({ fileId: formAnswers.fileId })).map((one) => one.fileId));
  }
  return { count: gone.length, keys: await dropFiles(tx, gone) };
}

/**
 * Erasure: takes all answers of these registrations away, whatever was promised about keeping them. To be called inside
 * the command that erases; questions stay.
 */
export const deleteAnswers = (tx: Tx, registrationIds: readonly string[]): Promise<Deleted> =>
  deleteWhere(tx, "registrationId", registrationIds);

/** The same for one person, over all events. */
export async function deleteAnswersOfPerson(tx: Tx, personId: string): Promise<Deleted> {
  const own = await tx.select({ id: registrations.id }).from(registrations).where(eq(registrations.personId, personId));
  return deleteAnswers(
    tx,
    own.map((one) => one.id),
  );
}

/** An answer whose time is over; ids and keys only, never what it says. */
export type PastAnswer = {
  answerId: string;
  registrationId: string;
  eventId: string;
  programId: string | null;
  key: string;
  /** Until when it was to be kept: the event's end and the question's days. */
  keptUntil: Date;
};

/**
 * Retention: the answers that have been kept for as long as the families were told (each question's own days after the
 * end of its event, under the version that was answered). For the nightly job and its dry run; `deletePastAnswers`
 * takes them away.
 */
export async function answersPastKeeping(db: Reader, now: Date): Promise<PastAnswer[]> {
  const rows = await db
    .select({
      answerId: formAnswers.id,
      registrationId: formAnswers.registrationId,
      eventId: events.id,
      programId: events.programId,
      key: formAnswers.key,
      keepDays: formQuestions.keepDays,
      endsAt: events.endsAt,
    })
    .from(formAnswers)
    .innerJoin(formQuestions, eq(formQuestions.id, formAnswers.questionId))
    .innerJoin(events, eq(events.id, formQuestions.eventId))
    .where(lt(events.endsAt, now));
  return rows
    .map(({ keepDays, endsAt, ...row }) => ({ ...row, keptUntil: keptUntil({ keepDays }, endsAt) }))
    .filter((row) => row.keptUntil <= now);
}

/** Takes answers away by their ids. */
export const deletePastAnswers = (tx: Tx, answerIds: readonly string[]): Promise<Deleted> =>
  deleteWhere(tx, "id", answerIds);

import { and, eq, inArray } from "drizzle-orm";
import { openPass } from "../../core/document-pass";
import type { Document } from "../../core/documents";
import { type Locale, say, words } from "../../core/i18n";
import { type Actor, may, type Scope } from "../../core/permissions";
import { type Fields, refuseField } from "../../core/refusal";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { id } from "../../db/id";
import { formAnswers, formQuestions } from "../../db/schema";
import { keepDocument } from "../documents/steps";
import { dropFiles } from "../files/steps";
import { type FormQuestion, questionsOf } from "../forms/steps";
import type { TypedAnswers } from "./inputs";
import { checkAnswers, missingOf, type Occasion, saysSomething, type Value } from "./rules";

const place = (answerId: string) => `form_answers|value|${answerId}`;

/** An answer, opened. */
export type Held = {
  answerId: string;
  questionId: string;
  key: string;
  value: Value;
  /** The row of the file that was answered with. */
  fileId: string | null;
  alert: boolean;
  updatedAt: Date;
};

type Row = typeof formAnswers.$inferSelect;
const opened = (row: Row): Held => ({
  answerId: row.id,
  questionId: row.questionId,
  key: row.key,
  value: JSON.parse(open(place(row.id), row.value)) as Value,
  fileId: row.fileId,
  alert: row.alert,
  updatedAt: row.updatedAt,
});

/**
 * Answers by registration and key, opened; `keys`: only those. For one's own, for what is permitted and noted, and for
 * conditions; never for a list that others see.
 */
export async function answersOf(db: Reader, registrationIds: readonly string[], keys?: readonly string[]) {
  const all = new Map<string, Map<string, Held>>();
  if (keys?.length === 0) return all;
  for (const some of chunks([...new Set(registrationIds)])) {
    const rows = await db
      .select()
      .from(formAnswers)
      .where(and(inArray(formAnswers.registrationId, some), keys ? inArray(formAnswers.key, [...keys]) : undefined));
    for (const row of rows) {
      const own = all.get(row.registrationId) ?? new Map<string, Held>();
      own.set(row.key, opened(row));
      all.set(row.registrationId, own);
    }
  }
  return all;
}

/**
 * Which of some registrations of an event lack an answer that must be there. Opens only what conditions depend on; who
 * answered is no secret of the row.
 */
export async function lackingAnswers(db: Reader, eventId: string, registrationIds: readonly string[]) {
  const questions = await questionsOf(db, eventId);
  if (questions.every((one) => one.required === "no")) return new Set<string>();
  const openers = new Set(questions.map((one) => one.showIfKey));
  const known = new Map<string, Map<string, Value>>();
  for (const some of chunks([...registrationIds]))
    for (const row of await db.select().from(formAnswers).where(inArray(formAnswers.registrationId, some))) {
      const own = known.get(row.registrationId) ?? new Map<string, Value>();
      known.set(row.registrationId, own.set(row.key, openers.has(row.key) ? opened(row).value : ""));
    }
  const isLacking = (registrationId: string) => missingOf(questions, known.get(registrationId) ?? new Map()).length > 0;
  return new Set(registrationIds.filter(isLacking));
}

/** Only what was said. */
export const valuesOf = (held: ReadonlyMap<string, Held> | undefined) =>
  new Map([...(held ?? [])].map(([key, one]) => [key, one.value] as const));

type Event = { id: string; startsAt: Date };
type Reading = { occasion: Occasion; now: Date; held?: ReadonlyMap<string, Held> };

/** Answers as they were checked, ready to be kept; `documents` by key; `problems` by the form's field names. */
export type ReadAnswers = {
  questions: FormQuestion[];
  changes: Map<string, Value | null>;
  documents: Map<string, Document>;
  problems: Fields;
};

/** Files stand in a form as passes: each becomes the id of its row, and one that leads nowhere a problem. */
function readPasses(eventId: string, questions: readonly FormQuestion[], typed: TypedAnswers, now: Date) {
  const read = { ...typed };
  const documents = new Map<string, Document>();
  const lost: Fields = {};
  for (const { key } of questions.filter((one) => one.kind === "file")) {
    const pass = typed[key];
    if (typeof pass !== "string" || pass === "") continue;
    const document = openPass(eventId, key, pass, now);
    if (document) documents.set(key, document);
    else lost[`form.${key}`] = [{ code: "file-again" }];
    if (document) read[key] = document.fileId;
    else delete read[key];
  }
  return { read, documents, lost };
}

/** Reads what was typed against the questions the event asks now. Refuses nothing: what is wrong is in `problems`. */
export async function readAnswers(
  db: Reader,
  event: Event,
  typed: TypedAnswers | undefined,
  { occasion, now, held }: Reading,
): Promise<ReadAnswers> {
  const questions = await questionsOf(db, event.id);
  const { read, documents, lost } = readPasses(event.id, questions, typed ?? {}, now);
  const checked = checkAnswers(questions, read, { held: valuesOf(held), event, occasion, now });
  const problems: Fields = lost;
  for (const [key, problem] of checked.problems) problems[`form.${key}`] = [problem];
  return { questions, changes: checked.changes, documents, problems };
}

type Keeping = { source: Row["source"]; now: Date; held?: ReadonlyMap<string, Held>; by: string | null };

/**
 * Seals and writes answers, each under the version of its question that was asked; forgets what is null, and files that
 * others took the place of. Refuses `storage-full`, and a field with `file-again` when its file was sent before.
 */
export async function keepAnswers(
  tx: Tx,
  registrationId: string,
  { questions, changes, documents }: Omit<ReadAnswers, "problems">,
  { source, now, held, by }: Keeping,
): Promise<string[]> {
  const written: string[] = [];
  for (const [key, value] of changes) {
    const question = questions.find((one) => one.key === key);
    const before = held?.get(key);
    if (!question) continue;
    if (value === null) {
      await tx.delete(formAnswers).where(and(eq(formAnswers.registrationId, registrationId), eq(formAnswers.key, key)));
    } else {
      const same = before?.questionId === question.id && JSON.stringify(before.value) === JSON.stringify(value);
      if (same) continue;
      const answerId = before?.answerId ?? id(now.getTime());
      const document = documents.get(key);
      if (document) await keepDocument(tx, `form.${key}`, document, { eventId: question.eventId, createdBy: by, now });
      const row = {
        fileId: document?.fileId ?? null,
        questionId: question.id,
        value: seal(place(answerId), JSON.stringify(value)),
        alert: question.isMedical && saysSomething(question, value),
        ...{ source, updatedAt: now },
      };
      if (before) await tx.update(formAnswers).set(row).where(eq(formAnswers.id, answerId));
      else await tx.insert(formAnswers).values({ id: answerId, registrationId, key, ...row });
    }
    await dropFiles(tx, [before?.fileId ?? null]);
    written.push(key);
  }
  return written;
}

/** The versions of questions by id: what an old answer was given under. */
export async function versionsOf(db: Reader, questionIds: readonly string[]): Promise<Map<string, FormQuestion>> {
  const ids = [...new Set(questionIds)];
  const rows = ids.length === 0 ? [] : await db.select().from(formQuestions).where(inArray(formQuestions.id, ids));
  return new Map(rows.map((row) => [row.id, row]));
}

/** The files of a refused form that wait for it, by key. */
export function keptFiles(
  eventId: string,
  questions: readonly { key: string }[],
  fields: Record<string, string>,
  now: Date,
) {
  const waiting: Record<string, { name: string; bytes: number }> = {};
  for (const { key } of questions) {
    const document = openPass(eventId, key, fields[`form.${key}`] ?? "", now);
    if (document) waiting[key] = { name: document.about.name, bytes: document.about.bytes };
  }
  return waiting;
}

/** An answer as a form's field holds it: a text, keys with commas between. */
export const asTyped = (value: Value) => (Array.isArray(value) ? value.join(",") : String(value));

/** Answers out of a kept form's fields; what is no answer is left out. */
export const typedAnswers = (fields: Record<string, string>): TypedAnswers =>
  Object.fromEntries(
    Object.entries(fields).flatMap(([name, text]) =>
      name.startsWith("form.") ? [[name.slice(5), text] as const] : [],
    ),
  );

/** What was said, in the reader's words; days as 2026-01-15; of a file only that there is one. */
export function inWords(question: Pick<FormQuestion, "kind" | "choices">, value: Value, locale: Locale): string {
  const labelOf = (key: string) => say(question.choices.find((one) => one.key === key)?.label, locale) || key;
  if (question.kind === "file") return words(locale)("answers.file");
  if (Array.isArray(value)) return value.map(labelOf).join(", ");
  return question.kind === "choice" ? labelOf(String(value)) : String(value);
}

type Wanted = { db: Reader; actor: Actor; scope: Scope; eventId: string; keys: readonly string[]; locale: Locale };

/**
 * Answers as columns of a list that leaves the house, and which column each registration has what in. Refuses the field
 * `questions` with `column-unknown`, or `column-refused` for answers that are not the asker's to open.
 */
export async function answerColumns(
  { db, actor, scope, eventId, keys, locale }: Wanted,
  registrationIds: readonly string[],
) {
  const asked = await questionsOf(db, eventId);
  const mayOpen = (viewers: "lead" | "team") => may(actor, viewers === "lead" ? "forms.edit" : "answers.open", scope);
  const chosen = [...new Set(keys)].map((key) => {
    const question = asked.find((one) => one.key === key) ?? refuseField("questions", "column-unknown");
    return mayOpen(question.viewers) ? question : refuseField("questions", "column-refused");
  });
  const held = await answersOf(db, registrationIds, keys);
  const ids = [...held.values()].flatMap((own) => [...own.values()].map((one) => one.questionId));
  const versions = await versionsOf(db, ids);
  return chosen.map(({ key, label }) => ({
    key: `answer:${key}`,
    label: say(label, locale),
    value: (row: { registrationId: string }) => {
      const one = held.get(row.registrationId)?.get(key);
      const question = one && versions.get(one.questionId);
      // A version that only some may open stays theirs.
      return one && question && mayOpen(question.viewers) ? inWords(question, one.value, locale) : null;
    },
  }));
}

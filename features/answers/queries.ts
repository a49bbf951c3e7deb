import { eq } from "drizzle-orm";
import { keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, registrations } from "../../db/schema";
import { documentsOf, type ShownFile, shownFile } from "../documents/steps";
import { isOwnToAnswer } from "../forms/rules";
import { questionsOf, shownQuestions } from "../forms/steps";
import { mineInput, stateInput } from "./inputs";
import { missingOf, readAnswer } from "./rules";
import { answersOf, asTyped, type Held, keptFiles, valuesOf, versionsOf } from "./steps";

async function eventOf(db: Reader, registrationId: string) {
  const [row] = await db
    .select({ event: events, status: registrations.status })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, registrationId));
  return row ?? refuse("not-found");
}

/** The files that one answered with, by key. */
async function filesOf(db: Reader, held: ReadonlyMap<string, Held> | undefined): Promise<Record<string, ShownFile>> {
  const answers = [...(held?.values() ?? [])];
  const documents = await documentsOf(
    db,
    answers.map((one) => one.fileId),
  );
  return Object.fromEntries(
    answers.flatMap(({ key, fileId }) => {
      const document = documents.get(fileId ?? "");
      return document ? [[key, shownFile(document)] as const] : [];
    }),
  );
}

/**
 * The questions of one's own event with what one answered, as a form's fields hold it; `missing`: the keys of those that
 * must still be answered; `files`: those one answered with, by key; `keptFiles`: those of a refused form; `mayChange` until the event starts, each only until it is `frozen`; `kept`: what was typed
 * into the form when it was refused.
 */
export const mine = query("answers.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const { event, status } = await eventOf(db, input.registrationId);
    const questions = await questionsOf(db, event.id);
    const held = (await answersOf(db, [input.registrationId])).get(input.registrationId);
    const answers = valuesOf(held);
    const missing = missingOf(questions, answers).map((one) => one.key);
    const typed = questions.flatMap((question) => {
      const value = answers.get(question.key);
      // What was answered under other choices is not the form's to show: it stays until something else is said.
      const isFile = question.kind === "file" || held?.get(question.key)?.fileId;
      const fits = value !== undefined && !isFile && !readAnswer(question, value).problem;
      return fits ? [[`form.${question.key}`, asTyped(value)] as const] : [];
    });
    const kept = keptForm(`answers:${input.registrationId}`, input.kept, now);
    return {
      registrationId: input.registrationId,
      questions: shownQuestions(questions, event, now),
      values: Object.fromEntries(typed) as Record<string, string>,
      files: await filesOf(db, held),
      keptFiles: keptFiles(event.id, questions, kept?.values ?? {}, now),
      missing,
      mayChange: isOwnToAnswer(event, now) && status !== "cancelled",
      kept,
      event: {
        title: event.title,
        languages: event.languages,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        timeZone: event.timeZone,
      },
    };
  },
});
export type OwnAnswers = Awaited<ReturnType<typeof mine>>;

/**
 * Which questions a registered person answered and which must still be, for the team; never what was said
 * (`answers.open`). `visible`: whether the asker may open it.
 */
export const state = query("answers.state", {
  input: stateInput,
  scope: atRegistration,
  async run({ db, actor, input, scope, now }) {
    const { event } = await eventOf(db, input.registrationId);
    const questions = await questionsOf(db, event.id);
    const held = (await answersOf(db, [input.registrationId])).get(input.registrationId) ?? new Map();
    const missing = new Set(missingOf(questions, valuesOf(held)).map((one) => one.key));
    const versions = await versionsOf(
      db,
      [...held.values()].map((one) => one.questionId),
    );
    const asked = shownQuestions(questions, event, now);
    const past = [...versions.values()].filter((one) => !asked.some((other) => other.key === one.key));
    const isLead = may(actor, "forms.edit", scope);
    const facts = (one: { key: string; label: (typeof asked)[number]["label"]; viewers: "lead" | "team" }) => ({
      key: one.key,
      label: one.label,
      answered: held.has(one.key),
      alert: held.get(one.key)?.alert ?? false,
      missing: missing.has(one.key),
      visible: isLead || one.viewers === "team",
    });
    return { questions: [...asked, ...past].map(facts), form: asked, timeZone: event.timeZone };
  },
});
export type AnswerState = Awaited<ReturnType<typeof state>>;

import { eq } from "drizzle-orm";
import { say } from "../../core/i18n";
import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse, refuseFields } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { events, registrations } from "../../db/schema";
import { documentsOf, shownFile } from "../documents/steps";
import { isOwnToAnswer } from "../forms/rules";
import { giveInput, openInput } from "./inputs";
import { missingOf } from "./rules";
import { answersOf, inWords, keepAnswers, readAnswers, valuesOf, versionsOf } from "./steps";

/**
 * Answers questions, or changes answers: one's own until the event starts and each until it is frozen; the team's (from
 * paper or a call) always. What is absent stays, what is empty is forgotten (a file only by null). Answers which keys were written and how
 * many answers are still missing. Refuses `event-started`, `not-found`, and fields `form.<key>`.
 */
export const give = command("answers.give", {
  input: giveInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const { registrationId } = input;
    const [row] = await db
      .select({ event: events, status: registrations.status })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(eq(registrations.id, registrationId));
    if (!row) return refuse("not-found");
    const isSelf = actor.kind === "link";
    if (isSelf && (!isOwnToAnswer(row.event, now) || row.status === "cancelled")) return refuse("event-started");
    const held = (await answersOf(db, [registrationId])).get(registrationId);
    const occasion = isSelf ? "own" : "team";
    const read = await readAnswers(db, row.event, input.form, { occasion, now, held });
    refuseFields(read.problems);
    const source = isSelf ? "self" : actor.kind === "key" ? "api" : "staff";
    const keys = await keepAnswers(db, registrationId, read, { source, now, held, by: actor.id ?? null });
    const after = valuesOf((await answersOf(db, [registrationId])).get(registrationId));
    return { registrationId, keys, missing: missingOf(read.questions, after).length };
  },
  note: ({ registrationId, keys }) => (keys.length > 0 ? { registrationId, keys, count: keys.length } : undefined),
});

/**
 * Opens a registered person's answers for the team: those that the asker may see, under the question as it was when it
 * was answered; of a file its name, the file itself comes by `answers.openFile`. A command, not a query: that somebody looked, and at which, is kept in the trail (security.md R46).
 * Refuses `not-found`.
 */
export const open = command("answers.open", {
  input: openInput,
  scope: atRegistration,
  alone: false,
  async run({ db, actor, input, scope }) {
    const held = (await answersOf(db, [input.registrationId])).get(input.registrationId);
    const all = [...(held?.values() ?? [])];
    const versions = await versionsOf(
      db,
      all.map((one) => one.questionId),
    );
    const isLead = may(actor, "forms.edit", scope);
    const locale = input.locale ?? "en";
    const documents = await documentsOf(
      db,
      all.map((one) => one.fileId),
    );
    const answers = all
      .flatMap(({ key, questionId, fileId, value, alert, updatedAt }) => {
        const question = versions.get(questionId);
        if (!question || (!isLead && question.viewers !== "team")) return [];
        const { kind, label, version, supersededAt, position } = question;
        const said = { key, kind, alert, updatedAt, version, isOld: supersededAt !== null };
        const document = fileId ? documents.get(fileId) : undefined;
        const text = document?.about.name ?? inWords(question, value, locale);
        const file = document ? shownFile(document) : null;
        return [{ ...said, position, label: say(label, locale), text, file }];
      })
      .sort((a, b) => a.position - b.position)
      .map(({ position: _place, ...one }) => one);
    return { answers };
  },
  note: ({ answers }, { registrationId }) => ({
    registrationId,
    keys: answers.map((one) => one.key),
    count: answers.length,
  }),
});
export type OpenedAnswers = {
  key: string;
  label: string;
  text: string;
  kind: string;
  alert: boolean;
  isOld: boolean;
  file: { fileId: string; name: string; bytes: number } | null;
}[];

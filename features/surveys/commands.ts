import { randomUUID } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { command } from "../../core/operation";
import { type Fields, refuse, refuseFields } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { fromWallClock, isoDay } from "../../core/time";
import { id } from "../../db/id";
import { events, type SurveyQuestion, surveyAnswers, surveys } from "../../db/schema";
import { queueMailing } from "../mailings/steps";
import { answerInput, editInput, eventInput, hideInput, stateInput } from "./inputs";
import { answersIn, isOpen } from "./rules";
import {
  askedOf,
  eventOfAnswer,
  hasTaken,
  keepAnswer,
  noteTaker,
  readyIntro,
  readyQuestions,
  surveyOf,
  takerOf,
  takersOf,
  toAskOf,
} from "./steps";

/** Makes the ready-made form in four languages, as a draft. Refuses `survey-there` when there is one. */
export const make = command("surveys.make", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, now }) {
    const own = { intro: readyIntro(), questions: readyQuestions(), createdBy: actor.id ?? null, createdAt: now };
    const [made] = await db
      .insert(surveys)
      .values({ eventId, ...own })
      .onConflictDoNothing()
      .returning({ version: surveys.version });
    return made ? { version: made.version, questions: own.questions.length } : refuse("survey-there");
  },
  note: ({ questions }) => ({ count: questions }),
});

type Asked = z.output<typeof editInput>["questions"];

/** With an id for each question and option: its own where it has one, a new one else. */
const named = (questions: Asked, before: readonly SurveyQuestion[]): SurveyQuestion[] =>
  questions.map(({ id, options, kind, ...question }) => {
    const was = before.find((one) => one.id === id);
    const ownOption = (optionId: string | undefined) => was?.options?.find((one) => one.id === optionId)?.id;
    return {
      ...question,
      kind,
      id: was?.id ?? randomUUID(),
      ...(kind === "choice" || kind === "choices"
        ? { options: options.map((one) => ({ id: ownOption(one.id) ?? randomUUID(), text: one.text })) }
        : {}),
    };
  });

/** What given answers stand on: another one would change their meaning. */
const bones = (questions: readonly SurveyQuestion[]) =>
  JSON.stringify(questions.map(({ id, kind, options = [] }) => [id, kind, options.map((one) => one.id)]));

/**
 * Writes the form. Once somebody has answered, only words and the end may change: what was promised about names, and
 * what was asked, stays. Refuses `not-found`, `changed-meanwhile`, `survey-answered`.
 */
export const edit = command("surveys.edit", {
  input: editInput,
  scope: atEvent,
  async run({ db, input }) {
    const { eventId, version, closesAt: said, ...rest } = input;
    const before = (await surveyOf(db, eventId)) ?? refuse("not-found");
    const questions = named(rest.questions, before.questions);
    const changed = rest.naming !== before.naming || bones(questions) !== bones(before.questions);
    if (changed && (await takersOf(db, eventId)) > 0) return refuse("survey-answered");
    const [event] = await db.select({ zone: events.timeZone }).from(events).where(eq(events.id, eventId));
    const closesAt = said && event ? fromWallClock(said, event.zone) : null;
    const [after] = await db
      .update(surveys)
      .set({ ...rest, questions, closesAt, version: version + 1 })
      .where(and(eq(surveys.eventId, eventId), eq(surveys.version, version)))
      .returning({ version: surveys.version });
    return after ? { version: after.version, questions: questions.length } : refuse("changed-meanwhile");
  },
  note: ({ questions }, { naming }) => ({ count: questions, naming }),
});

/** Opens the form to those it is for, or closes it. Refuses `not-found`, `survey-empty`. */
export const setState = command("surveys.setState", {
  input: stateInput,
  scope: atEvent,
  async run({ db, input: { eventId, state }, now }) {
    const before = (await surveyOf(db, eventId)) ?? refuse("not-found");
    if (state === "open" && before.questions.length === 0) return refuse("survey-empty");
    // Opened again after its end it would close at once.
    const closesAt = state === "open" && before.closesAt && before.closesAt <= now ? null : before.closesAt;
    await db
      .update(surveys)
      .set({ state, closesAt, version: before.version + 1 })
      .where(eq(surveys.eventId, eventId));
    return { state };
  },
  note: ({ state }) => ({ state }),
});

/**
 * Writes to those who were there and have not answered that the form is open, with the personal link. It leaves after
 * half a minute, not at night, and can be taken back until then. Refuses `survey-closed`, `nobody-to-write-to`.
 */
export const tell = command("surveys.tell", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, scope, now }) {
    const survey = await surveyOf(db, eventId);
    if (!survey || !isOpen(survey, now)) return refuse("survey-closed");
    const { reached, unreachable } = await toAskOf(db, eventId);
    if (reached.length === 0) return refuse("nobody-to-write-to");
    const messageId = id(now.getTime());
    await queueMailing(db, { id: messageId, kind: "feedback", actor, scope, now }, reached);
    return { messageId, recipients: reached.length, unreachable };
  },
  note: ({ messageId, recipients }) => ({ messageId, count: recipients }),
});

/** Takes the texts of a filled-in form out of what others read, or puts them back. Refuses `not-found`. */
export const hide = command("surveys.hide", {
  input: hideInput,
  scope: async ({ db, input }) => atEvent({ db, input: await eventOfAnswer(db, input.answerId) }),
  async run({ db, input: { answerId, hidden } }) {
    await db.update(surveyAnswers).set({ hidden }).where(eq(surveyAnswers.id, answerId));
    return { hidden };
  },
  note: ({ hidden }) => ({ hidden }),
});

/**
 * Fills in the form, once. Without a name only its day is kept: nothing, the trail neither, leads from it to whoever
 * gave it. Refuses `survey-closed` (also for one who was not there), `survey-taken`, and the fields
 * `answers.<question>`.
 */
export const answer = command("surveys.answer", {
  input: answerInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const { registrationId } = input;
    const { eventId, hasPlace, timeZone } = await takerOf(db, registrationId);
    const survey = hasPlace ? await surveyOf(db, eventId) : undefined;
    if (!survey || !isOpen(survey, now)) return refuse("survey-closed");
    if (await hasTaken(db, eventId, registrationId)) return refuse("survey-taken");
    if (!(await askedOf(db, eventId)).has(registrationId)) return refuse("survey-closed");
    const { given, wrong } = answersIn(survey.questions, input.answers);
    const problems: Fields = {};
    for (const [questionId, code] of Object.entries(wrong))
      problems[`answers.${questionId}`] = [code === "too-long" ? { code, values: { max: 1_000 } } : { code }];
    refuseFields(problems);
    const isNamed = survey.naming === "named" || (survey.naming === "either" && input.named);
    const filled = { eventId, registrationId: isNamed ? registrationId : null, lang: input.locale };
    await keepAnswer(db, { ...filled, answeredOn: isoDay(now, timeZone) }, given);
    await noteTaker(db, eventId, registrationId);
    return { answered: true };
  },
  note: false,
});

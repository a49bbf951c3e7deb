import { keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { atEvent, atRegistration } from "../../core/scopes";
import { eventInput, mineInput } from "./inputs";
import { isOpen, tooFew } from "./rules";
import { askedCount, askedOf, hasTaken, resultsOfEvent, surveyOf, takerOf, takersOf, toAskOf } from "./steps";

/**
 * The feedback form of an event with how many were asked and have answered; `survey` is null where there is none. `few`:
 * too few have answered for anybody to read what they said.
 */
export const show = query("surveys.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId }, now }) {
    const survey = await surveyOf(db, eventId);
    const asked = await askedCount(db, eventId);
    if (!survey) return { survey: null, asked, answered: 0, few: true, isOpen: false };
    const { state, naming, intro, questions, closesAt, version } = survey;
    const answered = await takersOf(db, eventId);
    return {
      survey: { state, naming, intro, questions, closesAt, version },
      ...{ asked, answered, few: answered === 0 || tooFew(naming, answered) },
      isOpen: isOpen(survey, now),
    };
  },
});
export type ShownSurvey = Awaited<ReturnType<typeof show>>;

/**
 * What the answers come to, question by question. Without names nothing is told below five answers (`few`), and nothing
 * leads from an answer to a person. Null where there is no form.
 */
export const results = query("surveys.results", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const found = await resultsOfEvent(db, input.eventId);
    if (!found) return null;
    const { survey, ...rest } = found;
    return { ...rest, naming: survey.naming, questions: survey.questions };
  },
});
export type Results = NonNullable<Awaited<ReturnType<typeof results>>>;

/** The form for one who was there, by the personal link: null where none was opened, or it is not for them. `kept`: the one that was refused. */
export const mine = query("surveys.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, kept }, now }) {
    const taker = await takerOf(db, registrationId);
    const survey = taker.hasPlace ? await surveyOf(db, taker.eventId) : undefined;
    if (!survey || survey.state === "draft") return null;
    const done = await hasTaken(db, taker.eventId, registrationId);
    if (!done && !(await askedOf(db, taker.eventId)).has(registrationId)) return null;
    const { naming, intro, questions, closesAt } = survey;
    const { title, languages, timeZone } = taker;
    return {
      event: { title, languages, timeZone },
      ...{ registrationId, naming, intro, questions, closesAt },
      isOpen: isOpen(survey, now),
      done,
      kept: keptForm(`survey:${registrationId}`, kept, now),
    };
  },
});
export type OwnSurvey = NonNullable<Awaited<ReturnType<typeof mine>>>;

/** How many a letter about the form would reach now, and how many it would not. */
export const telling = query("surveys.telling", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const { reached, unreachable } = await toAskOf(db, input.eventId);
    return { recipients: reached.length, unreachable };
  },
});

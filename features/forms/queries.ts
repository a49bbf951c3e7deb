import { eq, inArray } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events, formAnswers, formQuestions } from "../../db/schema";
import { formInput } from "./inputs";
import { questionsOf, shownQuestions } from "./steps";

/**
 * The questions of an event's registration form in their order, for its team; `answers`: how many gave one, under any
 * version; `preview`: as families meet them. And the event's start and end, against which days are counted. Refuses `not-found`.
 */
export const form = query("forms.list", {
  input: formInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [event] = await db
      .select({ startsAt: events.startsAt, endsAt: events.endsAt, timeZone: events.timeZone })
      .from(events)
      .where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const questions = await questionsOf(db, input.eventId);
    const versions = await db
      .select({ id: formQuestions.id, key: formQuestions.key })
      .from(formQuestions)
      .where(eq(formQuestions.eventId, input.eventId));
    const all = versions.map((one) => one.id);
    const given =
      all.length === 0
        ? []
        : await db.select({ key: formAnswers.key }).from(formAnswers).where(inArray(formAnswers.questionId, all));
    const count = (key: string) => given.filter((one) => one.key === key).length;
    return {
      event,
      preview: shownQuestions(questions, event, now),
      questions: questions.map(({ id, eventId: _event, supersededAt: _s, removedAt: _r, createdAt: _c, ...rest }) => ({
        questionId: id,
        ...rest,
        answers: count(rest.key),
      })),
    };
  },
});
export type Form = Awaited<ReturnType<typeof form>>;
export type ListedQuestion = Form["questions"][number];

import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { eventInput, leftoversInput } from "./inputs";
import { leftoversOf, releasedOf, toTellOf } from "./steps";

/**
 * What was asked and has no answer yet, with drafts, whom most want to hear first; and what was answered in writing.
 * Nobody is named: a group's number, or nobody.
 */
export const leftovers = query("questionAnswers.leftovers", {
  input: leftoversInput,
  scope: atEvent,
  run: async ({ db, input: { eventId, held } }) => ({
    left: await leftoversOf(db, eventId, held),
    released: await releasedOf(db, eventId),
  }),
});
export type Leftovers = Awaited<ReturnType<typeof leftovers>>;

/** How many people a letter about answers would reach now, and how many it would not. */
export const telling = query("questionAnswers.telling", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const { answered, reached, unreachable } = await toTellOf(db, input.eventId);
    return { questions: answered.length, recipients: reached.length, unreachable };
  },
});
export type Telling = Awaited<ReturnType<typeof telling>>;

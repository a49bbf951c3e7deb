import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { eventInput } from "./inputs";
import { numbersOf } from "./rules";
import { countedOf, schoolsOf, themesOf } from "./steps";

/** An event's questions in numbers, with the titles of its themes and schools, for the team. */
export const numbers = query("questionMinutes.numbers", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId } }) {
    const { rows, votes, room } = await countedOf(db, eventId);
    return {
      ...numbersOf(rows, votes, room),
      themeTitles: await themesOf(db, eventId),
      schoolNames: await schoolsOf(db, eventId),
    };
  },
});
export type Numbers = Awaited<ReturnType<typeof numbers>>;

import { query } from "../../core/operation";
import { atProgram } from "../../core/scopes";
import { programForChange } from "../programs/steps";
import { planInput } from "./inputs";
import { planOf } from "./steps";

/**
 * What a copy would be called and when all of it would be, before it is made; each event with its days now and then.
 * Refuses the field `number`, `in-trash`.
 */
export const plan = query("programs.copyPlan", {
  input: planInput,
  scope: atProgram,
  async run({ db, input }) {
    const program = await programForChange(db, input.programId);
    const { events, ...dates } = await planOf(db, program, input);
    return {
      programId: program.id,
      timeZone: program.timeZone,
      ...dates,
      events: events.map(({ event, startsAt, endsAt }) => ({
        eventId: event.id,
        title: event.title,
        languages: event.languages,
        status: event.status,
        timeZone: event.timeZone,
        /** As it is now. */
        before: event.startsAt,
        startsAt,
        endsAt,
      })),
    };
  },
});
export type ProgramPlan = Awaited<ReturnType<typeof plan>>;

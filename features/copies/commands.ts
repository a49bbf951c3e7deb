import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { isoDay } from "../../core/time";
import { eventForChange, mustBeThere } from "../events/steps";
import { eventCopyInput } from "./inputs";
import { daysBetween } from "./rules";
import { copyEvent } from "./steps";

/**
 * Makes a draft like this event on another day: its texts, place and organisations, and the parts chosen. Never people
 * who come, nor what they handed in. Wall clocks stay over a change of the clocks.
 * Refuses `not-allowed` to those who may not make events in the programme it goes to.
 */
export const copy = command("events.copy", {
  input: eventCopyInput,
  scope: atEvent,
  async run({ db, actor, input }) {
    const original = await eventForChange(db, input.eventId);
    const programId = input.programId ?? original.programId;
    if (!may(actor, "events.create", { programId })) refuse("not-allowed");
    await mustBeThere(db, actor, { programId });
    const days = daysBetween(isoDay(original.startsAt, original.timeZone), input.startsOn);
    const { parts } = input;
    const made = await copyEvent(db, original, { programId, days, parts, by: actor.id ?? null });
    return { eventId: made.id, copiedFromId: original.id, parts };
  },
  // The entry stands in the trail of the original and names the copy.
  note: ({ eventId, parts }) => ({ copyId: eventId, parts }),
});

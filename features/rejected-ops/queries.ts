import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { eventInput } from "./inputs";
import { rejectedOf } from "./steps";

/**
 * What devices sent for an event and was not taken, the latest first, those still to be looked at before the others: by
 * which device, at which sheet, about whom, and the code that says why. At most 1,000.
 */
export const list = query("rejectedOps.list", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input }) => rejectedOf(db, input.eventId),
});
export type RejectedRow = Awaited<ReturnType<typeof list>>[number];

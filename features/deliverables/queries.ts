import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { eventInput } from "./inputs";
import { bytesAtMost, deliverablesOf } from "./steps";

/** What each group of an event is to hand in, and how large a file the server takes at most (bytes). */
export const list = query("deliverables.list", {
  input: eventInput,
  scope: atEvent,
  run: async ({ db, input }) => ({ rows: await deliverablesOf(db, input.eventId), bytesAtMost: bytesAtMost() }),
});
export type DeliverableList = Awaited<ReturnType<typeof list>>;

import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { eventInput } from "./inputs";
import { roomOf } from "./steps";

/** How an event takes questions, for its team; `version` 0 when nobody has said so yet. */
export const room = query("questionRooms.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const { handSeq: _, ...said } = await roomOf(db, input.eventId);
    return said;
  },
});
export type RoomSetting = Awaited<ReturnType<typeof room>>;

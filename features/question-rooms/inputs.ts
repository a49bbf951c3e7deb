import { z } from "zod";
import { blank, flag, idInput, line, localeInput, whole } from "../../core/inputs";
import { holdWordsAtMost, roomStates } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });

/** Words one under the other, as somebody types them; empty lines and repetitions say nothing. */
const wordsInput = z
  .string()
  .max(20_000)
  .transform((text) => [...new Set(text.split("\n").map((word) => word.trim()))].filter(Boolean))
  .pipe(z.array(line(60)).max(holdWordsAtMost));

/** `version`: the one that was read, 0 for a room nobody has opened yet. */
export const configureInput = z.strictObject({
  eventId: idInput,
  version: whole(0, 1_000_000),
  moderated: flag.default(false),
  votes: flag.default(false),
  hands: flag.default(false),
  /** The second language on the projector; empty: none. */
  screenLang: blank(localeInput),
  perPerson: whole(1, 100),
  holdWords: wordsInput.default([]),
});
export const stateInput = z.strictObject({ eventId: idInput, state: z.enum(roomStates) });
/** `on`: a new code, whatever there was before; `off`: nobody comes in by a code. */
export const codeInput = z.strictObject({ eventId: idInput, code: z.enum(["on", "off"]) });
export const muteInput = z.strictObject({ registrationId: idInput });

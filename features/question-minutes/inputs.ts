import { z } from "zod";
import { flag, idInput } from "../../core/inputs";
import { paperInput } from "../question-answers/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
/** `byTheme`: theme by theme. `names`: with the full names of those who asked, for the team's own use. */
export const minutesInput = z.strictObject({
  eventId: idInput,
  byTheme: flag.default(false),
  names: flag.default(false),
  ...paperInput,
});

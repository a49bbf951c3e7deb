import { z } from "zod";
import { blank, flag, idInput, whole } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
/** Minutes; `leastPresent` in per cent of a sitting, empty: being there counts, however long. */
export const configureInput = z.strictObject({
  eventId: idInput,
  earlyOpen: whole(0, 240),
  lateAfter: whole(0, 240),
  leaveGrace: whole(0, 240),
  leastPresent: blank(whole(1, 100)),
  below: z.enum(["half", "absent"]),
  selfCheckIn: flag.default(false),
  consentMissing: z.enum(["admit", "stop"]),
});

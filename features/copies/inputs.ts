import { z } from "zod";
import { blank, dayInput, idInput } from "../../core/inputs";
import { copyParts } from "./choices";

export const eventCopyInput = z.strictObject({
  eventId: idInput,
  /** The first day of the copy, in the event's zone; everything moves by as many days, wall clocks stay. */
  startsOn: dayInput,
  /** Where it goes; nothing said: the programme of the original. */
  programId: blank(idInput),
  parts: z.array(z.enum(copyParts)).max(copyParts.length),
});

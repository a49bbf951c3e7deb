import { z } from "zod";
import { blank, dayInput, idInput, line, whole } from "../../core/inputs";

/** An invitation code as people type it. */
export const invitationInput = blank(line(40));

export const codesInput = z.strictObject({ eventId: idInput });
/** Codes are numbered after their label where there are several. */
export const makeCodesInput = z.strictObject({
  eventId: idInput,
  label: line(80),
  /** How many codes: one for each person, or one for a school. */
  count: whole(1, 200),
  /** How many may register by each. */
  uses: whole(1, 1_000),
  /** Whoever registers by them is of this school. */
  schoolId: blank(idInput),
  /** The last day they can be used, in the event's zone. */
  expiresOn: blank(dayInput),
});
export const codeIdsInput = z.strictObject({ eventId: idInput, codeIds: z.array(idInput).min(1).max(200) });

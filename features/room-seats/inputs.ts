import { z } from "zod";
import { blank, idInput, line } from "../../core/inputs";

/** What somebody types to come in. `place`: the group's number or the school, where several have the same name. */
export const takeInput = z.strictObject({
  code: z.string().trim().min(1).max(40),
  fullName: line(120),
  place: blank(line(120)),
  /** The seat that this device has had before. */
  seat: z
    .string()
    .regex(/^[0-9A-Z]{26}$/)
    .optional(),
});
export const listInput = z.strictObject({ eventId: idInput });
export const seatInput = z.strictObject({ seatId: idInput });

import { z } from "zod";
import { blank, idInput, line } from "../../core/inputs";
import { modes } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });
export const deviceInput = z.strictObject({ deviceId: idInput });
/** `sheetIds`: the sheets it may write to; none: all of the event. */
export const addInput = z.strictObject({
  eventId: idInput,
  label: line(60),
  mode: z.enum(modes).default("door"),
  sheetIds: z
    .preprocess(
      (value) => (Array.isArray(value) ? value.filter(Boolean) : value ? [value] : []),
      z.array(idInput).max(100),
    )
    .optional(),
  /** Four to eight digits that let staff out of the kiosk. */
  pin: blank(z.string().regex(/^\d{4,8}$/)),
});
/** A code as people type it: with or without its dash, in small letters too. */
export const pairInput = z.strictObject({ code: line(40) });

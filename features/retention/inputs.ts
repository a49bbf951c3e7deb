import { z } from "zod";
import { blank, idInput, line, whole } from "../../core/inputs";
import { dataClasses } from "./choices";

export const dueInput = z.strictObject({});
export const applyInput = z.strictObject({ most: whole(1, 1_000).optional() });
export const purgeInput = z.strictObject({});

const kept = blank(whole(0, 3_650));
/** Days by class; an empty one is as usual again. */
export const setInput = z.strictObject({
  placeId: z.union([idInput, z.literal("instance")]),
  days: z.partialRecord(z.enum(dataClasses), kept),
  reason: blank(line(300)),
});

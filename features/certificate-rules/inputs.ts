import { z } from "zod";
import { blank, flag, idInput, localeInput, whole } from "../../core/inputs";
import { bases } from "./choices";

/** `placeId`: a programme's id, or an event's. */
export const showInput = z.strictObject({ placeId: idInput, locale: localeInput.optional() });

/**
 * What it takes; what is not said is not asked of anybody. Per cent, counts. `version`: the one that was read; 0 where
 * there was no rule yet.
 */
export const setInput = z.strictObject({
  placeId: idInput,
  version: whole(0, 2_000_000_000),
  leastPercent: blank(whole(1, 100)),
  basis: z.enum(bases),
  leastSittings: blank(whole(1, 500)),
  requiredSheetIds: z.array(idInput).max(100).default([]),
  mostUnexcused: blank(whole(0, 500)),
  needsPresentation: flag.default(false),
  waitsForConflicts: flag.default(true),
});

import { z } from "zod";
import { flag, idInput, localizedLines, titled, whole } from "../../core/inputs";
import { beginnings, levelsAtMost, pointsAtMost, rubricStates } from "./choices";

const version = whole(1, 1_000_000);

export const eventInput = z.strictObject({ eventId: idInput });
export const makeInput = z.strictObject({ eventId: idInput, from: z.enum(beginnings) });
/** `version`: of the rubric that was read. */
export const editInput = z.strictObject({
  eventId: idInput,
  version,
  guidance: localizedLines(2_000).default({}),
  ranked: flag.default(false),
});
export const stateInput = z.strictObject({ eventId: idInput, version, state: z.enum(rubricStates) });
/** `scorecards`: how many go with it, so that nobody removes more than they know of. */
export const removeInput = z.strictObject({ eventId: idInput, version, scorecards: whole(0, 1_000_000) });

const level = z.strictObject({ points: whole(0, pointsAtMost), text: localizedLines(400).default({}) });
/** From the least to the most; the most is worth a point at least. */
const levels = z
  .array(level)
  .min(2)
  .max(levelsAtMost)
  .refine((all) => all.every(({ points }, at) => points > (all[at - 1]?.points ?? -1)), {
    params: { code: "levels-order" },
  });
const criterion = { title: titled(120), weight: whole(1, 100), independent: flag.default(false), levels };
export const addCriterionInput = z.strictObject({ eventId: idInput, ...criterion });
export const editCriterionInput = z.strictObject({ criterionId: idInput, ...criterion });
export const moveCriterionInput = z.strictObject({ criterionId: idInput, to: whole(1, 100) });
export const criterionInput = z.strictObject({ criterionId: idInput });

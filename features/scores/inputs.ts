import { z } from "zod";
import { blank, flag, idInput, lines, whole } from "../../core/inputs";
import { remarkAtMost } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });

const points = z.strictObject({ criterionId: idInput, points: whole(0, 100) });
/** One level of each criterion; a draft may lack some. */
const card = {
  judgeId: idInput,
  groupId: idInput,
  scores: z
    .array(points)
    .max(50)
    .refine((all) => new Set(all.map(({ criterionId }) => criterionId)).size === all.length, {
      params: { code: "choice" },
    }),
  remark: blank(lines(remarkAtMost)).optional(),
  /** Made anew for every version by the device that writes; the same again writes nothing. */
  clientId: idInput.optional(),
};
/** `basedOn`: the newest version the device knows of, 0 for none; left out: whatever there is. */
export const writeInput = z.strictObject({
  ...card,
  confirm: flag.default(false),
  basedOn: whole(0, 1_000).optional(),
});
export const paperInput = z.strictObject(card);
export const cardInput = z.strictObject({ scorecardId: idInput });

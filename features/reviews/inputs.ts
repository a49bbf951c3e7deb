import { z } from "zod";
import { blank, idInput, lines } from "../../core/inputs";
import { verdicts } from "./choices";

/** Null takes what was said of the file back. */
export const judgeInput = z.strictObject({
  versionId: idInput,
  review: z.enum(verdicts).nullable(),
  body: blank(lines(1_000)).optional(),
});
/** Without a thing that is handed in it is said about what is for the stage. */
export const commentInput = z.strictObject({
  groupId: idInput,
  deliverableId: blank(idInput).optional(),
  body: lines(1_000),
});
export const removeInput = z.strictObject({ commentId: idInput });

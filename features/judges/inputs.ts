import { z } from "zod";
import { blank, flag, idInput, line, whole } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
const judge = { shadow: flag.default(false), excludedGroupIds: z.array(idInput).max(200).default([]) };
/** With an account, or by name alone: then the team types in what stands on paper. */
export const addJudgeInput = z.strictObject({
  eventId: idInput,
  accountId: blank(idInput).optional(),
  name: blank(line(120)).optional(),
  ...judge,
});
export const editJudgeInput = z.strictObject({
  judgeId: idInput,
  version: whole(1, 1_000_000),
  name: line(120),
  ...judge,
});
export const judgeInput = z.strictObject({ judgeId: idInput });

import { z } from "zod";
import { blank, flag, idInput, lines, whole } from "../../core/inputs";
import { abstractAtMost, duties } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });
/** `kept`: what a plain form left in its cookie when it was refused. */
export const mineInput = z.strictObject({ registrationId: idInput, kept: z.string().max(4_000).nullish() });
export const markInput = z.strictObject({ groupId: idInput, taskId: idInput, done: flag });
/** All duties of one member; those not named are taken away. */
export const dutiesInput = z.strictObject({ registrationId: idInput, duties: z.array(z.enum(duties)).max(8) });
/** `version`: the paragraph's that was shown. An empty text takes it away. */
export const abstractInput = z.strictObject({
  groupId: idInput,
  version: whole(1, 2_000_000_000),
  text: blank(lines(abstractAtMost)).optional(),
});

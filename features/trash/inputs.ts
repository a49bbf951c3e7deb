import { z } from "zod";
import { idInput } from "../../core/inputs";

export const dueTrashInput = z.strictObject({});
export const purgeInput = z.strictObject({ kind: z.enum(["program", "event"]), id: idInput });

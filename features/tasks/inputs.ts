import { z } from "zod";
import { blank, idInput, titled, wallClockInput, whole } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
export const taskInput = z.strictObject({ taskId: idInput });
/** `dueAt`: the wall clock at the event. */
const said = { title: titled(160), dueAt: blank(wallClockInput).optional() };
export const addInput = z.strictObject({ eventId: idInput, ...said });
/** `version`: the one that was shown. */
export const editInput = z.strictObject({ taskId: idInput, version: whole(1, 2_000_000_000), ...said });
export const moveInput = z.strictObject({ taskId: idInput, to: whole(1, 100) });

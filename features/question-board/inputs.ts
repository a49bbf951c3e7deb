import { z } from "zod";
import { idInput, lines, whole } from "../../core/inputs";
import { reasons } from "../question-rooms/choices";
import { places } from "./choices";

/** `version`: the one that was read; when somebody else was faster, nothing is done. */
const read = { questionId: idInput, version: whole(1, 1_000_000) };

export const eventInput = z.strictObject({ eventId: idInput });
export const advanceInput = z.strictObject({ ...read, to: z.enum(places) });
export const declineInput = z.strictObject({ ...read, reason: z.enum(reasons) });
export const amendInput = z.strictObject({ ...read, body: lines(2_000) });
export const mergeInput = z.strictObject({ ...read, intoId: idInput });
export const unmergeInput = z.strictObject({ ...read });

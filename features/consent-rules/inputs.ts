import { z } from "zod";
import { blank } from "../../core/inputs";

/** The key of a document: its purpose, with a recipient's short name where there are several. */
export const keyInput = z.string().regex(/^[a-z_]{2,40}(:[a-z0-9-]{1,40})?$/);
/** One answer of a family: yes or no; to photos how far. */
export const answerInput = z.enum(["yes", "no", "none", "group", "all"]);
export const answersInput = z.record(keyInput, blank(answerInput)).refine((all) => Object.keys(all).length <= 30);

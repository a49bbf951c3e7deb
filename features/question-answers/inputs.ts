import { z } from "zod";
import { blank, flag, idInput, line, lines, localeInput, whole } from "../../core/inputs";
import { exportInput } from "../exports/inputs";
import { answerAtMost, paperFormats } from "./choices";

/** `version`: the one that was read; when somebody else was faster, nothing is done. */
const read = { questionId: idInput, version: whole(1, 1_000_000) };

/** `held`: also those that nobody has let before the room. */
export const leftoversInput = z.strictObject({ eventId: idInput, held: flag.default(false) });
/** No words: there is no draft any more. */
export const writeInput = z.strictObject({
  ...read,
  answerSummary: blank(lines(answerAtMost)),
  answerLang: localeInput,
  answeredBy: blank(line(200)),
});
export const releaseInput = z.strictObject({ ...read });
export const takeBackInput = z.strictObject({ ...read });
/** The drafts that somebody has seen, each as it was read. */
export const releaseAllInput = z.strictObject({
  eventId: idInput,
  drafts: z.array(z.strictObject(read)).min(1).max(500),
});
export const eventInput = z.strictObject({ eventId: idInput });
const { locale, delimiter, purpose, recipient } = exportInput;
/** What a list of questions is asked that leaves with columns of its own. */
export const paperInput = { format: z.enum(paperFormats), locale, delimiter, purpose, recipient };
/** `nos`: only these numbers; without them, all that are left. `locale`: of the translation beside each. */
export const officeInput = z.strictObject({
  eventId: idInput,
  held: flag.default(false),
  nos: z.array(whole(1, 1_000_000)).min(1).max(5_000).optional(),
  ...paperInput,
});

import { z } from "zod";
import { blank, flag, idInput, lines, localeInput, whole } from "../../core/inputs";
import { screenInput } from "../screens/inputs";
import { answerAtMost, bodyAtMost } from "./choices";

const written = {
  questionId: idInput,
  lang: localeInput,
  /** The version that was read, 0 for a translation that nobody has begun. */
  version: whole(0, 1_000_000),
  body: blank(lines(bodyAtMost)),
  answerSummary: blank(lines(answerAtMost)),
  /** The words that were translated: when they are other ones by now, nothing is written. */
  original: z.string().max(bodyAtMost * 4),
  originalAnswer: blank(z.string().max(answerAtMost * 4)),
  /** Shown to the room from now on; without it, a draft. */
  checked: flag.default(false),
};

export const laneInput = z.strictObject({ eventId: idInput });
export const writeInput = z.strictObject(written);
export const linkLaneInput = screenInput;
export const linkWriteInput = screenInput.extend(written);

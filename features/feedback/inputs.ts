import { z } from "zod";
import { flag, idInput, lines, localeInput, whole } from "../../core/inputs";
import { feedbackAtMost } from "./choices";

const version = whole(1, 1_000_000);
export const eventInput = z.strictObject({ eventId: idInput });
/** `version`: of the text that was read; 0 where there was none. */
export const writeInput = z.strictObject({
  groupId: idInput,
  body: lines(feedbackAtMost),
  lang: localeInput,
  version: whole(0, 1_000_000),
});
/** `approved: false` takes it back to a draft. */
export const approveInput = z.strictObject({ groupId: idInput, version, approved: flag });
/** `groups`: how many were told to be released, so that nobody sends more than they know of. */
export const releaseInput = z.strictObject({ eventId: idInput, groups: whole(1, 1_000) });
export const groupInput = z.strictObject({ groupId: idInput, version });
export const mineInput = z.strictObject({ registrationId: idInput });

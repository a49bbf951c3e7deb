import { z } from "zod";
import { blank, idInput, line } from "../../core/inputs";

export const eventInput = z.strictObject({ eventId: idInput });
export const mineInput = z.strictObject({ registrationId: idInput });
/** `bytes`: how many will come (of a plain form: how many at most). Without a thing it is what is for the stage. */
export const beginInput = z.strictObject({
  groupId: idInput,
  deliverableId: blank(idInput).optional(),
  fileName: line(200),
  bytes: z.int().min(0).max(Number.MAX_SAFE_INTEGER),
});
export const uploadInput = z.strictObject({ uploadId: idInput });
/** The key of the bytes in the store: they are there, and were looked into. */
export const finishInput = z.strictObject({
  uploadId: idInput,
  key: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1).max(0x7fffffff),
});
export const fileInput = z.strictObject({ fileId: idInput });
export const versionInput = z.strictObject({ versionId: idInput });
export const sweepInput = z.strictObject({});

import { z } from "zod";
import { idInput, line } from "../../core/inputs";

/** A scan as it is sent to us. */
export const scanBytes = 20 * 1024 * 1024;

/** A signed form that lies sealed in the store, a PDF or an image made anew by us, and what opens it. */
export const addScanInput = z.strictObject({
  registrationId: idInput,
  /** The row that its bytes are bound to. */
  fileId: idInput,
  /** SHA-256 in the store; the bytes are there already. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  bytes: z.int().min(1),
  about: z.strictObject({
    secret: z.string().max(100),
    name: line(200),
    mime: z.enum(["application/pdf", "image/webp"]),
    bytes: z.int().min(1),
  }),
});
export const scanRoomInput = z.strictObject({ registrationId: idInput });
export const openScanInput = z.strictObject({ fileId: idInput });

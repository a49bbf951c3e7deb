import { z } from "zod";
import { blank, idInput, line } from "../../core/inputs";

const MB = 1024 * 1024;

/** An image as it is sent to us; it is made anew and smaller. */
export const imageBytes = 10 * MB;
/** Width and height together: what a decoder may be asked to hold. */
export const imagePixels = 40_000_000;
/** The longer side of the image we keep. */
export const imageSide = 2_000;
/** All files of one event. */
export const eventBytes = 4_096 * MB;
/** Days a file is kept after it was removed, or when nothing names it. */
export const keptDays = 30;

/** Widths at which an image may be asked for. */
export const imageWidths = [320, 640, 1_280] as const;
export type ImageWidth = (typeof imageWidths)[number];
export const isImageWidth = (width: number): width is ImageWidth => imageWidths.some((one) => one === width);

export const fileInput = z.strictObject({ fileId: idInput });

export const roomInput = z.strictObject({ eventId: blank(idInput) });

const storedFields = {
  /** SHA-256 in the store; the bytes are there already. */
  key: z.string().regex(/^[0-9a-f]{64}$/),
  name: line(200),
  bytes: z.int().min(1),
};

/** An image, made anew by us; null: for what belongs to all (logos, speakers). */
export const addImageInput = z.strictObject({ eventId: blank(idInput), ...storedFields });
export const addMaterialInput = z.strictObject({ eventId: idInput, ...storedFields });

export const knownKeysInput = z.strictObject({ keys: z.array(storedFields.key).max(500) });
export const purgeInput = z.strictObject({});

import { z } from "zod";
import { flag, idInput, line, localizedLine, whole } from "../../core/inputs";
import { captionAtMost, namedAtMost, peopleKinds, photosAtMost } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });
export const photoInput = z.strictObject({ photoId: idInput });
/** `q`: part of a name, initials, any script. */
export const findInput = z.strictObject({ eventId: idInput, q: line(100) });
/** A photograph that lies in the store, made anew by us; its sides in pixels. */
export const addInput = z.strictObject({
  eventId: idInput,
  key: z.string().regex(/^[0-9a-f]{64}$/),
  name: line(200),
  bytes: z.int().min(1),
  width: z.int().min(1).max(10_000),
  height: z.int().min(1).max(10_000),
});
/** `version`: the one that was read; when somebody else was faster, nothing is done. */
export const editInput = z.strictObject({
  photoId: idInput,
  version: whole(1, 1_000_000),
  caption: localizedLine(captionAtMost),
  people: z.enum(peopleKinds),
  registrationIds: z.array(idInput).max(namedAtMost).default([]),
  inReport: flag.default(false),
});
/** All photographs of the event, in order. */
export const arrangeInput = z.strictObject({ eventId: idInput, photoIds: z.array(idInput).max(photosAtMost) });

import { z } from "zod";
import { blank, flag, idInput, line, localizedLines, titled, wallClockInput, whole } from "../../core/inputs";
import { endings, strangePlace } from "./rules";

export const eventInput = z.strictObject({ eventId: idInput });
export const deliverableInput = z.strictObject({ deliverableId: idInput });

/** How its files are called when they are given out: 1 to 120 characters, with known places only. */
const templateInput = line(120).superRefine((text, at) => {
  const place = strangePlace(text);
  if (place) at.addIssue({ code: "custom", params: { code: "name-place", values: { place } } });
});

const said = {
  title: titled(120),
  /** What is wanted, in the group's words. */
  help: localizedLines(1_000).default({}),
  extensions: z
    .array(z.enum(endings as [(typeof endings)[number], ...typeof endings]))
    .min(1)
    .max(20),
  required: flag.default(true),
  /** Megabytes; at most what the server takes, which the command knows. */
  maxMb: whole(1, 2_000),
  /** Wall clocks at the event. */
  dueAt: blank(wallClockInput).optional(),
  lockedAt: blank(wallClockInput).optional(),
  nameTemplate: blank(templateInput).optional(),
  /** True brings it on the stage instead of another one; false changes nothing, since one of them always is. */
  forStage: flag.default(false),
};
export const addInput = z.strictObject({ eventId: idInput, ...said });
/** `version`: the one that was shown. */
export const editInput = z.strictObject({ deliverableId: idInput, version: whole(1, 2_000_000_000), ...said });
export const moveInput = z.strictObject({ deliverableId: idInput, to: whole(1, 50) });

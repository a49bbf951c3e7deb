import { z } from "zod";
import { flag, idInput, whole } from "../../core/inputs";
import { exportInput } from "../exports/inputs";
import { attributes, modes } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });
const weight = whole(0, 9);
/** How groups are to be worked out. `topics`: in how many groups each topic is taken up; without one it is left out. */
export const setting = {
  mode: z.enum(modes),
  /** How many groups, where they have no topics. */
  count: whole(1, 100).default(1),
  topics: z
    .array(z.strictObject({ topicId: idInput, groups: whole(1, 100) }))
    .max(200)
    .default([]),
  /** How many people a group with a topic needs and takes. */
  sizeMin: whole(0, 500).default(1),
  sizeMax: whole(1, 500).default(500),
  /** What an even spread is worth; 0: it does not matter. */
  weights: z
    .strictObject({ school: weight, grade: weight, gender: weight, language: weight })
    .default({ school: 3, grade: 2, gender: 2, language: 2 }),
  /** By what nobody may be the only one of a kind in a group. */
  guarded: z.array(z.enum(attributes)).max(4).default([]),
  /** So many people may come one wish lower for the sake of balance. */
  lower: whole(0, 100).default(0),
  /** Whether names that students gave count as rules: two who named each other together, "rather not" apart. */
  heedNames: flag.default(true),
};
export const computeInput = z.strictObject({ eventId: idInput, ...setting });
/** `moves`: who was put into another group by hand, by its number. */
export const publishInput = z.strictObject({
  allocationId: idInput,
  moves: z
    .array(z.strictObject({ registrationId: idInput, number: whole(1, 500) }))
    .max(5_000)
    .default([]),
});
export const allocationInput = z.strictObject({ allocationId: idInput });
export type SettingInput = z.input<typeof computeInput>;
const { locale, purpose, recipient } = exportInput;
export const drawInput = z.strictObject({
  allocationId: idInput,
  format: z.literal("csv"),
  locale,
  purpose,
  recipient,
});

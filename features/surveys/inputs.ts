import { z } from "zod";
import { blank, flag, idInput, localeInput, localizedLines, titled, wallClockInput, whole } from "../../core/inputs";
import { exportInput } from "../exports/inputs";
import { namings, nextStates, optionsAtMost, questionKinds, questionsAtMost } from "./choices";

export const resultsExportInput = z.strictObject({ eventId: idInput, ...exportInput });
export const eventInput = z.strictObject({ eventId: idInput });
export const mineInput = z.strictObject({ registrationId: idInput, kept: z.string().max(5_000).optional() });

const optionInput = z.strictObject({ id: idInput.optional(), text: titled(160) });
const questionInput = z
  .strictObject({
    /** Its own id, when it is there already. */
    id: idInput.optional(),
    kind: z.enum(questionKinds),
    text: titled(300),
    options: z.array(optionInput).max(optionsAtMost).default([]),
    required: flag.default(false),
  })
  .refine(({ kind, options }) => (kind !== "choice" && kind !== "choices") || options.length >= 2, {
    path: ["options"],
    params: { code: "two-choices" },
  });
/** `version`: the one that was read. `closesAt`: a wall clock where the event is; none: when somebody closes it. */
export const editInput = z.strictObject({
  eventId: idInput,
  version: whole(1, 1_000_000),
  naming: z.enum(namings),
  intro: localizedLines(1_000),
  closesAt: blank(wallClockInput),
  questions: z.array(questionInput).max(questionsAtMost),
});
export const stateInput = z.strictObject({ eventId: idInput, state: z.enum(nextStates) });
export const hideInput = z.strictObject({ answerId: idInput, hidden: flag });
/** By a question's id: a number from 1 to 5, an option's id, several of them, or text. `named`: with one's name. */
export const answerInput = z.strictObject({
  registrationId: idInput,
  locale: localeInput,
  named: flag.default(false),
  answers: z.record(
    z.string().max(40),
    z.union([z.string().max(5_000), z.array(z.string().max(40)).max(optionsAtMost), z.int()]),
  ),
});

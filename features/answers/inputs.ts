import { z } from "zod";
import { idInput, line, lines, localeInput } from "../../core/inputs";
import { most } from "../forms/choices";
import { keyInput } from "../forms/inputs";

/**
 * Answers by their questions' keys, as a form or a program sends them: a text, a choice's key, a list of them, a number,
 * `true` for an agreement. An empty one is forgotten, an absent one stays.
 */
export const answersInput = z.record(
  keyInput,
  z.union([
    z.string().max(most.long * 4),
    z.array(z.string().max(40)).max(most.choices + 1),
    z.number(),
    z.boolean(),
    z.null(),
  ]),
);
export type TypedAnswers = z.output<typeof answersInput>;

/** One line or several, cleaned. */
export const answerTexts = { short: line(most.short), long: lines(most.long) };

/** What a refused form kept, as its cookie carries it. */
export const mineInput = z.strictObject({ registrationId: idInput, kept: z.string().max(8_000).optional() });
export const giveInput = z.strictObject({ registrationId: idInput, form: answersInput });
export const stateInput = z.strictObject({ registrationId: idInput });
/** `locale`: the reader's language. */
export const openInput = z.strictObject({ registrationId: idInput, locale: localeInput.optional() });

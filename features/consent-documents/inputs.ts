import { z } from "zod";
import { blank, line, lines } from "../../core/inputs";
import { purposes } from "../consent-rules/choices";
import { keyInput } from "../consent-rules/inputs";

const text = z.strictObject({
  title: line(150),
  /** Markdown. */
  body: lines(6_000),
  controller: line(300),
  recipient: blank(line(300)),
  items: line(600),
  retention: line(300),
  refusal: line(600),
});
/** A form sends all four languages; one left wholly empty is none. */
const textOrNothing = z.preprocess(
  (value) =>
    value && typeof value === "object" && Object.values(value).every((one) => typeof one === "string" && !one.trim())
      ? null
      : value,
  text.nullish(),
);

/** The next version of a document. `about`: a recipient's short name, where a purpose has several. */
export const publishInput = z.strictObject({
  purpose: z.enum(purposes),
  about: blank(z.string().regex(/^[a-z0-9-]{1,40}$/)),
  texts: z
    .strictObject({ en: textOrNothing, ko: textOrNothing, ru: textOrNothing, kk: textOrNothing })
    .refine((all) => Object.values(all).some(Boolean), { params: { code: "one-language" } }),
});
export const documentsInput = z.strictObject({});
export const documentInput = z.strictObject({ key: keyInput });

import { z } from "zod";
import {
  blank,
  flag,
  idInput,
  line,
  localeInput,
  localizedLine,
  localizedLines,
  titled,
  whole,
} from "../../core/inputs";
import { certificateKinds, layouts, logosAtMost } from "./choices";
import { unknownPlaceholders } from "./rules";

/** `placeId`: a programme's id, or an event's. */
export const placeInput = z.strictObject({ placeId: idInput });
export const templateIdInput = z.strictObject({ templateId: idInput });

export const kindInput = z.enum(certificateKinds);
const languages = z
  .array(localeInput)
  .min(1)
  .max(2)
  .refine((all) => new Set(all).size === all.length, { params: { code: "choice" } });

/** A new template with words that are ready; both of them can be changed afterwards. */
export const addInput = z.strictObject({ placeId: idInput, kind: kindInput, languages, issuerId: blank(idInput) });

const body = localizedLines(1_000).refine(
  (all) => Object.values(all).every((text) => unknownPlaceholders(text).length === 0),
  { params: { code: "placeholder" } },
);

/** `version`: the one that was read. */
export const editInput = z.strictObject({
  templateId: idInput,
  version: whole(1, 1_000_000),
  name: line(80),
  languages,
  title: titled(80),
  body,
  issuerId: idInput,
  signerName: localizedLine(80),
  signerTitle: localizedLine(80),
  signatureFileId: blank(idInput),
  sealFileId: blank(idInput),
  logoIds: z.array(idInput).max(logosAtMost).default([]),
  layout: z.enum(layouts),
  showsBirthDate: flag.default(false),
});
export type TemplateValues = z.input<typeof editInput>;

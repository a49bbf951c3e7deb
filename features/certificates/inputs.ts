import { z } from "zod";
import { blank, flag, idInput, line, localeInput, whole } from "../../core/inputs";
import { certificateKinds } from "../certificate-templates/choices";
import { exportInput } from "../exports/inputs";
import { certificateStates, chosenAtMost, issuedAtOnce } from "./choices";

export const candidatesInput = z.strictObject({
  templateId: idInput,
  locale: localeInput.optional(),
  /** Whether a name must have been confirmed first. */
  confirmedOnly: flag.default(false),
});

/** `subjects`: ids of people, or of speakers for a thanks. */
export const issueInput = z.strictObject({
  templateId: idInput,
  subjects: z.array(idInput).min(1).max(issuedAtOnce),
  confirmedOnly: flag.default(false),
});

export const certificateInput = z.strictObject({ certificateId: idInput });
export const reissueInput = z.strictObject({ certificateId: idInput, templateId: idInput });
/** `reason`: for the team only. */
export const revokeInput = z.strictObject({ certificateId: idInput, reason: line(300) });

export const listInput = z.strictObject({
  placeId: idInput,
  q: blank(z.string().max(100)),
  state: blank(z.enum(certificateStates)),
  kind: blank(z.enum(certificateKinds)),
  page: whole(1, 100_000).optional(),
});

const chosen = z.array(idInput).min(1).max(chosenAtMost);
/** Without ids: all that are in force. */
export const mailInput = z.strictObject({ placeId: idInput, certificateIds: chosen.optional() });

const { locale, purpose, recipient } = exportInput;
export const archiveInput = z.strictObject({
  placeId: idInput,
  certificateIds: chosen.optional(),
  locale,
  purpose,
  recipient,
});

export const vouchInput = z.strictObject({ placeId: idInput, personIds: z.array(idInput).min(1).max(500) });

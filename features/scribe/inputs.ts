import { z } from "zod";
import { blank, flag, idInput, instantInput, line, lines, localeInput, whole } from "../../core/inputs";
import { logInput } from "../questions/inputs";
import { answerAtMost, operationsAtMost } from "./choices";

const { agendaItemId, askerRegistrationId, askerName, askerGroupId, body, lang, themeId } = logInput.shape;
const answer = {
  answerSummary: blank(lines(answerAtMost)).optional(),
  answeredBy: blank(line(200)).optional(),
  followUp: flag.default(false),
};

/** A question as heard. `no`: its number on this device; `at`: when, by the device's own clock. */
const write = z.strictObject({
  kind: z.literal("write"),
  id: idInput,
  no: whole(1, 99_999),
  at: instantInput,
  ...{ agendaItemId, askerRegistrationId, askerName, askerGroupId, body, lang, themeId },
});
/** An answer. `question`: the question's id, or the id by which a device wrote it; `was`: the answer that its scribe saw. */
const respond = z.strictObject({
  kind: z.literal("answer"),
  id: idInput,
  question: idInput,
  at: instantInput,
  answerLang: blank(localeInput).optional(),
  ...answer,
  was: z.strictObject(answer),
});

export const deviceInput = z.strictObject({ eventId: idInput, deviceId: idInput });
export const deskInput = z.strictObject({ eventId: idInput, locale: localeInput.default("en") });
export const eventInput = z.strictObject({ eventId: idInput });
/** `sentAt`: the device's clock when it sends, by which its other times are put right. */
export const syncInput = z.strictObject({
  eventId: idInput,
  deviceId: idInput,
  sentAt: instantInput,
  operations: z
    .array(z.discriminatedUnion("kind", [write, respond]))
    .min(1)
    .max(operationsAtMost),
});
export type Sync = z.output<typeof syncInput>;

import { z } from "zod";
import { blank, dayInput, flag, idInput, line, lines, localeInput, whole } from "../../core/inputs";
import { sources } from "./choices";

const said = {
  agendaItemId: blank(idInput).optional(),
  source: z.enum(sources).default("oral"),
  /** Who asked: somebody registered, a typed name, or nobody named ("a student"). A name typed is not matched to anybody. */
  askerRegistrationId: blank(idInput).optional(),
  askerName: blank(line(120)).optional(),
  askerGroupId: blank(idInput).optional(),
  body: lines(2_000),
  lang: localeInput,
  themeId: blank(idInput).optional(),
  answeredBy: blank(line(200)).optional(),
  answerSummary: blank(lines(4_000)).optional(),
  answerLang: blank(localeInput).optional(),
  followUp: flag.default(false),
  followUpOwner: blank(line(120)).optional(),
  followUpDueOn: blank(dayInput).optional(),
};

/** `clientId` is made by the device that writes: sending the same question twice writes it once. */
export const logInput = z.strictObject({ eventId: idInput, clientId: blank(idInput).optional(), ...said });
export const editInput = z.strictObject({ questionId: idInput, version: whole(1, 1_000_000), ...said });
export const moveInput = z.strictObject({ questionId: idInput, to: whole(1, 10_000) });
export const questionInput = z.strictObject({ questionId: idInput });
export const listInput = z.strictObject({
  eventId: idInput,
  q: blank(line(100)).optional(),
  themeId: blank(idInput).optional(),
  groupId: blank(idInput).optional(),
  state: blank(z.enum(["answered", "open", "follow-up"])).optional(),
  page: whole(1, 100_000).default(1),
  limit: whole(1, 200).default(100),
});
export const deskInput = z.strictObject({ eventId: idInput });
export const askersInput = z.strictObject({ eventId: idInput, q: line(100) });

export type LogInput = z.input<typeof logInput>;
export type EditInput = z.input<typeof editInput>;

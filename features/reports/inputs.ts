import { z } from "zod";
import { flag, idInput, line, localeInput, localizedLines, whole } from "../../core/inputs";
import { reportParts } from "../report-document/choices";
import { linkDays, writtenAtMost } from "./choices";

export const eventInput = z.strictObject({ eventId: idInput });
/** `exact`: small figures as they are, for the team alone. */
export const showInput = z.strictObject({
  eventId: idInput,
  locale: localeInput.default("en"),
  exact: flag.default(false),
});
export const exportInput = z.strictObject({ eventId: idInput, locale: localeInput });
/** `version`: the one that was read, 0 before anything was written. */
export const writeInput = z.strictObject({
  eventId: idInput,
  version: whole(0, 1_000_000),
  summary: localizedLines(writtenAtMost),
  outlook: localizedLines(writtenAtMost),
  leftOut: z.array(z.enum(reportParts)).max(reportParts.length).default([]),
});
/** `label`: for whom it is, in the team's words. */
export const shareInput = z.strictObject({
  eventId: idInput,
  label: line(120),
  lang: localeInput,
  days: whole(1, linkDays.most).default(linkDays.usual),
});
export const linkInput = z.strictObject({ reportLinkId: idInput });
const token = z.string().max(60);
export const readInput = z.strictObject({ token, locale: localeInput });
export const tokenInput = z.strictObject({ token });
export const photoInput = z.strictObject({ token, photoId: idInput });

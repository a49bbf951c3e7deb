import { inLanguage, type Locale, say } from "../../../core/i18n";
import type { ProgramView } from "../queries";

/** A sheet as its column shows it: day and time in its own zone, title in the reader's language. */
export type ShownSheet = { sheetId: string; day: string; title: string; event: string; lang: string; href: string };

/** 15.01 in the sheet's zone, the same on server and browser whatever their language data. */
export const dayOf = (at: Date, timeZone: string) =>
  new Intl.DateTimeFormat("en-GB", { timeZone, day: "2-digit", month: "2-digit" }).format(at).replace("/", ".");

/** The columns' headers. `base`: where events are managed. */
export const shownSheets = (view: ProgramView, locale: Locale, base: string): ShownSheet[] =>
  view.sheets.map(({ sheetId, eventId, title, eventTitle, languages, startsAt, timeZone }) => {
    const { text, lang } = inLanguage(title, locale, languages);
    return {
      sheetId,
      day: dayOf(startsAt, timeZone),
      title: text,
      event: say(eventTitle, locale, languages),
      lang,
      href: `${base}/events/${eventId}/attendance/${sheetId}`,
    };
  });

import { inLanguage, type Locale, locales } from "../../core/i18n";
import { system } from "../../core/permissions";
import type { Audience } from "../../core/watchers";
import { type Lane, lane } from "./queries";
import { inUrgency, isDone } from "./rules";

/** The lane as it goes to a browser, its themes in one language. */
export const laneInWords = (view: Lane, locale: Locale) => ({
  seq: view.seq,
  languages: view.event.languages,
  rows: view.rows.map(({ theme, ...row }) => ({ ...row, theme: inLanguage(theme, locale)?.text ?? null })),
});
export type LaneView = ReturnType<typeof laneInWords>;

/** The language into which there is something to translate: the reader's own, else one of the event's, else any. */
export const languageToDo = (view: LaneView, own: Locale): Locale =>
  [own, ...view.languages, ...locales].find((lang) => inUrgency(view.rows, lang).some((row) => !isDone(row, lang))) ??
  own;

/** Those who translate an event's questions: the whole lane, whenever a question or a translation changes. */
export const laneAudiences = (eventId: string, locale: Locale): Audience[] => [
  {
    place: eventId,
    key: `lane ${locale}`,
    topic: "questions",
    look: async () => ({
      event: "lane",
      body: JSON.stringify(laneInWords(await lane(system, { eventId }), locale)),
    }),
  },
];

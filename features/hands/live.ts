import { inLanguage, type Locale } from "../../core/i18n";
import { system } from "../../core/permissions";
import type { Audience } from "../../core/watchers";
import { line, type Queue, queue } from "./queries";

/** All phones of an event: the line of hands, by ids. */
export const lineAudience = (eventId: string): Audience => ({
  place: eventId,
  key: "hands",
  topic: "hands",
  look: async () => ({ event: "hands", body: JSON.stringify(await line(system, { eventId })) }),
});

/** The line in one language, as it goes to a browser; times in milliseconds. */
export const queueInWords = (view: Queue, locale: Locale) => ({
  ...view,
  rows: view.rows.map(({ school, raisedAt, ...row }) => ({
    ...row,
    raisedAt: raisedAt.getTime(),
    school: inLanguage(school, locale)?.text ?? null,
  })),
});
export type QueueView = ReturnType<typeof queueInWords>;

/** Those who call people, in one language: the whole line, whenever a hand changes. */
export const queueAudience = (eventId: string, locale: Locale): Audience => ({
  place: eventId,
  key: `hands ${locale}`,
  topic: "hands",
  look: async () => ({
    event: "hands",
    body: JSON.stringify(queueInWords(await queue(system, { eventId }), locale)),
  }),
});

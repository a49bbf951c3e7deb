import { inLanguage, type Locale } from "../../core/i18n";
import { system } from "../../core/permissions";
import type { Audience } from "../../core/watchers";
import { type Board, board } from "./queries";

/** The board in one language, as it goes to a browser; times in milliseconds. */
export const boardInWords = (view: Board, locale: Locale) => ({
  ...view,
  rows: view.rows.map(({ askedAt, school, theme, ...row }) => ({
    ...row,
    askedAt: askedAt.getTime(),
    school: inLanguage(school, locale)?.text ?? null,
    theme: inLanguage(theme, locale)?.text ?? null,
  })),
});
export type BoardView = ReturnType<typeof boardInWords>;

/** Those who moderate an event's questions, in one language: the whole board, whenever a question or a vote changes. */
export const boardAudiences = (eventId: string, locale: Locale): Audience[] =>
  ["questions", "tally"].map((topic) => ({
    place: eventId,
    key: `board ${locale} ${topic}`,
    topic,
    // Votes come hundreds a second; the whole board goes out with each.
    everyMs: topic === "tally" ? 1_000 : 0,
    look: async () => ({
      event: "board",
      body: JSON.stringify(boardInWords(await board(system, { eventId }), locale)),
    }),
  }));

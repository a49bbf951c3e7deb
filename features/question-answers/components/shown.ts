import { inLanguage, type Locale } from "../../../core/i18n";
import type { Leftovers } from "../queries";

/** What is left and what was answered in writing, in one language, as it goes to a browser. */
export const shownIn = ({ left, released }: Leftovers, locale: Locale) => {
  const bare = <R extends Leftovers["released"][number]>({ theme, askedAt: _, answeredAt: __, toldAt, ...row }: R) => ({
    ...row,
    theme: inLanguage(theme, locale)?.text ?? null,
    isTold: toldAt !== null,
  });
  return { left: left.map(bare), released: released.map(bare) };
};
export type Shown = ReturnType<typeof shownIn>;
export type LeftRow = Shown["left"][number];
export type ReleasedRow = Shown["released"][number];

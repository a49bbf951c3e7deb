import { type Column, type SQL, sql } from "drizzle-orm";

/** Letters that are not a plain letter with an accent: Kazakh ones as a Russian keyboard types them, and some Latin. */
const plain: Record<string, string> = {
  ә: "а",
  ғ: "г",
  қ: "к",
  ң: "н",
  ө: "о",
  ұ: "у",
  ү: "у",
  һ: "х",
  і: "и",
  ł: "l",
  ø: "o",
  đ: "d",
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ı: "i",
};
const special = new RegExp(`[${Object.keys(plain).join("")}]`, "g");

/**
 * A text as it is searched, folded in code so that both engines agree: no accents, lower case, single spaces.
 * Hangul stays decomposed, so what an input method has typed so far (기, 김ㅁ) already finds 김민서.
 */
export const fold = (words: string) =>
  words
    .normalize("NFKD")
    .replace(/[\p{Diacritic}\0]/gu, "")
    .toLowerCase()
    .replace(special, (letter) => plain[letter] ?? letter)
    .replace(/\s+/g, " ")
    .trim();

/** The initials Koreans search by: 김민서 is ㄱㅁㅅ. Leaves out the vowels and final consonants. */
const initials = (folded: string) => folded.replace(/[\u1161-\u11ff]/g, "");

/** What a search column holds for a row's names, addresses and the like. */
export function searchable(...parts: (string | null | undefined)[]): string {
  const folded = fold(parts.filter(Boolean).join(" "));
  const short = initials(folded);
  return short === folded ? folded : `${folded}  ${short}`;
}

/** Rows whose search column contains what was typed; `%` and `_` are taken as they stand. */
export const matches = (column: Column, typed: string): SQL =>
  sql`${column} like ${`%${fold(typed).replace(/[\\%_]/g, "\\$&")}%`} escape '\\'`;

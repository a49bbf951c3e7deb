/**
 * Finding by what has been typed so far, fit for a syllable that is still being composed: Hangul is compared letter by
 * letter, so that "김미" finds 김민준 and "믽" finds 민주; a word of first consonants ("ㄱㅁㅈ") finds by initials.
 */
const initials = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
const vowels = "ㅏ ㅐ ㅑ ㅒ ㅓ ㅔ ㅕ ㅖ ㅗ ㅗㅏ ㅗㅐ ㅗㅣ ㅛ ㅜ ㅜㅓ ㅜㅔ ㅜㅣ ㅠ ㅡ ㅡㅣ ㅣ".split(" ");
const finals =
  " ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ".split(" ");
const clusters: Record<string, string> = {
  ㄳ: "ㄱㅅ",
  ㄵ: "ㄴㅈ",
  ㄶ: "ㄴㅎ",
  ㄺ: "ㄹㄱ",
  ㄻ: "ㄹㅁ",
  ㄼ: "ㄹㅂ",
  ㅄ: "ㅂㅅ",
  ㅘ: "ㅗㅏ",
  ㅝ: "ㅜㅓ",
  ㅢ: "ㅡㅣ",
};
const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;

/** Kazakh letters as a Russian keyboard types them. */
const kazakh: Record<string, string> = { ә: "а", ғ: "г", қ: "к", ң: "н", ө: "о", ұ: "у", ү: "у", һ: "х", і: "и" };

/** Neither ASCII nor Hangul: only there can a letter carry a mark. Taking Hangul apart for it is most of the work. */
const mayCarryMarks = /[^\s!-~\u3131-\u318e\uac00-\ud7a3]+/g;
const unmarked = (letters: string) =>
  letters
    .normalize("NFD")
    .replace(/\p{Diacritic}/gu, "")
    .normalize("NFC");

function plain(text: string): string {
  return text
    .normalize("NFC")
    .replace(mayCarryMarks, unmarked)
    .toLowerCase()
    .replace(/[әғқңөұүһі]/g, (letter) => kazakh[letter] ?? letter)
    .replace(/\s+/g, "");
}

function letters(text: string, onlyInitials: boolean): string {
  let out = "";
  for (const char of text) {
    const point = char.codePointAt(0) ?? 0;
    if (point < firstSyllable || point > lastSyllable) {
      out += clusters[char] ?? char;
      continue;
    }
    const index = point - firstSyllable;
    out += initials[Math.floor(index / 588)];
    if (!onlyInitials) out += `${vowels[Math.floor((index % 588) / 28)]}${finals[index % 28]}`;
  }
  return out;
}

/** A text made ready to be searched many times. */
export type Findable = { all: string; initials: string };

export function findable(text: string): Findable {
  const own = plain(text);
  return { all: letters(own, false), initials: letters(own, true) };
}

/**
 * What tells whether a text holds what was typed: parts of words in any script, in any case, or Hangul initials.
 * Answers where it was found (0: at the beginning), and -1 when not at all.
 */
export function finder(typed: string): (text: Findable) => number {
  const wanted = plain(typed);
  const isInitials = /^[ㄱ-ㅎ]+$/.test(wanted);
  const sought = letters(wanted, isInitials);
  return (text) => (isInitials ? text.initials : text.all).indexOf(sought);
}

/** Whether `text` holds what was typed; see `finder`. */
export const matches = (text: string, typed: string): boolean => finder(typed)(findable(text)) >= 0;

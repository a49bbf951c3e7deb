// Codes, masked names and how names are compared: pure functions.

const alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"; // Crockford's base 32
const length = 16;

/** Sixteen characters of Crockford's alphabet: 80 bits. @param bytes ten random ones */
export function codeFrom(bytes: Uint8Array): string {
  let number = bytes.reduce((sum, byte) => sum * 256n + BigInt(byte), 0n);
  let code = "";
  for (let at = 0; at < length; at += 1) {
    code = (alphabet[Number(number % 32n)] ?? "") + code;
    number /= 32n;
  }
  return code;
}

/** In groups of four, as it is printed: "ABCD-EFGH-JKMN-PQRS". */
export const shownCode = (code: string): string => code.match(/.{1,4}/g)?.join("-") ?? "";

/** A code as somebody typed it: case, spaces, dashes and O for 0, I and L for 1 do not matter. Undefined: none. */
export function readCode(typed: string): string | undefined {
  const code = typed
    .slice(0, 200)
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}\u2212_.]/gu, "")
    .replace(/O/g, "0")
    .replace(/[IL]/g, "1");
  return code.length === length && [...code].every((letter) => alphabet.includes(letter)) ? code : undefined;
}

const letters = (text: string) => [...new Intl.Segmenter("en", { granularity: "grapheme" }).segment(text)];

/**
 * What of a name is shown to a stranger: "박○연", "А*** Қ***". A Hangul name shows its first and, from three syllables
 * on, its last one; of any other, each word its first letter, as many stars as a length that says nothing.
 */
export function maskedName(name: string): string {
  const plain = name.normalize("NFC").trim();
  if (/^[\p{Script=Hangul}\s]+$/u.test(plain)) {
    const syllables = [...plain.replace(/\s/g, "")];
    const [first = "", last = ""] = [syllables[0], syllables.at(-1)];
    if (syllables.length < 2) return `${first}○`;
    return syllables.length === 2 ? `${first}○` : `${first}${"○".repeat(syllables.length - 2)}${last}`;
  }
  return plain
    .split(/[\s-]+/)
    .filter(Boolean)
    .map((word) => `${letters(word)[0]?.segment ?? ""}***`)
    .join(" ");
}

/** A name by which two spellings are compared: letters alone, without case, accents' form, spaces and dashes. */
export const nameKey = (name: string): string =>
  name
    .slice(0, 400)
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}]/gu, "")
    .normalize("NFC");

/** The same with the words in no order: "Park Seoyeon" is "Seoyeon Park". Hyphens and apostrophes part no words. */
export const nameWordsKey = (name: string): string =>
  name
    .slice(0, 400)
    .split(/[\s,]+/)
    .map(nameKey)
    .filter(Boolean)
    .sort()
    .join(" ");

/** Letters and digits of a room's code: none that is taken for another when it is read from a wall (0 O, 1 I). */
export const codeLetters = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";
export const codeLength = 6;

/** A code as it is shown and read out: two groups of three. */
export const spacedCode = (code: string) => `${code.slice(0, 3)} ${code.slice(3)}`;

/** A code as somebody typed it: in any case and width, with spaces or dashes between; undefined when it can be none. */
export function codeTyped(text: string): string | undefined {
  const code = text
    .normalize("NFKC")
    .toUpperCase()
    .replace(/[\s\p{Pd}._]+/gu, "");
  return code.length === codeLength && [...code].every((letter) => codeLetters.includes(letter)) ? code : undefined;
}

/** What is left of a text when only its letters and digits count, in one case: spaces and dots hide no word. */
const bare = (text: string) =>
  text
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/**
 * The first of the words that a text says, however it is spaced, accented or cased; undefined when it says none. Holds
 * a question back for the team to read, nothing more: an innocent word may hold it back too.
 */
export function heldBy(text: string, words: readonly string[]): string | undefined {
  const said = bare(text);
  return words.find((word) => {
    const sought = bare(word);
    return sought !== "" && said.includes(sought);
  });
}

const grams = (text: string) => {
  const said = bare(text);
  // A Hangul syllable says as much as two or three letters of an alphabet.
  const size = /\p{Script=Hangul}/u.test(said) ? 2 : 3;
  const found = new Set<string>();
  const letters = [...said];
  for (let at = 0; at + size <= letters.length; at++) found.add(letters.slice(at, at + size).join(""));
  return found;
};

/** How alike two texts are, from 0 to 1: the share of their runs of letters that both have (Jaccard). */
export function likeness(one: string, other: string): number {
  const [a, b] = [grams(one), grams(other)];
  let both = 0;
  for (const gram of a) if (b.has(gram)) both += 1;
  const all = a.size + b.size - both;
  return all === 0 ? 0 : both / all;
}

/** From here on two questions ask about the same, as a hint (live-presentations.md §5.2). */
export const alikeFrom = 0.35;

type Asked = { questionId: string; body: string };
/** Up to three questions that seem to ask the same, the most alike first. */
export const alike = <Q extends Asked>(body: string, others: readonly Q[]): Q[] =>
  others
    .map((other) => ({ other, share: likeness(body, other.body) }))
    .filter(({ share }) => share >= alikeFrom)
    .sort((a, b) => b.share - a.share || (a.other.questionId < b.other.questionId ? -1 : 1))
    .slice(0, 3)
    .map(({ other }) => other);

/** A repeatable source of chance: whole numbers from 0 up to, and without, `n` (at most 2^21), each equally likely. */
export type Chance = { below: (n: number) => number };

const rotated = (word: number, by: number) => (word << by) | (word >>> (32 - by));

/** Four words that each depend on every character of the seed. */
function wordsOf(seed: string): [number, number, number, number] {
  const words: [number, number, number, number] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 0x6a09e667];
  for (let at = 0; at < seed.length; at++) {
    const letter = seed.charCodeAt(at) + 1;
    words[0] = Math.imul(words[0] ^ letter ^ rotated(words[3], 5), 0x01000193);
    words[1] = Math.imul(words[1] ^ words[0], 0x85ebca6b) + letter;
    words[2] = Math.imul(words[2] ^ rotated(words[1], 13), 0xc2b2ae35);
    words[3] = Math.imul(words[3] ^ words[2] ^ letter, 0x27d4eb2f) + 1;
  }
  return words;
}

/**
 * Chance made of a seed (32 random bytes in hexadecimal; any text will do) by xoshiro128** (Blackman and Vigna, 2018).
 * It reckons in whole numbers alone: the same seed gives the same row in every engine and browser, which is what a draw
 * that everybody may check again rests on.
 */
export function chanceOf(seed: string): Chance {
  const s = wordsOf(seed);
  const next = () => {
    const word = Math.imul(rotated(Math.imul(s[1], 5), 7), 9) >>> 0;
    const shifted = s[1] << 9;
    s[2] ^= s[0];
    s[3] ^= s[1];
    s[1] ^= s[2];
    s[0] ^= s[3];
    s[2] ^= shifted;
    s[3] = rotated(s[3], 11);
    return word;
  };
  for (let warm = 0; warm < 16; warm++) next();
  return {
    below(n) {
      // Lemire's way: words that would favour some numbers are thrown away.
      for (const unfair = n > 0 ? 4_294_967_296 % n : 0; ; ) {
        const wide = next() * n;
        if (wide % 4_294_967_296 >= unfair) return Math.floor(wide / 4_294_967_296);
      }
    },
  };
}

/** The same things in an order of chance (Fisher and Yates). */
export function shuffled<T>(all: readonly T[], chance: Chance): T[] {
  const list = [...all];
  for (let at = list.length - 1; at > 0; at--) {
    const other = chance.below(at + 1);
    const [a, b] = [list[at] as T, list[other] as T];
    list[at] = b;
    list[other] = a;
  }
  return list;
}

/** In the order of ids, by code units: the same whatever order they came in and whatever the language of the machine. */
export const byId = <T extends { id: string }>(all: readonly T[]): T[] =>
  [...all].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));

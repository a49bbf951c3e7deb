type Status = "draft" | "published" | "cancelled" | "finished";

/** Which step may follow which; nothing else can happen to a status. */
const steps = {
  publish: { from: ["draft"], to: "published" },
  unpublish: { from: ["published"], to: "draft" },
  cancel: { from: ["published"], to: "cancelled" },
  finish: { from: ["published"], to: "finished" },
  reopen: { from: ["finished"], to: "published" },
} as const satisfies Record<string, { from: readonly Status[]; to: Status }>;
export type StatusStep = keyof typeof steps;

/** Where a step leads from a status, or nothing when it cannot be taken. */
export const statusAfter = (status: Status, step: StatusStep): Status | undefined =>
  (steps[step].from as readonly Status[]).includes(status) ? steps[step].to : undefined;

const cyrillic: Record<string, string> = Object.fromEntries(
  "а:a б:b в:v г:g д:d е:e ё:yo ж:zh з:z и:i й:y к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:kh ц:ts ч:ch ш:sh щ:shch ъ: ы:y ь: э:e ю:yu я:ya ә:a ғ:gh қ:q ң:ng ө:o ұ:u ү:u һ:h і:i"
    .split(" ")
    .map((pair) => pair.split(":") as [string, string]),
);
const initials = "g kk n d tt r m b pp s ss - j jj ch k t p h".split(" ");
const vowels = "a ae ya yae eo e yeo ye o wa wae oe yo u wo we wi yu eu ui i".split(" ");
const finals = "- k k k n n n t l k m l l l p l m p p t t ng t t k t p t".split(" ");
const sound = (sounds: string[], index: number) => (sounds[index] ?? "-").replace("-", "");

/** A syllable by its letters, after the Revised Romanization (2000), without its sound changes. */
function syllable(code: number) {
  const n = code - 0xac00;
  return sound(initials, Math.floor(n / 588)) + sound(vowels, Math.floor((n % 588) / 28)) + sound(finals, n % 28);
}

/** A title as an address: "Көпвекторлы саясат" is kopvektorly-sayasat. At most 60 characters; empty when nothing is left. */
export function slugOf(title: string): string {
  const latin = [...title.normalize("NFC").toLowerCase()]
    .map((c) => (c >= "가" && c <= "힣" ? syllable(c.codePointAt(0) ?? 0) : (cyrillic[c] ?? c)))
    .join("")
    .normalize("NFKD")
    .replace(/[\p{Diacritic}'’ʼ]/gu, "");
  const words = latin.split(/[^a-z0-9]+/).filter(Boolean);
  let slug = "";
  for (const word of words) {
    if (slug && slug.length + word.length >= 60) break;
    slug = slug ? `${slug}-${word}` : word.slice(0, 60);
  }
  return slug;
}

type Titled = Partial<Record<"en" | "ru" | "kk" | "ko", string>>;

/**
 * The address of something named so: its plain words, or those with `tail` when they are taken (or must not be
 * guessed). Latin letters read best, so English is asked first.
 */
export function slugs(title: Titled, tail: string, fallback: string): { plain: string; long: string } {
  const base = [title.en, title.kk, title.ru, title.ko].map((text) => slugOf(text ?? "")).find(Boolean) ?? fallback;
  return { plain: base, long: `${base}-${tail}` };
}

/** Twelve characters nobody guesses, out of a random id: 48 of its random bits. */
export const tailOf = (randomId: string) => randomId.replaceAll("-", "").slice(-12);

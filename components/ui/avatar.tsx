import { cn } from "./classes";

const signs = new Intl.Segmenter(undefined, { granularity: "grapheme" });
const letterOf = (word: string) => /\p{L}/u.exec(word)?.[0];

/**
 * The first letter of a name, or of two words of it; one syllable for Hangul and Hanja. Never splits off a family name.
 * Emoji count only where there is no letter at all, and then as one whole sign.
 */
export function initialsOf(name: string): string {
  const words = name
    .trim()
    .split(/\s+/)
    .flatMap((word) => letterOf(word) ?? []);
  const [first] = words;
  if (!first) return [...signs.segment(name.trim())][0]?.segment ?? "";
  if (/[\p{Script=Hangul}\p{Script=Han}]/u.test(first) || words.length < 2) return first.toUpperCase();
  return `${first}${words.at(-1) ?? ""}`.toUpperCase();
}

const sizes = { sm: "size-7 text-xs", md: "size-9 text-sm", lg: "size-14 text-xl" };

/** A round with a person's initials; the name itself stands beside it, so this is hidden from screen readers. */
export function Avatar({
  name,
  size = "md",
  className,
}: {
  name: string;
  size?: keyof typeof sizes;
  className?: string;
}) {
  return (
    <span
      aria-hidden="true"
      className={cn(
        "inline-flex shrink-0 overflow-hidden items-center justify-center rounded-full bg-accent-wash font-semibold text-accent",
        sizes[size],
        className,
      )}
    >
      {initialsOf(name)}
    </span>
  );
}

/** A key on a keyboard. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-block min-w-6 rounded-sm border border-line-strong bg-sunken px-1.5 text-center font-sans text-xs leading-5 text-soft">
      {children}
    </kbd>
  );
}

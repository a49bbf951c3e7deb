"use client";
import { cn } from "../../../components/ui/classes";

type Props = {
  label: string;
  /** How it is chosen by keys. */
  keys: string;
  options: readonly { value: string; label: string; key?: string }[];
  value: string | null;
  onChange: (value: string | null) => void;
  /** Pressed again, a choice is taken back. */
  clears?: boolean;
};

/** One of a few, seen at once and chosen with one press; the text keeps the cursor. */
export function ChoiceKeys({ label, keys, options, value, onChange, clears }: Props) {
  if (options.length === 0) return null;
  return (
    <fieldset className="min-w-0">
      <legend className="mb-1 flex flex-wrap items-baseline gap-x-2 font-semibold">
        {label}
        <span className="text-sm font-normal text-faint pointer-coarse:hidden">{keys}</span>
      </legend>
      <div className="flex flex-wrap gap-1.5">
        {options.map((option) => (
          <button
            key={option.value}
            type="button"
            aria-pressed={option.value === value}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => onChange(clears && option.value === value ? null : option.value)}
            className={cn(
              "inline-flex min-h-9 max-w-full items-center gap-2 rounded-md border border-line-strong bg-surface px-3 py-1 text-start text-sm",
              "hover:bg-sunken aria-pressed:border-accent aria-pressed:bg-accent-wash aria-pressed:font-semibold aria-pressed:text-accent pointer-coarse:min-h-11",
            )}
          >
            {option.key && <span className="figures text-faint in-aria-pressed:text-accent">{option.key}</span>}
            <span className="min-w-0 wrap-break-word">{option.label}</span>
          </button>
        ))}
      </div>
    </fieldset>
  );
}

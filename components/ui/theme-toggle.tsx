"use client";

import { useState } from "react";
import { cn } from "./classes";
import { Icon, type IconName } from "./icon";

export type Theme = "system" | "light" | "dark";

const icons: Record<Theme, IconName> = { system: "monitor", light: "sun", dark: "moon" };

type ThemeToggleProps = {
  /** What the cookie `theme` said to the server. */
  theme: Theme;
  label: string;
  words: Record<Theme, string>;
  className?: string;
};

/**
 * System, light or dark. Sets `data-theme` on the page at once and the cookie `theme` for a year, so that the next page
 * comes from the server in the right colours.
 */
export function ThemeToggle({ theme, label, words, className }: ThemeToggleProps) {
  const [current, setCurrent] = useState(theme);
  const choose = (next: Theme) => {
    setCurrent(next);
    if (next === "system") delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = next;
    const age = next === "system" ? 0 : 31_536_000;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Safari and Firefox
    document.cookie = `theme=${next}; path=/; max-age=${age}; samesite=lax`;
  };
  return (
    <fieldset className={cn("inline-flex rounded-md border border-line bg-sunken p-0.5", className)}>
      <legend className="sr-only">{label}</legend>
      {(["system", "light", "dark"] as const).map((option) => (
        <label
          key={option}
          title={words[option]}
          className="flex size-9 items-center justify-center rounded-sm text-soft has-checked:bg-raised has-checked:text-ink has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent pointer-coarse:size-11"
        >
          <input
            type="radio"
            name="theme"
            value={option}
            checked={current === option}
            onChange={() => choose(option)}
            className="sr-only"
          />
          <Icon name={icons[option]} className="size-4.5" label={words[option]} />
        </label>
      ))}
    </fieldset>
  );
}

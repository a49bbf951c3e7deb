import { type ClassValue, clsx } from "clsx";
import { twMerge } from "tailwind-merge";

/** Joins class names; of two Tailwind classes that set the same thing the later one wins. */
export function cn(...classes: ClassValue[]): string {
  return twMerge(clsx(classes));
}

/** The tones a status may have. A tone never stands alone: an icon or a word goes with it. */
export type Tone = "neutral" | "accent" | "ok" | "warn" | "bad" | "info";

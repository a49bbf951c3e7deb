import { type Placeholder, placeholders } from "./choices";

const known = new Set<string>(placeholders);
const inBraces = /\{([A-Za-z]+)\}/g;

/** Names in braces that mean nothing here, each once. */
export const unknownPlaceholders = (text: string): string[] => [
  ...new Set([...text.matchAll(inBraces)].map((found) => found[1] ?? "").filter((name) => !known.has(name))),
];

/**
 * The text with what stands for each placeholder, in one pass: what a name says is never looked at again, so a name with
 * braces stays as it is.
 */
export const fillIn = (text: string, values: Readonly<Record<Placeholder, string>>): string =>
  text.replace(inBraces, (whole, name: string) => (known.has(name) ? values[name as Placeholder] : whole));

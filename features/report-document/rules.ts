const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");

/**
 * A function that takes full names out of a text, whoever wrote them there: a child's name has no business in a report.
 * Names of fewer than three letters are words too often, and stay.
 */
export function withoutNames(names: readonly string[]): (text: string) => string {
  const long = [...new Set(names.map((name) => name.normalize("NFC").trim()))].filter((name) => [...name].length > 2);
  if (long.length === 0) return (text) => text;
  const all = new RegExp(
    long
      .toSorted((a, b) => b.length - a.length)
      .map(escaped)
      .join("|"),
    "giu",
  );
  return (text) => text.normalize("NFC").replace(all, "○○○");
}

/** What the parts of a report are told apart by, and ids: no text of anybody. */
const ours = new Set(["kind", "key", "photoId", "fileId", "lang"]);

/** The same for every text of a thing, however deep. */
export function mapTexts<T>(value: T, of: (text: string) => string): T {
  if (typeof value === "string") return of(value) as T;
  if (Array.isArray(value)) return value.map((one) => mapTexts(one, of)) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  const entries = Object.entries(value).map(([key, one]) => [key, ours.has(key) ? one : mapTexts(one, of)]);
  return Object.fromEntries(entries) as T;
}

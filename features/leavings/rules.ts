/** What stands for a name that was erased from a text. */
export const erasedWord = "…";

/** A value without these names, however deep they lie in it; the same value when there were none. */
export function withoutNames<T>(value: T, names: readonly string[]): T {
  if (typeof value === "string")
    return names.reduce<string>((text, name) => text.replaceAll(name, erasedWord), value) as T;
  if (Array.isArray(value)) return value.map((one) => withoutNames(one as unknown, names)) as T;
  if (typeof value !== "object" || value === null || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).map(([key, of]) => [key, withoutNames(of as unknown, names)])) as T;
}

/** Whether one of the names stands somewhere in a value. */
export const namesSomebody = (value: unknown, names: readonly string[]) => {
  const text = JSON.stringify(value) ?? "";
  return names.some((name) => text.includes(JSON.stringify(name).slice(1, -1)));
};

/** Names long enough to be somebody's: a single letter would tear holes into every text. */
export const tellingNames = (names: readonly (string | null | undefined)[]): string[] =>
  [...new Set(names.map((name) => name?.trim() ?? "").filter((name) => [...name].length > 1))].sort(
    (a, b) => b.length - a.length,
  );

/** What an erased person is called in old lists: nothing but that it is always the same one. */
export const nameless = (personId: string) => `#${personId.slice(-6)}`;

/** A file's name that says nothing but its kind. */
export const plainFileName = (name: string) => `file${/\.[A-Za-z0-9]{1,5}$/.exec(name)?.[0] ?? ""}`;

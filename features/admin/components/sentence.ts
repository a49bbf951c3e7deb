import type { Words } from "../../../core/i18n";

type Note = Record<string, unknown>;

/** Numbers and short codes of a note, lists as their lengths: what a sentence may speak of. */
function valuesOf(note: Note): Record<string, string | number> {
  const values: Record<string, string | number> = { count: 0 };
  for (const [key, value] of Object.entries(note)) {
    if (typeof value === "number" || typeof value === "string") values[key] = value;
    else if (Array.isArray(value)) values[key] = value.length;
  }
  return values;
}

/** What happened, as a sentence; the operation's own name where nobody wrote one yet. What the note lacks counts as 0. */
export function sentence(t: Words, name: string, note: Note): string {
  const key = `activities.${name}` as Parameters<Words>[0];
  if (!t.has(key)) return t("activities.other", { name });
  const asked = String(t.raw(key)).matchAll(/\{(\w+)\s*[,}]/g);
  const nothing = Object.fromEntries([...asked].map((match) => [match[1], 0]));
  return t(key, { ...nothing, ...valuesOf(note) } as never);
}

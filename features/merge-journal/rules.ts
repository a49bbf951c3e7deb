// What changed between two looks at the same rows, and how it is written down. Pure.

/** A row by the names its columns have in the schema's code. */
export type Row = Record<string, unknown>;
/** The rows of some tables, by table and key. */
export type Look = ReadonlyMap<string, ReadonlyMap<string, Row>>;
/**
 * One row that changed. `before` null: it was added; `after` null: it went. Of a changed row only the columns that
 * changed; of one that was added or went all of them.
 */
export type Entry = { table: string; key: Row; before: Row | null; after: Row | null };

/** Counts changes, so it goes on counting: a form that was opened in between must not be taken. */
const counting = "version";

const plain = (value: unknown) => (value instanceof Date ? { $at: value.getTime() } : value);
/** Whether two values of a column are the same: instants by their moment, JSON by what it says. */
export const sameValue = (one: unknown, two: unknown) => sorted(plain(one)) === sorted(plain(two));

/** PostgreSQL does not keep the order of a JSON value's keys. */
const sorted = (value: unknown) =>
  JSON.stringify(value ?? null, (_, of: unknown) =>
    typeof of === "object" && of !== null && !Array.isArray(of)
      ? Object.fromEntries(Object.entries(of).sort(([a], [b]) => (a < b ? -1 : 1)))
      : of,
  );

/** What changed from one look to the next. `keyOf`: the columns by which a table's row is found. */
export function changes(before: Look, after: Look, keyOf: (table: string) => readonly string[]): Entry[] {
  const found: Entry[] = [];
  for (const table of new Set([...before.keys(), ...after.keys()])) {
    const [was, is] = [before.get(table) ?? new Map<string, Row>(), after.get(table) ?? new Map<string, Row>()];
    for (const key of new Set([...was.keys(), ...is.keys()])) {
      const entry = changeOf(was.get(key), is.get(key));
      const row = was.get(key) ?? is.get(key) ?? {};
      const names = keyOf(table);
      if (entry) found.push({ table, key: Object.fromEntries(names.map((name) => [name, row[name]])), ...entry });
    }
  }
  return found;
}

function changeOf(was: Row | undefined, is: Row | undefined): Pick<Entry, "before" | "after"> | undefined {
  if (!was || !is) return { before: was ?? null, after: is ?? null };
  const changed = Object.keys(was).filter((name) => name !== counting && !sameValue(was[name], is[name]));
  if (changed.length === 0) return undefined;
  const only = (row: Row) => Object.fromEntries(changed.map((name) => [name, row[name]]));
  return { before: only(was), after: only(is) };
}

/** The journal as text; instants survive. */
export const written = (entries: readonly Entry[]) =>
  JSON.stringify(entries, function (this: Row, key: string, value: unknown) {
    return this[key] instanceof Date ? plain(this[key]) : value;
  });

/** The journal read again. */
export const read = (text: string): Entry[] =>
  JSON.parse(text, (_, value: unknown) => {
    const at = (value as { $at?: unknown } | null)?.$at;
    return typeof at === "number" ? new Date(at) : value;
  }) as Entry[];

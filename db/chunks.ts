/** Rows by the five hundred: SQLite and PostgreSQL both have a limit of parameters per statement. */
export function* chunks<T>(rows: readonly T[], size = 500): Generator<T[]> {
  for (let at = 0; at < rows.length; at += size) yield rows.slice(at, at + size);
}

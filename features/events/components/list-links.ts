/** What stands in a list's address: search, filters, order, page. */
export type ListQuery = Record<string, string | undefined>;

/** The first value of each known key of an address. */
export function queryOf<K extends string>(
  params: Record<string, string | string[] | undefined>,
  ...keys: K[]
): Partial<Record<K, string>> {
  const first = (key: K) => [params[key]].flat()[0];
  return Object.fromEntries(keys.flatMap((key) => (first(key) ? [[key, first(key)]] : []))) as Partial<
    Record<K, string>
  >;
}

/** The same list with something changed; without a page it begins anew. */
export function hrefWith(path: string, current: ListQuery, change: ListQuery): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries({ ...current, page: undefined, ...change }))
    if (value) search.set(key, value);
  return search.size > 0 ? `${path}?${search}` : path;
}

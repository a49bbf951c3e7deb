/** Which page of a list is shown: one past the end is the last one, so that an old link never shows an empty table. */
export function pageAt(total: number, wanted: number | undefined, limit: number) {
  const pages = Math.max(1, Math.ceil(total / limit));
  const page = Math.min(wanted ?? 1, pages);
  return { page, pages, total, offset: (page - 1) * limit };
}

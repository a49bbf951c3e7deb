// What a register of consents says of each: pure.

export type Entry = {
  registrationId: string;
  key: string;
  decision: "granted" | "refused" | "withdrawn";
  givenAt: Date;
};

/** One decision of somebody about one purpose, and when it was taken back. */
export type Registered<E> = { entry: E; withdrawnAt: Date | null };

/**
 * A row for each decision, in the order in which they were made; a withdrawal ends the one it takes back, and is a row
 * of its own only where there was none. `entries` from old to new.
 */
export function registered<E extends Entry>(entries: readonly E[]): Registered<E>[] {
  const rows: Registered<E>[] = [];
  const standing = new Map<string, Registered<E>>();
  for (const entry of entries) {
    const place = `${entry.registrationId} ${entry.key}`;
    const before = standing.get(place);
    if (entry.decision === "withdrawn" && before) {
      before.withdrawnAt = entry.givenAt;
      standing.delete(place);
      continue;
    }
    const row = { entry, withdrawnAt: entry.decision === "withdrawn" ? entry.givenAt : null };
    rows.push(row);
    if (entry.decision !== "withdrawn") standing.set(place, row);
  }
  return rows;
}

/** What a purpose means for the questions of the law: data for others, abroad, or in public. */
export const reachOf = (purpose: string) => ({
  thirdParties: purpose === "third_party",
  crossBorder: purpose === "cross_border",
  publication: purpose === "photo_web" || purpose === "photo_press",
});

/** A question as phones keep it; `seq` says which of two tellings is newer. */
export type Told = { questionId: string; seq: number };
/** What is told of a list up to `seq`; `whole`: this is all there is. `hidden`: what is not to be seen any more. */
export type Telling<R extends Told> = { whole: boolean; seq: number; rows: readonly R[]; hidden: readonly string[] };
/** What a phone knows: rows by id, what was hidden at which number, and the number of the last whole telling. */
export type Known<R extends Told> = {
  seq: number;
  whole: number;
  rows: ReadonlyMap<string, R>;
  hidden: ReadonlyMap<string, number>;
};

export const nothingKnown = { seq: 0, whole: 0, rows: new Map<string, never>(), hidden: new Map<string, number>() };

/**
 * What is known after a telling. Tellings may come twice and in any order, as after a broken connection: of each
 * question the newest wins.
 */
export function heard<R extends Told>(known: Known<R>, { whole, seq, rows, hidden }: Telling<R>): Known<R> {
  const all = new Map(known.rows);
  const gone = new Map(known.hidden);
  const told = new Set(rows.map((row) => row.questionId));
  // Everything that was to be seen then is in a whole telling.
  if (whole) for (const [id, row] of all) if (row.seq <= seq && !told.has(id)) all.delete(id);
  for (const row of rows) {
    // A whole telling of later did not have it: it was hidden by then.
    if (row.seq <= known.whole && !all.has(row.questionId)) continue;
    const before = Math.max(all.get(row.questionId)?.seq ?? -1, gone.get(row.questionId) ?? -1);
    if (row.seq >= before) all.set(row.questionId, row);
  }
  for (const id of hidden) {
    const row = all.get(id);
    if (row && row.seq > seq) continue;
    all.delete(id);
    gone.set(id, Math.max(seq, gone.get(id) ?? -1));
  }
  const last = whole ? Math.max(known.whole, seq) : known.whole;
  return { seq: Math.max(known.seq, seq), whole: last, rows: all, hidden: gone };
}

type Shown = Told & { position: number; no: number; status: string; votes?: number };

/** What is asked now first, then what comes next in its order, then what most want to hear, then what was answered. */
const rank = { on_stage: 0, queued: 1, listed: 2, answered: 3 } as Record<string, number>;
export const inOrder = <R extends Shown>(rows: Iterable<R>, votesOf: (row: R) => number): R[] =>
  [...rows].sort((a, b) => {
    const [first, second] = [rank[a.status] ?? 2, rank[b.status] ?? 2];
    if (first !== second) return first - second;
    if (a.status === "listed") return votesOf(b) - votesOf(a) || a.no - b.no;
    return a.position - b.position || a.no - b.no;
  });

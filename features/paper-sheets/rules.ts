// A paper sheet's code, the numbers typed for its rows, and the times written beside them: pure.

/** "k7m2 9qxa", "K7M2-9QXA": the code as it is kept. */
export const codeTyped = (text: string): string => text.toUpperCase().replace(/[^0-9A-Z]/g, "");

/** A code as it stands on paper, in two halves. */
export const codeShown = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/**
 * Row numbers as people type them: "1-12, 15 18" is 1 to 12, 15 and 18; in any order, each once. What is no number, or
 * no row of `most`, is answered as it was typed.
 */
export function rowsTyped(text: string, most: number): { rows: number[]; unknown: string[] } {
  const rows = new Set<number>();
  const unknown: string[] = [];
  const joined = text.replace(/\s*[-–—~〜]\s*/g, "-");
  for (const part of joined.split(/[\s,;、，.]+/).filter(Boolean)) {
    const found = /^(\d{1,4})(?:-(\d{1,4}))?$/.exec(part);
    const from = Number(found?.[1]);
    const to = Number(found?.[2] ?? found?.[1]);
    if (!found || from < 1 || to > most || from > to) unknown.push(part);
    else for (let row = from; row <= to; row += 1) rows.add(row);
  }
  return { rows: [...rows].sort((a, b) => a - b), unknown };
}

/** A sheet can have so many empty rows at its end. */
const emptyAtMost = 50;
/** Whether what was typed as a row is, or reaches into, the empty ones that were printed after `most`. */
export function isEmptyRow(typed: string, most: number): boolean {
  const to = Number(/^(?:\d{1,4}-)?(\d{1,4})$/.exec(typed)?.[1]);
  return to > most && to <= most + emptyAtMost;
}

/** 1, 2, 3, 5 as "1-3, 5". */
export function rowsShown(rows: readonly number[]): string {
  const spans: [number, number][] = [];
  for (const row of [...new Set(rows)].sort((a, b) => a - b)) {
    const last = spans.at(-1);
    if (last && last[1] === row - 1) last[1] = row;
    else spans.push([row, row]);
  }
  return spans.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(", ");
}

const halfDay = 12 * 3_600_000;

/**
 * Of the same clock on the day a sitting begins, on the day before and after: the one that is nearest to it. What is
 * written "00:10" beside a sitting from 23:30 on is the next day.
 */
export function nearest(candidates: readonly Date[], startsAt: Date, endsAt: Date): Date | undefined {
  const middle = (startsAt.getTime() + endsAt.getTime()) / 2;
  const far = (at: Date) => Math.abs(at.getTime() - middle);
  const [best] = [...candidates].sort((a, b) => far(a) - far(b));
  return best && far(best) <= halfDay + (endsAt.getTime() - startsAt.getTime()) / 2 ? best : undefined;
}

/** What a row says: signed, perhaps with times. */
export type Row = { row: number; arrivedAt?: Date | null; leftAt?: Date | null };
/** What is taken down for a row, without its person. */
export type Entry = { kind: "mark" | "scan_in" | "scan_out"; status: "present" | "absent" | null; effectiveAt: Date };

/**
 * What follows from a signature: with times, coming and going, of which being late or leaving early follow; without, a
 * mark. Who wrote only when they left was there from the beginning.
 */
export function entriesOf({ arrivedAt, leftAt }: Row, startsAt: Date): Entry[] {
  if (!arrivedAt && !leftAt) return [{ kind: "mark", status: "present", effectiveAt: startsAt }];
  const came: Entry = { kind: "scan_in", status: null, effectiveAt: arrivedAt ?? startsAt };
  return leftAt ? [came, { kind: "scan_out", status: null, effectiveAt: leftAt }] : [came];
}

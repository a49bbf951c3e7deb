type Heard = { no: number; heardAt: Date | null; answeredAt: Date | null };
const since = (at: Date | null) => at?.getTime() ?? Number.POSITIVE_INFINITY;

/** Answered questions as they were asked aloud; what was only ever answered in writing follows, as it was answered. */
export const asHeard = <Q extends Heard>(rows: readonly Q[]): Q[] =>
  [...rows].sort((a, b) => {
    const [first, second] = [since(a.heardAt), since(b.heardAt)];
    if (first !== second) return first - second;
    const [one, other] = [since(a.answeredAt), since(b.answeredAt)];
    return one === other ? a.no - b.no : one - other;
  });

/** The same theme by theme, in the order of the themes; what has none comes last. */
export function byTheme<Q extends { themeId: string | null }>(rows: readonly Q[], themeIds: readonly string[]) {
  const parts = [...themeIds, null].map((themeId) => ({
    themeId,
    rows: rows.filter((row) => (themeIds.includes(row.themeId ?? "") ? row.themeId : null) === themeId),
  }));
  return parts.filter((part) => part.rows.length > 0);
}

type Happened = { source: string; createdBy: string | null; askedAt: Date; answeredAt: Date | null };
/**
 * When a question was asked aloud: the last time it came onto the screens; what the desk wrote down, when it was written
 * down; what was marked as answered without either, then. Nothing: it was answered in writing alone.
 */
export function heardAt(row: Happened, onStageAt: Date | undefined, inWriting: boolean): Date | null {
  if (onStageAt) return onStageAt;
  if (row.source !== "phone" && (row.source !== "prefiled" || row.createdBy !== null)) return row.askedAt;
  return inWriting ? null : row.answeredAt;
}

export type Counted = {
  id: string;
  status: string;
  mergedIntoId: string | null;
  source: string;
  lang: string;
  themeId: string | null;
  schoolId: string | null;
  groupNumber: number | null;
  registrationId: string | null;
  /** Its answer was written afterwards. */
  later: boolean;
};
type Vote = { questionId: string; registrationId: string };
type Room = { seats: readonly string[]; present: readonly string[] };

const settled: readonly string[] = ["answered", "declined", "withdrawn", "merged"];

/** How often each key was asked and got an answer, also through the question that was asked for both; the most first. */
function parts(rows: readonly Counted[], keyOf: (row: Counted) => string | number | null) {
  const answered = new Set(rows.filter(({ status }) => status === "answered").map(({ id }) => id));
  const all = new Map<string | null, { asked: number; answered: number }>();
  for (const row of rows) {
    const value = keyOf(row);
    const key = value === null ? null : String(value);
    const one = all.get(key) ?? { asked: 0, answered: 0 };
    one.asked += 1;
    if (answered.has(row.status === "merged" ? (row.mergedIntoId ?? "") : row.id)) one.answered += 1;
    all.set(key, one);
  }
  return [...all]
    .map(([key, counts]) => ({ key, ...counts }))
    .sort((a, b) => b.asked - a.asked || (a.key ?? "\uffff").localeCompare(b.key ?? "\uffff", "en", { numeric: true }));
}

/**
 * An event's questions in numbers. Each question is counted in one of: answered, left, declined, withdrawn, merged.
 * Votes count people: whoever would like to hear two questions that were merged is one vote. `took`: those who asked,
 * and did not take it back, or voted.
 */
export function numbersOf(rows: readonly Counted[], votes: readonly Vote[], room: Room) {
  const count = (status: string) => rows.filter((row) => row.status === status).length;
  const heads = new Map(rows.map((row) => [row.id, row.status === "merged" ? (row.mergedIntoId ?? row.id) : row.id]));
  const given = votes.filter(({ questionId }) => heads.has(questionId));
  const asked = rows.flatMap(({ registrationId, status }) =>
    registrationId && status !== "withdrawn" ? [registrationId] : [],
  );
  const took = new Set([...asked, ...given.map((vote) => vote.registrationId)]);
  return {
    asked: rows.length,
    answered: count("answered"),
    later: rows.filter((row) => row.status === "answered" && row.later).length,
    left: rows.filter((row) => !settled.includes(row.status)).length,
    declined: count("declined"),
    withdrawn: count("withdrawn"),
    merged: count("merged"),
    votes: new Set(given.map((vote) => `${heads.get(vote.questionId)} ${vote.registrationId}`)).size,
    voters: new Set(given.map((vote) => vote.registrationId)).size,
    askers: new Set(asked).size,
    took: took.size,
    seats: room.seats.length,
    seatsTook: room.seats.filter((id) => took.has(id)).length,
    present: room.present.length,
    presentTook: room.present.filter((id) => took.has(id)).length,
    themes: parts(rows, (row) => row.themeId),
    sources: parts(rows, (row) => row.source),
    languages: parts(rows, (row) => row.lang),
    schools: parts(rows, (row) => row.schoolId),
    groups: parts(rows, (row) => row.groupNumber),
  };
}

/** Where a question stands that was asked and has no answer yet. */
export const leftStates = ["listed", "queued", "on_stage", "deferred"] as const;
/** Those that nobody has let before the room yet: left over only if the team says so. */
export const heldStates = ["new", "held"] as const;

const left: readonly string[] = leftStates;
const held: readonly string[] = heldStates;

/** Whether a draft may be written to a question: it was asked, and has no answer that somebody reads. */
export const mayWrite = (status: string) => left.includes(status) || held.includes(status);

/** Whether its draft may be released: somebody of the team has let it before the room or promised an answer. */
export const mayRelease = (status: string) => left.includes(status);

/**
 * Where a question goes whose answer is taken back: where it stood, but never onto the screens or into the queue, for
 * which the day is over.
 */
export const backTo = (before: unknown): "listed" | "deferred" => (before === "listed" ? "listed" : "deferred");

type Left = { no: number; votes: number; askedAt: Date };
/** Those whom most want to hear first, then those who wait longest. */
export const mostWanted = <Q extends Left>(rows: readonly Q[]): Q[] =>
  [...rows].sort((a, b) => b.votes - a.votes || a.askedAt.getTime() - b.askedAt.getTime() || a.no - b.no);

type Answered = { id: string; status: string; mergedIntoId: string | null; askerRegistrationId: string | null };
type Head = { status: string; answerSummary: string | null };
type Untold = Answered & { answerSummary: string | null; answerToldAt: Date | null };
/**
 * Questions whose askers can read an answer and were not written to: their own, or that of the question theirs was
 * merged into. Nobody is written to because of a question that was answered aloud and left no words.
 */
export function untold<Q extends Untold>(rows: readonly Q[]): Q[] {
  const byId = new Map<string, Head>(rows.map((row) => [row.id, row]));
  const answers = (row: Head | undefined) => row?.status === "answered" && Boolean(row.answerSummary);
  return rows.filter(
    (row) =>
      row.askerRegistrationId !== null &&
      row.answerToldAt === null &&
      (row.status === "merged" ? answers(byId.get(row.mergedIntoId ?? "")) : answers(row)),
  );
}

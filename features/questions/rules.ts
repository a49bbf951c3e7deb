type Answer = { answerSummary?: string | null; answeredBy?: string | null; followUp: boolean };

/**
 * A question asked aloud enters on the stage; what was answered is `answered`, what is promised for later is `deferred`
 * (live-presentations.md §5.2).
 */
export function statusOf(answer: Answer): "on_stage" | "answered" | "deferred" {
  if (answer.followUp) return "deferred";
  return answer.answerSummary || answer.answeredBy ? "answered" : "on_stage";
}

/** How the room may know the asker: never more than was written down. */
export const displayOf = (asker: { registrationId?: string | null; groupId?: string | null; name?: string | null }) =>
  asker.registrationId || asker.name ? "name" : asker.groupId ? "group" : "anonymous";

/** The list with one id moved to a place counted from 1; a place beyond either end is that end. */
export function moved(ids: readonly string[], id: string, to: number): string[] {
  const rest = ids.filter((each) => each !== id);
  const at = Math.min(Math.max(to, 1), rest.length + 1) - 1;
  return [...rest.slice(0, at), id, ...rest.slice(at)];
}

/** The fields that differ, as they were and as they are. */
export function changes<T extends Record<string, unknown>>(before: T, after: T) {
  const keys = Object.keys(after).filter((key) => (before[key] ?? null) !== (after[key] ?? null));
  const only = (all: T) => Object.fromEntries(keys.map((key) => [key, all[key] ?? null]));
  return { keys, before: only(before), after: only(after) };
}

type Answered = { answerSummary: string | null; answeredBy: string | null; followUp: boolean };
type Asked = Answered & {
  source: string;
  askerDisplay: string;
  status: string;
  createdBy: string | null;
  answeredAt: Date | null;
};
type Edited = Answered & { status: string };

const fromPhone = ({ source, createdBy }: Asked) => source === "phone" || (source === "prefiled" && createdBy === null);
const sameAnswer = (a: Answered, b: Answered) =>
  a.answerSummary === b.answerSummary && a.answeredBy === b.answeredBy && a.followUp === b.followUp;

/**
 * What the desk may not change of a question that somebody sent by phone: where it came from, how the room may know the
 * asker, and, until there is an answer, where it stands. Nor does mending a word release an answer that is a draft.
 */
export function keptOf<A extends Asked>(before: A, edited: Edited) {
  const { source, askerDisplay, status, answeredAt } = before;
  const isDraft = Boolean(before.answerSummary) && status !== "answered" && sameAnswer(before, edited);
  const stays = isDraft || (fromPhone(before) && edited.status === "on_stage");
  return { ...(fromPhone(before) ? { source, askerDisplay } : {}), ...(stays ? { status, answeredAt } : {}) };
}

import type { DoorVerdict } from "../contract";
import type { Kept } from "./kept";

export const batchSize = 500;

export const waitingOf = (kept: readonly Kept[]) => kept.filter((one) => one.problem === undefined);
export const attentionOf = (kept: readonly Kept[]) => kept.filter((one) => one.problem !== undefined);

/**
 * What goes next, in its order: no more than the server takes, all seen by a clock that was equally far off. What was
 * seen while the offset was unknown goes by today's.
 */
export function nextBatch(kept: readonly Kept[], offsetMs: number | null): { offsetMs: number | null; batch: Kept[] } {
  const waiting = waitingOf(kept);
  const offset = (one: Kept | undefined) => one?.offsetMs ?? offsetMs;
  const first = offset(waiting[0]);
  const end = waiting.findIndex((one) => offset(one) !== first);
  return { offsetMs: first, batch: waiting.slice(0, end < 0 ? batchSize : Math.min(end, batchSize)) };
}

/** What stays: what was not answered, and what was refused, with the reason. */
export function afterPush(kept: readonly Kept[], verdicts: readonly DoorVerdict[]): Kept[] {
  const said = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  return kept.flatMap((one) => {
    const verdict = said.get(one.op.id);
    if (!verdict) return [one];
    return verdict.result === "rejected" ? [{ ...one, problem: verdict.code }] : [];
  });
}

/** How long to wait after so many failures in a row, in milliseconds. */
export const pauseAfter = (failures: number) => Math.min(30_000, 1_000 * 2 ** Math.min(failures, 5));

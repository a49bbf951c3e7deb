import type { Presenting, Timing } from "../stage-order/rules";

/** What a turn is held to, as it stands in the database. */
type Turn = {
  groupId: string;
  themeId: string | null;
  topicId: string | null;
  seconds: number | null;
  notBeforeAt: Date | null;
  notAfterAt: Date | null;
};

/** As the draw sees it. Where topics have no theme, one topic counts as one theme. */
export const presentingOf = (turn: Turn): Presenting => ({
  id: turn.groupId,
  themeId: turn.themeId ?? turn.topicId,
  seconds: turn.seconds,
  notBeforeAt: turn.notBeforeAt?.getTime() ?? null,
  notAfterAt: turn.notAfterAt?.getTime() ?? null,
});

export const timingOf = (
  order: { seconds: number; gapSeconds: number },
  startsAt: Date | null | undefined,
): Timing => ({ startAt: startsAt?.getTime() ?? null, seconds: order.seconds, gapSeconds: order.gapSeconds });

/** A change between two groups, as long as nothing else is said. */
export const usualGap = 60;

/** Time for each of so many groups in so many minutes, in steps of half a minute; between one minute and twenty. */
export function usualSeconds(minutes: number | undefined, groups: number): number {
  if (!minutes || groups === 0) return 420;
  const each = (minutes * 60) / groups - usualGap;
  return Math.min(1_200, Math.max(60, Math.floor(each / 30) * 30));
}

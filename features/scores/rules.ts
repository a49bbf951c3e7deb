type Given = { criterionId: string; points: number };
type Asked = { id: string; levels: readonly { points: number }[] };

/** Where the first score stands that no level of a criterion gives, or whose criterion is none; undefined: all are good. */
export function wrongAt(scores: readonly Given[], criteria: readonly Asked[]): number | undefined {
  const at = scores.findIndex(
    ({ criterionId, points }) =>
      !criteria.find(({ id }) => id === criterionId)?.levels.some((level) => level.points === points),
  );
  return at < 0 ? undefined : at;
}

/** How many criteria a scorecard says nothing about. */
export const lackingOf = (scores: readonly Given[], criteria: readonly Asked[]): number =>
  criteria.filter(({ id }) => !scores.some(({ criterionId }) => criterionId === id)).length;

type Card = { scores: readonly Given[]; remark: string | null };

/** Whether two versions say the same. */
export function saysTheSame(a: Card, b: Card): boolean {
  const told = ({ scores, remark }: Card) =>
    JSON.stringify([
      scores.map(({ criterionId, points }) => `${criterionId} ${points}`).sort(),
      remark?.trim() ? remark.trim() : null,
    ]);
  return told(a) === told(b);
}

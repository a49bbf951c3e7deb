type Text = Partial<Record<"en" | "ko" | "ru" | "kk", string>>;
type Level = { points: number; text: Text };
/** What a score stands on; title and texts may be corrected at any time. */
export type Measure = { weight: number; independent: boolean; levels: readonly Level[] };

/** Whether two criteria measure alike: the same weight, and the same points in the same order. */
export const measuresAlike = (a: Measure, b: Measure): boolean =>
  a.weight === b.weight &&
  a.independent === b.independent &&
  a.levels.length === b.levels.length &&
  a.levels.every(({ points }, at) => points === b.levels[at]?.points);

/** The most points a criterion gives. */
export const mostOf = ({ levels }: Pick<Measure, "levels">): number => Math.max(...levels.map(({ points }) => points));

/** What a ready-made rubric asks of a presentation, each with its weight. */
export const readyCriteria = [
  { key: "content", weight: 4 },
  { key: "delivery", weight: 2 },
  { key: "teamwork", weight: 2 },
  { key: "answers", weight: 2 },
] as const;
export const readyLevels = ["one", "two", "three", "four"] as const;

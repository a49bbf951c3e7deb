import type { LanguageChoice } from "../../../components/localized-field";
import type { RubricState } from "../choices";

type Text = { en?: string; ko?: string; ru?: string; kk?: string };
export type TextLocale = keyof Text;

/** `shown` and `lang`: the title in the reader's language, and which that is. */
export type CriterionRow = {
  criterionId: string;
  title: Text;
  weight: number;
  independent: boolean;
  levels: { points: number; text: Text }[];
  shown: string;
  lang: string;
  /** Weight and points in words. */
  note: string;
  /** What it takes to get the points, in the reader's language. */
  texts: { points: number; text: string }[];
};
export type RubricRow = {
  state: RubricState;
  guidance: Text;
  ranked: boolean;
  version: number;
  announced: boolean;
  scorecards: number;
};

/** Typed numbers stay texts until the server reads them. */
export type CriterionValues = {
  title: Text;
  weight: string;
  independent: boolean;
  levels: { points: string; text: Text }[];
};
export type Languages = { first: readonly LanguageChoice[]; others: readonly LanguageChoice[] };

export const blankCriterion: CriterionValues = {
  title: {},
  weight: "1",
  independent: false,
  levels: [1, 2, 3, 4].map((points) => ({ points: String(points), text: {} })),
};
export const valuesOf = ({ title, weight, independent, levels }: CriterionRow): CriterionValues => ({
  ...{ title, weight: String(weight), independent },
  levels: levels.map(({ points, text }) => ({ points: String(points), text })),
});

import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { show } from "../../rubrics/queries";
import type { Cards } from "../queries";
import type { PadCriterion, PadGroup } from "./pad-values";

type Rubric = Awaited<ReturnType<typeof show>>;
type Speaking = { locale: Locale; languages: readonly Locale[]; timeZone: string };

/** A version of a scorecard as the board shows it. */
export type CardShown = {
  scorecardId: string;
  judgeId: string;
  groupId: string;
  no: number;
  paper: boolean;
  confirmed: boolean;
  mine: boolean;
  remark: string;
  /** By whom and when, in words. */
  about: string;
  scores: Record<string, number>;
};
export type BoardJudge = { judgeId: string; name: string; note: string; self: boolean; excluded: readonly string[] };

/** The criteria in the reader's language. */
export const shownCriteria = ({ criteria }: Rubric, { locale, languages }: Speaking): PadCriterion[] =>
  criteria.map(({ criterionId, title, weight, independent, levels }) => {
    const t = words(locale);
    const { text, lang } = inLanguage(title, locale, languages);
    return {
      ...{ criterionId, title: text, lang },
      note: independent ? t("rubrics.independentNote") : t("rubrics.weightNote", { weight }),
      levels: levels.map((level) => ({ points: level.points, text: say(level.text, locale, languages) })),
    };
  });

type Group = { groupId: string; number: number; name: string | null; topic: Parameters<typeof say>[0] };
/** The groups in the reader's language: number, own name and topic, and nobody's name. */
export const shownGroups = (all: readonly Group[], { locale, languages }: Speaking): PadGroup[] =>
  all.map(({ groupId, number, name, topic }) => {
    const { text, lang } = inLanguage(topic, locale, languages);
    const about = [name, text].filter(Boolean).join(" · ");
    return { groupId, title: words(locale)("groups.number", { number }), about, lang };
  });

/** Judges and their cards in the reader's language. */
export function shownCards({ judges, cards }: Cards, { locale, timeZone }: Speaking) {
  const t = words(locale);
  return {
    judges: judges.map(({ judgeId, name, shadow, hasAccount, self, excludedGroupIds }): BoardJudge => {
      const notes = [shadow && t("judges.shadow"), !hasAccount && t("judges.paper")];
      return { judgeId, name, self, note: notes.filter(Boolean).join(" · "), excluded: excludedGroupIds };
    }),
    cards: cards.map((card): CardShown => {
      const { scorecardId, judgeId, groupId, no, confirmed, mine } = card;
      const by = card.by ?? "–";
      const kind = card.source === "paper" ? t("scores.typedBy", { name: by }) : t("scores.onTablet");
      return {
        ...{ scorecardId, judgeId, groupId, no, confirmed, mine },
        paper: card.source === "paper",
        remark: card.remark ?? "",
        about: [t("scores.version", { no }), kind, moment(card.at, timeZone, locale)].join(" · "),
        scores: Object.fromEntries(card.scores.map((one) => [one.criterionId, one.points])),
      };
    }),
  };
}

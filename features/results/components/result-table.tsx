import { Cell, Column, RowHeader, Table, TableBody, TableHead, TableRow } from "../../../components/ui/table";
import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import type { Shown } from "../queries";

type Props = { found: Shown; locale: Locale; languages: readonly Locale[] };

const percentIn = (locale: Locale, value: number | null | undefined) =>
  value === null || value === undefined
    ? "–"
    : new Intl.NumberFormat(locale, { style: "percent", minimumFractionDigits: 1 }).format(value / 100);

/** A line for each group: its result and the means of each criterion, the best first where groups are told a place. */
export function ResultTable({ found, locale, languages }: Props) {
  const t = words(locale);
  const { ranked, criteria } = found;
  const last = Number.MAX_SAFE_INTEGER;
  const groups = ranked
    ? found.groups.toSorted((a, b) => (a.place ?? last) - (b.place ?? last) || a.number - b.number)
    : found.groups;
  return (
    <Table label={t("results.title")}>
      <TableHead>
        <TableRow>
          {ranked && <Column tight>{t("results.place")}</Column>}
          <Column>{t("scores.group")}</Column>
          <Column numeric>{t("results.percent")}</Column>
          {criteria.map(({ criterionId, title, independent }) => {
            const { text, lang } = inLanguage(title, locale, languages);
            return (
              <Column key={criterionId} numeric>
                <span lang={lang}>{text}</span>
                {independent && <span className="block font-normal">{t("results.apart")}</span>}
              </Column>
            );
          })}
          <Column numeric>{t("results.cards")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {groups.map((group) => (
          <TableRow key={group.groupId}>
            {ranked && <Cell tight>{group.place ?? "–"}</Cell>}
            <RowHeader>
              {t("groups.number", { number: group.number })}
              <span className="block max-w-64 text-xs font-normal text-soft">
                {[group.name, say(group.topic, locale, languages)].filter(Boolean).join(" · ")}
              </span>
            </RowHeader>
            <Cell numeric className="text-base font-bold">
              {group.percent === null ? (
                <span className="text-sm font-normal text-soft">{t("results.unscored")}</span>
              ) : (
                percentIn(locale, group.percent)
              )}
            </Cell>
            {criteria.map(({ criterionId }) => (
              <Cell key={criterionId} numeric>
                {percentIn(locale, group.criteria[criterionId])}
              </Cell>
            ))}
            <Cell numeric>{group.cards}</Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

/** How strict each judge is, and whom they still have to score. */
export function JudgeTable({ found, locale }: Omit<Props, "languages">) {
  const t = words(locale);
  const numbers = new Map(found.groups.map(({ groupId, number }) => [groupId, number]));
  const signed = (by: number) =>
    new Intl.NumberFormat(locale, { signDisplay: "exceptZero", minimumFractionDigits: 1 }).format(by);
  const tone = (by: number) => (by > 0 ? "milder" : by < 0 ? "stricter" : "even");
  return (
    <Table label={t("results.strictness")}>
      <TableHead>
        <TableRow>
          <Column>{t("results.judge")}</Column>
          <Column numeric>{t("results.cards")}</Column>
          <Column>{t("results.strictness")}</Column>
          <Column>{t("results.missing")}</Column>
        </TableRow>
      </TableHead>
      <TableBody>
        {found.judges.map(({ judgeId, name, shadow, cards, by, missingGroupIds }) => (
          <TableRow key={judgeId}>
            <RowHeader>
              {name}
              {shadow && <span className="block text-xs font-normal text-soft">{t("judges.shadow")}</span>}
            </RowHeader>
            <Cell numeric>{shadow ? "–" : cards}</Cell>
            <Cell>
              {by === null ? (
                <span className="text-soft">{t("results.noCompare")}</span>
              ) : (
                t(`results.${tone(by)}`, { by: signed(by) })
              )}
            </Cell>
            <Cell>
              {missingGroupIds.length === 0
                ? "–"
                : missingGroupIds
                    .map((groupId) => t("groups.number", { number: numbers.get(groupId) ?? 0 }))
                    .join(", ")}
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

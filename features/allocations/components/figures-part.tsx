"use client";

import { useTranslations } from "use-intl";
import { Stats } from "../../../components/ui/facts";
import { Notice } from "../../../components/ui/notice";
import type { Figures, Outcome } from "../rules";
import type { ShownAllocation } from "./result-panel";

type Props = { shown: ShownAllocation; groups: readonly Outcome[]; figures: Figures; moved: number };

/** Wishes, evenness and what could not be met, as the groups stand. */
export function FiguresPart({ shown, figures, moved }: Props) {
  const t = useTranslations("allocations");
  const { profile, report, outside } = figures;
  const wishes = profile
    ? [
        ...profile.byRank.map((value, at) => ({ label: t("gotRank", { rank: at + 1 }), value })),
        { label: t("gotNone"), value: profile.none },
        { label: t("gotOpen"), value: profile.open },
      ]
    : [];
  const even = report.spreads.map(({ name, spread, best }) => {
    const attribute = t(`attribute.${name}`);
    return spread <= best ? t("spreadBest", { attribute, spread }) : t("spread", { attribute, spread, best });
  });
  return (
    <div className="space-y-4">
      <div aria-live="polite">
        <Stats
          stats={[
            ...wishes,
            { label: t("alone"), value: report.alone.length },
            { label: t("broken"), value: report.broken.length },
            ...(shown.named.all > 0
              ? [
                  {
                    label: t("namesBroken"),
                    value: shown.named.broken,
                    note: t("namesNote", { count: shown.named.all }),
                  },
                ]
              : []),
            { label: t("movedCount"), value: moved },
          ]}
        />
        {even.length > 0 && <p className="figures mt-4 text-sm">{even.join(" · ")}</p>}
      </div>
      <Unmet shown={shown} report={report} outside={outside} />
    </div>
  );
}

function Unmet({ shown, report, outside }: { shown: ShownAllocation } & Pick<Figures, "report" | "outside">) {
  const t = useTranslations("allocations");
  const name = (code: string) => shown.people[code]?.name ?? "";
  const lines = [
    ...report.broken.map(({ kind, oneId, otherId }) =>
      t(`unmetPair.${kind}`, { one: name(oneId), other: name(otherId) }),
    ),
    ...report.alone.map(({ id, group, attribute, unavoidable }) =>
      t(unavoidable ? "unmetUnavoidable" : "unmetAlone", {
        name: name(id),
        group: group + 1,
        attribute: t(`attribute.${attribute}`),
      }),
    ),
    ...(outside.length > 0 ? [`${t("outside")}: ${outside.join(", ")}`] : []),
  ];
  if (lines.length === 0) return null;
  return (
    <Notice tone="warn" title={t("unmet")}>
      <ul className="list-disc ps-5">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </Notice>
  );
}

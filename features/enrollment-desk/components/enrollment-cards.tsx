"use client";
import { useTranslations } from "use-intl";
import { ConsentSign } from "../../consent-rules/components/consent-sign";
import { AttendedCount } from "./attended-count";
import type { EnrollmentLine } from "./enrollment-line";
import { EnrollmentState } from "./enrollment-state";
import { type CohortChoice, RowMenu } from "./row-menu";

type Props = {
  rows: readonly EnrollmentLine[];
  cohorts: readonly CohortChoice[];
  mayDecide: boolean;
  chosen: ReadonlySet<string>;
  toggle: (enrollmentId: string) => void;
};

/** The people enrolled, on a phone. */
export function EnrollmentCards({ rows, cohorts, mayDecide, chosen, toggle }: Props) {
  const t = useTranslations("enrollmentDesk");
  const roster = useTranslations("roster");
  return (
    <ul aria-label={t("people")} className="divide-y divide-line rounded-lg border border-line bg-surface sm:hidden">
      {rows.map((row) => (
        <li key={row.enrollmentId} className="flex items-start gap-1 py-1 ps-1 pe-1">
          <label className="flex size-11 shrink-0 items-center justify-center">
            <input
              type="checkbox"
              className="size-5 accent-accent"
              checked={chosen.has(row.enrollmentId)}
              onChange={() => toggle(row.enrollmentId)}
            />
            <span className="sr-only">{roster("choose", { name: row.name })}</span>
          </label>
          <div className="min-w-0 flex-1 py-2">
            <p className="font-semibold">
              <span className="figures me-1.5 text-sm font-normal text-faint">{row.ticket}</span>
              <bdi>{row.name}</bdi>
            </p>
            <p className="text-sm text-soft">{[row.school, row.grade].filter(Boolean).join(" · ") || row.also}</p>
            <p className="mt-1 flex flex-wrap items-center gap-x-3 gap-y-1 text-sm">
              <EnrollmentState state={row.state}>{t(`state.${row.state}`)}</EnrollmentState>
              {row.consent && <ConsentSign state={row.consent.state}>{row.consent.label}</ConsentSign>}
              {row.cohort && <span>{row.cohort}</span>}
              {row.events > 0 && (
                <span className="figures text-soft">
                  {t("attended")} <AttendedCount {...row} />
                </span>
              )}
            </p>
          </div>
          <RowMenu row={row} cohorts={cohorts} mayDecide={mayDecide} />
        </li>
      ))}
    </ul>
  );
}

import Link from "next/link";
import { Stats } from "../../../components/ui/facts";
import { type Locale, words } from "../../../core/i18n";
import type { EnrollmentSettings, list } from "../queries";
import type { CohortChoice } from "./row-menu";

type Found = Awaited<ReturnType<typeof list>>;
type Props = {
  locale: Locale;
  found: Pick<Found, "numbers">;
  settings: Pick<EnrollmentSettings, "placesTaken" | "capacity">;
  className?: string;
};

/** Places taken, and how many are to be decided on, wait, or have ended. */
export function EnrollmentStats({ locale, found: { numbers }, settings, className = "mb-6" }: Props) {
  const t = words(locale);
  const { placesTaken: taken, capacity } = settings;
  const ended = (numbers.declined ?? 0) + (numbers.withdrawn ?? 0);
  return (
    <Stats
      className={className}
      stats={[
        {
          label: t("enrollmentDesk.state.accepted"),
          value: capacity === null ? taken : t("roster.seatsOf", { taken, capacity }),
          note: capacity === null ? t("roster.noLimit") : undefined,
        },
        { label: t("enrollmentDesk.state.applied"), value: numbers.applied ?? 0 },
        { label: t("enrollmentDesk.state.waitlisted"), value: numbers.waitlisted ?? 0 },
        { label: t("enrollmentDesk.ended"), value: ended },
      ]}
    />
  );
}

type CohortProps = { locale: Locale; cohorts: readonly CohortChoice[]; counts: Found["cohorts"]; path: string };

/** How many in each cohort; each leads to those people. */
export function CohortNumbers({ locale, cohorts, counts, path }: CohortProps) {
  const t = words(locale);
  const of = (key: string | null) => counts.find((one) => one.cohort === key)?.number ?? 0;
  const lines = cohorts.map(({ key, name }) => ({ key, name, number: of(key) }));
  if (of(null) > 0) lines.push({ key: "none", name: t("enrollmentDesk.noCohort"), number: of(null) });
  if (cohorts.length === 0) return null;
  return (
    <nav aria-label={t("enrollmentDesk.byCohort")} className="mb-6">
      <ul className="figures flex flex-wrap gap-x-6 gap-y-1 text-sm">
        {lines.map(({ key, name, number }) => (
          <li key={key}>
            <Link href={`${path}?cohort=${key}`} className="inline-flex min-h-9 items-center gap-2 hover:underline">
              {name}
              <span className="font-semibold">{number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

import Link from "next/link";
import { Disclosure } from "../../../components/ui/disclosure";
import { Stats } from "../../../components/ui/facts";
import { collator, type Locale, languageNames, say, words } from "../../../core/i18n";
import type { RosterCounts } from "../queries";

type Props = { locale: Locale; counts: RosterCounts; path: string };

/** Seats, and how many wait or cancelled. */
export function RosterStats({ locale, counts }: Omit<Props, "path">) {
  const t = words(locale);
  const { seatsTaken, capacity, waitlisted, cancelled } = counts;
  const seats = capacity === null ? String(seatsTaken) : t("roster.seatsOf", { taken: seatsTaken, capacity });
  return (
    <Stats
      className="mb-6 grid-cols-3"
      stats={[
        {
          label: t("roster.status.confirmed"),
          value: <span className="whitespace-nowrap">{seats}</span>,
          note: capacity === null ? t("roster.noLimit") : undefined,
        },
        { label: t("roster.status.waitlisted"), value: waitlisted },
        { label: t("roster.status.cancelled"), value: cancelled },
      ]}
    />
  );
}

/** How many from each school, grade and language; each leads to those people. */
export function RosterNumbers({ locale, counts, path }: Props) {
  const t = words(locale);
  const { compare } = collator(locale);
  const schools = counts.schools
    .map(({ schoolId, name, number }) => ({ label: say(name, locale), number, query: `school=${schoolId}` }))
    .sort((a, b) => b.number - a.number || compare(a.label, b.label));
  if (counts.withoutSchool > 0)
    schools.push({ label: t("roster.noSchool"), number: counts.withoutSchool, query: "school=none" });
  const grades = counts.grades
    .flatMap(({ grade, number }) => (grade === null ? [] : [{ grade, number }]))
    .sort((a, b) => a.grade - b.grade)
    .map(({ grade, number }) => ({
      label: t("registrations.grade.other", { grade }),
      number,
      query: `grade=${grade}`,
    }));
  const languages = counts.languages
    .map(({ language, number }) => ({ label: languageNames[language], number, query: `language=${language}` }))
    .sort((a, b) => b.number - a.number);
  return (
    <Disclosure summary={t("roster.counts")} className="mb-6">
      <div className="grid gap-x-10 gap-y-6 sm:grid-cols-2 lg:grid-cols-3">
        <Numbers title={t("roster.school")} lines={schools.filter((one) => one.number > 0)} path={path} />
        <Numbers title={t("roster.grade")} lines={grades} path={path} />
        <Numbers title={t("roster.language")} lines={languages} path={path} />
      </div>
    </Disclosure>
  );
}

type Line = { label: string; number: number; query: string };

function Numbers({ title, lines, path }: { title: string; lines: readonly Line[]; path: string }) {
  if (lines.length === 0) return null;
  return (
    <div>
      <h3 className="mb-1 text-sm font-semibold text-soft">{title}</h3>
      <ul className="figures divide-y divide-line text-sm">
        {lines.map(({ label, number, query }) => (
          <li key={query}>
            <Link href={`${path}?${query}`} className="flex justify-between gap-4 py-1.5 hover:underline">
              <span className="min-w-0">{label}</span>
              <span className="font-semibold">{number}</span>
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}

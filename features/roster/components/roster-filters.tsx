import { Input, Select } from "../../../components/ui/controls";
import { Icon } from "../../../components/ui/icon";
import { SubmitButton } from "../../../components/ui/submit-button";
import { Toolbar } from "../../../components/ui/toolbar";
import { collator, type Locale, languageNames, locales, say, words } from "../../../core/i18n";
import { states } from "../../consent-rules/choices";
import { sources, statuses } from "../choices";
import type { RosterCounts } from "../queries";

export type Asked = Partial<
  Record<
    "search" | "status" | "school" | "grade" | "language" | "source" | "consent" | "answers" | "sort" | "order",
    string
  >
>;

type Props = {
  locale: Locale;
  asked: Asked;
  counts: RosterCounts;
  /** The event asks for consents. */
  withConsents: boolean;
  /** Its form has questions that must be answered. */
  withAnswers: boolean;
};

/** Search and filters; a plain form, so that all of it stands in the address. */
export function RosterFilters({ locale, asked, counts, withConsents, withAnswers }: Props) {
  const t = words(locale);
  const { compare } = collator(locale);
  const isNarrowed = Boolean(
    asked.status || asked.school || asked.grade || asked.language || asked.source || asked.consent || asked.answers,
  );
  const select = (name: keyof Asked, label: string, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      aria-label={label}
      defaultValue={asked[name] ?? ""}
      options={[{ value: "", label }, ...options]}
      className="sm:max-w-40"
    />
  );
  const schools = counts.schools
    .map(({ schoolId, name }) => ({ value: schoolId, label: say(name, locale) }))
    .sort((a, b) => compare(a.label, b.label));
  if (counts.withoutSchool > 0) schools.push({ value: "none", label: t("roster.noSchool") });
  const grades = counts.grades
    .flatMap(({ grade }) => (grade === null ? [] : [grade]))
    .sort((a, b) => a - b)
    .map((grade) => ({ value: String(grade), label: t("registrations.grade.other", { grade }) }));
  return (
    <search>
      <form>
        <Toolbar className="gap-2">
          <Input
            name="search"
            type="search"
            aria-label={t("roster.search")}
            placeholder={t("roster.search")}
            defaultValue={asked.search}
            className="sm:w-56"
          />
          <input id="more-filters" type="checkbox" defaultChecked={isNarrowed} className="peer sr-only sm:hidden" />
          <label
            htmlFor="more-filters"
            className="flex min-h-11 items-center gap-2 rounded-md border border-line-strong bg-surface px-4 font-semibold peer-focus-visible:outline-2 sm:hidden"
          >
            <Icon name="filter" className="size-[1.15em]" />
            {t("ui.filter")}
          </label>
          <div className="flex flex-wrap gap-2 max-sm:hidden max-sm:peer-checked:flex sm:contents">
            {select("status", t("roster.anyStatus"), [
              ...statuses.map((value) => ({ value, label: t(`roster.status.${value}`) })),
              { value: "all", label: t("roster.everyStatus") },
            ])}
            {schools.length > 0 && select("school", t("roster.anySchool"), schools)}
            {grades.length > 1 && select("grade", t("roster.anyGrade"), grades)}
            {counts.languages.length > 1 &&
              select(
                "language",
                t("roster.anyLanguage"),
                locales.map((value) => ({ value, label: languageNames[value] })),
              )}
            {select(
              "source",
              t("roster.anySource"),
              sources.map((value) => ({ value, label: t(`roster.source.${value}`) })),
            )}
            {withAnswers &&
              select("answers", t("roster.anyAnswers"), [{ value: "missing", label: t("roster.missing") }])}
            {withConsents &&
              select(
                "consent",
                t("roster.anyConsent"),
                states.map((value) => ({ value, label: t(`consents.state.${value}`) })),
              )}
          </div>
          {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
          {asked.order && <input type="hidden" name="order" value={asked.order} />}
          <SubmitButton variant="secondary" icon="search">
            {t("roster.show")}
          </SubmitButton>
        </Toolbar>
      </form>
    </search>
  );
}

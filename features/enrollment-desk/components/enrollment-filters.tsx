import { Input, Select } from "../../../components/ui/controls";
import { Icon } from "../../../components/ui/icon";
import { SubmitButton } from "../../../components/ui/submit-button";
import { Toolbar } from "../../../components/ui/toolbar";
import { type Locale, words } from "../../../core/i18n";
import { states as consentStates } from "../../consent-rules/choices";
import { states } from "../../enrollees/choices";
import type { CohortChoice } from "./row-menu";

export type Asked = Partial<Record<"q" | "state" | "cohort" | "consent" | "sort" | "page", string>>;

type Props = {
  locale: Locale;
  asked: Asked;
  cohorts: readonly CohortChoice[];
  /** The programme asks for consents. */
  withConsents: boolean;
};

/** Search and filters; a plain form, so that all of it stands in the address. */
export function EnrollmentFilters({ locale, asked, cohorts, withConsents }: Props) {
  const t = words(locale);
  const select = (name: "state" | "cohort" | "consent", label: string, options: { value: string; label: string }[]) => (
    <Select
      name={name}
      aria-label={label}
      defaultValue={asked[name] ?? ""}
      options={[{ value: "", label }, ...options]}
      className="sm:max-w-52"
    />
  );
  return (
    <search>
      <form>
        <Toolbar className="gap-2">
          <Input
            name="q"
            type="search"
            aria-label={t("enrollmentDesk.search")}
            placeholder={t("enrollmentDesk.search")}
            defaultValue={asked.q}
            className="sm:w-56"
          />
          <input
            id="more-filters"
            type="checkbox"
            defaultChecked={Boolean(asked.state || asked.cohort || asked.consent)}
            className="peer sr-only sm:hidden"
          />
          <label
            htmlFor="more-filters"
            className="flex min-h-11 items-center gap-2 rounded-md border border-line-strong bg-surface px-4 font-semibold peer-focus-visible:outline-2 sm:hidden"
          >
            <Icon name="filter" className="size-[1.15em]" />
            {t("ui.filter")}
          </label>
          <div className="flex flex-wrap gap-2 max-sm:hidden max-sm:peer-checked:flex sm:contents">
            {select("state", t("enrollmentDesk.anyState"), [
              ...states.map((value) => ({ value, label: t(`enrollmentDesk.state.${value}`) })),
              { value: "all", label: t("enrollmentDesk.everyState") },
            ])}
            {cohorts.length > 0 &&
              select("cohort", t("enrollmentDesk.anyCohort"), [
                ...cohorts.map(({ key, name }) => ({ value: key, label: name })),
                { value: "none", label: t("enrollmentDesk.noCohort") },
              ])}
            {withConsents &&
              select(
                "consent",
                t("roster.anyConsent"),
                consentStates.map((value) => ({ value, label: t(`consents.state.${value}`) })),
              )}
          </div>
          {asked.sort && <input type="hidden" name="sort" value={asked.sort} />}
          <SubmitButton variant="secondary" icon="search">
            {t("roster.show")}
          </SubmitButton>
        </Toolbar>
      </form>
    </search>
  );
}

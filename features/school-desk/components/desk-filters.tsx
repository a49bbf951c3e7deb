import { Input, Select } from "../../../components/ui/controls";
import { SubmitButton } from "../../../components/ui/submit-button";
import { Toolbar } from "../../../components/ui/toolbar";
import { type Locale, words } from "../../../core/i18n";
import { statuses } from "../../roster/choices";

type Asked = Partial<Record<"search" | "status" | "grade" | "sort" | "order", string>>;
const grades = Array.from({ length: 12 }, (_, index) => index + 1);

/** Search and filters of a desk; a plain form, so that all of it stands in the address. */
export function DeskFilters({ locale, asked }: { locale: Locale; asked: Asked }) {
  const t = words(locale);
  return (
    <search>
      <form>
        <Toolbar className="gap-2">
          <Input
            name="search"
            type="search"
            aria-label={t("schools.search")}
            placeholder={t("schools.search")}
            defaultValue={asked.search}
            className="sm:w-64"
          />
          <Select
            name="status"
            aria-label={t("roster.anyStatus")}
            defaultValue={asked.status ?? ""}
            options={[
              { value: "", label: t("roster.anyStatus") },
              ...statuses.map((value) => ({ value, label: t(`roster.status.${value}`) })),
              { value: "all", label: t("roster.everyStatus") },
            ]}
            className="max-w-44"
          />
          <Select
            name="grade"
            aria-label={t("roster.anyGrade")}
            defaultValue={asked.grade ?? ""}
            options={[
              { value: "", label: t("roster.anyGrade") },
              ...grades.map((grade) => ({ value: String(grade), label: t("registrations.grade.other", { grade }) })),
            ]}
            className="max-w-40"
          />
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

import { RadioGroup } from "../../../components/ui/controls";
import { type Locale, say, words } from "../../../core/i18n";
import type { LocalizedText } from "../../../db/schema";

type Props = {
  locale: Locale;
  cohorts: readonly { key: string; name: LocalizedText; full: boolean }[];
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** In which part of the programme one wants to be; nothing where there are none. */
export function CohortField({ locale, cohorts, values, errors }: Props) {
  const t = words(locale);
  if (cohorts.length === 0) return null;
  return (
    <RadioGroup
      id="cohort"
      name="cohort"
      label={t("enrollments.form.cohort")}
      hint={t("enrollments.form.cohortHint")}
      options={cohorts.map(({ key, name, full }) => ({
        value: key,
        label: say(name, locale),
        ...(full ? { hint: t("enrollments.form.cohortFull") } : {}),
      }))}
      defaultValue={values.cohort}
      error={errors.cohort}
    />
  );
}

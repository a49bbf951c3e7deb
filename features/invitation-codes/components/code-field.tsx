import { TextField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";

type CodeFieldProps = { locale: Locale; value?: string; error?: string };

/** The code of an event by invitation, as it stands on paper. */
export function CodeField({ locale, value, error }: CodeFieldProps) {
  const t = words(locale);
  return (
    <TextField
      id="invitation"
      name="invitation"
      label={t("codes.field")}
      mark={t("registrations.form.required")}
      hint={t("codes.fieldHint")}
      defaultValue={value}
      error={error}
      required
      maxLength={40}
      autoComplete="off"
      autoCapitalize="characters"
      spellCheck={false}
      className="figures tracking-[0.08em] uppercase"
      fieldClassName="max-w-72"
    />
  );
}

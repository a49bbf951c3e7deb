import { buttonClass } from "../../../components/ui/button";
import { SelectField, TextField } from "../../../components/ui/field";
import { Notice } from "../../../components/ui/notice";
import { type Locale, languageNames, locales, words } from "../../../core/i18n";
import { CodeField } from "../../invitation-codes/components/code-field";
import { FormStart } from "../../registrations/components/form-start";

type Props = {
  locale: Locale;
  /** Where the child is to come: `events/{id}` or `programs/{id}`. */
  to: string;
  slug: string;
  ticket: string;
  consentAge: number;
  /** Whether the event is by invitation. */
  needsCode?: boolean;
  values: Record<string, string>;
  errors: Record<string, string>;
};

/** A child names whom to ask, in words for children; nothing about the child itself is in the form. */
export function AskStep({ locale, to, slug, ticket, consentAge, needsCode, values, errors }: Props) {
  const t = words(locale);
  const field = (name: string) => ({ id: name, name, defaultValue: values[name], error: errors[name] });
  return (
    <form method="post" action={`/api/v1/${to}/guardian-requests`} noValidate className="space-y-6">
      <FormStart {...{ locale, slug, ticket }} />
      <div className="rounded-lg bg-accent-wash p-4">
        <h2 className="text-lg font-bold">{t("guardians.ask.title")}</h2>
        <p className="mt-1">{t("guardians.ask.lead", { age: consentAge })}</p>
      </div>
      <div className="space-y-5">
        {needsCode && <CodeField locale={locale} value={values.invitation} error={errors.invitation} />}
        <TextField
          {...field("guardianName")}
          label={t("guardians.ask.name")}
          mark={t("registrations.form.required")}
          required
          maxLength={120}
          autoComplete="off"
        />
        <TextField
          {...field("guardianEmail")}
          type="email"
          inputMode="email"
          label={t("guardians.ask.email")}
          mark={t("registrations.form.phoneOrEmail")}
          hint={t("guardians.ask.emailHint")}
          maxLength={254}
          autoComplete="off"
        />
        <TextField
          {...field("guardianPhone")}
          type="tel"
          inputMode="tel"
          label={t("guardians.ask.phone")}
          mark={t("registrations.form.phoneOrEmail")}
          hint={t("guardians.ask.phoneHint")}
          maxLength={40}
          autoComplete="off"
        />
        <SelectField
          id="locale"
          name="locale"
          defaultValue={values.locale ?? locale}
          label={t("guardians.ask.language")}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
        />
      </div>
      <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
        {t("guardians.ask.submit")}
      </button>
    </form>
  );
}

/** What a child reads when the guardian was asked. */
export function AskedNotice({
  locale,
  how,
  days,
  again,
}: {
  locale: Locale;
  how: "asked" | "paper";
  days: number;
  again: string;
}) {
  const t = words(locale);
  return (
    <div className="space-y-4">
      <Notice tone="ok" role="status" title={t(`guardians.ask.${how}Title`)}>
        {t(`guardians.ask.${how}Text`, { days })}
      </Notice>
      <a href={again} className={buttonClass({ variant: "secondary" })}>
        {t("guardians.ask.another")}
      </a>
    </div>
  );
}

import { buttonClass } from "../../../components/ui/button";
import { TextField } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";

type Props = {
  locale: Locale;
  /** Where one is to come: `events/{id}` or `programs/{id}`. */
  to: string;
  slug: string;
  today: string;
  /** The invitation code that came with the link. */
  invitation?: string;
  error?: string;
};

/** The first step of registering: the birth date alone, before anything else is asked. */
export function AgeStep({ locale, to, slug, today, invitation, error }: Props) {
  const t = words(locale);
  return (
    <form method="post" action={`/api/v1/${to}/age`} noValidate className="space-y-6">
      <input type="hidden" name="page" value={locale} />
      <input type="hidden" name="slug" value={slug} />
      {invitation && <input type="hidden" name="invitation" value={invitation} />}
      <div>
        <h2 className="text-lg font-bold">{t("guardians.age.title")}</h2>
        <p className="text-soft">{t("guardians.age.lead")}</p>
      </div>
      <TextField
        id="birthDate"
        name="birthDate"
        type="date"
        label={t("guardians.age.birthDate")}
        error={error}
        required
        min="1900-01-01"
        max={today}
        autoComplete="bday"
        fieldClassName="max-w-56"
      />
      <button type="submit" className={buttonClass({ variant: "primary", size: "lg", wide: true })}>
        {t("guardians.age.next")}
      </button>
    </form>
  );
}

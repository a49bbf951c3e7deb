import { Button } from "../../../components/ui/button";
import { FieldRow, SelectField, TextField } from "../../../components/ui/field";
import { type Locale, languageNames, locales, words } from "../../../core/i18n";

type At = { locale: Locale; eventId: string; schoolId: string };
const languages = locales.map((value) => ({ value, label: languageNames[value] }));

/** The school's own list as a file; a plain form whose buttons say the format. */
export function ListForm({ locale, eventId, schoolId, list }: At & { list: "school-roster" | "school-attendance" }) {
  const t = words(locale);
  const file = (format: string) => `/api/exports/${list}/${eventId}.${format}`;
  return (
    <form method="post" action={file("xlsx")} className="space-y-4">
      <input type="hidden" name="schoolId" value={schoolId} />
      <FieldRow>
        <TextField
          id={`${list}-purpose`}
          name="purpose"
          label={t("schools.purpose")}
          defaultValue={t("schools.purposeFirst")}
          required
          minLength={2}
          maxLength={200}
        />
        <SelectField
          id={`${list}-language`}
          name="locale"
          label={t("schools.language")}
          options={languages}
          defaultValue={locale}
        />
      </FieldRow>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" icon="download" variant="primary">
          {t("schools.xlsx")}
        </Button>
        <Button type="submit" icon="download" formAction={file("csv")}>
          {t("schools.csv")}
        </Button>
      </div>
    </form>
  );
}

type LetterFormProps = At & { pupils: readonly { registrationId: string; name: string }[]; chosen?: string };

/** The letter by which the school excuses its students, for one of them or for all. */
export function LetterForm({ locale, eventId, schoolId, pupils, chosen }: LetterFormProps) {
  const t = words(locale);
  return (
    <form method="post" action={`/api/exports/absence-letters/${eventId}.pdf`} className="space-y-4">
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="purpose" value={t("schools.purposeLetter")} />
      <FieldRow>
        <SelectField
          id="letter-for"
          name="registrationId"
          label={t("schools.letterFor")}
          options={[
            { value: "", label: t("schools.letterAll") },
            ...pupils.map(({ registrationId, name }) => ({ value: registrationId, label: name })),
          ]}
          defaultValue={chosen ?? ""}
        />
        <SelectField
          id="letter-language"
          name="locale"
          label={t("schools.language")}
          options={languages}
          defaultValue={locale}
        />
      </FieldRow>
      <Button type="submit" icon="download" variant="primary">
        {t("schools.letterGet")}
      </Button>
    </form>
  );
}

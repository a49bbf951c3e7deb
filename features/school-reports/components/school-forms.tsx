import { Button } from "../../../components/ui/button";
import { Card } from "../../../components/ui/card";
import { type Locale, words } from "../../../core/i18n";

type Props = {
  locale: Locale;
  eventId: string;
  schools: readonly { schoolId: string; name: string; number: number }[];
};

/** The attendance form of Korean schools (출석부), one press a school; a plain form, its purpose written already. */
export function SchoolForms({ locale, eventId, schools }: Props) {
  const t = words(locale);
  return (
    <Card flush className="overflow-hidden">
      <ul className="-mb-px grid lg:grid-cols-2">
        {schools.map(({ schoolId, name, number }) => (
          <li
            key={schoolId}
            className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 border-b border-line px-4 py-2 lg:odd:border-e"
          >
            <span className="min-w-0 font-medium">
              {name}
              <span className="figures ms-2 text-sm font-normal text-soft">
                {t("exports.students", { count: number })}
              </span>
            </span>
            <SchoolFormButton {...{ locale, eventId, schoolId }} label={t("exports.schoolFormOf", { name })} />
          </li>
        ))}
      </ul>
    </Card>
  );
}

type One = { locale: Locale; eventId: string; schoolId: string; label?: string };

/** The button by itself: the form of one school, in Korean. */
export function SchoolFormButton({ locale, eventId, schoolId, label }: One) {
  const t = words(locale);
  return (
    <form method="post" action={`/api/exports/school-form/${eventId}.xlsx`}>
      <input type="hidden" name="schoolId" value={schoolId} />
      <input type="hidden" name="locale" value="ko" />
      <input type="hidden" name="purpose" value={t("exports.purposes.school")} />
      <Button type="submit" size="sm" icon="download" aria-label={label}>
        {t("exports.schoolFormGet")}
      </Button>
    </form>
  );
}

import { FieldGroup, FieldRow } from "../../../components/ui/field";
import { type Locale, languageNames, locales, words } from "../../../core/i18n";
import { ActionField, ActionSelect } from "../../accounts/components/action-form";

type First = Partial<
  Record<
    | "fullName"
    | "latinName"
    | "hangulName"
    | "cyrillicName"
    | "locale"
    | "grade"
    | "classNo"
    | "studentNo"
    | "photoWish",
    string
  >
>;
type PupilFieldsProps = {
  locale: Locale;
  first: First;
  /** `new`: all may be said; `own`: what is left empty stays; `family`: contacts are not the school's. */
  contacts: "new" | "own" | "family";
  /** Which contacts are on record, in words. */
  known?: string;
};

/** What a school says of a student; contacts are written, never shown. To stand inside an ActionForm. */
export function PupilFields({ locale, first, contacts, known }: PupilFieldsProps) {
  const t = words(locale);
  const field = (name: keyof First) => ({ id: name, name, defaultValue: first[name], autoComplete: "off" });
  const sealed = (name: "email" | "birthDate" | "guardianName" | "guardianPhone" | "guardianEmail") => ({
    ...{ id: name, name, autoComplete: "off" },
    label: t(`roster.person.${name}`),
  });
  const photo = (["all", "group", "none"] as const).map((value) => ({ value, label: t(`roster.photo.${value}`) }));
  return (
    <>
      <div className="space-y-5">
        <ActionField {...field("fullName")} label={t("roster.name")} required maxLength={120} />
        <FieldRow>
          <ActionField {...field("grade")} label={t("roster.grade")} maxLength={12} />
          <ActionField {...field("classNo")} label={t("roster.classNo")} maxLength={20} />
          <ActionField {...field("studentNo")} label={t("roster.studentNo")} maxLength={20} />
        </FieldRow>
        <FieldRow>
          <ActionField {...field("latinName")} label={t("roster.person.latinName")} maxLength={120} />
          <ActionField {...field("hangulName")} label={t("roster.person.hangulName")} maxLength={60} />
          <ActionField {...field("cyrillicName")} label={t("roster.person.cyrillicName")} maxLength={120} />
        </FieldRow>
        <FieldRow>
          <ActionSelect
            {...field("locale")}
            label={t("roster.language")}
            options={locales.map((value) => ({ value, label: languageNames[value] }))}
          />
          {contacts !== "family" && (
            <ActionSelect {...field("photoWish")} label={t("roster.photoWish")} placeholder="–" options={photo} />
          )}
        </FieldRow>
      </div>
      {contacts === "family" ? (
        <p className="max-w-prose text-sm text-soft">{t("schools.contactsFamily")}</p>
      ) : (
        <FieldGroup
          legend={t("roster.person.contacts")}
          hint={[t(contacts === "new" ? "schools.contactsNew" : "schools.contactsLead"), known]
            .filter(Boolean)
            .join(" ")}
        >
          <FieldRow>
            <ActionField {...sealed("guardianName")} maxLength={120} />
            <ActionField {...sealed("guardianPhone")} type="tel" maxLength={40} />
            <ActionField {...sealed("guardianEmail")} type="email" maxLength={254} />
          </FieldRow>
          <FieldRow>
            <ActionField {...sealed("email")} type="email" maxLength={254} />
            <ActionField {...sealed("birthDate")} type="date" />
          </FieldRow>
        </FieldGroup>
      )}
    </>
  );
}

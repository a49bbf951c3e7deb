"use client";
import type { ReactNode } from "react";
import { useTranslations } from "use-intl";
import { FieldGroup, FieldRow, SelectField, TextareaField, TextField } from "../../../components/ui/field";

/** What stands in the fields at first; contacts never do. */
export type PersonFirst = Partial<
  Record<
    | "fullName"
    | "latinName"
    | "hangulName"
    | "cyrillicName"
    | "locale"
    | "school"
    | "grade"
    | "classNo"
    | "studentNo"
    | "photoWish",
    string
  >
>;

/** What is sealed, and so never shown in a field. */
const contacts = ["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail", "notes"] as const;

type FieldsProps = {
  first: PersonFirst;
  errors: Record<string, string>;
  languages: readonly { value: string; label: string }[];
  isNew: boolean;
  /** In place of the wish for photos, which belongs to one event. */
  instead?: ReactNode;
};

/** Names, school, language and contacts of a person. */
export function PersonFields({ first, errors, languages, isNew, instead }: FieldsProps) {
  const t = useTranslations("roster");
  const field = (name: keyof PersonFirst) => ({ id: name, name, defaultValue: first[name], error: errors[name] });
  const sealed = (name: (typeof contacts)[number]) => ({
    id: name,
    name,
    error: errors[name],
    label: t(`person.${name}`),
    autoComplete: "off",
  });
  const photo = (["all", "group", "none"] as const).map((value) => ({ value, label: t(`photo.${value}`) }));
  return (
    <>
      <div className="space-y-5">
        <TextField {...field("fullName")} label={t("name")} required maxLength={120} autoComplete="off" />
        <FieldRow>
          {(["latinName", "hangulName", "cyrillicName"] as const).map((name) => (
            <TextField key={name} {...field(name)} label={t(`person.${name}`)} maxLength={120} autoComplete="off" />
          ))}
        </FieldRow>
        <FieldRow>
          <TextField {...field("school")} label={t("school")} maxLength={120} autoComplete="off" />
          <TextField {...field("grade")} label={t("grade")} maxLength={12} autoComplete="off" />
          <TextField {...field("classNo")} label={t("classNo")} maxLength={20} autoComplete="off" />
          <TextField {...field("studentNo")} label={t("studentNo")} maxLength={20} autoComplete="off" />
        </FieldRow>
        <FieldRow>
          <SelectField {...field("locale")} label={t("language")} options={languages} />
          {instead ?? <SelectField {...field("photoWish")} label={t("photoWish")} placeholder="–" options={photo} />}
        </FieldRow>
      </div>
      <FieldGroup legend={t("person.contacts")} hint={t(isNew ? "person.contactsNew" : "person.contactsKeep")}>
        <FieldRow>
          <TextField {...sealed("email")} type="email" />
          <TextField {...sealed("birthDate")} type="date" />
        </FieldRow>
        <FieldRow>
          <TextField {...sealed("guardianName")} />
          <TextField {...sealed("guardianPhone")} type="tel" />
          <TextField {...sealed("guardianEmail")} type="email" />
        </FieldRow>
        <TextareaField {...sealed("notes")} maxLength={500} rows={2} />
      </FieldGroup>
    </>
  );
}

/** What the form says. Contacts are not shown, so an empty field says nothing about them. */
export function saidOf(form: FormData): Record<string, string> {
  const said = Object.fromEntries([...form].map(([key, value]) => [key, String(value)]));
  for (const name of contacts) if (said[name] === "") delete said[name];
  return said;
}

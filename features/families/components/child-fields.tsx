import { RadioGroup } from "../../../components/ui/controls";
import { FieldGroup, TextField } from "../../../components/ui/field";
import { type Locale, say, words } from "../../../core/i18n";
import type { LocalizedText } from "../../../db/schema";
import { relations } from "../../consent-rules/choices";

type Props = { locale: Locale; values: Record<string, string>; errors: Record<string, string> };

/** What a guardian tells of the child: no more than registering needs. */
export function ChildFields({ locale, values, errors, schools }: Props & { schools: readonly LocalizedText[] }) {
  const t = words(locale);
  const field = (name: string) => ({ id: name, name, defaultValue: values[name], error: errors[name] });
  const optional = t("registrations.form.optional");
  return (
    <FieldGroup legend={t("guardians.form.child")}>
      <TextField
        {...field("fullName")}
        label={t("registrations.form.name")}
        mark={t("registrations.form.required")}
        required
        maxLength={120}
        autoComplete="off"
      />
      <TextField
        {...field("birthDate")}
        type="date"
        label={t("guardians.age.birthDate")}
        mark={t("registrations.form.required")}
        required
        min="1900-01-01"
        autoComplete="off"
        fieldClassName="max-w-56"
      />
      <TextField
        {...field("school")}
        label={t("registrations.form.school")}
        mark={optional}
        list={schools.length > 0 ? "schools" : undefined}
        maxLength={120}
        autoComplete="off"
      />
      <datalist id="schools">
        {schools.map((name) => (
          <option key={say(name, locale)} value={say(name, locale)} />
        ))}
      </datalist>
      <div className="grid grid-cols-2 gap-4">
        <TextField
          {...field("grade")}
          label={t("registrations.form.grade")}
          mark={optional}
          maxLength={12}
          autoComplete="off"
        />
        <TextField
          {...field("classNo")}
          label={t("registrations.form.classNo")}
          mark={optional}
          maxLength={20}
          autoComplete="off"
        />
      </div>
    </FieldGroup>
  );
}

/** Who answers: named as the child named them. */
export function RelationField({ locale, values, errors, name }: Props & { name: string }) {
  const t = words(locale);
  return (
    <RadioGroup
      id="relation"
      name="relation"
      label={t("guardians.form.relation")}
      hint={name ? t("guardians.form.relationHint", { name }) : undefined}
      options={relations.map((value) => ({ value, label: t(`guardians.relation.${value}`) }))}
      defaultValue={values.relation}
      error={errors.relation}
      inline
    />
  );
}

import { cn } from "../../../components/ui/classes";
import { Checkbox } from "../../../components/ui/controls";
import { Disclosure } from "../../../components/ui/disclosure";
import { FieldGroup, FieldRow, SelectField, TextareaField, TextField } from "../../../components/ui/field";
import { type Locale, languageNames, locales, say, words } from "../../../core/i18n";
import type { LocalizedText } from "../../../db/schema";

/** Texts by field: what stands in it, and what is wrong with it. */
export type Filled = { values: Record<string, string>; errors: Record<string, string> };
type Props = Filled & {
  locale: Locale;
  /** Below this age a guardian is asked for. */
  age: number;
  /** Whether the guardian must be given; else it may. */
  guarded?: boolean;
  /** Whether the birth date was asked before: then neither it nor "I am old enough" is asked again. */
  aged?: boolean;
  /** Suggestions; anything else may be typed. */
  schools: readonly LocalizedText[];
  /** Which of them must be said. */
  asks?: { school: boolean; grade: boolean };
};

/** What one says of oneself: the same fields for registering and for changing it. Native, without a script. */
export function RegistrationFields({
  locale,
  age,
  guarded = true,
  aged = false,
  schools,
  asks,
  values,
  errors,
}: Props) {
  const t = words(locale);
  const field = (name: string) => ({ id: name, name, defaultValue: values[name], error: errors[name] });
  const optional = t("registrations.form.optional");
  const needed = (is?: boolean) =>
    is ? { mark: t("registrations.form.required"), required: true } : { mark: optional };
  return (
    <div className="space-y-5">
      <TextField
        {...field("fullName")}
        label={t("registrations.form.name")}
        mark={t("registrations.form.required")}
        hint={t("registrations.form.nameHint")}
        required
        maxLength={120}
        autoComplete="name"
        enterKeyHint="next"
      />
      <TextField
        {...field("school")}
        label={t("registrations.form.school")}
        {...needed(asks?.school)}
        hint={schools.length > 0 ? t("registrations.form.schoolHint") : undefined}
        list={schools.length > 0 ? "schools" : undefined}
        maxLength={120}
        autoComplete="off"
        enterKeyHint="next"
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
          {...needed(asks?.grade)}
          placeholder={t("registrations.form.gradeExample")}
          maxLength={12}
          autoComplete="off"
          enterKeyHint="next"
        />
        <TextField
          {...field("classNo")}
          label={t("registrations.form.classNo")}
          mark={optional}
          maxLength={20}
          autoComplete="off"
        />
      </div>
      <Guardian {...{ locale, age, guarded, aged, values, errors }} />
      <TextField
        {...field("email")}
        type="email"
        label={t("registrations.form.email")}
        mark={optional}
        hint={t("registrations.form.emailHint")}
        autoComplete="email"
        inputMode="email"
        maxLength={254}
      />
      <More {...{ locale, aged, values, errors }} />
    </div>
  );
}

type Part = Filled & { locale: Locale };
const someIn = (names: readonly string[], { values, errors }: Filled) =>
  names.some((name) => values[name] || errors[name]);

const scripts = ["latinName", "hangulName", "cyrillicName"] as const;

function Spellings({ locale, values, errors }: Part) {
  const t = words(locale);
  return (
    <FieldGroup legend={t("registrations.form.spellings")} hint={t("registrations.form.spellingsHint")}>
      <FieldRow>
        {scripts.map((name) => (
          <TextField
            key={name}
            id={name}
            name={name}
            defaultValue={values[name]}
            error={errors[name]}
            label={t(`registrations.form.${name}`)}
            maxLength={120}
            autoComplete="off"
          />
        ))}
      </FieldRow>
    </FieldGroup>
  );
}

const guardianFields = ["guardianName", "guardianPhone", "guardianEmail"];

/** Hidden once somebody says to be old enough: by the style sheet alone, so that it works without a script. */
function Guardian({
  locale,
  age,
  guarded,
  aged,
  values,
  errors,
}: Part & { age: number; guarded: boolean; aged: boolean }) {
  const t = words(locale);
  const wrong = guardianFields.some((name) => errors[name]);
  const field = (name: string) => ({ id: name, name, defaultValue: values[name], error: errors[name] });
  if (age === 0) return null;
  return (
    <div className="group/guardian rounded-lg border border-line bg-surface px-4 pt-4 pb-2">
      <FieldGroup legend={t("registrations.form.guardian")} hint={t("registrations.form.guardianWhy", { age })}>
        {!aged && (
          <Checkbox
            id="ofAge"
            name="ofAge"
            defaultChecked={values.ofAge === "on"}
            label={t("registrations.form.ofAge", { age })}
            className="-mt-3 -mb-1"
          />
        )}
        {/* What has to be mended stays in sight. */}
        <div className={cn("space-y-4 pb-3", !wrong && "group-has-[#ofAge:checked]/guardian:hidden")}>
          <TextField
            {...field("guardianName")}
            label={t("registrations.form.guardianName")}
            mark={t(guarded ? "registrations.form.required" : "registrations.form.optional")}
            aria-required={guarded}
            maxLength={120}
            autoComplete="off"
          />
          <TextField
            {...field("guardianPhone")}
            type="tel"
            inputMode="tel"
            label={t("registrations.form.guardianPhone")}
            mark={t(guarded ? "registrations.form.phoneOrEmail" : "registrations.form.optional")}
            maxLength={40}
            autoComplete="off"
          />
          <TextField
            {...field("guardianEmail")}
            type="email"
            inputMode="email"
            label={t("registrations.form.guardianEmail")}
            mark={t("registrations.form.insteadOfPhone")}
            maxLength={254}
            autoComplete="off"
          />
        </div>
      </FieldGroup>
    </div>
  );
}

function More({ locale, aged, values, errors }: Part & { aged: boolean }) {
  const t = words(locale);
  const open = someIn(["birthDate", "notes", ...scripts], { values, errors });
  return (
    <Disclosure summary={t("registrations.form.more")} open={open}>
      <div className="space-y-6">
        <SelectField
          id="locale"
          name="locale"
          defaultValue={values.locale}
          error={errors.locale}
          label={t("registrations.form.language")}
          options={locales.map((value) => ({ value, label: languageNames[value] }))}
        />
        <Spellings {...{ locale, values, errors }} />
        {!aged && (
          <TextField
            id="birthDate"
            name="birthDate"
            type="date"
            defaultValue={values.birthDate}
            error={errors.birthDate}
            label={t("registrations.form.birthDate")}
            hint={t("registrations.form.birthDateHint")}
            min="1900-01-01"
            autoComplete="bday"
            fieldClassName="max-w-56"
          />
        )}
        <TextareaField
          id="notes"
          name="notes"
          defaultValue={values.notes}
          error={errors.notes}
          label={t("registrations.form.notes")}
          hint={t("registrations.form.notesHint")}
          maxLength={500}
          rows={3}
        />
      </div>
    </Disclosure>
  );
}

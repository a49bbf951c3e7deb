"use client";
import { useTranslations } from "use-intl";
import { Checkbox } from "../../../components/ui/controls";
import { Disclosure } from "../../../components/ui/disclosure";
import { SelectField } from "../../../components/ui/field";

export type Option = { value: string; label: string };

/** Which sheet, and in which order. */
export function SheetFields({ sheets, sheet, order }: { sheets: Option[]; sheet: string; order: string }) {
  const t = useTranslations();
  return (
    <>
      <SelectField id="export-sheet" name="sheet" label={t("exports.sheet")} options={sheets} defaultValue={sheet} />
      <SelectField
        id="export-order"
        name="order"
        label={t("exports.order")}
        options={(["school", "name", "group"] as const).map((value) => ({
          value,
          label: t(`attendance.orders.${value}`),
        }))}
        defaultValue={order}
      />
    </>
  );
}

type SchoolProps = { schools: Option[]; value: string; onChoose: (school: string) => void };

/** All schools in one archive, or one of them. */
export function SchoolField({ schools, value, onChoose }: SchoolProps) {
  const t = useTranslations("exports");
  return (
    <SelectField
      id="export-school"
      label={t("forSchool")}
      options={[{ value: "", label: t("everySchool") }, ...schools]}
      value={value}
      onChange={(event) => onChoose(event.target.value)}
    />
  );
}

/** Whether whoever gets the numbers knows the people anyway. */
export function OutsideField() {
  const t = useTranslations("exports");
  return <Checkbox id="export-outside" name="outside" label={t("outside")} hint={t("outsideHint")} defaultChecked />;
}

/** Answers that go along only when somebody ticks them. */
export function AnswerFields({ questions, error }: { questions: Option[]; error?: string }) {
  const t = useTranslations("exports");
  return (
    <Disclosure summary={t("answers")} open={Boolean(error)}>
      <p className="text-sm text-soft">{t("answersHint")}</p>
      {error && <p className="font-medium text-bad">{error}</p>}
      {questions.map(({ value, label }) => (
        <Checkbox key={value} id={`question-${value}`} name="questions" value={value} label={label} />
      ))}
    </Disclosure>
  );
}

/** What only the sheet on paper asks. */
export function PaperFields() {
  const t = useTranslations("exports");
  return (
    <div className="space-y-3">
      <Checkbox id="export-photo" name="photo" value="true" label={t("photoColumn")} hint={t("photoHint")} />
      <div className="max-w-64">
        <SelectField
          id="export-blank"
          name="blankRows"
          label={t("blankRows")}
          options={["0", "5", "10", "20"].map((value) => ({ value, label: value }))}
          defaultValue="5"
        />
      </div>
    </div>
  );
}

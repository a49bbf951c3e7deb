"use client";
import { useActionState } from "react";
import { useTranslations } from "use-intl";
import { cn } from "../../../components/ui/classes";
import { FieldError, Input, Select } from "../../../components/ui/controls";
import { SubmitButton } from "../../../components/ui/submit-button";
import { fixAction } from "../actions";
import type { ImportField, ProblemCode } from "../inputs";

export type ToFix = {
  batchId: string;
  line: number;
  column: number;
  /** The column's name in the file. */
  header: string;
  field: ImportField | null;
  code: ProblemCode;
  value: string;
};

const choices = {
  photoWish: ["all", "group", "none"],
  gender: ["female", "male", "other", "undisclosed"],
} as const;
/** Each language by its own name. */
const nameOf = (value: string) => new Intl.DisplayNames([value], { type: "language" }).of(value) ?? value;
const grades = Array.from({ length: 12 }, (_, index) => String(index + 1));

/** One cell that cannot go in as it is: what stood there, what is wrong, and a field to mend it. Works without scripts. */
export function FixCell({ cell, labelled }: { cell: ToFix; labelled?: boolean }) {
  const t = useTranslations();
  const [state, send] = useActionState(fixAction, {});
  const { batchId, line, column, header, field, code, value } = cell;
  const id = `fix-${line}-${column}`;
  const fields = { batchId, line, column };
  const wiring = { id, name: "value", "aria-invalid": true as const, "aria-describedby": `${id}-error` };
  const name = labelled ? undefined : t("imports.fixFor", { line, column: header });
  const options = optionsOf(field, t);
  return (
    <form action={send} className="min-w-52">
      {Object.entries(fields).map(([key, said]) => (
        <input key={key} type="hidden" name={key} value={said} />
      ))}
      {labelled && (
        <label htmlFor={id} className="mb-1 block font-semibold">
          <bdi>{header}</bdi>
        </label>
      )}
      <div className="flex gap-2">
        <div className="min-w-0 flex-1">
          {options ? (
            <Select
              {...wiring}
              aria-label={name}
              defaultValue=""
              options={[{ value: "", label: t("imports.emptyChoice") }, ...options]}
            />
          ) : (
            <Input
              {...wiring}
              aria-label={name}
              type={field === "birthDate" ? "date" : "text"}
              inputMode={field === "guardianPhone" ? "tel" : field === "email" ? "email" : undefined}
              defaultValue={field === "birthDate" ? "" : (state.values?.value ?? value)}
              autoComplete="off"
              maxLength={1_000}
            />
          )}
        </div>
        <SubmitButton variant="secondary" className={cn(!labelled && "px-3")}>
          {t("ui.save")}
        </SubmitButton>
      </div>
      <FieldError id={`${id}-error`}>
        {state.problem ?? t(`imports.problems.${code}`, { row: 0 })}
        {(options || field === "birthDate") && value && <> {t("imports.stood", { value: value.slice(0, 80) })}</>}
      </FieldError>
    </form>
  );
}

type Say = ReturnType<typeof useTranslations>;

function optionsOf(field: ImportField | null, t: Say): { value: string; label: string }[] | undefined {
  if (field === "photoWish" || field === "gender")
    return choices[field].map((value) => ({ value, label: t(`imports.choices.${value}`) }));
  if (field === "locale") return ["ko", "en", "ru", "kk"].map((value) => ({ value, label: nameOf(value) }));
  return field === "grade" ? grades.map((value) => ({ value, label: value })) : undefined;
}

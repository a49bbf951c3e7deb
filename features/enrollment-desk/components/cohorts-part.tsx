"use client";

import { useFieldArray, useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { Button, IconButton } from "../../../components/ui/button";
import { FieldError } from "../../../components/ui/controls";
import { TextField } from "../../../components/ui/field";
import { named, type SettingsValues } from "./settings-values";

type Props = { languages: readonly LanguageChoice[]; usual: readonly string[]; otherLanguages: string };

/** As many as one programme takes. */
const most = 20;

/** The programme's cohorts in their order: added, named, moved, taken out. */
export function CohortsPart(props: Props) {
  const t = useTranslations("enrollmentDesk.settings");
  const { control, formState } = useFormContext<SettingsValues>();
  const { fields, append, remove, swap } = useFieldArray({ control, name: "cohorts", keyName: "fieldId" });
  const problem = formState.errors.cohorts?.root?.message ?? formState.errors.cohorts?.message;
  return (
    <fieldset id="cohorts" tabIndex={-1} className="min-w-0">
      <legend className="text-lg font-bold">{t("cohorts")}</legend>
      <p className="text-sm text-soft">{t("cohortsHint")}</p>
      {problem && <FieldError>{problem}</FieldError>}
      {fields.length === 0 ? (
        <p className="mt-4 text-soft">{t("noCohorts")}</p>
      ) : (
        <ol className="mt-4 divide-y divide-line rounded-lg border border-line bg-surface">
          {fields.map((field, index) => (
            <CohortFields
              key={field.fieldId}
              {...props}
              index={index}
              isLast={index === fields.length - 1}
              onMove={(by) => swap(index, index + by)}
              onRemove={() => remove(index)}
            />
          ))}
        </ol>
      )}
      {fields.length < most && (
        <Button
          icon="plus"
          className="mt-4"
          onClick={() =>
            append(
              { key: "", name: named({}), capacity: "" },
              { focusName: `cohorts.${fields.length}.name.${props.usual[0]}` },
            )
          }
        >
          {t("addCohort")}
        </Button>
      )}
    </fieldset>
  );
}

type CohortProps = Props & { index: number; isLast: boolean; onMove: (by: 1 | -1) => void; onRemove: () => void };

function CohortFields({ languages, usual, otherLanguages, index, isLast, onMove, onRemove }: CohortProps) {
  const t = useTranslations("enrollmentDesk.settings");
  const { register, formState } = useFormContext<SettingsValues>();
  const errors = formState.errors.cohorts?.[index];
  const number = index + 1;
  const id = `cohorts.${index}`;
  return (
    <li className="flex flex-col gap-4 p-4 sm:flex-row sm:items-start">
      <div className="min-w-0 flex-1">
        <LocalizedField
          id={`${id}.name`}
          legend={t("cohortNumber", { number })}
          languages={languages.filter((one) => usual.includes(one.locale))}
          others={languages.filter((one) => !usual.includes(one.locale))}
          othersLabel={otherLanguages}
          error={errors?.name?.message as string | undefined}
          control={(locale) => register(`cohorts.${index}.name.${locale as "en"}`)}
        />
      </div>
      <TextField
        id={`${id}.capacity`}
        inputMode="numeric"
        fieldClassName="sm:w-28"
        label={t("cohortCapacity")}
        error={errors?.capacity?.message}
        {...register(`cohorts.${index}.capacity`)}
      />
      <div className="flex gap-1 sm:pt-7">
        <IconButton icon="arrow-up" label={t("up", { number })} disabled={index === 0} onClick={() => onMove(-1)} />
        <IconButton icon="arrow-down" label={t("down", { number })} disabled={isLast} onClick={() => onMove(1)} />
        <IconButton icon="trash" label={t("remove", { number })} onClick={onRemove} />
      </div>
    </li>
  );
}

"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import { Button, IconButton } from "../../../components/ui/button";
import { Combobox } from "../../../components/ui/combobox";
import { FieldError } from "../../../components/ui/controls";
import { Disclosure } from "../../../components/ui/disclosure";
import { FieldRow, TextField } from "../../../components/ui/field";
import type { Organization } from "../../organizations/components/organization-dialog";
import type { EventValues, QuotaValues } from "./event-values";

type QuotasPartProps = { organizations: readonly Organization[]; locale: string };

const nameOf = (organization: Organization | undefined, locale: string) =>
  organization?.name[locale as keyof Organization["name"]] ?? Object.values(organization?.name ?? {})[0] ?? "";

/** How many seats each school and each grade may have; closed while there are none. */
export function QuotasPart({ organizations, locale }: QuotasPartProps) {
  const t = useTranslations("events");
  const { register, watch, formState } = useFormContext<EventValues>();
  const quotas = watch("quotas");
  const { errors } = formState;
  const any = quotas.perSchool || quotas.perGrade || quotas.schools.length > 0 || quotas.grades.length > 0;
  const problem = errors.quotas?.message;
  return (
    <div id="quotas" tabIndex={-1}>
      <Disclosure
        summary={t("fields.quotas")}
        open={Boolean(any || problem)}
        className="rounded-md border border-line px-4"
      >
        <div className="space-y-5">
          <p className="max-w-prose text-sm text-soft">{t("form.quotasHint")}</p>
          <FieldRow>
            <TextField
              id="quotas.perSchool"
              inputMode="numeric"
              label={t("fields.perSchool")}
              hint={t("form.capacityHint")}
              error={errors.quotas?.perSchool?.message}
              {...register("quotas.perSchool")}
            />
            <TextField
              id="quotas.perGrade"
              inputMode="numeric"
              label={t("fields.perGrade")}
              hint={t("form.capacityHint")}
              error={errors.quotas?.perGrade?.message}
              {...register("quotas.perGrade")}
            />
          </FieldRow>
          <Schools organizations={organizations} locale={locale} />
          <Grades />
          {problem && <FieldError id="quotas-error">{problem}</FieldError>}
        </div>
      </Disclosure>
    </div>
  );
}

/** Changes one of the two lists. */
function useList<K extends "schools" | "grades">(key: K) {
  const { watch, setValue } = useFormContext<EventValues>();
  const all = watch(`quotas.${key}`) as QuotaValues[K];
  const put = (next: QuotaValues[K]) => setValue(`quotas.${key}`, next as never, { shouldDirty: true });
  return { all, put };
}

/** Schools with a number of their own. */
function Schools({ organizations, locale }: QuotasPartProps) {
  const t = useTranslations("events");
  const { register, formState } = useFormContext<EventValues>();
  const { all, put } = useList("schools");
  const schools = organizations.filter((one) => one.kind === "school");
  const errors = formState.errors.quotas?.schools;
  return (
    <div id="quotas.schools" tabIndex={-1} className="space-y-3">
      {all.map((one, at) => {
        const name = nameOf(
          schools.find((school) => school.organizationId === one.schoolId),
          locale,
        );
        return (
          <div key={one.schoolId} className="flex items-end gap-2">
            <TextField
              id={`quotas.schools.${at}.seats`}
              inputMode="numeric"
              fieldClassName="max-w-sm flex-1"
              label={t("form.seatsOf", { name: name || "–" })}
              error={errors?.[at]?.seats?.message}
              {...register(`quotas.schools.${at}.seats`)}
            />
            <IconButton
              icon="x"
              label={t("form.removeQuota", { name })}
              onClick={() => put(all.filter((_, index) => index !== at))}
            />
          </div>
        );
      })}
      <div className="max-w-sm">
        <Combobox
          key={all.length}
          label={t("form.addSchool")}
          placeholder={t("form.addSchool")}
          options={schools
            .filter((school) => !all.some((one) => one.schoolId === school.organizationId))
            .map((school) => ({
              value: school.organizationId,
              label: nameOf(school, locale),
              also: Object.values(school.name).join(" "),
            }))}
          value={null}
          onChange={(schoolId) => schoolId && put([...all, { schoolId, seats: "" }])}
          words={{ empty: t("form.noneFound"), clear: t("form.clear"), open: t("form.open") }}
        />
      </div>
      {errors?.message && <FieldError id="quotas.schools-error">{errors.message}</FieldError>}
    </div>
  );
}

/** Ranges of grades with a number of their own. */
function Grades() {
  const t = useTranslations("events");
  const { register, formState } = useFormContext<EventValues>();
  const { all, put } = useList("grades");
  const errors = formState.errors.quotas?.grades;
  const ends = ["from", "to", "seats"] as const;
  return (
    <div id="quotas.grades" tabIndex={-1} className="space-y-3">
      {all.map((_one, at) => (
        // Its place is all that tells one range from another while they are typed.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <div key={at} className="flex items-end gap-2">
          {ends.map((end) => (
            <TextField
              key={end}
              id={`quotas.grades.${at}.${end}`}
              inputMode="numeric"
              fieldClassName="w-24"
              label={t(`form.quotaGrade.${end}`)}
              error={errors?.[at]?.[end]?.message}
              {...register(`quotas.grades.${at}.${end}`)}
            />
          ))}
          <IconButton
            icon="x"
            label={t("form.removeQuota", { name: t("form.quotaGrade.range", { at: at + 1 }) })}
            onClick={() => put(all.filter((_, index) => index !== at))}
          />
        </div>
      ))}
      <Button icon="plus" size="sm" onClick={() => put([...all, { from: "", to: "", seats: "" }])}>
        {t("form.addGrades")}
      </Button>
      {errors?.message && <FieldError id="quotas.grades-error">{errors.message}</FieldError>}
    </div>
  );
}

"use client";
import { startTransition, useActionState, useState } from "react";
import { useTranslations } from "use-intl";
import { FieldError, Select } from "../../../components/ui/controls";
import { SubmitButton } from "../../../components/ui/submit-button";
import { mapAction } from "../actions";
import type { ImportField } from "../inputs";

export type ColumnOfFile = { at: number; header: string; field: ImportField | null; sample: readonly string[] };

type MappingFormProps = { batchId: string; columns: readonly ColumnOfFile[]; fields: readonly ImportField[] };

/** What each column holds; a choice counts at once, and takes the field from the column that had it. */
export function MappingForm({ batchId, columns, fields }: MappingFormProps) {
  const t = useTranslations("imports");
  const [state, send, pending] = useActionState(mapAction, {});
  const [chosen, setChosen] = useState<readonly string[]>(() => columns.map(({ field }) => field ?? ""));
  const options = [
    { value: "", label: t("leaveOut") },
    ...fields.map((value) => ({ value, label: t(`fields.${value}`) })),
  ];
  const choose = (at: number, field: string) => {
    const next = chosen.map((was, index) => (index === at ? field : field !== "" && was === field ? "" : was));
    setChosen(next);
    const form = new FormData();
    form.set("batchId", batchId);
    for (const [index, value] of next.entries()) form.set(`mapping.${columns[index]?.at}`, value);
    startTransition(() => send(form));
  };
  return (
    <form action={send} aria-busy={pending}>
      <input type="hidden" name="batchId" value={batchId} />
      <div className="grid gap-x-6 text-sm sm:grid-cols-[minmax(8rem,1fr)_minmax(8rem,2fr)_minmax(12rem,16rem)]">
        <div className="hidden border-b border-line pb-1.5 text-xs font-semibold text-soft sm:contents">
          <span className="pb-1.5">{t("columnInFile")}</span>
          <span className="pb-1.5">{t("samples")}</span>
          <span className="pb-1.5">{t("becomes")}</span>
        </div>
        {columns.map(({ at, header, sample }, index) => {
          const name = header || t("columnNo", { number: at + 1 });
          return (
            <div key={at} className="border-t border-line py-2 sm:contents">
              <p className="font-semibold wrap-break-word sm:border-t sm:border-line sm:py-3.5">
                <bdi>{name}</bdi>
              </p>
              <p className="min-w-0 text-soft wrap-break-word sm:border-t sm:border-line sm:py-3.5">
                <bdi>{sample.filter(Boolean).join(" · ")}</bdi>
              </p>
              <div className="mt-1.5 sm:mt-0 sm:border-t sm:border-line sm:py-1.5">
                <Select
                  name={`mapping.${at}`}
                  aria-label={t("becomesFor", { column: name })}
                  value={chosen[index] ?? ""}
                  onChange={(event) => choose(index, event.target.value)}
                  options={options}
                />
              </div>
            </div>
          );
        })}
      </div>
      {(state.problem || state.fields?.mapping) && <FieldError>{state.fields?.mapping ?? state.problem}</FieldError>}
      <noscript>
        <SubmitButton variant="secondary">{t("apply")}</SubmitButton>
      </noscript>
    </form>
  );
}

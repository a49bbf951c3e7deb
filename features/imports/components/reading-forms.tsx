"use client";
import { type ReactNode, useActionState } from "react";
import { useTranslations } from "use-intl";
import { FieldError } from "../../../components/ui/controls";
import { SelectField } from "../../../components/ui/field";
import { SubmitButton } from "../../../components/ui/submit-button";
import type { FormState } from "../../../core/web";
import { mapAction, rereadAction } from "../actions";

export type Reading = {
  batchId: string;
  encoding: string | null;
  delimiter: string | null;
  canReread: boolean;
  sheet: number;
  sheets: readonly { name: string; rows: number }[];
  headerRow: number;
  /** The first rows, shortened, to choose the header from. */
  lines: readonly string[];
};

type Send = (state: FormState, form: FormData) => Promise<FormState>;

function Choice({
  action,
  batchId,
  children,
  label,
}: Record<"batchId" | "label", string> & { action: Send; children: ReactNode }) {
  const [state, send] = useActionState(action, {});
  return (
    <form action={send}>
      <input type="hidden" name="batchId" value={batchId} />
      <div className="flex flex-wrap items-end gap-3">
        {children}
        <SubmitButton variant="secondary">{label}</SubmitButton>
      </div>
      {state.problem && <FieldError>{state.problem}</FieldError>}
    </form>
  );
}

const encodings = ["utf-8", "utf-16le", "utf-16be", "cp949", "windows-1251"] as const;
const delimiters = { ",": "comma", ";": "semicolon", "\t": "tab" } as const;

/** How the file was read, each answer to be corrected by hand: encoding, separator, sheet, row of the column names. */
export function ReadingForms(of: Reading) {
  const t = useTranslations("imports");
  return (
    <div className="space-y-5">
      {of.canReread && (
        <div>
          <Choice
            key={`${of.encoding} ${of.delimiter}`}
            action={rereadAction}
            batchId={of.batchId}
            label={t("readAgain")}
          >
            <SelectField
              id="encoding"
              name="encoding"
              label={t("encoding")}
              defaultValue={of.encoding ?? ""}
              options={encodings.map((value) => ({ value, label: t(`encodings.${value}`) }))}
            />
            <SelectField
              id="delimiter"
              name="delimiter"
              label={t("delimiter")}
              defaultValue={of.delimiter ?? ","}
              options={Object.entries(delimiters).map(([value, name]) => ({ value, label: t(`delimiters.${name}`) }))}
            />
          </Choice>
          <p className="mt-1.5 text-sm text-soft">{t("readAgainHint")}</p>
        </div>
      )}
      {of.sheets.length > 1 && (
        <Choice key={`sheet ${of.sheet}`} action={mapAction} batchId={of.batchId} label={t("apply")}>
          <SelectField
            id="sheet"
            name="sheet"
            label={t("sheet")}
            defaultValue={String(of.sheet)}
            options={of.sheets.map(({ name, rows }, at) => ({
              value: String(at),
              label: t("sheetOption", { name, rows }),
            }))}
          />
        </Choice>
      )}
      <Choice key={`header ${of.sheet} ${of.headerRow}`} action={mapAction} batchId={of.batchId} label={t("apply")}>
        <SelectField
          id="headerRow"
          name="headerRow"
          label={t("headerRow")}
          defaultValue={String(of.headerRow)}
          options={of.lines.map((line, at) => ({ value: String(at + 1), label: `${at + 1}: ${line}` }))}
          fieldClassName="w-full sm:w-96"
        />
      </Choice>
    </div>
  );
}

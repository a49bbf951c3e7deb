"use client";

import type { FieldErrors, FieldValues, Path, UseFormRegister } from "react-hook-form";
import { useTranslations } from "use-intl";
import { type LanguageChoice, LocalizedField } from "../../../components/localized-field";
import { FieldGroup, FieldRow, TextField } from "../../../components/ui/field";

type ContactFieldsProps<V extends FieldValues> = {
  languages: readonly LanguageChoice[];
  others: readonly LanguageChoice[];
  othersLabel: string;
  hint: string;
  register: UseFormRegister<V>;
  errors: FieldErrors<V>;
};

/** Whom the public may ask: an address, a telephone, a line of text. */
export function ContactFields<V extends FieldValues>(props: ContactFieldsProps<V>) {
  const { languages, others, othersLabel, hint, register, errors } = props;
  const t = useTranslations("ui.contact");
  const problem = (field: string) => (errors[field] as { message?: string } | undefined)?.message;
  const texts = errors.contactText as Record<string, { message?: string } | undefined> | undefined;
  return (
    <FieldGroup legend={t("legend")} hint={hint}>
      <FieldRow>
        <TextField
          id="contactEmail"
          type="email"
          inputMode="email"
          label={t("email")}
          error={problem("contactEmail")}
          {...register("contactEmail" as Path<V>)}
        />
        <TextField
          id="contactPhone"
          type="tel"
          label={t("phone")}
          error={problem("contactPhone")}
          {...register("contactPhone" as Path<V>)}
        />
      </FieldRow>
      <LocalizedField
        id="contactText"
        legend={t("text")}
        hint={t("textHint")}
        languages={languages}
        others={others}
        othersLabel={othersLabel}
        error={problem("contactText")}
        errors={Object.fromEntries([...languages, ...others].map(({ locale }) => [locale, texts?.[locale]?.message]))}
        control={(locale) => register(`contactText.${locale}` as Path<V>)}
      />
    </FieldGroup>
  );
}

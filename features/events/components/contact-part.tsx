"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { ContactFields } from "../../event-contacts/components/contact-fields";
import type { EventValues } from "./event-values";

/** Whom the public may ask about this event. */
export function ContactPart({ languages }: { languages: readonly LanguageChoice[] }) {
  const t = useTranslations("events");
  const { register, formState, watch } = useFormContext<EventValues>();
  const chosen: readonly string[] = watch("languages");
  return (
    <ContactFields
      languages={languages.filter((one) => chosen.includes(one.locale))}
      others={languages.filter((one) => !chosen.includes(one.locale))}
      othersLabel={t("form.otherLanguages")}
      hint={t("form.contactHint")}
      register={register}
      errors={formState.errors}
    />
  );
}

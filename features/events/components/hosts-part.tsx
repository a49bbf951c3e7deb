"use client";

import { useFormContext } from "react-hook-form";
import { useTranslations } from "use-intl";
import type { LanguageChoice } from "../../../components/localized-field";
import { FieldGroup } from "../../../components/ui/field";
import type { Organization } from "../../organizations/components/organization-dialog";
import { OrganizationPicker } from "../../organizations/components/organization-picker";
import type { EventValues } from "./event-values";

type HostsPartProps = {
  locale: string;
  languages: readonly LanguageChoice[];
  organizations: readonly Organization[];
};

/** Who invites, and who makes it possible. */
export function HostsPart({ locale, languages, organizations }: HostsPartProps) {
  const t = useTranslations("events");
  const { watch, setValue, formState } = useFormContext<EventValues>();
  return (
    <FieldGroup legend={t("fields.organizations")} hint={t("form.hostsHint")}>
      <OrganizationPicker
        id="organizations"
        locale={locale}
        languages={languages}
        known={organizations}
        value={watch("organizations")}
        onChange={(places) => setValue("organizations", places, { shouldDirty: true })}
        error={formState.errors.organizations?.message as string | undefined}
      />
    </FieldGroup>
  );
}

import { Checkbox, Input, Select } from "../../../components/ui/controls";
import { Field, FieldGroup, FieldRow } from "../../../components/ui/field";
import { type Locale, words } from "../../../core/i18n";
import { inTongue } from "../../consent-documents/steps";
import { profileNames } from "../../consent-rules/choices";
import { isRequired } from "../../consent-rules/rules";
import { ActForm } from "../../consents/components/act-form";
import { configureAction } from "../actions";
import type { EventConsents } from "../queries";

type Props = { shown: EventConsents; eventId: string; locale: Locale };

/** What an event asks for: whose law's ages, which purposes, how long it waits. */
export function ConsentSettingsForm({ shown: { settings, documents, inProgram, profiles }, eventId, locale }: Props) {
  const t = words(locale);
  const profile = settings?.profile ?? "off";
  const ages = settings && profiles[settings.profile];
  const own = (age: "consentAge" | "majorityAge") =>
    settings && ages && settings[age] !== ages[age] ? String(settings[age]) : "";
  const number = (name: string, label: string, value: string, hint?: string) => (
    <Field id={name} label={label} hint={hint}>
      {(wiring) => <Input {...wiring} name={name} type="number" min={0} max={21} defaultValue={value} />}
    </Field>
  );
  return (
    <ActForm
      action={configureAction}
      hidden={{ eventId }}
      submit={t("consents.manage.save")}
      done={t("consents.manage.done.saved")}
    >
      <Field id="profile" label={t("consents.manage.profile")}>
        {(wiring) => (
          <Select
            {...wiring}
            name="profile"
            defaultValue={profile}
            options={[...profileNames, "off" as const].map((value) => ({
              value,
              label: t(`consents.manage.profiles.${value}`),
            }))}
          />
        )}
      </Field>
      <FieldRow>
        {number("consentAge", t("consents.manage.consentAge"), own("consentAge"), t("consents.manage.ageHint"))}
        {number("majorityAge", t("consents.manage.majorityAge"), own("majorityAge"), t("consents.manage.ageHint"))}
        {number("unconfirmedDays", t("consents.manage.days"), String(settings?.unconfirmedDays ?? 5))}
      </FieldRow>
      <FieldGroup legend={t("consents.manage.keys")}>
        <div>
          {documents
            .filter((document) => !isRequired(document.key))
            .map((document) => (
              <Checkbox
                key={document.key}
                id={`key-${document.key}`}
                name="keys[]"
                value={document.key}
                defaultChecked={settings ? settings.keys.includes(document.key) : true}
                label={inTongue(document, locale).title}
              />
            ))}
        </div>
      </FieldGroup>
      {inProgram && <Checkbox id="forProgram" name="forProgram" label={t("consents.manage.forProgram")} />}
    </ActForm>
  );
}

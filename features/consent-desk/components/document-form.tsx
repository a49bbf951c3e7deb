import { Checkbox } from "../../../components/ui/controls";
import { FieldGroup } from "../../../components/ui/field";
import { SubmitButton } from "../../../components/ui/submit-button";
import { type Locale, languageNames, locales, words } from "../../../core/i18n";
import { ActionField, ActionForm, ActionText } from "../../accounts/components/action-form";
import type { DocumentShown } from "../../consent-documents/queries";
import { publishAction } from "../actions";

const several: readonly string[] = ["third_party", "cross_border"];
const lines = ["items", "retention", "refusal"] as const;

/** The next version of a document, in all its languages, beginning with the one in force. */
export function DocumentForm({ shown, locale }: { shown: DocumentShown; locale: Locale }) {
  const t = words(locale);
  const [purpose, about] = shown.key.split(":");
  const version = (shown.versions[0]?.version ?? 0) + 1;
  const asksAbout = several.includes(shown.purpose) && shown.versions.length === 0;
  return (
    <ActionForm
      action={publishAction}
      hidden={{ purpose: purpose ?? "", ...(about ? { about } : {}) }}
      done={t("consents.documents.done")}
      className="space-y-8"
    >
      {asksAbout && !about && (
        <ActionField
          id="about"
          name="about"
          label={t("consents.documents.about")}
          hint={t("consents.documents.aboutHint")}
          pattern="[a-z0-9\-]{1,40}"
          maxLength={40}
        />
      )}
      {locales.map((tongue) => {
        const text = shown.texts[tongue];
        const id = (field: string) => `${tongue}-${field}`;
        const name = (field: string) => `texts.${tongue}.${field}`;
        return (
          <FieldGroup key={tongue} legend={languageNames[tongue]}>
            <div className="space-y-4">
              <ActionField
                lang={tongue}
                id={id("title")}
                name={name("title")}
                label={t("consents.documents.title")}
                maxLength={150}
                defaultValue={text?.title}
              />
              <ActionText
                lang={tongue}
                id={id("body")}
                name={name("body")}
                label={t("consents.documents.body")}
                rows={8}
                maxLength={6_000}
                defaultValue={text?.body}
              />
              <ActionField
                lang={tongue}
                id={id("controller")}
                name={name("controller")}
                label={t("consents.text.controller")}
                maxLength={300}
                defaultValue={text?.controller}
              />
              <ActionField
                lang={tongue}
                id={id("recipient")}
                name={name("recipient")}
                label={t("consents.text.recipient")}
                hint={t("consents.documents.recipientHint")}
                maxLength={300}
                defaultValue={text?.recipient ?? ""}
              />
              {lines.map((field) => (
                <ActionText
                  key={field}
                  lang={tongue}
                  id={id(field)}
                  name={name(field)}
                  label={t(`consents.text.${field}`)}
                  rows={2}
                  maxLength={field === "retention" ? 300 : 600}
                  defaultValue={text?.[field]}
                />
              ))}
            </div>
          </FieldGroup>
        );
      })}
      <Checkbox id="sure" label={t("consents.documents.sure")} hint={t("consents.documents.sureHint")} required />
      <SubmitButton>{t("consents.documents.publish", { version })}</SubmitButton>
    </ActionForm>
  );
}

import { Badge } from "../../../components/ui/badge";
import { Disclosure } from "../../../components/ui/disclosure";
import { type Locale, languageNames, words } from "../../../core/i18n";
import { moment } from "../../../core/time";
import type { DocumentShown } from "../../consent-documents/queries";
import { DocumentText } from "../../consents/components/consent-choices";

type Props = { shown: DocumentShown; locale: Locale; zone: string };

/** Every version there was, newest first, in each of its languages, with its fingerprint. */
export function DocumentVersions({ shown, locale, zone }: Props) {
  const t = words(locale);
  return shown.versions.map(({ version, publishedAt, by, inForce, askedAnew, texts }) => (
    <Disclosure
      key={version}
      summary={
        <span className="flex flex-wrap items-center gap-x-2 gap-y-1">
          {t("consents.manage.version", { version })}
          {inForce && <Badge tone="accent">{t("consents.documents.inForce")}</Badge>}
          {askedAnew && <Badge tone="warn">{t("consents.documents.askedAnew")}</Badge>}
          <span className="text-sm font-normal text-soft">
            {by
              ? t("consents.documents.publishedBy", { moment: moment(publishedAt, zone, locale), name: by })
              : moment(publishedAt, zone, locale)}
          </span>
        </span>
      }
    >
      <div className="space-y-6 pb-4">
        {texts.map((text) => (
          <section key={text.locale} aria-labelledby={text.id} className="space-y-2">
            <h3 id={text.id} className="font-bold" lang={text.locale}>
              {languageNames[text.locale]}: {text.title}
            </h3>
            <DocumentText
              document={{ key: text.key, version, holdsSince: text.holdsSince, texts: { [text.locale]: text } }}
              locale={text.locale}
            />
            <p className="text-xs break-all text-soft">{t("consents.documents.fingerprint", { hash: text.sha256 })}</p>
          </section>
        ))}
      </div>
    </Disclosure>
  ));
}

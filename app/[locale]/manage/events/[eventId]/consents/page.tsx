import type { Metadata } from "next";
import { Card, Section } from "../../../../../../components/ui/card";
import { Disclosure } from "../../../../../../components/ui/disclosure";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { asLocale, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { currentActor, load } from "../../../../../../core/web";
import { ConsentSettingsForm } from "../../../../../../features/consent-desk/components/settings-form";
import { consentSettings } from "../../../../../../features/consent-desk/queries";
import { askAgainAction } from "../../../../../../features/consent-requests/actions";
import { WaitingList } from "../../../../../../features/consent-requests/components/waiting-list";
import { waitingRequests } from "../../../../../../features/consent-requests/queries";
import { ActForm } from "../../../../../../features/consents/components/act-form";
import { DocumentText, documentTitle } from "../../../../../../features/consents/components/consent-choices";
import { ConsentPill } from "../../../../../../features/consents/components/state-pill";
import { header } from "../../../../../../features/events/queries";
import { roster } from "../../../../../../features/roster/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("consents.manage.title") };
}

/** What an event asks families, who has not answered, and what they read. */
export default async function ConsentsPage({ params }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [shown, waiting, missing, event, actor] = await Promise.all([
    load(consentSettings, { eventId }),
    load(waitingRequests, { eventId }),
    load(roster, { eventId, consent: "missing", limit: 1 }),
    load(header, { eventId }),
    currentActor(),
  ]);
  const base = `/${locale}/manage/events/${eventId}`;
  const { settings, documents, counts } = shown;
  return (
    <>
      <PageHeader title={t("consents.manage.title")} lead={t("consents.manage.lead")} />
      {counts.length > 0 && (
        <ul className="mb-8 flex flex-wrap gap-x-6 gap-y-3">
          {counts.map(({ state, number }) => (
            <li key={state}>
              <a href={`${base}/roster?consent=${state}`} className="flex items-center gap-2 hover:underline">
                <ConsentPill state={state} locale={locale} />
                <span className="figures font-bold">{number}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {settings && missing.ids.length > 0 && (
        <Section title={t("consents.state.missing")} id="missing" lead={t("consents.manage.askAllText")}>
          <ActForm
            action={askAgainAction}
            hidden={{ registrationIds: missing.ids }}
            submit={t("consents.manage.askAll", { count: missing.ids.length })}
            done={t("consents.manage.done.asked")}
          />
        </Section>
      )}
      {settings && (
        <Section title={t("consents.manage.waiting")} id="waiting">
          <Card flush className="px-4 py-2">
            <WaitingList rows={waiting} zone={event.timeZone} path={`${base}/consents`} {...{ locale }} />
          </Card>
        </Section>
      )}
      {may(actor, "consents.configure", { eventId, programId: event.programId }) && (
        <Section title={t("consents.manage.settings")} id="settings">
          <Card className="max-w-prose">
            <ConsentSettingsForm {...{ shown, eventId, locale }} />
          </Card>
        </Section>
      )}
      {documents.length > 0 && (
        <Section title={t("consents.manage.documents")} id="documents">
          <Card flush className="max-w-prose px-4">
            {documents.map((document) => (
              <Disclosure
                key={document.key}
                summary={
                  <span>
                    {documentTitle(document, locale)}{" "}
                    <span className="text-sm font-normal text-soft">
                      {t("consents.manage.version", { version: document.version })}
                    </span>
                  </span>
                }
              >
                <DocumentText document={document} locale={locale} />
              </Disclosure>
            ))}
          </Card>
        </Section>
      )}
    </>
  );
}

import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Card, Section } from "../../../../../../components/ui/card";
import { Notice } from "../../../../../../components/ui/notice";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../components/words";
import { env } from "../../../../../../core/env";
import { asLocale, pick, say, words } from "../../../../../../core/i18n";
import { moment } from "../../../../../../core/time";
import { load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { CodeTable } from "../../../../../../features/invitation-codes/components/code-table";
import { MakeCodes } from "../../../../../../features/invitation-codes/components/make-codes";
import { codes } from "../../../../../../features/invitation-codes/queries";
import { list as organizationList } from "../../../../../../features/organizations/queries";

type Props = { params: Promise<{ locale: string; eventId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("codes.title") };
}

/** Invitation codes of an event: made, shown once, counted, called back. */
export default async function CodesPage({ params }: Props) {
  const { locale: path, eventId } = await params;
  const locale = asLocale(path);
  const t = words(locale);
  const [event, { needsCode, rows }, schools] = await Promise.all([
    load(header, { eventId }),
    load(codes, { eventId }),
    load(organizationList, { kind: "school", limit: 200 }),
  ]);
  const language = event.languages.includes(locale) ? locale : (event.languages[0] ?? locale);
  return (
    <MoreWords locale={locale} messages={pick(locale, "codes")}>
      <PageHeader title={t("codes.title")} lead={t("codes.lead")} />
      {!needsCode && (
        <Notice
          tone="info"
          title={t("codes.notNeeded")}
          className="mb-8 max-w-3xl"
          actions={
            <LinkButton size="sm" href={`/${locale}/manage/events/${eventId}/edit#needsCode`}>
              {t("codes.toSettings")}
            </LinkButton>
          }
        >
          {t("codes.notNeededText")}
        </Notice>
      )}
      <Section id="make" title={t("codes.makeTitle")} className="max-w-3xl">
        <Card>
          <MakeCodes
            eventId={eventId}
            page={`${env.APP_URL}/${language}/e/${event.slug}/register`}
            schools={schools.rows.map((one) => ({ value: one.organizationId, label: say(one.name, locale) }))}
          />
        </Card>
      </Section>
      <Section id="list" title={t("codes.list")} className="print:hidden">
        {rows.length === 0 ? (
          <EmptyState icon="lock" title={t("codes.none")} />
        ) : (
          <CodeTable
            eventId={eventId}
            rows={rows.map(({ codeId, label, uses, used, school, expiresAt, state }) => ({
              ...{ codeId, label, uses, used, state },
              school: say(school, locale),
              until: expiresAt ? moment(expiresAt, event.timeZone, locale) : "",
            }))}
          />
        )}
      </Section>
    </MoreWords>
  );
}

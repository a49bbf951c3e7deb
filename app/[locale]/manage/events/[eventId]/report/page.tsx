import type { Metadata } from "next";
import { buttonClass } from "../../../../../../components/ui/button";
import { Card } from "../../../../../../components/ui/card";
import { Icon } from "../../../../../../components/ui/icon";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { Tabs } from "../../../../../../components/ui/tabs";
import { MoreWords } from "../../../../../../components/words";
import { env } from "../../../../../../core/env";
import { asLocale, type Locale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { may } from "../../../../../../core/permissions";
import { moment } from "../../../../../../core/time";
import { currentActor, load } from "../../../../../../core/web";
import { header } from "../../../../../../features/events/queries";
import { ReportLinks } from "../../../../../../features/reports/components/report-links";
import { ReportText } from "../../../../../../features/reports/components/report-text";
import { ReportView } from "../../../../../../features/reports/components/report-view";
import { links, show } from "../../../../../../features/reports/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};
const parts = ["read", "write", "share"] as const;
const languages = locales.map((value) => ({ value, label: languageNames[value] }));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("reports.kind") };
}

/** The report of an event: read in any language, written around, given out as PDF or by a link. */
export default async function Report({ params, searchParams }: Props) {
  const { locale: path, eventId } = await params;
  const said = await searchParams;
  const locale = asLocale(path);
  const t = words(locale);
  const inLocale = said.in === undefined ? locale : asLocale(String(said.in));
  const exact = said.exact === "true";
  const [event, { report, written }, actor] = await Promise.all([
    load(header, { eventId }),
    load(show, { eventId, locale: inLocale, exact }),
    currentActor(),
  ]);
  const leads = may(actor, "reports.write", { eventId, programId: event.programId });
  const part = leads ? (parts.find((one) => one === said.part) ?? "read") : "read";
  const base = `/${locale}/manage/events/${eventId}/report`;
  return (
    <MoreWords locale={locale} messages={pick(locale, "reports")}>
      <div className="print:hidden">
        <PageHeader
          title={t("reports.kind")}
          lead={t("reports.lead")}
          actions={
            <a
              href={`/api/reports/${eventId}.pdf?locale=${inLocale}`}
              download
              className={buttonClass({ variant: "primary" })}
            >
              <Icon name="download" className="size-[1.15em]" />
              {t("reports.pdfIn", { language: languageNames[inLocale] })}
            </a>
          }
        />
        {leads && (
          <Tabs
            label={t("reports.kind")}
            className="mb-6"
            tabs={parts.map((one) => ({
              href: one === "read" ? base : `${base}?part=${one}`,
              label: t(`reports.tabs.${one}`),
              current: one === part,
            }))}
          />
        )}
      </div>
      {part === "read" && (
        <>
          <ReadBar {...{ base, locale, inLocale, exact }} />
          <Card className="px-6 py-8 sm:px-10 print:border-0 print:p-0">
            <ReportView report={report} photoPath={(photoId) => `/api/photos/${photoId}`} level={2} />
          </Card>
        </>
      )}
      {part === "write" && (
        <Card>
          <ReportText
            key={written.version}
            eventId={eventId}
            written={written}
            languages={[...new Set([...event.languages, ...locales])].map((one) => ({
              locale: one,
              label: languageNames[one],
            }))}
          />
        </Card>
      )}
      {part === "share" && <Share {...{ eventId, locale }} zone={event.timeZone} />}
    </MoreWords>
  );
}

type BarProps = { base: string; locale: Locale; inLocale: Locale; exact: boolean };

/** In which language it is read, and whether small figures are shown to the team. */
function ReadBar({ base, locale, inLocale, exact }: BarProps) {
  const t = words(locale);
  const href = (one: Locale, isExact: boolean) => `${base}?in=${one}${isExact ? "&exact=true" : ""}`;
  return (
    <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 text-sm print:hidden">
      <nav aria-label={t("reports.readIn")} className="flex flex-wrap gap-1">
        {locales.map((one) => (
          <a
            key={one}
            href={href(one, exact)}
            lang={one}
            aria-current={one === inLocale ? "true" : undefined}
            className={buttonClass({ size: "sm", variant: one === inLocale ? "secondary" : "quiet" })}
          >
            {languageNames[one]}
          </a>
        ))}
      </nav>
      <a href={href(inLocale, !exact)} className="text-accent underline underline-offset-4">
        {t(exact ? "reports.asOutside" : "reports.exactly")}
      </a>
    </div>
  );
}

async function Share({ eventId, locale, zone }: { eventId: string; locale: Locale; zone: string }) {
  const found = await load(links, { eventId });
  const t = words(locale);
  return (
    <>
      <p className="mb-4 max-w-prose text-soft">{t("reports.links.lead")}</p>
      <ReportLinks
        {...{ eventId, locale, languages }}
        links={found.links.map(({ token, lang, expiresAt, revokedAt, ...link }) => ({
          ...link,
          language: languageNames[lang],
          until: moment(expiresAt, zone, locale),
          isRevoked: revokedAt !== null,
          url: token && `${env.APP_URL}/${lang}/report/${token}`,
        }))}
      />
    </>
  );
}

import type { Metadata } from "next";
import { LinkButton } from "../../../../../../components/ui/button";
import { Section } from "../../../../../../components/ui/card";
import { PageHeader } from "../../../../../../components/ui/page-header";
import { EmptyState } from "../../../../../../components/ui/states";
import { MoreWords } from "../../../../../../components/words";
import { asLocale, languageNames, locales, pick, words } from "../../../../../../core/i18n";
import { qrPath } from "../../../../../../core/qr";
import { moment } from "../../../../../../core/time";
import { load } from "../../../../../../core/web";
import { whose } from "../../../../../../features/badges/choices";
import { BadgeForm } from "../../../../../../features/badges/components/badge-form";
import { PrintAgain } from "../../../../../../features/badges/components/print-again";
import { badges } from "../../../../../../features/badges/queries";

type Props = {
  params: Promise<{ locale: string; eventId: string }>;
  searchParams: Promise<Record<string, string | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("badges.title") };
}

/** Badges to print, and whose printed one does not hold any more. */
export default async function Badges({ params, searchParams }: Props) {
  const { locale: given, eventId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const asked = await searchParams;
  const view = await load(badges, { eventId, locale });
  const path = `/${locale}/manage/events/${eventId}`;
  const who = whose.find((one) => one === asked.who) ?? "all";
  const printed = view.printedAt
    ? t("badges.printedAt", { when: moment(view.printedAt, view.timeZone, locale) })
    : t("badges.neverPrinted");
  const isOld = view.printedAt !== null && view.again.length > 0;
  return (
    <MoreWords locale={locale} messages={pick(locale, "badges", "exports")}>
      <PageHeader title={t("badges.title")} lead={t("badges.lead", { printed })} />
      {isOld && (
        <Section
          id="again"
          title={t("badges.again", { count: view.again.length })}
          lead={t("badges.againLead")}
          actions={<LinkButton href={`${path}/badges?who=again`}>{t("badges.againAll")}</LinkButton>}
        >
          <PrintAgain locale={locale} again={view.again} path={`${path}/badges`} />
        </Section>
      )}
      {view.people.length === 0 && view.speakers.length === 0 ? (
        <EmptyState icon="tag" title={t("badges.nobody")}>
          {t("badges.nobodyText")}
        </EmptyState>
      ) : (
        <BadgeForm
          key={`${who} ${asked.person ?? ""}`}
          eventId={eventId}
          view={view}
          languages={locales.map((value) => ({ value, label: languageNames[value] }))}
          qr={qrPath(view.sample)}
          first={{ who, person: asked.person ?? "" }}
        />
      )}
    </MoreWords>
  );
}

import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { StatusPill } from "../../../../../../../components/ui/badge";
import { PageHeader } from "../../../../../../../components/ui/page-header";
import { QrCode } from "../../../../../../../components/ui/qr-code";
import { MoreWords } from "../../../../../../../components/words";
import { env } from "../../../../../../../core/env";
import {
  asLocale,
  inLanguage,
  type Locale,
  languageNames,
  locales,
  pick,
  say,
  words,
} from "../../../../../../../core/i18n";
import { may } from "../../../../../../../core/permissions";
import { moment } from "../../../../../../../core/time";
import { currentActor, load } from "../../../../../../../core/web";
import { SettingsForm } from "../../../../../../../features/enrollment-desk/components/settings-form";
import { valuesOf } from "../../../../../../../features/enrollment-desk/components/settings-values";
import { type EnrollmentSettings, settings } from "../../../../../../../features/enrollment-desk/queries";
import { CopyLink } from "../../../../../../../features/events/components/copy-link";

type Props = { params: Promise<{ locale: string; programId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  return { title: words(asLocale((await params).locale))("enrollmentDesk.settings.title") };
}

/** How one enrols in the programme, to be changed. */
export default async function EnrollmentSettingsPage({ params }: Props) {
  const { locale: given, programId } = await params;
  const locale = asLocale(given);
  const t = words(locale);
  const [now, actor] = await Promise.all([load(settings, { programId }), currentActor()]);
  if (!may(actor, "enrollments.configure", { programId })) notFound();
  const base = `/${locale}/manage/programs`;
  const back = `${base}/${programId}/enrollments`;
  const inOrder = [locale, ...locales.filter((one) => one !== locale)];
  const usual = inOrder.filter(
    (one) => one === locale || now.title[one] || now.cohorts.some((cohort) => cohort.name[one]),
  );
  return (
    <>
      <PageHeader
        title={t("enrollmentDesk.settings.title")}
        lead={t("enrollmentDesk.settings.lead")}
        crumbs={[
          { label: t("programs.list.title"), href: base },
          { label: say(now.title, locale), href: `${base}/${programId}` },
          { label: t("enrollmentDesk.people"), href: back },
          { label: t("enrollmentDesk.settings.title") },
        ]}
      />
      <MoreWords locale={locale} messages={pick(locale, "enrollmentDesk", "events", "programs")}>
        <PublicPage now={now} locale={locale} />
        <SettingsForm
          {...{ programId, back, usual }}
          version={now.version}
          first={valuesOf(now)}
          timeZone={now.timeZone}
          placesTaken={now.placesTaken}
          languages={inOrder.map((one) => ({ locale: one, label: languageNames[one] }))}
          otherLanguages={t("programs.form.otherLanguages")}
          events={now.events.map((event) => {
            const { text, lang } = inLanguage(event.title, locale);
            return { eventId: event.eventId, title: text, lang, when: moment(event.startsAt, now.timeZone, locale) };
          })}
        />
      </MoreWords>
    </>
  );
}

const tones = {
  open: "ok",
  waiting: "warn",
  full: "warn",
  "not-yet": "info",
  off: "neutral",
  closed: "neutral",
} as const;

/** The address to hand on, as a link and as a code to print or show. */
function PublicPage({ now, locale }: { now: EnrollmentSettings; locale: Locale }) {
  const t = words(locale);
  const path = `/${locale}/programs/${now.slug}/enrol`;
  const url = `${env.APP_URL}${path}`;
  return (
    <section
      aria-label={t("enrollmentDesk.settings.page")}
      className="mb-10 flex max-w-3xl flex-wrap items-center gap-6 rounded-lg border border-line bg-surface p-4"
    >
      <div className="min-w-56 flex-1 space-y-2">
        <p className="flex flex-wrap items-center gap-3 font-semibold">
          {t("enrollmentDesk.settings.page")}
          <StatusPill tone={tones[now.state]}>{t(`enrollmentDesk.settings.now.${now.state}`)}</StatusPill>
        </p>
        <Link href={path} className="block py-1 break-all text-accent underline underline-offset-4">
          {url}
        </Link>
        <CopyLink url={url} />
      </div>
      <QrCode text={url} label={t("enrollmentDesk.settings.qr")} className="size-32" />
    </section>
  );
}

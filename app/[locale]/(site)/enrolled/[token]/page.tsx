import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { buttonClass } from "../../../../../components/ui/button";
import { Disclosure } from "../../../../../components/ui/disclosure";
import { DescriptionList, type Fact } from "../../../../../components/ui/facts";
import { Icon } from "../../../../../components/ui/icon";
import { Notice } from "../../../../../components/ui/notice";
import { env } from "../../../../../core/env";
import { asLocale, inLanguage, type Locale, say, words } from "../../../../../core/i18n";
import { day, daysText } from "../../../../../core/time";
import { linkActor, load } from "../../../../../core/web";
import { OwnEvents } from "../../../../../features/enrollments/components/program-events";
import { type ShownEnrollment, showEnrollment } from "../../../../../features/enrollments/queries";
import { OwnConsentsPart } from "../../../../../features/families/components/own-consents";
import { OwnCertificatesPart } from "../../../../../features/own-certificates/components/own-certificates";
import { mine as ownCertificates } from "../../../../../features/own-certificates/queries";
import { ownConsents } from "../../../../../features/own-consents/queries";
import { refusalText } from "../../../../../features/registrations/components/form-problems";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("enrollments.own.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

const said = ["enrolled", "withdrawn", "returned", "changed"] as const;

/** What has just happened, or why it did not. */
function Said({
  locale,
  shown,
  done,
  problem,
}: {
  locale: Locale;
  shown: ShownEnrollment;
  done?: unknown;
  problem?: unknown;
}) {
  const what = said.find((one) => one === done);
  const came = what === "enrolled" || what === "returned";
  const word = came && shown.state === "waitlisted" ? "waiting" : came && shown.state === "applied" ? "applied" : what;
  if (word) return <Notice tone="ok" role="status" title={words(locale)(`enrollments.own.done.${word}`)} />;
  if (typeof problem === "string") return <Notice tone="warn" role="alert" title={refusalText(locale, problem)} />;
  return null;
}

const signs = {
  accepted: { name: "ok", tone: "text-ok" },
  applied: { name: "hourglass", tone: "text-warn" },
  waitlisted: { name: "hourglass", tone: "text-warn" },
  declined: { name: "ban", tone: "text-soft" },
  withdrawn: { name: "ban", tone: "text-soft" },
  completed: { name: "ok", tone: "text-ok" },
  not_completed: { name: "history", tone: "text-soft" },
} as const;

/** One's own place in a programme: where it stands, its events, one's consents, and the way out and back. */
export default async function EnrolledPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { done, problem } = await searchParams;
  const locale = asLocale(asked);
  const actor = await linkActor(token);
  const { enrollmentId } = actor;
  if (!enrollmentId) notFound();
  const [shown, certificates, consents] = await Promise.all([
    load(showEnrollment, { enrollmentId }, actor),
    load(ownCertificates, { enrollmentId }, actor),
    load(ownConsents, { enrollmentId }, actor),
  ]);
  const t = words(locale);
  const { state } = shown;
  const ended = state === "withdrawn" || state === "declined";
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <Said {...{ locale, shown, done, problem }} />
      <Head shown={shown} locale={locale} />
      <Facts shown={shown} locale={locale} />
      {ended && <Steps {...{ shown, locale, token }} />}
      <OwnCertificatesPart
        own={certificates}
        locale={locale}
        ownId={enrollmentId}
        action={`/api/v1/enrolled/${encodeURIComponent(token)}/certificate-name`}
      />
      <OwnEvents shown={shown} locale={locale} />
      {shown.guardian && !ended && (
        <Notice
          tone="info"
          title={t("enrollments.own.guardianAsked", {
            date: day(shown.guardian.askedAt, shown.program.timeZone, locale),
          })}
        />
      )}
      <OwnConsentsPart
        locale={locale}
        action={`/api/v1/enrolled/${encodeURIComponent(token)}/consents`}
        shown={consents}
        name={shown.fullName}
        cancelled={ended}
        program
      />
      {!ended && <Steps {...{ shown, locale, token }} />}
      {!ended && <p className="text-sm text-soft">{t("enrollments.own.keep")}</p>}
    </div>
  );
}

function Head({ shown, locale }: { shown: ShownEnrollment; locale: Locale }) {
  const t = words(locale);
  const { state, position } = shown;
  const title = inLanguage(shown.program.title, locale);
  const text = state === "accepted" || state === "applied" || state === "waitlisted" ? state : undefined;
  return (
    <div>
      <p className="text-sm font-medium">
        <a
          href={`/${locale}/programs/${shown.program.slug}`}
          lang={title.lang}
          className="text-accent underline-offset-4 hover:underline"
        >
          {title.text}
        </a>
      </p>
      <h1 className="mt-1 flex items-start gap-2.5 text-2xl font-bold">
        <Icon name={signs[state].name} className={`mt-1.5 size-6 shrink-0 ${signs[state].tone}`} />
        {state === "waitlisted"
          ? t("enrollments.own.waitlisted", { position: position ?? 1 })
          : t(`enrollments.own.${state}`)}
      </h1>
      {text && <p className="mt-2 text-soft">{t(`enrollments.own.${text}Text`)}</p>}
      {state === "declined" && shown.reason && <p className="mt-2 whitespace-pre-line">{shown.reason}</p>}
    </div>
  );
}

function Facts({ shown, locale }: { shown: ShownEnrollment; locale: Locale }) {
  const t = words(locale);
  const days = daysText(shown.program, locale);
  const facts: Fact[] = [{ term: t("registrations.own.name"), value: <bdi>{shown.fullName}</bdi> }];
  if (shown.cohort) facts.push({ term: t("enrollments.form.cohort"), value: say(shown.cohort, locale) });
  if (days) facts.push({ term: t("enrollments.own.when"), value: days });
  return <DescriptionList facts={facts} />;
}

/** What one can do: follow the calendar, leave, come back. */
function Steps({ shown, locale, token }: { shown: ShownEnrollment; locale: Locale; token: string }) {
  const t = words(locale);
  const { state, program } = shown;
  const living = state === "accepted" || state === "applied" || state === "waitlisted";
  const action = (what: string) => `/api/v1/enrolled/${encodeURIComponent(token)}/${what}`;
  const calendar = `${env.APP_URL}/api/calendar/programs/${program.slug}.ics?lang=${locale}`;
  return (
    <div className="space-y-4">
      {state === "accepted" && shown.events.length > 0 && (
        <a href={calendar.replace(/^https?:/, "webcal:")} className={buttonClass()}>
          <Icon name="calendar" className="size-[1.15em]" />
          {t("enrollments.own.calendar")}
        </a>
      )}
      {living && (
        <Disclosure summary={t("enrollments.own.withdraw")} className="border-t">
          <form method="post" action={action("withdraw")} className="space-y-3">
            <input type="hidden" name="page" value={locale} />
            <p className="text-sm text-soft">{t("enrollments.own.withdrawText")}</p>
            <button type="submit" className={buttonClass({ variant: "danger" })}>
              {t("enrollments.own.withdrawDo")}
            </button>
          </form>
        </Disclosure>
      )}
      {shown.mayReturn && (
        <form method="post" action={action("return")} className="space-y-3">
          <input type="hidden" name="page" value={locale} />
          <p className="text-soft">{t("enrollments.own.returnText")}</p>
          <button type="submit" className={buttonClass({ variant: "primary" })}>
            {t("enrollments.own.return")}
          </button>
        </form>
      )}
      {state === "withdrawn" && !shown.mayReturn && <p className="text-soft">{t("enrollments.own.missed")}</p>}
    </div>
  );
}

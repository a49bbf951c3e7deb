import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { buttonClass } from "../../../../../components/ui/button";
import { Disclosure } from "../../../../../components/ui/disclosure";
import { Icon } from "../../../../../components/ui/icon";
import { Notice } from "../../../../../components/ui/notice";
import { asLocale, type Locale, words } from "../../../../../core/i18n";
import { moment } from "../../../../../core/time";
import { linkActor, load } from "../../../../../core/web";
import { OwnAbsence, OwnAbsenceNotice } from "../../../../../features/absences/components/own-absence";
import { show as ownAbsences } from "../../../../../features/absences/queries";
import { OwnAnswers } from "../../../../../features/answers/components/own-answers";
import { mine } from "../../../../../features/answers/queries";
import { OwnCalendar } from "../../../../../features/calendars/components/own-calendar";
import { ownFeed } from "../../../../../features/calendars/queries";
import { OwnConsentsPart } from "../../../../../features/families/components/own-consents";
import { OwnCertificatesPart } from "../../../../../features/own-certificates/components/own-certificates";
import { mine as ownCertificates } from "../../../../../features/own-certificates/queries";
import { ownConsents } from "../../../../../features/own-consents/queries";
import { OwnQuestionsPart } from "../../../../../features/own-questions/components/own-questions-part";
import { refusalText } from "../../../../../features/registrations/components/form-problems";
import {
  EventTitle,
  holdsSeat,
  OwnFacts,
  OwnTicket,
} from "../../../../../features/registrations/components/own-ticket";
import { type ShownRegistration, showRegistration } from "../../../../../features/registrations/queries";
import { OwnCheckInPart } from "../../../../../features/self-check-in/components/own-check-in";
import { mine as ownCheckIn } from "../../../../../features/self-check-in/queries";
import { OwnSurveyPart } from "../../../../../features/surveys/components/own-survey";
import { mine as ownSurvey } from "../../../../../features/surveys/queries";
import { OwnWishesPart } from "../../../../../features/wishes/components/own-wishes-part";
import { mine as ownWishes } from "../../../../../features/wishes/queries";

type Props = {
  params: Promise<{ locale: string; token: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const title = words(asLocale(locale))("registrations.own.title");
  return { title, robots: { index: false, follow: false }, referrer: "strict-origin" };
}

const said = [
  "registered",
  "changed",
  "answered",
  "wished",
  "cancelled",
  "returned",
  "accepted",
  "absence",
  "absence-back",
  "calendar",
  "calendar-ended",
  "checked-in",
] as const;

/** What has just happened, or why it did not. */
function Said({ locale, waits, done, problem }: { locale: Locale; waits: boolean; done?: unknown; problem?: unknown }) {
  const what = waits && (done === "registered" || done === "returned") ? "waiting" : said.find((one) => one === done);
  if (what) return <Notice tone="ok" role="status" title={words(locale)(`registrations.own.done.${what}`)} />;
  if (typeof problem === "string") return <Notice tone="warn" role="alert" title={refusalText(locale, problem)} />;
  return null;
}

function headline(shown: ShownRegistration, locale: Locale) {
  const t = words(locale);
  if (shown.eventStatus === "cancelled") return t("registrations.own.eventCancelled");
  if (shown.approval === "rejected" && shown.status === "cancelled") return t("registrations.own.rejected");
  if (shown.status === "waitlisted" && shown.approval === "pending") return t("registrations.own.pending");
  if (shown.status === "waitlisted" && shown.offeredUntil) return t("registrations.own.offered");
  if (shown.status === "waitlisted") return t("registrations.own.waitlisted", { position: shown.position ?? 1 });
  return t(`registrations.own.${shown.status}`);
}

export default async function OwnRegistrationPage({ params, searchParams }: Props) {
  const { locale: asked, token } = await params;
  const { done, problem } = await searchParams;
  const locale = asLocale(asked);
  const actor = await linkActor(token);
  if (!actor.registrationId) notFound();
  const [shown, answers, wished, feed, absences, checkIn, survey] = await Promise.all([
    load(showRegistration, { registrationId: actor.registrationId }, actor),
    load(mine, { registrationId: actor.registrationId }, actor),
    load(ownWishes, { registrationId: actor.registrationId }, actor),
    load(ownFeed, { registrationId: actor.registrationId }, actor),
    load(ownAbsences, { registrationId: actor.registrationId }, actor),
    load(ownCheckIn, { registrationId: actor.registrationId }, actor),
    load(ownSurvey, { registrationId: actor.registrationId }, actor),
  ]);
  const consents = await load(ownConsents, { registrationId: shown.registrationId }, actor);
  const certificates = await load(ownCertificates, { registrationId: shown.registrationId }, actor);
  const t = words(locale);
  const holds = holdsSeat(shown);
  const absenceAction = `/api/v1/r/${encodeURIComponent(token)}/absences`;
  return (
    <div className="mx-auto w-full max-w-xl space-y-6">
      <Said locale={locale} waits={shown.status === "waitlisted"} done={done} problem={problem} />
      <div>
        <p className="text-sm font-medium text-soft">
          <EventTitle shown={shown} locale={locale} />
        </p>
        <h1 className="mt-1 flex items-start gap-2.5 text-2xl font-bold">
          <Icon {...signs[shown.status]} className={`mt-1.5 size-6 shrink-0 ${signs[shown.status].tone}`} />
          {headline(shown, locale)}
        </h1>
        {shown.status === "waitlisted" && <p className="mt-2 text-soft">{waitingText(shown, locale)}</p>}
        {shown.status !== "cancelled" && shown.decideAnew && (
          <Notice tone="info" title={t("registrations.own.decideAnew")} className="mt-4">
            {t("registrations.own.decideAnewText")}
          </Notice>
        )}
        {shown.status === "cancelled" && shown.approvalReason && (
          <p className="mt-2 whitespace-pre-line">{shown.approvalReason}</p>
        )}
      </div>
      <OwnAbsenceNotice locale={locale} shown={absences} action={absenceAction} />
      <OwnCheckInPart locale={locale} token={token} own={checkIn} />
      <OwnSurveyPart own={survey} locale={locale} token={token} />
      <OwnAnswers own={answers} locale={locale} token={token} />
      {shown.eventStatus === "published" && <OwnWishesPart own={wished} locale={locale} token={token} />}
      <OwnCertificatesPart
        own={certificates}
        locale={locale}
        ownId={shown.registrationId}
        action={`/api/v1/r/${encodeURIComponent(token)}/certificate-name`}
        editHref={shown.mayEdit ? `/${locale}/r/${token}/edit` : undefined}
      />
      {holds && <OwnTicket shown={shown} locale={locale} />}
      <OwnFacts shown={shown} locale={locale} />
      {shown.status === "confirmed" && ["published", "finished"].includes(shown.eventStatus) && (
        <OwnQuestionsPart locale={locale} token={token} />
      )}
      {holds && shown.groupsPublished && (
        <a
          href={`/${locale}/r/${token}/group`}
          className="flex items-center gap-3 rounded-lg border border-line bg-surface px-5 py-4 no-underline hover:bg-sunken"
        >
          <Icon name="users" className="text-accent" />
          <span className="min-w-0 flex-1">
            <span className="block font-semibold">{t("registrations.own.group")}</span>
            <span className="block text-sm text-soft">{t("registrations.own.groupText")}</span>
          </span>
          <Icon name="chevron-right" className="text-soft" />
        </a>
      )}
      <OwnConsentsPart
        locale={locale}
        action={`/api/v1/r/${encodeURIComponent(token)}/consents`}
        shown={consents}
        name={shown.person.fullName}
        cancelled={shown.status === "cancelled"}
      />
      <OwnAbsence locale={locale} shown={absences} action={absenceAction} />
      <Steps {...{ shown, locale, token }} />
      {shown.status === "confirmed" && <OwnCalendar locale={locale} link={token} feed={feed.token} />}
      {shown.status !== "cancelled" && <p className="text-sm text-soft">{t("registrations.own.keep")}</p>}
    </div>
  );
}

/** What those without a seat wait for. */
function waitingText({ approval, offeredUntil, waitsFor, event }: ShownRegistration, locale: Locale) {
  const t = words(locale);
  if (approval === "pending") return t("registrations.own.pendingText");
  if (!offeredUntil && waitsFor) return t(`registrations.own.waitsFor.${waitsFor}`);
  if (!offeredUntil) return t("registrations.own.waitlistedText");
  return t("registrations.own.offeredText", { until: moment(offeredUntil, event.timeZone, locale) });
}

const signs = {
  confirmed: { name: "ok", tone: "text-ok" },
  waitlisted: { name: "hourglass", tone: "text-warn" },
  cancelled: { name: "ban", tone: "text-soft" },
} as const;

/** Cancelled, and neither over nor open for coming again: only the organizers can help. */
const isMissed = ({ status, eventStatus, mayReturn, event }: ShownRegistration) =>
  status === "cancelled" && eventStatus === "published" && !mayReturn && event.endsAt > new Date();

/** What one can do: calendar, change, give back, come again. */
function Steps({ shown, locale, token }: { shown: ShownRegistration; locale: Locale; token: string }) {
  const t = words(locale);
  return (
    <div className="space-y-4">
      {shown.status === "waitlisted" && shown.offeredUntil && (
        <form method="post" action={`/api/v1/r/${token}/accept`}>
          <input type="hidden" name="page" value={locale} />
          <button type="submit" className={buttonClass({ variant: "primary", size: "lg" })}>
            {t("registrations.own.accept")}
          </button>
        </form>
      )}
      <div className="flex flex-wrap gap-3">
        {shown.status === "confirmed" && (
          <a href={`/api/calendar/${shown.event.slug}.ics?lang=${locale}`} className={buttonClass()}>
            <Icon name="calendar" className="size-[1.15em]" />
            {t("registrations.own.calendar")}
          </a>
        )}
        {shown.mayEdit && (
          <a href={`/${locale}/r/${token}/edit`} className={buttonClass()}>
            <Icon name="pencil" className="size-[1.15em]" />
            {t("registrations.own.change")}
          </a>
        )}
      </div>
      {shown.mayChange && (
        <p className="text-sm text-soft">
          {t(shown.mayEdit ? "registrations.own.editUntil" : "registrations.own.editClosed", {
            moment: moment(shown.editableUntil, shown.event.timeZone, locale),
          })}
        </p>
      )}
      {shown.mayChange && shown.status === "waitlisted" && (
        <form method="post" action={`/api/v1/r/${token}/cancel`}>
          <input type="hidden" name="page" value={locale} />
          <button type="submit" className={buttonClass()}>
            {t("registrations.own.leave")}
          </button>
        </form>
      )}
      {shown.mayChange && shown.status === "confirmed" && (
        <Disclosure summary={t("registrations.own.cancel")} className="border-t">
          <form method="post" action={`/api/v1/r/${token}/cancel`} className="space-y-3">
            <input type="hidden" name="page" value={locale} />
            <p className="text-sm text-soft">{t("registrations.own.cancelText")}</p>
            <button type="submit" className={buttonClass({ variant: "danger" })}>
              {t("registrations.own.cancelDo")}
            </button>
          </form>
        </Disclosure>
      )}
      {isMissed(shown) && <p className="text-soft">{t("registrations.own.cancelledClosed")}</p>}
      {shown.mayReturn && (
        <form method="post" action={`/api/v1/r/${token}/return`} className="space-y-3">
          <input type="hidden" name="page" value={locale} />
          <p className="text-soft">{t("registrations.own.cancelledText")}</p>
          <button type="submit" className={buttonClass({ variant: "primary" })}>
            {t("registrations.own.return")}
          </button>
        </form>
      )}
    </div>
  );
}

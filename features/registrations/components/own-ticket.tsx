import { Card } from "../../../components/ui/card";
import { DescriptionList, type Fact } from "../../../components/ui/facts";
import { QrCode } from "../../../components/ui/qr-code";
import { inLanguage, type Locale, say, words } from "../../../core/i18n";
import { span } from "../../../core/time";
import { ContactLines } from "../../event-contacts/components/contact-lines";
import { gradeText } from "../../people/components/grade-text";
import type { ShownRegistration } from "../queries";
import { HostNames } from "./host-names";

/** The QR and the code for the entrance. */
export function OwnTicket({ shown, locale }: { shown: ShownRegistration; locale: Locale }) {
  const t = words(locale);
  return (
    <Card className="flex flex-col items-center gap-4 text-center">
      <QrCode text={shown.checkInUrl} label={t("registrations.own.qr")} className="w-full max-w-64" />
      <p>
        <span className="block text-sm text-soft">{t("registrations.own.code")}</span>
        <span className="figures text-2xl font-bold tracking-[0.12em]">
          {shown.code.slice(0, 4)} {shown.code.slice(4)}
        </span>
      </p>
      <p className="max-w-prose text-sm text-soft">{t("registrations.own.qrHint")}</p>
    </Card>
  );
}

/** When, where, and who. */
export function OwnFacts({ shown, locale }: { shown: ShownRegistration; locale: Locale }) {
  const t = words(locale);
  const { event, person } = shown;
  const first = event.languages;
  const place = [say(event.venue?.name, locale, first), event.venue?.room, say(event.venue?.address, locale, first)];
  const where = place.filter(Boolean).join(", ");
  const study = [say(person.school, locale), gradeText(locale, person.grade, person.school), person.classNo];
  const facts: Fact[] = [
    { term: t("registrations.own.when"), value: span(event.startsAt, event.endsAt, event.timeZone, locale) },
  ];
  if (where) facts.push({ term: t("registrations.own.where"), value: linked(where, event.venue?.mapUrl) });
  if (shown.onlineUrl)
    facts.push({ term: t("registrations.own.online"), value: linked(shown.onlineUrl, shown.onlineUrl) });
  facts.push({ term: t("registrations.own.name"), value: <bdi>{person.fullName}</bdi> });
  // Where no ticket is shown, the code is what the organizers find the registration by.
  if (!holdsSeat(shown)) facts.push({ term: t("registrations.own.code"), value: <Code code={shown.code} /> });
  if (study.some(Boolean)) facts.push({ term: t("registrations.own.study"), value: study.filter(Boolean).join(" · ") });
  const { hosts, contact } = shown;
  const names = hosts.length > 0 ? <HostNames hosts={hosts} locale={locale} /> : t("registrations.own.hostsNone");
  const ask = contact ? (
    <>
      {hosts.length > 0 && <span className="block">{names}</span>}
      <ContactLines contact={contact} locale={locale} />
    </>
  ) : (
    names
  );
  facts.push({ term: t("registrations.own.hosts"), value: ask });
  return <DescriptionList facts={facts} />;
}

/** Whether there is a seat to show a ticket for. */
export const holdsSeat = ({ status, eventStatus }: ShownRegistration) =>
  status === "confirmed" && eventStatus !== "cancelled";

const Code = ({ code }: { code: string }) => (
  <span className="figures font-bold tracking-[0.12em]">
    {code.slice(0, 4)} {code.slice(4)}
  </span>
);

const linked = (text: string, href: string | null | undefined) =>
  href ? (
    <a href={href} rel="noopener noreferrer nofollow" className="text-accent underline underline-offset-4">
      {text}
    </a>
  ) : (
    text
  );

/** The event's title in the reader's language, or the next best. */
export function EventTitle({ shown, locale }: { shown: ShownRegistration; locale: Locale }) {
  const { text, lang } = inLanguage(shown.event.title, locale, shown.event.languages);
  return <span lang={lang}>{text}</span>;
}

import { invitationFile } from "../../core/calendar";
import { env } from "../../core/env";
import { inLanguage, type Locale, say, words } from "../../core/i18n";
import type { Attachment, CalendarPart, Letter } from "../../core/mail";
import { qrPng } from "../../core/qr";
import { moment, span } from "../../core/time";
import type { Contact } from "../event-contacts/rules";
import type { LetterFacts } from "./queries";
import { carriesCalendar, carriesQr, type LetterKind } from "./rules";
import type { Written } from "./steps";

/** Names of kinds among the words. */
const wordsOfKind = {
  registered: "registered",
  promoted: "promoted",
  cancelled: "cancelled",
  link: "link",
  changed: "changed",
  "called-off": "calledOff",
  reminder: "reminder",
  thanks: "thanks",
  offered: "offered",
  "offer-over": "offerOver",
  approved: "approved",
  rejected: "declined",
  wishes: "wishes",
  files: "files",
  answered: "answered",
  feedback: "feedback",
  certificate: "certificate",
} as const satisfies Record<LetterKind, string>;

/** The page below one's own that a letter is about. */
const folders: Partial<Record<LetterKind, string>> = {
  wishes: "/wishes",
  files: "/group",
  answered: "/questions",
  feedback: "/feedback",
};
const untilOf = (kind: LetterKind, to: LetterFacts) =>
  (kind === "wishes" ? to.wishes?.dueAt : kind === "files" ? to.files.dueAt : undefined) ?? undefined;

export const titleOf = (to: LetterFacts) => inLanguage(to.event.title, to.locale, to.event.languages).text;
const linkOf = (to: LetterFacts) => `${env.APP_URL}/${to.locale}/r/${to.token}`;
const first = (to: LetterFacts) => to.event.languages;

function placeOf(to: LetterFacts): string {
  const text = (said: Parameters<typeof say>[0]) => say(said, to.locale, first(to));
  return [text(to.venue?.name), to.venue?.room, text(to.venue?.address)].filter(Boolean).join(", ");
}

/** Whom to ask, on one line. */
export const contactLine = (contact: Contact | null, locale: Locale) =>
  contact ? [say(contact.text, locale), contact.phone, contact.email].filter(Boolean).join(" · ") : "";

const instant = (value: unknown) => (typeof value === "string" && value ? new Date(value) : undefined);

/** What and where, when it was until now, whom to ask. */
function factsIn(to: LetterFacts, facts: Record<string, unknown>, due?: Date): { term: string; value: string }[] {
  const t = words(to.locale);
  const { event, locale } = to;
  const was = [instant(facts.startsAt), instant(facts.endsAt)];
  const until = due ?? to.offeredUntil;
  const rows: [string, string][] = [
    [t("letters.event"), titleOf(to)],
    [t("letters.when"), span(event.startsAt, event.endsAt, event.timeZone, locale)],
    [t("letters.before"), was[0] && was[1] ? span(was[0], was[1], event.timeZone, locale) : ""],
    [t("letters.where"), placeOf(to)],
    [t("letters.online"), to.status === "confirmed" ? (event.onlineUrl ?? "") : ""],
    [t("letters.until"), until ? moment(until, event.timeZone, locale) : ""],
    [t("letters.code"), to.status === "cancelled" ? "" : to.code],
    [t("letters.ask"), contactLine(to.contact, locale)],
  ];
  return rows.flatMap(([term, value]) => (value ? [{ term, value }] : []));
}

/** Why this letter comes, and how letters one can do without are ended. */
const footerOf = (to: LetterFacts, why: "why" | "whyMessage", decline?: string) => {
  const t = words(to.locale);
  return [t(`letters.${why}`, { event: titleOf(to) }), ...(decline ? [t("letters.decline", { url: decline })] : [])];
};

/** What a letter of one kind says, in the person's language. `decline`: the page that ends such letters. */
export function letterText(
  kind: LetterKind,
  to: LetterFacts,
  facts: Record<string, unknown>,
  decline?: string,
): Letter {
  const t = words(to.locale);
  const waits = (kind === "registered" || kind === "link") && to.status === "waitlisted";
  const said = waits ? (to.approval === "pending" ? "applied" : "waiting") : wordsOfKind[kind];
  const values = { event: titleOf(to) };
  const living = to.status !== "cancelled" && to.event.status !== "cancelled";
  const paragraphs = [t(`letters.${said}.text`, values)];
  if (kind === "called-off" && to.event.cancelReason) paragraphs.push(to.event.cancelReason);
  if (living && ["registered", "promoted", "link", "approved"].includes(kind)) paragraphs.push(t("letters.keepLink"));
  const shown = ["thanks", "answered", "feedback", "certificate"].includes(kind)
    ? []
    : factsIn(to, facts, untilOf(kind, to));
  return {
    locale: to.locale,
    subject: t(`letters.${said}.subject`, values),
    greeting: t("letters.greeting", { name: to.fullName }),
    paragraphs,
    facts: shown,
    ...(hasQr(kind, to) ? { picture: { cid: "qr", alt: t("letters.qr") } } : {}),
    button: {
      label: t(living ? "letters.openOwn" : "letters.open"),
      url: `${linkOf(to)}${folders[kind] ?? ""}`,
    },
    footer: footerOf(to, "why", decline),
  };
}

/** What somebody of the team wrote, around it who and what for. */
export function messageText({ subject, text }: Written, to: LetterFacts): Letter {
  const t = words(to.locale);
  return {
    locale: to.locale,
    subject,
    greeting: t("letters.greeting", { name: to.fullName }),
    paragraphs: [],
    body: text,
    facts: factsIn({ ...to, event: { ...to.event, onlineUrl: null } }, {}).filter(
      ({ term }) => term !== t("letters.code"),
    ),
    button: { label: t("letters.openOwn"), url: linkOf(to) },
    footer: footerOf(to, "whyMessage"),
  };
}

const hasQr = (kind: LetterKind, to: LetterFacts) =>
  carriesQr(kind) && to.status === "confirmed" && to.event.status !== "cancelled";

/** The QR for the entrance, for those who have a seat. */
export const qrOf = (kind: LetterKind, to: LetterFacts): Attachment[] =>
  hasQr(kind, to)
    ? [
        {
          filename: "qr.png",
          content: qrPng(`${env.APP_URL}/c/${to.checkInToken}`),
          contentType: "image/png",
          cid: "qr",
        },
      ]
    : [];

/** The bare address of "Name <address>". */
const bare = (from: string) => /<([^<>]+)>/.exec(from)?.[1] ?? from;

/**
 * The event for the reader's calendar: a request that calendars follow, under an id that stays and with the number of
 * its changes; for those who lost their seat, and when it is called off, the word that takes it out.
 */
export function calendarOf(kind: LetterKind, to: LetterFacts, attendee: string): CalendarPart | undefined {
  if (!carriesCalendar(kind)) return undefined;
  const gone = kind === "cancelled" || kind === "called-off";
  if (!gone && to.status !== "confirmed") return undefined;
  const { event } = to;
  const entry = {
    id: event.id,
    sequence: event.calendarSequence,
    startsAt: event.startsAt,
    endsAt: event.endsAt,
    title: titleOf(to),
    place: placeOf(to),
    url: `${env.APP_URL}/${to.locale}/e/${event.slug}`,
    cancelled: gone,
    at:
      (gone ? (event.cancelledAt ?? to.cancelledAt) : null) ??
      event.calendarChangedAt ??
      event.publishedAt ??
      event.createdAt,
  };
  return invitationFile(entry, { organizer: to.contact?.email ?? bare(env.MAIL_FROM), attendee });
}

import type { CertificatePage } from "../../core/certificate";
import { shownCode } from "../../core/certificate-code";
import { env } from "../../core/env";
import { type Locale, type Messages, say, type Words, words } from "../../core/i18n";
import { qrPath } from "../../core/qr";
import { clock, daysText, longDay, span } from "../../core/time";
import type { LocalizedText } from "../../db/schema";
import { fillIn } from "../certificate-templates/rules";
import type { Pictures, PlaceFacts, Template } from "../certificate-templates/steps";

/** Whom a certificate is of. Minutes and counts are null where nothing was counted. */
export type Recipient = {
  fullName: string;
  latinName: string | null;
  school: string;
  grade: number | null;
  birthDate: string | null;
  sittings: number | null;
  ofSittings: number | null;
  percent: number | null;
  minutes: number | null;
  arrivedAt: Date | null;
  leftAt: Date | null;
};

export type Printed = {
  /** "2026-0015" */
  number: string;
  /** Sixteen characters. */
  code: string;
  mark: string;
  issuedAt: Date;
  template: Template;
  facts: PlaceFacts;
  /** Name and room, where an event takes place. */
  venue: LocalizedText;
  issuer: LocalizedText;
  pictures: Pictures;
  recipient: Recipient;
};

const periodOf = ({ facts }: Printed, locale: Locale): string => {
  if (facts.days) return daysText(facts.days, locale);
  return facts.times ? span(facts.times.startsAt, facts.times.endsAt, facts.timeZone, locale) : "";
};
const hoursOf = (minutes: number | null, locale: Locale): string =>
  minutes === null ? "" : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(minutes / 60);

const text = (value: number | string | null) => (value === null ? "" : String(value));

function filled(body: string, printed: Printed, locale: Locale): string {
  const { recipient, facts, number } = printed;
  return fillIn(body, {
    name: recipient.fullName,
    latinName: text(recipient.latinName),
    school: recipient.school,
    grade: text(recipient.grade),
    program: say(facts.title, locale, facts.languages),
    period: periodOf(printed, locale),
    sittings: text(recipient.sittings),
    ofSittings: text(recipient.ofSittings),
    hours: hoursOf(recipient.minutes, locale),
    percent: text(recipient.percent),
    number,
    date: longDay(printed.issuedAt, facts.timeZone, locale),
  });
}

/** A row's word: in both languages where a certificate has two. */
type Label = (key: LabelKey) => string;
type LabelKey = Extract<
  keyof Messages["certificatePages"],
  "arrived" | "attended" | "birthDate" | "event" | "hours" | "left" | "period" | "place" | "program"
>;
const labelsIn =
  (locales: readonly Locale[]): Label =>
  (key) =>
    [...new Set(locales.map((locale) => words(locale)(`certificatePages.${key}`)))].join(" · ");

/** What was attended, with times where they are known. */
function attendedFacts(printed: Printed, label: Label, t: Words, locale: Locale): [string, string][] {
  const { recipient, facts, template, venue } = printed;
  const at = (when: Date | null) => (when ? clock(when, facts.timeZone, locale) : "");
  if (template.kind === "participation")
    return [
      [label("place"), say(venue, locale)],
      [label("arrived"), at(recipient.arrivedAt)],
      [label("left"), at(recipient.leftAt)],
    ];
  const { sittings, ofSittings, minutes } = recipient;
  const counted = sittings !== null && ofSittings !== null;
  return [
    [label("attended"), counted ? t("certificatePages.attendedOf", { sittings, ofSittings }) : ""],
    [label("hours"), minutes ? t("certificatePages.hoursOf", { hours: hoursOf(minutes, locale) }) : ""],
  ];
}

function factsIn(printed: Printed, t: Words, locale: Locale): CertificatePage["facts"] {
  const { recipient, facts, template } = printed;
  const label = labelsIn(template.languages);
  const birth = template.showsBirthDate ? recipient.birthDate : null;
  const rows: [string, string][] = [
    [label(facts.days ? "program" : "event"), say(facts.title, locale, facts.languages)],
    [label("period"), periodOf(printed, locale)],
    ...(template.kind === "thanks" ? [] : attendedFacts(printed, label, t, locale)),
    [label("birthDate"), birth ? longDay(new Date(`${birth}T00:00:00Z`), "UTC", locale) : ""],
  ];
  return rows.flatMap(([word, value]) => (value ? [{ label: word, value }] : []));
}

const belongingOf = ({ recipient: { school, grade } }: Printed, t: Words) =>
  school && grade !== null ? t("certificatePages.belonging", { school, grade }) : school;

/** Where a code is typed in, as it is printed: without the protocol. */
const checkedAt = () => `${env.APP_URL.replace(/^https?:\/\//, "")}/v`;

/**
 * A certificate's page in words: of its template, in its languages, for one recipient. The address in the QR is the
 * configured one, never what a request says.
 */
export function pageOf(printed: Printed): CertificatePage {
  const { template, recipient, pictures, issuer } = printed;
  const [first = "en"] = template.languages;
  const t = words(first);
  const each = (make: (locale: Locale) => string) => template.languages.map(make);
  const code = shownCode(printed.code);
  const { latinName, fullName } = recipient;
  return {
    layout: template.layout,
    languages: template.languages,
    at: printed.issuedAt,
    number: t("certificatePages.number", { number: printed.number }),
    title: each((locale) => say(template.title, locale)),
    name: fullName,
    latinName: latinName && latinName !== fullName ? latinName : null,
    belonging: belongingOf(printed, t),
    body: each((locale) => filled(template.body[locale] ?? "", printed, locale)),
    facts: factsIn(printed, t, first),
    date: each((locale) => longDay(printed.issuedAt, printed.facts.timeZone, locale)),
    issuer: [...new Set(each((locale) => say(issuer, locale)))],
    signer: { title: say(template.signerTitle, first), name: say(template.signerName, first) },
    signature: pictures.signature,
    seal: pictures.seal,
    logos: pictures.logos.map(({ image, alt }) => ({ image, alt: say(alt, first) })),
    qr: { ...qrPath(`${env.APP_URL}/v/${code}`), alt: t("certificatePages.qr", { code }) },
    code,
    check: t("certificatePages.check", { address: checkedAt() }),
    mark: printed.mark,
  };
}

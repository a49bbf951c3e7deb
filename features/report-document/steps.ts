import type { Block, EventReport, ReportSection } from "../../core/event-report";
import { asLocale, inLanguage, type Locale, languageNames, say, words } from "../../core/i18n";
import { moment, span } from "../../core/time";
import type { Reader } from "../../db";
import type { Facts } from "../report-facts/steps";
import { reportFacts } from "../report-facts/steps";
import { barsOf, type Cell, exact, figureTold, suppressed } from "../report-figures/rules";
import {
  feedbackBlocks,
  groupBlocks,
  materialBlocks,
  photoBlocks,
  programmeBlocks,
  questionBlocks,
  speakerBlocks,
} from "../report-parts/steps";
import { type ReportPart, reportParts } from "./choices";
import { mapTexts, withoutNames } from "./rules";

type Told4 = { facts: Facts; locale: Locale; outside: boolean };

function chartOf(title: string, cells: readonly Cell[], labelOf: (key: string | null) => string, said: Told4): Block[] {
  const t = words(said.locale);
  if (cells.length === 0) return [];
  const { bars, most, hides } = barsOf(said.outside ? suppressed(cells) : exact(cells), labelOf);
  const note = hides ? t("reports.smallCells") : undefined;
  return [{ kind: "chart", title, head: [t("reports.part"), t("reports.people")], bars, most, note }];
}

/** Who was there, in figures with their charts. */
function figureBlocks(said: Told4): Block[] {
  const { facts, locale } = said;
  const t = words(locale);
  const { figures } = facts;
  const school = (key: string | null) => say(figures.schools.get(key ?? ""), locale) || t("reports.unknown");
  const grade = (key: string | null) => (key ? t("reports.grade", { grade: key }) : t("reports.unknown"));
  const language = (key: string | null) => languageNames[asLocale(key)];
  const gender = (key: string | null) => t(`reports.genders.${(key ?? "undisclosed") as "female"}`);
  const all = figureTold(figures.registered, said.outside);
  const bars = figures.sittings.map(({ title, there }) => {
    const part = figureTold(there, said.outside);
    const label = say(title, locale, facts.event.languages) || t("reports.wholeEvent");
    return { label, value: part === String(there) ? there : null, shown: t("reports.ofAll", { part, all }) };
  });
  const hides = bars.some(({ value }) => value === null);
  const sittings: Block[] =
    bars.length === 0
      ? []
      : [
          {
            kind: "chart",
            title: t("reports.bySitting"),
            head: [t("reports.sitting"), t("reports.present")],
            bars,
            most: Math.max(figures.registered, 1),
            note: hides ? t("reports.smallCells") : undefined,
          },
        ];
  return [
    ...(figures.attended === null ? [{ kind: "text" as const, text: t("reports.noAttendance") }] : []),
    ...sittings,
    ...chartOf(t("reports.bySchool"), figures.bySchool, school, said),
    ...chartOf(t("reports.byGrade"), figures.byGrade, grade, said),
    ...chartOf(t("reports.byLanguage"), figures.byLanguage, language, said),
    ...chartOf(t("reports.byGender"), figures.byGender, gender, said),
  ];
}

function writtenBlocks(text: Facts["written"]["summary"], { facts, locale }: Told4): Block[] {
  const found = inLanguage(text, locale, facts.event.languages);
  return found.text ? [{ kind: "text", text: found.text, lang: found.lang === locale ? undefined : found.lang }] : [];
}

const blocksOf = (part: ReportPart, said: Told4): Block[] =>
  ({
    summary: () => writtenBlocks(said.facts.written.summary, said),
    figures: () => figureBlocks(said),
    programme: () => programmeBlocks(said),
    speakers: () => speakerBlocks(said),
    groups: () => groupBlocks(said),
    questions: () => questionBlocks(said),
    materials: () => materialBlocks(said),
    photos: () => photoBlocks(said),
    feedback: () => feedbackBlocks(said),
    outlook: () => writtenBlocks(said.facts.written.outlook, said),
  })[part]();

/** Every part that has something to say and was not left out. What anybody may have typed carries no child's name. */
function sectionsOf(said: Told4): ReportSection[] {
  const t = words(said.locale);
  const masked = withoutNames(said.facts.names);
  return reportParts
    .filter((part) => !said.facts.written.leftOut.includes(part))
    .map((part) => ({ key: part, title: t(`reports.parts.${part}`), blocks: blocksOf(part, said) }))
    .filter(({ blocks }) => blocks.length > 0)
    .map((section) =>
      section.key === "speakers" || section.key === "programme" ? section : mapTexts(section, masked),
    );
}

function bodiesOf({ facts, locale }: Told4): EventReport["bodies"] {
  const t = words(locale);
  return (["host", "supporter", "embassy", "partner"] as const).flatMap((role) => {
    const names = facts.organizations
      .filter((one) => one.role === role)
      .map(({ name, logoFileId }) => ({ name: say(name, locale, facts.event.languages), fileId: logoFileId }));
    return names.length === 0 ? [] : [{ role: t(`reports.roles.${role}`), names }];
  });
}

function factsIn({ facts, locale }: Told4): EventReport["facts"] {
  const t = words(locale);
  const { event, venue } = facts;
  const place = [say(venue?.name, locale, event.languages), venue?.room].filter(Boolean).join(", ");
  const languages = event.languages.map((one) => languageNames[one]).join(", ");
  const rows = [
    [t("reports.when"), span(event.startsAt, event.endsAt, event.timeZone, locale)],
    [t("reports.where"), place],
    [t("reports.languages"), languages],
  ] as const;
  return rows.flatMap(([label, value]) => (value ? [{ label, value }] : []));
}

/**
 * An event's report in one language, from what is known at this moment; with the keys in the store of its pictures, for
 * whoever draws them. `outside`: for readers outside of the team, who are told no small figures. Refuses `not-found`.
 */
export async function reportIn(db: Reader, asked: { eventId: string; locale: Locale; outside: boolean; now: Date }) {
  const { locale, outside, now } = asked;
  const facts = await reportFacts(db, asked.eventId, locale);
  const said = { facts, locale, outside };
  const t = words(locale);
  const { event, figures } = facts;
  const title = inLanguage(event.title, locale, event.languages);
  const people = (count: number | null) => (count === null ? null : figureTold(count, outside));
  const counted = (count: number) => (count === 0 ? null : String(count));
  const numbers: [string, string | null][] = [
    [t("reports.registered"), people(figures.registered)],
    [t("reports.attended"), people(figures.attended)],
    [t("reports.schools"), counted(figures.schools.size)],
    [t("reports.groupCount"), counted(facts.groups.length)],
    [t("reports.questionCount"), counted(facts.questions.length)],
  ];
  const report: EventReport = {
    lang: locale,
    kind: t("reports.kind"),
    title: title.text,
    titleLang: title.lang === locale ? undefined : title.lang,
    program: say(facts.program, locale),
    facts: factsIn(said),
    figures: numbers.flatMap(([label, value]) => (value === null ? [] : [{ label, value }])).slice(0, 4),
    bodies: bodiesOf(said),
    sections: sectionsOf(said),
    notes: [
      t("reports.madeAt", { moment: moment(now, event.timeZone, locale) }),
      t(outside ? "reports.noNames" : "reports.inside"),
    ],
    at: now,
  };
  const photoKeys = new Map(facts.photos.map(({ photoId, key }) => [photoId, key]));
  return { report, photoKeys, event: { title: event.title, startsAt: event.startsAt, timeZone: event.timeZone } };
}

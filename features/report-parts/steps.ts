import type { Block, Entry } from "../../core/event-report";
import { asLocale, inLanguage, type Locale, say, type Words, words } from "../../core/i18n";
import { clock } from "../../core/time";
import { byTheme } from "../question-minutes/rules";
import type { Facts } from "../report-facts/steps";
import { barsOf, exact, least, meanTells, suppressed } from "../report-figures/rules";

// What the parts of a report say, in one language, out of what there is. Nothing is asked of the database here.

type Said = { facts: Facts; locale: Locale };
const langOf = (lang: string | null | undefined, locale: Locale) => (lang && lang !== locale ? lang : undefined);
const inTongue = (text: Parameters<typeof inLanguage>[0], { facts, locale }: Said) => {
  const found = inLanguage(text, locale, facts.event.languages);
  return { text: found.text, lang: langOf(found.lang, locale) };
};

const called = (one: { name: object; honorific: object }, { facts, locale }: Said) =>
  [one.honorific, one.name]
    .map((text) => say(text, locale, facts.event.languages))
    .filter(Boolean)
    .join(" ");

/** The programme as it was planned, and as it really ran where somebody led it on the day. */
export function programmeBlocks(said: Said): Block[] {
  const { facts, locale } = said;
  const t = words(locale);
  const zone = facts.event.timeZone;
  if (facts.items.length === 0) return [];
  const ran = facts.items.some(({ startedAt }) => startedAt !== null);
  const range = (from: Date, to: Date | null) =>
    [from, to].flatMap((at) => (at ? [clock(at, zone, locale)] : [])).join("–");
  const rows = facts.items.map((item) => {
    const who = facts.speaking.filter((one) => one.agendaItemId === item.id).map((one) => called(one, said));
    const planned = range(item.startsAt, new Date(item.startsAt.getTime() + item.minutes * 60_000));
    const title = inTongue(item.title, said).text || t(`agenda.kind.${item.kind}`);
    const actual = item.startedAt ? range(item.startedAt, item.endedAt) : "–";
    return [planned, ...(ran ? [actual] : []), [title, ...who].join(" · ")];
  });
  const head = [t("reports.planned"), ...(ran ? [t("reports.actual")] : []), t("reports.item")];
  const widths = ran ? [24, 24, 66] : [26, 88];
  return [{ kind: "table", title: t("reports.parts.programme"), head, rows, widths, figuresFrom: 9, isNamed: true }];
}

/** Who spoke: name and office. */
export function speakerBlocks(said: Said): Block[] {
  const { facts, locale } = said;
  if (facts.speakers.length === 0) return [];
  const office = (one: Facts["speakers"][number]) =>
    [one.office, one.organization]
      .map((text) => say(text, locale, facts.event.languages))
      .filter(Boolean)
      .join(", ");
  const items = facts.speakers.map((one) => ({ text: called(one, said), note: office(one) || undefined }));
  return [{ kind: "list", title: words(locale)("reports.guests"), isNamed: true, items }];
}

const groupName = ({ number, name }: { number: number; name: string | null }, t: Words) =>
  [t("questions.groupNumber", { number }), name].filter(Boolean).join(" · ");

/** Groups by number and topic: what they spoke of, when, and what the guest responded. No member is named. */
export function groupBlocks(said: Said): Block[] {
  const { facts, locale } = said;
  const t = words(locale);
  if (facts.groups.length === 0) return [];
  const entries = facts.groups.map((group): Entry => {
    const topic = inTongue(group.topic, said);
    const at = group.startedAt ? clock(group.startedAt, facts.event.timeZone, locale) : "";
    const place = group.place === null ? "" : t("reports.place", { place: group.place });
    return {
      mark: String(group.number),
      title: topic.text || groupName(group, t),
      lang: topic.text ? topic.lang : undefined,
      about: [topic.text ? groupName(group, t) : "", at, place].filter(Boolean).join(" · ") || undefined,
      texts: [
        ...(group.abstract ? [{ text: group.abstract }] : []),
        ...(group.response
          ? [{ label: t("reports.response"), text: group.response, lang: langOf(group.responseLang, locale) }]
          : []),
      ],
    };
  });
  return [{ kind: "entries", entries }];
}

function questionEntry(row: Facts["questions"][number], { facts, locale }: Said): Entry {
  const t = words(locale);
  const found = facts.translations.get(row.questionId);
  const inOwn = (own: string | null, lang: string, other: string | null | undefined) =>
    lang !== locale && other ? { text: other, lang: undefined } : { text: own, lang: langOf(asLocale(lang), locale) };
  const question = inOwn(row.body, row.lang, found?.body);
  const answer = inOwn(row.answerSummary, row.answerLang ?? row.lang, found?.answerSummary);
  const group =
    row.groupNumber === null ? t("questions.aStudent") : t("questions.groupNumber", { number: row.groupNumber });
  return {
    mark: String(row.no),
    title: question.text ?? "",
    lang: question.lang,
    about: group,
    texts: answer.text
      ? [{ text: answer.text, lang: answer.lang, label: row.answeredBy ?? undefined }]
      : [{ text: t("questionMinutes.aloud") }],
  };
}

/**
 * What was asked and answered, theme by theme. Askers are told by their group alone: the given name that the room heard
 * stays in the room.
 */
export function questionBlocks(said: Said): Block[] {
  const { facts, locale } = said;
  const t = words(locale);
  const ids = facts.themes.map(({ id }) => id);
  return byTheme(facts.questions, ids).map(({ themeId, rows }) => ({
    kind: "entries" as const,
    title: inTongue(facts.themes.find(({ id }) => id === themeId)?.title, said).text || t("questionMinutes.noTheme"),
    entries: rows.map((row) => questionEntry(row, said)),
  }));
}

/** What was handed out, with how many copies. */
export function materialBlocks(said: Said): Block[] {
  const { facts, locale } = said;
  const t = words(locale);
  if (facts.materials.length === 0) return [];
  const rows = facts.materials.map((one) => [
    inTongue(one.title, said).text,
    t(`materials.kind.${one.kind}`),
    one.kind === "printed" ? String(one.quantity ?? "–") : "–",
    one.kind === "printed" ? String(one.handedOut ?? "–") : "–",
  ]);
  const head = [t("materials.name"), t("materials.kindLabel"), t("materials.quantity"), t("materials.handedOut")];
  return [
    {
      kind: "table",
      title: t("reports.parts.materials"),
      head,
      rows,
      widths: [60, 24, 18, 18],
      figuresFrom: 2,
      isNamed: true,
    },
  ];
}

/** Photographs that everybody on them allows, asked at this moment. */
export const photoBlocks = (said: Said): Block[] =>
  said.facts.photos.length === 0
    ? []
    : [
        {
          kind: "photos",
          photos: said.facts.photos.map(({ photoId, caption, width, height }) => ({
            ...{ photoId, width, height },
            caption: inTongue(caption, said).text,
          })),
        },
      ];

type Result = NonNullable<Facts["survey"]>["results"][number];
type Question = NonNullable<Facts["survey"]>["survey"]["questions"][number];
type Outside = Said & { outside: boolean };

/** Free answers of one question that stand in a report. */
const textsAtMost = 12;

/** Free answers; those that the team took out, and those beyond what a report holds, are told by their number. */
function freeAnswers(title: string, { texts }: Result, { locale }: Said): Block[] {
  const shown = texts.filter(({ hidden }) => !hidden).slice(0, textsAtMost);
  if (shown.length === 0) return [];
  const others = texts.length - shown.length;
  const more = others > 0 ? words(locale)("reports.moreAnswers", { count: others }) : undefined;
  return [{ kind: "list", title, items: shown.map(({ text }) => ({ text })), more }];
}

/** How often each answer was chosen. Readers outside are told no small figure, nor a mean that would give one away. */
function chosenAnswers(title: string, result: Result, question: Question, said: Outside): Block {
  const t = words(said.locale);
  const told = said.outside ? suppressed(result.counts) : exact(result.counts);
  const labelOf = (key: string | null) =>
    question.kind === "rating"
      ? t("surveys.stars", { count: Number(key) })
      : inTongue(question.options?.find(({ id }) => id === key)?.text, said).text;
  const { bars, most, hides } = barsOf(told, labelOf);
  const { mean, count } = result;
  const telling = mean !== null && !(said.outside && (count < least || meanTells(told)));
  const written = new Intl.NumberFormat(said.locale).format(mean ?? 0);
  const notes = [telling ? t("surveys.mean", { mean: written, count }) : "", hides ? t("reports.smallCells") : ""];
  const head = [t("reports.answer"), t("reports.count")] as const;
  return { kind: "chart", title, head, bars, most, note: notes.filter(Boolean).join(" · ") || undefined };
}

/** What came back on the feedback form; nothing below five answers, and never a name. */
export function feedbackBlocks(said: Outside): Block[] {
  const { facts, locale } = said;
  const t = words(locale);
  const { survey } = facts;
  if (!survey || survey.answers < least) return [];
  const blocks = survey.results.flatMap((result): Block[] => {
    const question = survey.survey.questions.find(({ id }) => id === result.questionId);
    if (!question || result.count === 0) return [];
    const title = inTongue(question.text, said).text;
    return question.kind === "text" ? freeAnswers(title, result, said) : [chosenAnswers(title, result, question, said)];
  });
  return blocks.length === 0
    ? []
    : [{ kind: "text", text: t("reports.feedbackLead", { count: survey.answers }) }, ...blocks];
}

import { isLocale, type Locale, type LocalizedText, languageNames, say, words } from "../../core/i18n";
import { moment } from "../../core/time";
import type { Fact } from "../../core/workbook";
import { statuses } from "../attendance/rules";

export type About = {
  locale: Locale;
  filters: Record<string, unknown>;
  /** The names of the schools that stand in `filters`, by id. */
  schools: ReadonlyMap<string, LocalizedText>;
  facts: readonly Fact[];
  now: Date;
  by: string;
  event: { title: LocalizedText; startsAt: Date; timeZone: string; languages: readonly Locale[] };
  purpose: string;
  recipient: string;
};

const filterNames = {
  grade: "grade",
  group: "groupId",
  language: "language",
  only: "only",
  order: "order",
  school: "school",
  searched: "search",
  sort: "sort",
  source: "source",
  state: "state",
  status: "status",
  theme: "themeId",
} as const;
const named = Object.keys(filterNames) as (keyof typeof filterNames)[];
const registered = ["confirmed", "waitlisted", "cancelled"] as const;
const sources = ["self", "import", "staff", "api", "walk-in", "guardian", "program"] as const;

/** What a filter's value is called; empty for what says nothing to a reader: an id, or that it was on. */
function valueWord(key: string, value: string, { locale, event, schools }: About) {
  const t = words(locale);
  if (key === "school")
    return value === "none" ? t("sponsor.noSchool") : say(schools.get(value), locale, event.languages);
  const mark = [...statuses, "unmarked" as const].find((one) => key === "only" && one === value);
  if (mark) return t(`attendance.statuses.${mark}`);
  const status = registered.find((one) => key === "status" && one === value);
  if (status) return t(`exports.registrationStatuses.${status}`);
  const source = sources.find((one) => key === "source" && one === value);
  if (source) return t(`exports.registrationSources.${source}`);
  if (key === "language" && isLocale(value)) return languageNames[value];
  return value === "true" || /^[0-9a-f-]{36}$/.test(value) ? "" : value;
}

/** What was asked for, in the reader's words: "school: 한빛중학교". */
function filtersSaid(about: About): string {
  const t = words(about.locale);
  const asked = Object.entries(about.filters).filter(
    ([key, value]) => value !== undefined && value !== null && value !== false && key !== "sheetId",
  );
  const all = asked.map(([key, value]) => {
    const known = named.find((one) => one === key);
    const label = known ? t(`exports.filterNames.${filterNames[known]}`) : key;
    const word = valueWord(key, String(value), about);
    return word ? `${label}: ${word}` : label;
  });
  return all.join(", ") || "–";
}

/** The lines of a file's last sheet: what it is of, when and by whom it was made, what for, and what was asked for. */
export function aboutFacts(about: About): Fact[] {
  const { locale, facts, now, by, event, purpose, recipient } = about;
  const t = words(locale);
  return [
    { label: t("exports.about.event"), value: say(event.title, locale, event.languages) },
    { label: t("exports.about.begins"), value: moment(event.startsAt, event.timeZone, locale) },
    ...facts,
    { label: t("exports.about.made"), value: moment(now, event.timeZone, locale) },
    { label: t("exports.about.by"), value: by },
    { label: t("exports.about.purpose"), value: purpose },
    ...(recipient ? [{ label: t("exports.about.recipient"), value: recipient }] : []),
    { label: t("exports.about.filters"), value: filtersSaid(about) },
  ];
}

import { type Locale, say, words } from "../../../core/i18n";
import { gradeText } from "../../people/components/grade-text";
import type { WishList, WishRound } from "../queries";

/** A student as the list shows them, in the reader's words. */
export type WishLine = {
  registrationId: string;
  ticket: number;
  name: string;
  /** School and grade. */
  about: string;
  /** Titles of topics, best first; one sentence for those to whom any will do. */
  wishes: string[];
  topicIds: string[];
  source: "self" | "paper" | "none";
  sourceLabel: string;
  names: number;
  version: number;
};

/** What the table needs of a row. */
export function wishLine(
  row: WishList["rows"][number],
  topics: WishRound["topics"],
  locale: Locale,
  languages: readonly Locale[],
): WishLine {
  const t = words(locale);
  const source = row.source ?? "none";
  const titles = row.topicIds.flatMap((topicId) => {
    const topic = topics.find((one) => one.id === topicId);
    return topic ? [say(topic.title, locale, languages)] : [];
  });
  return {
    ...{ registrationId: row.registrationId, ticket: row.ticket, name: row.name, topicIds: row.topicIds },
    about: [say(row.school, locale), gradeText(locale, row.grade, row.school), row.classNo].filter(Boolean).join(" · "),
    wishes: source !== "none" && titles.length === 0 ? [t("wishes.anyTopicAnswer")] : titles,
    source,
    sourceLabel: t(`wishes.source.${source}`),
    ...{ names: row.names, version: row.version },
  };
}

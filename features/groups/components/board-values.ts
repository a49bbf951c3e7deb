import { type Locale, languageNames, say } from "../../../core/i18n";
import { gradeText } from "../../people/components/grade-text";
import type { board } from "../queries";
import type { Board, Member } from "./board-model";

type Found = Awaited<ReturnType<typeof board>>;
type Person = Found["alone"][number];

/** The board's answer as its client island needs it. */
export function boardValues(eventId: string, found: Found, locale: Locale): Board {
  const order = new Intl.Collator(locale, { numeric: true });
  const member = (person: Person): Member => ({
    registrationId: person.registrationId,
    name: person.name,
    about: [
      say(person.school, locale),
      gradeText(locale, person.grade, person.school),
      person.language === "ko" ? "" : languageNames[person.language],
    ]
      .filter(Boolean)
      .join(" · "),
    groupId: person.groupId,
    role: person.role ?? "member",
    locked: person.locked ?? false,
  });
  const people = [...found.groups.flatMap((group) => group.members), ...found.alone].map(member);
  const themes = new Map(found.themes.map((theme) => [theme.id, say(theme.title, locale)]));
  const sizes = found.groups.map((group) => group.members.length);
  return {
    eventId,
    groups: found.groups.map(({ id, number, name, topicId }) => ({
      groupId: id,
      number,
      name: name ?? "",
      topicId: topicId ?? "",
    })),
    members: people.sort((a, b) => order.compare(a.name, b.name)),
    topics: found.topics.map(({ id, title, themeId, cap }) => ({
      topicId: id,
      theme: themes.get(themeId ?? "") ?? "",
      title: say(title, locale),
      cap,
    })),
    spread: { size: sizes.length > 0 ? Math.max(...sizes) - Math.min(...sizes) : 0, ...found.spread },
    seed: found.seed,
    published: found.publishedAt !== null,
  };
}

import { type Locale, say } from "../../../core/i18n";
import { gradeText } from "../../people/components/grade-text";
import type { AllocationPage } from "../queries";
import type { Setting } from "../rules";
import type { ShownAllocation } from "./result-panel";

type Languages = readonly Locale[];

/** Everybody with a seat, to be chosen from. */
export const peopleOptions = (found: AllocationPage, locale: Locale) =>
  found.people.map(({ id, name, school, grade }) => ({
    value: id,
    label: name,
    hint: [say(school, locale), gradeText(locale, grade, school)].filter(Boolean).join(" · "),
  }));

/** The newest allocation in the reader's words. */
export function shownAllocation(found: AllocationPage, locale: Locale, languages: Languages): ShownAllocation | null {
  const { allocation, wishes } = found;
  if (!allocation) return null;
  const options = new Map(peopleOptions(found, locale).map((one) => [one.value, one]));
  const people = Object.entries(allocation.codes).map(([code, registrationId]) => {
    const one = options.get(registrationId);
    return [code, { registrationId, name: one?.label ?? "", about: one?.hint ?? "" }] as const;
  });
  const { draw, groups, inputHash, isStale, moved, named, seed } = allocation;
  return {
    ...{ allocationId: allocation.id, draw, groups, inputHash, isStale, moved, named, seed },
    state: allocation.undoneAt ? "undone" : allocation.publishedAt ? "published" : "draft",
    mayPublish: !wishes || wishes.state === "over",
    people: Object.fromEntries(people),
    titles: Object.fromEntries(found.topics.map(({ id, title }) => [id, say(title, locale, languages)])),
  };
}

/** What the form begins with: as it was worked out last, else by wish where students were asked. */
export function firstSetting(found: AllocationPage): Setting & { heedNames: boolean } {
  const { allocation, people, topics, wishes, present } = found;
  if (allocation) return { ...allocation.setting, heedNames: allocation.heedNames };
  const each = people.length / Math.max(1, topics.length);
  return {
    mode: topics.length === 0 ? "groups" : wishes ? "joint" : "groups",
    count: present || Math.max(1, Math.min(100, Math.round(people.length / 10))),
    topics: [],
    sizeMin: Math.max(1, Math.floor(each) - 2),
    sizeMax: Math.max(1, Math.ceil(each) + 2),
    weights: { school: 3, grade: 2, gender: 2, language: 2 },
    guarded: ["gender", "language"],
    lower: 0,
    heedNames: true,
  };
}

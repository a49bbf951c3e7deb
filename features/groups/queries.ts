import { and, asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent, atRegistration } from "../../core/scopes";
import { events, groupMembers, groups, organizations, persons, registrations, themes, topics } from "../../db/schema";
import { themesOf, topicsOf } from "../topics/steps";
import { eventInput, mineInput } from "./inputs";
import { spread } from "./rules";
import { membersOf } from "./steps";

/**
 * Everything the board of groups shows: groups with their members, who is in none, topics, the seed of the last deal,
 * and how even the groups are. For the team; judges see it without being able to change it.
 */
export const board = query("groups.board", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db
      .select({ publishedAt: events.groupsPublishedAt, seed: events.groupsSeed })
      .from(events)
      .where(eq(events.id, input.eventId));
    const made = await db
      .select({ id: groups.id, number: groups.number, name: groups.name, topicId: groups.topicId })
      .from(groups)
      .where(eq(groups.eventId, input.eventId))
      .orderBy(asc(groups.number));
    const people = await db
      .select({
        registrationId: registrations.id,
        name: persons.fullName,
        latinName: persons.latinName,
        school: organizations.name,
        schoolId: registrations.schoolId,
        grade: registrations.grade,
        language: persons.locale,
        groupId: groupMembers.groupId,
        role: groupMembers.role,
        locked: groupMembers.locked,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
      .where(and(eq(registrations.eventId, input.eventId), eq(registrations.status, "confirmed")))
      .orderBy(asc(persons.fullName), asc(registrations.id))
      .limit(5_000);
    const levels = (groupId: string) =>
      people
        .filter((person) => person.groupId === groupId)
        .map((person) => ({
          school: person.schoolId ?? "",
          grade: String(person.grade ?? ""),
          language: person.language,
        }));
    return {
      publishedAt: event?.publishedAt ?? null,
      seed: event?.seed ?? null,
      groups: made.map((group) => ({ ...group, members: people.filter((person) => person.groupId === group.id) })),
      alone: people.filter((person) => !person.groupId),
      themes: await themesOf(db, input.eventId),
      topics: await topicsOf(db, input.eventId),
      spread: spread(made.map((group) => levels(group.id))),
    };
  },
});

/**
 * The own group of whoever holds a registration's link: number, topic, members by name. Null until it is published, and
 * for those who have no seat.
 */
export const mine = query("groups.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input, scope }) {
    const [found] = await db
      .select({
        id: groups.id,
        number: groups.number,
        name: groups.name,
        role: groupMembers.role,
        publishedAt: events.groupsPublishedAt,
        status: registrations.status,
        topic: topics.title,
        brief: topics.brief,
        theme: themes.title,
      })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(events, eq(events.id, groups.eventId))
      .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
      .leftJoin(topics, eq(topics.id, groups.topicId))
      .leftJoin(themes, eq(themes.id, topics.themeId))
      .where(and(eq(groupMembers.registrationId, input.registrationId), eq(groups.eventId, scope.eventId ?? "")));
    if (!found?.publishedAt || found.status !== "confirmed") return null;
    const { publishedAt: _, status: __, ...group } = found;
    const members = await membersOf(db, found.id);
    return {
      ...group,
      members: members.map(({ registrationId, name, role }) => ({
        name,
        role,
        isMe: registrationId === input.registrationId,
      })),
    };
  },
});

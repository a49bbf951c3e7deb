import { and, asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atDesk } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, groupMembers, groups, persons, registrations } from "../../db/schema";
import { filesOf, groupsOf, missingIn } from "../submissions/steps";
import { marksOf, tasksOf } from "../tasks/steps";
import { deskInput } from "./inputs";

/** Everybody with a seat in a group of an event, with the school; for counting and for the own school's names. */
const seatedIn = (db: Reader, eventId: string) =>
  db
    .select({
      groupId: groupMembers.groupId,
      role: groupMembers.role,
      name: persons.fullName,
      schoolId: registrations.schoolId,
    })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(groups.eventId, eventId), eq(registrations.status, "confirmed")))
    .orderBy(asc(persons.fullName), asc(registrations.id))
    .limit(5_000);

/**
 * The groups in which students of one school are, once groups are published: number, topic, the own students by name
 * and the others as a number, what is missing, how much of the list is done, and the days. No file, no comment and no
 * paragraph: those are the group's and the team's.
 */
export const deskGroups = query("schools.groups", {
  input: deskInput,
  scope: atDesk,
  async run({ db, scope, now }) {
    const [eventId, schoolId] = [scope.eventId ?? "", scope.schoolId ?? ""];
    const [event] = await db
      .select({ publishedAt: events.groupsPublishedAt, timeZone: events.timeZone })
      .from(events)
      .where(eq(events.id, eventId));
    const timeZone = event?.timeZone ?? "UTC";
    if (!event?.publishedAt) return { published: false, timeZone, tasks: 0, wanted: [], rows: [] };
    const { wanted, ofGroup } = await filesOf(db, eventId, now);
    const [all, marks, people] = [await tasksOf(db, eventId), await marksOf(db, eventId), await seatedIn(db, eventId)];
    const rows = (await groupsOf(db, eventId)).flatMap(({ groupId, number, topic }) => {
      const members = people.filter((one) => one.groupId === groupId);
      const own = members.filter((one) => one.schoolId === schoolId);
      if (own.length === 0) return [];
      const missing = missingIn(ofGroup(groupId), wanted);
      return [
        {
          ...{ groupId, number, topic },
          own: own.map(({ name, role }) => ({ name, role })),
          others: members.length - own.length,
          missing: missing.map(({ deliverableId, dueAt, standing }) => ({ deliverableId, dueAt, standing })),
          done: marks.get(groupId)?.size ?? 0,
        },
      ];
    });
    const asked = wanted.map(({ id, title, required, dueAt }) => ({ id, title, required, dueAt }));
    return { published: true, timeZone, tasks: all.length, wanted: asked, rows };
  },
});
export type DeskGroups = Awaited<ReturnType<typeof deskGroups>>;

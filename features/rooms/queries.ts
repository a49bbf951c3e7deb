import { asc, eq } from "drizzle-orm";
import { keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { events, groupMembers, groups, registrations } from "../../db/schema";
import { membersAt, membersOf } from "../groups/steps";
import { materialsOf } from "../materials/steps";
import { marksOf, tasksOf } from "../tasks/steps";
import { eventInput, mineInput } from "./inputs";
import { dutiesOf } from "./steps";

/**
 * How far each group of an event is: which tasks it has ticked, what it will speak of, and, for the team, who does what;
 * judges need no names.
 */
export const list = query("rooms.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, scope }) {
    const rows = await db
      .select({ groupId: groups.id, abstract: groups.abstract, abstractVersion: groups.abstractVersion })
      .from(groups)
      .where(eq(groups.eventId, eventId))
      .orderBy(asc(groups.number));
    const [all, marks, duties] = [await tasksOf(db, eventId), await marksOf(db, eventId), await dutiesOf(db, eventId)];
    const people = may(actor, "reviews.judge", scope) ? await membersAt(db, eventId) : [];
    const made = rows.map((row) => ({
      ...row,
      done: all.filter(({ id }) => marks.get(row.groupId)?.has(id)).map(({ id }) => id),
      members: people
        .filter(({ groupId }) => groupId === row.groupId)
        .map(({ registrationId, name }) => ({ registrationId, name, duties: duties.get(registrationId) ?? [] })),
    }));
    return { tasks: all.map(({ id, title, dueAt }) => ({ taskId: id, title, dueAt })), rows: made };
  },
});
export type RoomList = Awaited<ReturnType<typeof list>>;

/**
 * The room of one's own group, for whoever holds the personal link: tasks with what is done, who takes care of what,
 * the group's paragraph, what there is to read, and what a refused form had in it. Null while it has no published group.
 */
export const mine = query("rooms.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, kept }, scope, now }) {
    const eventId = scope.eventId ?? "";
    const [found] = await db
      .select({
        group: groups,
        role: groupMembers.role,
        publishedAt: events.groupsPublishedAt,
        timeZone: events.timeZone,
        languages: events.languages,
        status: events.status,
        seat: registrations.status,
      })
      .from(groupMembers)
      .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(events, eq(events.id, groups.eventId))
      .where(eq(groupMembers.registrationId, registrationId));
    if (!found) return null;
    const { group, role, publishedAt, seat } = found;
    if (group.eventId !== eventId) return refuse("not-found");
    if (!publishedAt || seat !== "confirmed") return null;
    const [all, marks, duties] = [
      await tasksOf(db, eventId),
      await marksOf(db, eventId, group.id),
      await dutiesOf(db, eventId, group.id),
    ];
    return {
      groupId: group.id,
      ...{ timeZone: found.timeZone, languages: found.languages, isOpen: found.status !== "cancelled" },
      tasks: all.map(({ id, title, dueAt }) => ({
        ...{ taskId: id, title, dueAt },
        done: marks.get(group.id)?.has(id) ?? false,
      })),
      members: (await membersOf(db, group.id)).map(({ registrationId: id, name, role: as }) => ({
        ...{ registrationId: id, name, role: as, isMe: id === registrationId },
        duties: duties.get(id) ?? [],
        canSet: id === registrationId || role === "leader",
      })),
      abstract: { text: group.abstract, version: group.abstractVersion },
      materials: (await materialsOf(db, eventId)).map(({ materialId, kind, title, url, fileId, bytes }) => ({
        ...{ materialId, kind, title, url, fileId, bytes },
      })),
      kept: keptForm(`room:${registrationId}`, kept ?? undefined, now) ?? null,
    };
  },
});
export type OwnRoom = NonNullable<Awaited<ReturnType<typeof mine>>>;

import { and, asc, eq, gt, inArray, ne } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { events, groupMembers, groups, persons, registrations, submissions, topics } from "../../db/schema";
import type { Dealt } from "./rules";

/** Those who have a seat, with the levels a deal spreads, and the group they are in. */
export const seated = (db: Reader, eventId: string) =>
  db
    .select({
      id: registrations.id,
      schoolId: registrations.schoolId,
      grade: registrations.grade,
      language: persons.locale,
      groupId: groupMembers.groupId,
      number: groups.number,
      locked: groupMembers.locked,
      role: groupMembers.role,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")))
    .orderBy(asc(registrations.ticket))
    .limit(5_000);

type Seated = Awaited<ReturnType<typeof seated>>[number];

/** As the deal sees them: who is locked to a group that stays, stays in it. */
export const dealtOf = (row: Seated, count: number): Dealt => ({
  id: row.id,
  school: row.schoolId ?? "",
  grade: String(row.grade ?? ""),
  language: row.language,
  ...(row.locked && row.number !== null && row.number <= count ? { lockedTo: row.number - 1 } : {}),
});

/** Groups 1 to `count`: those missing are made, those beyond go. Refuses `groups-have-files` when one beyond has handed in. */
export async function shape(tx: Tx, eventId: string, count: number) {
  const beyond = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.eventId, eventId), gt(groups.number, count)));
  const ids = beyond.map((group) => group.id);
  if (ids.length > 0) {
    const files = await tx.$count(submissions, inArray(submissions.groupId, ids));
    if (files > 0) return refuse("groups-have-files");
    await tx.delete(groups).where(inArray(groups.id, ids));
  }
  const kept = await tx.select({ number: groups.number }).from(groups).where(eq(groups.eventId, eventId));
  const known = new Set(kept.map((group) => group.number));
  const missing = Array.from({ length: count }, (_, i) => i + 1).filter((number) => !known.has(number));
  if (missing.length > 0) await tx.insert(groups).values(missing.map((number) => ({ eventId, number })));
  return tx
    .select({ id: groups.id, number: groups.number })
    .from(groups)
    .where(eq(groups.eventId, eventId))
    .orderBy(asc(groups.number));
}

type Role = "leader" | "deputy" | "member";
type Seat = { registrationId: string; groupId: string; role?: Role; locked?: boolean };

/** Takes people out of their groups. */
async function takeOut(tx: Tx, ids: readonly string[]) {
  for (let at = 0; at < ids.length; at += 500)
    await tx.delete(groupMembers).where(inArray(groupMembers.registrationId, ids.slice(at, at + 500)));
}

/** Puts people into groups, from wherever they were; role and lock are as said, else none. */
export async function putInto(tx: Tx, seats: readonly Seat[]) {
  const ids = seats.map((seat) => seat.registrationId);
  await takeOut(tx, ids);
  for (let at = 0; at < seats.length; at += 200) await tx.insert(groupMembers).values(seats.slice(at, at + 200));
}

/** Makes room for a role that a group has once: whoever has it becomes a member. */
export async function freeRole(tx: Tx, groupId: string, role: Role) {
  if (role === "member") return;
  await tx
    .update(groupMembers)
    .set({ role: "member" })
    .where(and(eq(groupMembers.groupId, groupId), eq(groupMembers.role, role)));
}

/** Sets everybody's group: who is not named is in none. Unchanged members keep role and lock, moved ones lose them. */
export async function settle(tx: Tx, before: readonly Seated[], after: ReadonlyMap<string, string>) {
  const was = new Map(before.map((row) => [row.id, row.groupId]));
  const out = before.filter((row) => row.groupId && !after.has(row.id)).map((row) => row.id);
  await takeOut(tx, out);
  const moved = [...after].filter(([registrationId, groupId]) => was.get(registrationId) !== groupId);
  await putInto(
    tx,
    moved.map(([registrationId, groupId]) => ({ registrationId, groupId })),
  );
}

/** How everything is now, as the input of `arrange` says it. */
export async function formerOf(db: Reader, eventId: string, people: readonly Seated[]) {
  const [event] = await db.select({ seed: events.groupsSeed }).from(events).where(eq(events.id, eventId));
  const own = { number: groups.number, name: groups.name, topicId: groups.topicId };
  const all = await db.select(own).from(groups).where(eq(groups.eventId, eventId)).orderBy(asc(groups.number));
  const members = people.flatMap(({ id: registrationId, number, role, locked }) =>
    number === null ? [] : [{ registrationId, number, role: role ?? ("member" as const), locked: locked ?? false }],
  );
  return { count: all.length, seed: event?.seed ?? null, groups: all, members };
}

/** How a group was before a deal, for undo. */
export type Former = { number: number; name?: string | null; topicId?: string | null };

/** Gives groups back their names and topics; a topic that is gone, or that others took meanwhile, is left out. */
export async function renew(tx: Tx, eventId: string, groupIds: ReadonlyMap<number, string>, former: readonly Former[]) {
  const all = await tx.select({ id: topics.id, cap: topics.cap }).from(topics).where(eq(topics.eventId, eventId));
  const left = new Map(all.map((topic) => [topic.id, topic.cap]));
  for (const { number, name, topicId } of former) {
    const groupId = groupIds.get(number);
    if (!groupId) continue;
    const room = topicId ? (left.get(topicId) ?? 0) : 0;
    if (topicId) left.set(topicId, room - 1);
    const change = { name: name ?? null, topicId: topicId && room > 0 ? topicId : null };
    await tx.update(groups).set(change).where(eq(groups.id, groupId));
  }
}

/** A group's members with a seat, by name: for the group itself and for the team. */
export const membersOf = (db: Reader, groupId: string) =>
  db
    .select({ registrationId: registrations.id, name: persons.fullName, role: groupMembers.role })
    .from(groupMembers)
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(groupMembers.groupId, groupId), ne(registrations.status, "cancelled")))
    .orderBy(asc(persons.fullName), asc(registrations.id));

/** Everybody in a group of an event, for lists of all groups: by name, five thousand at most. */
export const membersAt = (db: Reader, eventId: string) =>
  db
    .select({ groupId: groupMembers.groupId, registrationId: registrations.id, name: persons.fullName })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(groups.eventId, eventId), ne(registrations.status, "cancelled")))
    .orderBy(asc(persons.fullName), asc(registrations.id))
    .limit(5_000);

import { and, count, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import type { Reader } from "../../db";
import { events, groupMembers, groups, registrations, topics } from "../../db/schema";
import { type Standing, worstOf } from "../deliverables/rules";
import { matchScore } from "../duplicates/rules";
import { candidates, type PersonGiven, traitsOf } from "../people/steps";
import { filesOf } from "../submissions/steps";

/** The event of a desk. Refuses `not-found`. */
export async function eventAt(db: Reader, { eventId }: Scope) {
  const [event] = await db
    .select()
    .from(events)
    .where(eq(events.id, eventId ?? ""));
  return event ?? refuse("not-found");
}

/** How many students of a school are registered for an event, by status. */
export async function countsAt(db: Reader, { eventId, schoolId }: Scope) {
  const rows = await db
    .select({ status: registrations.status, number: count() })
    .from(registrations)
    .where(
      and(
        eq(registrations.eventId, eventId ?? ""),
        eq(registrations.schoolId, schoolId ?? ""),
        isNull(registrations.mergedIntoId),
      ),
    )
    .groupBy(registrations.status);
  const of = (status: string) => rows.find((row) => row.status === status)?.number ?? 0;
  return { confirmed: of("confirmed"), waitlisted: of("waitlisted"), cancelled: of("cancelled") };
}

/**
 * Whoever is surely the student given, among those of the programme who were never at another school: what another
 * school has registered must neither be changed nor shown by bringing somebody of the same name.
 */
export async function ownPerson(db: Reader, given: PersonGiven, scope: Scope) {
  const within = { eventId: scope.eventId ?? "", programId: scope.programId };
  const all = await candidates(db, within, given.fullName);
  const others = new Set(all.filter(({ school }) => school !== scope.schoolId).map(({ personId }) => personId));
  const traits = traitsOf(given);
  const sure = all.filter((one) => !others.has(one.personId) && matchScore(traits, one) >= 90);
  return sure.find((one) => one.eventId === within.eventId) ?? sure[0];
}

/**
 * The group of each of a school's students, once the groups are published: its number, topic and whether it handed its
 * presentation in. Nothing of the group's other members.
 */
export async function groupsAt(db: Reader, { eventId = "", schoolId }: Scope, now: Date) {
  const [event] = await db
    .select({ publishedAt: events.groupsPublishedAt })
    .from(events)
    .where(eq(events.id, eventId ?? ""));
  if (!event?.publishedAt) return new Map<string, PupilGroup>();
  const rows = await db
    .select({
      registrationId: groupMembers.registrationId,
      groupId: groups.id,
      number: groups.number,
      role: groupMembers.role,
      topic: topics.title,
    })
    .from(groupMembers)
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .where(and(eq(registrations.eventId, eventId ?? ""), eq(registrations.schoolId, schoolId ?? "")));
  const { wanted, ofGroup } = await filesOf(db, eventId ?? "", now);
  return new Map(
    rows.map(({ registrationId, groupId, ...group }) => {
      const required = ofGroup(groupId).filter((_, at) => wanted[at]?.required);
      return [registrationId, { ...group, files: worstOf(required.map(({ standing }) => standing)) }] as const;
    }),
  );
}
export type PupilGroup = {
  number: number;
  role: "leader" | "deputy" | "member";
  topic: (typeof topics.$inferSelect)["title"] | null;
  files: Standing;
};

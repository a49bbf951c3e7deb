// Where a thing is, and whose. Each refuses `not-found` for what is not there.
import { and, eq, inArray, isNull, ne } from "drizzle-orm";
import type { Reader } from "../db";
import { prepared } from "../db/prepared";
import {
  agendaItems,
  apiKeys,
  enrollments,
  events,
  groupMembers,
  groups,
  invitations,
  materials,
  organizations,
  programs,
  registrations,
} from "../db/schema";
import { type Actor, type HeldRole, rolesAt, type Scope } from "./permissions";
import { refuse } from "./refusal";

type On<I> = { db: Reader; input: I };

/** The instance as a whole: accounts, organisations, new programmes. */
export const atInstance = async (): Promise<Scope> => ({});

/**
 * For what is not tied to one place (lists of one's own events, the address book): the place of the asker's highest
 * role, or the instance for those without any.
 */
export async function amongOwn({ db, actor }: { db: Reader; actor: Actor }): Promise<Scope> {
  const order: readonly HeldRole[] = ["owner", "organizer", "staff", "judge"];
  const [best] = [...actor.grants].sort((a, b) => order.indexOf(a.role) - order.indexOf(b.role));
  if (!best || best.place === "instance") return {};
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, best.place));
  return program ? { programId: program.id } : atEvent({ db, input: { eventId: best.place } });
}

/** A programme; those in the trash are found too, so that they can be brought back. */
export async function atProgram({ db, input }: On<{ programId: string }>): Promise<Scope> {
  const [found] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.programId));
  return found ? { programId: found.id } : refuse("not-found");
}

/** A programme when one is named, else the instance. */
export async function atProgramOrInstance({ db, input }: On<{ programId?: string | null }>): Promise<Scope> {
  return input.programId ? atProgram({ db, input: { programId: input.programId } }) : {};
}

/** An event and its programme. */
export async function atEvent({ db, input }: On<{ eventId: string }>): Promise<Scope> {
  const [found] = await placeOfEvent(db, { id: input.eventId });
  return found ?? refuse("not-found");
}

const placeOfEvent = prepared<{ id: string }>()((db, at) =>
  db.select({ eventId: events.id, programId: events.programId }).from(events).where(eq(events.id, at.id)),
);

/** An item of an event's run of show. */
export async function atAgendaItem({ db, input }: On<{ agendaItemId: string }>): Promise<Scope> {
  const [found] = await db
    .select({ eventId: agendaItems.eventId })
    .from(agendaItems)
    .where(eq(agendaItems.id, input.agendaItemId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** A registration: its event, and that it belongs to whoever holds its personal link. */
export async function atRegistration({ db, input }: On<{ registrationId: string }>): Promise<Scope> {
  const [found] = await db
    .select({ eventId: events.id, programId: events.programId })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, input.registrationId));
  return found ? { ...found, registrationIds: [input.registrationId] } : refuse("not-found");
}

/** One's own place: a registration, or an enrolment in a programme. */
export async function atOwnPlace({
  db,
  input,
}: On<{ registrationId?: string | null; enrollmentId?: string | null }>): Promise<Scope> {
  if (input.registrationId) return atRegistration({ db, input: { registrationId: input.registrationId } });
  const [found] = await db
    .select({ id: enrollments.id, programId: enrollments.programId })
    .from(enrollments)
    .where(eq(enrollments.id, input.enrollmentId ?? ""));
  return found ? { programId: found.programId, enrollmentIds: [found.id] } : refuse("not-found");
}

/** Several registrations of one event. That they are one's own counts only for a single one. */
export async function atRegistrations({ db, input }: On<{ registrationIds: readonly string[] }>): Promise<Scope> {
  const ids = [...new Set(input.registrationIds)];
  const found = await db
    .select({ id: registrations.id, eventId: registrations.eventId })
    .from(registrations)
    .where(inArray(registrations.id, ids));
  const [first] = found;
  if (!first || found.length < ids.length || found.some((one) => one.eventId !== first.eventId))
    return refuse("not-found");
  return { ...(await atEvent({ db, input: first })), registrationIds: ids.length === 1 ? ids : [] };
}

/** A school's desk at an event; a draft and an event in the trash have none. */
export async function atDesk({ db, input }: On<{ eventId: string; schoolId: string }>): Promise<Scope> {
  const [event] = await db
    .select({ eventId: events.id, programId: events.programId })
    .from(events)
    .where(and(eq(events.id, input.eventId), isNull(events.trashedAt), ne(events.status, "draft")));
  const [school] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, input.schoolId), eq(organizations.kind, "school")));
  if (!event || !school) return refuse("not-found");
  return { ...event, schoolId: school.id };
}

/** A school's desk over a whole programme: only for whoever acts for the school at the programme itself. */
export async function atProgramDesk({ db, input }: On<{ programId: string; schoolId: string }>): Promise<Scope> {
  const program = await atProgram({ db, input });
  const [school] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, input.schoolId), eq(organizations.kind, "school")));
  return school ? { ...program, schoolId: school.id } : refuse("not-found");
}

/** Several registrations of one event and one school, as that school's own. Refuses `not-found` when they are not. */
export async function atPupils({ db, input }: On<{ registrationIds: readonly string[] }>): Promise<Scope> {
  const ids = [...new Set(input.registrationIds)];
  const found = await db
    .select({ eventId: registrations.eventId, schoolId: registrations.schoolId })
    .from(registrations)
    .where(inArray(registrations.id, ids));
  const [first] = found;
  if (!first?.schoolId || found.length < ids.length) return refuse("not-found");
  if (found.some((one) => one.eventId !== first.eventId || one.schoolId !== first.schoolId)) return refuse("not-found");
  return atDesk({ db, input: { eventId: first.eventId, schoolId: first.schoolId } });
}

/** One registration as its school's own. */
export const atPupil = ({ db, input }: On<{ registrationId: string }>): Promise<Scope> =>
  atPupils({ db, input: { registrationIds: [input.registrationId] } });

/** A group: its event, and the registrations of its members who have a seat. */
export async function atGroup({ db, input }: On<{ groupId: string }>): Promise<Scope> {
  const [found] = await db.select({ eventId: groups.eventId }).from(groups).where(eq(groups.id, input.groupId));
  if (!found) return refuse("not-found");
  const members = await db
    .select({ id: groupMembers.registrationId })
    .from(groupMembers)
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .where(and(eq(groupMembers.groupId, input.groupId), eq(registrations.status, "confirmed")));
  return { ...(await atEvent({ db, input: found })), memberIds: members.map((m) => m.id) };
}

/** An event that visitors may see: announced, not closed, not in the trash. Its team and its registered see it anyway. */
export async function atEventInSight({ db, input, actor }: On<{ eventId: string }> & { actor: Actor }): Promise<Scope> {
  const [event] = await db
    .select({
      programId: events.programId,
      status: events.status,
      visibility: events.visibility,
      trashedAt: events.trashedAt,
    })
    .from(events)
    .where(eq(events.id, input.eventId));
  if (!event) return refuse("not-found");
  const scope: Scope = { eventId: input.eventId, programId: event.programId };
  const announced = event.status !== "draft" && event.trashedAt === null;
  if (announced && event.visibility !== "closed") return scope;
  if (actor.kind === "system" || [...rolesAt(actor, scope)].some((role) => role !== "anyone" && role !== "signed-in"))
    return scope;
  const mine =
    actor.registrationId && announced
      ? await atRegistration({ db, input: { registrationId: actor.registrationId } })
      : {};
  return mine.eventId === input.eventId ? mine : refuse("not-found");
}

/** What is handed out at an event. */
export async function atMaterial({ db, input }: On<{ materialId: string }>): Promise<Scope> {
  const [found] = await db
    .select({ eventId: materials.eventId })
    .from(materials)
    .where(eq(materials.id, input.materialId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** "instance", a programme or an event: where a role is held. */
export async function atPlace({ db, input }: On<{ place: string }>): Promise<Scope> {
  if (input.place === "instance") return {};
  const [program] = await db.select({ id: programs.id }).from(programs).where(eq(programs.id, input.place));
  return program ? { programId: program.id } : atEvent({ db, input: { eventId: input.place } });
}

/** An invitation: the place it is for. */
export async function atInvitation({ db, input }: On<{ invitationId: string }>): Promise<Scope> {
  const [found] = await db
    .select({ place: invitations.place })
    .from(invitations)
    .where(eq(invitations.id, input.invitationId));
  return found ? atPlace({ db, input: found }) : refuse("not-found");
}

/** An API key: the place it is for. */
export async function atApiKey({ db, input }: On<{ apiKeyId: string }>): Promise<Scope> {
  const [found] = await db.select({ place: apiKeys.place }).from(apiKeys).where(eq(apiKeys.id, input.apiKeyId));
  return found ? atPlace({ db, input: found }) : refuse("not-found");
}

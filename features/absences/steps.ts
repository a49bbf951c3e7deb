import { and, asc, eq, isNull } from "drizzle-orm";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import { isRefusal, refuse } from "../../core/refusal";
import { atPupil, atRegistration } from "../../core/scopes";
import { open, seal } from "../../core/seal";
import type { Reader } from "../../db";
import { announcedAbsences, events, registrations } from "../../db/schema";
import { isOf } from "./rules";

export type Absence = typeof announcedAbsences.$inferSelect;

/** Whose absence it is: the person's own matter, their school's, and the team's. Refuses `not-found`. */
export async function atAbsentee({ db, input }: { db: Reader; input: { registrationId: string } }): Promise<Scope> {
  const own = await atRegistration({ db, input });
  const school = await atPupil({ db, input }).catch((error: unknown): Scope => {
    if (isRefusal(error)) return {};
    throw error;
  });
  return { ...school, ...own };
}

export async function absenceOf(db: Reader, absenceId: string): Promise<Absence> {
  const [found] = await db.select().from(announcedAbsences).where(eq(announcedAbsences.id, absenceId));
  return found ?? refuse("not-found");
}

/** Where an announced absence is: at whoever is absent. */
export const atAbsence = async ({ db, input }: { db: Reader; input: { absenceId: string } }): Promise<Scope> =>
  atAbsentee({ db, input: await absenceOf(db, input.absenceId) });

/** Who speaks: the team, the school, or the family. */
export function voiceOf(actor: Actor, scope: Scope): Absence["announcedBy"] {
  const held = rolesAt(actor, scope);
  if (actor.kind === "system" || held.has("owner") || held.has("organizer") || held.has("staff")) return "staff";
  return held.has("teacher") ? "teacher" : "self";
}

const reasonPlace = (id: string) => `announced_absences|reason|${id}`;
/** A reason as it is kept: sealed, for it may speak of somebody's health. */
export const sealedReason = (id: string, reason: string | null) => (reason ? seal(reasonPlace(id), reason) : null);
export const reasonOf = ({ id, reason }: Absence) => (reason === null ? null : open(reasonPlace(id), reason));

/** The absences announced for an event and not taken back, the oldest first; of one registration where it is given. */
export const announcedAt = (db: Reader, eventId: string, registrationId?: string): Promise<Absence[]> =>
  db
    .select()
    .from(announcedAbsences)
    .where(
      and(
        eq(announcedAbsences.eventId, eventId),
        isNull(announcedAbsences.withdrawnAt),
        registrationId ? eq(announcedAbsences.registrationId, registrationId) : undefined,
      ),
    )
    .orderBy(asc(announcedAbsences.createdAt), asc(announcedAbsences.id));

/** Whose absence at a sheet was announced. */
export async function announcedFor(db: Reader, eventId: string, sheetId: string): Promise<Set<string>> {
  const all = await announcedAt(db, eventId);
  return new Set(all.filter((one) => isOf(one, sheetId)).map((one) => one.registrationId));
}

/** A registration with what decides whether its absence can be announced. Refuses `not-found`. */
export async function placeOf(db: Reader, registrationId: string) {
  const [found] = await db
    .select({
      eventId: registrations.eventId,
      schoolId: registrations.schoolId,
      status: registrations.status,
      eventStatus: events.status,
      endsAt: events.endsAt,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, registrationId));
  return found ?? refuse("not-found");
}

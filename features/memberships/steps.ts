import { and, count, eq, gt, inArray, isNull, ne } from "drizzle-orm";
import type { LocalizedText } from "../../core/i18n";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { derivedToken, hashToken } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { accounts, invitations, memberships } from "../../db/schema/accounts";
import { events, organizations, programs } from "../../db/schema/programs";
import type { InvitedRole } from "./rules";

export type Place = { place: string; programId: string | null; eventId: string | null };

/** A scope as memberships, invitations and keys keep it: the narrowest of the two. */
export function placeOf(scope: Scope): Place {
  const eventId = scope.eventId ?? null;
  const programId = eventId ? null : (scope.programId ?? null);
  return { place: eventId ?? programId ?? "instance", programId, eventId };
}

/** The titles of places by place; "instance" has none. */
export async function titlesOf(db: Reader, places: readonly string[]): Promise<Map<string, LocalizedText>> {
  const ids = [...new Set(places)].filter((place) => place !== "instance");
  if (ids.length === 0) return new Map();
  const found = [
    ...(await db.select({ id: programs.id, title: programs.title }).from(programs).where(inArray(programs.id, ids))),
    ...(await db.select({ id: events.id, title: events.title }).from(events).where(inArray(events.id, ids))),
  ];
  return new Map(found.map(({ id, title }) => [id, title]));
}

/** The place and everything below it, as a condition on a column that holds places; nothing for the instance. */
export async function placesBelow(db: Reader, place: string): Promise<string[] | undefined> {
  if (place === "instance") return undefined;
  const inside = await db.select({ id: events.id }).from(events).where(eq(events.programId, place));
  return [place, ...inside.map(({ id }) => id)];
}

/** The names of schools by id. */
export async function schoolNames(db: Reader, ids: readonly (string | null)[]): Promise<Map<string, LocalizedText>> {
  const wanted = [...new Set(ids)].flatMap((one) => one ?? []);
  if (wanted.length === 0) return new Map();
  const found = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, wanted));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** Refuses the field `schoolId` for what is no school of the address book. */
export async function mustBeSchool(db: Reader, schoolId: string): Promise<void> {
  const [found] = await db
    .select({ id: organizations.id })
    .from(organizations)
    .where(and(eq(organizations.id, schoolId), eq(organizations.kind, "school")));
  if (!found) refuseField("schoolId", "choice");
}

/** A role, and the school of a teacher's. */
export type Part = { role: InvitedRole; schoolId: string | null };

/** Gives a role; having it already is fine. Answers whether it is new. */
export async function giveRole(tx: Tx, accountId: string, part: Part, at: Place): Promise<boolean> {
  const made = await tx
    .insert(memberships)
    .values({ accountId, ...part, ...at })
    .onConflictDoNothing()
    .returning();
  return made.length > 0;
}

/** Refuses `last-owner` when nobody else who can sign in owns the instance. Call it in the instance's line. */
export async function keepAnOwner(tx: Tx, accountId: string): Promise<void> {
  const [others] = await tx
    .select({ count: count() })
    .from(memberships)
    .innerJoin(accounts, eq(accounts.id, memberships.accountId))
    .where(and(eq(memberships.role, "owner"), ne(accounts.id, accountId), isNull(accounts.disabledAt)));
  if (!others?.count) refuse("last-owner");
}

/** The token of an invitation can be made again from its row: for its letter, and for whoever may invite to copy. */
export const tokenOfInvitation = (invitationId: string): string => derivedToken("invitation", invitationId, 1);

/** An invitation that can still be accepted. */
export const openInvitation = (token: string, now: Date) =>
  and(
    eq(invitations.tokenHash, hashToken(token)),
    isNull(invitations.acceptedAt),
    isNull(invitations.revokedAt),
    gt(invitations.expiresAt, now),
  );

/** Refuses `invitation-gone` for what is no invitation any more; before any costly work is done for it. */
export async function wantInvitation(tx: Tx, token: string, now: Date): Promise<void> {
  const [found] = await tx.select({ id: invitations.id }).from(invitations).where(openInvitation(token, now));
  if (!found) refuse("invitation-gone");
}

/** Accepts an invitation for an account, once: one statement decides. Refuses `invitation-gone`. */
export async function takeInvitation(tx: Tx, token: string, accountId: string, now: Date) {
  const [taken] = await tx
    .update(invitations)
    .set({ acceptedAt: now, acceptedBy: accountId })
    .where(openInvitation(token, now))
    .returning();
  if (!taken) return refuse("invitation-gone");
  const { id, role, schoolId, place, programId, eventId } = taken;
  await giveRole(tx, accountId, { role, schoolId }, { place, programId, eventId });
  return { invitationId: id, role, schoolId, place, programId, eventId };
}

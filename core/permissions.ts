import { type HeldRole, type Permission, permissions, type Role } from "./permission-table";

export type { HeldRole, Permission, Role };
export { permissions };

/** A role and where it is held: "instance", or a programme's or event's id. */
export type Grant = { role: HeldRole; place: string };
/**
 * Acting for a school at a programme or an event. Apart from the grants, so that nothing that asks for a role at a
 * place ever finds a teacher: what is the school's says so by its scope, everything else is as for a stranger.
 */
export type SchoolGrant = { schoolId: string; place: string };

/** Who asks. Made by core/session.ts from a session, an API key or a personal link; by jobs and the shell as `system`. */
export type Actor = {
  kind: "anonymous" | "person" | "key" | "link" | "system";
  /** The account's or the key's id. */
  id?: string;
  grants: readonly Grant[];
  schools?: readonly SchoolGrant[];
  /** Set for `link`: the registration whose personal link was opened. */
  registrationId?: string;
  /** Set for `link`: the seat that was taken by a room's code, and the registration whose name was said. */
  seat?: { seatId: string; registrationId: string };
  /** Set for `link`: the enrolment in a programme whose personal link was opened. */
  enrollmentId?: string;
};

export const anonymous: Actor = { kind: "anonymous", grants: [] };
export const system: Actor = { kind: "system", grants: [] };

/** Where something happens, and whose it is. */
export type Scope = {
  programId?: string | null;
  eventId?: string | null;
  /** The registrations it belongs to. */
  registrationIds?: readonly string[];
  /** The enrolments it belongs to. */
  enrollmentIds?: readonly string[];
  /** The account it belongs to. */
  accountId?: string;
  /** The lines in which to wait when more than its own event is changed. */
  lines?: readonly string[];
  /** The registrations of the group it belongs to. */
  memberIds?: readonly string[];
  /** The school whose own matter it is, wholly; set by nothing else. */
  schoolId?: string;
};

/** The roles somebody has at a place. */
export function rolesAt(actor: Actor, scope: Scope): Set<Role> {
  const held = new Set<Role>(["anyone"]);
  if (actor.kind === "person") held.add("signed-in");
  for (const { role, place } of actor.grants)
    if (place === "instance" || place === scope.eventId || place === scope.programId) held.add(role);
  for (const { schoolId, place } of actor.schools ?? [])
    if (schoolId === scope.schoolId && (place === scope.eventId || place === scope.programId)) held.add("teacher");
  const mine = actor.registrationId;
  if (mine && scope.registrationIds?.includes(mine)) held.add("self");
  if (actor.seat && scope.registrationIds?.includes(actor.seat.registrationId)) held.add("seat");
  if (actor.enrollmentId && scope.enrollmentIds?.includes(actor.enrollmentId)) held.add("self");
  if (mine && scope.memberIds?.includes(mine)) held.add("member");
  if (actor.id && actor.kind === "person" && actor.id === scope.accountId) held.add("self");
  return held;
}

/** `too-low`: may know of it but not do this (403). `no-access`: must not learn that it exists (404). */
export function standing(actor: Actor, permission: Permission, scope: Scope): "granted" | "too-low" | "no-access" {
  if (actor.kind === "system") return "granted";
  const granted: readonly Role[] = permissions[permission];
  const held = rolesAt(actor, scope);
  if (granted.some((role) => held.has(role))) return "granted";
  const somebody = [...held].some((role) => role !== "anyone" && role !== "signed-in");
  return somebody ? "too-low" : "no-access";
}

/** Whether a page should offer it; the operation decides all the same. */
export const may = (actor: Actor, permission: Permission, scope: Scope) =>
  standing(actor, permission, scope) === "granted";

/** Whether signing in could help: nobody without credentials may do this, whatever it is about. */
export const needsCredentials = (permission: Permission) => {
  const granted: readonly Role[] = permissions[permission];
  return !granted.includes("anyone");
};

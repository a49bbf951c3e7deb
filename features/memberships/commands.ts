import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atInstance, atInvitation, atPlace } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import { id } from "../../db/id";
import { accounts, invitations, memberships } from "../../db/schema/accounts";
import { endSessions } from "../sessions/steps";
import { acceptInput, addInput, inviteInput, revokeInput, withdrawInput } from "./inputs";
import { type InvitedRole, invitationMs, rolesToInvite } from "./rules";
import { giveRole, keepAnOwner, mustBeSchool, placeOf, takeInvitation, tokenOfInvitation } from "./steps";

function checkRole(actor: Actor, scope: Scope, role: InvitedRole) {
  if (actor.kind !== "system" && !rolesToInvite(rolesAt(actor, scope)).includes(role)) refuse("role-too-high");
}

/**
 * Makes an invitation to a role at a place; the answer's token is its link, and a letter follows when there is an
 * address. A teacher's names the school. Refuses `role-too-high`, and the field `schoolId` for what is no school.
 */
export const invite = command("memberships.invite", {
  input: inviteInput,
  scope: atPlace,
  run: async ({ db, actor, input, scope, now }) => {
    checkRole(actor, scope, input.role);
    const schoolId = input.role === "teacher" ? (input.schoolId ?? null) : null;
    if (schoolId) await mustBeSchool(db, schoolId);
    const invitationId = id();
    const token = tokenOfInvitation(invitationId);
    await db.insert(invitations).values({
      id: invitationId,
      tokenHash: hashToken(token),
      email: input.email ?? null,
      role: input.role,
      schoolId,
      ...placeOf(scope),
      invitedBy: actor.id ?? actor.kind,
      createdAt: now,
      expiresAt: new Date(now.getTime() + invitationMs),
    });
    return { invitationId, token };
  },
  note: ({ invitationId }, { role, place, locale, schoolId }) => ({
    ...{ invitationId, role, place, locale },
    ...(role === "teacher" ? { schoolId } : {}),
  }),
});

/** Takes an invitation back. Refuses `invitation-gone` when it was accepted or taken back already, `role-too-high`. */
export const revoke = command("memberships.revoke", {
  input: revokeInput,
  scope: atInvitation,
  run: async ({ db, actor, input, scope, now }) => {
    const [found] = await db.select().from(invitations).where(eq(invitations.id, input.invitationId));
    if (!found || found.acceptedAt || found.revokedAt) return refuse("invitation-gone");
    checkRole(actor, scope, found.role);
    await db.update(invitations).set({ revokedAt: now }).where(eq(invitations.id, found.id));
    return { invitationId: found.id };
  },
  note: (value) => value,
});

/** Accepts an invitation with the account one is signed in with. Refuses `invitation-gone`, also the second time. */
export const accept = command("memberships.accept", {
  input: acceptInput,
  scope: atInstance,
  run: async ({ db, actor, input, now }) => takeInvitation(db, input.token, actor.id ?? "", now),
  note: (value) => value,
});

/**
 * Gives a role to somebody with an account. An organizer finds only people of the own places; others get an
 * invitation. Refuses `role-too-high`, `not-found`.
 */
export const add = command("memberships.add", {
  input: addInput,
  scope: atPlace,
  run: async ({ db, actor, input, scope }) => {
    checkRole(actor, scope, input.role);
    const [found] = await db.select({ id: accounts.id }).from(accounts).where(eq(accounts.id, input.accountId));
    if (!found) return refuse("not-found");
    if (actor.kind !== "system" && !rolesAt(actor, {}).has("owner")) {
      const held = await db
        .select({ place: memberships.place })
        .from(memberships)
        .where(eq(memberships.accountId, found.id));
      const mine = new Set(actor.grants.map(({ place }) => place));
      const known = held.some(({ place }) => mine.has(place) || place === scope.programId || place === scope.eventId);
      if (!known) return refuse("not-found");
    }
    const added = await giveRole(db, found.id, { role: input.role, schoolId: null }, placeOf(scope));
    return { accountId: found.id, role: input.role, place: input.place, added };
  },
  note: ({ added, ...value }) => (added ? value : undefined),
});

/**
 * Takes a role away and ends the person's sessions, so that no open page keeps what it showed. Refuses `not-found`
 * when the role is not held there, `last-owner`, `role-too-high`.
 */
export const withdraw = command("memberships.withdraw", {
  input: withdrawInput,
  scope: atPlace,
  run: async ({ db, actor, input, scope, now }) => {
    checkRole(actor, scope, input.role);
    const { accountId, role, place } = input;
    const schoolId = role === "teacher" ? (input.schoolId ?? null) : null;
    const ofSchool = schoolId ? eq(memberships.schoolId, schoolId) : isNull(memberships.schoolId);
    const held = [eq(memberships.accountId, accountId), eq(memberships.role, role), eq(memberships.place, place)];
    const [gone] = await db
      .delete(memberships)
      .where(and(...held, ofSchool))
      .returning();
    if (!gone) return refuse("not-found");
    if (role === "owner") await keepAnOwner(db, accountId);
    await endSessions(db, accountId, now);
    return { accountId, role, place, ...(schoolId ? { schoolId } : {}) };
  },
  note: (value) => value,
});

import { and, asc, desc, eq, gt, inArray, isNull, max, or } from "drizzle-orm";
import { query } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { rolesAt } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atInstance, atPlace } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { accounts, invitations, memberships, sessions } from "../../db/schema/accounts";
import { events, programs } from "../../db/schema/programs";
import { atPlaceInput, invitationInput, letterInput, nothingInput } from "./inputs";
import { type InvitedRole, rolesToInvite } from "./rules";
import { openInvitation, placesBelow, schoolNames, titlesOf, tokenOfInvitation } from "./steps";

/** The most programmes and events that a choice of places offers. */
const most = 200;

const ledBy = (actor: Actor) =>
  actor.grants.filter(({ role }) => role === "owner" || role === "organizer").map(({ place }) => place);

/** The places where one may invite: the whole instance, programmes, events under them; the newest first. */
export const places = query("memberships.places", {
  input: nothingInput,
  scope: atInstance,
  run: async ({ db, actor }) => {
    const led = ledBy(actor);
    const all = led.includes("instance");
    if (led.length === 0) return { instance: false, programs: [], events: [] };
    const ownPrograms = await db
      .select({ id: programs.id, title: programs.title })
      .from(programs)
      .where(and(isNull(programs.trashedAt), all ? undefined : inArray(programs.id, led)))
      .orderBy(desc(programs.createdAt), asc(programs.id))
      .limit(most);
    const ownEvents = await db
      .select({ id: events.id, title: events.title, programId: events.programId, startsAt: events.startsAt })
      .from(events)
      .where(
        and(isNull(events.trashedAt), all ? undefined : or(inArray(events.id, led), inArray(events.programId, led))),
      )
      .orderBy(desc(events.startsAt), asc(events.id))
      .limit(most);
    return { instance: all, programs: ownPrograms, events: ownEvents };
  },
});

/**
 * Who has roles at a place and below it, and the invitations under way there. `toGive`: the roles that whoever asks
 * may give at this place.
 */
export const team = query("memberships.team", {
  input: atPlaceInput,
  scope: atPlace,
  run: async ({ db, actor, input, scope, now }) => {
    const inside = await placesBelow(db, input.place);
    const rows = await db
      .select({ accountId: accounts.id, name: accounts.name, email: accounts.email, disabledAt: accounts.disabledAt })
      .from(accounts)
      .innerJoin(memberships, eq(memberships.accountId, accounts.id))
      .where(inside && inArray(memberships.place, inside))
      .groupBy(accounts.id, accounts.name, accounts.email, accounts.disabledAt)
      .orderBy(asc(accounts.name), asc(accounts.id))
      .limit(500);
    const roles = await rolesOf(
      db,
      rows.map(({ accountId }) => accountId),
      inside,
    );
    const toGive = rolesToInvite(rolesAt(actor, scope));
    const open = await invitationsAt(db, inside, toGive, now);
    const titles = await titlesOf(
      db,
      [...roles, ...open].map(({ place }) => place),
    );
    const schools = await schoolNames(
      db,
      [...roles, ...open].map(({ schoolId }) => schoolId),
    );
    const titled = <R extends { place: string; schoolId: string | null }>(row: R) => ({
      ...row,
      title: titles.get(row.place) ?? null,
      school: row.schoolId ? (schools.get(row.schoolId) ?? null) : null,
    });
    const seen = await lastSeen(
      db,
      rows.map(({ accountId }) => accountId),
    );
    return {
      toGive,
      mayDisable: rolesAt(actor, {}).has("owner"),
      members: rows.map((row) => ({
        ...row,
        lastSeenAt: seen.get(row.accountId) ?? null,
        roles: roles.filter(({ accountId }) => accountId === row.accountId).map(titled),
      })),
      invitations: open.map(titled),
    };
  },
});

const rolesOf = async (db: Reader, ids: string[], inside: string[] | undefined) =>
  ids.length === 0
    ? []
    : db
        .select({
          accountId: memberships.accountId,
          role: memberships.role,
          place: memberships.place,
          schoolId: memberships.schoolId,
        })
        .from(memberships)
        .where(and(inArray(memberships.accountId, ids), inside && inArray(memberships.place, inside)))
        .orderBy(asc(memberships.createdAt), asc(memberships.id));

async function lastSeen(db: Reader, ids: string[]): Promise<Map<string, Date | null>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .select({ accountId: sessions.accountId, at: max(sessions.lastSeenAt) })
    .from(sessions)
    .where(inArray(sessions.accountId, ids))
    .groupBy(sessions.accountId);
  return new Map(rows.map(({ accountId, at }) => [accountId, at]));
}

/** With the token, so that its link can be copied again, by whoever could give that role themselves and nobody else. */
async function invitationsAt(db: Reader, inside: string[] | undefined, toGive: readonly InvitedRole[], now: Date) {
  const rows = await db
    .select()
    .from(invitations)
    .where(
      and(
        isNull(invitations.acceptedAt),
        isNull(invitations.revokedAt),
        gt(invitations.expiresAt, now),
        inside && inArray(invitations.place, inside),
      ),
    )
    .orderBy(desc(invitations.createdAt), desc(invitations.id))
    .limit(200);
  return rows.map(({ id, email, role, place, schoolId, expiresAt }) => ({
    id,
    email,
    role,
    place,
    schoolId,
    expiresAt,
    token: toGive.includes(role) ? tokenOfInvitation(id) : null,
  }));
}

/** What the page of an invitation shows. Refuses `invitation-gone`. Changes nothing. */
export const invitation = query("memberships.invitation", {
  input: invitationInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const [row] = await db.select().from(invitations).where(openInvitation(input.token, now));
    if (!row) return refuse("invitation-gone");
    const [inviter] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, row.invitedBy));
    const titles = await titlesOf(db, [row.place]);
    return {
      role: row.role,
      place: row.place,
      title: titles.get(row.place) ?? null,
      school: await schoolOf(db, row.schoolId),
      email: row.email,
      inviter: inviter?.name ?? null,
      expiresAt: row.expiresAt,
    };
  },
});

const schoolOf = async (db: Reader, schoolId: string | null) =>
  schoolId ? ((await schoolNames(db, [schoolId])).get(schoolId) ?? null) : null;

/** To whom an invitation's letter goes and what it says; null when it has no address or is not open any more. */
export const letter = query("memberships.letter", {
  input: letterInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const token = tokenOfInvitation(input.invitationId);
    const [row] = await db
      .select()
      .from(invitations)
      .where(and(openInvitation(token, now), eq(invitations.tokenHash, hashToken(token))));
    if (!row?.email) return null;
    const [inviter] = await db.select({ name: accounts.name }).from(accounts).where(eq(accounts.id, row.invitedBy));
    const titles = await titlesOf(db, [row.place]);
    return {
      email: row.email,
      role: row.role,
      title: titles.get(row.place) ?? null,
      school: await schoolOf(db, row.schoolId),
      inviter: inviter?.name ?? null,
      token,
    };
  },
});

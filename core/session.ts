import { decode } from "@auth/core/jwt";
import { and, eq, gt, isNull, lt, or } from "drizzle-orm";
import { db, write } from "../db";
import { accounts, apiKeys, enrollments, memberships, registrations, roomSeats, sessions } from "../db/schema";
import { env, secrets } from "./env";
import { report } from "./log";
import { type Actor, anonymous } from "./permissions";
import { hashToken } from "./seal";

/** `__Host-` needs https; a demo on http://localhost does without. */
export const sessionCookie = () => (env.APP_URL.startsWith("https:") ? "__Host-lectern.session" : "lectern.session");

/** The session token that next-auth's cookie carries; undefined when there is none or it is not ours. */
export async function sessionTokenOf(cookieHeader: string | null | undefined): Promise<string | undefined> {
  const name = sessionCookie();
  const found = (cookieHeader ?? "")
    .split(";")
    .map((part) => part.trim())
    .find((part) => part.startsWith(`${name}=`));
  if (!found) return undefined;
  try {
    const token = decodeURIComponent(found.slice(name.length + 1));
    const held = await decode({ token, secret: secrets().authSecret, salt: name });
    return typeof held?.sessionToken === "string" ? held.sessionToken : undefined;
  } catch {
    return undefined;
  }
}

/** A session ends after a week without use, and 30 days after signing in whatever happens (R14). */
export const idleMs = 7 * 24 * 3_600_000;
export const absoluteMs = 30 * 24 * 3_600_000;
const minute = 60_000;

const held = globalThis as { lecternSeen?: Map<string, number> };

/** Notes that a session or a key is in use: at most once a minute each, beside the request that does not wait for it. */
function seen(id: string, now: Date, note: () => Promise<void>) {
  held.lecternSeen ??= new Map();
  if (held.lecternSeen.size > 10_000) held.lecternSeen.clear();
  if (now.getTime() - (held.lecternSeen.get(id) ?? 0) < minute) return;
  held.lecternSeen.set(id, now.getTime());
  note().catch((error) => report(error, { kind: "last-seen" }));
}

const sessionSeen = (id: string, now: Date) =>
  write([], async (tx) => {
    await tx
      .update(sessions)
      .set({ lastSeenAt: now })
      .where(and(eq(sessions.id, id), lt(sessions.lastSeenAt, now)));
  });

const keySeen = (id: string, now: Date) =>
  write([], async (tx) => {
    const older = or(isNull(apiKeys.lastUsedAt), lt(apiKeys.lastUsedAt, now));
    await tx
      .update(apiKeys)
      .set({ lastUsedAt: now })
      .where(and(eq(apiKeys.id, id), older));
  });

/** The actor behind a session token, asked of the table on every request: a revoked session ends at once. */
export async function actorOfSession(token: string, now = new Date()): Promise<Actor> {
  const [found] = await db
    .select({ id: sessions.id, accountId: sessions.accountId, lastSeenAt: sessions.lastSeenAt })
    .from(sessions)
    .innerJoin(accounts, eq(accounts.id, sessions.accountId))
    .where(
      and(
        eq(sessions.tokenHash, hashToken(token)),
        isNull(sessions.revokedAt),
        gt(sessions.expiresAt, now),
        gt(sessions.lastSeenAt, new Date(now.getTime() - idleMs)),
        isNull(accounts.disabledAt),
      ),
    );
  if (!found) return anonymous;
  if (now.getTime() - found.lastSeenAt.getTime() >= minute) seen(found.id, now, () => sessionSeen(found.id, now));
  return actorOfAccount(found.accountId);
}

/** An account with the roles it holds now. */
export async function actorOfAccount(accountId: string): Promise<Actor> {
  const held = await db
    .select({ role: memberships.role, place: memberships.place, schoolId: memberships.schoolId })
    .from(memberships)
    .where(eq(memberships.accountId, accountId));
  const grants = held.flatMap(({ role, place }) => (role === "teacher" ? [] : [{ role, place }]));
  const schools = held.flatMap(({ role, place, schoolId }) =>
    role === "teacher" && schoolId ? [{ schoolId, place }] : [],
  );
  return { kind: "person", id: accountId, grants, ...(schools.length > 0 ? { schools } : {}) };
}

/** The actor behind an API key; anonymous when it is unknown, revoked or expired. */
export async function actorOfKey(key: string, now = new Date()): Promise<Actor> {
  const [found] = await db
    .select()
    .from(apiKeys)
    .where(eq(apiKeys.keyHash, hashToken(key)));
  if (!found || found.revokedAt || (found.expiresAt && found.expiresAt <= now)) return anonymous;
  if (now.getTime() - (found.lastUsedAt?.getTime() ?? 0) >= minute) seen(found.id, now, () => keySeen(found.id, now));
  return { kind: "key", id: found.id, grants: [{ role: found.role, place: found.place }] };
}

/** The holder of the personal link of a registration, or of an enrolment. */
export async function actorOfLink(token: string): Promise<Actor> {
  if (!/^[0-9A-Z]{26}$/.test(token)) return anonymous;
  const [found] = await db
    .select({ id: registrations.id, into: registrations.mergedIntoId })
    .from(registrations)
    .where(eq(registrations.linkHash, hashToken(token)));
  // Of two that turned out to be one person both links lead to the one that counts.
  if (found) return { kind: "link", registrationId: found.into ?? found.id, grants: [] };
  const [enrolled] = await db
    .select({ id: enrollments.id, into: enrollments.mergedIntoId })
    .from(enrollments)
    .where(eq(enrollments.linkHash, hashToken(token)));
  return enrolled ? { kind: "link", enrollmentId: enrolled.into ?? enrolled.id, grants: [] } : anonymous;
}

/** Whoever came in by a room's code: the seat, until the team frees it. */
export async function actorOfSeat(token: string): Promise<Actor> {
  if (!/^[0-9A-Z]{26}$/.test(token)) return anonymous;
  const [found] = await db
    .select({ id: roomSeats.id, registrationId: registrations.id, into: registrations.mergedIntoId })
    .from(roomSeats)
    .innerJoin(registrations, eq(registrations.id, roomSeats.registrationId))
    .where(and(eq(roomSeats.tokenHash, hashToken(token)), isNull(roomSeats.releasedAt)));
  if (!found) return anonymous;
  return { kind: "link", seat: { seatId: found.id, registrationId: found.into ?? found.registrationId }, grants: [] };
}

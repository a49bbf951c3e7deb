import { and, eq, gt, isNull } from "drizzle-orm";
import { enqueue } from "../../core/jobs";
import { refuse, refuseField } from "../../core/refusal";
import { blindIndex, derivedToken, hashToken, open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import { consentRequests, guardianLinks, guardians } from "../../db/schema";
import type { Relation } from "../consent-rules/choices";
import { dayMs, linkDays } from "../consent-rules/rules";
import { storedPhone } from "../contacts/steps";
import { cleanToken, kindOfToken } from "./rules";

export type Request = typeof consentRequests.$inferSelect;
export type Guardian = typeof guardians.$inferSelect;
type Locale = Request["locale"];

/** The token in a letter's link; made again for the reminder, kept only as a digest. */
export const requestToken = (request: { id: string; tokenVersion: number }) =>
  derivedToken("consent", request.id, request.tokenVersion);
/** The code on a printed page: 60 bits, tried out of reach by the limit on tries. */
export const requestCode = (request: { id: string; tokenVersion: number }) =>
  derivedToken("consent-code", request.id, request.tokenVersion).slice(0, 12);
/** The token of a guardian's own page, `/g/{token}`. */
export const guardianToken = (guardian: { id: string; tokenVersion: number }) =>
  derivedToken("guardian", guardian.id, guardian.tokenVersion);

const place = (table: "consent_requests" | "guardians", field: string, rowId: string) => `${table}|${field}|${rowId}`;
const openIf = (at: string, sealed: string | null) => (sealed ? open(at, sealed) : null);

export type Contact = { name: string; email?: string | null; phone?: string | null };

/** Whom a request asks, opened. */
export const contactOf = (request: Request) => ({
  name: openIf(place("consent_requests", "guardianName", request.id), request.guardianName) ?? "",
  email: openIf(place("consent_requests", "guardianEmail", request.id), request.guardianEmail),
  phone: openIf(place("consent_requests", "guardianPhone", request.id), request.guardianPhone),
});

/** A guardian's own name and contacts, opened. */
export const guardianContact = (guardian: Guardian) => ({
  name: openIf(place("guardians", "name", guardian.id), guardian.name) ?? "",
  email: openIf(place("guardians", "email", guardian.id), guardian.email),
  phone: openIf(place("guardians", "phone", guardian.id), guardian.phone),
});

export const contactIndex = (contact: Contact) =>
  blindIndex("consent_requests.contact", contact.email ?? contact.phone ?? "");

export type ToAsk = {
  /** Where the child is to come: an event, or a whole programme. */
  eventId?: string | null;
  programId?: string | null;
  registrationId?: string | null;
  enrollmentId?: string | null;
  /** The code by which the child may register. */
  invitationCodeId?: string | null;
  contact: Contact;
  locale: Locale;
  by?: string | null;
  now: Date;
};

/** Puts a request down and, where there is an address, lets its letter follow. */
export async function makeRequest(
  tx: Tx,
  { eventId, programId, registrationId, enrollmentId, invitationCodeId, contact, locale, by, now }: ToAsk,
): Promise<Request> {
  const own = { id: id(now.getTime()), tokenVersion: 1 };
  const phone = contact.phone ? storedPhone(contact.phone) : null;
  const sealed = (field: string, value: string | null | undefined) =>
    value ? seal(place("consent_requests", field, own.id), value) : null;
  const [made] = await tx
    .insert(consentRequests)
    .values({
      ...own,
      eventId: eventId ?? null,
      programId: programId ?? null,
      registrationId: registrationId ?? null,
      enrollmentId: enrollmentId ?? null,
      invitationCodeId: invitationCodeId ?? null,
      tokenHash: hashToken(requestToken(own)),
      codeHash: hashToken(requestCode(own)),
      guardianName: sealed("guardianName", contact.name),
      guardianEmail: sealed("guardianEmail", contact.email),
      guardianPhone: sealed("guardianPhone", phone),
      contactIndex: contactIndex({ ...contact, phone }),
      locale,
      createdBy: by ?? null,
      createdAt: now,
      sentAt: contact.email ? now : null,
      expiresAt: new Date(now.getTime() + linkDays * dayMs),
    })
    .returning();
  if (!made) throw new Error("no request was made");
  if (contact.email) await enqueueGuardianLetter(tx, "request", made.id, now);
  return made;
}

/** Open requests of one contact for one place: brothers and sisters, not a flood of letters. */
const mostOpen = 5;

type Named = { guardianName: string; guardianEmail?: string | null; guardianPhone?: string | null; locale: Locale };

/**
 * Asks whom a child named, who is not there yet; `place`: an event or a programme. Refuses `too-many`, and the field
 * `guardianPhone`.
 */
export async function askNamed(
  tx: Tx,
  place: { eventId: string; invitationCodeId?: string | null } | { programId: string },
  said: Named,
  by: string | null,
  now: Date,
): Promise<Request> {
  const { guardianName, guardianEmail, guardianPhone, locale } = said;
  if (!guardianEmail && !guardianPhone) return refuseField("guardianPhone", "guardian-needed");
  const phone = guardianPhone ? storedPhone(guardianPhone) : null;
  const contact = { name: guardianName, email: guardianEmail ?? null, phone };
  const open = and(
    eq(consentRequests.contactIndex, contactIndex(contact)),
    "eventId" in place ? eq(consentRequests.eventId, place.eventId) : eq(consentRequests.programId, place.programId),
    isNull(consentRequests.usedAt),
    gt(consentRequests.expiresAt, now),
  );
  if ((await tx.$count(consentRequests, open)) >= mostOpen) return refuse("too-many", { seconds: 86_400 });
  return makeRequest(tx, { ...place, contact, locale, by, now });
}

export type GuardianLetter = "request" | "reminder" | "given";

/** A letter to a guardian; `aboutId`: the request's, or for `given` the guardian's. */
export const enqueueGuardianLetter = (tx: Tx, kind: GuardianLetter, aboutId: string, now: Date) =>
  enqueue(
    tx,
    "mail.guardian",
    { kind, aboutId, askedAt: now.toISOString() },
    { at: now, uniqueKey: `guardian:${kind}:${aboutId}:${now.getTime()}` },
  );

/**
 * The request behind a link or a printed code. Looking changes nothing, however often. Refuses `not-found` for what
 * leads nowhere, `link-used`, `link-over`.
 */
export async function requestOf(db: Reader, token: string, now: Date) {
  const how = kindOfToken(token);
  if (!how) return refuse("not-found");
  const hash = hashToken(cleanToken(token));
  const [found] = await db
    .select()
    .from(consentRequests)
    .where(eq(how === "link" ? consentRequests.tokenHash : consentRequests.codeHash, hash));
  if (!found) return refuse("not-found");
  if (found.usedAt) return refuse("link-used");
  if (found.expiresAt <= now) return refuse("link-over");
  return { request: found, how };
}

/** Uses the link up: of many at the same time exactly one gets here. Refuses `link-used`. */
export async function consume(tx: Tx, requestId: string, now: Date) {
  const [used] = await tx
    .update(consentRequests)
    .set({ usedAt: now })
    .where(and(eq(consentRequests.id, requestId), isNull(consentRequests.usedAt), gt(consentRequests.expiresAt, now)))
    .returning({ id: consentRequests.id });
  if (!used) refuse("link-used");
}

/**
 * The guardian who answered: the one whose address answered before, else a new one. By a printed code nobody's other
 * children are found: it proves no address.
 */
export async function guardianOf(
  tx: Tx,
  contact: Contact,
  byLetter: boolean,
  locale: Locale,
  now: Date,
): Promise<Guardian> {
  const emailIndex = byLetter && contact.email ? blindIndex("guardians.email", contact.email) : null;
  if (emailIndex) {
    const [known] = await tx.select().from(guardians).where(eq(guardians.emailIndex, emailIndex));
    if (known) {
      await tx.update(guardians).set({ locale }).where(eq(guardians.id, known.id));
      return { ...known, locale };
    }
  }
  const own = { id: id(now.getTime()), tokenVersion: 1 };
  const sealed = (field: string, value: string | null | undefined) =>
    value ? seal(place("guardians", field, own.id), value) : null;
  const [made] = await tx
    .insert(guardians)
    .values({
      ...own,
      name: sealed("name", contact.name),
      email: sealed("email", contact.email),
      emailIndex,
      phone: sealed("phone", contact.phone),
      locale,
      linkHash: hashToken(guardianToken(own)),
      createdAt: now,
    })
    .returning();
  if (!made) throw new Error("no guardian was made");
  return made;
}

/** Ties a guardian to a child; a second time it only gets verified. */
export async function tie(
  tx: Tx,
  {
    guardianId,
    childId,
    relation,
    verified,
    now,
  }: { guardianId: string; childId: string; relation: Relation; verified: boolean; now: Date },
) {
  const verifiedAt = verified ? now : null;
  await tx
    .insert(guardianLinks)
    .values({ guardianId, childId, relation, verifiedAt, createdAt: now })
    .onConflictDoUpdate({
      target: [guardianLinks.guardianId, guardianLinks.childId],
      set: verified ? { relation, verifiedAt } : { relation },
    });
}

/** The guardian whose personal link this is; refuses `not-found`. */
export async function guardianOfToken(db: Reader, token: string): Promise<Guardian> {
  const clean = cleanToken(token);
  if (!/^[0-9A-Z]{26}$/.test(clean)) return refuse("not-found");
  const [found] = await db
    .select()
    .from(guardians)
    .where(eq(guardians.linkHash, hashToken(clean)));
  return found ?? refuse("not-found");
}

/** The personal link's token of a child's guardian, for letters that go to guardians; undefined when there is none. */
export async function guardianTokenOf(db: Reader, childId: string): Promise<string | undefined> {
  const [found] = await db
    .select({ id: guardians.id, tokenVersion: guardians.tokenVersion })
    .from(guardianLinks)
    .innerJoin(guardians, eq(guardians.id, guardianLinks.guardianId))
    .where(eq(guardianLinks.childId, childId));
  return found && guardianToken(found);
}

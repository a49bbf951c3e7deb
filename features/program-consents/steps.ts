// Consents that are given once, for a whole programme.
import { and, eq, gte, inArray, isNull, lte, ne } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import {
  type ConsentSettings,
  consentRecords,
  consentRequests,
  enrollments,
  events,
  programs,
  registrations,
} from "../../db/schema";
import { documentsInForce, ensureDocuments } from "../consent-documents/steps";
import type { Given } from "../consent-ledger/steps";
import { decisionOf, signerOf, stageOf, usualSettings } from "../consent-rules/rules";
import { append, recordsOf, refreshConsents, standingOf } from "../consents/steps";
import { makeRequest } from "../guardians/steps";

type Program = typeof programs.$inferSelect;
type Enrollment = typeof enrollments.$inferSelect;

/** What enrolling asks for: as the programme says, else as usual; null where it asks for nothing. */
export const consentOf = (program: Pick<Program, "enrollmentConsent" | "consent">): ConsentSettings | null =>
  program.enrollmentConsent ? (program.consent ?? usualSettings) : null;

/** The programme's way with consents; refuses `consents-off` where it asks for none, `not-found`. */
export async function settingsOfProgram(db: Reader, programId: string) {
  const [program] = await db.select().from(programs).where(eq(programs.id, programId));
  if (!program) return refuse("not-found");
  const settings: ConsentSettings = consentOf(program) ?? refuse("consents-off");
  return { settings, zone: program.timeZone, programId };
}

/** The texts that will be shown; made when nobody needed them yet. */
export async function documentsFor(tx: Tx, program: Program, now: Date) {
  const settings = consentOf(program);
  if (settings) await ensureDocuments(tx, settings.keys, now);
}

function groupedBy<T, K>(all: readonly T[], of: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = of(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** Works out where enrolments stand, and with them the registrations of the same people at the programme's events. */
export async function refreshEnrollments(tx: Tx, rows: readonly Enrollment[], now: Date) {
  const [first] = rows;
  if (!first) return;
  const [program] = await tx.select().from(programs).where(eq(programs.id, first.programId));
  const settings = program ? consentOf(program) : null;
  const documents = await documentsInForce(tx);
  const ids = rows.map((row) => row.id);
  const records = await recordsOf(tx, ids);
  const open = and(inArray(consentRequests.enrollmentId, ids), isNull(consentRequests.usedAt));
  const asked = await tx
    .select({ id: consentRequests.enrollmentId })
    .from(consentRequests)
    .where(and(open, gte(consentRequests.expiresAt, now)));
  const isAsked = new Set(asked.map((one) => one.id));
  const own = groupedBy(records, (record) => record.registrationId);
  const alike = groupedBy(
    ids,
    (id) => standingOf(settings, own.get(id) ?? [], isAsked.has(id), documents, now).consent,
  );
  for (const [consent, these] of alike)
    for (const some of chunks(these))
      await tx.update(enrollments).set({ consent }).where(inArray(enrollments.id, some));
  const people = rows.map((row) => row.personId);
  const places = await tx
    .select({ id: registrations.id })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(and(eq(events.programId, first.programId), inArray(registrations.personId, people)));
  await refreshConsents(
    tx,
    places.map((place) => place.id),
    now,
  );
}

/** All of a programme, after what it asks for or a document changed. */
export async function refreshProgram(tx: Tx, programId: string, now: Date) {
  const rows = await tx.select().from(enrollments).where(eq(enrollments.programId, programId));
  for (const some of chunks(rows)) await refreshEnrollments(tx, some, now);
}

/** Enrolments by their ids, of any programme. */
export async function refreshSome(tx: Tx, ids: readonly string[], now: Date) {
  for (const some of chunks([...new Set(ids)])) {
    const rows = await tx.select().from(enrollments).where(inArray(enrollments.id, some));
    for (const these of groupedBy(rows, (row) => row.programId).values()) await refreshEnrollments(tx, these, now);
  }
}

/** Enrolments one of whose consents ran out since it was last looked at. */
export async function enrollmentsRunOut(tx: Tx, now: Date): Promise<string[]> {
  const rows = await tx
    .selectDistinct({ id: enrollments.id })
    .from(consentRecords)
    .innerJoin(enrollments, eq(enrollments.id, consentRecords.registrationId))
    .where(and(lte(consentRecords.expiresAt, now), ne(enrollments.consent, "expired")));
  return rows.map((row) => row.id);
}

/** Adds what was said about the whole programme to the ledger. */
export async function appendForProgram(tx: Tx, enrollment: Enrollment, given: readonly Given[], now: Date) {
  const { id, personId, programId } = enrollment;
  await append(tx, { id, personId, eventId: null }, programId, given);
  await refreshEnrollments(tx, [enrollment], now);
}

type Said = {
  birthDate?: string | null;
  guardianName?: string | null;
  guardianEmail?: string | null;
  guardianPhone?: string | null;
  locale: "en" | "ko" | "ru" | "kk";
  consents?: Parameters<typeof decisionOf>[1] extends infer A ? Record<string, A | undefined> : never;
};

/**
 * Writes down what somebody who enrolled themselves consented to; for what a guardian decides, the guardian is asked by
 * letter when there is an address.
 */
export async function keepOwnForProgram(tx: Tx, program: Program, enrollment: Enrollment, said: Said, now: Date) {
  const settings = consentOf(program);
  if (!settings || !said.birthDate) return;
  const stage = stageOf(settings, said.birthDate, isoDay(now, program.timeZone));
  const keys = settings.keys.filter((key) => signerOf(key, stage) === "self");
  const { locale, guardianName, guardianEmail, guardianPhone } = said;
  const own = { capacity: "self" as const, method: "web" as const, verifiedAt: now, locale, now };
  const given = keys.map((key): Given => ({ key, ...decisionOf(key, said.consents?.[key]), ...own }));
  if (keys.length < settings.keys.length && guardianName && guardianEmail) {
    const contact = { name: guardianName, email: guardianEmail, phone: guardianPhone };
    await makeRequest(tx, { programId: program.id, enrollmentId: enrollment.id, contact, locale, now });
  }
  await appendForProgram(tx, enrollment, given, now);
}

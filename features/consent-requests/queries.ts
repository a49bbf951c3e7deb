import { and, asc, eq, gt, isNull, or } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atInstance, atProgram } from "../../core/scopes";
import type { Reader } from "../../db";
import { consentRequests, enrollments, events, guardians, persons, programs, registrations } from "../../db/schema";
import { letterInput, requestInput, waitingInput } from "../guardians/inputs";
import { printedCode } from "../guardians/rules";
import { contactOf, guardianContact, guardianToken, requestCode, requestToken } from "../guardians/steps";

/** A request: its event, or its programme. Refuses `not-found`. */
export async function atRequestId({ db, input }: { db: Reader; input: { requestId: string } }) {
  const [found] = await db
    .select({ eventId: consentRequests.eventId, programId: consentRequests.programId })
    .from(consentRequests)
    .where(eq(consentRequests.id, input.requestId));
  if (found?.eventId) return atEvent({ db, input: { eventId: found.eventId } });
  return found?.programId ? atProgram({ db, input: { programId: found.programId } }) : refuse("not-found");
}

/**
 * Guardians who were asked and have not answered, the oldest first: their name, how they are reached (not where), and
 * for whom, where somebody is registered already.
 */
export const waitingRequests = query("guardians.waiting", {
  input: waitingInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const rows = await db
      .select({ request: consentRequests, childName: persons.fullName })
      .from(consentRequests)
      .leftJoin(registrations, eq(registrations.id, consentRequests.registrationId))
      .leftJoin(persons, eq(persons.id, registrations.personId))
      .where(
        and(
          eq(consentRequests.eventId, input.eventId),
          isNull(consentRequests.usedAt),
          gt(consentRequests.expiresAt, now),
        ),
      )
      .orderBy(asc(consentRequests.createdAt), asc(consentRequests.id))
      .limit(input.limit ?? 200);
    return rows.map(({ request, childName }) => ({
      requestId: request.id,
      registrationId: request.registrationId,
      childName,
      guardianName: contactOf(request).name,
      byLetter: request.guardianEmail !== null,
      askedAt: request.createdAt,
      remindedAt: request.remindedAt,
      printedAt: request.printedAt,
      expiresAt: request.expiresAt,
    }));
  },
});
export type WaitingRequest = Awaited<ReturnType<typeof waitingRequests>>[number];

/**
 * What is printed for a guardian without an address: the code and for whom. Refuses `not-found`, also for what was
 * answered.
 */
export const paperRequest = query("guardians.paper", {
  input: requestInput,
  scope: atRequestId,
  async run({ db, input, now }) {
    const [row] = await db
      .select({ request: consentRequests, event: events, childName: persons.fullName })
      .from(consentRequests)
      .innerJoin(events, eq(events.id, consentRequests.eventId))
      .leftJoin(registrations, eq(registrations.id, consentRequests.registrationId))
      .leftJoin(persons, eq(persons.id, registrations.personId))
      .where(eq(consentRequests.id, input.requestId));
    if (!row || row.request.usedAt || row.request.expiresAt <= now) return refuse("not-found");
    const { request, event, childName } = row;
    return {
      requestId: request.id,
      code: requestCode(request),
      printed: printedCode(requestCode(request)),
      guardianName: contactOf(request).name,
      childName,
      locale: request.locale,
      expiresAt: request.expiresAt,
      event: {
        eventId: event.id,
        title: event.title,
        languages: event.languages,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        timeZone: event.timeZone,
      },
    };
  },
});

/**
 * All that a letter to a guardian is made of: one who is asked, or one who answered and gets their own link. For the
 * jobs that send it. Refuses `not-found`, also for what was answered or is over.
 */
export const guardianLetter = query("guardians.letter", {
  input: letterInput,
  scope: atInstance,
  async run({ db, input, now }) {
    if (input.guardianId) {
      const [guardian] = await db.select().from(guardians).where(eq(guardians.id, input.guardianId));
      if (!guardian) return refuse("not-found");
      const { locale } = guardian;
      return { ...guardianContact(guardian), locale, token: guardianToken(guardian), childName: null, event: null };
    }
    const [row] = await db
      .select({ request: consentRequests, event: events, program: programs, childName: persons.fullName })
      .from(consentRequests)
      .leftJoin(events, eq(events.id, consentRequests.eventId))
      .leftJoin(programs, eq(programs.id, consentRequests.programId))
      .leftJoin(registrations, eq(registrations.id, consentRequests.registrationId))
      .leftJoin(enrollments, eq(enrollments.id, consentRequests.enrollmentId))
      .leftJoin(persons, or(eq(persons.id, registrations.personId), eq(persons.id, enrollments.personId)))
      .where(eq(consentRequests.id, input.requestId ?? ""));
    if (!row || row.request.usedAt || row.request.expiresAt <= now) return refuse("not-found");
    const { request, event, program, childName } = row;
    const facts = { locale: request.locale, token: requestToken(request), childName };
    return { ...contactOf(request), ...facts, event: event ?? (program && { id: null, title: program.title }) };
  },
});
export type GuardianLetterFacts = Awaited<ReturnType<typeof guardianLetter>>;

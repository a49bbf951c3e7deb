// Children whom guardians answer for: at an event, or in a whole programme.
import { eq } from "drizzle-orm";
import type { z } from "zod";
import type { Scope } from "../../core/permissions";
import { type Fields, Refusal, refuse, refuseFields } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { type ConsentSettings, enrollments, events, invitationCodes, registrations } from "../../db/schema";
import type { Given } from "../consent-ledger/steps";
import { current, decisionOf, isRequired, stageOf, usualSettings } from "../consent-rules/rules";
import { append, recordsOf, settingsOf, stageOfPerson } from "../consents/steps";
import { contactsOfAll } from "../contacts/steps";
import { enrollmentState, isLiving, takesEnrollments } from "../enrollees/rules";
import { atWholeProgram, cohortOf, findEnrolled, lastStartOf, programOf } from "../enrollees/steps";
import { end, enroll } from "../enrollment-places/steps";
import type { decideInput } from "../guardians/inputs";
import type { Request } from "../guardians/steps";
import { countUse } from "../invitation-codes/steps";
import { createPerson, findWithContact, studyBy } from "../people/steps";
import { appendForProgram, settingsOfProgram } from "../program-consents/steps";
import { registrationState, takesRegistrations } from "../registrations/rules";
import { admit, cancelSeats } from "../registrations/steps";
import { missingStudy, namedStudy } from "../seats/rules";

export type Decide = z.output<typeof decideInput>;
type Answer = Parameters<typeof decisionOf>[1];
type Contact = { name: string; email: string | null; phone: string | null };

type Registration = typeof registrations.$inferSelect;
type Enrollment = typeof enrollments.$inferSelect;
/** For what a guardian answers: a child's place at an event, or in a programme. */
export type Subject = { kind: "event"; row: Registration } | { kind: "program"; row: Enrollment };

type Where = Pick<Request, "eventId" | "programId">;

/** Where a request is about: an event, or a programme with all its events. */
export function atPlaceOf(db: Reader, request: Partial<Where>): Promise<Scope> {
  if (request.eventId) return atEvent({ db, input: { eventId: request.eventId } });
  return atWholeProgram({ db, input: { programId: request.programId ?? "" } });
}

/** The way of that place with consents. Refuses `consents-off`, `not-found`. */
export const settingsAt = (db: Reader, request: Partial<Where>) =>
  request.eventId ? settingsOf(db, request.eventId) : settingsOfProgram(db, request.programId ?? "");

export async function registrationOf(tx: Reader, registrationId: string): Promise<Registration> {
  const [found] = await tx.select().from(registrations).where(eq(registrations.id, registrationId));
  return found ?? refuse("not-found");
}

async function enrollmentOf(tx: Reader, enrollmentId: string): Promise<Enrollment> {
  const [found] = await tx.select().from(enrollments).where(eq(enrollments.id, enrollmentId));
  return found ?? refuse("not-found");
}

/** A child's place, named by whoever answers for it. */
export type Place = { registrationId?: string | null; enrollmentId?: string | null };

/** The place that is named; refuses `not-found`. */
export async function placeOf(db: Reader, { registrationId, enrollmentId }: Place): Promise<Subject> {
  if (registrationId) return { kind: "event", row: await registrationOf(db, registrationId) };
  return { kind: "program", row: await enrollmentOf(db, enrollmentId ?? "") };
}

/** The same as it is answered and noted down. */
export const namedPlace = ({ kind, row }: Subject) =>
  kind === "event" ? { registrationId: row.id } : { enrollmentId: row.id };

const isOver = ({ kind, row }: Subject) =>
  kind === "event" ? row.status === "cancelled" : row.state === "withdrawn" || row.state === "declined";

/**
 * An answer given anew: a no to what was allowed withdraws it. Refuses `consent-unknown`, `consents-off`, and
 * `consent-cancelled` for what is required of a place that was given back.
 */
export async function saidAnew(db: Reader, subject: Subject, key: string, answer: Answer) {
  const asked = await settingsAt(db, { eventId: null, ...subject.row });
  if (!asked.settings.keys.includes(key)) return refuse("consent-unknown");
  if (isOver(subject) && isRequired(key)) return refuse("consent-cancelled");
  const before = current(await recordsOf(db, [subject.row.id])).get(key);
  const said = decisionOf(key, answer);
  const withdrawn = said.decision === "refused" && before?.decision === "granted";
  return { ...asked, said, decision: withdrawn ? ("withdrawn" as const) : said.decision };
}

type Asked = Awaited<ReturnType<typeof settingsAt>>;

/** Nobody answers for somebody who has come of age where they take part. Refuses `of-age`. */
export async function mustBeMinor(db: Reader, personId: string, { settings, zone }: Asked, now: Date) {
  if ((await stageOfPerson(db, personId, settings, zone, now)) === "grown") refuse("of-age");
}

/**
 * Tells of each of some people whether they have come of age: as the event or programme draws the line, Korea's where
 * it asks for no consents. One statement.
 */
export async function grownAmong(db: Reader, personIds: readonly string[], now: Date) {
  const contacts = await contactsOfAll(db, personIds);
  return (personId: string, settings: ConsentSettings | null, zone: string) => {
    const { birthDate } = contacts.get(personId) ?? {};
    return Boolean(birthDate && stageOf(settings ?? usualSettings, birthDate, isoDay(now, zone)) === "grown");
  };
}

/** A yes or a no to each required purpose; silence is neither. */
export function mustAnswer(keys: readonly string[], answers: Decide["answers"]) {
  const problems: Fields = {};
  for (const key of keys)
    if (isRequired(key) && !answers[key]) problems[`answers.${key}`] = [{ code: "answer-needed" }];
  if (Object.keys(problems).length > 0) throw new Refusal("invalid", problems);
}

/**
 * Of whom the guardian speaks: somebody who has a place already, or the child whose place is made now that a guardian
 * said yes; undefined for a no.
 */
export async function subjectOf(
  tx: Tx,
  { input, request, keys, contact }: { input: Decide; request: Request; keys: readonly string[]; contact: Contact },
  now: Date,
): Promise<Subject | undefined> {
  if (request.registrationId) return { kind: "event", row: await registrationOf(tx, request.registrationId) };
  if (request.enrollmentId) return { kind: "program", row: await enrollmentOf(tx, request.enrollmentId) };
  const required = keys.filter(isRequired);
  mustAnswer(required, input.answers);
  if (required.some((key) => decisionOf(key, input.answers[key]).decision === "refused")) return undefined;
  const problems: Fields = {};
  if (!input.fullName) problems.fullName = [{ code: "required" }];
  if (!input.birthDate) problems.birthDate = [{ code: "required" }];
  if (!input.fullName || !input.birthDate) throw new Refusal("invalid", problems);
  const { fullName, birthDate, latinName, hangulName, cyrillicName, locale } = input;
  const study = await studyHere(tx, input, request, now);
  const guardian = { guardianName: contact.name, guardianEmail: contact.email, guardianPhone: contact.phone };
  const person = { fullName, birthDate, latinName, hangulName, cyrillicName, locale, ...guardian, ...study };
  return request.eventId
    ? { kind: "event", row: await childAt(tx, request.eventId, person, study, request, now) }
    : { kind: "program", row: await childIn(tx, { person, study, request, said: input.cohort }, now) };
}

/** School, grade and class of the child: the school of the code it may come by, and what the event's quotas count. */
async function studyHere(tx: Tx, input: Decide, { eventId, invitationCodeId }: Request, now: Date) {
  const [event] = eventId ? await tx.select().from(events).where(eq(events.id, eventId)) : [];
  const [code] = invitationCodeId
    ? await tx.select().from(invitationCodes).where(eq(invitationCodes.id, invitationCodeId))
    : [];
  refuseFields(missingStudy(event?.quotas ?? null, namedStudy(input, code?.schoolId)));
  const { school, grade, classNo, studentNo, locale } = input;
  return studyBy(tx, { school, grade, classNo, studentNo, locale }, code?.schoolId, now);
}

type Person = Parameters<typeof createPerson>[1];
type Study = Awaited<ReturnType<typeof studyBy>>;

async function childAt(tx: Tx, eventId: string, person: Person, study: Study, request: Request, now: Date) {
  const { createdAt, invitationCodeId } = request;
  const [event] = await tx.select().from(events).where(eq(events.id, eventId));
  // Whoever asked in time is not late because the guardian took a day.
  if (!event || now >= event.startsAt || !takesRegistrations(registrationState(event, createdAt)))
    return refuse("registration-closed");
  const known = await findWithContact(tx, person, event.id);
  if (known?.registrationId) return registrationOf(tx, known.registrationId);
  if (invitationCodeId && !(await countUse(tx, invitationCodeId, now))) return refuse("invitation-over");
  const personId = await createPerson(tx, person, now);
  const made = await admit(tx, event.id, { personId, ...study, source: "guardian", invitationCodeId, now });
  return registrationOf(tx, made.registrationId);
}

type Child = { person: Person; study: Study; request: Request; said: string | null | undefined };

async function childIn(tx: Tx, { person, study, request, said }: Child, now: Date) {
  const program = await programOf(tx, request.programId ?? "");
  const lastStart = await lastStartOf(tx, program.id);
  // Whoever asked in time is not late because the guardian took a day.
  const state = enrollmentState(program, lastStart, request.createdAt);
  if (state === "full") return refuse("full");
  if (!takesEnrollments(state) || (lastStart && now >= lastStart)) return refuse("enrollment-closed");
  const known = await findEnrolled(tx, program, person);
  // The team's no is the team's to take back.
  if (known && known.state !== "withdrawn") return known;
  const cohort = cohortOf(program, said);
  const personId = known?.personId ?? (await createPerson(tx, person, now));
  const by = { source: "guardian" as const, registeredBy: null, now };
  return enroll(tx, program, { personId, ...study, cohort, ...by });
}

/** Writes what a guardian said into the ledger of the place. */
export const appendFor = (tx: Tx, { kind, row }: Subject, programId: string | null, given: Given[], now: Date) =>
  kind === "event" ? append(tx, row, programId, given) : appendForProgram(tx, row, given, now);

/** Gives the child's place back; it goes to the next in line. */
export async function leave(tx: Tx, { kind, row }: Subject, now: Date): Promise<string[]> {
  if (kind === "program") return isLiving(row.state) ? end(tx, [row], "self", now) : [];
  return cancelSeats(tx, row.eventId, [await registrationOf(tx, row.id)], "self", now);
}

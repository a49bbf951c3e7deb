import { and, asc, eq, gt, isNull } from "drizzle-orm";
import { formTicket, type KeptForm, keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { type Fields, refuse } from "../../core/refusal";
import { atInstance, atProgram } from "../../core/scopes";
import type { Reader } from "../../db";
import { consentRequests, enrollments, events, organizations, persons, programs, registrations } from "../../db/schema";
import { contactsOf, guardianProblemsOfForm } from "../contacts/steps";
import { comingEvents } from "../enrolled-seats/steps";
import { enrollmentState, mayReturn, placesLeft, takesEnrollments } from "../enrollees/rules";
import {
  atEnrollment,
  cohortProblems,
  enrollmentToken,
  lastStartOf,
  type Program,
  positionIn,
  programOf,
  reasonOf,
} from "../enrollees/steps";
import { cohortsOf } from "../enrollment-places/steps";
import { contactOf } from "../event-contacts/rules";
import { organizationsOfProgram } from "../organizations/steps";
import { beginningOf } from "../own-consents/steps";
import { consentOf } from "../program-consents/steps";
import { linkToken } from "../tickets/steps";
import { enrollmentInput, formInput, letterInput, stageInput } from "./inputs";

const formOf = (programId: string) => `enrol:${programId}`;

async function bySlug({ db, input }: { db: Reader; input: { slug: string } }) {
  const which = and(eq(programs.slug, input.slug), isNull(programs.trashedAt));
  const [found] = await db.select({ id: programs.id }).from(programs).where(which);
  return found ? { programId: found.id } : refuse("not-found");
}

const factsOf = ({ id, slug, title, timeZone, startsOn, endsOn }: Program) => ({
  programId: id,
  ...{ slug, title, timeZone, startsOn, endsOn },
});

const seen = ({ id, slug, title, languages, startsAt, endsAt, timeZone }: typeof events.$inferSelect) => ({
  eventId: id,
  ...{ slug, title, languages, startsAt, endsAt, timeZone },
});

async function knownSchools(db: Reader) {
  const rows = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.kind, "school"))
    .orderBy(asc(organizations.search))
    .limit(300);
  return rows.map((row) => row.name);
}

/** A form refused for how something was written shows what else it lacks, so that one round mends all. */
function withGuardian(program: Program, kept: KeptForm, now: Date): KeptForm {
  // Whom a child names is another form.
  if (kept.code !== "invalid" || kept.values.fullName === undefined) return kept;
  const { timeZone, enrollmentGuardianBelowAge: guardianBelowAge } = program;
  const known = (kept.fields ?? {}) as Fields;
  const fields = guardianProblemsOfForm({ timeZone, guardianBelowAge }, kept.values, known, now);
  return { ...kept, fields: { ...cohortProblems(program, kept.values.cohort), ...fields } };
}

/** A guardian who was asked and may still answer. */
async function guardianAsked(db: Reader, enrollmentId: string, now: Date) {
  const open = and(eq(consentRequests.enrollmentId, enrollmentId), isNull(consentRequests.usedAt));
  const [found] = await db
    .select({ askedAt: consentRequests.createdAt, expiresAt: consentRequests.expiresAt })
    .from(consentRequests)
    .where(and(open, gt(consentRequests.expiresAt, now)))
    .limit(1);
  return found ?? null;
}

/**
 * All the page to enrol at needs: what the programme is, whether one may enrol, how many places are left, its events to
 * come, the cohorts, and what was typed before. Refuses `not-found` where one cannot enrol at all.
 */
export const enrolForm = query("enrollments.form", {
  input: formInput,
  scope: bySlug,
  async run({ db, input, scope, now }) {
    const program = await programOf(db, scope.programId ?? "");
    const lastStart = await lastStartOf(db, program.id);
    const state = enrollmentState(program, lastStart, now);
    if (state === "off") return refuse("not-found");
    const takes = takesEnrollments(state);
    const waiting = and(eq(enrollments.programId, program.id), eq(enrollments.state, "waitlisted"));
    const kept = keptForm(formOf(program.id), input.kept, now);
    const who = await organizationsOfProgram(db, program.id);
    return {
      ...factsOf(program),
      state,
      takes,
      opensAt: program.enrollmentOpensAt,
      closesAt: program.enrollmentClosesAt ?? lastStart,
      needsApproval: program.enrollmentNeedsApproval,
      capacity: program.enrollmentCapacity,
      placesLeft: placesLeft(program) ?? null,
      waiting: takes ? await db.$count(enrollments, waiting) : 0,
      guardianBelowAge: program.enrollmentGuardianBelowAge,
      cohorts: await cohortsOf(db, program),
      hosts: who.filter((one) => one.role === "host").map(({ name, website }) => ({ name, website })),
      contact: contactOf(program),
      events: (await comingEvents(db, program.id, now)).filter((one) => one.visibility !== "closed").map(seen),
      schools: takes ? await knownSchools(db) : [],
      ticket: formTicket(formOf(program.id), now),
      kept: kept && withGuardian(program, kept, now),
    };
  },
});
export type EnrolForm = Awaited<ReturnType<typeof enrolForm>>;

/**
 * How the form begins: whether the programme asks for consents at all (else null), and for a birth date whether that is
 * a child, young or grown today, with what somebody of that age decides themselves. Nothing is kept. Refuses the field
 * `birthDate`, `not-found`.
 */
export const enrolStage = query("enrollments.stage", {
  input: stageInput,
  scope: atProgram,
  async run({ db, input, now }) {
    const program = await programOf(db, input.programId);
    const settings = consentOf(program);
    if (!program.enrolls) return refuse("not-found");
    if (!settings) return null;
    return beginningOf(db, settings, program.timeZone, input.birthDate, now);
  },
});

/**
 * One's own place in a programme, by the personal link: where it stands, the place in line, and the events with one's
 * own page of each. `mayReturn`: one ended it oneself, and enrolling is open.
 */
export const showEnrollment = query("enrollments.show", {
  input: enrollmentInput,
  scope: atEnrollment,
  async run({ db, input, now }) {
    const [row] = await db
      .select({ enrollment: enrollments, program: programs, fullName: persons.fullName })
      .from(enrollments)
      .innerJoin(programs, eq(programs.id, enrollments.programId))
      .innerJoin(persons, eq(persons.id, enrollments.personId))
      .where(eq(enrollments.id, input.enrollmentId));
    if (!row || row.program.trashedAt) return refuse("not-found");
    const { enrollment, program, fullName } = row;
    const own = await db
      .select({ event: events, registration: registrations })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(
        and(
          eq(events.programId, program.id),
          eq(registrations.personId, enrollment.personId),
          isNull(events.trashedAt),
        ),
      )
      .orderBy(asc(events.startsAt));
    const state = enrollmentState(program, await lastStartOf(db, program.id), now);
    return {
      enrollmentId: enrollment.id,
      fullName,
      state: enrollment.state,
      consent: enrollment.consent,
      guardian: await guardianAsked(db, enrollment.id, now),
      reason: reasonOf(enrollment),
      position: enrollment.state === "waitlisted" ? await positionIn(db, enrollment) : null,
      cohort: program.cohorts?.find((one) => one.key === enrollment.cohort)?.name ?? null,
      mayReturn: mayReturn(enrollment) && takesEnrollments(state),
      program: factsOf(program),
      events: own.map(({ event, registration }) => ({
        ...seen(event),
        eventStatus: event.status,
        status: registration.status,
        link: linkToken(registration.id, registration.tokenVersion),
      })),
    };
  },
});
export type ShownEnrollment = Awaited<ReturnType<typeof showEnrollment>>;

/** All that a letter about a place in a programme is made of; for the jobs that send it. Refuses `not-found`. */
export const enrollmentLetter = query("enrollments.letter", {
  input: letterInput,
  scope: atInstance,
  async run({ db, input, now }) {
    const [row] = await db
      .select({ enrollment: enrollments, program: programs, person: persons })
      .from(enrollments)
      .innerJoin(programs, eq(programs.id, enrollments.programId))
      .innerJoin(persons, eq(persons.id, enrollments.personId))
      .where(eq(enrollments.id, input.enrollmentId));
    if (!row || row.person.minimizedAt || row.program.trashedAt) return refuse("not-found");
    const { enrollment, program, person } = row;
    const { email, guardianEmail } = await contactsOf(db, person.id);
    return {
      // A child's letters go to the guardian as well.
      addresses: [...new Set([email, guardianEmail].flatMap((one) => one ?? []))],
      name: person.fullName,
      locale: person.locale,
      state: enrollment.state,
      reason: reasonOf(enrollment),
      token: enrollmentToken(enrollment),
      program: { title: program.title },
      events: (await comingEvents(db, program.id, now)).length,
    };
  },
});

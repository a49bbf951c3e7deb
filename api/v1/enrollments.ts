import { z } from "zod";
import { env } from "../../core/env";
import { asLocale } from "../../core/i18n";
import type { Once } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import type { Refused } from "../../core/refusal";
import { states as consentStates } from "../../features/consent-rules/choices";
import { states } from "../../features/enrollees/choices";
import { add, configure, decide, setCohort } from "../../features/enrollment-desk/commands";
import { list, registrationsOf, settings } from "../../features/enrollment-desk/queries";
import { askGuardian, enrol, restore, withdraw } from "../../features/enrollments/commands";
import { showEnrollment } from "../../features/enrollments/queries";
import { type Endpoint, endpoint, listed, paged } from "../endpoint";
import { at, day, eventStatus, id, languages, locale, registrationSource, registrationStatus, text } from "./shapes";

const tag = "Enrolment";
const state = z.enum(states);
const consent = z.enum(consentStates).nullable();
const ids = z.array(id);

type AlreadyThere = { ok: true; value: { status: "already-enrolled" } };

/** Enrolling, answered with the address a program shows to the person. */
const enrolWithLink = Object.assign(
  async (actor: Actor, said: never, once?: Once) => {
    const outcome = await enrol(actor, said, once);
    if (!outcome.ok || outcome.value.status === "already-enrolled") return outcome as Refused | AlreadyThere;
    const own = `${env.APP_URL}/${asLocale((said as { locale?: string }).locale)}/enrolled/${outcome.value.token}`;
    return { ok: true as const, value: { ...outcome.value, links: { own } } };
  },
  { operation: enrol.operation, kind: enrol.kind, input: enrol.input },
);

/** Enrolling in whole programmes: what programs may ask and do. */
export const enrollmentsEndpoints: Endpoint[] = [
  endpoint("post", "/programs/{programId}/enrollments", enrolWithLink, {
    made: ({ status }) => status !== "already-enrolled",
    tag,
    summary: "A person enrols in a programme: a place, one in line or an application, and the personal link.",
    answer: z.union([
      z.object({
        enrollmentId: id,
        status: state,
        position: z.int().nullable(),
        /** Opens the enrolment: bearer token here, and part of the link. */
        token: z.string(),
        links: z.object({ own: z.string() }),
      }),
      z.object({ status: z.literal("already-enrolled") }),
    ]),
  }),
  endpoint("post", "/programs/{programId}/guardian-requests", askGuardian, {
    made: true,
    tag,
    summary: "Below the age of consent: a guardian is asked, and nothing of the child is stored.",
    answer: z.object({ requestId: id, byLetter: z.boolean(), days: z.int() }),
  }),
  paged("/programs/{programId}/enrollments", list, {
    tag,
    summary: "Enrolments of a programme, searched and filtered, with attendance, without any contacts.",
    answer: z.object({
      enrollmentId: id,
      fullName: z.string(),
      latinName: z.string().nullable(),
      language: locale,
      ticket: z.int(),
      /** The key of a cohort. */
      cohort: z.string().nullable(),
      state,
      consent,
      source: z.enum(["self", "guardian", "staff", "api"]),
      school: text.nullable(),
      grade: z.int().nullable(),
      enrolledAt: at,
      /** Events of the programme with a seat, and those attended. */
      events: z.int(),
      attended: z.int(),
    }),
  }),
  listed("/enrollments/{enrollmentId}/registrations", registrationsOf, {
    tag,
    summary: "Registrations of an enrolled person at the programme's events, and whether they were there.",
    answer: z.object({
      registrationId: id,
      eventId: id,
      title: text,
      languages,
      startsAt: at,
      timeZone: z.string(),
      status: registrationStatus,
      source: registrationSource,
      attended: z.boolean(),
    }),
  }),
  endpoint("post", "/programs/{programId}/enrollments/add", add, {
    made: true,
    tag,
    summary: "The team enrols somebody, also while the public cannot.",
    answer: z.object({ enrollmentId: id, status: state }),
  }),
  endpoint("get", "/programs/{programId}/enrollment-settings", settings, {
    tag,
    summary: "How one enrols in a programme, with the version to send back.",
    answer: z.object({
      programId: id,
      slug: z.string(),
      title: text,
      timeZone: z.string(),
      version: z.int(),
      enrolls: z.boolean(),
      opensAt: at.nullable(),
      closesAt: at.nullable(),
      capacity: z.int().nullable(),
      placesTaken: z.int(),
      waitlist: z.boolean(),
      needsApproval: z.boolean(),
      consents: z.boolean(),
      guardianBelowAge: z.int(),
      cohorts: z.array(z.object({ key: z.string(), name: text, capacity: z.int().nullable() })),
      state: z.enum(["off", "not-yet", "open", "waiting", "full", "closed"]),
      /** Whether those enrolled are registered there by that. */
      events: z.array(z.object({ eventId: id, title: text, startsAt: at, enrolledCome: z.boolean() })),
    }),
  }),
  endpoint("put", "/programs/{programId}/enrollment-settings", configure, {
    tag,
    summary: "Changes how one enrols; more places go to the line at once.",
    answer: z.object({ programId: id, version: z.int(), promoted: ids }),
  }),
  endpoint("get", "/enrollments/{enrollmentId}/own", showEnrollment, {
    tag,
    summary: "One's own enrolment, with the token of the personal link as bearer.",
    answer: z.object({
      enrollmentId: id,
      fullName: z.string(),
      state,
      consent,
      /** A guardian who was asked and has not answered yet. */
      guardian: z.object({ askedAt: at, expiresAt: at }).nullable(),
      reason: z.string().nullable(),
      position: z.int().nullable(),
      cohort: text.nullable(),
      mayReturn: z.boolean(),
      program: z.object({
        programId: id,
        slug: z.string(),
        title: text,
        timeZone: z.string(),
        startsOn: day.nullable(),
        endsOn: day.nullable(),
      }),
      events: z.array(
        z.object({
          eventId: id,
          slug: z.string(),
          title: text,
          languages,
          startsAt: at,
          endsAt: at,
          timeZone: z.string(),
          eventStatus,
          status: registrationStatus,
          /** The token of the registration's own personal link. */
          link: z.string(),
        }),
      ),
    }),
  }),
  endpoint("post", "/enrollments/withdraw", withdraw, {
    tag,
    summary: "Ends enrolments, gives registrations still to come back, and lets the next ones in.",
    answer: z.object({ programId: id, withdrawn: ids, promoted: ids }),
  }),
  endpoint("post", "/enrollments/restore", restore, {
    tag,
    summary: "Takes withdrawals back, while there is room; else to the place in line.",
    answer: z.object({ restored: ids, accepted: ids }),
  }),
  endpoint("post", "/enrollments/decide", decide, {
    tag,
    summary: "The team decides: a place, a place in line, or no with a reason; `applied` takes it back.",
    answer: z.object({
      programId: id,
      decision: z.enum(["applied", "accepted", "waitlisted", "declined"]),
      decided: ids,
      before: z.array(z.object({ enrollmentId: id, state })),
      promoted: ids,
    }),
  }),
  endpoint("post", "/enrollments/cohort", setCohort, {
    tag,
    summary: "Puts people into a cohort, or into none.",
    answer: z.object({
      moved: ids,
      before: z.array(z.object({ enrollmentId: id, cohort: z.string().nullable() })),
      promoted: ids,
    }),
  }),
];

import { z } from "zod";
import { env } from "../../core/env";
import { asLocale } from "../../core/i18n";
import type { Once } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import type { Refused } from "../../core/refusal";
import { states as consentStates } from "../../features/consent-rules/choices";
import { openContacts } from "../../features/contacts/commands";
import { message, resend, unsend } from "../../features/mailings/commands";
import { searchPeople } from "../../features/people/queries";
import { add, cancel, change, promote, register, restore } from "../../features/registrations/commands";
import { showRegistration } from "../../features/registrations/queries";
import { roster, rosterCounts, rosterEntry } from "../../features/roster/queries";
import { type Endpoint, endpoint, listed, onOne, paged } from "../endpoint";
import {
  at,
  contacts,
  eventStatus,
  gender,
  id,
  locale,
  names,
  ownEvent,
  photoWish,
  registrationSource,
  registrationStatus,
  text,
} from "./shapes";

const tag = "Registrations";

const approval = z.enum(["pending", "approved", "rejected"]);

const row = {
  registrationId: id,
  ticket: z.int(),
  status: registrationStatus,
  /** Where the team decides who comes; a pending one is not in line yet. */
  approval: approval.nullable(),
  /** A seat is kept until then. */
  offeredUntil: at.nullable(),
  /** What was changed since the team's yes waits for a decision; seat or place in line stays. */
  decideAnew: z.boolean(),
  source: registrationSource,
  code: z.string(),
  ...names,
  language: locale,
  schoolId: id.nullable(),
  school: text.nullable(),
  grade: z.int().nullable(),
  classNo: z.string().nullable(),
  studentNo: z.string().nullable(),
  photoWish: photoWish.nullable(),
  /** Where the consents it needs stand; null: the event asks for none. */
  consent: z.enum(consentStates).nullable(),
  registeredAt: at,
  version: z.int(),
  /**
   * Whether a letter can reach somebody, whether an answer about health says something, and whether they told that they
   * will not come; never where, what or why.
   */
  reachable: z.boolean(),
  alert: z.boolean(),
  absence: z.boolean(),
};

const admitted = {
  registrationId: id,
  status: z.enum(["confirmed", "waitlisted"]),
  /** The number in line: who came first has the lower one. */
  ticket: z.int(),
  /** Eight letters and digits that people can read out. */
  code: z.string(),
};
const ids = z.array(id);

type AlreadyThere = { ok: true; value: { status: "already-registered" } };
type Registered = Awaited<ReturnType<typeof register>>;

/** Registering, answered with the addresses a program shows to the person. */
const registerWithLink = Object.assign(
  async (actor: Actor, said: never, once?: Once) => {
    const outcome: Registered = await register(actor, said, once);
    if (!outcome.ok || outcome.value.status === "already-registered") return outcome as Refused | AlreadyThere;
    const { token } = outcome.value;
    const own = `${env.APP_URL}/${asLocale((said as { locale?: string }).locale)}/r/${token}`;
    return { ok: true as const, value: { ...outcome.value, links: { own } } };
  },
  { operation: register.operation, kind: register.kind, input: register.input },
);

/** Registrations: what programs may ask and do. */
export const registrationsEndpoints: Endpoint[] = [
  endpoint("post", "/events/{eventId}/registrations", registerWithLink, {
    made: ({ status }) => status !== "already-registered",
    tag,
    summary: "A person registers: a seat or a place in line, and the personal link.",
    answer: z.union([
      z.object({
        ...admitted,
        position: z.int().nullable(),
        /** Opens the registration: bearer token here, and part of the link. */
        token: z.string(),
        links: z.object({ own: z.string() }),
      }),
      z.object({ status: z.literal("already-registered") }),
    ]),
  }),
  paged("/events/{eventId}/registrations", roster, {
    tag,
    summary: "Registrations of an event, searched and filtered, without any contacts.",
    answer: z.object(row),
  }),
  endpoint("get", "/events/{eventId}/registrations/counts", rosterCounts, {
    tag,
    summary: "How many by status, school, grade and language.",
    answer: z.object({
      confirmed: z.int(),
      waitlisted: z.int(),
      cancelled: z.int(),
      schools: z.array(z.object({ schoolId: id, name: text, number: z.int() })),
      withoutSchool: z.int(),
      grades: z.array(z.object({ grade: z.int().nullable(), number: z.int() })),
      languages: z.array(z.object({ language: locale, number: z.int() })),
      capacity: z.int().nullable(),
      seatsTaken: z.int(),
      waitlist: z.boolean(),
    }),
  }),
  endpoint("post", "/events/{eventId}/registrations/add", add, {
    made: true,
    tag,
    summary: "The team adds a person, also when the public cannot register.",
    answer: z.object(admitted),
  }),
  listed("/events/{eventId}/people", searchPeople, {
    tag,
    summary: "People registered, found by part of a name in any script, or by code.",
    answer: z.object({
      registrationId: id,
      personId: id,
      fullName: z.string(),
      latinName: z.string().nullable(),
      school: text.nullable(),
      grade: z.int().nullable(),
      classNo: z.string().nullable(),
      status: registrationStatus,
      ticket: z.int(),
    }),
  }),
  endpoint("get", "/registrations/{registrationId}", rosterEntry, {
    tag,
    summary: "One registration for the team, with its history; without what the contacts say.",
    answer: z.object({
      ...row,
      known: z.array(z.enum(["email", "birthDate", "guardianName", "guardianPhone", "guardianEmail", "notes"])),
      position: z.int().nullable(),
      history: z.array(
        z.object({ activityId: id, name: z.string(), actorKind: z.string(), actorName: z.string().nullable(), at }),
      ),
      eventId: id,
      gender: gender.nullable(),
      confirmedAt: at.nullable(),
      cancelledAt: at.nullable(),
      cancelledBy: z.enum(["self", "staff", "offer", "merge"]).nullable(),
      promotedAt: at.nullable(),
      minimizedAt: at.nullable(),
    }),
  }),
  endpoint("patch", "/registrations/{registrationId}", change, {
    tag,
    summary: "Changes names, language, school or contacts; what is absent stays.",
    answer: z.object({ registrationId: id, version: z.int(), decideAnew: z.boolean() }),
  }),
  endpoint("get", "/registrations/{registrationId}/own", showRegistration, {
    tag,
    summary: "One's own registration, with the token of the personal link as bearer.",
    answer: z.object({
      registrationId: id,
      status: registrationStatus,
      ticket: z.int(),
      code: z.string(),
      version: z.int(),
      position: z.int().nullable(),
      approval: approval.nullable(),
      approvalReason: z.string().nullable(),
      offeredUntil: at.nullable(),
      checkInUrl: z.string(),
      /** Whose seats are all taken while one waits. */
      waitsFor: z.enum(["school", "grade"]).nullable(),
      /** One's own change waits for the team; seat or place in line stays. */
      decideAnew: z.boolean(),
      mayChange: z.boolean(),
      mayEdit: z.boolean(),
      editableUntil: at,
      mayReturn: z.boolean(),
      eventStatus,
      groupsPublished: z.boolean(),
      onlineUrl: z.string().nullable(),
      event: ownEvent,
      person: z.object({
        ...contacts,
        ...names,
        locale,
        school: text.nullable(),
        grade: z.int().nullable(),
        classNo: z.string().nullable(),
        studentNo: z.string().nullable(),
        photoWish: photoWish.nullable(),
      }),
    }),
  }),
  endpoint("post", "/registrations/{registrationId}/contacts", openContacts, {
    tag,
    summary: "Opens a person's contacts; that somebody looked is kept in the trail.",
    answer: z.object(contacts),
  }),
  endpoint("post", "/registrations/{registrationId}/cancel", onOne(cancel), {
    tag,
    summary: "Gives the seat back; it goes to the first in line.",
    answer: z.object({ cancelled: ids, promoted: ids }),
  }),
  endpoint("post", "/registrations/{registrationId}/restore", onOne(restore), {
    tag,
    summary: "Takes a cancellation back.",
    answer: z.object({ restored: ids, waitingAgain: ids, promoted: ids }),
  }),
  endpoint("post", "/registrations/{registrationId}/promote", onOne(promote), {
    tag,
    summary: "Gives somebody in line a free seat before their turn.",
    answer: z.object({ promoted: ids }),
  }),
  endpoint("post", "/messages", message, {
    made: true,
    tag,
    summary: "Sends a letter to people registered for one event.",
    answer: z.object({ messageId: id, recipients: z.int(), unreachable: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/messages/{messageId}/withdraw", unsend, {
    tag,
    summary: "Takes a letter back while it has not gone.",
    answer: z.object({ withdrawn: z.int() }),
  }),
  endpoint("post", "/registrations/{registrationId}/resend", onOne(resend), {
    tag,
    summary: "Sends the letter with the personal link again.",
    answer: z.object({ recipients: z.int(), unreachable: z.int() }),
  }),
];

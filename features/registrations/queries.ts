import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { env } from "../../core/env";
import { formTicket, type KeptForm, keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { type Actor, rolesAt } from "../../core/permissions";
import { type Fields, refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, type LocalizedText, organizations, persons, programs, registrations, venues } from "../../db/schema";
import { keptFiles, readAnswers, typedAnswers } from "../answers/steps";
import { asksAgain, contactsOf, guardianProblemsOfForm, shown } from "../contacts/steps";
import { contactOf } from "../event-contacts/rules";
import { questionsOf, shownQuestions } from "../forms/steps";
import { organizationsOfEvent, organizationsOfProgram } from "../organizations/steps";
import { blockedBy } from "../quotas/steps";
import { asksFor, fullGroups, missingStudy, seatsLabel } from "../seats/rules";
import { inLine, positionOf, reasonOf, takenOf } from "../seats/steps";
import { checkInToken } from "../tickets/steps";
import { formInput, showInput } from "./inputs";
import { editableUntil, isOwnToChange, isOwnToEdit, registrationState, takesRegistrations } from "./rules";

/** The name under which a form's ticket and what was typed into it are kept. */
const formOf = (eventId: string) => `register:${eventId}`;

type EventRow = typeof events.$inferSelect;
type VenueRow = typeof venues.$inferSelect;

/** What a registered person or a visitor is told of the event. */
const eventFacts = (event: EventRow, venue: VenueRow | null) => ({
  eventId: event.id,
  slug: event.slug,
  title: event.title,
  languages: event.languages,
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  guardianBelowAge: event.guardianBelowAge,
  venue: venue && { name: venue.name, address: venue.address, room: venue.room, mapUrl: venue.mapUrl },
  online: event.onlineUrl !== null,
});
export type EventFacts = ReturnType<typeof eventFacts>;

const bySlug = async ({ db, input }: { db: Reader; input: { slug: string } }) => {
  const [found] = await db
    .select({ eventId: events.id, programId: events.programId })
    .from(events)
    .where(and(eq(events.slug, input.slug), isNull(events.trashedAt)));
  return found ?? refuse("not-found");
};

/** Schools that somebody named, for suggestions while typing. Never people. */
const knownSchools = async (db: Reader): Promise<LocalizedText[]> => {
  const rows = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.kind, "school"))
    .orderBy(asc(organizations.search), asc(organizations.id))
    .limit(300);
  return rows.map((row) => row.name);
};

/** Whom people may ask: the hosts of the event, or of its programme; names and websites. */
async function hostsOf(db: Reader, event: EventRow) {
  const own = await organizationsOfEvent(db, event.id);
  const all = own.length > 0 || !event.programId ? own : await organizationsOfProgram(db, event.programId);
  return all.filter((one) => one.role === "host").map(({ name, website }) => ({ name, website }));
}

/** Whom people may write to or call: the event's contact, or its programme's. */
async function contactFor(db: Reader, event: EventRow) {
  const [program] = event.programId ? await db.select().from(programs).where(eq(programs.id, event.programId)) : [];
  return contactOf(event, program);
}

/** A form refused for how something was written shows what its guardian lacks as well, so that one round mends all. */
const withGuardian = (event: EventRow, kept: KeptForm | undefined, now: Date): KeptForm | undefined =>
  kept?.code === "invalid"
    ? { ...kept, fields: guardianProblemsOfForm(event, kept.values, (kept.fields ?? {}) as Fields, now) }
    : kept;

/** And what its answers lack, the code, and what quotas count. */
async function withProblems(db: Reader, event: EventRow, kept: KeptForm | undefined, now: Date) {
  const form = withGuardian(event, kept, now);
  if (form?.code !== "invalid") return form;
  const { problems } = await readAnswers(db, event, typedAnswers(form.values), { occasion: "registering", now });
  const { school, grade, invitation } = form.values;
  const lacking = missingStudy(event.quotas, { schoolId: school || null, grade: grade ? 1 : null });
  const code: Fields = event.needsCode && !invitation ? { invitation: [{ code: "required" }] } : {};
  return { ...form, fields: { ...problems, ...lacking, ...code, ...form.fields } };
}

/** What quotas ask for, and which schools and grades have no seats left. */
async function quotasShown(db: Reader, event: EventRow) {
  const { schoolIds, grades } = fullGroups(event.quotas, await takenOf(db, event));
  const rows =
    schoolIds.length > 0 ? await db.select().from(organizations).where(inArray(organizations.id, schoolIds)) : [];
  return { asks: asksFor(event.quotas), full: { schools: rows.map((row) => row.name), grades } };
}

const isInsider = (actor: Actor, scope: { eventId: string; programId: string | null }) =>
  [...rolesAt(actor, scope)].some((role) => role !== "anyone" && role !== "signed-in");

/**
 * All the registration page needs: the event's facts, whether it takes registrations and how it stands with seats,
 * the names of known schools, a ticket for the form, and what was typed before when it was refused.
 * A draft is `not-found` to all but its team.
 */
export const registrationForm = query("registrations.form", {
  input: formInput,
  scope: bySlug,
  async run({ db, actor, input, scope, now }) {
    const [row] = await db
      .select({ event: events, venue: venues })
      .from(events)
      .leftJoin(venues, eq(venues.id, events.venueId))
      .where(eq(events.id, scope.eventId ?? ""));
    if (!row) return refuse("not-found");
    const { event, venue } = row;
    const hidden = event.status === "draft" || event.visibility === "closed";
    if (hidden && !isInsider(actor, { eventId: event.id, programId: event.programId })) return refuse("not-found");
    const state = registrationState(event, now);
    const takes = takesRegistrations(state);
    const questions = takes ? await questionsOf(db, event.id) : [];
    const kept = await withProblems(db, event, keptForm(formOf(event.id), input.kept, now), now);
    return {
      ...eventFacts(event, venue),
      state,
      takes,
      opensAt: event.registrationOpensAt,
      closesAt: event.registrationClosesAt ?? event.startsAt,
      seats: seatsLabel(event),
      waitlist: event.waitlist,
      needsCode: event.needsCode,
      ...(await quotasShown(db, event)),
      needsApproval: event.needsApproval,
      waiting: takes ? await db.$count(registrations, inLine(event.id)) : 0,
      schools: takes ? await knownSchools(db) : [],
      ticket: formTicket(formOf(event.id), now),
      kept,
      questions: shownQuestions(questions, event, now),
      /** Files of the refused form that wait for it, by question. */
      keptFiles: keptFiles(event.id, questions, kept?.values ?? {}, now),
      hosts: await hostsOf(db, event),
      contact: await contactFor(db, event),
    };
  },
});
export type RegistrationForm = Awaited<ReturnType<typeof registrationForm>>;

/**
 * One's own registration, by the personal link: the place, the code and the QR's address, the event, and what one
 * said of oneself, contacts too. `mayChange` until the event starts, `mayEdit` what one said until the event's deadline;
 * `waitsFor`: whose seats are all taken, where others may still be free; `decideAnew`: one's change waits for the team; `mayReturn`: cancelled, and it is still open;
 * `guarded`: a change asks for the guardian; `hosts`: whom to ask.
 */
export const showRegistration = query("registrations.show", {
  input: showInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const [row] = await db
      .select({
        registration: registrations,
        person: persons,
        event: events,
        venue: venues,
        school: organizations.name,
      })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .innerJoin(events, eq(events.id, registrations.eventId))
      .leftJoin(venues, eq(venues.id, events.venueId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const { registration, person, event, venue, school } = row;
    const { id, status, ticket, code, version, tokenVersion, grade, classNo, studentNo, photoWish } = registration;
    const open = isOwnToChange(event, now);
    const { approval, offeredUntil } = registration;
    const waits = status === "waitlisted" && approval !== "pending";
    const contacts = await contactsOf(db, person.id);
    const kept = keptForm(`change:${id}`, input.kept, now);
    const guarded = asksAgain(contacts, { birthDate: kept?.values.birthDate });
    return {
      registrationId: id,
      status,
      ticket,
      code,
      version,
      position: waits ? await positionOf(db, event.id, ticket) : null,
      waitsFor: waits ? ((await blockedBy(db, event, registration)) ?? null) : null,
      approval,
      decideAnew: registration.changes !== null && status !== "cancelled",
      approvalReason: reasonOf(registration),
      offeredUntil,
      checkInUrl: `${env.APP_URL}/c/${checkInToken(id, tokenVersion)}`,
      mayChange: open && status !== "cancelled",
      mayEdit: isOwnToEdit(event, now) && status !== "cancelled",
      editableUntil: editableUntil(event),
      asks: asksFor(event.quotas),
      mayReturn:
        open && status === "cancelled" && approval !== "rejected" && takesRegistrations(registrationState(event, now)),
      kept: guarded ? withGuardian(event, kept, now) : kept,
      guarded,
      hosts: await hostsOf(db, event),
      contact: await contactFor(db, event),
      eventStatus: event.status,
      groupsPublished: event.groupsPublishedAt !== null,
      onlineUrl: status === "confirmed" ? event.onlineUrl : null,
      event: eventFacts(event, venue),
      person: {
        fullName: person.fullName,
        latinName: person.latinName,
        hangulName: person.hangulName,
        cyrillicName: person.cyrillicName,
        locale: person.locale,
        school,
        grade,
        classNo,
        studentNo,
        photoWish,
        ...shown(contacts),
      },
    };
  },
});
export type ShownRegistration = Awaited<ReturnType<typeof showRegistration>>;

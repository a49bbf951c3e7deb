import { and, asc, eq, isNull } from "drizzle-orm";
import { formTicket, keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import type { Reader } from "../../db";
import {
  type ConsentSettings,
  enrollments,
  events,
  guardianLinks,
  organizations,
  persons,
  programs,
  registrations,
  venues,
} from "../../db/schema";
import { documentsInForce, type InForce } from "../consent-documents/steps";
import type { ConsentRecord } from "../consent-ledger/steps";
import { current, type Entry, extentOf, hasExtent, isRequired, signerOf, stateOfKey } from "../consent-rules/rules";
import { recordsOf, stageOfPerson } from "../consents/steps";
import { programOf } from "../enrollees/steps";
import { cohortsOf } from "../enrollment-places/steps";
import { tokenOnly } from "../guardians/inputs";
import { contactOf, guardianContact, guardianOfToken, type Request, requestOf } from "../guardians/steps";
import { consentOf } from "../program-consents/steps";
import { atPlaceOf, grownAmong, mustBeMinor, settingsAt } from "./steps";

/** The name under which a guardian's form is kept when it was refused. */
const formOf = (requestId: string) => `consent:${requestId}`;

async function eventFacts(db: Reader, eventId: string) {
  const [row] = await db
    .select({ event: events, venue: venues })
    .from(events)
    .leftJoin(venues, eq(venues.id, events.venueId))
    .where(eq(events.id, eventId));
  if (!row) return refuse("not-found");
  const { id, slug, title, languages, startsAt, endsAt, timeZone } = row.event;
  return { eventId: id, slug, title, languages, startsAt, endsAt, timeZone, venue: row.venue?.name ?? null };
}

/** The same of a whole programme, which has days at most. */
async function programFacts(db: Reader, programId: string) {
  const program = await programOf(db, programId);
  const { slug, title, timeZone, startsOn, endsOn } = program;
  const facts = { slug, title, languages: undefined, timeZone, startsOn, endsOn, venue: null };
  return { eventId: null, programId, ...facts, cohorts: await cohortsOf(db, program) };
}

/** What is asked, in the documents' words; required first. */
function asked(settings: ConsentSettings, documents: ReadonlyMap<string, InForce>) {
  return settings.keys.flatMap((key) => {
    const document = documents.get(key);
    return document ? [{ key, required: isRequired(key), photo: hasExtent(key), document }] : [];
  });
}

/**
 * What a guardian's link shows: the event, who is asked for (a name only when registered already), and each purpose in
 * its words. Looking changes nothing. Refuses `not-found`, `link-used`, `link-over`, `of-age`.
 */
export const consentRequest = query("guardians.request", {
  input: tokenOnly,
  scope: async ({ db, input, now }) => atPlaceOf(db, (await requestOf(db, input.token, now)).request),
  async run({ db, input, now }) {
    const { request } = await requestOf(db, input.token, now);
    const asking = await settingsAt(db, request);
    const { settings, zone } = asking;
    const child = await childOf(db, request);
    if (child) await mustBeMinor(db, child.personId, asking, now);
    const stage = child ? await stageOfPerson(db, child.personId, settings, zone, now) : "child";
    const keys = settings.keys.filter((key) => signerOf(key, stage) === "guardian");
    return {
      requestId: request.id,
      guardianName: contactOf(request).name,
      locale: request.locale,
      consentAge: settings.consentAge,
      event: request.eventId ? await eventFacts(db, request.eventId) : await programFacts(db, request.programId ?? ""),
      child: child && { fullName: child.fullName },
      asked: asked({ ...settings, keys }, await documentsInForce(db, keys)),
      schools: child ? [] : await knownSchools(db),
      ticket: formTicket(formOf(request.id), now),
      kept: keptForm(formOf(request.id), input.kept, now),
    };
  },
});
export type AskedConsent = Awaited<ReturnType<typeof consentRequest>>;

async function childOf(db: Reader, { registrationId, enrollmentId }: Request) {
  const of = { personId: persons.id, fullName: persons.fullName };
  const [found] = registrationId
    ? await db
        .select(of)
        .from(registrations)
        .innerJoin(persons, eq(persons.id, registrations.personId))
        .where(eq(registrations.id, registrationId))
    : await db
        .select(of)
        .from(enrollments)
        .innerJoin(persons, eq(persons.id, enrollments.personId))
        .where(eq(enrollments.id, enrollmentId ?? ""));
  return found ?? null;
}

const knownSchools = async (db: Reader) => {
  const rows = await db
    .select({ name: organizations.name })
    .from(organizations)
    .where(eq(organizations.kind, "school"))
    .orderBy(asc(organizations.search))
    .limit(300);
  return rows.map((row) => row.name);
};

/**
 * A guardian's own page: all children tied to them, and for each of their programmes and events what was answered to
 * what, with the documents' words. Whoever came of age stands here no longer (`someGrown`). Refuses `not-found`.
 */
export const family = query("guardians.family", {
  input: tokenOnly,
  scope: atInstance,
  async run({ db, input, now }) {
    const guardian = await guardianOfToken(db, input.token);
    const rows = await db
      .select({ registration: registrations, fullName: persons.fullName, event: events })
      .from(guardianLinks)
      .innerJoin(persons, eq(persons.id, guardianLinks.childId))
      .innerJoin(registrations, eq(registrations.personId, persons.id))
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(eq(guardianLinks.guardianId, guardian.id))
      .orderBy(asc(events.startsAt), asc(persons.fullName));
    const documents = await documentsInForce(db);
    const isGrown = await grownAmong(
      db,
      rows.map((row) => row.registration.personId),
      now,
    );
    const minors = rows.filter(
      ({ registration, event }) => !isGrown(registration.personId, event.consent, event.timeZone),
    );
    const records = await recordsOf(
      db,
      minors.map((row) => row.registration.id),
    );
    const children = minors.map(({ registration, fullName, event }) => ({
      registrationId: registration.id,
      fullName,
      status: registration.status,
      event: {
        slug: event.slug,
        title: event.title,
        languages: event.languages,
        startsAt: event.startsAt,
        endsAt: event.endsAt,
        timeZone: event.timeZone,
      },
      items: event.consent ? itemsOf(event.consent, documents, ofOne(records, registration.id), now) : [],
    }));
    const { enrolled, grown } = await enrolledChildren(db, guardian.id, documents, now);
    const someGrown = grown || minors.length < rows.length;
    return { name: guardianContact(guardian).name, locale: guardian.locale, children, enrolled, someGrown };
  },
});
export type Family = Awaited<ReturnType<typeof family>>;

/** The same children in whole programmes, with what was answered for all of each. */
async function enrolledChildren(db: Reader, guardianId: string, documents: ReadonlyMap<string, InForce>, now: Date) {
  const rows = await db
    .select({ enrollment: enrollments, fullName: persons.fullName, program: programs })
    .from(guardianLinks)
    .innerJoin(persons, eq(persons.id, guardianLinks.childId))
    .innerJoin(enrollments, eq(enrollments.personId, persons.id))
    .innerJoin(programs, and(eq(programs.id, enrollments.programId), isNull(programs.trashedAt)))
    .where(eq(guardianLinks.guardianId, guardianId))
    .orderBy(asc(enrollments.createdAt), asc(persons.fullName), asc(enrollments.id));
  const isGrown = await grownAmong(
    db,
    rows.map((row) => row.enrollment.personId),
    now,
  );
  const minors = rows.filter(
    ({ enrollment, program }) => !isGrown(enrollment.personId, consentOf(program), program.timeZone),
  );
  const records = await recordsOf(
    db,
    minors.map((row) => row.enrollment.id),
  );
  const enrolled = minors.map(({ enrollment, fullName, program }) => {
    const { id: programId, slug, title, startsOn, endsOn } = program;
    const settings = enrollment.consent === null ? null : consentOf(program);
    return {
      enrollmentId: enrollment.id,
      fullName,
      state: enrollment.state,
      program: { programId, slug, title, startsOn, endsOn },
      items: settings ? itemsOf(settings, documents, ofOne(records, enrollment.id), now) : [],
    };
  });
  return { enrolled, grown: minors.length < rows.length };
}
export type FamilyItem = Family["children"][number]["items"][number];

const ofOne = (records: readonly ConsentRecord[], registrationId: string) =>
  records.filter((record) => record.registrationId === registrationId);

function itemsOf(
  settings: ConsentSettings,
  documents: ReadonlyMap<string, InForce>,
  records: readonly (Entry & { givenAt: Date })[],
  now: Date,
) {
  const entries = current(records);
  return asked(settings, documents).map((one) => {
    const entry = entries.get(one.key);
    return {
      ...one,
      state: stateOfKey(entry, false, one.document.holdsSince, now),
      extent: one.photo ? extentOf(entry, one.document.holdsSince, now) : null,
      at: entry?.givenAt ?? null,
    };
  });
}

import { and, count, eq, inArray, ne } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { accounts, events, guardians, registrations } from "../../db/schema";
import { documentsInForce } from "../consent-documents/steps";
import { evidenceOf } from "../consent-ledger/steps";
import { current, extentOf, hasExtent, isRequired, profileAges, signerOf, stateOfKey } from "../consent-rules/rules";
import { recordsOf, stageOfPerson } from "../consents/steps";
import { guardianContact } from "../guardians/steps";
import { eventInput, subjectInput } from "./inputs";

/**
 * What an event asks for (null: nothing), how its registrations stand, and the documents that can be asked. Refuses
 * `not-found`.
 */
export const consentSettings = query("consents.settings", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input }) {
    const [event] = await db
      .select({ settings: events.consent, programId: events.programId })
      .from(events)
      .where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const counts = await db
      .select({ state: registrations.consent, number: count() })
      .from(registrations)
      .where(and(eq(registrations.eventId, input.eventId), ne(registrations.status, "cancelled")))
      .groupBy(registrations.consent);
    const documents = await documentsInForce(db);
    return {
      settings: event.settings,
      inProgram: event.programId !== null,
      counts: counts.flatMap(({ state, number }) => (state ? [{ state, number }] : [])),
      documents: [...documents.values()],
      profiles: profileAges,
    };
  },
});
export type EventConsents = Awaited<ReturnType<typeof consentSettings>>;

/**
 * Where one registration stands, purpose by purpose, who signs for what, and all that was ever said: the ledger, newest
 * first, with how it was confirmed. Null where the event asks for nothing. Refuses `not-found`.
 */
export const consentHistory = query("consents.history", {
  input: subjectInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const [row] = await db
      .select({ registration: registrations, event: events })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(eq(registrations.id, input.registrationId));
    if (!row) return refuse("not-found");
    const settings = row.event.consent;
    if (!settings) return null;
    const records = await recordsOf(db, [input.registrationId]);
    const stage = await stageOfPerson(db, row.registration.personId, settings, row.event.timeZone, now);
    const documents = await documentsInForce(db);
    const entries = current(records);
    const items = settings.keys.flatMap((key) => {
      const document = documents.get(key);
      const entry = entries.get(key);
      return document
        ? [
            {
              key,
              required: isRequired(key),
              photo: hasExtent(key),
              document,
              signer: signerOf(key, stage),
              state: stateOfKey(entry, row.registration.consent === "requested", document.holdsSince, now),
              extent: hasExtent(key) ? extentOf(entry, document.holdsSince, now) : null,
            },
          ]
        : [];
    });
    const names = await namesOf(db, records);
    const history = [...records].reverse().map((record) => ({
      recordId: record.id,
      key: record.key,
      decision: record.decision,
      extent: record.extent,
      capacity: record.capacity,
      relation: record.relation,
      method: record.method,
      documentVersion: record.documentVersion,
      documentHash: record.documentHash,
      localeShown: record.localeShown,
      givenAt: record.givenAt,
      verifiedAt: record.verifiedAt,
      expiresAt: record.expiresAt,
      guardianName: record.guardianId ? (names.guardians.get(record.guardianId) ?? null) : null,
      recordedBy: record.recordedBy ? (names.accounts.get(record.recordedBy) ?? null) : null,
      verifiedBy: record.verifiedBy ? (names.accounts.get(record.verifiedBy) ?? null) : null,
      evidence: evidenceOf(record),
      evidenceFileId: record.evidenceFileId,
    }));
    const { consent: state, registeredBy, status } = row.registration;
    return { state, stage, status, registeredBy, items, history };
  },
});
export type ConsentHistory = NonNullable<Awaited<ReturnType<typeof consentHistory>>>;

type Named = { guardianId: string | null; recordedBy: string | null; verifiedBy: string | null };

async function namesOf(db: Parameters<typeof recordsOf>[0], records: readonly Named[]) {
  const ids = (all: (string | null)[]) => [...new Set(all.flatMap((one) => (one ? [one] : [])))];
  const signers = ids(records.map((one) => one.guardianId));
  const team = ids(records.flatMap((one) => [one.recordedBy, one.verifiedBy]));
  const families = signers.length ? await db.select().from(guardians).where(inArray(guardians.id, signers)) : [];
  const people = team.length
    ? await db.select({ id: accounts.id, name: accounts.name }).from(accounts).where(inArray(accounts.id, team))
    : [];
  return {
    guardians: new Map(families.map((one) => [one.id, guardianContact(one).name])),
    accounts: new Map(people.map((one) => [one.id, one.name])),
  };
}

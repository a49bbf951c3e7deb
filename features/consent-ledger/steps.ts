// The ledger's entries; and what was said for a whole programme, which counts at each of its events.
import { and, eq, inArray } from "drizzle-orm";
import type { Locale } from "../../core/i18n";
import { refuse } from "../../core/refusal";
import { open, seal } from "../../core/seal";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import { id } from "../../db/id";
import { inserting } from "../../db/prepared";
import { consentRecords, enrollments, events, registrations } from "../../db/schema";
import { inTongue, type VersionInForce } from "../consent-documents/steps";
import type { Extent } from "../consent-rules/choices";
import { purposeOf } from "../consent-rules/rules";

export type ConsentRecord = typeof consentRecords.$inferSelect;

/** One decision about one purpose, as it goes into the ledger. */
export type Given = Pick<ConsentRecord, "key" | "decision" | "capacity" | "method"> &
  Partial<
    Pick<
      ConsentRecord,
      | "guardianId"
      | "relation"
      | "evidenceFileId"
      | "verifiedAt"
      | "verifiedBy"
      | "expiresAt"
      | "recordedBy"
      // Of a confirmation: what was shown when it was given, not what would be shown now.
      | "documentId"
      | "documentHash"
      | "documentVersion"
    >
  > & {
    extent?: Extent | null;
    /** Where the paper lies, or who was called and when. */
    evidence?: string | null;
    locale: Locale;
    now: Date;
  };

/** A registration, or an enrolment without an event. */
export type Subject = { id: string; personId: string; eventId: string | null };
const evidencePlace = (recordId: string) => `consent_records|evidence|${recordId}`;

export const insertEntries = inserting(consentRecords);

/** What was said, as it stands in the ledger. Refuses `consent-unknown` where there is nothing to have said it to. */
export function entriesOf(
  subject: Subject,
  programId: string | null,
  given: readonly Given[],
  documents: ReadonlyMap<string, VersionInForce>,
  before: ReadonlyMap<string, Pick<ConsentRecord, "id">>,
) {
  return given.map(({ locale, now, evidence, ...said }) => {
    const document = documents.get(said.key) ?? refuse("consent-unknown");
    const shown = inTongue(document, locale);
    const own = id(now.getTime());
    return {
      id: own,
      subjectId: subject.personId,
      eventId: subject.eventId,
      programId,
      registrationId: subject.id,
      purpose: purposeOf(said.key),
      documentId: shown.id,
      documentHash: shown.sha256,
      documentVersion: shown.version,
      localeShown: shown.locale,
      ...said,
      evidence: evidence ? seal(evidencePlace(own), evidence) : null,
      givenAt: now,
      supersedesId: before.get(said.key)?.id ?? null,
    };
  });
}

/** What was noted down beside a record. */
export const evidenceOf = (record: Pick<ConsentRecord, "id" | "evidence">) =>
  record.evidence ? open(evidencePlace(record.id), record.evidence) : null;

/**
 * The entries which the people of these registrations, or their guardians, gave for the programme of the event; each as
 * if it had been said for the registration. Whether they are still enrolled makes no difference: a word holds until
 * another one is said.
 */
export async function recordsOfPrograms(db: Reader, registrationIds: readonly string[]): Promise<ConsentRecord[]> {
  const all: ConsentRecord[] = [];
  for (const some of chunks([...registrationIds])) {
    const rows = await db
      .select({ record: consentRecords, registrationId: registrations.id })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .innerJoin(
        enrollments,
        and(eq(enrollments.programId, events.programId), eq(enrollments.personId, registrations.personId)),
      )
      .innerJoin(consentRecords, eq(consentRecords.registrationId, enrollments.id))
      .where(inArray(registrations.id, some));
    for (const { record, registrationId } of rows) all.push({ ...record, registrationId });
  }
  return all;
}

/** Both in the order in which they were said: the last word counts, wherever it was said. */
export const withPrograms = (own: readonly ConsentRecord[], programs: readonly ConsentRecord[]) =>
  programs.length === 0
    ? [...own]
    : [...own, ...programs].sort((a, b) => a.givenAt.getTime() - b.givenAt.getTime() || (a.id < b.id ? -1 : 1));

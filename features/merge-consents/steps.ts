// What families allowed, when two entries become one: everything counts, and of photos the stricter word.
import { inArray } from "drizzle-orm";
import { seal } from "../../core/seal";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { consentRecords, enrollments, events, registrations } from "../../db/schema";
import { type ConsentRecord, evidenceOf } from "../consent-ledger/steps";
import { extentOf, hasExtent } from "../consent-rules/rules";
import { recordsOf, refreshConsents } from "../consents/steps";
import type { Row } from "../merge-journal/rules";
import { refreshEnrollments } from "../program-consents/steps";

type Place = { id: string; eventId: string | null; programId: string | null };

const strictness = { none: 0, group: 1, all: 2 };

/** The stricter last word of the two about one purpose, unless it is the last one anyway, or only one said anything. */
function unsaid(records: readonly ConsentRecord[], saidBefore: ReadonlyMap<string, Row>, winnerId: string, now: Date) {
  const own = records.filter((one) => saidBefore.get(one.id)?.subjectId === winnerId).at(-1);
  const other = records
    .filter((one) => {
      const subject = saidBefore.get(one.id)?.subjectId;
      return subject !== undefined && subject !== winnerId;
    })
    .at(-1);
  const last = records.at(-1);
  if (!own || !other || !last) return undefined;
  const how = (one: ConsentRecord) => strictness[extentOf(one, 1, now)];
  const strict = how(own) <= how(other) ? own : other;
  return how(last) <= how(strict) ? undefined : { strict, last };
}

/**
 * Where the two families' last words about photos differ, the stricter one is said again, as a new entry of the ledger
 * that points to the one it stands before: so it holds until somebody says otherwise. `saidBefore`: the entries by id as
 * they were before the merge.
 */
export async function sayStricter(
  tx: Tx,
  places: readonly Place[],
  {
    winnerId,
    saidBefore,
    by,
    now,
  }: { winnerId: string; saidBefore: ReadonlyMap<string, Row>; by: string | null; now: Date },
) {
  for (const place of places) {
    const records = await recordsOf(tx, [place.id]);
    for (const key of new Set(records.map((one) => one.key).filter(hasExtent))) {
      const found = unsaid(
        records.filter((one) => one.key === key),
        saidBefore,
        winnerId,
        now,
      );
      if (!found) continue;
      const own = id(now.getTime());
      const evidence = evidenceOf(found.strict);
      await tx.insert(consentRecords).values({
        ...found.strict,
        ...{
          id: own,
          subjectId: winnerId,
          registrationId: place.id,
          eventId: place.eventId,
          programId: place.programId,
        },
        ...{ givenAt: now, recordedBy: by, supersedesId: found.last.id },
        evidence: evidence ? seal(`consent_records|evidence|${own}`, evidence) : null,
      });
    }
  }
}

/** All places of some people, those in programmes first: what was said there counts at each event. */
export async function placesOfPeople(tx: Tx, personIds: readonly string[]) {
  const enrolled = await tx
    .select()
    .from(enrollments)
    .where(inArray(enrollments.personId, [...personIds]));
  const registered = await tx
    .select()
    .from(registrations)
    .where(inArray(registrations.personId, [...personIds]));
  const ids = registered.map((row) => row.eventId);
  const at = await tx
    .select({ id: events.id, programId: events.programId })
    .from(events)
    .where(inArray(events.id, [...ids, ""]));
  const programOf = new Map(at.map((row) => [row.id, row.programId]));
  const places: Place[] = [
    ...enrolled.map((row) => ({ id: row.id, eventId: null, programId: row.programId })),
    ...registered.map((row) => ({ id: row.id, eventId: row.eventId, programId: programOf.get(row.eventId) ?? null })),
  ];
  return { enrolled, registered, places };
}

/** Works out anew where everything of some people stands. */
export async function standAnew(tx: Tx, personIds: readonly string[], now: Date) {
  const { enrolled, registered } = await placesOfPeople(tx, personIds);
  for (const row of enrolled) await refreshEnrollments(tx, [row], now);
  await refreshConsents(
    tx,
    registered.map((row) => row.id),
    now,
  );
}

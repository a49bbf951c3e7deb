// The other half of bench/generate.ts, in a process of its own: `generate-rows.ts <eventId> <count>`.
import { and, eq, like, sql } from "drizzle-orm";
import { derivedToken, hashToken, seal } from "../core/seal";
import { append, type Happening, hashOf, macOf } from "../core/trail";
import { close, db, type Tx, withoutLock, write } from "../db";
import { id } from "../db/id";
import {
  activities,
  affiliations,
  events,
  organizationNames,
  organizations,
  personContacts,
  persons,
  registrations,
  trailHeads,
} from "../db/schema";
import { fold, searchable } from "../db/search";
import { contactsOf, hashes } from "../features/contacts/steps";
import { matchKey } from "../features/duplicates/rules";
import { type Generated, generatedPerson, generatedSchools } from "./generated-people";

const together = 500;
const alphabet = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
type Event = typeof events.$inferSelect;
type Row = { person: Generated; personId: string; registrationId: string; schoolId: string; ticket: number; at: Date };

/** Eight letters that no other of the event's generated people has; those of others are as good as never met. */
function codeOf(start: number, ticket: number): string {
  let rest = (start + ticket * 7_919_317) % alphabet.length ** 8;
  let code = "";
  for (let n = 0; n < 8; n++) {
    code += alphabet[rest % alphabet.length];
    rest = Math.floor(rest / alphabet.length);
  }
  return code;
}

/** The schools, made at the first time and found again later. */
async function schools(): Promise<string[]> {
  return write("schools", async (tx) => {
    const known = await tx.select().from(organizationNames).where(like(organizationNames.nameKey, "bench %"));
    const ids = new Map(known.map((one) => [one.nameKey, one.organizationId]));
    for (const [at, name] of generatedSchools.entries()) {
      const nameKey = `bench ${at}`;
      if (ids.has(nameKey)) continue;
      const search = searchable(...Object.values(name));
      const [made] = await tx.insert(organizations).values({ kind: "school", name, country: "KR", search }).returning();
      await tx.insert(organizationNames).values({ nameKey, kind: "school", organizationId: made?.id ?? "" });
      const spelt = { nameKey: fold(Object.values(name)[0] ?? "").replace(/[\s.·-]/g, ""), kind: "school" as const };
      await tx
        .insert(organizationNames)
        .values({ ...spelt, organizationId: made?.id ?? "" })
        .onConflictDoNothing();
      ids.set(nameKey, made?.id ?? "");
    }
    return generatedSchools.map((_, at) => ids.get(`bench ${at}`) ?? "");
  });
}

function contactRow({ person, personId, at }: Row): typeof personContacts.$inferInsert {
  const given = { email: person.email, birthDate: person.birthDate, guardianPhone: person.guardianPhone };
  const sealed = (field: string, value: string) => seal(`person_contacts|${field}|${personId}`, value);
  const index = hashes(given);
  return {
    ...{ personId, emailIndex: index.email, birthIndex: index.birth, guardianPhoneIndex: index.guardianPhone },
    email: sealed("email", person.email),
    birthDate: sealed("birthDate", person.birthDate),
    guardianName: sealed("guardianName", person.guardianName),
    guardianPhone: sealed("guardianPhone", person.guardianPhone),
    updatedAt: at,
  };
}

function personRow({ person, personId, at }: Row): typeof persons.$inferInsert {
  const { fullName, latinName, hangulName, cyrillicName, locale, gender } = person;
  const names = { fullName, latinName, hangulName, cyrillicName, locale, gender };
  const search = searchable(fullName, latinName, hangulName, cyrillicName);
  return { id: personId, ...names, matchKey: matchKey(fullName), search, createdAt: at };
}

const studyOf = ({ person }: Row) => ({ grade: person.grade, classNo: person.classNo, studentNo: person.studentNo });

function registrationRow(event: Event, row: Row, seated: boolean, start: number): typeof registrations.$inferInsert {
  const { registrationId, personId, schoolId, ticket, at } = row;
  return {
    ...{ id: registrationId, eventId: event.id, personId, schoolId, ticket, createdAt: at, ...studyOf(row) },
    status: seated ? "confirmed" : "waitlisted",
    confirmedAt: seated ? at : null,
    source: "import",
    code: codeOf(start, ticket),
    linkHash: hashToken(derivedToken("link", registrationId, 1)),
    checkInHash: hashToken(derivedToken("check-in", registrationId, 1)),
    photoWish: ticket % 5 === 0 ? "group" : "all",
    consent: event.consent ? "missing" : null,
  };
}

/**
 * What core/trail.ts does for one entry, for many of one chain: one statement for all, and the head at the end. Marked
 * as passed on, so that no letters follow.
 */
async function appendAll(tx: Tx, chain: string, all: readonly Happening[], fannedOutAt: Date) {
  const [first, ...others] = all;
  if (first) await append(tx, first);
  const [head] = await tx.select().from(trailHeads).where(eq(trailHeads.chain, chain));
  if (!head) return;
  const own = and(eq(activities.chain, chain), eq(activities.seq, head.seq));
  await tx.update(activities).set({ fannedOutAt }).where(own);
  if (others.length === 0) return;
  let { seq, hash } = head;
  const rows = others.map((what) => {
    const linked = { ...what, id: id(), chain, seq: ++seq, prevHash: hash };
    hash = hashOf(linked);
    return { ...linked, hash, fannedOutAt };
  });
  await tx.insert(activities).values(rows);
  const end = { chain, ordinal: head.ordinal, seq, hash };
  await tx
    .update(trailHeads)
    .set({ seq, hash, mac: macOf(end) })
    .where(eq(trailHeads.chain, chain));
}

async function some(tx: Tx, eventId: string, count: number, schoolIds: readonly string[], start: number) {
  const [event] = await tx
    .update(events)
    .set({ tickets: sql`${events.tickets} + ${count}` })
    .where(eq(events.id, eventId))
    .returning();
  if (!event) throw new Error(`there is no event ${eventId}`);
  const free = event.capacity === null ? count : Math.max(0, event.capacity - event.seatsTaken - event.seatsKept);
  const at = new Date();
  const rows = Array.from({ length: count }, (_, n): Row => {
    const ticket = event.tickets - count + n + 1;
    const ids = { personId: id(), registrationId: id(), schoolId: schoolIds[ticket % schoolIds.length] ?? "" };
    return { person: generatedPerson(ticket - 1), ...ids, ticket, at };
  });
  await tx.insert(persons).values(rows.map(personRow));
  await tx.insert(personContacts).values(rows.map(contactRow));
  const year = { schoolYear: at.getUTCFullYear(), createdAt: at };
  await tx
    .insert(affiliations)
    .values(rows.map((row) => ({ personId: row.personId, organizationId: row.schoolId, ...year, ...studyOf(row) })));
  await tx.insert(registrations).values(rows.map((row, n) => registrationRow(event, row, n < free, start)));
  const seats = Math.min(free, count);
  if (seats > 0)
    await tx
      .update(events)
      .set({ seatsTaken: sql`${events.seatsTaken} + ${seats}` })
      .where(eq(events.id, eventId));
  const noted = rows.map(({ registrationId }, n) => happened(event, registrationId, n < free, at));
  await appendAll(tx, eventId, noted, at);
  return rows[0];
}

const happened = (event: Event, registrationId: string, seated: boolean, at: Date): Happening => ({
  ...{ name: "registrations.add", actorKind: "system", programId: event.programId, eventId: event.id, at },
  note: { registrationId, status: seated ? "confirmed" : "waitlisted" },
});

const [eventId = "", wanted = "0"] = process.argv.slice(2);
withoutLock();
const schoolIds = await schools();
const start = Math.floor(Math.random() * alphabet.length ** 7);
let first: Row | undefined;
for (let left = Number(wanted); left > 0; left -= together) {
  const count = Math.min(left, together);
  first = await write(eventId, (tx) => some(tx, eventId, count, schoolIds, start), { budget: 60_000 });
}
// What does not open again would only be found in the middle of a measurement.
if (first && (await contactsOf(db, first.personId)).email !== first.person.email) throw new Error("not sealed right");
await close();

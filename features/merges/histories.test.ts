import { eq, getTableColumns, getTableName, is, Table } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { open, seal } from "../../core/seal";
import { cast, lectureOf } from "../../core/testing";
import { db, type Tx, write } from "../../db";
import { configOf } from "../../db/dialect";
import { id } from "../../db/id";
import * as schema from "../../db/schema";
import { documentsInForce, ensureDocuments } from "../consent-documents/steps";
import { usualSettings } from "../consent-rules/rules";
import { standAnew } from "../merge-consents/steps";
import { tables } from "../merge-journal/steps";
import { deriveAgain } from "../merge-rows/steps";
import { createPerson } from "../people/steps";
import { tokenHashes } from "../tickets/steps";
import { merge, unmerge } from "./commands";

const runs = process.env.LECTERN_FULL ? 120 : 25;

/** What a merge leaves of itself, what happened, and work to be done. */
const own = new Set(["merges", "duplicate_pairs", "activities", "trail_heads", "jobs", "idempotency_keys"]);
/** Letters to those who moved up are told and not untold. */
const told = new Set(["promoted", "offered", "accepted"]);

type AnyTable = typeof schema.persons;
const allTables = (Object.values(schema) as unknown[]).filter((one): one is AnyTable => is(one, Table));

/** Sealed under another nonce each time, so compared by what it says. */
function said(table: AnyTable, row: Record<string, unknown>) {
  const rowId = row.id ?? row.personId;
  return Object.fromEntries(
    Object.entries(getTableColumns(table)).flatMap(([name, column]) => {
      const value = row[name];
      // Counts changes, so it goes on counting.
      if (name === "version") return [];
      if (!column.name.endsWith("_sealed") || typeof value !== "string") return [[name, value]];
      for (const word of [name, column.name.replace(/_sealed$/, "")])
        try {
          return [[name, open(`${getTableName(table)}|${word}|${rowId}`, value)]];
        } catch {
          // Under the other spelling, then.
        }
      return [[name, "does not open"]];
    }),
  );
}

/** Everything there is as it lies there, but for what a merge leaves of itself; by table and text. */
async function dump() {
  const all = new Map<string, [AnyTable, Record<string, unknown>]>();
  for (const table of allTables) {
    const name: string = getTableName(table);
    if (own.has(name)) continue;
    for (const row of (await db.select().from(table)) as unknown as Record<string, unknown>[])
      if (name !== "letters" || !told.has(String(row.kind))) all.set(`${name} ${JSON.stringify(row)}`, [table, row]);
  }
  return all;
}

/** The rows of one that are not in the other, opened: sealing the same anew gives another text. */
function differing(one: Awaited<ReturnType<typeof dump>>, other: typeof one) {
  const rows = [...one].filter(([text]) => !other.has(text));
  return rows.map(([, [table, row]]) => `${getTableName(table)} ${JSON.stringify(said(table, row))}`).sort();
}

const part = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
const place = fc.record({
  status: fc.constantFrom("confirmed" as const, "waitlisted" as const, "cancelled" as const),
  pending: fc.boolean(),
  offered: fc.boolean(),
  photoWish: part(fc.constantFrom("all" as const, "group" as const, "none" as const)),
  answers: fc.subarray(["food", "bus"]),
  group: part(fc.nat(1)),
  marks: fc.array(fc.constantFrom("present" as const, "absent" as const, "excused" as const), { maxLength: 2 }),
  consents: fc.array(fc.record({ key: fc.nat(4), yes: fc.constantFrom("all", "group", "none") }), { maxLength: 3 }),
  extras: fc.boolean(),
});
const somebody = fc.record({
  names: fc.record({ latinName: part(fc.constant("Kim")), hangulName: part(fc.constantFrom("김", "킴")) }),
  contacts: fc.record({
    email: part(fc.constantFrom("a@example.org", "b@example.org")),
    birthDate: part(fc.constantFrom("2010-01-01", "2011-02-02")),
    guardianName: part(fc.constantFrom("Mama", "Papa")),
    guardianPhone: part(fc.constantFrom("+821055556666", "+821077778888")),
    notes: part(fc.constant("peanuts")),
  }),
  school: part(fc.nat(1)),
  guardians: fc.subarray([0, 1]),
  feed: fc.boolean(),
  enrolled: part(fc.constantFrom("accepted" as const, "waitlisted" as const, "applied" as const, "withdrawn" as const)),
  places: fc.array(part(place), { minLength: 2, maxLength: 2 }),
});
/** Somebody has a seat everywhere, so that whoever waits waits for a reason. */
const here: Place = {
  ...{ status: "confirmed", pending: false, offered: false, photoWish: null, group: null, extras: false },
  ...{ answers: [], marks: [], consents: [] },
};
const seated: Somebody = {
  ...{ names: { latinName: null, hangulName: null }, school: null, guardians: [], feed: false, enrolled: null },
  contacts: { email: null, birthDate: null, guardianName: null, guardianPhone: null, notes: null },
  places: [here, here],
};
const world = fc.record({
  people: fc.array(somebody, { minLength: 3, maxLength: 3 }),
  room: fc.nat(2),
  consents: fc.boolean(),
  offerHours: part(fc.constant(24)),
  right: fc.subarray(["fullName", "hangulName", "school", "birthDate", "email", "guardian", "notes"] as const),
});
type Of<A> = A extends fc.Arbitrary<infer T> ? T : never;
type Somebody = Of<typeof somebody>;
type Place = Of<typeof place>;

type Stage = {
  programId: string;
  events: { id: string; registerId: string; groupIds: string[]; questionIds: Record<string, string> }[];
  schools: string[];
  guardians: string[];
  ticket: number;
};

async function one<T extends AnyTable>(tx: Tx, table: unknown, values: Record<string, unknown>) {
  const [made] = (await tx
    .insert(table as T)
    .values(values as never)
    .returning()) as unknown as { id: string }[];
  return made?.id ?? "";
}

/** Two events of a programme with everything one can have there. */
async function stageOf(programId: string, consents: boolean): Promise<Stage> {
  const events: Stage["events"] = [];
  for (let at = 0; at < 2; at += 1) {
    const event = await lectureOf(programId, { capacity: null, consent: consents ? usualSettings : null });
    events.push(
      await write([], async (tx) => {
        const eventId = event.id;
        const registerId = await one(tx, schema.registers, { eventId, place: eventId });
        const groupIds = [1, 2].map((number) => one(tx, schema.groups, { eventId, number }));
        const questionIds: Record<string, string> = {};
        for (const [position, key] of ["food", "bus"].entries())
          questionIds[key] = await one(tx, schema.formQuestions, {
            ...{ eventId, key, version: 1, kind: "short", label: { en: key }, help: {}, reason: {}, choices: [] },
            ...{ position, required: "no", viewers: "team", keepDays: 30 },
          });
        return { id: eventId, registerId, groupIds: await Promise.all(groupIds), questionIds };
      }),
    );
  }
  return write([], async (tx) => {
    await ensureDocuments(tx, usualSettings.keys, new Date());
    const schools = [];
    const guardians = [];
    for (const name of ["A", "B"]) {
      schools.push(await one(tx, schema.organizations, { kind: "school", name: { en: name }, search: name }));
      guardians.push(await one(tx, schema.guardians, { locale: "ko", linkHash: id() }));
    }
    return { programId, events, schools, guardians, ticket: 0 };
  });
}

async function register(tx: Tx, stage: Stage, at: number, personId: string, place: Place) {
  const event = stage.events[at];
  if (!event) throw new Error("no event");
  stage.ticket += 1;
  const registrationId = id();
  const { status } = place;
  const waits = status === "waitlisted";
  const now = new Date(Date.now() - 1_000_000 + stage.ticket * 1_000);
  await tx.insert(schema.registrations).values({
    ...{ id: registrationId, eventId: event.id, personId, ticket: stage.ticket, status, source: "staff" },
    ...{ code: id(), ...tokenHashes(registrationId, 1), photoWish: place.photoWish, createdAt: now },
    approval: waits && place.pending ? "pending" : null,
    offeredUntil: waits && !place.pending && place.offered ? new Date(Date.now() + 3_600_000) : null,
    confirmedAt: status === "confirmed" ? now : null,
    ...(status === "cancelled" ? { cancelledAt: now, cancelledBy: "staff" as const } : {}),
  });
  for (const key of place.answers) {
    const answerId = id();
    const value = seal(`form_answers|value|${answerId}`, JSON.stringify(key));
    const questionId = event.questionIds[key] ?? "";
    await tx
      .insert(schema.formAnswers)
      .values({ id: answerId, registrationId, questionId, key, value, source: "self", updatedAt: now });
  }
  if (place.group !== null)
    await tx.insert(schema.groupMembers).values({ registrationId, groupId: event.groupIds[place.group] ?? "" });
  for (const [seq, mark] of place.marks.entries())
    await tx.insert(schema.attendanceOps).values({
      ...{ id: id(), registerId: event.registerId, registrationId, kind: "mark", status: mark, source: "roll_call" },
      ...{ rank: 40, effectiveAt: new Date(now.getTime() + seq * 500), receivedAt: now, flags: [] },
    });
  if (place.extras) await extras(tx, event.id, registrationId, personId, now);
  return registrationId;
}

async function extras(tx: Tx, eventId: string, registrationId: string, personId: string, now: Date) {
  const asked = { eventId, source: "phone", lang: "en", status: "new", askedAt: now, body: "?" };
  const no = await tx.$count(schema.questions, eq(schema.questions.eventId, eventId));
  await one(tx, schema.questions, { ...asked, no: no + 1, position: no, askerRegistrationId: registrationId });
  const request = { eventId, registrationId, tokenHash: id(), codeHash: id(), locale: "ko" };
  await one(tx, schema.consentRequests, { ...request, expiresAt: new Date(now.getTime() + 9_000_000) });
  await one(tx, schema.letters, {
    ...{ kind: "registered", eventId, registrationId, locale: "ko", state: "sent", dedupeKey: id() },
  });
  const batch = { eventId, fileName: "f", sha256: "h", kind: "csv", mapping: {}, state: "committed", counts: {} };
  const batchId = await one(tx, schema.importBatches, batch);
  await one(tx, schema.importRows, { batchId, rowNo: 1, problems: [], action: "create", personId, registrationId });
  await one(tx, schema.uploads, {
    ...{ eventId, purpose: "submission", fileName: "f", bytes: 1, registrationId, expiresAt: now },
  });
}

async function live(tx: Tx, stage: Stage, name: string, being: Somebody) {
  const now = new Date();
  const school = being.school === null ? {} : { schoolId: stage.schools[being.school], grade: being.school + 1 };
  const personId = await createPerson(
    tx,
    { fullName: name, locale: "ko", ...being.names, ...being.contacts, ...school },
    now,
  );
  for (const at of being.guardians)
    await one(tx, schema.guardianLinks, { guardianId: stage.guardians[at], childId: personId, relation: "mother" });
  if (being.feed) await one(tx, schema.calendarFeeds, { personId, tokenHash: id() });
  if (being.enrolled) {
    stage.ticket += 1;
    const place = { programId: stage.programId, personId, ticket: stage.ticket, state: being.enrolled, source: "self" };
    const accepted = being.enrolled === "accepted" ? { acceptedAt: now } : {};
    const enrollmentId = await one(tx, schema.enrollments, { ...place, ...accepted, linkHash: id() });
    await say(tx, personId, enrollmentId, null, stage.programId, being.places[0]?.consents ?? []);
  }
  for (const [at, place] of being.places.entries()) {
    if (!place) continue;
    const registrationId = await register(tx, stage, at, personId, place);
    await say(tx, personId, registrationId, stage.events[at]?.id ?? null, stage.programId, place.consents);
  }
  return personId;
}

async function say(
  tx: Tx,
  subjectId: string,
  registrationId: string,
  eventId: string | null,
  programId: string,
  consents: Place["consents"],
) {
  const documents = await documentsInForce(tx, usualSettings.keys);
  for (const { key: number, yes } of consents) {
    const key = usualSettings.keys[number] ?? "participation";
    const text = Object.values(documents.get(key)?.texts ?? {})[0];
    const isPhoto = key.startsWith("photo");
    await one(tx, schema.consentRecords, {
      ...{ subjectId, registrationId, eventId, programId, key, purpose: key, documentId: text?.id ?? "" },
      ...{ documentHash: "h", documentVersion: 1, capacity: "guardian", method: "web_link", localeShown: "ko" },
      ...{ decision: yes === "none" ? "refused" : "granted", extent: isPhoto ? yes : null },
      ...{ givenAt: new Date(Date.now() - 500_000 + number * 1_000), verifiedAt: new Date() },
    });
  }
}

/** Seats and places counted, attendance and consents worked out: nothing contradicts itself. */
async function settle(stage: Stage, people: string[], room: number, offerHours: number | null) {
  await write([], async (tx) => {
    for (const { id: eventId } of stage.events) {
      await deriveAgain(
        tx,
        eventId,
        (await tx.select().from(schema.registrations).where(eq(schema.registrations.eventId, eventId))).map(
          (r) => r.id,
        ),
      );
      const rows = await tx.select().from(schema.registrations).where(eq(schema.registrations.eventId, eventId));
      const seatsTaken = rows.filter((row) => row.status === "confirmed" || row.offeredUntil).length;
      const waits = rows.some((row) => row.status === "waitlisted" && !row.approval && !row.offeredUntil);
      const capacity = waits ? Math.max(1, seatsTaken) : Math.max(1, seatsTaken + room);
      await tx
        .update(schema.events)
        .set({ seatsTaken, capacity, tickets: stage.ticket, offerHours })
        .where(eq(schema.events.id, eventId));
    }
    const accepted = (await tx.select().from(schema.enrollments)).filter(
      (row) => row.programId === stage.programId && row.state === "accepted",
    ).length;
    await tx
      .update(schema.programs)
      .set({ placesTaken: accepted, enrollmentTickets: stage.ticket })
      .where(eq(schema.programs.id, stage.programId));
    await standAnew(tx, people, new Date());
  });
}

test(
  "whatever two entries have, joining them and taking it back changes nothing at all",
  async () => {
    const { aru } = await cast(1);
    await fc.assert(
      fc.asyncProperty(world, async ({ people, room, consents, offerHours, right }) => {
        const [programId] = await write([], async (tx) => {
          const made = { slug: `w-${id()}`, title: { en: "W" }, summary: {}, description: {}, timeZone: "Asia/Seoul" };
          return [await one(tx, schema.programs, made)];
        });
        const lead = { ...aru, grants: [{ role: "organizer" as const, place: programId }] };
        const stage = await stageOf(programId, consents);
        const ids: string[] = [];
        for (const [at, being] of people.entries())
          ids.push(await write([], (tx) => live(tx, stage, `Person ${at}`, being)));
        await write([], (tx) => live(tx, stage, "Seated", seated));
        await settle(stage, ids, room, offerHours);
        const [aId = "", bId = ""] = ids.slice(0, 2).sort();
        const pairId = await write([], (tx) =>
          one(tx, schema.duplicatePairs, { place: programId, aId, bId, score: 90, reasons: ["name"] }),
        );
        const before = await dump();
        const chosen = Object.fromEntries(right.map((field) => [field, "loser" as const]));
        const done = await merge(lead, { placeId: programId, pairId, winnerId: ids[0] ?? "", right: chosen });
        if (!done.ok) throw new Error(done.code);
        const between = await dump();
        expect(differing(between, before)).not.toEqual(differing(before, between));
        const back = await unmerge(lead, { placeId: programId, mergeId: done.value.mergeId });
        expect(back).toMatchObject({ ok: true, value: { inLine: [], changed: [] } });
        const after = await dump();
        expect(differing(after, before)).toEqual(differing(before, after));
      }),
      { numRuns: runs },
    );
  },
  20 * 60_000,
);

const pointsTo = new Set(["persons", "registrations", "enrollments"]);
/** Tables that speak of people and are the merge's own, or of which a merge changes nothing. */
const apart = new Set(["duplicate_pairs", "merges"]);

test("every column that refers to a person, a registration or an enrolment is known to the merge", () => {
  const known = new Map<string, string[]>(tables.map(({ table, refs }) => [getTableName(table), Object.keys(refs)]));
  const unknown = allTables.flatMap((table) => {
    const name = getTableName(table);
    if (apart.has(name)) return [];
    const columns = Object.entries(getTableColumns(table));
    const named = columns.filter(([, { name: of }]) =>
      /(^|_)(person|registration|child|subject|enrollment)_id$/.test(of),
    );
    const keyed = configOf(table as never).foreignKeys.flatMap((key) => {
      const { foreignTable, columns: those } = key.reference();
      return pointsTo.has(getTableName(foreignTable)) ? those.map((column) => column.name) : [];
    });
    const all = [
      ...named.map(([key]) => key),
      ...columns.filter(([, c]) => keyed.includes(c.name)).map(([key]) => key),
    ];
    const mine = known.get(name) ?? [];
    return [...new Set(all)].filter((key) => !mine.includes(key)).map((key) => `${name}.${key}`);
  });
  expect(unknown).toEqual([]);
  for (const name of pointsTo) expect(known.get(name), name).toContain("mergedIntoId");
});

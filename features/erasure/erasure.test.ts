import { readFile } from "node:fs/promises";
import { eq, getTableColumns, getTableName, is, Table } from "drizzle-orm";
import { expect, test } from "vitest";
import { storeBytes } from "../../core/files";
import { runDue } from "../../core/jobs";
import { system } from "../../core/permissions";
import { seal } from "../../core/seal";
import { cast, lectureOf } from "../../core/testing";
import { tracesAtRest } from "../../core/testing-traces";
import { tombstones } from "../../core/tombstones";
import { engine, write } from "../../db";
import { id } from "../../db/id";
import * as schema from "../../db/schema";
import { searchPeople } from "../people/queries";
import { add, change } from "../registrations/commands";
import { rosterCounts } from "../roster/queries";
import { erase, eraseAgain } from "./commands";
import { reactions, schedules } from "./jobs";
import { erasePerson } from "./steps";

const {
  events,
  files,
  groupMembers,
  groups,
  importBatches,
  importRows,
  persons,
  questions,
  registrations,
  submissions,
} = schema;

const marker = {
  fullName: "Zyrianova Quillmark",
  hangulName: "표식한빛나래",
  cyrillicName: "Зырянова Меткина",
  email: "quillmark.zyr@example.org",
  guardianName: "Guardian Quetzalmark",
  guardianPhone: "+82 10 7971 2276",
  notes: "allergic to markerfruit",
  classNo: "K77mark",
  studentNo: "S4242mark",
};
const secrets = [
  ...Object.values(marker),
  "+821079712276",
  "marker-letter",
  "marker-reason",
  "marker-bytes",
  "marker-cell",
];
const said = { ...marker, locale: "ko" as const, school: "한빛중학교", grade: 2, birthDate: "2012-03-04" };

async function submissionOf(eventId: string, registrationId: string, alone: boolean, key: string, bytes: number) {
  await write([], async (tx) => {
    const [group] = await tx
      .insert(groups)
      .values({ eventId, number: alone ? 1 : 2 })
      .returning();
    const [other] = await tx.select().from(registrations).where(eq(registrations.eventId, eventId));
    const groupId = group?.id ?? "";
    await tx.insert(groupMembers).values({ registrationId, groupId });
    if (!alone && other) await tx.insert(groupMembers).values({ registrationId: other.id, groupId });
    const made = { eventId, title: {}, extensions: ["pdf"], maxBytes: 1_000, position: 1 };
    const [deliverable] = await tx.insert(schema.deliverables).values(made).returning();
    const [submission] = await tx
      .insert(submissions)
      .values({ eventId, groupId, deliverableId: deliverable?.id ?? "" })
      .returning();
    const [file] = await tx
      .insert(files)
      .values({ key, name: `${marker.fullName}.pdf`, mime: "application/pdf", bytes, purpose: "submission", eventId })
      .returning();
    await tx
      .insert(schema.submissionVersions)
      .values({ submissionId: submission?.id ?? "", no: 1, fileId: file?.id ?? "", late: false, registrationId });
  });
}

/** Somebody who left something everywhere: at a lecture to come and at one that is over. */
async function everywhere() {
  const people = await cast(1);
  const { aru, program, lecture } = people;
  const past = await lectureOf(program.id, {
    capacity: null,
    startsAt: new Date(Date.now() - 9_000_000),
    endsAt: new Date(Date.now() - 1_000_000),
  });
  const one = await add(aru, { eventId: lecture.id, ...said, photoWish: "group" }, { idempotencyKey: "k-marker" });
  const friend = await add(aru, { eventId: past.id, fullName: "Somebody Else", locale: "en" });
  const two = await add(aru, { eventId: past.id, ...said });
  const next = await add(aru, { eventId: lecture.id, fullName: "Next In Line", locale: "en" });
  if (!one.ok || !two.ok || !friend.ok || !next.ok) throw new Error("not registered");
  const stored = await storeBytes(new TextEncoder().encode("marker-bytes of a work of one"), 1_000);
  await submissionOf(past.id, two.value.registrationId, true, stored.key, stored.bytes);
  const ids = { one: one.value, two: two.value, next: next.value, past };
  await write([], (tx) => rest(tx, ids));
  return { ...people, ...ids };
}

async function rest(
  tx: Parameters<Parameters<typeof write>[1]>[0],
  { one, two, past }: { one: { registrationId: string }; two: { registrationId: string }; past: { id: string } },
) {
  const now = new Date();
  const [row] = await tx.select().from(registrations).where(eq(registrations.id, two.registrationId));
  const personId = row?.personId ?? "";
  const asked = {
    eventId: past.id,
    position: 1,
    source: "phone" as const,
    lang: "en",
    status: "answered" as const,
    askedAt: now,
  };
  const body = `I am ${marker.fullName} and ask`;
  const [question] = await tx
    .insert(questions)
    .values({
      ...asked,
      no: 1,
      body,
      search: marker.fullName.toLowerCase(),
      askerRegistrationId: two.registrationId,
      askerDisplay: "name",
    })
    .returning();
  await tx
    .insert(questions)
    .values({ ...asked, no: 2, body: `As ${marker.hangulName} said`, search: "", askerName: marker.cyrillicName });
  await tx
    .insert(schema.questionLog)
    .values({ questionId: question?.id ?? "", action: "edit", before: { body }, after: { body: marker.fullName } });
  await tx.insert(schema.questionTranslations).values({
    ...{ questionId: question?.id ?? "", lang: "ru", checkedAt: now },
    ...{ body: `Я ${marker.cyrillicName} и спрашиваю`, answerSummary: marker.fullName },
  });
  const [register] = await tx
    .insert(schema.registers)
    .values({ eventId: past.id, place: past.id } as never)
    .returning();
  const op = {
    registerId: register?.id ?? "",
    registrationId: two.registrationId,
    source: "roll_call" as const,
    rank: 1,
    effectiveAt: now,
    receivedAt: now,
    flags: [],
  };
  await tx
    .insert(schema.attendanceOps)
    .values({ ...op, id: id(), kind: "mark", status: "excused", reason: "marker-reason" });
  await tx.insert(schema.attendanceRecords).values({
    registerId: op.registerId,
    registrationId: two.registrationId,
    status: "excused",
    reason: "marker-reason",
    updatedAt: now,
  });
  await tx
    .insert(schema.affiliations)
    .values({ personId, organizationId: row?.schoolId ?? "", schoolYear: 2026, classNo: marker.classNo });
  for (const state of ["staged", "committed"] as const) {
    const batchId = id();
    const staged = {
      file: null,
      sheets: [{ name: "1", rows: [["x", marker.fullName, "marker-cell"]] }],
      sheet: 0,
      notes: [],
      decisions: {},
    };
    const source = state === "staged" ? seal(`import_batches|source|${batchId}`, JSON.stringify(staged)) : null;
    await tx.insert(importBatches).values({
      id: batchId,
      eventId: past.id,
      fileName: `${marker.fullName}.csv`,
      sha256: "x",
      source,
      kind: "csv",
      mapping: {},
      state,
      counts: {},
    });
    await tx
      .insert(importRows)
      .values({ batchId, rowNo: 1, cells: seal("x", "marker-cell"), problems: [], action: "create", personId });
  }
  await tx.insert(schema.letters).values({
    kind: "x",
    registrationId: one.registrationId,
    locale: "ko",
    state: "sent",
    dedupeKey: id(),
    content: "marker-letter",
  });
  await tx.insert(schema.jobs).values({
    kind: "mail.message",
    payload: { registrationId: one.registrationId, text: "marker-letter" },
    runAt: now,
  });
  await tx.insert(schema.calendarFeeds).values({ personId });
  const consent = {
    subjectId: personId,
    eventId: past.id,
    registrationId: two.registrationId,
    key: "photo_web",
    purpose: "photo_web" as const,
  };
  const document = {
    key: "photo_web",
    purpose: "photo_web" as const,
    version: 1,
    locale: "ko" as const,
    title: "t",
    body: "b",
    controller: "c",
    items: "i",
    retention: "r",
    refusal: "r",
    sha256: id(),
    holdsSince: 1,
    publishedAt: now,
  };
  const [text] = await tx
    .insert(schema.consentDocuments)
    .values({ ...document, key: id() })
    .returning();
  const [guardian] = await tx
    .insert(schema.guardians)
    .values({ name: seal("g", marker.guardianName), locale: "ko", linkHash: id() })
    .returning();
  await tx
    .insert(schema.guardianLinks)
    .values({ guardianId: guardian?.id ?? "", childId: personId, relation: "mother" });
  const how = {
    decision: "granted" as const,
    capacity: "guardian" as const,
    method: "paper_signed" as const,
    localeShown: "ko" as const,
    givenAt: now,
  };
  await tx.insert(schema.consentRecords).values({
    ...consent,
    ...how,
    documentId: text?.id ?? "",
    documentHash: "h",
    documentVersion: 1,
    guardianId: guardian?.id,
    evidence: seal("e", "marker-reason"),
  });
}

test("after an erasure nothing of the person is found anywhere, and the figures are", { timeout: 60_000 }, async () => {
  const { aru, lecture, past, one, two, next, db } = await everywhere();
  expect((await tracesAtRest(secrets)).length).toBeGreaterThan(5);
  const before = await rosterCounts(aru, { eventId: past.id });
  const done = await erase(aru, { registrationId: one.registrationId, code: one.code });
  expect(done).toMatchObject({
    ok: true,
    value: { already: false, registrations: 2, promoted: [next.registrationId] },
  });
  await runDue(reactions, []);
  expect(await tracesAtRest(secrets)).toEqual([]);
  expect(await rosterCounts(aru, { eventId: past.id })).toEqual(before);
  expect(await db.$count(schema.attendanceRecords, eq(schema.attendanceRecords.status, "excused"))).toBe(1);
  for (const gone of [
    schema.personContacts,
    schema.guardians,
    schema.guardianLinks,
    schema.calendarFeeds,
    schema.affiliations,
  ] as (typeof schema.guardians)[])
    expect(await db.$count(gone), getTableName(gone)).toBe(0);
  expect(
    await db
      .select({ evidence: schema.consentRecords.evidence, decision: schema.consentRecords.decision })
      .from(schema.consentRecords),
  ).toEqual([{ evidence: null, decision: "granted" }]);
  for (const typed of [marker.fullName, marker.hangulName, one.code])
    expect(await searchPeople(aru, { eventId: past.id, typed })).toEqual([]);
  const [seat] = await db.select().from(registrations).where(eq(registrations.id, one.registrationId));
  expect(seat).toMatchObject({ status: "cancelled", grade: 2, classNo: null, eventId: lecture.id });
  expect(await erase(aru, { registrationId: two.registrationId, code: "whatever" })).toMatchObject({
    ok: true,
    value: { already: true },
  });
  expect(await change(aru, { registrationId: two.registrationId, fullName: marker.fullName })).toMatchObject({
    ok: false,
    code: "person-erased",
  });
  const [trail] = await db.select().from(schema.activities).where(eq(schema.activities.name, "people.erase"));
  expect(Object.keys(trail?.note ?? {}).sort()).toEqual([
    "keys",
    "personId",
    "promoted",
    "registrationId",
    "registrations",
  ]);
});

test("work done with others stays, without who uploaded it and without the name in the file's name", async () => {
  const { aru, past, two, db } = await everywhere();
  const [row] = await db.select().from(groupMembers).where(eq(groupMembers.registrationId, two.registrationId));
  await write([], async (tx) => {
    const [friend] = await tx.select().from(registrations).where(eq(registrations.eventId, past.id));
    await tx.insert(groupMembers).values({ registrationId: friend?.id ?? "", groupId: row?.groupId ?? "" });
  });
  await erase(aru, { registrationId: two.registrationId, code: two.code });
  expect(await db.select({ name: files.name }).from(files).where(eq(files.eventId, past.id))).toEqual([
    { name: "file.pdf" },
  ]);
});

test("an erasure is refused without the code, to staff, to outsiders, and where the person is another's too", async () => {
  const { aru, min, bota, sora, olga, one, two } = await everywhere();
  const ask = { registrationId: one.registrationId, code: one.code };
  expect(await erase(aru, { ...ask, code: "WRONG123" })).toMatchObject({
    ok: false,
    fields: { code: [{ code: "other-code" }] },
  });
  expect(await erase(min, ask)).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await erase(bota, ask)).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await erase(sora, ask)).toMatchObject({ ok: false, code: "not-found" });
  const other = await cast();
  await write([], async (tx) => {
    const [row] = await tx.select().from(registrations).where(eq(registrations.id, two.registrationId));
    const elsewhere = { eventId: other.lecture.id, ticket: 1, code: id(), linkHash: id(), checkInHash: id() };
    await tx
      .insert(registrations)
      .values({ personId: row?.personId ?? "", status: "waitlisted", source: "staff", ...elsewhere });
  });
  expect(await erase(aru, ask)).toMatchObject({ ok: false, code: "person-elsewhere" });
  expect(await erase(olga, ask)).toMatchObject({ ok: true, value: { registrations: 3 } });
});

test("whoever comes back with a restored backup is erased again within the hour", async () => {
  const { aru, one, two, db } = await everywhere();
  const [row] = await db.select().from(registrations).where(eq(registrations.id, two.registrationId));
  const personId = row?.personId ?? "";
  await erase(aru, { registrationId: one.registrationId, code: one.code });
  await runDue(reactions, []);
  expect(await tombstones()).toContain(personId);
  expect(await readFile(`${process.env.DATA_DIR}/erased.jsonl`, "utf8")).not.toContain(marker.fullName);
  await write([], (tx) =>
    tx.update(persons).set({ minimizedAt: null, fullName: marker.fullName }).where(eq(persons.id, personId)),
  );
  await schedules[0]?.run(new Date());
  const [again] = await db.select().from(persons).where(eq(persons.id, personId));
  expect(again?.minimizedAt).not.toBeNull();
  expect(again?.fullName).not.toContain(marker.fullName);
  expect(await eraseAgain(system, { personIds: [personId] })).toMatchObject({ ok: true, value: { personIds: [] } });
  expect(await write([], (tx) => erasePerson(tx, personId, new Date()))).toBeUndefined();
});

/** Columns that say whose a row is; each table with one is looked at by the erasure, or says here why it need not be. */
const looked: Record<string, string> = {
  registrations: "steps",
  affiliations: "leavings",
  person_contacts: "leavings",
  attendance_ops: "steps",
  attendance_records: "steps",
  consent_records: "leavings",
  consent_requests: "leavings",
  enrollments: "leavings",
  guardian_links: "leavings",
  form_answers: "steps",
  letters: "leavings",
  calendar_feeds: "leavings",
  uploads: "leavings",
  submission_versions: "leavings",
  import_rows: "leavings",
  questions: "steps",
  submission_comments: "steps",
  wishes: "wishes",
  wish_sheets: "wishes",
  group_members: "ids only: the group keeps its figures",
  group_duties: "ids only: the group keeps its figures",
  question_votes: "ids only: what was counted stays counted",
  question_mutes: "ids only",
  hands: "ids only",
  room_seats: "ids only",
  task_marks: "ids only: the group keeps its figures",
  photo_people: "traces",
  survey_answers: "traces",
  survey_takers: "ids only: that somebody answered, and nothing more",
  certificates: "traces",
  name_confirmations: "traces",
  rejected_ops: "ids only",
  walk_ins: "traces",
  self_check_ins: "traces",
  announced_absences: "traces",
};

test("every table that says whose a row is, is one the erasure knows", () => {
  const unknown: string[] = [];
  for (const value of Object.values(schema) as unknown[]) {
    if (!is(value, Table)) continue;
    const columns = Object.values(getTableColumns(value)).map((column) => column.name);
    const name = getTableName(value);
    if (columns.some((column) => /(^|_)(person|registration|child|subject)_id$/.test(column)) && !looked[name])
      unknown.push(name);
  }
  expect(unknown).toEqual([]);
});

test.runIf(engine === "sqlite")("the search through the bytes would find what lies there", async () => {
  const { aru, lecture } = await cast();
  await add(aru, { eventId: lecture.id, fullName: "Foundling Negativecontrol", locale: "en" });
  expect(await tracesAtRest(["Foundling Negativecontrol"])).toEqual(
    expect.arrayContaining([expect.stringMatching(/\.db(-wal)?: /)]),
  );
  void events;
});

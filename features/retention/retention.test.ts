import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import { anonymous, system } from "../../core/permissions";
import { cast, enrollingCast, lectureOf } from "../../core/testing";
import { tracesAtRest } from "../../core/testing-traces";
import { db, write } from "../../db";
import { id } from "../../db/id";
import {
  activities,
  attendanceOps,
  enrollments,
  events,
  personContacts,
  persons,
  programs,
  registers,
  registrations,
} from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { enrol } from "../enrollments/commands";
import { reactions } from "../erasure/jobs";
import { restore, trash } from "../events/commands";
import { add } from "../registrations/commands";
import { purgeTrash } from "../trash/jobs";
import { set } from "./commands";
import { applyAll } from "./jobs";
import { due } from "./queries";
import { daysFor, daysLeft, goesLast, isDue, longer, usualDays } from "./rules";

const dayLong = 86_400_000;
const daysAgo = (days: number) => new Date(Date.now() - days * dayLong);

test("what is due follows from the end, the class and what was decided", () => {
  const place = { placeId: "p", endsAt: new Date("2026-01-31T00:00:00Z"), days: { contacts: 10 } };
  const later = { placeId: "q", endsAt: new Date("2026-03-01T00:00:00Z"), days: {} };
  expect(daysFor("contacts", place.days, { contacts: 5 })).toBe(10);
  expect(daysFor("birth", place.days, { birth: 5 })).toBe(5);
  expect(daysFor("birth", {}, {})).toBe(90);
  expect(goesLast("contacts", [place], {})).toEqual(new Date("2026-02-10T00:00:00Z"));
  expect(goesLast("contacts", [place, later], {})).toEqual(new Date("2026-03-31T00:00:00Z"));
  expect(goesLast("contacts", [], {})).toBeUndefined();
  const at = goesLast("contacts", [place], {});
  expect(isDue(at, new Date("2026-02-09T23:59:59Z"))).toBe(false);
  expect(isDue(at, new Date("2026-02-10T00:00:00Z"))).toBe(true);
  expect(isDue(undefined, new Date())).toBe(false);
  expect(daysLeft(new Date("2026-02-10T00:00:00Z"), new Date("2026-02-08T12:00:00Z"))).toBe(2);
  expect(longer({ medical: 31, contacts: 30, birth: 1 })).toEqual(["medical"]);
  expect(usualDays).toMatchObject({ medical: 30, contacts: 30, birth: 90, consent: 1_095, attendance: 1_095 });
});

/** A single event that ended some days ago, with one registered person. */
async function ended(days: number, name: string) {
  const people = await cast();
  const event = await lectureOf(null, { startsAt: daysAgo(days + 1), endsAt: daysAgo(days) });
  const made = await add(people.olga, {
    ...{
      eventId: event.id,
      fullName: name,
      locale: "en",
      email: "own@example.org",
      birthDate: "2012-01-02",
      classNo: "K9",
    },
    ...{
      guardianName: "Mother Retained",
      guardianPhone: "+82 10 7971 2276",
      notes: `note of ${name}`,
      grade: 2,
      school: "School",
    },
  });
  if (!made.ok) throw new Error(made.code);
  const [row] = await db.select().from(registrations).where(eq(registrations.id, made.value.registrationId));
  return { ...people, event, ...made.value, personId: row?.personId ?? "" };
}

test("after 31 days contacts and notes are gone, after 91 the birth date, after 366 the person; the report says so before", {
  timeout: 60_000,
}, async () => {
  const fresh = await ended(10, "Fresh Kept");
  const month = await ended(31, "Month Gone");
  const quarter = await ended(91, "Quarter Gone");
  const year = await ended(366, "Yearling Quodmark");
  const report = await due(system, {});
  expect(report.total).toMatchObject({ medical: 3, contacts: 3, birth: 2, identity: 1, attendance: 0 });
  expect(
    report.rows.find((row) => row.placeId === month.event.id)?.classes.find((one) => one.kind === "contacts"),
  ).toMatchObject({ kept: 1, due: 1, days: 30 });
  expect(await db.$count(personContacts)).toBe(4); // a report deletes nothing
  const counts = await applyAll();
  expect(counts).toMatchObject({ medical: 3, contacts: 3, birth: 2, identity: 1 });
  await runDue(reactions, []);
  expect(await contactsOf(db, fresh.personId)).toMatchObject({
    guardianName: "Mother Retained",
    notes: "note of Fresh Kept",
  });
  expect(await contactsOf(db, month.personId)).toMatchObject({
    guardianName: null,
    guardianPhone: null,
    email: null,
    notes: null,
    birthDate: "2012-01-02",
  });
  expect(await contactsOf(db, quarter.personId)).toMatchObject({ birthDate: null });
  const [gone] = await db.select().from(persons).where(eq(persons.id, year.personId));
  expect(gone?.minimizedAt).not.toBeNull();
  expect(await tracesAtRest(["Yearling Quodmark"])).toEqual([]);
  const [seat] = await db.select().from(registrations).where(eq(registrations.id, year.registrationId));
  expect(seat).toMatchObject({ grade: 2, classNo: null });
  expect((await due(system, {})).total).toMatchObject({ medical: 0, contacts: 0, birth: 0, identity: 0 });
  const [trail] = await db.select().from(activities).where(eq(activities.name, "retention.apply"));
  expect(trail?.note).toMatchObject({ contacts: 3, identity: 1 });
  expect(JSON.stringify(trail?.note)).not.toContain("Quodmark");
});

test("somebody who comes back is kept until the last programme's time is over", async () => {
  const { olga, personId } = await ended(40, "Comes Back");
  const later = await lectureOf(null, { startsAt: daysAgo(6), endsAt: daysAgo(5) });
  await write([], (tx) =>
    tx.insert(registrations).values({
      eventId: later.id,
      personId,
      ticket: 1,
      status: "confirmed",
      source: "staff",
      code: id(),
      linkHash: id(),
      checkInHash: id(),
    }),
  );
  await applyAll();
  expect(await contactsOf(db, personId)).toMatchObject({ guardianName: "Mother Retained" });
  expect(await set(olga, { placeId: later.id, days: { contacts: 1 } })).toMatchObject({ ok: true });
  await applyAll();
  expect(await contactsOf(db, personId)).toMatchObject({ guardianName: null, birthDate: "2012-01-02" });
});

test("somebody who only waits in a programme is kept until its time is over, and then goes", async () => {
  const { program } = await enrollingCast({ enrollmentCapacity: 1 });
  const asks = (fullName: string) =>
    enrol(anonymous, { programId: program.id, fullName, locale: "en", email: `${fullName}@example.org`, ofAge: true });
  await asks("first");
  await asks("waiting");
  const [waiting] = await db
    .select()
    .from(enrollments)
    .where(and(eq(enrollments.programId, program.id), eq(enrollments.state, "waitlisted")));
  const personId = waiting?.personId ?? "";
  await applyAll();
  expect(await contactsOf(db, personId)).toMatchObject({ email: "waiting@example.org" });
  await write([], async (tx) => {
    const over = { startsAt: daysAgo(367), endsAt: daysAgo(366) };
    await tx.update(events).set(over).where(eq(events.programId, program.id));
    await tx
      .update(programs)
      .set({ createdAt: daysAgo(400) })
      .where(eq(programs.id, program.id));
  });
  await applyAll();
  expect(await contactsOf(db, personId)).toMatchObject({ email: null });
  const [gone] = await db.select().from(persons).where(eq(persons.id, personId));
  expect(gone?.minimizedAt).not.toBeNull();
});

test("single marks go after their time, what they came to stays", async () => {
  const { event, registrationId } = await ended(1_100, "Marked");
  await write([], async (tx) => {
    const [register] = await tx.insert(registers).values({ eventId: event.id, place: event.id }).returning();
    const at = daysAgo(1_100);
    const op = {
      id: id(),
      registerId: register?.id ?? "",
      registrationId,
      kind: "mark" as const,
      status: "present" as const,
    };
    await tx
      .insert(attendanceOps)
      .values({ ...op, source: "roll_call", rank: 1, effectiveAt: at, receivedAt: at, flags: [] });
  });
  expect((await applyAll()).attendance).toBe(1);
  expect(await db.$count(attendanceOps)).toBe(0);
});

test("shorter is free, longer needs a reason, and only those who lead decide", async () => {
  const { aru, min, sora, program } = await cast();
  const ask = { placeId: program.id, days: { contacts: 10 } };
  expect(await set(aru, ask)).toMatchObject({ ok: true });
  expect(await set(aru, { ...ask, days: { contacts: 31 } })).toMatchObject({
    ok: false,
    fields: { reason: [{ code: "retention-reason" }] },
  });
  expect(await set(aru, { ...ask, days: { contacts: 31 }, reason: "a claim is open" })).toMatchObject({
    ok: true,
    value: { longer: ["contacts"] },
  });
  expect(await set(min, ask)).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await set(sora, ask)).toMatchObject({ ok: false, code: "not-found" });
  expect(await set(aru, { ...ask, placeId: "instance" })).toMatchObject({ ok: false, code: "not-found" });
  expect(await set(aru, { ...ask, placeId: id() })).toMatchObject({ ok: false, code: "not-found" });
  const { rows } = await due(aru, {});
  expect(rows.map((row) => row.placeId)).toEqual([program.id]);
  expect(rows[0]).toMatchObject({ reason: "a claim is open" });
  await expect(due(min, {})).rejects.toMatchObject({ code: "not-allowed" });
});

test("what lay in the trash for 30 days is gone with its people, not a day before", async () => {
  const { aru, olga, lecture, program } = await cast();
  const made = await add(aru, { eventId: lecture.id, fullName: "Trashling Vexmark", locale: "en" });
  if (!made.ok) throw new Error(made.code);
  await write([], (tx) => tx.update(events).set({ status: "draft" }).where(eq(events.id, lecture.id)));
  expect(await trash(aru, { eventId: lecture.id })).toMatchObject({ ok: true });
  const age = (days: number) =>
    write([], (tx) =>
      tx
        .update(events)
        .set({ trashedAt: daysAgo(days) })
        .where(eq(events.id, lecture.id)),
    );
  await age(29);
  expect(await purgeTrash()).toBe(0);
  expect(await restore(aru, { eventId: lecture.id })).toMatchObject({ ok: true });
  await age(31);
  await write([], (tx) =>
    tx
      .update(programs)
      .set({ trashedAt: daysAgo(31) })
      .where(eq(programs.id, program.id)),
  );
  expect(await purgeTrash()).toBe(2);
  await runDue(reactions, []);
  expect(await db.$count(events, eq(events.id, lecture.id))).toBe(0);
  expect(await db.$count(programs, eq(programs.id, program.id))).toBe(0);
  expect(await tracesAtRest(["Trashling Vexmark"])).toEqual([]);
  expect(await db.$count(activities, eq(activities.eventId, lecture.id))).toBeGreaterThan(0);
  expect(await restore(olga, { eventId: lecture.id })).toMatchObject({ ok: false, code: "not-found" });
});

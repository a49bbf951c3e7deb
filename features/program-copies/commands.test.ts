import { and, asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast, lectureOf, person } from "../../core/testing";
import { fromWallClock, wallClock } from "../../core/time";
import { db, write } from "../../db";
import { activities, agendaItems, eventSpeakers, events, memberships, programs, speakers } from "../../db/schema";
import { restore, trash } from "../programs/commands";
import { fillFromTemplate } from "../templates/steps";
import { programParts } from "./choices";
import { copy } from "./commands";
import { plan } from "./queries";

const zone = "Europe/Berlin";
const at = (clock: string) => fromWallClock(clock, zone);
const clockOf = (instant: Date | null | undefined) => (instant ? wallClock(instant, zone) : instant);
const weeks = { by: "weeks" as const, number: 52 };
const years = { by: "years" as const, number: 1 };

const cohorts = [
  { key: "seoul", name: { ko: "서울반" }, capacity: 10 },
  { key: "busan", name: { ko: "부산반" }, capacity: null },
];

/** A programme in Berlin: three lectures, two of them on one day, around the change of the clocks in March 2026. */
async function original() {
  const people = await cast();
  const programId = people.program.id;
  const lecture = (from: string, to: string, change = {}) =>
    lectureOf(programId, { timeZone: zone, startsAt: at(from), endsAt: at(to), ...change });
  await write(programId, async (tx) => {
    await tx.update(events).set({ trashedAt: new Date() }).where(eq(events.id, people.lecture.id));
    await tx
      .update(programs)
      .set({
        ...{ title: { en: "Diplomats 2026", ko: "2026 외교관" }, timeZone: zone, cohorts },
        ...{ startsOn: "2026-03-01", endsOn: "2026-12-18", contactEmail: "ask@example.org" },
        ...{ enrolls: true, enrollmentCapacity: 30, enrollmentNeedsApproval: true, enrollmentGuardianBelowAge: 16 },
        ...{ enrollmentOpensAt: at("2026-02-01T09:00"), enrollmentClosesAt: at("2026-03-30T18:00") },
      })
      .where(eq(programs.id, programId));
  });
  const late = await lecture("2026-03-30T14:00", "2026-03-30T16:00", { enrolledCome: false });
  const first = await lecture("2026-03-20T14:00", "2026-03-20T16:00", {
    registrationOpensAt: at("2026-03-01T09:00"),
    capacity: 80,
    seatsTaken: 0,
  });
  const second = await lecture("2026-03-20T17:00", "2026-03-20T18:00", { status: "cancelled" });
  await write(first.id, async (tx) => {
    await fillFromTemplate(tx, first);
    const [speaker] = await tx
      .insert(speakers)
      .values({ name: { en: "Ambassador" }, honorific: {}, office: {}, organization: {}, biography: {} })
      .returning();
    await tx.insert(eventSpeakers).values({ eventId: first.id, speakerId: speaker?.id ?? "", position: 1 });
    await tx.insert(memberships).values({ accountId: people.sora.id, role: "staff", programId, place: programId });
  });
  return { ...people, programId, first, second, late };
}

const title = { en: "Diplomats 2027" };
const copied = async (outcome: Awaited<ReturnType<typeof copy>>) => {
  if (!outcome.ok) throw new Error(outcome.code);
  const { programId } = outcome.value;
  const [program] = await db.select().from(programs).where(eq(programs.id, programId));
  if (!program) throw new Error("no copy");
  const own = await db.select().from(events).where(eq(events.programId, programId)).orderBy(asc(events.startsAt));
  return { program, events: own };
};

test("a year later by weeks everything keeps its day of the week and its time of day, over a change of the clocks", async () => {
  const { olga, programId } = await original();
  const asked = { programId, ...weeks, title, parts: [...programParts] };
  const { program, events: own } = await copied(await copy(olga, asked));
  expect([program.startsOn, program.endsOn]).toEqual(["2027-02-28", "2027-12-17"]);
  expect(own.map((event) => clockOf(event.startsAt))).toEqual([
    "2027-03-19T14:00",
    "2027-03-19T17:00",
    "2027-03-29T14:00",
  ]);
  expect(own.map((event) => event.status)).toEqual(["draft", "draft", "draft"]);
  expect(clockOf(own[0]?.endsAt)).toBe("2027-03-19T16:00");
  expect(clockOf(own[0]?.registrationOpensAt)).toBe("2027-02-28T09:00");
  expect(clockOf(program.enrollmentOpensAt)).toBe("2027-01-31T09:00");
  // 29 March 2026 changed the clocks, 28 March 2027 does: the days between are hours longer and shorter.
  expect(clockOf(program.enrollmentClosesAt)).toBe("2027-03-29T18:00");
  const items = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, own[0]?.id ?? ""))
    .orderBy(asc(agendaItems.position));
  expect(items).toHaveLength(6);
  expect(clockOf(items[0]?.startsAt)).toBe("2027-03-19T14:00");
  expect(items.map((item) => item.position)).toEqual([1, 2, 3, 4, 5, 6]);
});

test("a year later by dates each date stays, and what was earlier is still earlier", async () => {
  const { olga, programId } = await original();
  const { program, events: own } = await copied(await copy(olga, { programId, ...years, title, parts: [] }));
  expect([program.startsOn, program.endsOn]).toEqual(["2027-03-01", "2027-12-18"]);
  expect(own.map((event) => clockOf(event.startsAt))).toEqual([
    "2027-03-20T14:00",
    "2027-03-20T17:00",
    "2027-03-30T14:00",
  ]);
});

test("what is shown beforehand is what is made", async () => {
  const { olga, programId } = await original();
  const shown = await plan(olga, { programId, ...weeks });
  expect(shown).toMatchObject({ title: { en: "Diplomats 2027", ko: "2027 외교관" }, startsOn: "2027-02-28" });
  const made = await copied(await copy(olga, { programId, ...weeks, title, parts: [...programParts] }));
  expect(made.events.map(({ startsAt, endsAt }) => ({ startsAt, endsAt }))).toEqual(
    shown.events.map(({ startsAt, endsAt }) => ({ startsAt, endsAt })),
  );
  expect(shown.events.map((event) => clockOf(event.before)?.slice(0, 10))).toEqual([
    "2026-03-20",
    "2026-03-20",
    "2026-03-30",
  ]);
  expect(made.program.enrollmentOpensAt).toEqual(shown.enrollmentOpensAt);
});

test("a copy takes settings, cohorts and roles along, and stays closed for enrolling until it is opened", async () => {
  const { olga, aru, programId } = await original();
  const { program, events: own } = await copied(
    await copy(olga, { programId, ...weeks, title, parts: [...programParts] }),
  );
  expect(program).toMatchObject({
    ...{ title, contactEmail: "ask@example.org", copiedFromId: programId, timeZone: zone },
    ...{ enrolls: false, enrollmentCapacity: 30, enrollmentNeedsApproval: true, enrollmentGuardianBelowAge: 16 },
    ...{ cohorts, placesTaken: 0, enrollmentTickets: 0 },
  });
  expect(own.map((event) => event.enrolledCome)).toEqual([true, true, false]);
  expect(own[0]).toMatchObject({ capacity: 80, seatsTaken: 0, seatsKept: 0, publishedAt: null });
  expect(await db.$count(eventSpeakers, eq(eventSpeakers.eventId, own[0]?.id ?? ""))).toBe(1);
  const held = and(eq(memberships.programId, program.id), eq(memberships.accountId, aru.id));
  expect(await db.$count(memberships, held)).toBe(1);
});

test("without its parts a copy has the texts, and the events their places and times", async () => {
  const { olga, programId, second } = await original();
  const asked = { programId, ...weeks, title, parts: [], withoutEventIds: [second.id] };
  const { program, events: own } = await copied(await copy(olga, asked));
  expect(program).toMatchObject({ cohorts: null, enrollmentCapacity: null, enrollmentOpensAt: null });
  expect(own).toHaveLength(2);
  expect(own[0]).toMatchObject({ capacity: null, registrationOpensAt: null });
  expect(await db.$count(agendaItems, eq(agendaItems.eventId, own[0]?.id ?? ""))).toBe(0);
  expect(await db.$count(memberships, eq(memberships.programId, program.id))).toBe(0);
});

test("a copy is taken back as a whole by the trash, and its original names it in the trail", async () => {
  const { olga, programId } = await original();
  const outcome = await copy(olga, { programId, ...weeks, title, parts: [] });
  const { program, events: own } = await copied(outcome);
  expect(await trash(olga, { programId: program.id })).toMatchObject({ ok: true });
  expect(await restore(olga, { programId: program.id })).toMatchObject({ ok: true });
  const told = and(eq(activities.programId, programId), eq(activities.name, "programs.copy"));
  const [entry] = await db.select().from(activities).where(told);
  expect(entry?.note).toMatchObject({ copyId: program.id, count: own.length });
});

test("only who may make programmes copies one; judges and strangers learn nothing of its dates", async () => {
  const { olga, aru, min, bota, programId } = await original();
  const stranger = await person("Stranger");
  const other = await cast();
  const asked = { programId, ...weeks, title, parts: [] };
  const before = await db.$count(programs);
  expect(await copy(aru, asked), "leads this one programme only").toMatchObject({ code: "not-allowed" });
  for (const actor of [min, bota]) expect(await copy(actor, asked)).toMatchObject({ code: "not-allowed" });
  for (const actor of [stranger, other.aru]) expect(await copy(actor, asked)).toMatchObject({ code: "not-found" });
  for (const actor of [min, bota])
    await expect(plan(actor, { programId, ...weeks })).rejects.toMatchObject({ code: "not-allowed" });
  await expect(plan(stranger, { programId, ...weeks })).rejects.toMatchObject({ code: "not-found" });
  expect(await db.$count(programs)).toBe(before);
  expect(await copy(olga, asked)).toMatchObject({ ok: true });
});

test("too far ahead, from the trash, without a title or with too many events nothing is copied", async () => {
  const { olga, programId, first } = await original();
  const asked = { programId, ...weeks, title, parts: [] };
  const tooBig = { code: "invalid", fields: { number: [{ code: "too-big" }] } };
  expect(await copy(olga, { ...asked, by: "years", number: 11 })).toMatchObject(tooBig);
  expect(await copy(olga, { ...asked, number: 521 })).toMatchObject(tooBig);
  expect(await copy(olga, { ...asked, title: {} })).toMatchObject({ fields: { title: [{ code: "one-language" }] } });
  await write(programId, async (tx) => {
    await tx.update(programs).set({ endsOn: "9990-01-01" }).where(eq(programs.id, programId));
  });
  expect(await copy(olga, asked), "no calendar goes on").toMatchObject(tooBig);
  await write(programId, async (tx) => {
    const { id: _id, slug: _slug, ...rest } = first;
    await tx.update(programs).set({ endsOn: null }).where(eq(programs.id, programId));
    for (let n = 0; n < 98; n++) await tx.insert(events).values({ ...rest, slug: `many-${programId}-${n}` });
  });
  expect(await copy(olga, asked)).toMatchObject({ code: "too-many-events", values: { max: 100 } });
  expect(await copy(olga, { ...asked, withoutEventIds: [first.id] })).toMatchObject({ ok: true });
  await trash(olga, { programId });
  expect(await copy(olga, asked)).toMatchObject({ code: "in-trash" });
});

test("an event in the hour that a change of the clocks repeats is copied with its length", async () => {
  const { olga, program, lecture } = await cast();
  const startsAt = new Date("2026-10-25T00:50:00Z"); // 02:50, before the clocks go back
  const endsAt = new Date("2026-10-25T01:10:00Z"); // 02:10, after it
  await write(lecture.id, async (tx) => {
    await tx.update(events).set({ startsAt, endsAt, timeZone: zone }).where(eq(events.id, lecture.id));
  });
  const made = await copied(await copy(olga, { programId: program.id, ...weeks, title, parts: [] }));
  const [event] = made.events;
  expect(clockOf(event?.startsAt)).toBe("2027-10-24T02:50");
  expect(Number(event?.endsAt) - Number(event?.startsAt)).toBe(20 * 60_000);
});

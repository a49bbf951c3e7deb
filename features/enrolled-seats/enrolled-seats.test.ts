import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import { anonymous, system } from "../../core/permissions";
import { enrollingCast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { enrollments, events, programs, registrations } from "../../db/schema";
import { copy } from "../copies/commands";
import { configure, decide } from "../enrollment-desk/commands";
import { settings } from "../enrollment-desk/queries";
import { enrol, withdraw } from "../enrollments/commands";
import { create, publish } from "../events/commands";
import { restore, trash } from "../programs/commands";
import { cancel, register } from "../registrations/commands";
import { follow } from "./commands";
import { reactions } from "./jobs";

let number = 0;
const person = (change: Record<string, unknown> = {}) => ({
  fullName: `사람 ${++number}`,
  locale: "ko" as const,
  ofAge: true,
  ...change,
});
async function enrolled(programId: string) {
  const outcome = await enrol(anonymous, { programId, ...person() });
  if (!outcome.ok || outcome.value.status === "already-enrolled") throw new Error("not enrolled");
  return outcome.value;
}
const outside = async (eventId: string) => {
  const outcome = await register(anonymous, { eventId, ...person() });
  return outcome.ok ? outcome.value.status : outcome.code;
};
const placesOf = (eventId: string) =>
  db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket);
const eventNow = async (eventId: string) =>
  (await db.select().from(events).where(eq(events.id, eventId)))[0] as typeof events.$inferSelect;
/** The settings of a programme with one change, as the manage page sends them. */
async function configured(programId: string, change: Record<string, unknown>) {
  const now = await settings(system, { programId });
  const { opensAt, closesAt, capacity, waitlist, needsApproval, consents, guardianBelowAge, cohorts, version } = now;
  const all = { opensAt, closesAt, capacity, waitlist, needsApproval, consents, guardianBelowAge, cohorts, version };
  return configure(system, { programId, enrolls: true, ...all, withoutEventIds: [], ...change });
}

const inTwoWeeks = () => new Date(Date.now() + 14 * 86_400_000).toISOString().slice(0, 10);
const made = (programId: string, day: string) => ({
  programId,
  kind: "lecture" as const,
  title: { en: "Later" },
  summary: {},
  description: {},
  languages: ["en" as const],
  organizations: [],
  startsAt: `${day}T15:00`,
  endsAt: `${day}T16:00`,
  timeZone: "Asia/Seoul",
  capacity: 10,
  waitlist: "true" as const,
  guardianBelowAge: 19,
  visibility: "public" as const,
});

describe("events that come later", () => {
  test("are joined by everybody accepted when they are published, each once", async () => {
    const { program, aru } = await enrollingCast({ enrollmentCapacity: 2 });
    await enrolled(program.id);
    await enrolled(program.id);
    await enrolled(program.id);
    const outcome = await create(aru, made(program.id, inTwoWeeks()) as never);
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    const { eventId } = outcome.value;
    await runDue(reactions);
    expect(await placesOf(eventId)).toEqual([]);
    expect((await eventNow(eventId)).seatsKept).toBe(2);
    await publish(aru, { eventId });
    await runDue(reactions);
    expect(await placesOf(eventId)).toMatchObject([
      { status: "confirmed", source: "program" },
      { status: "confirmed", source: "program" },
    ]);
    expect((await eventNow(eventId)).seatsKept).toBe(0);
    expect(await follow(system, { eventId })).toEqual({ ok: true, value: { registered: 0 } });
  });

  test("also when a programme comes back from the trash, and a copy keeps seats from its first draft on", async () => {
    const { program, lecture, aru } = await enrollingCast({ enrollmentCapacity: 2 }, 5);
    await write([], async (tx) => {
      await tx.update(events).set({ status: "draft", publishedAt: null }).where(eq(events.id, lecture.id));
    });
    await enrolled(program.id);
    expect((await trash(aru, { programId: program.id })).ok).toBe(true);
    await restore(aru, { programId: program.id });
    await write([], async (tx) => {
      await tx.update(events).set({ status: "published" }).where(eq(events.id, lecture.id));
    });
    await runDue(reactions);
    expect(await placesOf(lecture.id)).toMatchObject([{ status: "confirmed" }]);
    const copied = await copy(aru, { eventId: lecture.id, startsOn: inTwoWeeks(), parts: ["registration"] });
    if (!copied.ok) throw new Error(JSON.stringify(copied));
    await runDue(reactions);
    const [second] = await db.select().from(events).where(eq(events.copiedFromId, lecture.id));
    expect(second).toMatchObject({ status: "draft", seatsKept: 2, seatsTaken: 0 });
  });

  test("nobody who gave such a seat back is registered again by it", async () => {
    const { program, lecture } = await enrollingCast();
    await enrolled(program.id);
    const [place] = await placesOf(lecture.id);
    await cancel(system, { registrationIds: [place?.id ?? ""] });
    await follow(system, { eventId: lecture.id });
    expect(await placesOf(lecture.id)).toMatchObject([{ status: "cancelled" }]);
  });

  test("an event outside of every programme keeps nobody's seats, and lets its own line in", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 1 }, 1);
    await configured(program.id, {});
    expect(await outside(lecture.id)).toBe("waitlisted");
    await write([], async (tx) => {
      await tx.update(events).set({ programId: null }).where(eq(events.id, lecture.id));
    });
    await follow(system, { eventId: lecture.id });
    expect(await eventNow(lecture.id)).toMatchObject({ seatsKept: 0, seatsTaken: 1 });
    expect(await placesOf(lecture.id)).toMatchObject([{ status: "confirmed", source: "self" }]);
  });

  test("following is the application's own, and knows no unknown event", async () => {
    const { lecture, olga } = await enrollingCast();
    expect(await follow(olga, { eventId: lecture.id })).toMatchObject({ ok: false });
    expect(await follow(system, { eventId: crypto.randomUUID() })).toMatchObject({ ok: false, code: "not-found" });
  });
});

describe("seats kept", () => {
  test("outsiders find the programme's seats taken, its own people find them free", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 3 }, 4);
    await configured(program.id, {});
    expect((await eventNow(lecture.id)).seatsKept).toBe(3);
    expect([await outside(lecture.id), await outside(lecture.id)]).toEqual(["confirmed", "waitlisted"]);
    for (let n = 0; n < 3; n++) await enrolled(program.id);
    expect(await eventNow(lecture.id)).toMatchObject({ seatsKept: 0, seatsTaken: 4 });
    const own = (await placesOf(lecture.id)).filter((one) => one.source === "program");
    expect(own.map((one) => one.status)).toEqual(["confirmed", "confirmed", "confirmed"]);
  });

  test("thirty outsiders at once get none of the kept ones", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 5 }, 8);
    await configured(program.id, {});
    const all = await Promise.all(Array.from({ length: 30 }, () => outside(lecture.id)));
    expect(all.filter((status) => status === "confirmed")).toHaveLength(3);
    await Promise.all(Array.from({ length: 5 }, () => enrolled(program.id)));
    expect(await eventNow(lecture.id)).toMatchObject({ seatsTaken: 8, seatsKept: 0 });
  }, 60_000);

  test("that nobody needs any more go to those in line", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 2 }, 2);
    await configured(program.id, {});
    expect(await outside(lecture.id)).toBe("waitlisted");
    await configured(program.id, { capacity: 1 });
    expect(await placesOf(lecture.id)).toMatchObject([{ status: "confirmed" }]);
    expect(await outside(lecture.id)).toBe("waitlisted");
    await configured(program.id, { enrolls: false });
    expect(await eventNow(lecture.id)).toMatchObject({ seatsTaken: 2, seatsKept: 0 });
  });

  test("an event smaller than its programme lets the enrolled wait, and a seat given back goes to them first", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 5 }, 2);
    await configured(program.id, {});
    expect(await outside(lecture.id)).toBe("waitlisted");
    for (let n = 0; n < 3; n++) await enrolled(program.id);
    const own = async () => (await placesOf(lecture.id)).filter((one) => one.source === "program");
    expect((await own()).map((one) => one.status)).toEqual(["confirmed", "confirmed", "waitlisted"]);
    await cancel(system, { registrationIds: [(await own())[0]?.id ?? ""] });
    expect((await own()).map((one) => one.status)).toEqual(["cancelled", "confirmed", "confirmed"]);
    expect((await placesOf(lecture.id))[0]).toMatchObject({ source: "self", status: "waitlisted" });
  });

  test("pass from who withdraws to the next of the programme, not to an outsider in line", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 1 }, 1);
    await configured(program.id, {});
    const first = await enrolled(program.id);
    const next = await enrolled(program.id);
    expect(await outside(lecture.id)).toBe("waitlisted");
    const gone = await withdraw(system, { enrollmentIds: [first.enrollmentId] });
    expect(gone).toMatchObject({ value: { promoted: [next.enrollmentId] } });
    const [row] = await db.select().from(enrollments).where(eq(enrollments.id, next.enrollmentId));
    const held = and(eq(registrations.eventId, lecture.id), eq(registrations.status, "confirmed"));
    expect(await db.select().from(registrations).where(held)).toMatchObject([{ personId: row?.personId }]);
    expect((await eventNow(lecture.id)).seatsTaken).toBe(1);
  });

  test("an event left out takes nobody by the programme and keeps nothing; taken in again it does", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 3 }, 3);
    await configured(program.id, { withoutEventIds: [lecture.id] });
    await enrolled(program.id);
    expect(await placesOf(lecture.id)).toEqual([]);
    expect((await eventNow(lecture.id)).seatsKept).toBe(0);
    await configured(program.id, {});
    expect(await placesOf(lecture.id)).toMatchObject([{ status: "confirmed", source: "program" }]);
    expect((await eventNow(lecture.id)).seatsKept).toBe(2);
  });

  test("of a programme in the trash are nobody's", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 2 }, 2);
    await configured(program.id, {});
    await write([], async (tx) => {
      await tx.update(programs).set({ trashedAt: new Date() }).where(eq(programs.id, program.id));
    });
    await follow(system, { eventId: lecture.id });
    expect((await eventNow(lecture.id)).seatsKept).toBe(0);
  });

  test("whoever already came by themselves keeps that place, and it is not given back with the enrolment", async () => {
    const { program, lecture, aru } = await enrollingCast({ enrollmentNeedsApproval: true });
    const one = await enrolled(program.id);
    const [row] = await db.select().from(enrollments).where(eq(enrollments.id, one.enrollmentId));
    await write([], async (tx) => {
      const own = { code: "OWNPLACE", linkHash: "l-own", checkInHash: "c-own", ticket: 1 };
      await tx
        .insert(registrations)
        .values({ eventId: lecture.id, personId: row?.personId ?? "", status: "confirmed", source: "self", ...own });
      await tx.update(events).set({ seatsTaken: 1, tickets: 1 }).where(eq(events.id, lecture.id));
    });
    await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "accepted" });
    expect(await placesOf(lecture.id)).toMatchObject([{ source: "self", status: "confirmed" }]);
    await withdraw(aru, { enrollmentIds: [one.enrollmentId] });
    expect(await placesOf(lecture.id)).toMatchObject([{ source: "self", status: "confirmed" }]);
  });

  test("another lecture of the programme is not touched by what happens at one", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 2 }, 5);
    const second = await lectureOf(program.id, { capacity: 5 });
    await configured(program.id, {});
    await enrolled(program.id);
    const [place] = await placesOf(lecture.id);
    await cancel(system, { registrationIds: [place?.id ?? ""] });
    expect(await eventNow(lecture.id)).toMatchObject({ seatsTaken: 0, seatsKept: 1 });
    expect(await eventNow(second.id)).toMatchObject({ seatsTaken: 1, seatsKept: 1 });
  });
});

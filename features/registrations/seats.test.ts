import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, events, registrations } from "../../db/schema";
import { createPerson } from "../people/steps";
import { promoteWhileRoom } from "../seats/steps";
import { cancel, promote, register, restore } from "./commands";

let number = 0;
const somebody = (eventId: string, change: Record<string, unknown> = {}) => ({
  eventId,
  fullName: `학생 ${++number}`,
  locale: "ko" as const,
  guardianName: "보호자",
  guardianPhone: `010-7971-${1000 + number}`,
  ...change,
});
const ask = async (eventId: string, given: Record<string, unknown> = {}, key?: string) =>
  register(anonymous, somebody(eventId, given), key ? { idempotencyKey: key } : {});
const registered = async (eventId: string, given: Record<string, unknown> = {}) => {
  const outcome = await ask(eventId, given);
  if (!outcome.ok) throw new Error(outcome.code);
  if (outcome.value.status === "already-registered") throw new Error("registered before");
  return outcome.value;
};
const places = (eventId: string) =>
  db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket);
const statuses = async (eventId: string) => (await places(eventId)).map((row) => row.status);
const seats = async (eventId: string) => {
  const [row] = await db.select({ taken: events.seatsTaken }).from(events).where(eq(events.id, eventId));
  return row?.taken;
};
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);

describe("seats", () => {
  test("forty students come at once for two seats: two get one, the others wait in the order of their tickets", async () => {
    const { lecture } = await cast(2);
    await Promise.all(Array.from({ length: 40 }, () => ask(lecture.id)));
    const rows = await places(lecture.id);
    expect(rows.map((row) => row.ticket)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    expect(rows.map((row) => row.status)).toEqual([...Array(2).fill("confirmed"), ...Array(38).fill("waitlisted")]);
    expect(await seats(lecture.id)).toBe(2);
  });

  test("without the event's line, counting first and inserting then gives one seat to several", async () => {
    const { lecture } = await cast(1);
    const naive = async (name: string) => {
      const confirmed = and(eq(registrations.eventId, lecture.id), eq(registrations.status, "confirmed"));
      const isFree = (await db.$count(registrations, confirmed)) < (lecture.capacity ?? 0);
      await new Promise((done) => setTimeout(done, 50));
      const status = isFree ? ("confirmed" as const) : ("waitlisted" as const);
      await write([], async (tx) => {
        const now = new Date();
        const personId = await createPerson(tx, { fullName: name, locale: "ko" }, now);
        const [event] = await tx
          .update(events)
          .set({ tickets: sql`${events.tickets} + 1` })
          .where(eq(events.id, lecture.id))
          .returning();
        const own = { id: id(), ticket: event?.tickets ?? 0, code: id().slice(-8), linkHash: id(), checkInHash: id() };
        await tx.insert(registrations).values({ ...own, eventId: lecture.id, personId, status, source: "self" });
      });
    };
    await Promise.all(Array.from({ length: 5 }, (_, i) => naive(`급한 ${i}`)));
    expect((await statuses(lecture.id)).filter((status) => status === "confirmed").length).toBeGreaterThan(1);
  });

  test("whoever forgets the line is stopped by the database", async () => {
    const { lecture } = await cast(1);
    await registered(lecture.id);
    const beyond = write([], async (tx) => {
      await tx.update(events).set({ seatsTaken: 2 }).where(eq(events.id, lecture.id));
    });
    await expect(beyond).rejects.toMatchObject({ kind: "check", rule: "events_seats_check" });
  });

  test("a cancelled seat goes to the first in line, who is named in the answer and the trail", async () => {
    const { lecture, min } = await cast(1);
    const [first, second, third] = [
      await registered(lecture.id),
      await registered(lecture.id),
      await registered(lecture.id),
    ];
    const outcome = await cancel(min, { registrationIds: [first.registrationId] });
    expect(outcome).toEqual({
      ok: true,
      value: { cancelled: [first.registrationId], promoted: [second.registrationId] },
    });
    expect(await statuses(lecture.id)).toEqual(["cancelled", "confirmed", "waitlisted"]);
    expect(await seats(lecture.id)).toBe(1);
    const [entry] = await db.select().from(activities).where(eq(activities.name, "registrations.cancel"));
    expect(entry?.note).toMatchObject({ promoted: [second.registrationId] });
    expect(third.position).toBe(2);
  });

  test("a raised capacity seats as many as there is room for", async () => {
    const { lecture } = await cast(1);
    for (let i = 0; i < 5; i++) await registered(lecture.id);
    const moved = await write(lecture.id, async (tx) => {
      await tx.update(events).set({ capacity: 3 }).where(eq(events.id, lecture.id));
      return promoteWhileRoom(tx, lecture.id, new Date());
    });
    expect(moved).toHaveLength(2);
    expect(await statuses(lecture.id)).toEqual(["confirmed", "confirmed", "confirmed", "waitlisted", "waitlisted"]);
    expect(await seats(lecture.id)).toBe(3);
  });

  test("nobody passes those in line, even when a seat is free", async () => {
    const { lecture } = await cast(1);
    await registered(lecture.id);
    await registered(lecture.id);
    await write(lecture.id, async (tx) => {
      await tx.update(events).set({ capacity: 2 }).where(eq(events.id, lecture.id));
    });
    expect((await registered(lecture.id)).status).toBe("waitlisted");
  });

  test("an event without a capacity has a seat for everybody", async () => {
    const { lecture } = await cast(null);
    for (let i = 0; i < 3; i++) expect((await registered(lecture.id)).status).toBe("confirmed");
  });

  test("taking a cancellation back at once restores seat, place and whoever moved up", async () => {
    const { lecture, min } = await cast(1);
    const first = await registered(lecture.id);
    const second = await registered(lecture.id);
    await cancel(min, { registrationIds: [first.registrationId] });
    const outcome = await restore(min, { registrationIds: [first.registrationId] });
    expect(outcome).toMatchObject({ ok: true, value: { waitingAgain: [second.registrationId] } });
    expect((await places(lecture.id)).map((row) => [row.ticket, row.status])).toEqual([
      [1, "confirmed"],
      [2, "waitlisted"],
    ]);
    expect(await seats(lecture.id)).toBe(1);
  });

  test("taking it back later is a new place at the end of the line", async () => {
    const { lecture, min } = await cast(1);
    const first = await registered(lecture.id);
    await registered(lecture.id);
    await cancel(min, { registrationIds: [first.registrationId] });
    await write([], async (tx) => {
      const cancelledAt = new Date(Date.now() - 120_000);
      await tx.update(registrations).set({ cancelledAt }).where(eq(registrations.id, first.registrationId));
    });
    await restore(min, { registrationIds: [first.registrationId] });
    const [row] = await db.select().from(registrations).where(eq(registrations.id, first.registrationId));
    expect(row).toMatchObject({ status: "waitlisted", ticket: 3, cancelledAt: null });
  });

  test("the team seats somebody out of turn, but never beyond the capacity", async () => {
    const { lecture, min } = await cast(1);
    const first = await registered(lecture.id);
    const second = await registered(lecture.id);
    expect(codeOf(await promote(min, { registrationIds: [second.registrationId] }))).toBe("full");
    expect(codeOf(await promote(min, { registrationIds: [first.registrationId] }))).toBe("not-waiting");
    await write(lecture.id, async (tx) => {
      await tx.update(events).set({ capacity: 2 }).where(eq(events.id, lecture.id));
    });
    expect(await promote(min, { registrationIds: [second.registrationId] })).toMatchObject({
      value: { promoted: [second.registrationId] },
    });
    expect(await seats(lecture.id)).toBe(2);
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, anonymous, system } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { events, registrations } from "../../db/schema";
import { cancel, register, restore } from "../registrations/commands";
import { accept, lapse } from "./commands";
import { lapsed } from "./queries";

let organizer: Actor;
let eventId: string;
let number = 0;

beforeEach(async () => {
  const made = await cast(1);
  organizer = made.aru;
  eventId = made.lecture.id;
  await write([], (tx) => tx.update(events).set({ offerHours: 24 }).where(eq(events.id, eventId)));
});

const joins = async () => {
  number += 1;
  const outcome = await register(anonymous, {
    eventId,
    fullName: `학생 ${number}`,
    locale: "ko",
    guardianName: "보호자",
    guardianPhone: `010-6621-${1000 + number}`,
  });
  if (!outcome.ok || outcome.value.status === "already-registered") throw new Error("not registered");
  return outcome.value;
};
const rowOf = async (id: string) => (await db.select().from(registrations).where(eq(registrations.id, id)))[0];
const seats = async () => (await db.select().from(events).where(eq(events.id, eventId)))[0]?.seatsTaken;
const late = (id: string) =>
  write([], (tx) =>
    tx
      .update(registrations)
      .set({ offeredUntil: new Date(1) })
      .where(eq(registrations.id, id)),
  );
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);

test("a seat that becomes free is kept for the next in line, who accepts it by the own link", async () => {
  const [first, second, third] = [await joins(), await joins(), await joins()];
  await cancel(organizer, { registrationIds: [first.registrationId] });
  const offered = await rowOf(second.registrationId);
  expect(offered?.status).toBe("waitlisted");
  expect((offered?.offeredUntil?.getTime() ?? 0) - Date.now()).toBeGreaterThan(23 * 3_600_000);
  expect((await rowOf(third.registrationId))?.offeredUntil).toBeNull();
  expect(await seats()).toBe(1);
  const own = await actorOfLink(second.token);
  expect(code(await accept(own, { registrationId: second.registrationId }))).toBe("ok");
  expect(code(await accept(own, { registrationId: second.registrationId }))).toBe("ok");
  expect(await rowOf(second.registrationId)).toMatchObject({ status: "confirmed", offeredUntil: null });
  expect(await seats()).toBe(1);
});

test("an offer that nobody accepts goes on to the next, and its time is over then", async () => {
  const [first, second, third] = [await joins(), await joins(), await joins()];
  await cancel(organizer, { registrationIds: [first.registrationId] });
  await late(second.registrationId);
  const own = await actorOfLink(second.token);
  expect(code(await accept(own, { registrationId: second.registrationId }))).toBe("offer-over");
  expect(await lapsed(system, {})).toContain(eventId);
  expect(code(await lapse(system, { eventId }))).toBe("ok");
  expect(await rowOf(second.registrationId)).toMatchObject({ status: "cancelled", cancelledBy: "offer" });
  expect((await rowOf(third.registrationId))?.offeredUntil).toBeInstanceOf(Date);
  expect(await seats()).toBe(1);
  expect(await lapsed(system, {})).not.toContain(eventId);
});

test("an offer given back goes on to the next at once", async () => {
  const [first, second, third] = [await joins(), await joins(), await joins()];
  await cancel(organizer, { registrationIds: [first.registrationId] });
  await cancel(await actorOfLink(second.token), { registrationIds: [second.registrationId] });
  expect((await rowOf(third.registrationId))?.offeredUntil).toBeInstanceOf(Date);
  expect(await seats()).toBe(1);
});

test("a cancellation that is taken back takes the offer back with it", async () => {
  const [first, second] = [await joins(), await joins()];
  await cancel(organizer, { registrationIds: [first.registrationId] });
  await restore(organizer, { registrationIds: [first.registrationId] });
  expect((await rowOf(first.registrationId))?.status).toBe("confirmed");
  expect(await rowOf(second.registrationId)).toMatchObject({ status: "waitlisted", offeredUntil: null });
  expect(await seats()).toBe(1);
});

test("nobody accepts a seat for somebody else, or one that was never offered", async () => {
  const [first, second] = [await joins(), await joins()];
  const own = await actorOfLink(first.token);
  expect(code(await accept(own, { registrationId: second.registrationId }))).toBe("not-found");
  expect(code(await accept(organizer, { registrationId: second.registrationId }))).toBe("offer-over");
});

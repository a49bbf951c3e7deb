import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { events, registrations } from "../../db/schema";
import { register } from "../registrations/commands";
import { reasonOf } from "../seats/steps";
import { approve, reject, reopen } from "./commands";

let organizer: Actor;
let staff: Actor;
let eventId: string;
let number = 0;

beforeEach(async () => {
  const made = await cast(2);
  organizer = made.aru;
  staff = made.min;
  eventId = made.lecture.id;
  await write([], (tx) => tx.update(events).set({ needsApproval: true }).where(eq(events.id, eventId)));
});

const asks = async () => {
  number += 1;
  const outcome = await register(anonymous, {
    eventId,
    fullName: `학생 ${number}`,
    locale: "ko",
    guardianName: "보호자",
    guardianPhone: `010-5521-${1000 + number}`,
  });
  if (!outcome.ok || outcome.value.status === "already-registered") throw new Error("not registered");
  return outcome.value.registrationId;
};
const rowOf = async (id: string) => {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id));
  if (!row) throw new Error("gone");
  return row;
};
const seats = async () => (await db.select().from(events).where(eq(events.id, eventId)))[0]?.seatsTaken;
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);

test("whoever registers where the team decides takes no seat until it has", async () => {
  const one = await asks();
  expect(await rowOf(one)).toMatchObject({ status: "waitlisted", approval: "pending" });
  expect(await seats()).toBe(0);
});

test("a yes gives seats in the order of asking, and a place in line when all are taken", async () => {
  const [first = "", second = "", third = ""] = [await asks(), await asks(), await asks()];
  const outcome = await approve(organizer, { registrationIds: [third, first, second] });
  expect(outcome).toMatchObject({ ok: true, value: { seated: [first, second], waiting: [third] } });
  expect(await seats()).toBe(2);
  expect(await rowOf(third)).toMatchObject({ status: "waitlisted", approval: "approved" });
});

test("a no frees nothing, keeps its reason sealed, and can be taken back", async () => {
  const one = await asks();
  expect(code(await reject(organizer, { registrationIds: [one], reason: "이미 참가한 행사예요" }))).toBe("ok");
  const row = await rowOf(one);
  expect(row).toMatchObject({ status: "cancelled", approval: "rejected" });
  expect(row.approvalReason).not.toContain("참가한");
  expect(reasonOf(row)).toBe("이미 참가한 행사예요");
  expect(code(await reopen(organizer, { registrationIds: [one] }))).toBe("ok");
  expect(await rowOf(one)).toMatchObject({ status: "waitlisted", approval: "pending", approvalReason: null });
});

test("a yes that is taken back gives its seat to the next who was approved", async () => {
  const [first = "", second = "", third = ""] = [await asks(), await asks(), await asks()];
  await approve(organizer, { registrationIds: [first, second, third] });
  const outcome = await reopen(organizer, { registrationIds: [first] });
  expect(outcome).toMatchObject({ ok: true, value: { promoted: [third] } });
  expect([(await rowOf(first)).approval, (await rowOf(third)).status]).toEqual(["pending", "confirmed"]);
  expect(await seats()).toBe(2);
});

test("somebody not decided on never moves up by itself", async () => {
  const [first = "", second = "", third = ""] = [await asks(), await asks(), await asks()];
  await approve(organizer, { registrationIds: [first, second] });
  await reopen(organizer, { registrationIds: [second] });
  expect((await rowOf(third)).status).toBe("waitlisted");
  expect(await seats()).toBe(1);
});

test("a decision is refused where there is none to make, none to take back, or no right to", async () => {
  const one = await asks();
  expect(code(await reopen(organizer, { registrationIds: [one] }))).toBe("not-decided");
  expect(code(await approve(staff, { registrationIds: [one] }))).toBe("not-allowed");
  await approve(organizer, { registrationIds: [one] });
  expect(code(await approve(organizer, { registrationIds: [one] }))).toBe("not-pending");
  expect(code(await reject(organizer, { registrationIds: [one] }))).toBe("not-pending");
  expect(code(await approve(organizer, { registrationIds: ["018f0000-0000-7000-8000-000000000000"] }))).toBe(
    "not-found",
  );
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { activities, events, registrations } from "../../db/schema";
import { changesOf } from "../changes/steps";
import { erase } from "../erasure/commands";
import { cancel, change, register, restore } from "../registrations/commands";
import { showRegistration } from "../registrations/queries";
import { roster } from "../roster/queries";
import { approve, openChanges, reject, reopen } from "./commands";

let organizer: Actor;
let staff: Actor;
let eventId: string;
let number = 0;

beforeEach(async () => {
  const made = await cast(1);
  organizer = made.aru;
  staff = made.min;
  eventId = made.lecture.id;
  await settings({ needsApproval: true, approvesAnew: true });
});
const settings = (change: Partial<typeof events.$inferInsert>) =>
  write([], (tx) => tx.update(events).set(change).where(eq(events.id, eventId)));

/** Somebody approved, as they come by their link. */
async function approved() {
  number += 1;
  const guardian = { guardianName: "보호자", guardianPhone: `010-6677-${1000 + number}` };
  const said = {
    eventId,
    fullName: `학생 ${number}`,
    locale: "ko" as const,
    school: "별학교",
    grade: "2",
    ...guardian,
  };
  const outcome = await register(anonymous, said);
  if (!outcome.ok || outcome.value.status === "already-registered") throw new Error("not registered");
  const { registrationId, token, code } = outcome.value;
  await approve(organizer, { registrationIds: [registrationId] });
  return { registrationId, code, me: await actorOfLink(token) };
}
const rowOf = async (id: string) => {
  const [row] = await db.select().from(registrations).where(eq(registrations.id, id));
  if (!row) throw new Error("gone");
  return row;
};
const code = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);

describe("an approved person changes what matters", () => {
  test("the seat stays, and the team sees what was and what is until it decides", async () => {
    const { registrationId, me } = await approved();
    const changed = { registrationId, fullName: "새 이름", school: "달학교", grade: "3", birthDate: "2010-02-03" };
    expect(await change(me, changed)).toMatchObject({ value: { decideAnew: true } });
    expect(await rowOf(registrationId)).toMatchObject({ status: "confirmed", approval: "approved" });
    expect(await showRegistration(me, { registrationId })).toMatchObject({ decideAnew: true, status: "confirmed" });
    const opened = await openChanges(organizer, { registrationId, locale: "ko" });
    expect(opened.ok && opened.value.changes).toEqual([
      { field: "fullName", before: `학생 ${number}`, after: "새 이름" },
      { field: "grade", before: "2", after: "3" },
      { field: "birthDate", before: null, after: "2010-02-03" },
      { field: "school", before: "별학교", after: "달학교" },
    ]);
    const { rows } = await roster(staff, { eventId, status: "pending" });
    expect(rows).toMatchObject([{ registrationId, decideAnew: true }]);
    await approve(organizer, { registrationIds: [registrationId] });
    expect(await rowOf(registrationId)).toMatchObject({ status: "confirmed", approval: "approved", changes: null });
    expect(code(await approve(organizer, { registrationIds: [registrationId] }))).toBe("not-pending");
    expect(code(await openChanges(organizer, { registrationId }))).toBe("nothing-changed");
  });

  test("what is kept is sealed, looking is noted, and neither the trail nor staff get to see it", async () => {
    const { registrationId, me } = await approved();
    await change(me, { registrationId, fullName: "비밀 이름", birthDate: "2010-02-03" });
    expect((await rowOf(registrationId)).changes).not.toContain("비밀");
    expect(code(await openChanges(staff, { registrationId }))).toBe("not-allowed");
    await openChanges(organizer, { registrationId });
    const trail = await db.select().from(activities).where(eq(activities.eventId, eventId));
    expect(JSON.stringify(trail)).not.toMatch(/비밀|2010-02-03/);
    expect(trail.find(({ name }) => name === "approvals.changes")?.note).toMatchObject({
      registrationId,
      fields: ["fullName", "birthDate"],
    });
  });

  test("a later change is joined to the first, and what is changed back is none", async () => {
    const { registrationId, me } = await approved();
    await change(me, { registrationId, grade: "3" });
    await change(me, { registrationId, grade: "1" });
    expect(changesOf(await rowOf(registrationId))).toEqual({ grade: { before: "2", after: "1" } });
    expect(await change(me, { registrationId, grade: "2" })).toMatchObject({ value: { decideAnew: false } });
    expect((await rowOf(registrationId)).changes).toBeNull();
  });

  test("a no gives the seat to the next in line, who is named", async () => {
    const [first, second] = [await approved(), await approved()];
    expect(await rowOf(second.registrationId)).toMatchObject({ status: "waitlisted" });
    await change(first.me, { registrationId: first.registrationId, grade: "3" });
    const outcome = await reject(organizer, { registrationIds: [first.registrationId], reason: "학년이 달라요" });
    expect(outcome).toMatchObject({
      value: { rejected: [first.registrationId], promoted: [second.registrationId] },
    });
    expect(await rowOf(first.registrationId)).toMatchObject({
      status: "cancelled",
      approval: "rejected",
      changes: null,
    });
    expect(code(await reopen(organizer, { registrationIds: [first.registrationId] }))).toBe("ok");
    expect(await rowOf(first.registrationId)).toMatchObject({ status: "waitlisted", approval: "pending" });
  });

  test("giving the place back and coming back at once is no way around the decision", async () => {
    const { me, registrationId } = await approved();
    const ids = { registrationIds: [registrationId] };
    await change(me, { registrationId, grade: "3" });
    await cancel(me, ids);
    expect((await roster(staff, { eventId, status: "pending" })).rows).toEqual([]);
    expect(await showRegistration(me, { registrationId })).toMatchObject({ decideAnew: false });
    await change(me, { registrationId, school: "달학교" });
    await restore(me, ids);
    expect((await roster(staff, { eventId, status: "pending" })).rows).toMatchObject([{ registrationId }]);
    expect(Object.keys(changesOf(await rowOf(registrationId)) ?? {})).toEqual(["schoolId", "grade"]);
  });

  test("whoever is erased leaves nothing to decide", async () => {
    const { me, registrationId, code: own } = await approved();
    await change(me, { registrationId, grade: "3" });
    await erase(organizer, { registrationId, code: own });
    expect((await rowOf(registrationId)).changes).toBeNull();
  });
});

describe("nothing is decided anew", () => {
  test("when the team changes it, when it is nothing that matters, or where the event does not ask", async () => {
    const { registrationId, me } = await approved();
    expect(await change(staff, { registrationId, grade: "3" })).toMatchObject({ value: { decideAnew: false } });
    expect(await change(me, { registrationId, email: "me@example.org", classNo: "5" })).toMatchObject({
      value: { decideAnew: false },
    });
    await settings({ approvesAnew: false });
    expect(await change(me, { registrationId, grade: "1" })).toMatchObject({ value: { decideAnew: false } });
    await settings({ approvesAnew: true, needsApproval: false });
    expect(await change(me, { registrationId, grade: "2" })).toMatchObject({ value: { decideAnew: false } });
  });
});

describe("one's own changes have a deadline", () => {
  test("afterwards one may still give the place back, and the team may still change", async () => {
    const { registrationId, me } = await approved();
    const soon = new Date(Date.now() + 3_600_000);
    await settings({ editableUntil: soon });
    expect(await showRegistration(me, { registrationId })).toMatchObject({ mayEdit: true, editableUntil: soon });
    await settings({ editableUntil: new Date(Date.now() - 1) });
    expect(await showRegistration(me, { registrationId })).toMatchObject({ mayEdit: false, mayChange: true });
    expect(code(await change(me, { registrationId, grade: "3" }))).toBe("edit-closed");
    expect(code(await change(staff, { registrationId, grade: "3" }))).toBe("ok");
    expect(code(await cancel(me, { registrationIds: [registrationId] }))).toBe("ok");
  });

  test("a deadline after the start means until the start", async () => {
    const { registrationId, me } = await approved();
    const startsAt = new Date(Date.now() - 1_000);
    await settings({ startsAt, editableUntil: new Date(Date.now() + 3_600_000) });
    expect(code(await change(me, { registrationId, grade: "3" }))).toBe("event-started");
    expect(await showRegistration(me, { registrationId })).toMatchObject({ mayEdit: false, editableUntil: startsAt });
  });
});

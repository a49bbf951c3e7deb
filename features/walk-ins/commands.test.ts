import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { open } from "../../core/seal";
import { room, seated } from "../../core/testing-room";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, events, registrations, walkInOps, walkIns } from "../../db/schema";
import { sheet as sheetQuery } from "../attendance/queries";
import { add, pair } from "../devices/commands";
import { push } from "../door/commands";
import type { DoorOp } from "../door/contract";
import { roster } from "../door/queries";
import { link, register, reject, undo } from "./commands";
import { find, list } from "./queries";
import { phonePlace } from "./steps";

type Room = Awaited<ReturnType<typeof room>>;

async function door({ min, event, sheetId, startsAt }: Room) {
  const added = await add(min, { eventId: event.id, label: "Door" });
  if (!added.ok) throw new Error(JSON.stringify(added));
  const paired = await pair(anonymous, { code: added.value.code });
  if (!paired.ok) throw new Error(JSON.stringify(paired));
  let seq = 0;
  const base = () => ({ id: id(), sheetId, capturedAt: startsAt.toISOString(), seq: seq++ });
  const send = async (...ops: unknown[]) => {
    const said = { token: paired.value.token, offsetMs: 0, waiting: 0, rosterCount: 3 };
    const outcome = await push(anonymous, { ...said, ops: ops as DoorOp[] });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    return outcome.value.verdicts.map((one) => ("code" in one ? one.code : one.result));
  };
  const someone = (name: string, more: object = {}) => ({ ...base(), kind: "walk_in", walkInId: id(), name, ...more });
  const came = (walkInId: string, kind = "scan_in", more: object = {}) => ({
    ...base(),
    kind,
    walkInId,
    ...(kind === "void" ? {} : { source: "search" }),
    ...more,
  });
  return { token: paired.value.token, send, someone, came };
}
const statusOf = async ({ min, sheetId }: Room, registrationId: string) =>
  (await sheetQuery(min, { sheetId })).people.find((one) => one.registrationId === registrationId)?.status;
const rowOf = async (walkInId: string) => (await db.select().from(walkIns).where(eq(walkIns.id, walkInId)))[0];

test("somebody on no list counts at once, is linked later, and the typed name is forgotten then", async () => {
  const all = await room();
  const a = await door(all);
  const one = a.someone("김민준", { school: "한빛중", grade: 2, guardianPhone: "010-7971-2276" });
  const batch = [one, a.came(one.walkInId)];
  expect(await a.send(...batch)).toEqual(["applied", "applied"]);
  expect(await a.send(...batch)).toEqual(["duplicate", "duplicate"]);
  const seen = await roster(anonymous, { token: a.token });
  expect(seen.walkIns).toMatchObject([{ name: "김민준", present: true, state: "pending" }]);
  expect(open(phonePlace(one.walkInId), (await rowOf(one.walkInId))?.guardianPhone ?? "")).toBe("010-7971-2276");
  const { rows } = await list(all.min, { eventId: all.event.id });
  expect(rows).toMatchObject([{ name: "김민준", sheetIds: [all.sheetId], suggested: [{ registrationId: all.one }] }]);
  expect(await statusOf(all, all.one)).toBeNull();
  const linked = await link(all.min, { walkInId: one.walkInId, version: 1, registrationId: all.one });
  expect(linked).toMatchObject({ ok: true, value: { ops: 1 } });
  expect(await statusOf(all, all.one)).toBe("present");
  expect(await rowOf(one.walkInId)).toMatchObject({ state: "linked", typedName: "", school: "", guardianPhone: null });
  expect(await db.$count(walkInOps, eq(walkInOps.walkInId, one.walkInId))).toBe(1);
  expect(await link(all.min, { walkInId: one.walkInId, version: 2, registrationId: all.two })).toMatchObject({
    code: "walk-in-settled",
  });
  const trail = await db.select().from(activities).where(eq(activities.eventId, all.event.id));
  expect(JSON.stringify(trail)).not.toContain("김민준");
});

test("walkin_matches_two_people: both are suggested, nobody is chosen", async () => {
  const all = await room(["김민준", "김민준", "이서연"]);
  const a = await door(all);
  const one = a.someone("김민준", { school: "Астана" });
  await a.send(one, a.came(one.walkInId));
  const [row] = (await list(all.min, { eventId: all.event.id })).rows;
  // The second one's school is the one that was said.
  expect(row?.suggested.map((person) => person.registrationId)).toEqual([all.two, all.one]);
  expect(await statusOf(all, all.one)).toBeNull();
  expect(await statusOf(all, all.two)).toBeNull();
});

test("walkin_on_two_devices: suggested as a pair; linked both, it is one presence", async () => {
  const all = await room();
  const [a, b] = [await door(all), await door(all)];
  const [one, two] = [a.someone("이 서연", { school: "Астана №7" }), b.someone("이서연")];
  await a.send(one, a.came(one.walkInId));
  await b.send(two, b.came(two.walkInId));
  const { rows } = await list(all.min, { eventId: all.event.id });
  expect(rows.map((row) => row.twins)).toEqual([[two.walkInId], [one.walkInId]]);
  for (const { walkInId } of [one, two])
    expect(await link(all.min, { walkInId, version: 1, registrationId: all.two })).toMatchObject({ ok: true });
  expect(await statusOf(all, all.two)).toBe("present");
});

test("a link that was wrong is undone: the person was not there, and whoever was waits again", async () => {
  const all = await room();
  const a = await door(all);
  const one = a.someone("서연");
  await a.send(one, a.came(one.walkInId));
  await link(all.min, { walkInId: one.walkInId, version: 1, registrationId: all.one });
  const undone = await undo(all.min, { walkInId: one.walkInId, version: 2, name: "서연", school: "" });
  expect(undone).toMatchObject({ ok: true, value: { version: 3 } });
  expect(await statusOf(all, all.one)).toBeNull();
  await link(all.min, { walkInId: one.walkInId, version: 3, registrationId: all.two });
  expect(await statusOf(all, all.two)).toBe("present");
  // What the door sees of them from now on is about the person.
  const out = a.came(one.walkInId, "scan_out", { capturedAt: new Date(all.startsAt.getTime() + 60_000).toISOString() });
  expect(await a.send(out)).toEqual(["applied"]);
  expect(await statusOf(all, all.two)).toBe("left_early");
});

test("a new person gets a seat as one the team adds; without one, and on the list already, it waits", async () => {
  const all = await room();
  const a = await door(all);
  const [one, two] = [a.someone("박하늘", { school: "새빛중", grade: 1 }), a.someone("최바다")];
  await a.send(one, two, a.came(one.walkInId), a.came(two.walkInId));
  const said = {
    walkInId: one.walkInId,
    version: 1,
    fullName: "박하늘",
    school: "새빛중학교",
    grade: 1,
    locale: "ko" as const,
  };
  const made = await register(all.min, said);
  if (!made.ok) throw new Error(made.code);
  const [row] = await db.select().from(registrations).where(eq(registrations.id, made.value.registrationId));
  expect(row).toMatchObject({ source: "walk-in", status: "confirmed", grade: 1 });
  expect(await statusOf(all, made.value.registrationId)).toBe("present");
  const back = { walkInId: one.walkInId, name: "박하늘", school: "새빛중학교" };
  const settledLongAgo = (minutes: number) =>
    write([], async (tx) => {
      const settledAt = new Date(Date.now() - minutes * 60_000);
      await tx.update(walkIns).set({ settledAt }).where(eq(walkIns.id, one.walkInId));
    });
  expect(await undo(all.min, { ...back, version: 2 })).toMatchObject({ ok: true });
  expect(await rowOf(one.walkInId)).toMatchObject({ state: "pending", typedName: "박하늘", registrationId: null });
  const [gone] = await db.select().from(registrations).where(eq(registrations.id, made.value.registrationId));
  expect(gone).toMatchObject({ status: "cancelled" });
  const again = await register(all.min, { ...said, version: 3 });
  if (!again.ok) throw new Error(again.code);
  expect(await statusOf(all, again.value.registrationId)).toBe("present");
  await settledLongAgo(11);
  expect(await undo(all.min, { ...back, version: 4 })).toMatchObject({ code: "walk-in-new" });
  await write([], async (tx) => {
    await tx.update(events).set({ capacity: 4 }).where(eq(events.id, all.event.id));
  });
  expect(await register(all.min, { ...said, walkInId: two.walkInId, fullName: "최바다" })).toMatchObject({
    code: "walk-in-full",
  });
  expect(await rowOf(two.walkInId)).toMatchObject({ state: "pending", typedName: "최바다" });
});

test("rejected, it counts no more; strangers, other events and seatless people are refused", async () => {
  const [all, other] = [await room(), await room()];
  const a = await door(all);
  const one = a.someone("방문자");
  await a.send(one, a.came(one.walkInId));
  const [waiting] = await seated(all.event.id, [{ fullName: "대기자", status: "waitlisted" }], 10);
  const at = { walkInId: one.walkInId, version: 1 };
  expect(await link(all.min, { ...at, registrationId: waiting ?? "" })).toMatchObject({ code: "walk-in-no-seat" });
  expect(await link(all.min, { ...at, registrationId: other.one })).toMatchObject({ code: "not-found" });
  expect(await link(all.min, { ...at, version: 7, registrationId: all.one })).toMatchObject({
    code: "changed-meanwhile",
  });
  expect(await reject(all.bota, at)).toMatchObject({ code: "not-allowed" });
  expect(await reject(other.min, at)).toMatchObject({ code: "not-found" });
  expect(await reject(all.min, at)).toMatchObject({ ok: true });
  expect((await list(all.min, { eventId: all.event.id })).rows).toEqual([]);
  const strange = a.came(id());
  expect(await a.send(strange)).toEqual(["unknown-walk-in"]);
});

test("a coming that was a slip is undone at the door, whichever comes first", async () => {
  const all = await room();
  const a = await door(all);
  const one = a.someone("지우");
  const came = a.came(one.walkInId);
  const back = a.came(one.walkInId, "void", { targetOpId: came.id });
  expect(await a.send(one, back, came)).toEqual(["applied", "applied", "applied"]);
  expect((await list(all.min, { eventId: all.event.id })).rows).toMatchObject([{ sheetIds: [] }]);
});

test("whose name was written down otherwise is found by part of the registered one, and linked", async () => {
  const all = await room();
  const a = await door(all);
  const one = a.someone("Mr K", { school: "" });
  await a.send(one, a.came(one.walkInId));
  expect((await list(all.min, { eventId: all.event.id })).rows[0]?.suggested).toEqual([]);
  const found = await find(all.min, { eventId: all.event.id, q: "қасым" });
  expect(found).toMatchObject([{ registrationId: all.ids[2], name: "Айша Қасым", status: "confirmed" }]);
  await expect(find(all.bota, { eventId: all.event.id, q: "a" })).rejects.toMatchObject({ code: "not-allowed" });
  const said = { walkInId: one.walkInId, version: 1, registrationId: found[0]?.registrationId ?? "" };
  expect(await link(all.min, said)).toMatchObject({ ok: true });
  expect(await statusOf(all, said.registrationId)).toBe("present");
});

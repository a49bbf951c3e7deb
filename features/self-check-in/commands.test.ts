import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { mark, room } from "../../core/testing-room";
import { db, write } from "../../db";
import { attendanceOps, events, registrations, selfCheckIns } from "../../db/schema";
import { record } from "../attendance/commands";
import { sheet as sheetQuery } from "../attendance/queries";
import { configure } from "../attendance-settings/commands";
import { enter } from "./commands";
import { code, mine } from "./queries";
import { codeOf, fits } from "./steps";

const minute = 60_000;
const usual = {
  earlyOpen: 30,
  lateAfter: 10,
  leaveGrace: 10,
  below: "half" as const,
  consentMissing: "admit" as const,
};
const self = (registrationId: string): Actor => ({ kind: "link", grants: [], registrationId });

/** A lecture that began so many minutes ago, where people may check themselves in. */
async function hall(ago = 5) {
  const all = await room();
  const startsAt = new Date(Date.now() - ago * minute);
  await write([], async (tx) => {
    await tx.update(events).set({ startsAt }).where(eq(events.id, all.event.id));
  });
  const set = await configure(all.aru, { eventId: all.event.id, ...usual, selfCheckIn: true });
  if (!set.ok) throw new Error(JSON.stringify(set));
  const say = (registrationId: string, said: string) => enter(self(registrationId), { registrationId, code: said });
  const shown = () => code(all.min, { sheetId: all.sheetId });
  return { ...all, say, shown };
}
const wrongOf = (right: string) => String((Number(right) + 1) % 1_000_000).padStart(6, "0");

test("the code on the screen checks one in, by its own rank, and again changes nothing", async () => {
  const all = await hall();
  const on = (await all.shown()).code ?? "";
  expect(on).toMatch(/^\d{6}$/);
  expect(await mine(self(all.one), { registrationId: all.one })).toEqual({ open: true, inside: false });
  expect(await all.say(all.one, `${on.slice(0, 3)} ${on.slice(3)}`)).toMatchObject({ value: { result: "in" } });
  expect(await all.say(all.one, on)).toMatchObject({ value: { result: "again" } });
  const ops = await db.select().from(attendanceOps).where(eq(attendanceOps.registrationId, all.one));
  expect(ops).toMatchObject([{ kind: "scan_in", source: "self_code", rank: 20, actorId: null }]);
  expect(await all.shown()).toMatchObject({ self: 1, inside: 1, state: "open" });
  expect(await mine(self(all.one), { registrationId: all.one })).toEqual({ open: true, inside: true });
});

test("the code before is taken, none older, and each sheet has its own", () => {
  const now = new Date(1_800_000_010_000);
  const turn = Math.floor(now.getTime() / 30_000);
  expect([0, 1, 2, -1].map((back) => fits("a", codeOf("a", turn - back), now))).toEqual([true, true, false, false]);
  expect(codeOf("a", turn)).not.toBe(codeOf("b", turn));
});

test("five wrong codes and a minute's rest, counted although they are wrong", async () => {
  const all = await hall();
  const right = (await all.shown()).code ?? "";
  for (let tries = 0; tries < 5; tries++)
    expect(await all.say(all.one, wrongOf(right))).toMatchObject({ value: { result: "wrong" } });
  expect(await all.say(all.one, right)).toMatchObject({ code: "too-many" });
  expect(await all.say(all.two, right)).toMatchObject({ value: { result: "in" } });
  await write([], async (tx) => {
    await tx
      .update(selfCheckIns)
      .set({ lockedUntil: new Date(0) })
      .where(eq(selfCheckIns.registrationId, all.one));
  });
  expect(await all.say(all.one, right)).toMatchObject({ value: { result: "in" } });
  expect(await all.say(all.one, "12345")).toMatchObject({ code: "invalid" });
});

test("only where it is switched on, while it is open, with a seat, and for oneself", async () => {
  const [early, over, on] = [await hall(-45), await hall(31), await hall()];
  expect(await early.shown()).toMatchObject({ state: "early", code: null });
  expect(await over.shown()).toMatchObject({ state: "over", code: null });
  for (const all of [early, over]) expect(await all.say(all.one, "123456")).toMatchObject({ code: "check-in-closed" });
  expect(await enter(self(on.two), { registrationId: on.one, code: "123456" })).toMatchObject({ ok: false });
  expect(await enter(on.min, { registrationId: on.one, code: "123456" })).toMatchObject({ code: "not-allowed" });
  await write([], async (tx) => {
    await tx.update(registrations).set({ status: "waitlisted" }).where(eq(registrations.id, on.one));
  });
  expect(await on.say(on.one, (await on.shown()).code ?? "")).toMatchObject({ code: "check-in-closed" });
  await configure(on.aru, { eventId: on.event.id, ...usual, selfCheckIn: false });
  expect(await on.shown()).toMatchObject({ state: "off", code: null });
  expect(await mine(self(on.two), { registrationId: on.two })).toEqual({ open: false, inside: false });
});

test("the own code does not overrule staff who saw that somebody is not there", async () => {
  const all = await hall();
  await record(all.min, { sheetId: all.sheetId, ops: [mark(all.one, "absent")] });
  await all.say(all.one, (await all.shown()).code ?? "");
  const people = (await sheetQuery(all.min, { sheetId: all.sheetId })).people;
  expect(people.find((one) => one.registrationId === all.one)?.status).toBe("absent");
});

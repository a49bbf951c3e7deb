import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { derivedToken } from "../../core/seal";
import { actorOfLink, actorOfSeat } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { questionRooms, rateLimits } from "../../db/schema";
import { configure, mute, setState } from "../question-rooms/commands";
import { log } from "../questions/commands";
import { take } from "../room-seats/commands";
import { lower, put, raise } from "./commands";
import { line, mine, queue } from "./queries";
import { heardOf, placeIn } from "./rules";

const linkOf = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));
const rested = () => write([], (tx) => tx.delete(rateLimits));
const system = { kind: "system" as const, grants: [] };

async function opened() {
  const day = await stageDay();
  await setState(day.min, { eventId: day.eventId, state: "open" });
  const namesOf = async () => (await queue(day.min, { eventId: day.eventId })).rows.map((row) => [row.name, row.state]);
  const first = async () =>
    (await queue(day.min, { eventId: day.eventId })).rows[0] ?? { handId: "", heard: 0, heardGroup: 0 };
  return { ...day, namesOf, first };
}
async function raised(registrationId: string) {
  await rested();
  const outcome = await raise(await linkOf(registrationId), { registrationId });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.handId;
}

test("hands stand in the order in which they were raised, one of each person", async () => {
  const { one, two, ids, namesOf, min, eventId } = await opened();
  await raised(two);
  await raised(one);
  const again = await raise(await linkOf(two), { registrationId: two });
  expect(again).toMatchObject({ ok: true, value: { again: true } });
  expect(await namesOf()).toEqual([
    ["이서연", "raised"],
    ["김민준", "raised"],
  ]);
  const told = await line(system, { eventId });
  expect(told.waiting).toHaveLength(2);
  expect(JSON.stringify(told)).not.toMatch(/김민준|이서연/);
  const own = await mine(await linkOf(one), { registrationId: one });
  expect(placeIn(own.line, own.handId)).toEqual({ state: "raised", ahead: 1 });
  await lower(await linkOf(two), { registrationId: two });
  expect(await namesOf()).toEqual([["김민준", "raised"]]);
  const stranger = await raise(await linkOf(ids[2] ?? ""), { registrationId: one });
  expect(stranger).toMatchObject({ ok: false, code: "not-found" });
  expect((await queue(min, { eventId })).isOn).toBe(true);
});

test("no hand is raised while questions are closed, hands are off, by who is muted, or twice in ten seconds", async () => {
  const { one, two, min, eventId } = await opened();
  const trying = async (registrationId: string) => raise(await linkOf(registrationId), { registrationId });
  await raised(one);
  await lower(await linkOf(one), { registrationId: one });
  expect(await trying(one)).toMatchObject({ ok: false, code: "too-many" });
  await mute(min, { registrationId: two });
  expect(await trying(two)).toMatchObject({ ok: false, code: "questions-muted" });
  expect(await mine(await linkOf(two), { registrationId: two })).toMatchObject({ mayRaise: false });
  await rested();
  await configure(min, { eventId, version: 1, perPerson: 10 });
  expect(await trying(one)).toMatchObject({ ok: false, code: "hands-off" });
  await configure(min, { eventId, version: 2, perPerson: 10, hands: "on" });
  await setState(min, { eventId, state: "closed" });
  expect(await trying(one)).toMatchObject({ ok: false, code: "hands-off" });
});

test("who was called and heard can be put back; whoever was slower is told", async () => {
  const { one, min, namesOf } = await opened();
  const handId = await raised(one);
  const call = { handId, from: "raised", to: "called" } as const;
  expect(await put(min, call)).toMatchObject({ ok: true });
  expect(await put(min, call)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  const own = await mine(await linkOf(one), { registrationId: one });
  expect(placeIn(own.line, own.handId)).toEqual({ state: "called", ahead: 0 });
  await put(min, { handId, from: "called", to: "heard" });
  expect(await namesOf()).toEqual([]);
  await put(min, { handId, from: "heard", to: "called" });
  expect(await namesOf()).toEqual([["김민준", "called"]]);
  await put(min, { handId, from: "called", to: "heard" });
  // Who raised another hand meanwhile has one, not two.
  await raised(one);
  expect(await put(min, { handId, from: "heard", to: "raised" })).toMatchObject({ code: "changed-meanwhile" });
  expect(await put(await linkOf(one), { handId, from: "heard", to: "raised" })).toMatchObject({ ok: false });
});

test("those who call see how often somebody and the group were heard, aloud once", async () => {
  const { one, min, eventId, first } = await opened();
  const handId = await raised(one);
  await put(min, { handId, from: "raised", to: "called" });
  await put(min, { handId, from: "called", to: "heard" });
  await log(min, { eventId, body: "손을 들고 물은 것", lang: "ko", source: "oral", askerRegistrationId: one });
  await raised(one);
  expect(await first()).toMatchObject({ heard: 1 });
});

test("a seat by the room's code raises the hand of its name", async () => {
  const { one, eventId, namesOf } = await opened();
  const [room] = await db.select().from(questionRooms).where(eq(questionRooms.eventId, eventId));
  const seat = await take(anonymous, { code: room?.code ?? "", fullName: "김민준" });
  const actor = await actorOfSeat(seat.ok ? seat.value.token : "");
  expect(await raise(actor, { registrationId: one })).toMatchObject({ ok: true });
  expect(await namesOf()).toEqual([["김민준", "raised"]]);
});

test("a place in the line is never before the beginning, and who is called waits for nobody", () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.uuid()), fc.nat(), (ids, cut) => {
      const at = ids.length === 0 ? 0 : cut % ids.length;
      const all = { isOn: true, called: ids.slice(0, at), waiting: ids.slice(at) };
      for (const [n, id] of ids.entries())
        expect(placeIn(all, id)).toEqual(n < at ? { state: "called", ahead: 0 } : { state: "raised", ahead: n - at });
      expect(placeIn(all, null)).toBeNull();
    }),
  );
  expect(heardOf({ oral: 2, hands: 1, phone: 3 })).toBe(5);
});

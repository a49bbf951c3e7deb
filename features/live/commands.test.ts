import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { activities, agendaItems, stageSlots } from "../../db/schema";
import { addTime, back, goTo, next, pause, setWifi, start, writeResponse } from "./commands";
import { stage } from "./queries";

type Day = Awaited<ReturnType<typeof stageDay>>;
const revOf = async ({ min, eventId }: Day) => (await stage(min, { eventId })).rev;
const step = async (day: Day, does: typeof next | typeof back) =>
  does(day.min, { eventId: day.eventId, rev: await revOf(day) });
async function steps(day: Day, count: number) {
  for (let n = 0; n < count; n++) expect(await step(day, next)).toMatchObject({ ok: true });
}
const onStage = async (day: Day) => {
  const now = await stage(day.min, { eventId: day.eventId });
  return now.steps[now.place]?.slotId ?? now.steps[now.place]?.agendaItemId ?? now.phase;
};
const slotTimes = async (slotId: string) => {
  const [slot] = await db.select().from(stageSlots).where(eq(stageSlots.id, slotId));
  return { started: Boolean(slot?.startedAt), ended: Boolean(slot?.endedAt) };
};
const itemTimes = async (itemId: string) => {
  const [item] = await db.select().from(agendaItems).where(eq(agendaItems.id, itemId));
  return { started: Boolean(item?.startedAt), ended: Boolean(item?.endedAt) };
};

test("next walks the items, the groups where they present, and ends the show", async () => {
  const day = await stageDay();
  const seen: string[] = [await onStage(day)];
  for (let n = 0; n < 5; n++) {
    await step(day, next);
    seen.push(await onStage(day));
  }
  expect(seen).toEqual(["before", day.lecture, day.first, day.second, day.qa, "over"]);
  expect(await step(day, next)).toMatchObject({ ok: false, code: "stage-end" });
});

test("beginnings and ends are written down, for groups and for the item they present in", async () => {
  const day = await stageDay();
  await steps(day, 2);
  expect(await itemTimes(day.lecture)).toEqual({ started: true, ended: true });
  expect(await slotTimes(day.first)).toEqual({ started: true, ended: false });
  await steps(day, 1);
  expect(await slotTimes(day.first)).toEqual({ started: true, ended: true });
  expect(await itemTimes(day.presentations)).toEqual({ started: true, ended: false });
  await steps(day, 1);
  expect(await itemTimes(day.presentations)).toEqual({ started: true, ended: true });
  expect(await slotTimes(day.second)).toEqual({ started: true, ended: true });
});

test("an event without turns walks its items alone", async () => {
  const day = await stageDay();
  await write([], (tx) => tx.delete(stageSlots).where(eq(stageSlots.eventId, day.eventId)));
  await steps(day, 2);
  expect(await onStage(day)).toBe(day.presentations);
  await steps(day, 1);
  expect(await onStage(day)).toBe(day.qa);
});

test("back undoes a step, with the time of the one before as if it had never left", async () => {
  const day = await stageDay();
  await steps(day, 2);
  const before = await stage(day.min, { eventId: day.eventId });
  await steps(day, 1);
  expect(await step(day, back)).toMatchObject({ ok: true });
  const after = await stage(day.min, { eventId: day.eventId });
  expect(after).toMatchObject({ place: before.place, timer: "running", endsAt: before.endsAt });
  expect(await slotTimes(day.second)).toEqual({ started: false, ended: false });
  await step(day, back);
  await step(day, back);
  expect(await onStage(day)).toBe("before");
  expect(await itemTimes(day.presentations)).toEqual({ started: false, ended: false });
  expect(await step(day, back)).toMatchObject({ ok: false, code: "stage-end" });
});

test("the clock runs to an instant, rests with what is left, and takes more time", async () => {
  const day = await stageDay();
  const at = async () => ({ eventId: day.eventId, rev: await revOf(day) });
  expect(await start(day.min, await at())).toMatchObject({ ok: false, code: "stage-idle" });
  expect(await pause(day.min, await at())).toMatchObject({ ok: false, code: "stage-idle" });
  expect(await addTime(day.min, { ...(await at()), seconds: 60 })).toMatchObject({ ok: false, code: "stage-idle" });
  await steps(day, 2);
  const running = await stage(day.min, { eventId: day.eventId });
  await addTime(day.min, { ...(await at()), seconds: 60 });
  const more = await stage(day.min, { eventId: day.eventId });
  expect(Math.abs((more.endsAt?.getTime() ?? 0) - (running.endsAt?.getTime() ?? 0) - 60_000)).toBeLessThan(5);
  await pause(day.min, await at());
  const resting = await stage(day.min, { eventId: day.eventId });
  expect(resting).toMatchObject({ timer: "paused", endsAt: null });
  expect(resting.leftMs).toBeGreaterThan(0);
  await addTime(day.min, { ...(await at()), seconds: -600 });
  const over = await stage(day.min, { eventId: day.eventId });
  expect(over.leftMs).toBe((resting.leftMs ?? 0) - 600_000);
  await start(day.min, await at());
  const again = await stage(day.min, { eventId: day.eventId });
  expect(again).toMatchObject({ timer: "running", leftMs: null });
  expect(again.endsAt?.getTime()).toBeLessThan(Date.now());
});

test("anything can be put on stage, and what is of another event cannot", async () => {
  const [day, other] = [await stageDay(), await stageDay()];
  const at = async () => ({ eventId: day.eventId, rev: await revOf(day) });
  expect(await goTo(day.min, { ...(await at()), slotId: day.second })).toMatchObject({ ok: true });
  expect(await onStage(day)).toBe(day.second);
  await goTo(day.min, { ...(await at()), agendaItemId: day.lecture });
  expect(await onStage(day)).toBe(day.lecture);
  expect(await slotTimes(day.second)).toEqual({ started: true, ended: true });
  expect(await goTo(day.min, { ...(await at()), slotId: other.first })).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { slotId: [{ code: "choice" }] },
  });
  expect(await goTo(day.min, await at())).toMatchObject({ ok: false, code: "invalid" });
});

test("of two controllers at once one wins, and the other is told", async () => {
  const day = await stageDay();
  const press = (rev: number) =>
    Promise.all([day.min, day.aru].map((actor: Actor) => next(actor, { eventId: day.eventId, rev })));
  for (let round = 0; round < 3; round++) {
    const outcomes = await press(await revOf(day));
    expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
    expect(outcomes.find((one) => !one.ok)).toMatchObject({ code: "stage-moved" });
  }
  expect(await onStage(day)).toBe(day.second);
});

test("every change counts, and none is done for whoever saw an older state", async () => {
  const day = await stageDay();
  const { eventId, min } = day;
  await steps(day, 1);
  for (const late of [
    await next(min, { eventId, rev: 0 }),
    await back(min, { eventId, rev: 0 }),
    await goTo(min, { eventId, rev: 0, agendaItemId: day.qa }),
    await start(min, { eventId, rev: 0 }),
    await pause(min, { eventId, rev: 0 }),
    await addTime(min, { eventId, rev: 0, seconds: 60 }),
    await setWifi(min, { eventId, rev: 0, name: "Hall" }),
  ])
    expect(late).toMatchObject({ ok: false, code: "stage-moved" });
  expect(await revOf(day)).toBe(1);
});

test("the network is shown while somebody says so", async () => {
  const day = await stageDay();
  const { eventId, min } = day;
  await setWifi(min, { eventId, rev: 0, name: "Hall", password: "silk road" });
  expect((await stage(min, { eventId })).wifi).toEqual({ name: "Hall", password: "silk road" });
  await setWifi(min, { eventId, rev: 1, name: "", password: "left over" });
  expect((await stage(min, { eventId })).wifi).toBeNull();
  const notes = await db.select().from(activities).where(eq(activities.eventId, eventId));
  expect(JSON.stringify(notes.map((one) => one.note))).not.toContain("silk");
});

test("what the guest said stays with the group's turn; of two scribes the later one is told", async () => {
  const day = await stageDay();
  const said = { slotId: day.first, version: 1, response: "Рахмет! Very well prepared.", responseLang: "en" as const };
  expect(await writeResponse(day.min, said)).toMatchObject({ ok: true, value: { version: 2 } });
  expect(await writeResponse(day.aru, said)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  const shown = (await stage(day.min, { eventId: day.eventId })).steps.find((one) => one.slotId === day.first);
  expect(shown).toMatchObject({ response: "Рахмет! Very well prepared.", responseLang: "en", version: 2 });
  const notes = await db.select().from(activities).where(eq(activities.eventId, day.eventId));
  expect(JSON.stringify(notes.map((one) => one.note))).not.toContain("Very well");
});

test("the team moves the show, judges read it, others do not know of it", async () => {
  const day = await stageDay();
  const { eventId } = day;
  expect((await stage(day.bota, { eventId })).phase).toBe("before");
  expect(await next(day.bota, { eventId, rev: 0 })).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await next(day.sora, { eventId, rev: 0 })).toMatchObject({ ok: false, code: "not-found" });
});

test("those to come are expected later by as much as the one on stage is late", async () => {
  const day = await stageDay();
  await steps(day, 2);
  const { eventId, min } = day;
  const planned = await stage(min, { eventId });
  await addTime(min, { eventId, rev: planned.rev, seconds: 300 });
  const late = await stage(min, { eventId });
  const shift = (index: number) =>
    (late.steps[index]?.estimatedAt?.getTime() ?? 0) - (planned.steps[index]?.estimatedAt?.getTime() ?? 0);
  expect(Math.abs(shift(2) - 300_000)).toBeLessThan(1_000);
  expect(Math.abs(shift(3) - 300_000)).toBeLessThan(1_000);
  expect(late.steps[1]?.estimatedAt).toBeNull();
});

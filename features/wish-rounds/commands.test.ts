import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { system } from "../../core/permissions";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { letters, topics, wishes, wishRounds, wishSheets } from "../../db/schema";
import { letterText } from "../letters/emails";
import { letterOf } from "../letters/queries";
import { isStillTrue } from "../letters/rules";
import { add } from "../registrations/commands";
import { give } from "../wishes/commands";
import { mine, round } from "../wishes/queries";
import { roundOf, seedOf } from "../wishes/steps";
import { changeRound, closeRound, openRound, remind, removeRound } from "./commands";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let topicId: string;
beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  const [topic] = await write([], async (tx) =>
    tx
      .insert(topics)
      .values({ eventId, title: { en: "Culture" }, brief: {}, position: 1 })
      .returning(),
  );
  topicId = topic?.id ?? "";
});

const open = (more: object = {}) => openRound(people.aru, { eventId, dueAt: "2099-01-15T18:00", ...more });
const set = (change: Partial<typeof wishRounds.$inferInsert>) =>
  write([], async (tx) => {
    await tx.update(wishRounds).set(change).where(eq(wishRounds.eventId, eventId));
  });
async function student(fullName: string, change: object = {}) {
  const outcome = await add(people.min, { eventId, fullName, locale: "ko", ...change } as never);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.registrationId;
}

test("a round opens on the event's clock with a sealed seed, whose SHA-256 everybody may know", async () => {
  const outcome = await open({ opensAt: "2099-01-01T09:00", most: 4, asksPeople: false });
  expect(outcome).toMatchObject({
    ok: true,
    value: { opensAt: new Date("2099-01-01T00:00:00Z"), dueAt: new Date("2099-01-15T09:00:00Z"), most: 4 },
  });
  const kept = await roundOf(db, eventId);
  if (!kept) throw new Error("no round");
  const seed = seedOf(kept);
  expect(seed).toMatch(/^[0-9a-f]{64}$/);
  expect(kept.seed).not.toContain(seed);
  expect(createHash("sha256").update(seed).digest("hex")).toBe(kept.seedHash);
  const shown = (await round(people.min, { eventId })).round;
  expect(shown).toMatchObject({ seedHash: kept.seedHash, seed: null, state: "soon", asksPeople: false });
  await set({ seedToldAt: new Date() });
  expect((await round(people.min, { eventId })).round).toMatchObject({ seed });
});

test("a round needs topics and a time to come, and there is one at a time; staff open none", async () => {
  expect(await open({ dueAt: "2020-01-01T00:00" })).toMatchObject({ fields: { dueAt: [{ code: "past" }] } });
  expect(await open({ opensAt: "2099-01-15T18:00" })).toMatchObject({
    fields: { dueAt: [{ code: "end-before-start" }] },
  });
  expect(await open({ most: 6 })).toMatchObject({ fields: { most: [{ code: "too-big" }] } });
  expect(await openRound(people.min, { eventId, dueAt: "2099-01-15T18:00" })).toMatchObject({ code: "not-allowed" });
  expect(await open()).toMatchObject({ ok: true, value: { most: 3, asksPeople: true, opensAt: null } });
  expect(await open()).toMatchObject({ code: "wishes-there" });
  await removeRound(people.aru, { eventId });
  await write([], async (tx) => {
    await tx.delete(topics).where(eq(topics.eventId, eventId));
  });
  expect(await open()).toMatchObject({ code: "no-topics" });
});

test("its times move until the seed is told, and nobody overwrites what somebody else moved", async () => {
  const change = (version: number, dueAt = "2020-01-01T00:00") => changeRound(people.aru, { eventId, dueAt, version });
  expect(await change(1)).toMatchObject({ code: "wishes-not-open" });
  await open();
  expect(await change(1)).toMatchObject({ ok: true, value: { version: 2 } });
  expect((await round(people.min, { eventId })).round).toMatchObject({ state: "over" });
  expect(await change(1)).toMatchObject({ code: "changed-meanwhile" });
  expect(await change(2, "2099-02-01T00:00")).toMatchObject({ ok: true });
  expect((await round(people.min, { eventId })).round).toMatchObject({ state: "open", version: 3 });
  await set({ seedToldAt: new Date() });
  expect(await change(3)).toMatchObject({ code: "wishes-told" });
});

test("it is ended before its deadline, also before it has opened", async () => {
  expect(await closeRound(people.aru, { eventId })).toMatchObject({ code: "wishes-not-open" });
  await open({ opensAt: "2099-01-01T00:00" });
  const registrationId = await student("Dana");
  await give(people.min, { registrationId, topicIds: [topicId] });
  expect(await closeRound(people.aru, { eventId })).toMatchObject({ ok: true, value: { answers: 1 } });
  expect((await round(people.min, { eventId })).round).toMatchObject({ state: "over", opensAt: null });
  expect(await closeRound(people.aru, { eventId })).toMatchObject({ code: "wishes-over" });
});

test("it is removed with all answers while no seed is told", async () => {
  expect(await removeRound(people.aru, { eventId })).toMatchObject({ code: "wishes-not-open" });
  await open();
  const registrationId = await student("Dana");
  await give(people.min, { registrationId, topicIds: [topicId], friend: "Zhan" });
  await set({ seedToldAt: new Date() });
  expect(await removeRound(people.aru, { eventId })).toMatchObject({ code: "wishes-told" });
  await set({ seedToldAt: null });
  expect(await removeRound(people.aru, { eventId })).toMatchObject({ ok: true, value: { answers: 1 } });
  expect(await db.select().from(wishSheets).where(eq(wishSheets.registrationId, registrationId))).toEqual([]);
  expect(await db.select().from(wishes).where(eq(wishes.registrationId, registrationId))).toEqual([]);
  const link = { kind: "link" as const, registrationId, grants: [] };
  expect(await mine(link, { registrationId })).toMatchObject({ round: null, sheet: null });
});

test("only those who have not answered are reminded, once an hour, while the round is open", async () => {
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "wishes-not-open" });
  await open();
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "nobody-to-write-to" });
  const [dana] = [await student("Dana", { email: "dana@example.org" }), await student("Zhan")];
  const answered = await student("Bek", { email: "bek@example.org" });
  await give(people.min, { registrationId: answered });
  expect(await remind(people.min, { eventId })).toMatchObject({ ok: true, value: { recipients: 1, unreachable: 1 } });
  const sent = await db
    .select()
    .from(letters)
    .where(and(eq(letters.eventId, eventId), eq(letters.kind, "wishes")));
  expect(sent).toMatchObject([{ registrationId: dana, recipient: "person", service: false }]);
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "wishes-reminded" });
  await set({ remindedAt: new Date(Date.now() - 3_600_001), dueAt: new Date(Date.now() - 1) });
  expect(await remind(people.min, { eventId })).toMatchObject({ code: "wishes-over" });
});

test("the reminder names the deadline and leads to the wishes; whoever has answered meanwhile gets none", async () => {
  await open();
  const registrationId = await student("Dana", { email: "dana@example.org" });
  const to = await letterOf(system, { registrationId });
  const letter = letterText("wishes", to, {}, "https://example.org/letters/x");
  expect(letter.button?.url).toMatch(/\/ko\/r\/[0-9A-Z]{26}\/wishes$/);
  expect(JSON.stringify(letter.facts)).toContain("2099. 1. 15.");
  expect(isStillTrue("wishes", to, new Date())).toBe(true);
  await give(people.min, { registrationId });
  expect(isStillTrue("wishes", await letterOf(system, { registrationId }), new Date())).toBe(false);
});

import { createHash } from "node:crypto";
import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { allocations, events, groupMembers, groups, pairRules, topics, wishRounds, wishSheets } from "../../db/schema";
import { deal, lock, setRole } from "../groups/commands";
import { board } from "../groups/queries";
import { add as addPair, remove as removePair } from "../pair-rules/commands";
import { add as register } from "../registrations/commands";
import { closeRound, openRound } from "../wish-rounds/commands";
import { give } from "../wishes/commands";
import { compute, publish, undo } from "./commands";
import { show } from "./queries";
import type { Setting } from "./rules";
import { drawOf } from "./steps";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let topicIds: string[];
let ids: string[];
beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  topicIds = await write([], async (tx) => {
    const rows = [0, 1, 2].map((position) => ({ eventId, title: { en: `T${position}` }, brief: {}, position }));
    const made = await tx.insert(topics).values(rows).returning();
    return made.sort((a, b) => a.position - b.position).map((topic) => topic.id);
  });
  ids = [];
  for (let n = 0; n < 9; n++) ids.push(await student(`Student ${n}`));
});

async function student(fullName: string, at = eventId) {
  const outcome = await register(people.min, { eventId: at, fullName, locale: "ko", grade: 1 } as never);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.registrationId;
}
const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
/** Everybody wishes for the topic of their turn, and the round ends. */
async function wished(close = true) {
  await must(openRound(people.aru, { eventId, dueAt: "2099-01-15T18:00" }));
  for (const [n, registrationId] of ids.entries())
    await must(give(people.min, { registrationId, topicIds: [topicIds[n % 3], topicIds[(n + 1) % 3]] }));
  if (close) await must(closeRound(people.aru, { eventId }));
}
const byTopic = (more: object = {}) => ({
  ...{ eventId, mode: "topics" as const, sizeMin: 2, sizeMax: 4 },
  topics: topicIds.map((topicId) => ({ topicId, groups: 1 })),
  ...more,
});
const computed = async (more: object = {}) => {
  const { allocationId } = await must(compute(people.aru, byTopic(more)));
  return allocationId ?? "";
};
const state = async () => {
  const { groups: all, seed, publishedAt } = await board(people.aru, { eventId });
  const members = all.flatMap((group) =>
    group.members.map((one) => [one.registrationId, group.number, one.role, one.locked]),
  );
  return { seed, shown: publishedAt !== null, topics: all.map((group) => group.topicId), members: members.sort() };
};

describe("a preview", () => {
  test("is worked out by wish, sealed, and changes nothing of the groups", async () => {
    await wished();
    const allocationId = await computed();
    const [row] = await db.select().from(allocations).where(eq(allocations.id, allocationId));
    expect(row?.metrics).toMatchObject({ profile: { byRank: [9, 0], none: 0, open: 0 } });
    for (const column of [row?.input, row?.result]) expect(column).toMatch(/^2\./);
    expect(row?.seed, "the seed of the wishes stays secret").toMatch(/^sha256:/);
    expect(await db.select().from(groups).where(eq(groups.eventId, eventId))).toEqual([]);
    const { allocation } = await show(people.aru, { eventId });
    expect(allocation).toMatchObject({ id: allocationId, isStale: false, seed: null, moved: 0 });
    expect(allocation?.groups.map((group) => [group.topicId, group.ids.length])).toEqual(
      topicIds.map((topicId) => [topicId, 3]),
    );
    expect(JSON.stringify(allocation?.draw), "codes, not ids").not.toContain(ids[0]);
  });

  test("says what makes it impossible and keeps nothing then", async () => {
    const answer = await must(compute(people.aru, byTopic({ sizeMax: 2 })));
    expect(answer).toMatchObject({ allocationId: null, obstacles: [{ rule: "too-few-places", people: 9, places: 6 }] });
    expect(await show(people.aru, { eventId })).toMatchObject({ allocation: null });
  });

  test("needs people and topics of the event, and an organizer", async () => {
    expect(await compute(people.aru, byTopic({ topics: [] }))).toMatchObject({ code: "no-topics" });
    const foreign = [{ topicId: people.program.id, groups: 1 }];
    expect(await compute(people.aru, byTopic({ topics: foreign }))).toMatchObject({
      fields: { topics: [{ code: "choice" }] },
    });
    const empty = await lectureOf(people.program.id);
    expect(await compute(people.aru, { eventId: empty.id, mode: "groups", count: 2 })).toMatchObject({
      code: "nobody-to-deal",
    });
    expect(await compute(people.min, byTopic())).toMatchObject({ code: "not-allowed" });
    await expect(show(people.min, { eventId })).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("heeds who named each other and who would rather not, and pairs of the team before them", async () => {
    await wished(false);
    const [a = "", b = "", c = ""] = ids;
    await must(give(people.min, { registrationId: a, friend: "Student 1", ratherNot: "Student 2" }));
    await must(give(people.min, { registrationId: b, friend: "Student 0" }));
    const rules = async (heedNames = true) => {
      const { setting } = (await show(people.aru, { eventId })).allocation ?? {};
      const { draw, ids: codes } = await drawOf(db, eventId, setting as Setting, heedNames);
      const who = (code: string) => ids.indexOf(codes.get(code) ?? "");
      return draw.rules.map((one) => [one.kind, ...[who(one.oneId), who(one.otherId)].sort()]).sort();
    };
    await must(compute(people.aru, { eventId, mode: "groups", count: 3 }));
    expect(await rules()).toEqual([
      ["apart", 0, 2],
      ["together", 0, 1],
    ]);
    await must(addPair(people.aru, { eventId, kind: "apart", oneId: b, otherId: a }));
    expect(await rules()).toEqual([
      ["apart", 0, 1],
      ["apart", 0, 2],
    ]);
    const { allocation } = await show(people.aru, { eventId });
    expect(allocation?.draw.rules, "the team's pair alone is told by name").toHaveLength(1);
    expect(allocation?.named).toEqual({ all: 1, broken: expect.any(Number) });
    expect(await rules(false)).toHaveLength(1);
    expect(c).toBeTruthy();
  });
});

describe("publishing", () => {
  test("makes groups with their topics and members, tells the seed, and can be taken back wholly", async () => {
    await must(deal(people.aru, { eventId, count: 2, seed: "a" }));
    await must(setRole(people.min, { registrationId: ids[0] ?? "", role: "leader" }));
    const before = await state();
    await wished();
    const allocationId = await computed();
    const { seed, groups: made, moved } = await must(publish(people.aru, { allocationId }));
    expect({ made, moved }).toEqual({ made: 3, moved: 0 });
    const [round] = await db.select().from(wishRounds).where(eq(wishRounds.eventId, eventId));
    expect(createHash("sha256").update(seed).digest("hex")).toBe(round?.seedHash);
    expect(round?.seedToldAt).not.toBeNull();
    const after = await state();
    expect(after).toMatchObject({ seed, shown: true, topics: topicIds });
    expect(after.members.map(([id, number]) => [id, number]).sort()).toEqual(
      ids.map((id, n) => [id, (n % 3) + 1]).sort(),
    );
    expect(await undo(people.min, { allocationId })).toMatchObject({ code: "not-allowed" });
    await must(compute(people.aru, byTopic()));
    await must(undo(people.aru, { allocationId }));
    expect(await state()).toEqual(before);
    expect(await undo(people.aru, { allocationId })).toMatchObject({ code: "allocation-old" });
  });

  test("puts those moved by hand where they were put, and says how many", async () => {
    await wished();
    const allocationId = await computed();
    const moves = [{ registrationId: ids[0] ?? "", number: 3 }];
    expect(await must(publish(people.aru, { allocationId, moves }))).toMatchObject({ moved: 1 });
    const [member] = await db
      .select({ number: groups.number })
      .from(groupMembers)
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .where(eq(groupMembers.registrationId, ids[0] ?? ""));
    expect(member?.number).toBe(3);
    expect((await show(people.aru, { eventId })).allocation).toMatchObject({ moved: 1 });
  });

  test("is refused for anything but the newest, and only once", async () => {
    await wished();
    const first = await computed();
    const second = await computed({ sizeMax: 5 });
    expect(await publish(people.aru, { allocationId: first })).toMatchObject({ code: "allocation-old" });
    expect(await publish(people.min, { allocationId: second })).toMatchObject({ code: "not-allowed" });
    await must(publish(people.aru, { allocationId: second }));
    expect(await publish(people.aru, { allocationId: second })).toMatchObject({ code: "allocation-old" });
  });

  test("is refused while wishes may still change, and when registrations, wishes or locks have changed since", async () => {
    await wished(false);
    const early = await computed();
    expect(await publish(people.aru, { allocationId: early })).toMatchObject({ code: "wishes-still-open" });
    await must(closeRound(people.aru, { eventId }));
    await must(give(people.min, { registrationId: ids[4] ?? "", topicIds: [] }));
    expect(await publish(people.aru, { allocationId: early })).toMatchObject({ code: "allocation-stale" });
    expect((await show(people.aru, { eventId })).allocation).toMatchObject({ isStale: true });
    const next = await computed();
    ids.push(await student("Latecomer"));
    expect(await publish(people.aru, { allocationId: next })).toMatchObject({ code: "allocation-stale" });
    await must(deal(people.aru, { eventId, count: 3, seed: "a" }));
    const third = await computed();
    await must(lock(people.min, { registrationId: ids[0] ?? "", locked: true }));
    expect(await publish(people.aru, { allocationId: third })).toMatchObject({ code: "allocation-stale" });
    await write([], async (tx) => {
      await tx.delete(wishSheets).where(eq(wishSheets.registrationId, ids[0] ?? ""));
    });
    const other = await computed();
    await write([], async (tx) => {
      await tx.update(wishRounds).set({ seedHash: "0" }).where(eq(wishRounds.eventId, eventId));
    });
    expect(await publish(people.aru, { allocationId: other }), "another seed").toMatchObject({
      code: "allocation-stale",
    });
  });

  test("gives no topic to more groups than its limit allows", async () => {
    const [first = ""] = topicIds;
    const allocationId = await computed({ topics: [{ topicId: first, groups: 2 }], sizeMax: 9 });
    expect(await publish(people.aru, { allocationId })).toMatchObject({ code: "topic-taken", values: { max: 1 } });
    expect(await db.select().from(groups).where(eq(groups.eventId, eventId))).toEqual([]);
  });

  test("without wishes goes by a seed of its own, which is told only then", async () => {
    const { allocationId } = await must(compute(people.aru, { eventId, mode: "groups", count: 4 }));
    expect((await show(people.aru, { eventId })).allocation?.seed).toBeNull();
    const { seed } = await must(publish(people.aru, { allocationId: allocationId ?? "" }));
    expect(seed).toMatch(/^[0-9a-f]{64}$/);
    const [event] = await db.select({ seed: events.groupsSeed }).from(events).where(eq(events.id, eventId));
    expect(event?.seed).toBe(seed);
    expect((await board(people.aru, { eventId })).groups.map((group) => group.members.length).sort()).toEqual([
      2, 2, 2, 3,
    ]);
  });
});

test("a pair is of two students of the event; said again it changes its kind, and it can be removed", async () => {
  const [oneId = "", otherId = ""] = ids;
  const elsewhere = await student("Other", (await lectureOf(people.program.id, { capacity: null })).id);
  const pair = (kind: "together" | "apart", one: string, other: string) =>
    addPair(people.aru, { eventId, kind, oneId: one, otherId: other });
  const choice = { fields: { otherId: [{ code: "choice" }] } };
  expect(await pair("apart", oneId, oneId)).toMatchObject(choice);
  expect(await pair("apart", oneId, elsewhere)).toMatchObject(choice);
  const { pairId } = await must(pair("apart", oneId, otherId));
  expect(await must(pair("together", otherId, oneId))).toEqual({ pairId, kind: "together" });
  expect((await show(people.aru, { eventId })).pairs).toMatchObject([{ pairId, kind: "together" }]);
  expect(await addPair(people.min, { eventId, kind: "apart", oneId, otherId })).toMatchObject({ code: "not-allowed" });
  await must(removePair(people.aru, { pairId }));
  expect(await removePair(people.aru, { pairId })).toMatchObject({ code: "not-found" });
});

test("an event has up to 500 pairs", async () => {
  for (let n = 0; n < 14; n++) ids.push(await student(`More ${n}`));
  const all = ids.flatMap((one) => ids.map((other) => [one, other] as const));
  const rows = all.slice(0, 500).map(([oneId, otherId]) => ({ eventId, oneId, otherId, kind: "apart" as const }));
  await write([], async (tx) => {
    for (let at = 0; at < rows.length; at += 100) await tx.insert(pairRules).values(rows.slice(at, at + 100));
  });
  const [oneId = "", otherId = ""] = ids;
  expect(await addPair(people.aru, { eventId, kind: "apart", oneId, otherId })).toMatchObject({
    code: "too-many-pairs",
    values: { max: 500 },
  });
});

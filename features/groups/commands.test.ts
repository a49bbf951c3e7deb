import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, deliverables, groupMembers, groups, registrations, submissions, topics } from "../../db/schema";
import { register } from "../registrations/commands";
import { add } from "../topics/commands";
import { arrange, deal, lock, place, publish, rename, setRole, setTopic, setTopics, unpublish } from "./commands";
import { board, mine } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
});

let number = 0;
async function student(at: string, grade = 1) {
  const outcome = await register(anonymous, {
    eventId: at,
    fullName: `학생 ${++number}`,
    locale: "ko",
    grade,
    guardianName: "보호자",
    guardianPhone: `010-4422-${1000 + number}`,
  });
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  const link = await actorOfLink(outcome.value.token);
  return { id: link.registrationId ?? "", link };
}
const students = async (count: number, at = eventId) => {
  const all = [];
  for (let i = 0; i < count; i++) all.push(await student(at, 1 + (i % 3)));
  return all;
};
const dealt = async (count: number, seed = "a") => {
  const outcome = await deal(people.aru, { eventId, count, seed });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const shown = () => board(people.min, { eventId });
const state = async () => {
  const { groups: all, alone, seed } = await shown();
  const members = all.flatMap((group) =>
    group.members.map((member) => [member.registrationId, group.number, member.role, member.locked]),
  );
  return {
    seed,
    members: members.sort(),
    alone: alone.map((one) => one.registrationId).sort(),
    groups: all.map(({ number: no, name, topicId }) => ({ no, name, topicId })),
  };
};
const topic = async (cap = 1, at = eventId) => {
  const outcome = await add(people.aru, { eventId: at, title: { en: "Culture" }, cap });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.id;
};
const at = async (no: number) => (await shown()).groups.find((group) => group.number === no)?.id ?? "";
const status = (registrationId: string, value: "waitlisted" | "cancelled") =>
  write([], async (tx) => {
    await tx.update(registrations).set({ status: value }).where(eq(registrations.id, registrationId));
  });

describe("a deal", () => {
  test("puts everybody with a seat into groups of even size; the same seed deals the same", async () => {
    const all = await students(11);
    await status(all[10]?.id ?? "", "waitlisted");
    expect(await dealt(4)).toMatchObject({ seed: "a", count: 4, people: 10 });
    const first = await state();
    expect((await shown()).groups.map((group) => group.members.length).sort()).toEqual([2, 2, 3, 3]);
    await dealt(4, "b");
    expect((await state()).members).not.toEqual(first.members);
    await dealt(4, "a");
    expect((await state()).members).toEqual(first.members);
  });

  test("draws a seed of its own when none is given, keeps it and shows it", async () => {
    await students(3);
    const outcome = await deal(people.aru, { eventId, count: 2 });
    expect((await shown()).seed).toBe(outcome.ok && outcome.value.seed);
    expect((await shown()).seed).toMatch(/^[2-9A-Z]{10}$/);
  });

  test("leaves locked members in their group with their role", async () => {
    await students(12);
    await dealt(3);
    const member = (await shown()).groups[2]?.members[0]?.registrationId ?? "";
    await setRole(people.min, { registrationId: member, role: "leader" });
    await lock(people.min, { registrationId: member, locked: true });
    for (const seed of ["b", "c", "d", "e"]) {
      await dealt(4, seed);
      expect((await state()).members).toContainEqual([member, 3, "leader", true]);
    }
  });

  test("unlocks those whose group goes", async () => {
    await students(6);
    await dealt(3);
    const member = (await shown()).groups[2]?.members[0]?.registrationId ?? "";
    await lock(people.min, { registrationId: member, locked: true });
    await dealt(2);
    expect((await state()).members.find((row) => row[0] === member)?.[3]).toBe(false);
  });

  test("is undone exactly: groups, names, topics, roles, locks and seed are what they were", async () => {
    const all = await students(9);
    await dealt(4);
    const topicId = await topic();
    await setTopic(people.aru, { groupId: await at(4), topicId });
    await rename(people.min, { groupId: await at(4), name: "별" });
    const [one, two] = (await shown()).groups[3]?.members ?? [];
    await setRole(people.min, { registrationId: one?.registrationId ?? "", role: "leader" });
    await lock(people.min, { registrationId: two?.registrationId ?? "", locked: true });
    await place(people.min, { registrationId: all[0]?.id ?? "", groupId: null });
    const before = await state();
    const again = await dealt(2, "z");
    expect(await state()).not.toEqual(before);
    expect(await arrange(people.aru, { eventId, ...again.before })).toMatchObject({ ok: true });
    expect(await state()).toEqual(before);
  });

  test("undone after somebody else took the topic leaves the group without, within the cap", async () => {
    await students(4);
    await dealt(2);
    const topicId = await topic();
    await setTopic(people.aru, { groupId: await at(2), topicId });
    const { before } = await dealt(1);
    const taken = { ...before, groups: before.groups.map((group) => ({ ...group, topicId })) };
    await arrange(people.aru, { eventId, ...taken });
    expect((await shown()).groups.map((group) => group.topicId)).toEqual([topicId, null]);
  });

  test("is refused with nobody to deal, and when a group that would go has handed in", async () => {
    expect(await deal(people.aru, { eventId, count: 2 })).toMatchObject({ code: "nobody-to-deal" });
    await students(4);
    await dealt(2);
    await write([], async (tx) => {
      const own = { eventId, title: {}, extensions: ["pdf"], maxBytes: 1, position: 1 };
      const [wanted] = await tx.insert(deliverables).values(own).returning();
      const [group] = await tx
        .select()
        .from(groups)
        .where(and(eq(groups.eventId, eventId), eq(groups.number, 2)));
      await tx.insert(submissions).values({ eventId, groupId: group?.id ?? "", deliverableId: wanted?.id ?? "" });
    });
    expect(await deal(people.aru, { eventId, count: 1 })).toMatchObject({ code: "groups-have-files" });
    expect(await arrange(people.aru, { eventId, count: 1, members: [] })).toMatchObject({ code: "groups-have-files" });
    expect((await deal(people.aru, { eventId, count: 3 })).ok).toBe(true);
  });

  test("keeps the trail free of names", async () => {
    await students(2);
    await dealt(2);
    const [entry] = await db
      .select()
      .from(activities)
      .where(and(eq(activities.eventId, eventId), eq(activities.name, "groups.deal")));
    expect(entry?.note).toEqual({ seed: "a", count: 2, people: 2 });
  });

  test("of 84 students into 8 groups makes them differ by one", async () => {
    await students(84);
    await dealt(8);
    expect((await shown()).groups.map((group) => group.members.length)).toEqual([11, 11, 11, 11, 10, 10, 10, 10]);
  });
});

describe("one student", () => {
  test("is moved by hand and back, with role and lock, and into no group", async () => {
    const [one] = await students(4);
    await dealt(2);
    const registrationId = one?.id ?? "";
    await setRole(people.min, { registrationId, role: "deputy" });
    await lock(people.min, { registrationId, locked: true });
    const before = await state();
    const own = (await shown()).groups.find((group) => group.members.some((m) => m.registrationId === registrationId));
    const other = await at(own?.number === 1 ? 2 : 1);
    const moved = await place(people.min, { registrationId, groupId: other });
    if (!moved.ok) throw new Error(moved.code);
    expect(moved.value.before).toEqual({ groupId: own?.id, role: "deputy", locked: true });
    expect((await state()).members).toContainEqual([registrationId, own?.number === 1 ? 2 : 1, "member", false]);
    await place(people.min, { registrationId, ...moved.value.before });
    expect(await state()).toEqual(before);
    await place(people.min, { registrationId, groupId: "" });
    expect((await state()).alone).toEqual([registrationId]);
  });

  test("is not moved again from where somebody else moved them meanwhile: of two at once one wins", async () => {
    const [one] = await students(3);
    await dealt(3);
    const registrationId = one?.id ?? "";
    const inGroup = async () =>
      (await shown()).groups.find((group) => group.members.some((m) => m.registrationId === registrationId));
    const home = await inGroup();
    const others = (await shown()).groups.filter((group) => group.id !== home?.id).map((group) => group.id);
    const from = home?.id ?? "";
    const both = await Promise.all(others.map((groupId) => place(people.min, { registrationId, groupId, from })));
    expect(both.filter((outcome) => outcome.ok)).toHaveLength(1);
    expect(both.find((outcome) => !outcome.ok)).toMatchObject({ code: "moved-meanwhile" });
    expect(others[both.findIndex((outcome) => outcome.ok)]).toBe((await inGroup())?.id);
    expect(await place(people.min, { registrationId, groupId: from, from: "" })).toMatchObject({
      code: "moved-meanwhile",
    });
    await place(people.min, { registrationId, groupId: "" });
    expect(await place(people.min, { registrationId, groupId: from, from: "" })).toMatchObject({ ok: true });
  });

  test("goes only into groups of the same event, and only with a seat", async () => {
    const [one] = await students(2);
    await dealt(1);
    const other = await lectureOf(people.program.id, { capacity: null });
    await students(1, other.id);
    await deal(people.aru, { eventId: other.id, count: 1 });
    const [foreign] = (await board(people.aru, { eventId: other.id })).groups;
    const registrationId = one?.id ?? "";
    expect(await place(people.min, { registrationId, groupId: foreign?.id })).toMatchObject({
      code: "invalid",
      fields: { groupId: [{ code: "choice" }] },
    });
    await status(registrationId, "waitlisted");
    expect(await place(people.min, { registrationId, groupId: await at(1) })).toMatchObject({ code: "not-confirmed" });
  });

  test("can be leader, one in a group; who is in no group has no role and no lock", async () => {
    const [one, two, three] = await students(3);
    await dealt(1);
    await setRole(people.min, { registrationId: one?.id ?? "", role: "leader" });
    await setRole(people.min, { registrationId: two?.id ?? "", role: "leader" });
    const roles = (
      await db
        .select()
        .from(groupMembers)
        .where(eq(groupMembers.groupId, await at(1)))
    ).map((row) => `${row.registrationId === two?.id} ${row.role}`);
    expect(roles.sort()).toEqual(["false member", "false member", "true leader"]);
    const registrationId = three?.id ?? "";
    await place(people.min, { registrationId });
    expect(await setRole(people.min, { registrationId, role: "leader" })).toMatchObject({ code: "not-in-a-group" });
    expect(await lock(people.min, { registrationId, locked: true })).toMatchObject({ code: "not-in-a-group" });
  });
});

describe("topics", () => {
  test("ten hands that reach for a topic with room for two: two groups get it", async () => {
    await students(10);
    await dealt(10);
    const topicId = await topic(2);
    const ids = (await shown()).groups.map((group) => group.id);
    const outcomes = await Promise.all(ids.map((groupId) => setTopic(people.aru, { groupId, topicId })));
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(2);
    expect(outcomes.filter((outcome) => !outcome.ok && outcome.code === "topic-taken")).toHaveLength(8);
    expect(await db.$count(groups, eq(groups.topicId, topicId))).toBe(2);
    const [holder] = (await shown()).groups.filter((group) => group.topicId);
    expect((await setTopic(people.aru, { groupId: holder?.id ?? "", topicId })).ok).toBe(true);
    expect((await setTopic(people.aru, { groupId: holder?.id ?? "", topicId: "" })).ok).toBe(true);
  });

  test("of another event are refused; all groups get one at once, or none when there are too few", async () => {
    await students(4);
    await dealt(4);
    const other = await lectureOf(people.program.id);
    const foreign = await topic(1, other.id);
    expect(await setTopic(people.aru, { groupId: await at(1), topicId: foreign })).toMatchObject({
      fields: { topicId: [{ code: "choice" }] },
    });
    const first = await topic(3);
    expect(await setTopics(people.aru, { eventId })).toMatchObject({
      code: "too-few-topics",
      values: { count: 1, groups: 4, places: 3 },
    });
    expect(await db.$count(groups, eq(groups.topicId, first))).toBe(0);
    const second = await topic(3);
    expect(await setTopics(people.aru, { eventId })).toMatchObject({ ok: true, value: { given: 4 } });
    expect(await db.$count(groups, eq(groups.topicId, first))).toBe(2);
    expect(await db.$count(groups, eq(groups.topicId, second))).toBe(2);
    expect(await db.$count(topics, eq(topics.eventId, eventId))).toBe(2);
  });
});

describe("students", () => {
  test("see their group, topic and neighbours once it is published, and not after it is hidden", async () => {
    const [one] = await students(2);
    const asked = { registrationId: one?.id ?? "" };
    expect(await publish(people.aru, { eventId })).toMatchObject({ code: "nothing-to-publish" });
    await dealt(1);
    await setTopic(people.aru, { groupId: await at(1), topicId: await topic() });
    expect(await mine(one?.link ?? anonymous, asked)).toBeNull();
    expect(await publish(people.aru, { eventId })).toMatchObject({ ok: true, value: { people: 2 } });
    const seen = await mine(one?.link ?? anonymous, asked);
    expect(seen).toMatchObject({ number: 1, topic: { en: "Culture" } });
    expect(seen?.members.map((member) => member.isMe).sort()).toEqual([false, true]);
    expect(JSON.stringify(seen?.members)).not.toContain(one?.id);
    await unpublish(people.aru, { eventId });
    expect(await mine(one?.link ?? anonymous, asked)).toBeNull();
  });

  test("who gave the seat back see no group, and nobody sees another's", async () => {
    const [one, two] = await students(2);
    await dealt(1);
    await publish(people.aru, { eventId });
    const asked = { registrationId: one?.id ?? "" };
    await expect(mine(two?.link ?? anonymous, asked)).rejects.toMatchObject({ code: "not-found" });
    await status(one?.id ?? "", "cancelled");
    expect(await mine(one?.link ?? anonymous, asked)).toBeNull();
    expect((await mine(two?.link ?? anonymous, { registrationId: two?.id ?? "" }))?.members).toHaveLength(1);
  });
});

test("what is not there, and what belongs to others, is not found; staff move people but do not deal", async () => {
  const { sora, min, bota } = people;
  const [one] = await students(2);
  await dealt(1);
  const groupId = await at(1);
  const registrationId = one?.id ?? "";
  const nobody = [
    await deal(sora, { eventId, count: 1 }),
    await arrange(sora, { eventId, count: 1, members: [] }),
    await place(sora, { registrationId, groupId }),
    await lock(sora, { registrationId, locked: true }),
    await setRole(sora, { registrationId, role: "leader" }),
    await rename(sora, { groupId, name: "x" }),
    await setTopic(sora, { groupId }),
    await setTopics(sora, { eventId }),
    await publish(sora, { eventId }),
    await unpublish(sora, { eventId }),
    await deal(people.aru, { eventId: id(), count: 1 }),
    await place(min, { registrationId: id(), groupId }),
    await rename(min, { groupId: id(), name: "x" }),
  ];
  expect(nobody.map((outcome) => !outcome.ok && outcome.code)).toEqual(nobody.map(() => "not-found"));
  const tooLow = [
    await deal(min, { eventId, count: 1 }),
    await setTopic(min, { groupId }),
    await publish(min, { eventId }),
    await place(bota, { registrationId, groupId }),
    await place(one?.link ?? anonymous, { registrationId, groupId }),
  ];
  expect(tooLow.map((outcome) => !outcome.ok && outcome.code)).toEqual(tooLow.map(() => "not-allowed"));
  await expect(board(sora, { eventId })).rejects.toMatchObject({ code: "not-found" });
  expect((await board(bota, { eventId })).groups).toHaveLength(1);
  for (const count of [0, 101, 1.5, "many"])
    expect(await deal(people.aru, { eventId, count })).toMatchObject({ code: "invalid" });
});

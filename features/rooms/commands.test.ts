import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { cast, lectureOf, teacherOf } from "../../core/testing";
import { schoolOf, seated } from "../../core/testing-room";
import { db, write } from "../../db";
import { activities, events, groupMembers, groups, taskMarks } from "../../db/schema";
import { add as addThing } from "../deliverables/commands";
import { deskGroups } from "../school-rooms/queries";
import { add, edit, move, remove, restore } from "../tasks/commands";
import { list as tasksList } from "../tasks/queries";
import { mark, setDuties, writeAbstract } from "./commands";
import { list, mine } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let groupId: string;
let otherId: string;
let schoolId: string;
let ids: string[];
const linkOf = (registrationId = ""): Actor => ({ kind: "link", registrationId, grants: [] });

beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  schoolId = await schoolOf("무지개중학교");
  ids = await seated(eventId, [{ fullName: "김하나", schoolId }, { fullName: "박둘" }, { fullName: "최셋", schoolId }]);
  const made = await write([], (tx) =>
    tx
      .insert(groups)
      .values([1, 2].map((number) => ({ eventId, number })))
      .returning(),
  );
  [groupId = "", otherId = ""] = made.sort((a, b) => a.number - b.number).map(({ id }) => id);
  await write([], async (tx) => {
    const in1 = ids.slice(0, 2).map((registrationId, at) => ({
      ...{ registrationId, groupId },
      role: at === 0 ? ("leader" as const) : ("member" as const),
    }));
    await tx.insert(groupMembers).values([...in1, { registrationId: ids[2] ?? "", groupId: otherId, role: "leader" }]);
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
  });
});

async function task(title = "Read"): Promise<string> {
  const made = await add(people.aru, { eventId, title: { en: title }, dueAt: "2099-01-01T09:00" });
  if (!made.ok) throw new Error(made.code);
  return made.value.taskId;
}
const room = (at = 0) => mine(linkOf(ids[at]), { registrationId: ids[at] ?? "" });
const publish = (at: Date | null) =>
  write([], (tx) => tx.update(events).set({ groupsPublishedAt: at }).where(eq(events.id, eventId)));

describe("tasks", () => {
  test("are every group's, in the lead's order; one that is removed comes back with its marks", async () => {
    const [read, speak] = [await task(), await task("Rehearse")];
    await move(people.aru, { taskId: speak, to: 1 });
    await mark(linkOf(ids[0]), { groupId, taskId: read, done: true });
    expect((await room())?.tasks.map(({ title, done }) => [title.en, done])).toEqual([
      ["Rehearse", false],
      ["Read", true],
    ]);
    await remove(people.aru, { taskId: read });
    expect((await room())?.tasks).toHaveLength(1);
    await restore(people.aru, { taskId: read });
    expect((await tasksList(people.aru, { eventId })).rows.map(({ done }) => done)).toEqual([0, 1]);
  });

  test("of two who change one, one wins; staff change none; more than thirty are refused", async () => {
    const taskId = await task();
    const said = { taskId, version: 1, title: { en: "A" } };
    expect(await edit(people.aru, said)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await edit(people.olga, { ...said, title: { en: "B" } })).toMatchObject({ code: "changed-meanwhile" });
    expect(await edit(people.min, said)).toMatchObject({ code: "not-allowed" });
    for (let no = 1; no < 30; no += 1) await task(`Task ${no}`);
    expect(await add(people.aru, { eventId, title: { en: "One more" } })).toMatchObject({ code: "too-many-tasks" });
  });

  test("are ticked by any member and the team, twice is once; nobody else's group is touched", async () => {
    const taskId = await task();
    expect(await mark(linkOf(ids[1]), { groupId, taskId, done: true })).toMatchObject({ ok: true });
    expect(await mark(linkOf(ids[0]), { groupId, taskId, done: true })).toMatchObject({ ok: true });
    expect(await db.$count(taskMarks, eq(taskMarks.taskId, taskId))).toBe(1);
    expect(await mark(people.min, { groupId, taskId, done: false })).toMatchObject({ ok: true });
    expect((await room())?.tasks[0]?.done).toBe(false);
    expect(await mark(linkOf(ids[2]), { groupId, taskId, done: true })).toMatchObject({ code: "not-found" });
    expect(await mark(people.bota, { groupId, taskId, done: true })).toMatchObject({ code: "not-allowed" });
  });

  test("of another event are not there, nor is a room before groups are published or after the event is called off", async () => {
    const taskId = await task();
    const elsewhere = await lectureOf(people.program.id, {});
    const theirs = await add(people.aru, { eventId: elsewhere.id, title: { en: "Theirs" } });
    const theirTask = theirs.ok ? theirs.value.taskId : "";
    expect(await mark(linkOf(ids[0]), { groupId, taskId: theirTask, done: true })).toMatchObject({ code: "not-found" });
    await publish(null);
    expect(await mark(linkOf(ids[0]), { groupId, taskId, done: true })).toMatchObject({ code: "not-found" });
    expect(await room()).toBeNull();
    await publish(new Date());
    await write([], (tx) => tx.update(events).set({ status: "cancelled" }).where(eq(events.id, eventId)));
    expect(await mark(linkOf(ids[0]), { groupId, taskId, done: true })).toMatchObject({ code: "wrong-status" });
    expect((await room())?.isOpen).toBe(false);
  });
});

describe("duties", () => {
  const [leader, member] = [() => ids[0] ?? "", () => ids[1] ?? ""];

  test("are one's own to say; the leader and the team say them for all, nobody else does", async () => {
    const slides = { registrationId: member(), duties: ["slides" as const, "slides" as const] };
    expect(await setDuties(linkOf(member()), slides)).toMatchObject({ ok: true, value: { duties: ["slides"] } });
    expect(await setDuties(linkOf(member()), { registrationId: leader(), duties: ["time"] })).toMatchObject({
      code: "not-allowed",
    });
    expect(await setDuties(linkOf(leader()), { registrationId: member(), duties: ["time", "speaking"] })).toMatchObject(
      {
        ok: true,
      },
    );
    expect((await room())?.members.map(({ name, duties, canSet }) => [name, duties, canSet])).toEqual([
      ["김하나", [], true],
      ["박둘", ["speaking", "time"], true],
    ]);
    expect((await room(1))?.members.map(({ canSet }) => canSet)).toEqual([false, true]);
    expect(await setDuties(people.min, { registrationId: member(), duties: [] })).toMatchObject({ ok: true });
    expect(await setDuties(linkOf(ids[2]), { registrationId: member(), duties: ["time"] })).toMatchObject({
      code: "not-found",
    });
  });
});

describe("the paragraph", () => {
  const write1 = (version: number, text: string, at = 0) => writeAbstract(linkOf(ids[at]), { groupId, version, text });

  test("is any member's; of two at once one wins and the other is told", async () => {
    expect(await write1(1, "첫 글")).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await write1(1, "늦은 글", 1)).toMatchObject({ code: "changed-meanwhile" });
    expect((await room())?.abstract).toEqual({ text: "첫 글", version: 2 });
    expect(await write1(2, "", 1)).toMatchObject({ ok: true });
    expect((await room())?.abstract.text).toBeNull();
  });

  test("has 1,200 characters at most and leaves no trace in the trail", async () => {
    expect(await write1(1, "가".repeat(1_201))).toMatchObject({ fields: { text: [{ code: "too-long" }] } });
    expect(await write1(1, "우리의 비밀 글")).toMatchObject({ ok: true });
    expect(JSON.stringify(await db.select({ note: activities.note }).from(activities))).not.toContain("비밀");
    expect((await list(people.bota, { eventId })).rows[0]?.abstract).toBe("우리의 비밀 글");
  });
});

describe("a teacher", () => {
  test("reads along where own students are: their names, the others as a number, what is missing and done", async () => {
    const taskId = await task();
    await mark(people.min, { groupId, taskId, done: true });
    await addThing(people.aru, { eventId, title: { en: "Slides" }, extensions: ["pdf"], maxMb: 1 });
    const teacher = await teacherOf(schoolId, eventId);
    const seen = await deskGroups(teacher, { eventId, schoolId });
    expect(seen.rows).toMatchObject([
      { number: 1, own: [{ name: "김하나", role: "leader" }], others: 1, done: 1, missing: [{ standing: "open" }] },
      { number: 2, own: [{ name: "최셋" }], others: 0, done: 0 },
    ]);
    expect(JSON.stringify(seen)).not.toContain("박둘");
  });

  test("of another school finds nothing of it, and nothing at all before groups are published", async () => {
    const theirs = await schoolOf("소나무중학교");
    const other = await teacherOf(theirs, eventId);
    await expect(deskGroups(other, { eventId, schoolId })).rejects.toMatchObject({ code: "not-found" });
    expect((await deskGroups(other, { eventId, schoolId: theirs })).rows).toEqual([]);
    await publish(null);
    const own = await teacherOf(schoolId, eventId);
    expect(await deskGroups(own, { eventId, schoolId })).toMatchObject({ published: false, rows: [] });
  });
});

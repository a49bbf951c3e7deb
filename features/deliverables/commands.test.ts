import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, system } from "../../core/permissions";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { deliverables, events, groups, submissions } from "../../db/schema";
import { copy } from "../copies/commands";
import { end, grant } from "../extensions/commands";
import { comment } from "../reviews/commands";
import { freezeAll } from "../running-orders/commands";
import { running } from "../running-orders/queries";
import { archive, begin, finish } from "../submissions/commands";
import { archiveNames } from "../submissions/exports";
import { list as filesOf } from "../submissions/queries";
import { add as addTask } from "../tasks/commands";
import { tasksOf } from "../tasks/steps";
import { add, edit, move, remove } from "./commands";
import { list } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let groupIds: string[];

beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  const made = await write([], (tx) =>
    tx
      .insert(groups)
      .values([1, 2].map((number) => ({ eventId, number })))
      .returning(),
  );
  groupIds = made.sort((a, b) => a.number - b.number).map(({ id }) => id);
});

const said = { title: { en: "Slides" }, extensions: ["pdf" as const], maxMb: 1 };
async function made(change: Record<string, unknown> = {}, actor: Actor = people.aru): Promise<string> {
  const outcome = await add(actor, { eventId, ...said, ...change } as never);
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value.deliverableId;
}
const rows = async () => (await list(people.aru, { eventId })).rows;
async function handIn(deliverableId: string | undefined, groupId = groupIds[0] ?? "", fileName = "a.pdf") {
  const begun = await begin(system, { groupId, deliverableId, fileName, bytes: 1_000 });
  if (!begun.ok) return begun;
  return finish(system, { uploadId: begun.value.uploadId, key: "a".repeat(64), bytes: 1_000 });
}

test("before anything is said, one file of any kind is taken, and it is for the stage", async () => {
  expect(await rows()).toMatchObject([{ id: null, required: true, forStage: true, dueAt: null }]);
});

test("exactly one thing is for the stage: the first, until another one takes its place", async () => {
  const first = await made();
  const second = await made({ title: { en: "Handout" } });
  const stage = async () => (await rows()).filter(({ forStage }) => forStage).map(({ id }) => id);
  expect(await stage()).toEqual([first]);
  await edit(people.aru, { deliverableId: second, version: 1, ...said, forStage: true });
  expect(await stage()).toEqual([second]);
  await edit(people.aru, { deliverableId: second, version: 2, ...said, forStage: false });
  expect(await stage()).toEqual([second]);
  await remove(people.aru, { deliverableId: second });
  expect(await stage()).toEqual([first]);
});

test("moving it in the list does not bring another one on the stage", async () => {
  const [first, second] = [await made(), await made({ title: { en: "Handout" } })];
  await write([], (tx) => tx.update(deliverables).set({ forStage: false }));
  await move(people.aru, { deliverableId: second, to: 1 });
  expect((await rows()).map(({ id, forStage }) => [id, forStage])).toEqual([
    [second, false],
    [first, true],
  ]);
});

test("the stage's deadline is the event's, and moves what is late", async () => {
  const deliverableId = await made({ dueAt: "2026-01-01T09:00" });
  const due = async () =>
    (
      await db.select({ at: events.presentationsDueAt }).from(events).where(eq(events.id, eventId))
    )[0]?.at?.toISOString();
  expect(await due()).toBe("2026-01-01T00:00:00.000Z");
  expect(await handIn(deliverableId)).toMatchObject({ value: { late: true } });
  await edit(people.aru, { deliverableId, version: 1, ...said, dueAt: "2099-01-01T09:00" });
  const [row] = (await filesOf(people.aru, { eventId })).rows;
  expect(row?.files[0]).toMatchObject({ standing: "in-time" });
});

describe("says no", () => {
  const fieldsOf = async (change: Record<string, unknown>) => {
    const outcome = await add(people.aru, { eventId, ...said, ...change } as never);
    return outcome.ok ? {} : outcome.fields;
  };

  test("to a lock before the deadline, to more than the server takes, to a place nobody knows, to no kind", async () => {
    const early = { dueAt: "2026-01-02T09:00", lockedAt: "2026-01-01T09:00" };
    expect(await fieldsOf(early)).toEqual({ lockedAt: [{ code: "before-deadline" }] });
    expect(await fieldsOf({ lockedAt: "2026-01-01T09:00" })).toEqual({ lockedAt: [{ code: "before-deadline" }] });
    expect(await fieldsOf({ maxMb: 2_000 })).toMatchObject({ maxMb: [{ code: "too-big" }] });
    expect(await fieldsOf({ nameTemplate: "{who}" })).toEqual({
      nameTemplate: [{ code: "name-place", values: { place: "{who}" } }],
    });
    expect(await fieldsOf({ extensions: [] })).toHaveProperty("extensions");
    expect(await fieldsOf({ extensions: ["exe"] })).toHaveProperty(["extensions.0"]);
    expect(await fieldsOf({ title: {} })).toEqual({ title: [{ code: "one-language" }] });
  });

  test("to the eleventh, and to whoever saves an older version", async () => {
    for (let no = 0; no < 10; no += 1) await made();
    expect(await add(people.aru, { eventId, ...said })).toMatchObject({ code: "too-many-deliverables" });
    const deliverableId = (await rows())[0]?.id ?? "";
    const other = { deliverableId, version: 1, ...said };
    expect(await edit(people.aru, { ...other, title: { en: "A" } })).toMatchObject({ ok: true });
    expect(await edit(people.aru, { ...other, title: { en: "B" } })).toMatchObject({ code: "changed-meanwhile" });
    expect((await rows())[0]?.title).toEqual({ en: "A" });
  });

  test("to staff and to other events", async () => {
    const deliverableId = await made();
    expect(await remove(people.min, { deliverableId })).toMatchObject({ code: "not-allowed" });
    expect(await remove(people.sora, { deliverableId })).toMatchObject({ code: "not-found" });
  });

  test("to removing what holds a file, even in the trash, or a word", async () => {
    const [slides, handout, third] = [await made(), await made(), await made()];
    await handIn(slides);
    await comment(people.min, { groupId: groupIds[0] ?? "", deliverableId: handout, body: "Please as PDF" });
    expect(await remove(people.aru, { deliverableId: slides })).toMatchObject({ code: "deliverable-in-use" });
    expect(await remove(people.aru, { deliverableId: handout })).toMatchObject({ code: "deliverable-in-use" });
    expect(await remove(people.aru, { deliverableId: third })).toMatchObject({ ok: true });
    expect(await db.$count(submissions, eq(submissions.eventId, eventId))).toBe(2);
  });

  test("to another one on the stage while files are held", async () => {
    const [, handout] = [await made(), await made()];
    await handIn(undefined);
    await freezeAll(people.aru, { eventId });
    const outcome = await edit(people.aru, { deliverableId: handout, version: 1, ...said, forStage: true });
    expect(outcome).toMatchObject({ code: "stage-held" });
    expect((await rows())[1]).toMatchObject({ forStage: false, version: 1 });
  });
});

describe("with several things", () => {
  let slides: string;
  let handout: string;
  beforeEach(async () => {
    const due = { dueAt: "2026-01-01T09:00" };
    slides = await made(due);
    handout = await made({ title: { en: "Handout" }, extensions: ["png"], ...due });
  });
  const rowOf = async (at: number) => (await filesOf(people.aru, { eventId })).rows[at];

  test("each has its own versions, kinds and standing; required ones are counted", async () => {
    await handIn(slides);
    expect(await handIn(handout)).toMatchObject({ code: "file-kind" });
    expect(await handIn(handout, groupIds[0], "b.png")).toMatchObject({ value: { no: 1 } });
    await handIn(slides);
    expect((await rowOf(0))?.files.map((file) => file.versions.map(({ no }) => no))).toEqual([[2, 1], [1]]);
    expect((await rowOf(1))?.missing).toEqual([slides, handout]);
    const { counts } = await filesOf(people.aru, { eventId });
    expect(counts).toEqual({ groups: 2, wanted: 4, handedIn: 2, late: 2, missing: 2 });
  });

  test("more time is for one of them", async () => {
    const groupId = groupIds[0] ?? "";
    await handIn(slides);
    await handIn(handout, groupId, "b.png");
    const more = { groupId, untilAt: "2099-01-01T09:00", reason: "ill" };
    await grant(people.aru, { ...more, deliverableId: handout });
    expect((await rowOf(0))?.files.map(({ standing }) => standing)).toEqual(["late", "in-time"]);
    await end(people.aru, { groupId });
    expect((await rowOf(0))?.files.map(({ standing }) => standing)).toEqual(["late", "in-time"]);
    await end(people.aru, { groupId, deliverableId: handout });
    expect((await rowOf(0))?.files.map(({ standing }) => standing)).toEqual(["late", "late"]);
  });

  test("only what is for the stage is held for it", async () => {
    await handIn(handout, groupIds[0], "b.png");
    expect(await freezeAll(people.aru, { eventId })).toMatchObject({ code: "nothing-handed-in" });
    await handIn(slides, groupIds[0], "s.pdf");
    await freezeAll(people.aru, { eventId });
    expect((await running(people.aru, { eventId })).slots.map(({ frozen }) => frozen?.name)).toEqual([
      "s.pdf",
      undefined,
    ]);
  });

  test("the archive holds all of them, named by template or by what they are", async () => {
    await edit(people.aru, { deliverableId: slides, version: 1, ...said, nameTemplate: "{date}-{group}-v{version}" });
    await handIn(slides);
    await handIn(handout, groupIds[0], "b.png");
    const packed = await archive(people.min, { eventId });
    if (!packed.ok) throw new Error(packed.code);
    const { event, rows: found } = packed.value;
    const names = archiveNames(found, { locale: "en", event }).map(({ path }) => path);
    expect(names[0]).toMatch(/^\d{4}-\d\d-\d\d-1-v1\.pdf$/);
    expect(names[1]).toBe("01_group1_Handout.png");
  });

  test("a copy of the event asks for the same, with its tasks, and without files", async () => {
    await addTask(people.aru, { eventId, title: { en: "Rehearse" }, dueAt: "2026-01-01T09:00" });
    await handIn(slides);
    const copied = await copy(people.aru, { eventId, startsOn: "2031-01-15", parts: ["topics"] });
    const to = copied.ok ? copied.value.eventId : "";
    const found = await list(people.aru, { eventId: to });
    expect(found.rows.map(({ title, forStage }) => [title.en, forStage])).toEqual([
      ["Slides", true],
      ["Handout", false],
    ]);
    expect((await tasksOf(db, to)).map(({ title }) => title.en)).toEqual(["Rehearse"]);
    expect(await db.$count(submissions, eq(submissions.eventId, to))).toBe(0);
  });
});

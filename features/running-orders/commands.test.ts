import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { activities, deliverables, exportLog, files, groups, submissions, submissionVersions } from "../../db/schema";
import { add as addItem, remove as removeItem } from "../agenda/commands";
import { agenda } from "../agenda/queries";
import { deal, setTopic } from "../groups/commands";
import { register } from "../registrations/commands";
import { add as addTopic } from "../topics/commands";
import { archive, arrange, draw, freeze, freezeAll, move, plan, setSlot, unfreeze } from "./commands";
import { stageNames } from "./exports";
import { running } from "./queries";
import { usualSeconds } from "./rules";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let itemId: string;

async function done<T>(outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>): Promise<T> {
  const found = await outcome;
  if (!found.ok) throw new Error(found.code);
  return found.value;
}
const shown = () => running(people.min, { eventId });
const order = async () => (await shown()).slots.map((slot) => slot.number);
const slot = async (number: number) => {
  const found = (await shown()).slots.find((one) => one.number === number);
  if (!found) throw new Error(`no turn of group ${number}`);
  return found;
};

async function dealt(count: number) {
  for (let at = 0; at < count; at++)
    await register(anonymous, {
      eventId,
      fullName: `학생 ${at}`,
      locale: "ko",
      grade: 1,
      guardianName: "보호자",
      guardianPhone: `010-7311-${1000 + at}`,
    });
  await done(deal(people.aru, { eventId, count, seed: "a" }));
}

/** A group hands in: its next version. */
async function handsIn(number: number, name = "deck.pdf") {
  const { groupId } = await slot(number);
  return write([], async (tx) => {
    await tx
      .insert(deliverables)
      .values({ id: eventId, eventId, title: {}, extensions: ["pdf"], maxBytes: 1000, position: 1 })
      .onConflictDoNothing();
    await tx
      .insert(submissions)
      .values({ id: groupId, eventId, groupId, deliverableId: eventId })
      .onConflictDoNothing();
    const no = 1 + (await tx.$count(submissionVersions, eq(submissionVersions.submissionId, groupId)));
    const file = { key: `${no}`.padStart(64, "0"), bytes: 10, name, mime: "application/pdf" };
    const [stored] = await tx
      .insert(files)
      .values({ ...file, purpose: "submission", eventId })
      .returning();
    const fileId = stored?.id ?? "";
    const [made] = await tx
      .insert(submissionVersions)
      .values({ submissionId: groupId, no, fileId, late: false })
      .returning();
    return { versionId: made?.id ?? "", fileId };
  });
}
const trash = (fileId: string) =>
  write([], async (tx) => {
    await tx.update(files).set({ removedAt: new Date() }).where(eq(files.id, fileId));
  });

beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  const start = (await agenda(people.aru, { eventId })).event.startsAt;
  const item = { kind: "presentations" as const, title: { en: "Presentations" }, minutes: 40, startsAt: start };
  itemId = (await done(addItem(people.aru, { eventId, ...item }))).agendaItemId;
});

const naming = { locale: "en" as const, event: { startsAt: new Date("2030-01-15T05:00:00Z"), timeZone: "Asia/Seoul" } };

describe("a plan", () => {
  test("gives every group a turn in the order of numbers, with times that begin with the item", async () => {
    await dealt(4);
    await done(plan(people.aru, { eventId, agendaItemId: itemId, seconds: 480, gapSeconds: 120 }));
    const { slots, order: made, items, unmet, without } = await shown();
    const start = items[0]?.startsAt.getTime() ?? 0;
    expect(slots.map(({ number }) => number)).toEqual([1, 2, 3, 4]);
    expect(slots.map(({ startsAt }) => startsAt?.getTime())).toEqual([0, 10, 20, 30].map((m) => start + m * 60_000));
    expect(slots[0]?.endsAt?.getTime()).toBe(start + 480_000);
    expect(made).toMatchObject({ agendaItemId: itemId, seconds: 480, gapSeconds: 120, seed: null, drawnAt: null });
    expect({ unmet, without }).toEqual({ unmet: [], without: [] });
  });

  test("answers how it was, and refuses what was read too long ago", async () => {
    await dealt(2);
    const first = await done(plan(people.aru, { eventId, agendaItemId: itemId, seconds: 300, gapSeconds: 30 }));
    const later = { eventId, agendaItemId: itemId, seconds: 360, gapSeconds: 0, version: first.version };
    const second = await done(plan(people.aru, later));
    expect(second.before).toEqual({ agendaItemId: itemId, seconds: 300, gapSeconds: 30 });
    expect(await plan(people.aru, later)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  });

  test("without an item of the agenda plans no times; one of another event is no choice", async () => {
    await dealt(2);
    await done(plan(people.aru, { eventId, seconds: 300, gapSeconds: 0 }));
    expect((await slot(1)).startsAt).toBeNull();
    const stranger = await lectureOf(null);
    const refused = await plan(people.aru, { eventId, agendaItemId: stranger.id, seconds: 300, gapSeconds: 0 });
    expect(refused).toMatchObject({ ok: false, fields: { agendaItemId: [{ code: "choice" }] } });
  });

  test("refuses as long as there are no groups, and takes new groups in at the end", async () => {
    const times = { eventId, agendaItemId: itemId, seconds: 300, gapSeconds: 0 };
    expect(await plan(people.aru, times)).toMatchObject({ ok: false, code: "nothing-to-order" });
    expect(await draw(people.aru, { eventId })).toMatchObject({ ok: false, code: "nothing-to-order" });
    await dealt(3);
    await done(plan(people.aru, times));
    await write([], (tx) =>
      tx
        .insert(groups)
        .values({ eventId, number: 9 })
        .then(() => undefined),
    );
    expect((await shown()).without.map(({ number }) => number)).toEqual([9]);
    await done(plan(people.aru, times));
    expect(await order()).toEqual([1, 2, 3, 9]);
  });

  test("proposes as long for each group as the item holds, in half minutes", () => {
    expect(usualSeconds(40, 4)).toBe(540);
    expect(usualSeconds(90, 8)).toBe(600);
    expect(usualSeconds(5, 8)).toBe(60);
    expect(usualSeconds(undefined, 8)).toBe(420);
  });
});

describe("a draw", () => {
  test("puts groups in an order of chance that its seed repeats, and can be taken back", async () => {
    await dealt(6);
    await done(plan(people.aru, { eventId, agendaItemId: itemId, seconds: 300, gapSeconds: 0 }));
    const first = await done(draw(people.aru, { eventId, seed: "spring" }));
    const drawn = await order();
    expect(first).toMatchObject({ seed: "spring", groups: 6, unmet: 0 });
    expect([...drawn].sort()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await shown()).order).toMatchObject({ seed: "spring", drawnAt: expect.any(Date) });
    await done(draw(people.aru, { eventId, seed: "autumn" }));
    expect(await order()).not.toEqual(drawn);
    await done(draw(people.aru, { eventId, seed: "spring" }));
    expect(await order()).toEqual(drawn);
    await done(arrange(people.aru, { eventId, ...first.before }));
    expect(await order()).toEqual([1, 2, 3, 4, 5, 6]);
    expect((await shown()).order).toMatchObject({ seed: null, drawnAt: null });
  });

  test("makes a seed of its own, begins by itself, and keeps groups of one topic apart", async () => {
    await dealt(6);
    for (const number of [1, 2, 3]) {
      if (number === 1) await done(draw(people.aru, { eventId }));
      const { groupId } = await slot(number);
      const topicId = (await done(addTopic(people.aru, { eventId, title: { en: `T${number}` }, cap: 2 }))).id;
      await done(setTopic(people.aru, { groupId, topicId }));
      await done(setTopic(people.aru, { groupId: (await slot(number + 3)).groupId, topicId }));
    }
    const { seed, unmet } = await done(draw(people.aru, { eventId }));
    expect(seed).toMatch(/^[2-9A-Z]{10}$/);
    expect(unmet).toBe(0);
    const row = await order();
    row.slice(1).forEach((number, at) => {
      expect(number % 3).not.toBe((row[at] ?? 0) % 3);
    });
  });

  test("heeds who comes late and who has to leave", async () => {
    await dealt(4);
    await done(plan(people.aru, { eventId, agendaItemId: itemId, seconds: 540, gapSeconds: 60 }));
    const start = (await slot(1)).startsAt?.getTime() ?? 0;
    const [first, last] = [await slot(1), await slot(2)];
    await done(
      setSlot(people.aru, { slotId: first.slotId, version: first.version, notBeforeAt: new Date(start + 1_800_000) }),
    );
    await done(
      setSlot(people.aru, { slotId: last.slotId, version: last.version, notAfterAt: new Date(start + 600_000) }),
    );
    for (const seed of ["a", "b", "c"]) {
      expect(await done(draw(people.aru, { eventId, seed }))).toMatchObject({ unmet: 0 });
      const row = await order();
      expect([row[0], row[3]]).toEqual([2, 1]);
    }
    await done(move(people.aru, { slotId: first.slotId, afterId: null }));
    expect((await shown()).unmet.map(({ rule }) => rule).sort()).toEqual(["not-after", "not-before"]);
  });

  test("an order of other groups than there are is old", async () => {
    await dealt(3);
    await done(draw(people.aru, { eventId }));
    const [one = ""] = (await shown()).slots.map(({ groupId }) => groupId);
    expect(await arrange(people.aru, { eventId, groupIds: [one] })).toMatchObject({ code: "changed-meanwhile" });
  });
});

describe("by hand", () => {
  beforeEach(async () => {
    await dealt(4);
    await done(plan(people.aru, { eventId, agendaItemId: itemId, seconds: 300, gapSeconds: 0 }));
  });

  test("a group goes after another or to the front, and back", async () => {
    const [one, three] = [await slot(1), await slot(3)];
    const { wasAfterId } = await done(move(people.aru, { slotId: one.slotId, afterId: three.slotId }));
    expect(await order()).toEqual([2, 3, 1, 4]);
    await done(move(people.aru, { slotId: one.slotId, afterId: wasAfterId }));
    expect(await order()).toEqual([1, 2, 3, 4]);
    await done(move(people.aru, { slotId: three.slotId, afterId: null }));
    expect(await order()).toEqual([3, 1, 2, 4]);
    expect(await move(people.aru, { slotId: one.slotId, afterId: eventId })).toMatchObject({ code: "not-found" });
  });

  test("a group has its own time and limits, by the clock of the event, and gives them back", async () => {
    const { slotId, version } = await slot(2);
    const limits = { notBeforeAt: "2026-05-15T10:00", notAfterAt: "2026-05-15T11:00" };
    const { before, version: next } = await done(setSlot(people.aru, { slotId, version, seconds: 600, ...limits }));
    const changed = await slot(2);
    expect(changed).toMatchObject({ seconds: 600, version: next });
    expect((changed.notAfterAt?.getTime() ?? 0) - (changed.notBeforeAt?.getTime() ?? 0)).toBe(3_600_000);
    expect((changed.endsAt?.getTime() ?? 0) - (changed.startsAt?.getTime() ?? 0)).toBe(600_000);
    expect(await setSlot(people.aru, { slotId, version, seconds: 300 })).toMatchObject({ code: "changed-meanwhile" });
    await done(setSlot(people.aru, { slotId, version: next, ...nothing(before) }));
    expect(await slot(2)).toMatchObject({ seconds: null, notBeforeAt: null, notAfterAt: null });
    const wrong = { notBeforeAt: "2026-05-15T11:00", notAfterAt: "2026-05-15T11:00" };
    const refused = await setSlot(people.aru, { slotId, version: next + 1, ...wrong });
    expect(refused).toMatchObject({ ok: false, fields: { notAfterAt: [{ code: "end-before-start" }] } });
  });

  test("goes on without times when its item leaves the agenda", async () => {
    const items = (await agenda(people.aru, { eventId })).items;
    const version = items.find(({ agendaItemId }) => agendaItemId === itemId)?.version ?? 0;
    await done(removeItem(people.aru, { agendaItemId: itemId, version }));
    expect((await slot(1)).startsAt).toBeNull();
    expect(await order()).toEqual([1, 2, 3, 4]);
  });
});
const nothing = (before: { seconds: number | null }) => ({ seconds: before.seconds ?? "" });

describe("files for the stage", () => {
  beforeEach(async () => {
    await dealt(3);
    await done(plan(people.aru, { eventId, agendaItemId: itemId, seconds: 300, gapSeconds: 0 }));
  });

  test("what is held stays when something newer is handed in, and the newer one is told", async () => {
    expect(await freezeAll(people.aru, { eventId })).toMatchObject({ code: "nothing-handed-in" });
    await handsIn(1);
    const second = await handsIn(1);
    await handsIn(2);
    expect(await done(freezeAll(people.aru, { eventId }))).toEqual({ frozen: 2 });
    expect((await slot(1)).frozen).toMatchObject({ versionId: second.versionId, no: 2, removed: false });
    expect(await slot(3)).toMatchObject({ frozen: null, newest: null, newer: false });
    const third = await handsIn(1);
    expect(await done(freezeAll(people.aru, { eventId }))).toEqual({ frozen: 0 });
    expect(await slot(1)).toMatchObject({ frozen: { no: 2 }, newest: { no: 3 }, newer: true });
    const { slotId } = await slot(1);
    const held = await done(freeze(people.aru, { slotId }));
    expect(held).toEqual({ slotId, versionId: third.versionId, no: 3, wasVersionId: second.versionId });
    await done(freeze(people.aru, { slotId, versionId: second.versionId }));
    expect(await slot(1)).toMatchObject({ frozen: { no: 2 }, newer: true });
    expect(await done(unfreeze(people.aru, { slotId }))).toEqual({ slotId, wasVersionId: second.versionId });
    expect(await slot(1)).toMatchObject({ frozen: null, newer: false });
  });

  test("another group's version cannot be held, nor one in the trash", async () => {
    const [own, other] = [await handsIn(1), await handsIn(2)];
    const [{ slotId }, third] = [await slot(1), await slot(3)];
    const wrong = { ok: false, fields: { versionId: [{ code: "choice" }] } };
    expect(await freeze(people.aru, { slotId, versionId: other.versionId })).toMatchObject(wrong);
    expect(await freeze(people.aru, { slotId: third.slotId })).toMatchObject({ code: "nothing-handed-in" });
    await done(freeze(people.aru, { slotId }));
    await trash(own.fileId);
    expect((await slot(1)).frozen).toMatchObject({ removed: true });
    expect(await freeze(people.aru, { slotId, versionId: own.versionId })).toMatchObject({ code: "nothing-handed-in" });
  });

  test("go into an archive in running order, without those in the trash; the log of exports says so", async () => {
    expect(await archive(people.min, { eventId })).toMatchObject({ code: "nothing-frozen" });
    const [, gone] = [await handsIn(1, "one.pdf"), await handsIn(2, "two.pptx")];
    await handsIn(3, "three.pptx");
    await done(freezeAll(people.aru, { eventId }));
    await done(move(people.aru, { slotId: (await slot(3)).slotId, afterId: null }));
    await trash(gone.fileId);
    const { rows } = await done(archive(people.min, { eventId }));
    expect(stageNames(rows, naming).map(({ path }) => path)).toEqual(["01_group3.pptx", "02_group1.pdf"]);
    const [logged] = await db.select().from(exportLog).where(eq(exportLog.eventId, eventId));
    expect(logged).toMatchObject({ format: "zip", rowCount: 2 });
  });

  test("have names of place, topic and group", () => {
    const about = { groupName: null, title: { en: "Slides" }, nameTemplate: null, no: 2, fileName: "x.PDF" };
    const row = { place: 1, number: 3, topic: { en: "Culture" }, ...about };
    expect(
      stageNames([row, { ...row, place: 12, topic: null, groupName: "A/B" }], naming).map(({ path }) => path),
    ).toEqual(["01_Culture_group3.pdf", "12_A_B_group3.pdf"]);
  });
});

test("only organizers change the order; staff and judges read it, others find nothing", async () => {
  await dealt(2);
  await done(draw(people.aru, { eventId }));
  const { slotId } = await slot(1);
  expect(await draw(people.min, { eventId })).toMatchObject({ ok: false, code: "not-allowed" });
  expect(await move(people.min, { slotId, afterId: null })).toMatchObject({ ok: false, code: "not-allowed" });
  expect((await running(people.bota, { eventId })).slots).toHaveLength(2);
  expect(await move(people.sora, { slotId, afterId: null })).toMatchObject({ ok: false, code: "not-found" });
});

test("the trail keeps no name of anybody", async () => {
  await dealt(2);
  await done(draw(people.aru, { eventId, seed: "s" }));
  const trail = await db.select().from(activities).where(eq(activities.eventId, eventId));
  const own = trail.filter(({ name }) => name === "runningOrders.draw");
  expect(own).toHaveLength(1);
  expect(JSON.stringify(own)).not.toContain("학생");
});

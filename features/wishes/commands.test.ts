import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { activities, events, registrations, topics, wishes, wishRounds, wishSheets } from "../../db/schema";
import { takeOut } from "../dossiers/exports";
import { cancel, register } from "../registrations/commands";
import { remove as removeTopic } from "../topics/commands";
import { openRound } from "../wish-rounds/commands";
import { give, openNames, resolve } from "./commands";
import { list, mine, round } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let topicIds: string[];
beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  topicIds = await topicsAt(eventId, 4);
});

const topicsAt = (at: string, count: number) =>
  write([], async (tx) => {
    const rows = Array.from({ length: count }, (_, n) => ({
      eventId: at,
      title: { en: `Topic ${n}` },
      brief: {},
      position: n,
    }));
    const made = await tx.insert(topics).values(rows).returning();
    return made.sort((a, b) => a.position - b.position).map((topic) => topic.id);
  });
let number = 0;
async function student(fullName = `학생 ${++number}`, at = eventId) {
  const outcome = await register(anonymous, {
    eventId: at,
    fullName,
    locale: "ko",
    grade: 1,
    guardianName: "보호자",
    guardianPhone: `010-4466-${1000 + ++number}`,
  });
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  const link = await actorOfLink(outcome.value.token);
  return { id: link.registrationId ?? "", link };
}
const opened = async (more: object = {}, at = eventId) => {
  const outcome = await openRound(people.aru, { eventId: at, dueAt: "2099-01-15T18:00", ...more });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const move = (set: Partial<typeof wishRounds.$inferInsert>) =>
  write([], async (tx) => {
    await tx.update(wishRounds).set(set).where(eq(wishRounds.eventId, eventId));
  });
const hour = 3_600_000;
const ago = () => new Date(Date.now() - hour);
const said = async (registrationId: string, link: Parameters<typeof mine>[0]) =>
  (await mine(link, { registrationId })).sheet;

describe("a student", () => {
  test("ranks topics, changes the order, and says that any will do", async () => {
    await opened();
    const { id, link } = await student();
    expect(await give(link, { registrationId: id, topicIds: [topicIds[2], "", topicIds[0]] })).toMatchObject({
      ok: true,
      value: { topicIds: [topicIds[2], topicIds[0]], source: "self", version: 1 },
    });
    await give(link, { registrationId: id, topicIds: [topicIds[0], topicIds[2], topicIds[1]] });
    expect(await said(id, link)).toMatchObject({ topicIds: [topicIds[0], topicIds[2], topicIds[1]] });
    await give(link, { registrationId: id, topicIds: ["", ""] });
    expect(await said(id, link)).toMatchObject({ topicIds: [], source: "self" });
    expect(await db.select().from(wishes).where(eq(wishes.registrationId, id))).toEqual([]);
  });

  test("is told at which place a topic is unknown, named twice or one too many", async () => {
    await opened({ most: 2 });
    const other = await lectureOf(people.program.id);
    const [foreign] = await topicsAt(other.id, 1);
    const { id, link } = await student();
    const many = [foreign, topicIds[0], topicIds[0], topicIds[1], topicIds[2]];
    expect(await give(link, { registrationId: id, topicIds: many })).toMatchObject({
      code: "invalid",
      fields: {
        "topicIds.0": [{ code: "choice" }],
        "topicIds.2": [{ code: "twice" }],
        "topicIds.4": [{ code: "too-many-wishes", values: { max: 2 } }],
      },
    });
    expect(await give(link, { registrationId: id, friend: "가".repeat(121) })).toMatchObject({
      fields: { friend: [{ code: "too-long" }] },
    });
    expect(await said(id, link)).toBeNull();
  });

  test("can answer only while the round is open, the event stands and the seat is theirs", async () => {
    const { id, link } = await student();
    const answer = () => give(link, { registrationId: id, topicIds: [topicIds[0]] });
    expect(await answer()).toMatchObject({ code: "wishes-not-open" });
    await opened({ opensAt: "2099-01-01T00:00" });
    expect(await answer()).toMatchObject({ code: "wishes-not-open" });
    await move({ opensAt: null, dueAt: ago() });
    expect(await answer()).toMatchObject({ code: "wishes-over" });
    await move({ dueAt: new Date(Date.now() + hour), seedToldAt: new Date() });
    expect(await answer()).toMatchObject({ code: "wishes-over" });
    await move({ seedToldAt: null });
    expect(await answer()).toMatchObject({ ok: true });
    const status = (to: "cancelled" | "published") =>
      write([], async (tx) => {
        await tx.update(events).set({ status: to }).where(eq(events.id, eventId));
      });
    await status("cancelled");
    expect(await answer()).toMatchObject({ code: "wishes-not-open" });
    await status("published");
    await cancel(link, { registrationIds: [id] });
    expect(await answer()).toMatchObject({ code: "wishes-no-seat" });
    expect(await mine(link, { registrationId: id })).toMatchObject({ hasSeat: false });
  });

  test("reads and gives nobody else's wishes", async () => {
    await opened();
    const [one, other] = [await student(), await student()];
    expect(await give(other.link, { registrationId: one.id })).toMatchObject({ code: "not-found" });
    await expect(mine(other.link, { registrationId: one.id })).rejects.toMatchObject({ code: "not-found" });
    await expect(mine(people.aru, { registrationId: one.id })).rejects.toMatchObject({ code: "not-allowed" });
  });
});

describe("names", () => {
  const sheetOf = async (registrationId: string) =>
    (await db.select().from(wishSheets).where(eq(wishSheets.registrationId, registrationId)))[0];

  test("are sealed, read by their writer, and mean the only one of the event who is called so", async () => {
    await opened();
    const [dana, zhan, elsewhere] = [
      await student("Dana"),
      await student("Жан Оспанов"),
      await student("Other", (await lectureOf(people.program.id, { capacity: null })).id),
    ];
    const outcome = await give(dana.link, { registrationId: dana.id, friend: "оспанов жан", ratherNot: "Other" });
    expect(outcome, "nobody is told whether a name means somebody").toMatchObject({
      ok: true,
      value: { registrationId: dana.id, topicIds: [], source: "self", version: 1 },
    });
    const sheet = await sheetOf(dana.id);
    expect(sheet).toMatchObject({ friendId: zhan.id, ratherNotId: null });
    expect(JSON.stringify(sheet)).not.toContain("оспанов");
    expect(elsewhere.id).toBeTruthy();
    expect(await said(dana.id, dana.link)).toMatchObject({ friend: "оспанов жан", ratherNot: "Other" });
    const notes = await db.select().from(activities).where(eq(activities.eventId, eventId));
    expect(JSON.stringify(notes)).not.toContain("оспанов");
  });

  test("that are absent stay, and empty ones are forgotten", async () => {
    await opened();
    const [dana, zhan] = [await student("Dana"), await student("Zhan")];
    await give(dana.link, { registrationId: dana.id, friend: "Zhan", ratherNot: "Bek" });
    await give(people.min, { registrationId: dana.id, topicIds: [topicIds[1]] });
    expect(await said(dana.id, dana.link)).toMatchObject({ friend: "Zhan", ratherNot: "Bek", source: "paper" });
    await give(dana.link, { registrationId: dana.id, friend: " ", ratherNot: "" });
    expect(await said(dana.id, dana.link)).toMatchObject({ friend: null, ratherNot: null });
    expect(await sheetOf(dana.id)).toMatchObject({ friendId: null });
    expect(zhan.id).toBeTruthy();
  });

  test("that are the same twice are refused; a round that does not ask keeps none", async () => {
    await opened();
    const dana = await student("Dana");
    expect(await give(dana.link, { registrationId: dana.id, friend: "Zhan", ratherNot: "ZHAN" })).toMatchObject({
      fields: { ratherNot: [{ code: "twice" }] },
    });
    await move({ asksPeople: false });
    await give(dana.link, { registrationId: dana.id, friend: "Zhan" });
    expect(await said(dana.id, dana.link)).toMatchObject({ friend: null });
  });

  test("are opened by organizers alone, which the trail keeps, and matched by hand", async () => {
    await opened();
    const [dana, one, two] = [await student("Dana"), await student("Zhan"), await student("Zhan")];
    await give(dana.link, { registrationId: dana.id, friend: "Zhan" });
    await give(one.link, { registrationId: one.id, ratherNot: "Dana" });
    expect((await round(people.min, { eventId })).counts).toMatchObject({ named: 2, unresolved: 1 });
    expect(await openNames(people.min, { eventId })).toMatchObject({ code: "not-allowed" });
    const outcome = await openNames(people.aru, { eventId });
    expect(outcome).toMatchObject({
      ok: true,
      value: {
        names: [
          { registrationId: dana.id, by: "Dana", which: "friend", name: "Zhan", meantId: null, meant: null },
          { registrationId: one.id, which: "ratherNot", name: "Dana", meantId: dana.id, meant: "Dana" },
        ],
      },
    });
    const kept = await db.select().from(activities).where(eq(activities.name, "wishes.names"));
    expect(kept.filter((row) => row.eventId === eventId)).toMatchObject([{ note: { count: 2 } }]);
    const choose = (meantId: string | null, which: "friend" | "ratherNot" = "friend") =>
      resolve(people.aru, { registrationId: dana.id, which, meantId });
    expect(await choose(dana.id)).toMatchObject({ fields: { meantId: [{ code: "choice" }] } });
    const elsewhere = await student("Zhan", (await lectureOf(people.program.id, { capacity: null })).id);
    expect(await choose(elsewhere.id)).toMatchObject({ fields: { meantId: [{ code: "choice" }] } });
    expect(await choose(two.id, "ratherNot"), "nobody was named").toMatchObject({ code: "not-found" });
    expect(await resolve(people.min, { registrationId: dana.id, which: "friend" })).toMatchObject({
      code: "not-allowed",
    });
    expect(await choose(two.id)).toMatchObject({ ok: true });
    expect((await round(people.min, { eventId })).counts).toMatchObject({ unresolved: 0 });
    expect(await choose(null)).toMatchObject({ ok: true });
    expect((await round(people.min, { eventId })).counts).toMatchObject({ unresolved: 1 });
  });
});

describe("the team", () => {
  test("enters wishes from paper after the deadline, until the seed is told, and never over a newer answer", async () => {
    await opened();
    const { id, link } = await student();
    await move({ dueAt: ago() });
    const enter = (version?: number) => give(people.min, { registrationId: id, topicIds: [topicIds[1]], version });
    expect(await enter(0)).toMatchObject({ ok: true, value: { source: "paper", version: 1 } });
    expect(await enter(0)).toMatchObject({ code: "changed-meanwhile" });
    expect(await enter(1)).toMatchObject({ ok: true, value: { version: 2 } });
    expect(await said(id, link)).toMatchObject({ source: "paper", topicIds: [topicIds[1]] });
    await move({ seedToldAt: new Date() });
    expect(await enter()).toMatchObject({ code: "wishes-told" });
    expect(await give(people.bota, { registrationId: id })).toMatchObject({ code: "not-allowed" });
  });

  test("sees who answered what, by state, first wish, name and page", async () => {
    await opened();
    const [a, b, c] = [await student("Aida"), await student("Bek"), await student("Chan")];
    await give(a.link, { registrationId: a.id, topicIds: [topicIds[1], topicIds[0]], friend: "Bek" });
    await give(b.link, { registrationId: b.id, topicIds: [topicIds[0], topicIds[1]] });
    const asked = async (filters: object) =>
      (await list(people.min, { eventId, ...filters } as never)).rows.map((row) => row.name);
    expect(await asked({})).toEqual(["Aida", "Bek", "Chan"]);
    expect(await asked({ sort: "name", order: "down" })).toEqual(["Chan", "Bek", "Aida"]);
    expect(await asked({ state: "missing" })).toEqual(["Chan"]);
    expect(await asked({ state: "answered" })).toEqual(["Aida", "Bek"]);
    expect(await asked({ topicId: topicIds[1] })).toEqual(["Aida"]);
    expect(await asked({ search: "be" })).toEqual(["Bek"]);
    expect(await asked({ limit: 1, page: 3 })).toEqual(["Chan"]);
    const { rows } = await list(people.min, { eventId } as never);
    expect(rows[0]).toMatchObject({ topicIds: [topicIds[1], topicIds[0]], source: "self", names: 1, version: 1 });
    expect(rows[2]).toMatchObject({ source: null, answeredAt: null, version: 0, topicIds: [] });
    expect(JSON.stringify(rows)).not.toContain("friend");
    const { counts, topics: wished } = await round(people.min, { eventId });
    expect(counts).toEqual({ people: 3, answered: 2, paper: 0, any: 0, named: 1, unresolved: 0 });
    expect(wished.map((topic) => topic.ranks)).toEqual([
      [1, 1, 0],
      [1, 1, 0],
      [0, 0, 0],
      [0, 0, 0],
    ]);
    await expect(list(people.bota, { eventId } as never)).rejects.toMatchObject({ code: "not-allowed" });
    expect(c.id).toBeTruthy();
  });

  test("counts only those with a seat, and a topic that is gone is nobody's wish", async () => {
    await opened();
    const [a, b] = [await student(), await student()];
    await give(a.link, { registrationId: a.id, topicIds: [topicIds[1], topicIds[0]] });
    await give(b.link, { registrationId: b.id, topicIds: [topicIds[1]] });
    await cancel(b.link, { registrationIds: [b.id] });
    await removeTopic(people.aru, { topicId: topicIds[1] ?? "" });
    expect((await round(people.min, { eventId })).counts).toMatchObject({ people: 1, answered: 1, any: 0 });
    expect(await said(a.id, a.link)).toMatchObject({ topicIds: [topicIds[0]] });
  });
});

test("everything about a person tells their wishes in words", async () => {
  await opened();
  const { id, link } = await student("Dana");
  await give(link, { registrationId: id, topicIds: [topicIds[3], topicIds[0]], friend: "Zhan" });
  const outcome = await takeOut(people.aru, { registrationId: id, purpose: "family", locale: "en" });
  if (!outcome.ok) throw new Error(outcome.code);
  const csv = outcome.value.texts.find(({ path }) => path === "tables/wishes.csv")?.text ?? "";
  expect(csv).toContain("Topic 3; Topic 0");
  expect(csv).toContain("Zhan");
  expect(await db.select().from(registrations).where(eq(registrations.id, id))).toHaveLength(1);
});

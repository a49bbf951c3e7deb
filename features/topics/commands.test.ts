import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { write } from "../../db";
import { id } from "../../db/id";
import { groups, themes, topics } from "../../db/schema";
import { add, addTheme, edit, editTheme, move, moveTheme, remove, removeTheme } from "./commands";
import { list } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
beforeEach(async () => {
  people = await cast();
  eventId = people.lecture.id;
});

const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const theme = (name: string, at = eventId) => must(addTheme(people.aru, { eventId: at, title: { en: name } }));
const topic = (name: string, more: object = {}) => must(add(people.aru, { eventId, title: { en: name }, ...more }));
const names = async () => {
  const all = await list(people.min, { eventId });
  return { themes: all.themes.map((one) => one.title.en), topics: all.topics.map((one) => one.title.en) };
};
const use = (topicId: string, ...numbers: number[]) =>
  write([], async (tx) => {
    await tx.insert(groups).values(numbers.map((number) => ({ eventId, number, topicId })));
  });

test("themes and topics stand in the order they were added, and move to any place", async () => {
  const [one] = [await theme("one"), await theme("two"), await theme("three")];
  await topic("a");
  await topic("b");
  const last = await topic("c");
  expect(await names()).toEqual({ themes: ["one", "two", "three"], topics: ["a", "b", "c"] });
  expect(await must(move(people.aru, { topicId: last.id, to: 1 }))).toMatchObject({ to: 1 });
  expect(await must(moveTheme(people.aru, { themeId: one.id, to: 99 }))).toMatchObject({ to: 3 });
  expect(await names()).toEqual({ themes: ["two", "three", "one"], topics: ["c", "a", "b"] });
});

test("a topic has a title in at least one language, a brief, a theme of its own event and a cap", async () => {
  const { id: themeId } = await theme("Nature");
  const made = await topic("Steppe", { brief: { kk: "Дала" }, cap: "3", themeId });
  expect(made).toMatchObject({ title: { en: "Steppe" }, brief: { kk: "Дала" }, cap: 3, themeId });
  expect(await must(edit(people.aru, { topicId: made.id, title: { ko: "초원" }, cap: 2 }))).toMatchObject({
    title: { ko: "초원" },
    cap: 2,
    themeId: null,
  });
  const other = await lectureOf(people.program.id);
  const foreign = await theme("x", other.id);
  const choice = { code: "invalid", fields: { themeId: [{ code: "choice" }] } };
  expect(await add(people.aru, { eventId, title: { en: "x" }, themeId: foreign.id })).toMatchObject(choice);
  expect(await edit(people.aru, { topicId: made.id, title: { en: "x" }, themeId: foreign.id })).toMatchObject(choice);
  expect(await add(people.aru, { eventId, title: {} })).toMatchObject({
    fields: { title: [{ code: "one-language" }] },
  });
  expect(await add(people.aru, { eventId, title: { en: "x" }, cap: 0 })).toMatchObject({ code: "invalid" });
});

test("a topic that groups have keeps its room and cannot be removed", async () => {
  const { id: topicId } = await topic("Steppe", { cap: 3 });
  await use(topicId, 1, 2);
  const inUse = { code: "topic-in-use", values: { count: 2 } };
  expect(await edit(people.aru, { topicId, title: { en: "Steppe" }, cap: 1 })).toMatchObject(inUse);
  expect(await remove(people.aru, { topicId })).toMatchObject(inUse);
  expect((await list(people.bota, { eventId })).topics).toMatchObject([{ id: topicId, groups: 2 }]);
  await write([], async (tx) => {
    await tx.delete(groups).where(eq(groups.eventId, eventId));
  });
  expect((await remove(people.aru, { topicId })).ok).toBe(true);
});

test("a theme that goes leaves its topics behind", async () => {
  const { id: themeId } = await theme("Nature");
  await topic("Steppe", { themeId });
  await must(editTheme(people.aru, { themeId, title: { ru: "Природа" } }));
  await must(removeTheme(people.aru, { themeId }));
  expect((await list(people.min, { eventId })).topics).toMatchObject([{ themeId: null }]);
});

test("an event has at most fifty themes and two hundred topics", async () => {
  const row = (position: number) => ({ eventId, title: { en: "x" }, brief: {}, position });
  await write([], async (tx) => {
    await tx.insert(themes).values(Array.from({ length: 50 }, (_, i) => row(i)));
    await tx.insert(topics).values(Array.from({ length: 200 }, (_, i) => row(i)));
  });
  expect(await addTheme(people.aru, { eventId, title: { en: "x" } })).toMatchObject({ code: "too-many-themes" });
  expect(await add(people.aru, { eventId, title: { en: "x" } })).toMatchObject({ code: "too-many-topics" });
});

test("only organizers change them; for others the event does not exist", async () => {
  const { sora, min } = people;
  const { id: topicId } = await topic("a");
  const { id: themeId } = await theme("a");
  const title = { en: "x" };
  const asked = (actor: typeof sora) => [
    addTheme(actor, { eventId, title }),
    editTheme(actor, { themeId, title }),
    moveTheme(actor, { themeId, to: 1 }),
    removeTheme(actor, { themeId }),
    add(actor, { eventId, title }),
    edit(actor, { topicId, title }),
    move(actor, { topicId, to: 1 }),
    remove(actor, { topicId }),
  ];
  for (const outcome of await Promise.all(asked(sora))) expect(outcome).toMatchObject({ code: "not-found" });
  for (const outcome of await Promise.all(asked(min))) expect(outcome).toMatchObject({ code: "not-allowed" });
  await expect(list(sora, { eventId })).rejects.toMatchObject({ code: "not-found" });
  expect(await move(people.aru, { topicId: id(), to: 1 })).toMatchObject({ code: "not-found" });
  expect(await editTheme(people.aru, { themeId: id(), title })).toMatchObject({ code: "not-found" });
});

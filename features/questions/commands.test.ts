import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, groups, questions, themes } from "../../db/schema";
import { edit, log, move, remove, restore } from "./commands";
import { askers, history, list } from "./queries";

const theme = (eventId: string) =>
  write([], async (tx) => {
    const [made] = await tx
      .insert(themes)
      .values({ eventId, title: { en: "Culture" }, position: 1 })
      .returning();
    if (!made) throw new Error("no theme");
    return made.id;
  });

async function logged(actor: Actor, eventId: string, body: string) {
  const outcome = await log(actor, { eventId, body, lang: "ko" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const bodies = async (actor: Actor, eventId: string) => (await list(actor, { eventId })).rows.map((row) => row.body);

test("five questions asked at once get five numbers in a row", async () => {
  const { min, lecture } = await cast();
  await Promise.all(Array.from({ length: 5 }, (_, i) => logged(min, lecture.id, `Question ${i}`)));
  const { rows } = await list(min, { eventId: lecture.id });
  expect(rows.map((row) => row.no)).toEqual([1, 2, 3, 4, 5]);
});

test("the same question sent twice by a tired network is written once", async () => {
  const { min, lecture } = await cast();
  const said = { eventId: lecture.id, clientId: id(), body: "왜 다민족 국가인가요?", lang: "ko" };
  const first = await log(min, said);
  const second = await log(min, said);
  expect(first).toMatchObject({ ok: true, value: { again: false } });
  expect(second).toMatchObject({ ok: true, value: { again: true, no: 1 } });
  expect(await db.$count(activities, eq(activities.eventId, lecture.id))).toBe(1);
});

test("a question with an answer is answered; the trail keeps its number, not its words", async () => {
  const { min, lecture } = await cast();
  const themeId = await theme(lecture.id);
  const outcome = await log(min, {
    eventId: lecture.id,
    body: "What does the eagle mean?",
    lang: "en",
    themeId,
    answeredBy: "The Ambassador",
    answerSummary: "Freedom",
  });
  expect(outcome).toMatchObject({ ok: true, value: { status: "answered", askerDisplay: "anonymous" } });
  const [entry] = await db.select().from(activities).where(eq(activities.eventId, lecture.id));
  expect(JSON.stringify(entry?.note)).not.toContain("eagle");
});

test("a theme or group of another event is refused on its field", async () => {
  const { min, lecture, program } = await cast();
  const other = await lectureOf(program.id);
  const themeId = await theme(other.id);
  expect(await log(min, { eventId: lecture.id, body: "a", lang: "en", themeId })).toMatchObject({
    ok: false,
    code: "invalid",
    fields: { themeId: [{ code: "choice" }] },
  });
});

test("two scribes never overwrite each other, and the history says what was changed", async () => {
  const { min, aru, lecture } = await cast();
  const made = await logged(min, lecture.id, "Is it cold?");
  const change = { questionId: made.id, version: 1, body: "Is it cold there?", lang: "en" };
  expect(await edit(aru, change)).toMatchObject({ ok: true, value: { version: 2, no: 1 } });
  expect(await edit(min, { ...change, body: "Cold?" })).toMatchObject({ ok: false, code: "changed-meanwhile" });
  const [latest] = await history(min, { questionId: made.id });
  expect(latest).toMatchObject({
    action: "edit",
    by: "Aru",
    before: { body: "Is it cold?" },
    after: { body: "Is it cold there?" },
  });
});

test("a question moved to the front pushes the others back; a removed one leaves its number taken and can come back", async () => {
  const { min, lecture } = await cast();
  const made = [];
  for (const body of ["one", "two", "three"]) made.push(await logged(min, lecture.id, body));
  const [one, , three] = made;
  await move(min, { questionId: three?.id ?? "", to: 1 });
  expect(await bodies(min, lecture.id)).toEqual(["three", "one", "two"]);
  await remove(min, { questionId: one?.id ?? "" });
  expect(await bodies(min, lecture.id)).toEqual(["three", "two"]);
  expect((await logged(min, lecture.id, "four")).no).toBe(4);
  await restore(min, { questionId: one?.id ?? "" });
  expect(await bodies(min, lecture.id)).toContain("one");
  expect(await remove(min, { questionId: id() })).toMatchObject({ ok: false, code: "not-found" });
});

test("the log is found by theme, group, state and by any word in any script", async () => {
  const { min, lecture } = await cast();
  const themeId = await theme(lecture.id);
  const [group] = await write([], async (tx) =>
    tx.insert(groups).values({ eventId: lecture.id, number: 3 }).returning(),
  );
  const ask = (more: object) => log(min, { eventId: lecture.id, lang: "ru", ...more });
  await ask({ body: "Почему Астана?", themeId, askerGroupId: group?.id });
  await ask({ body: "Наурыз қалай тойланады?", answeredBy: "Елші" });
  await ask({ body: "통역은 어떻게 되나요?", followUp: "on" });
  const found = async (filter: object) => (await list(min, { eventId: lecture.id, ...filter })).rows.map((r) => r.no);
  expect(await found({ q: "астана" })).toEqual([1]);
  expect(await found({ q: "қалай" })).toEqual([2]);
  expect(await found({ q: "통역" })).toEqual([3]);
  expect(await found({ themeId })).toEqual([1]);
  expect(await found({ groupId: group?.id })).toEqual([1]);
  expect(await found({ state: "answered" })).toEqual([2]);
  expect(await found({ state: "follow-up" })).toEqual([3]);
  expect((await list(min, { eventId: lecture.id })).counts).toEqual({ all: 3, answered: 1, followUps: 1 });
});

test("only the team reads and writes the log; for others the event does not exist", async () => {
  const { sora, bota, min, lecture } = await cast();
  const made = await logged(min, lecture.id, "a");
  expect(await log(sora, { eventId: lecture.id, body: "a", lang: "en" })).toMatchObject({ code: "not-found" });
  expect(await log(bota, { eventId: lecture.id, body: "a", lang: "en" })).toMatchObject({ code: "not-allowed" });
  expect(await edit(sora, { questionId: made.id, version: 1, body: "b", lang: "en" })).toMatchObject({
    code: "not-found",
  });
  await expect(list(sora, { eventId: lecture.id })).rejects.toMatchObject({ code: "not-found" });
  await expect(askers(sora, { eventId: lecture.id, q: "a" })).rejects.toMatchObject({ code: "not-found" });
});

test("an event does not take questions without end", async () => {
  const { min, lecture } = await cast();
  const row = (no: number) => ({
    eventId: lecture.id,
    no,
    position: no,
    source: "oral" as const,
    body: "a",
    lang: "en",
    status: "on_stage" as const,
    askedAt: new Date(0),
  });
  for (let at = 0; at < 5_000; at += 500)
    await write([], async (tx) => {
      await tx.insert(questions).values(Array.from({ length: 500 }, (_, i) => row(at + i + 1)));
    });
  expect(await log(min, { eventId: lecture.id, body: "one more", lang: "en" })).toMatchObject({
    ok: false,
    code: "too-many-questions",
  });
});

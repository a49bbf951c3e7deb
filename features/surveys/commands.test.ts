import { eq, getTableColumns } from "drizzle-orm";
import { expect, test } from "vitest";
import { system } from "../../core/permissions";
import { seal } from "../../core/seal";
import { cast } from "../../core/testing";
import { seated } from "../../core/testing-room";
import { isoDay } from "../../core/time";
import { db, write } from "../../db";
import {
  activities,
  announcedAbsences,
  attendanceRecords,
  letters,
  personContacts,
  registers,
  registrations,
  surveyAnswers,
  surveys,
  surveyTakers,
} from "../../db/schema";
import { letterText } from "../letters/emails";
import { letterOf } from "../letters/queries";
import { isStillTrue } from "../letters/rules";
import { answer, edit, hide, make, setState, tell } from "./commands";
import { exportSurvey } from "./exports";
import { mine, results, show, telling } from "./queries";

const link = (registrationId: string) => ({ kind: "link" as const, registrationId, grants: [] });
const seven = Array.from({ length: 7 }, (_, at) => ({ fullName: `Guest ${at}` }));

async function opened() {
  const all = await cast(null);
  const eventId = all.lecture.id;
  const ids = await seated(eventId, seven);
  expect(await make(all.aru, { eventId })).toMatchObject({ ok: true, value: { questions: 7 } });
  const form = async () => (await show(all.min, { eventId })).survey ?? expect.fail("no form");
  const change = async (said: object) => {
    const { state: _state, ...rest } = await form();
    return edit(all.aru, { eventId, ...rest, closesAt: null, ...said });
  };
  const open = () => setState(all.aru, { eventId, state: "open" });
  const of = async (key: number, value: unknown) => ({ [(await form()).questions[key]?.id ?? ""]: value });
  const fill = async (registrationId: string, said: object = {}, more: object = {}) =>
    answer(link(registrationId), {
      registrationId,
      locale: "ko",
      answers: { ...(await of(0, "5")), ...said },
      ...more,
    } as never);
  return { ...all, eventId, ids, form, change, open, of, fill };
}

test("the ready form has seven questions in four languages, once", async () => {
  const { aru, min, eventId, form } = await opened();
  const { questions, state, naming } = await form();
  expect({ state, naming }).toEqual({ state: "draft", naming: "anonymous" });
  for (const { text, options = [] } of questions)
    for (const one of [text, ...options.map((option) => option.text)])
      expect(Object.keys(one).sort()).toEqual(["en", "kk", "ko", "ru"]);
  expect(await make(aru, { eventId })).toMatchObject({ code: "survey-there" });
  expect(await make(min, { eventId })).toMatchObject({ code: "not-allowed" });
});

test("those with a place find it while it is open, and answer once", async () => {
  const { ids, open, fill, eventId, aru } = await opened();
  const [one, two] = ids as [string, string];
  const own = (registrationId: string) => mine(link(registrationId), { registrationId });
  expect(await own(one)).toBeNull();
  expect(await fill(one)).toMatchObject({ code: "survey-closed" });
  await open();
  expect(await own(one)).toMatchObject({ isOpen: true, done: false });
  expect(await fill(one)).toMatchObject({ ok: true });
  expect(await own(one)).toMatchObject({ done: true });
  expect(await fill(one)).toMatchObject({ code: "survey-taken" });
  await setState(aru, { eventId, state: "closed" });
  expect(await fill(two)).toMatchObject({ code: "survey-closed" });
  expect((await answer(link(one), { registrationId: two, locale: "ko", answers: {} })).ok).toBe(false);
});

test("it is for those who were there, once that is known, and before for nobody who was told to be away", async () => {
  const { aru, min, ids, open, fill, eventId } = await opened();
  const [one, two, three] = ids as [string, string, string];
  const own = (registrationId: string) => mine(link(registrationId), { registrationId });
  await open();
  await write([], (tx) =>
    tx.insert(announcedAbsences).values({ eventId, registrationId: one, announcedBy: "self", createdAt: new Date() }),
  );
  expect(await own(one)).toBeNull();
  expect(await fill(one)).toMatchObject({ code: "survey-closed" });
  expect(await fill(two)).toMatchObject({ ok: true });
  expect(await show(min, { eventId })).toMatchObject({ asked: 6, answered: 1 });
  await write([], async (tx) => {
    const [register] = await tx.insert(registers).values({ eventId, place: eventId }).returning();
    const seen = { registerId: register?.id ?? "", updatedAt: new Date() };
    await tx.insert(attendanceRecords).values([
      { ...seen, registrationId: one, status: "late" },
      { ...seen, registrationId: two, status: "absent" },
    ]);
  });
  // Who came after all is asked; who answered before it was known reads thanks; who was not there is not asked.
  expect(await own(one)).toMatchObject({ isOpen: true, done: false });
  expect(await own(two)).toMatchObject({ done: true });
  expect(await own(three)).toBeNull();
  expect(await fill(three)).toMatchObject({ code: "survey-closed" });
  expect(await show(aru, { eventId })).toMatchObject({ asked: 2, answered: 1 });
});

test("it closes by itself, and opened again it stays open", async () => {
  const { ids, open, fill, eventId, form } = await opened();
  await open();
  await write([], (tx) =>
    tx
      .update(surveys)
      .set({ closesAt: new Date(0) })
      .where(eq(surveys.eventId, eventId)),
  );
  expect(await fill(ids[0] ?? "")).toMatchObject({ code: "survey-closed" });
  await open();
  expect((await form()).closesAt).toBeNull();
  expect(await fill(ids[0] ?? "")).toMatchObject({ ok: true });
});

test("what must be answered is asked for by its question, and what is no option is refused", async () => {
  const { ids, open, fill, of } = await opened();
  await open();
  const [first] = Object.keys(await of(0, ""));
  expect(await fill(ids[0] ?? "", await of(0, ""))).toMatchObject({
    fields: { [`answers.${first}`]: [{ code: "required" }] },
  });
  expect((await fill(ids[0] ?? "", await of(6, "nothing of ours"))).ok).toBe(false);
  expect((await fill(ids[0] ?? "", await of(4, "x".repeat(1_001)))).ok).toBe(false);
});

test("an answer without a name leads to nobody: no column, no order, no trail", async () => {
  const { ids, open, fill, eventId, of, lecture } = await opened();
  await open();
  for (const [at, registrationId] of [...ids].reverse().entries())
    await fill(registrationId, await of(4, `text ${at}`));
  const rows = await db.select().from(surveyAnswers).where(eq(surveyAnswers.eventId, eventId));
  const today = isoDay(new Date(), lecture.timeZone);
  for (const row of rows) {
    expect(row.registrationId).toBeNull();
    expect(row.answeredOn).toBe(today);
    expect(row.answers).not.toContain("text");
    // An id that begins with a time would tell when it was written.
    expect(row.id[14]).toBe("4");
  }
  expect(Object.keys(getTableColumns(surveyTakers))).toEqual(["eventId", "registrationId"]);
  const takers = await db.select().from(surveyTakers).where(eq(surveyTakers.eventId, eventId));
  expect(takers.map((one) => one.registrationId)).toEqual([...ids].sort());
  const trail = await db.select().from(activities).where(eq(activities.eventId, eventId));
  expect(trail.filter(({ name }) => name === "surveys.answer")).toEqual([]);
  expect(JSON.stringify(trail)).not.toContain(ids[0]);
});

test("results wait for five answers, and texts may be taken out", async () => {
  const { min, ids, open, fill, eventId, of } = await opened();
  await open();
  for (const registrationId of ids.slice(0, 4)) await fill(registrationId, await of(4, "좋았어요"));
  expect(await results(min, { eventId })).toMatchObject({ answers: 4, few: true, results: [] });
  await fill(ids[4] ?? "", { ...(await of(0, "1")), ...(await of(4, "나빴어요")) });
  const found = await results(min, { eventId });
  expect(found).toMatchObject({ answers: 5, few: false, naming: "anonymous" });
  expect(found?.results[0]).toMatchObject({ count: 5, mean: 4.2 });
  const text = found?.results[4]?.texts.find((one) => one.text === "나빴어요");
  expect(text?.by).toBeNull();
  expect(await hide(min, { answerId: text?.answerId ?? "", hidden: true })).toMatchObject({ ok: true });
  const after = await results(min, { eventId });
  expect(after?.results[4]?.texts.filter(({ hidden }) => hidden)).toMatchObject([{ text: "나빴어요" }]);
});

test("with names the team reads who it was; where everybody may choose, only of those who did", async () => {
  const { min, ids, change, open, fill, eventId, of } = await opened();
  expect(await change({ naming: "either" })).toMatchObject({ ok: true });
  await open();
  for (const [at, registrationId] of ids.entries())
    await fill(registrationId, await of(4, `text ${at}`), at === 2 ? { named: "on" } : {});
  const found = await results(min, { eventId });
  expect(found?.results[4]?.texts.flatMap(({ text, by }) => (by ? [[text, by]] : []))).toEqual([["text 2", "Guest 2"]]);
});

test("once somebody has answered, words and the end may change, and nothing else", async () => {
  const { ids, change, open, fill, form } = await opened();
  const before = await form();
  expect(await change({ questions: before.questions.slice(0, 2) })).toMatchObject({ ok: true });
  await open();
  await fill(ids[0] ?? "");
  const { questions } = await form();
  const [first, ...rest] = questions;
  const reworded = [{ ...first, text: { ko: "어땠나요?" } }, ...rest];
  expect(await change({ questions: reworded, closesAt: "2040-01-20T18:00" })).toMatchObject({ ok: true });
  expect((await form()).questions[0]).toMatchObject({ id: first?.id, text: { ko: "어땠나요?" } });
  for (const said of [{ naming: "named" }, { questions: rest }, { questions: [{ ...first, kind: "text" }, ...rest] }])
    expect(await change(said)).toMatchObject({ code: "survey-answered" });
  expect(await change({ version: 1 })).toMatchObject({ code: "changed-meanwhile" });
});

test("a question to choose from has two options at least, and an empty form is not opened", async () => {
  const { change, open } = await opened();
  const one = { kind: "choice", text: { ko: "?" }, options: [{ text: { ko: "네" } }], required: false };
  expect((await change({ questions: [one] })).ok).toBe(false);
  expect(await change({ questions: [] })).toMatchObject({ ok: true });
  expect(await open()).toMatchObject({ code: "survey-empty" });
});

test("those who were there and have not answered are written to; who answers meanwhile is not", async () => {
  const { aru, min, eventId, ids, open, fill } = await opened();
  const address = (personId: string) => ({
    personId,
    email: seal(`person_contacts|email|${personId}`, "a@example.org"),
  });
  await write([], async (tx) => {
    const rows = await tx.select().from(registrations).where(eq(registrations.eventId, eventId));
    const people = rows.filter(({ id }) => id !== ids[6]).map(({ personId }) => personId);
    await tx.insert(personContacts).values(people.map((one) => ({ ...address(one), updatedAt: new Date() })));
    const [register] = await tx.insert(registers).values({ eventId, place: eventId }).returning();
    const seen = { registerId: register?.id ?? "", status: "present" as const, updatedAt: new Date() };
    const there = [ids[0], ids[1], ids[2], ids[6]].map((registrationId = "") => ({ ...seen, registrationId }));
    await tx.insert(attendanceRecords).values(there);
  });
  expect(await tell(aru, { eventId })).toMatchObject({ code: "survey-closed" });
  await open();
  await fill(ids[0] ?? "");
  expect(await telling(aru, { eventId })).toEqual({ recipients: 2, unreachable: 1 });
  expect(await tell(min, { eventId })).toMatchObject({ code: "not-allowed" });
  expect(await tell(aru, { eventId })).toMatchObject({ ok: true, value: { recipients: 2, unreachable: 1 } });
  const queued = await db.select().from(letters).where(eq(letters.eventId, eventId));
  expect(
    queued
      .filter(({ kind }) => kind === "feedback")
      .map((one) => one.registrationId)
      .sort(),
  ).toEqual([ids[1], ids[2]].sort());
  const facts = async () => letterOf(system, { registrationId: ids[1] ?? "" });
  expect(isStillTrue("feedback", await facts(), new Date())).toBe(true);
  const { button } = letterText("feedback", await facts(), {});
  expect(button?.url).toMatch(/\/ko\/r\/\w+\/feedback$/);
  await fill(ids[1] ?? "");
  expect(isStillTrue("feedback", await facts(), new Date())).toBe(false);
});

test("what came back leaves as a list from five answers on, without what was taken out and without names", async () => {
  const { min, bota, ids, open, fill, of, eventId } = await opened();
  await open();
  const wish = { eventId, format: "csv" as const, locale: "ko" as const, purpose: "후원 기관" };
  for (const one of ids.slice(0, 4)) await fill(one, await of(4, "강연이 좋았어요"));
  expect(await exportSurvey(min, wish)).toMatchObject({ code: "survey-few" });
  await fill(ids[4] ?? "", await of(4, "=1+1"));
  const found = await results(min, { eventId });
  const texts = found?.results.find((one) => one.texts.length > 0)?.texts ?? [];
  await hide(min, { answerId: texts.find(({ text }) => text !== "=1+1")?.answerId ?? "", hidden: true });
  const taken = await exportSurvey(min, wish);
  if (!taken.ok) throw new Error(taken.code);
  const [first, second] = taken.value.lists;
  const rows = async (list: typeof first) => {
    const all = [];
    for await (const row of list?.rows ?? []) all.push(list?.columns.map((column) => column.value(row as never)));
    return all;
  };
  expect((await rows(first))[0]).toEqual([expect.any(String), "5", 5, 100, 5]);
  const written = await rows(second);
  expect(written).toHaveLength(4);
  expect(JSON.stringify(written)).not.toContain("Guest");
  expect(await exportSurvey(bota, wish)).toMatchObject({ code: "not-allowed" });
});

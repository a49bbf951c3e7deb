import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, questionLog, questions } from "../../db/schema";
import { advance } from "../question-board/commands";
import { edit, log } from "../questions/commands";
import { list } from "../questions/queries";
import { claimDevice, sync } from "./commands";
import { desk, latest } from "./queries";
import { noAnswer } from "./rules";

const now = () => new Date().toISOString();
const asked = (no: number, body = `Question ${no}`, more: object = {}) => ({
  ...{ kind: "write" as const, id: id(), no, at: now(), body, lang: "ko" as const },
  ...more,
});
const said = (question: string, answerSummary: string | null, was = noAnswer, more: object = {}) => ({
  ...{ kind: "answer" as const, id: id(), question, at: now(), answerSummary, answeredBy: null, followUp: false, was },
  ...more,
});
type Operation = ReturnType<typeof asked> | ReturnType<typeof said>;

async function sent(actor: Actor, eventId: string, deviceId: string, operations: Operation[], sentAt = now()) {
  const outcome = await sync(actor, { eventId, deviceId, sentAt, operations });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

test("devices get letters in their order, and keep them", async () => {
  const { min, aru, lecture, program } = await cast();
  const [one, two] = [id(), id()];
  const claim = (actor: Actor, deviceId: string, eventId = lecture.id) => claimDevice(actor, { eventId, deviceId });
  expect(await claim(min, one)).toEqual({ ok: true, value: { letter: "A" } });
  expect(await claim(aru, two)).toEqual({ ok: true, value: { letter: "B" } });
  expect(await claim(aru, one)).toEqual({ ok: true, value: { letter: "A" } });
  const other = await lectureOf(program.id);
  expect(await claim(min, two, other.id)).toEqual({ ok: true, value: { letter: "A" } });
});

test("what was written without a network is there once, numbered by both, however often it is sent", async () => {
  const { min, lecture } = await cast();
  const device = id();
  const question = asked(1, "국기의 독수리는 무엇을 뜻하나요?");
  const batch = [question, said(question.id, "자유입니다."), asked(2)];
  const first = await sent(min, lecture.id, device, batch);
  expect(first.results.map((one) => one.outcome)).toEqual(["done", "done", "done"]);
  expect(first.results[1]?.row).toMatchObject({
    no: 1,
    deviceNo: "A1",
    status: "answered",
    answerSummary: "자유입니다.",
  });
  const again = await sent(min, lecture.id, device, batch);
  expect(again.results.map((one) => one.outcome)).toEqual(["again", "again", "again"]);
  expect((await latest(min, { eventId: lecture.id })).map((row) => row.deviceNo)).toEqual(["A2", "A1"]);
  expect(await db.$count(activities, eq(activities.eventId, lecture.id))).toBe(1);
  const found = async (q: string) => (await list(min, { eventId: lecture.id, q })).rows.map((row) => row.no);
  expect(await found("a2")).toEqual([2]);
});

test("an answer where another stands is kept beside it and overwrites nothing, until its scribe has chosen", async () => {
  const { min, aru, lecture } = await cast();
  const [mine, theirs] = [id(), id()];
  const question = asked(1);
  await sent(min, lecture.id, mine, [question]);
  const one = said(question.id, "Freedom");
  const other = said(question.id, "Strength");
  await sent(aru, lecture.id, theirs, [one]);
  for (const _ of [1, 2]) {
    const { results } = await sent(min, lecture.id, mine, [other]);
    expect(results[0]).toMatchObject({ outcome: "conflict", row: { answerSummary: "Freedom" } });
  }
  const entries = await db.select().from(questionLog).where(eq(questionLog.id, other.id));
  expect(entries).toMatchObject([{ action: "hold-answer", after: { answerSummary: "Strength" } }]);
  const freedom = { ...noAnswer, answerSummary: "Freedom" };
  const chosen = await sent(min, lecture.id, mine, [said(question.id, "Freedom and strength", freedom)]);
  expect(chosen.results[0]).toMatchObject({ outcome: "done", row: { answerSummary: "Freedom and strength" } });
});

test("a question that moved on the board, or was mended, takes its answer all the same", async () => {
  const { min, lecture } = await cast();
  const question = asked(1);
  const { results } = await sent(min, lecture.id, id(), [question]);
  const row = results[0]?.row;
  const questionId = row?.id ?? "";
  await edit(min, { questionId, version: 1, body: "Mended", lang: "ko" });
  await advance(min, { questionId, version: 2, to: "queued" });
  const answered = await sent(min, lecture.id, id(), [said(questionId, "Yes")]);
  expect(answered.results[0]).toMatchObject({ outcome: "done", row: { body: "Mended", status: "answered" } });
});

test("one that is refused says why and holds up no other", async () => {
  const { min, lecture, program } = await cast();
  const other = await lectureOf(program.id);
  const foreign = await log(min, { eventId: other.id, clientId: id(), body: "Elsewhere", lang: "en" });
  const elsewhere = foreign.ok ? foreign.value.id : "";
  const batch = [asked(1, "a", { themeId: id() }), asked(2), said(elsewhere, "x"), said(id(), "y")];
  const { results } = await sent(min, lecture.id, id(), batch);
  expect(results.map((one) => one.outcome)).toEqual(["refused", "done", "refused", "refused"]);
  expect(results[0]?.problem).toMatchObject({ code: "invalid", field: "themeId", fieldCode: "choice" });
  expect(results[2]?.problem).toMatchObject({ code: "not-found" });
  const wrong = await sync(min, {
    ...{ eventId: lecture.id, deviceId: id(), sentAt: now() },
    operations: [asked(1), asked(2, "x".repeat(2_001))],
  });
  expect(wrong).toMatchObject({ ok: false, code: "invalid", fields: { "operations.1.body": [{ code: "too-long" }] } });
});

test("a clock that goes wrong does not say when something was asked", async () => {
  const { min, lecture } = await cast();
  const hour = 3_600_000;
  const clock = Date.now() + 300 * 24 * hour;
  const at = (ms: number) => new Date(ms).toISOString();
  const question = { ...asked(1), at: at(clock - hour) };
  await sent(min, lecture.id, id(), [question], at(clock));
  const [row] = await db.select().from(questions).where(eq(questions.clientId, question.id));
  expect(Math.abs(Date.now() - hour - (row?.askedAt.getTime() ?? 0))).toBeLessThan(60_000);
});

test("an answer follows a question that was merged, and is refused for one that was taken back", async () => {
  const { min, lecture } = await cast();
  const [one, two] = [asked(1), asked(2)];
  const { results } = await sent(min, lecture.id, id(), [one, two]);
  const [first = "", second = ""] = results.map(({ row }) => row?.id);
  const set = (questionId: string, change: object) =>
    write([], async (tx) => void (await tx.update(questions).set(change).where(eq(questions.id, questionId))));
  await set(second, { status: "merged", mergedIntoId: first });
  const merged = await sent(min, lecture.id, id(), [said(two.id, "For both")]);
  expect(merged.results[0]).toMatchObject({ outcome: "done", row: { id: first, answerSummary: "For both" } });
  await set(first, { status: "withdrawn" });
  const late = await sent(min, lecture.id, id(), [said(one.id, "Late")]);
  expect(late.results[0]).toMatchObject({ outcome: "refused", problem: { code: "questions-settled" } });
});

test("a device keeps what the type-ahead needs of people, and nothing else of them", async () => {
  const { min, sora, bota, lecture } = await cast();
  expect(await desk(min, { eventId: lecture.id, locale: "ko" })).toMatchObject({ askers: [], themes: [], groups: [] });
  await expect(desk(sora, { eventId: lecture.id })).rejects.toMatchObject({ code: "not-found" });
  await expect(latest(bota, { eventId: lecture.id })).rejects.toMatchObject({ code: "not-allowed" });
  const foreign = { eventId: lecture.id, deviceId: id(), sentAt: now(), operations: [asked(1)] };
  expect(await sync(sora, foreign)).toMatchObject({ code: "not-found" });
});

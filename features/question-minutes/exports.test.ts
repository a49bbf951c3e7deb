import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { questionPaper } from "../../core/question-paper";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { cell, header } from "../../core/table";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { exportLog, questions, questionTranslations, rateLimits, registrations } from "../../db/schema";
import type { Taken } from "../exports/steps";
import { ask } from "../own-questions/commands";
import { draft, release } from "../question-answers/commands";
import { exportLeftovers } from "../question-answers/exports";
import type { Place } from "../question-board/choices";
import { advance } from "../question-board/commands";
import { setState } from "../question-rooms/commands";
import { log } from "../questions/commands";
import { exportMinutes } from "./exports";
import { numbers } from "./queries";

const purpose = "for a test";

async function day() {
  const all = await stageDay();
  const { min, eventId, ids } = all;
  await setState(min, { eventId, state: "open" });
  await write([], (tx) => tx.update(registrations).set({ photoWish: "all" }).where(eq(registrations.eventId, eventId)));
  const asked = async (registrationId: string, body: string, display: "name" | "anonymous" = "anonymous") => {
    await write([], (tx) => tx.delete(rateLimits));
    const actor = await actorOfLink(derivedToken("link", registrationId, 1));
    const outcome = await ask(actor, { registrationId, body, lang: "ko", display });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.questionId;
  };
  const at = async (questionId: string) => {
    const [row] = await db.select().from(questions).where(eq(questions.id, questionId));
    return { questionId, version: row?.version ?? 0 };
  };
  const put = async (questionId: string, to: Place) => advance(min, { ...(await at(questionId)), to });
  const [one, two, three] = ids as [string, string, string];
  const first = await asked(one, "첫 질문", "name");
  const second = await asked(two, "둘째 질문");
  const third = await asked(three, "=셋째 질문");
  for (const questionId of [second, first])
    for (const to of ["on_stage", "answered"] as const) await put(questionId, to);
  await put(third, "listed");
  return { ...all, first, second, third, at };
}

const rowsOf = ({ lists: [list] }: Taken) => {
  if (!list) throw new Error("no list");
  const lines = [...(list.rows as Iterable<unknown>)];
  return [
    list.columns.map((column) => header(column, list.zone)),
    ...lines.map((row) => list.columns.map((column) => cell(column, row, list.zone))),
  ];
};
const taken = async <T>(outcome: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const answer = await outcome;
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
};

test("minutes follow the stage and name whoever wished it; written answers come last", async () => {
  const { min, eventId, third, at } = await day();
  await draft(min, { ...(await at(third)), answerSummary: "긴 답", answerLang: "ko", answeredBy: "대사님" });
  await release(min, await at(third));
  const minutes = await taken(exportMinutes(min, { eventId, format: "csv", locale: "ko", purpose }));
  const [head = [], ...rows] = rowsOf(minutes);
  const column = (key: string) => minutes.lists[0]?.columns.findIndex((one) => one.key === key) ?? -1;
  expect(rows.map((row) => row[column("no")])).toEqual([2, 1, 3]);
  expect(rows.map((row) => row[column("asker")])).toEqual(["학생", "민준", "학생"]);
  expect(rows[2]?.[column("answer")]).toBe("긴 답");
  expect(minutes.columns).not.toContain("school");
  expect(head).toHaveLength(minutes.columns.length);
});

test("full names go along only when asked for, and the log of exports says so", async () => {
  const { min, eventId } = await day();
  const said = { eventId, format: "xlsx" as const, locale: "en" as const, purpose };
  expect(JSON.stringify(rowsOf(await taken(exportMinutes(min, said))))).not.toContain("이서연");
  const named = await taken(exportMinutes(min, { ...said, names: true }));
  expect(JSON.stringify(rowsOf(named))).toContain("이서연");
  const logged = await db.select().from(exportLog).where(eq(exportLog.eventId, eventId));
  expect(logged.map(({ profile, purpose: why, filters }) => [profile, why, filters.names ?? false]).sort()).toEqual([
    ["minutes", purpose, false],
    ["minutes", purpose, true],
  ]);
  expect(await exportMinutes(min, { ...said, purpose: "" })).toMatchObject({ code: "invalid" });
});

test("a checked translation stands in for the words, and a draft of one does not", async () => {
  const { min, eventId, first, second } = await day();
  await write([], (tx) =>
    tx.insert(questionTranslations).values([
      { questionId: first, lang: "en", body: "The first question", checkedAt: new Date() },
      { questionId: second, lang: "en", body: "Not checked" },
    ]),
  );
  const { pdf } = await taken(exportMinutes(min, { eventId, format: "pdf", locale: "en", purpose }));
  expect(pdf.sections[0]?.entries).toMatchObject([
    { no: 2, question: "둘째 질문", questionMark: "한국어" },
    { no: 1, question: "The first question", questionMark: undefined },
  ]);
});

test("the office's list has no name, and only what was chosen", async () => {
  const { min, eventId, third } = await day();
  await log(min, { eventId, body: "Aloud?", lang: "en", source: "oral" });
  await write([], (tx) =>
    tx.insert(questionTranslations).values({ questionId: third, lang: "en", body: "Third?", checkedAt: new Date() }),
  );
  const said = { eventId, format: "csv" as const, locale: "en" as const, purpose, recipient: "Embassy" };
  const [, ...rows] = rowsOf(await taken(exportLeftovers(min, said)));
  expect(rows).toEqual([
    [3, "=셋째 질문", "한국어", "Third?", null, 0, "A student", null],
    [4, "Aloud?", "English", null, null, 0, "A student", null],
  ]);
  const [, ...chosen] = rowsOf(await taken(exportLeftovers(min, { ...said, nos: [4] })));
  expect(chosen.map(([no]) => no)).toEqual([4]);
});

test("the numbers are those of this event", async () => {
  const { min, eventId } = await day();
  expect(await numbers(min, { eventId })).toMatchObject({
    ...{ asked: 3, answered: 2, later: 0, left: 1, took: 3, seats: 3, seatsTook: 3, present: 0 },
    groups: [
      { key: "1", asked: 2, answered: 1 },
      { key: "2", asked: 1, answered: 1 },
    ],
  });
});

test("a paper of many questions is numbered, and the longest answer goes over pages", async () => {
  const long = "아주 긴 답변입니다. Ответ на вопрос. Сұраққа жауап. ".repeat(90).slice(0, 4_000);
  const entry = (no: number) => ({
    no,
    about: "14:05 · 2조",
    question: "질문 ".repeat(20),
    answer: { by: "대사님", text: no === 2 ? long : "네." },
  });
  const paper = {
    ...{ title: "질의응답 기록", event: "카자흐스탄의 상징", facts: [{ label: "일시", value: "2026년 1월 15일" }] },
    sections: [{ title: "주제", entries: Array.from({ length: 40 }, (_, index) => entry(index + 1)) }],
    ...{ nothing: "없음", lang: "ko", at: new Date(0) },
  };
  const bytes = await questionPaper(paper);
  const text = bytes.toString("latin1");
  expect(text.startsWith("%PDF-1.7")).toBe(true);
  const pages = text.match(/\/Type \/Page\b/g)?.length ?? 0;
  expect(pages).toBeGreaterThan(4);
  expect(pages).toBeLessThan(12);
  expect((await questionPaper(paper)).equals(bytes)).toBe(true);
});

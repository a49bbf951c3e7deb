import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { system } from "../../core/permissions";
import { derivedToken, seal } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { letters, personContacts, questions, questionTranslations, rateLimits, registrations } from "../../db/schema";
import { letterOf } from "../letters/queries";
import { isStillTrue } from "../letters/rules";
import { unsend } from "../mailings/commands";
import { ask } from "../own-questions/commands";
import { mine } from "../own-questions/queries";
import { advance, decline, merge } from "../question-board/commands";
import { setState } from "../question-rooms/commands";
import { edit, log } from "../questions/commands";
import { draft, release, releaseAll, takeBack, tell } from "./commands";
import { leftovers, telling } from "./queries";

const link = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));

async function opened() {
  const day = await stageDay();
  const [one, two, three] = day.ids as [string, string, string];
  await setState(day.min, { eventId: day.eventId, state: "open" });
  const asked = async (registrationId: string, body: string) => {
    await write([], (tx) => tx.delete(rateLimits));
    const outcome = await ask(await link(registrationId), { registrationId, body, lang: "ko" });
    if (!outcome.ok) throw new Error(outcome.code);
    return outcome.value.questionId;
  };
  const ids = [await asked(one, "첫 질문"), await asked(two, "둘째 질문"), await asked(three, "셋째 질문")] as const;
  const versionOf = async (questionId: string) => {
    const [row] = await db.select().from(questions).where(eq(questions.id, questionId));
    return row?.version ?? 0;
  };
  const at = async (questionId: string) => ({ questionId, version: await versionOf(questionId) });
  const list = async (questionId: string) => advance(day.min, { ...(await at(questionId)), to: "listed" });
  const written = async (questionId: string, answerSummary: string) =>
    draft(day.min, { ...(await at(questionId)), answerSummary, answerLang: "ko", answeredBy: "대사님" });
  const own = async (registrationId: string) => (await mine(await link(registrationId), { registrationId })).own[0];
  const left = async (held = false) => leftovers(day.min, { eventId: day.eventId, held });
  return { ...day, people: [one, two, three] as const, ids, at, list, written, own, left };
}

test("what was asked and has no answer is left over; what nobody let before the room only if the team says so", async () => {
  const day = await opened();
  await day.list(day.ids[1]);
  await decline(day.min, { ...(await day.at(day.ids[2])), reason: "repeated" });
  await log(day.min, { eventId: day.eventId, body: "Aloud?", lang: "en", source: "oral" });
  expect((await day.left()).left.map(({ no }) => no)).toEqual([2, 4]);
  const { left } = await day.left(true);
  expect(left.map(({ no }) => no)).toEqual([1, 2, 4]);
  expect(JSON.stringify(left)).not.toContain("김민준");
  expect(left.map(({ groupNumber }) => groupNumber)).toEqual([null, null, null]);
});

test("a draft is the team's alone; released, its asker reads it; taken back, no more", async () => {
  const day = await opened();
  const [questionId] = day.ids;
  const [asker, other] = day.people;
  await day.list(questionId);
  await day.written(questionId, "독수리는 자유를 뜻합니다.");
  for (const person of [asker, other])
    expect(JSON.stringify(await mine(await link(person), { registrationId: person }))).not.toContain("독수리는");
  expect(await day.own(asker)).toMatchObject({ status: "listed", answer: null });

  const released = await release(day.min, await day.at(questionId));
  expect(released).toMatchObject({ ok: true, value: { status: "answered" } });
  expect(await day.own(asker)).toMatchObject({
    status: "answered",
    answer: { text: "독수리는 자유를 뜻합니다.", lang: "ko", by: "대사님" },
  });
  // Others see that it was answered, not what was said.
  expect(JSON.stringify(await mine(await link(other), { registrationId: other }))).not.toContain("독수리는");
  expect((await day.left()).released.map(({ no }) => no)).toEqual([1]);

  expect(await takeBack(day.min, await day.at(questionId))).toMatchObject({ ok: true, value: { status: "listed" } });
  expect(await day.own(asker)).toMatchObject({ status: "listed", answer: null });
  expect((await day.left()).left[0]).toMatchObject({ no: 1, answerSummary: "독수리는 자유를 뜻합니다." });
});

test("a translation of the answer is read when it is checked, and falls with the words it translates", async () => {
  const day = await opened();
  const [questionId] = day.ids;
  await day.list(questionId);
  await day.written(questionId, "네.");
  const checkedAt = new Date();
  await write([], (tx) =>
    tx.insert(questionTranslations).values([
      { questionId, lang: "en", body: "First", answerSummary: "Yes.", checkedAt },
      { questionId, lang: "ru", answerSummary: "Да." },
    ]),
  );
  await release(day.min, await day.at(questionId));
  expect((await day.own(day.people[0]))?.answer?.translations).toEqual({ en: "Yes." });
  await takeBack(day.min, await day.at(questionId));
  await day.written(questionId, "아니요.");
  await release(day.min, await day.at(questionId));
  expect((await day.own(day.people[0]))?.answer).toMatchObject({ text: "아니요.", translations: {} });
});

test("those whose question was merged into another read its answer", async () => {
  const day = await opened();
  await day.list(day.ids[0]);
  await merge(day.min, { ...(await day.at(day.ids[1])), intoId: day.ids[0] });
  await day.written(day.ids[0], "모두에게 드리는 답");
  expect((await day.own(day.people[1]))?.answer).toBeNull();
  await release(day.min, await day.at(day.ids[0]));
  expect(await day.own(day.people[1])).toMatchObject({ status: "merged", answer: { text: "모두에게 드리는 답" } });
});

test("what may not be written or released is refused, and of two who write at once one is told", async () => {
  const day = await opened();
  const [held, listed, declined] = day.ids;
  await day.list(listed);
  await decline(day.min, { ...(await day.at(declined)), reason: "repeated" });
  expect(await day.written(declined, "?")).toMatchObject({ code: "answers-settled" });
  expect(await release(day.min, await day.at(listed))).toMatchObject({ code: "answer-missing" });
  await day.written(held, "먼저 쓴 답");
  expect(await release(day.min, await day.at(held))).toMatchObject({ code: "answer-held" });
  const read = { ...(await day.at(listed)), answerLang: "ko" as const };
  const outcomes = await Promise.all([
    draft(day.min, { ...read, answerSummary: "하나" }),
    draft(day.aru, { ...read, answerSummary: "둘" }),
  ]);
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.find((one) => !one.ok)).toMatchObject({ code: "changed-meanwhile" });
  expect(await takeBack(day.min, await day.at(listed))).toMatchObject({ code: "answer-not-released" });
  expect(await draft(await link(day.people[0]), { ...read, answerSummary: "나" })).toMatchObject({ ok: false });
});

test("all drafts are released as they were read, or none", async () => {
  const day = await opened();
  for (const questionId of day.ids.slice(0, 2)) {
    await day.list(questionId);
    await day.written(questionId, "답");
  }
  const drafts = [await day.at(day.ids[0]), { questionId: day.ids[1], version: 1 }];
  expect(await releaseAll(day.min, { eventId: day.eventId, drafts })).toMatchObject({ code: "changed-meanwhile" });
  expect((await day.left()).left).toHaveLength(2);
  const read = [await day.at(day.ids[0]), await day.at(day.ids[1])];
  const elsewhere = (await stageDay()).eventId;
  expect(await releaseAll(day.min, { eventId: elsewhere, drafts: read })).toMatchObject({ ok: false });
  expect(await releaseAll(day.min, { eventId: day.eventId, drafts: read })).toMatchObject({
    ok: true,
    value: { released: 2, nos: [1, 2] },
  });
});

test("mending a word in the log releases no draft", async () => {
  const day = await opened();
  const [questionId] = day.ids;
  await day.list(questionId);
  await day.written(questionId, "초안");
  const said = { source: "oral" as const, lang: "ko" as const, answerSummary: "초안", answeredBy: "대사님" };
  await edit(day.min, { ...(await day.at(questionId)), ...said, body: "첫 질문?", answerLang: "ko" });
  const [row] = await db.select().from(questions).where(eq(questions.id, questionId));
  expect(row).toMatchObject({ status: "listed", answeredAt: null, body: "첫 질문?", source: "phone" });
});

test("an asker is written to once, without question or answer; then the answer stays", async () => {
  const day = await opened();
  const [asker] = day.people;
  await day.list(day.ids[0]);
  await day.written(day.ids[0], "비밀스러운 답");
  await release(day.min, await day.at(day.ids[0]));
  expect(await tell(day.min, { eventId: day.eventId })).toMatchObject({ code: "nobody-to-write-to" });
  const [row] = await db.select().from(registrations).where(eq(registrations.id, asker));
  const personId = row?.personId ?? "";
  const email = seal(`person_contacts|email|${personId}`, "minjun@example.org");
  await write([], (tx) => tx.insert(personContacts).values({ personId, email, updatedAt: new Date() }));
  expect(await telling(day.min, { eventId: day.eventId })).toEqual({ questions: 1, recipients: 1, unreachable: 0 });
  const told = await tell(day.min, { eventId: day.eventId });
  if (!told.ok) throw new Error(told.code);
  expect(await takeBack(day.min, await day.at(day.ids[0]))).toMatchObject({ code: "answer-told" });
  expect(await telling(day.min, { eventId: day.eventId })).toMatchObject({ recipients: 0 });
  const [letter] = await db.select().from(letters).where(eq(letters.eventId, day.eventId));
  expect(letter).toMatchObject({ kind: "answered", service: false, registrationId: asker });
  expect(isStillTrue("answered", await letterOf(system, { registrationId: asker }), new Date())).toBe(true);

  await unsend(day.min, { eventId: day.eventId, messageId: told.value.messageId });
  expect(await telling(day.min, { eventId: day.eventId })).toMatchObject({ recipients: 1 });
  await takeBack(day.min, await day.at(day.ids[0]));
  expect(isStillTrue("answered", await letterOf(system, { registrationId: asker }), new Date())).toBe(false);
});

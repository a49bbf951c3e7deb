import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { questions, rateLimits } from "../../db/schema";
import { ask } from "../own-questions/commands";
import { mine } from "../own-questions/queries";
import { setState } from "../question-rooms/commands";
import { onScreens } from "../question-rooms/steps";
import { history } from "../questions/queries";
import type { Place } from "./choices";
import { advance, amend, decline, merge, unmerge } from "./commands";
import { board } from "./queries";

async function asked(registrationId: string, body: string) {
  await write([], (tx) => tx.delete(rateLimits));
  const actor = await actorOfLink(derivedToken("link", registrationId, 1));
  const outcome = await ask(actor, { registrationId, body, lang: "ko" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.questionId;
}
async function opened() {
  const day = await stageDay();
  await setState(day.min, { eventId: day.eventId, state: "open" });
  const [one, two = "", three = ""] = [day.one, ...day.ids.slice(1)];
  const ids = [await asked(one, "첫 질문"), await asked(two, "둘째 질문"), await asked(three, "셋째 물음")] as const;
  const rowOf = async (questionId: string) => {
    const row = (await board(day.min, { eventId: day.eventId })).rows.find((found) => found.questionId === questionId);
    if (!row) throw new Error("no row");
    return row;
  };
  const put = async (questionId: string, to: Place) =>
    advance(day.min, { questionId, version: (await rowOf(questionId)).version, to });
  return { ...day, people: day.ids, ids, rowOf, put };
}
const own = async (registrationId: string) =>
  mine(await actorOfLink(derivedToken("link", registrationId, 1)), { registrationId });

test("of two moderators who decide at once one wins, and the other is told", async () => {
  const { min, aru, ids, rowOf } = await opened();
  const [questionId] = ids;
  const outcomes = await Promise.all([
    advance(min, { questionId, version: 1, to: "listed" }),
    decline(aru, { questionId, version: 1, reason: "repeated" }),
  ]);
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.find((one) => !one.ok)).toMatchObject({ code: "changed-meanwhile" });
  expect((await rowOf(questionId)).version).toBe(2);
});

test("one question is on stage: the one before was heard", async () => {
  const { ids, put, rowOf, eventId } = await opened();
  const focus = async () => (await onScreens(db, eventId)).now?.no ?? null;
  await put(ids[0], "on_stage");
  expect([(await rowOf(ids[0])).status, await focus()]).toEqual(["on_stage", 1]);
  await put(ids[1], "on_stage");
  expect([(await rowOf(ids[0])).status, await focus()]).toEqual(["answered", 2]);
  await put(ids[0], "on_stage"); // a slip of the finger
  await put(ids[0], "queued");
  expect([(await rowOf(ids[0])).status, await focus()]).toEqual(["queued", null]);
});

test("a declined question tells its asker a kind reason and nobody else anything; it can be taken up again", async () => {
  const day = await opened();
  await decline(day.min, { questionId: day.ids[0], version: 1, reason: "personal" });
  expect((await own(day.one)).own[0]).toMatchObject({ status: "declined", declineReason: "personal" });
  expect((await own(day.people[1] ?? "")).rows).toEqual([]);
  await day.put(day.ids[0], "listed");
  expect((await own(day.one)).own[0]).toMatchObject({ status: "listed", declineReason: null });
});

test("changed words reach the room, and the asker keeps reading the own", async () => {
  const day = await opened();
  await amend(day.min, { questionId: day.ids[0], version: 1, body: "첫 번째 질문입니다" });
  await day.put(day.ids[0], "listed");
  const { own: mineOnes, rows } = await own(day.one);
  expect(mineOnes[0]?.body).toBe("첫 질문");
  expect(rows[0]?.body).toBe("첫 번째 질문입니다");
  await amend(day.min, { questionId: day.ids[0], version: 3, body: "첫 질문" });
  expect((await day.rowOf(day.ids[0])).originalBody).toBeNull();
});

test("merging points to the other and brings along what was merged before; parting undoes it", async () => {
  const { min, ids, rowOf, eventId } = await opened();
  const other = await stageDay();
  expect(await merge(min, { questionId: ids[0], version: 1, intoId: ids[0] })).toMatchObject({ code: "not-found" });
  await setState(other.min, { eventId: other.eventId, state: "open" });
  const foreign = await asked(other.one, "다른 곳의 질문");
  expect(await merge(min, { questionId: ids[0], version: 1, intoId: foreign })).toMatchObject({ code: "not-found" });
  await merge(min, { questionId: ids[1], version: 1, intoId: ids[0] });
  await merge(min, { questionId: ids[0], version: 1, intoId: ids[2] });
  expect([(await rowOf(ids[0])).mergedIntoId, (await rowOf(ids[1])).mergedIntoId]).toEqual([ids[2], ids[2]]);
  expect(await advance(min, { questionId: ids[0], version: 2, to: "listed" })).toMatchObject({
    code: "questions-settled",
  });
  const parted = await unmerge(min, { questionId: ids[0], version: 2 });
  expect(parted).toMatchObject({ ok: true, value: { status: "held" } });
  expect(await unmerge(min, { questionId: ids[0], version: 3 })).toMatchObject({ code: "questions-settled" });
  expect(await db.$count(questions, eq(questions.eventId, eventId))).toBe(3);
});

test("what was taken back stays taken back", async () => {
  const { min, ids } = await opened();
  await write([], (tx) => tx.update(questions).set({ status: "withdrawn" }).where(eq(questions.id, ids[0])));
  for (const outcome of [
    await advance(min, { questionId: ids[0], version: 1, to: "listed" }),
    await decline(min, { questionId: ids[0], version: 1, reason: "repeated" }),
    await amend(min, { questionId: ids[0], version: 1, body: "?" }),
    await merge(min, { questionId: ids[0], version: 1, intoId: ids[1] }),
  ])
    expect(outcome).toMatchObject({ ok: false, code: "questions-settled" });
});

test("every step is in the question's history, and every change has a number of its own", async () => {
  const { min, ids, put, rowOf, eventId } = await opened();
  await put(ids[0], "listed");
  await put(ids[0], "queued");
  const entries = await history(min, { questionId: ids[0] });
  expect(entries.map((one) => one.action)).toEqual(["advance", "advance", "ask"]);
  const { rows, room } = await board(min, { eventId });
  expect(room.seq).toBe((await rowOf(ids[0])).seq);
  expect(new Set(rows.map((row) => row.seq)).size).toBe(rows.length);
});

test("whoever chooses the next sees which school and group was heard least", async () => {
  const { min, ids, put, eventId } = await opened();
  await put(ids[0], "on_stage");
  const { heard } = await board(min, { eventId });
  expect(heard.groups).toEqual([
    { key: "2", asked: 1, heard: 0 },
    { key: "1", asked: 2, heard: 1 },
  ]);
  expect(heard.languages).toEqual([{ key: "ko", asked: 3, heard: 1 }]);
});

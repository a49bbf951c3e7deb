import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { write } from "../../db";
import { events, groupMembers, rateLimits } from "../../db/schema";
import { advance } from "../question-board/commands";
import { board } from "../question-board/queries";
import { configure } from "../question-rooms/commands";
import { file, withdraw } from "./commands";
import { filed, mine } from "./queries";

const day = 86_400_000;
const linkOf = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));

/** The day before: nobody has opened the questions yet. */
async function dayBefore() {
  const all = await stageDay();
  const at = { startsAt: new Date(Date.now() + day), endsAt: new Date(Date.now() + day + 3_600_000) };
  await write([], (tx) => tx.update(events).set(at).where(eq(events.id, all.eventId)));
  const filing = async (registrationId: string, question: string, more: object = {}) => {
    await write([], (tx) => tx.delete(rateLimits));
    return file(await linkOf(registrationId), { registrationId, question, lang: "ko", ...more });
  };
  return { ...all, filing };
}

test("a member files questions while the room is closed, and they wait for the team as the group's", async () => {
  const { one, ids, min, eventId, filing } = await dayBefore();
  await configure(min, { eventId, version: 0, perPerson: 2, votes: "on" });
  const outcome = await filing(one, "국기의 뜻은 무엇인가요?");
  expect(outcome).toMatchObject({ ok: true, value: { status: "held", source: "prefiled", again: false } });
  expect(await filing(one, "이름 없이 묻고 싶어요", { display: "anonymous" })).toMatchObject({ ok: true });
  expect(await filing(one, "하나 더?")).toMatchObject({ ok: false, code: "questions-enough" });
  const { rows } = await board(min, { eventId });
  expect(rows.map((row) => [row.status, row.display, row.groupNumber, row.name])).toEqual([
    ["held", "group", 1, "김민준"],
    ["held", "anonymous", 1, "김민준"],
  ]);
  expect(await filed(await linkOf(one), { registrationId: one })).toMatchObject({ mayFile: true, left: 0 });
  const questionId = rows[0]?.questionId ?? "";
  await advance(min, { questionId, version: 1, to: "listed" });
  // The room reads the group's number, and no name.
  const seen = await mine(await linkOf(ids[1] ?? ""), { registrationId: ids[1] ?? "" });
  expect(seen.rows).toMatchObject([{ questionId, by: null, groupNumber: 1 }]);
});

test("what was filed is taken back; nobody else's is", async () => {
  const { one, two, filing } = await dayBefore();
  const made = await filing(one, "취소할 질문");
  const questionId = made.ok ? made.value.questionId : "";
  const taking = async (registrationId: string) =>
    withdraw(await linkOf(registrationId), { registrationId, questionId });
  expect(await taking(two)).toMatchObject({ ok: false, code: "not-found" });
  expect(await taking(one)).toMatchObject({ ok: true });
  expect((await filed(await linkOf(one), { registrationId: one }))?.rows).toMatchObject([{ status: "withdrawn" }]);
});

test("nothing is filed once the event has begun, before groups are told, or without a group", async () => {
  const { one, two, eventId, filing } = await dayBefore();
  await write([], (tx) => tx.delete(groupMembers).where(eq(groupMembers.registrationId, two)));
  expect(await filing(two, "조 없이")).toMatchObject({ ok: false, code: "questions-no-group" });
  expect(await filed(await linkOf(two), { registrationId: two })).toBeNull();
  const change = (set: object) => write([], (tx) => tx.update(events).set(set).where(eq(events.id, eventId)));
  await change({ groupsPublishedAt: null });
  expect(await filing(one, "조 발표 전")).toMatchObject({ ok: false, code: "questions-no-group" });
  await change({ groupsPublishedAt: new Date(0), startsAt: new Date(Date.now() - 1_000) });
  expect(await filing(one, "시작한 뒤")).toMatchObject({ ok: false, code: "questions-begun" });
  expect(await filed(await linkOf(one), { registrationId: one })).toMatchObject({ mayFile: false });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { isRefusal } from "../../core/refusal";
import { derivedToken } from "../../core/seal";
import { actorOfLink, actorOfSeat } from "../../core/session";
import { seated } from "../../core/testing-room";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { activities, questionRooms, rateLimits } from "../../db/schema";
import { ask, vote, withdraw } from "../own-questions/commands";
import { mine } from "../own-questions/queries";
import { advance } from "../question-board/commands";
import { board } from "../question-board/queries";
import { configure, setCode, setState } from "../question-rooms/commands";
import { codeTyped, spacedCode } from "../question-rooms/rules";
import { showRegistration } from "../registrations/queries";
import { release, take } from "./commands";
import { seats } from "./queries";
import { saysPlace, waysOf } from "./steps";

const rested = () => write([], (tx) => tx.delete(rateLimits));
const codeOf = async (eventId: string) =>
  (await db.select().from(questionRooms).where(eq(questionRooms.eventId, eventId)))[0]?.code ?? "";

async function opened(names?: readonly string[]) {
  const day = await stageDay(names);
  await setState(day.min, { eventId: day.eventId, state: "open" });
  return { ...day, code: await codeOf(day.eventId) };
}
async function seatedAs(code: string, fullName: string, more: object = {}) {
  const outcome = await take(anonymous, { code, fullName, ...more });
  if (!outcome.ok) throw new Error(outcome.code);
  return { ...outcome.value, actor: await actorOfSeat(outcome.value.token) };
}
const asked = async (actor: Awaited<ReturnType<typeof actorOfSeat>>, registrationId: string, body: string) => {
  await rested();
  const outcome = await ask(actor, { registrationId, body, lang: "ko", display: "name" });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.questionId;
};

test.each([
  ["김민준", "김 민준"],
  ["김 민준", "민준 김"],
  ["Kim Minjun", "minjun  KIM"],
  ["Айша Қасым", "касым айша"],
  ["Ефимова, Анна", "Анна Ефимова"],
  ["José Núñez", "nunez jose"],
])("%s may be typed as %s", (stored, typed) => {
  expect([...waysOf(stored)].some((way) => waysOf(typed).has(way))).toBe(true);
});

test("a name is not a part of another, and no name is nobody's", () => {
  expect([...waysOf("김민준")].some((way) => waysOf("김민").has(way))).toBe(false);
  expect(waysOf(" - . ").size).toBe(0);
  const place = { groupNumber: 3, school: { ko: "한빛중학교", en: "Hanbit Middle School" } };
  for (const said of ["3", "3조", "한빛", "hanbit middle"]) expect(saysPlace(said, place)).toBe(true);
  for (const said of ["4", "새빛", "교", ""]) expect(saysPlace(said, place)).toBe(false);
});

test("a room gets its code when it is first opened or set up, and the team makes a new one or takes it away", async () => {
  const { eventId, min, code } = await opened();
  expect(codeTyped(spacedCode(code).toLowerCase())).toBe(code);
  await setState(min, { eventId, state: "closed" });
  await setState(min, { eventId, state: "open" });
  expect(await codeOf(eventId)).toBe(code);
  const renewed = await setCode(min, { eventId, code: "on" });
  expect(renewed.ok && renewed.value.code).not.toBe(code);
  expect(await take(anonymous, { code, fullName: "김민준" })).toMatchObject({ ok: false, code: "seats-code" });
  await setCode(min, { eventId, code: "off" });
  await setState(min, { eventId, state: "paused" });
  expect(await codeOf(eventId)).toBe("");
  const other = await stageDay();
  await configure(other.min, { eventId: other.eventId, version: 0, perPerson: 3 });
  expect(await codeOf(other.eventId)).toHaveLength(6);
});

test("by code and name one has a seat: once, and only with a place at this event", async () => {
  const { eventId, min, code, one } = await opened();
  await stageDay(["박하나"]);
  await seated(eventId, [{ fullName: "최대기", status: "waitlisted" }], 50);
  const refused = (fullName: string, of = code) => take(anonymous, { code: of, fullName });
  for (const name of ["박하나", "최대기", "아무도 아님", "---"])
    expect(await refused(name)).toMatchObject({ ok: false, code: "seats-nobody" });
  expect(await refused("김민준", "222222")).toMatchObject({ ok: false, code: "seats-code" });
  expect(await refused("김민준", "01OI")).toMatchObject({ ok: false, code: "seats-code" });
  const seat = await seatedAs(` ${code.slice(0, 3)}-${code.slice(3).toLowerCase()} `, "민준 김");
  expect(seat.registrationId).toBe(one);
  expect(await refused("김민준")).toMatchObject({ ok: false, code: "seats-taken" });
  // The device that has the seat comes back to it.
  expect(await seatedAs(code, "김민준", { seat: seat.token })).toMatchObject({ token: seat.token, again: true });
  const listed = await seats(min, { eventId });
  expect(listed.seats.map(({ name, asked: all }) => [name, all])).toEqual([["김민준", 0]]);
});

test("twenty of one name at once are one seat", async () => {
  const { code } = await opened();
  const all = await Promise.all(Array.from({ length: 20 }, () => take(anonymous, { code, fullName: "김민준" })));
  expect(all.filter((one) => one.ok)).toHaveLength(1);
  expect(all.filter((one) => !one.ok && one.code === "seats-taken")).toHaveLength(19);
});

test("of several with one name the group's number or the school says which", async () => {
  const { code, ids } = await opened(["김민준", "김 민준", "이서연"]);
  expect(await take(anonymous, { code, fullName: "김민준" })).toMatchObject({ ok: false, code: "seats-same-name" });
  const said = (place: string) => take(anonymous, { code, fullName: "김민준", place });
  expect(await said("9")).toMatchObject({ ok: false, code: "seats-same-name" });
  expect(await said("2조")).toMatchObject({ ok: true, value: { registrationId: ids[1] } });
  expect(await said("한빛")).toMatchObject({ ok: true, value: { registrationId: ids[0] } });
});

test("a seat asks and votes, shows no name, and learns nothing of what its name's owner asked", async () => {
  const { eventId, min, code, one } = await opened();
  const link = await actorOfLink(derivedToken("link", one, 1));
  const own = await asked(link, one, "제가 직접 물은 것");
  await advance(min, { questionId: own, version: 1, to: "listed" });
  const { actor, seatId } = await seatedAs(code, "김민준");
  const seen = await mine(actor, { registrationId: one });
  expect(seen).toMatchObject({ own: [], mayBeNamed: false, left: 10 });
  expect(seen.rows).toMatchObject([{ questionId: own, isOwn: false }]);
  // A refusal would say whose question it is.
  expect(await vote(actor, { registrationId: one, questionId: own, wanted: true })).toMatchObject({ ok: true });
  expect(await withdraw(actor, { registrationId: one, questionId: own })).toMatchObject({ code: "not-found" });
  const other = await asked(actor, one, "코드로 들어와 물은 것");
  expect((await mine(actor, { registrationId: one })).own.map((row) => row.questionId)).toEqual([other]);
  expect(await vote(actor, { registrationId: one, questionId: other, wanted: true })).toMatchObject({ ok: false });
  const { rows } = await board(min, { eventId });
  expect(rows.map((row) => [row.questionId, row.byCode, row.display])).toEqual([
    [own, false, "anonymous"],
    [other, true, "anonymous"],
  ]);
  // Whose name it is sees it and may take it back; it does not count against what one may ask oneself.
  expect(await mine(link, { registrationId: one })).toMatchObject({ left: 9, own: [{ questionId: other }, {}] });
  expect(await withdraw(link, { registrationId: one, questionId: other })).toMatchObject({ ok: true });
  const said = await db.select().from(activities).where(eq(activities.name, "roomSeats.take"));
  expect(said.some((entry) => JSON.stringify(entry.note).includes(seatId))).toBe(true);
});

test("a seat opens nobody's registration, not even the one of its name", async () => {
  const { code, one, two } = await opened();
  const { actor } = await seatedAs(code, "김민준");
  const codeOfRefusal = async (registrationId: string) =>
    showRegistration(actor, { registrationId }).then(
      () => "shown",
      (error: unknown) => (isRefusal(error) ? error.code : "other"),
    );
  expect(await codeOfRefusal(one)).toBe("not-allowed");
  expect(await codeOfRefusal(two)).toBe("not-found");
  expect(await ask(actor, { registrationId: two, body: "남의 이름으로", lang: "ko" })).toMatchObject({
    code: "not-found",
  });
});

test("a freed seat leads nowhere, its questions stay, and the name can be taken anew", async () => {
  const { eventId, min, code, one } = await opened();
  const first = await seatedAs(code, "김민준");
  await asked(first.actor, one, "누가 물었을까요");
  expect(await release(first.actor, { seatId: first.seatId })).toMatchObject({ ok: false });
  expect(await release(min, { seatId: first.seatId })).toMatchObject({ ok: true, value: { again: false } });
  expect(await release(min, { seatId: first.seatId })).toMatchObject({ ok: true, value: { again: true } });
  expect((await actorOfSeat(first.token)).kind).toBe("anonymous");
  const second = await seatedAs(code, "김민준", { seat: first.token });
  expect(second.token).not.toBe(first.token);
  expect((await mine(second.actor, { registrationId: one })).own).toEqual([]);
  expect((await board(min, { eventId })).rows).toHaveLength(1);
});

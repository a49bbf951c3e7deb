import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, events, questionRooms, questionVotes, rateLimits, registrations } from "../../db/schema";
import { advance, merge } from "../question-board/commands";
import { board } from "../question-board/queries";
import { configure, mute, setState, unmute } from "../question-rooms/commands";
import { ask, vote, withdraw } from "./commands";
import { mine } from "./queries";

type Day = Awaited<ReturnType<typeof stageDay>>;
const linkOf = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));
const rested = () => write([], (tx) => tx.delete(rateLimits));
const unmoderated = { moderated: "", votes: "on", hands: "on", perPerson: 10 };

async function opened(change: Partial<typeof unmoderated> = {}) {
  const day = await stageDay();
  const made = await configure(day.min, {
    eventId: day.eventId,
    version: 0,
    holdWords: "stupid\n바보\n",
    ...unmoderated,
    ...change,
  });
  if (!made.ok) throw new Error(made.code);
  await setState(day.min, { eventId: day.eventId, state: "open" });
  return day;
}
const asking = async (registrationId: string, body = "What does the eagle mean?", more: object = {}) => {
  await rested();
  return ask(await linkOf(registrationId), { registrationId, body, lang: "en", ...more });
};
async function asked(registrationId: string, body?: string) {
  const outcome = await asking(registrationId, body);
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
}
const seen = async (registrationId: string) => mine(await linkOf(registrationId), { registrationId });
const rowOf = async (day: Day, questionId: string) =>
  (await board(day.min, { eventId: day.eventId })).rows.find((row) => row.questionId === questionId);

test("a question waits for the team unless the room is without moderation, and a held word holds it even then", async () => {
  const moderated = await opened({ moderated: "on" });
  expect(await asked(moderated.one)).toMatchObject({ no: 1, status: "held", source: "phone" });
  expect((await seen(moderated.ids[1] ?? "")).rows).toEqual([]);
  const free = await opened();
  expect(await asked(free.one)).toMatchObject({ status: "listed" });
  expect(await asked(free.one, "Are they S-T-U-P-I-D?")).toMatchObject({ status: "held" });
  expect((await seen(free.ids[1] ?? "")).rows.map((row) => row.body)).toEqual(["What does the eagle mean?"]);
});

test("nobody asks while questions are closed or paused, without a seat, or muted", async () => {
  const day = await stageDay();
  expect(await asking(day.one)).toMatchObject({ ok: false, code: "questions-closed" });
  await setState(day.min, { eventId: day.eventId, state: "paused" });
  expect(await asking(day.one)).toMatchObject({ ok: false, code: "questions-paused" });
  await setState(day.min, { eventId: day.eventId, state: "open" });
  await mute(day.min, { registrationId: day.one });
  expect(await asking(day.one)).toMatchObject({ ok: false, code: "questions-muted" });
  await unmute(day.min, { registrationId: day.one });
  expect(await asking(day.one)).toMatchObject({ ok: true });
  await write([], (tx) => tx.update(registrations).set({ status: "waitlisted" }).where(eq(registrations.id, day.one)));
  expect(await asking(day.one)).toMatchObject({ ok: false, code: "questions-no-seat" });
});

test("one question in twenty seconds, and no more than the room takes from one person", async () => {
  const day = await opened({ perPerson: 2 });
  await asked(day.one);
  const hasty = await ask(await linkOf(day.one), { registrationId: day.one, body: "And now?", lang: "en" });
  expect(hasty).toMatchObject({ ok: false, code: "too-many" });
  const second = await asked(day.one, "Another one?");
  expect(await asking(day.one, "A third?")).toMatchObject({ ok: false, code: "questions-enough", values: { max: 2 } });
  await withdraw(await linkOf(day.one), { registrationId: day.one, questionId: second.questionId });
  expect(await asking(day.one, "A third?")).toMatchObject({ ok: true });
});

test("the same press twice asks once, and nobody else's key answers anybody's question", async () => {
  const day = await opened();
  const clientId = id();
  const first = await asking(day.one, "Once?", { clientId });
  expect(await asking(day.one, "Once?", { clientId })).toMatchObject({ ok: true, value: { again: true } });
  expect(await asking(day.ids[1] ?? "", "Mine?", { clientId })).toMatchObject({ ok: false, code: "not-found" });
  expect(first).toMatchObject({ ok: true, value: { again: false } });
  expect((await board(day.min, { eventId: day.eventId })).rows).toHaveLength(1);
});

test("a name is shown to a room only where it may be, and the team always knows who asks", async () => {
  const day = await opened();
  await write([], (tx) =>
    tx.update(registrations).set({ photoWish: "all", consent: null }).where(eq(registrations.id, day.one)),
  );
  const other = day.ids[1] ?? "";
  await write([], (tx) => tx.update(registrations).set({ photoWish: "none" }).where(eq(registrations.id, other)));
  await asking(day.one, "With my name?", { display: "name" });
  await asking(other, "Not with mine?", { display: "name" });
  const { rows } = await seen(day.ids[2] ?? "");
  expect(rows.map(({ body, by }) => [body, by])).toEqual([
    ["With my name?", "민준"],
    ["Not with mine?", null],
  ]);
  // A family that changes its mind later takes the name off at once.
  await write([], (tx) => tx.update(registrations).set({ photoWish: "none" }).where(eq(registrations.id, day.one)));
  expect((await seen(day.ids[2] ?? "")).rows.map((row) => row.by)).toEqual([null, null]);
  expect((await board(day.min, { eventId: day.eventId })).rows.map((row) => row.name)).toEqual(["김민준", "이서연"]);
});

test("what is asked before the event begins was asked beforehand", async () => {
  const day = await opened();
  await write([], (tx) =>
    tx
      .update(events)
      .set({ startsAt: new Date(Date.now() + 86_400_000), endsAt: new Date(Date.now() + 90_000_000) })
      .where(eq(events.id, day.eventId)),
  );
  expect(await asked(day.one)).toMatchObject({ source: "prefiled" });
});

test("what was typed is not in the trail", async () => {
  const day = await opened();
  await asked(day.one, "Something only I would say");
  const entries = await db.select().from(activities).where(eq(activities.name, "ownQuestions.ask"));
  expect(entries.length).toBeGreaterThan(0);
  expect(JSON.stringify(entries)).not.toContain("only I would say");
});

test("a vote counts once, is taken back, and is never for one's own or for what the room does not see", async () => {
  const day = await opened();
  const { questionId } = await asked(day.one);
  const voting = async (registrationId: string, wanted: boolean, of = questionId) =>
    vote(await linkOf(registrationId), { registrationId, questionId: of, wanted });
  const [, two = "", three = ""] = day.ids;
  await Promise.all([voting(two, true), voting(two, true), voting(three, true)]);
  expect((await rowOf(day, questionId))?.votes).toBe(2);
  expect((await seen(two)).rows[0]).toMatchObject({ votes: 2, voted: true, isOwn: false });
  await voting(two, false);
  expect((await rowOf(day, questionId))?.votes).toBe(1);
  expect(await voting(day.one, true)).toMatchObject({ ok: false, code: "questions-own" });
  const held = await asked(two, "stupid?");
  expect(await voting(three, true, held.questionId)).toMatchObject({ ok: false, code: "not-found" });
  await configure(day.min, { eventId: day.eventId, version: 1, ...unmoderated, votes: "" });
  expect(await voting(two, true)).toMatchObject({ ok: false, code: "votes-off" });
  await setState(day.min, { eventId: day.eventId, state: "closed" });
  expect(await voting(two, true)).toMatchObject({ ok: false, code: "questions-closed" });
});

test("fifty votes at once are fifty, and whoever follows is told of each", async () => {
  const day = await opened();
  const { questionId } = await asked(day.one);
  const voters = day.ids.slice(1);
  for (let round = 0; round < 5; round++)
    await Promise.all(
      voters.flatMap((registrationId) =>
        [true, false, true].map(async (wanted) =>
          vote(await linkOf(registrationId), { registrationId, questionId, wanted }),
        ),
      ),
    );
  const rows = await db.select().from(questionVotes).where(eq(questionVotes.questionId, questionId));
  expect((await rowOf(day, questionId))?.votes).toBe(rows.length);
  const [room] = await db.select().from(questionRooms).where(eq(questionRooms.eventId, day.eventId));
  expect(room?.tally).toBeGreaterThanOrEqual(rows.length);
});

test("of merged questions each voter counts once, and parted again each has its own", async () => {
  const day = await opened();
  const [one, two = "", three = ""] = [day.one, ...day.ids.slice(1)];
  const first = await asked(one, "Why an eagle?");
  const second = await asked(two, "Why is there an eagle?");
  for (const [registrationId, questionId] of [
    [three, first.questionId],
    [three, second.questionId],
    [one, second.questionId],
  ] as const)
    await vote(await linkOf(registrationId), { registrationId, questionId, wanted: true });
  const row = await rowOf(day, second.questionId);
  const merged = await merge(day.min, {
    questionId: second.questionId,
    version: row?.version ?? 0,
    intoId: first.questionId,
  });
  expect(merged).toMatchObject({ ok: true, value: { status: "merged" } });
  expect((await rowOf(day, first.questionId))?.votes).toBe(2);
  expect((await seen(two)).own[0]).toMatchObject({ status: "merged", mergedIntoId: first.questionId });
});

test("one's own question is taken back until the room has heard it; others cannot", async () => {
  const day = await opened();
  const { questionId } = await asked(day.one);
  const taking = async (registrationId: string) =>
    withdraw(await linkOf(registrationId), { registrationId, questionId });
  expect(await taking(day.ids[1] ?? "")).toMatchObject({ ok: false, code: "not-found" });
  await advance(day.min, { questionId, version: 1, to: "on_stage" });
  expect(await taking(day.one)).toMatchObject({ ok: false, code: "questions-too-late" });
  await advance(day.min, { questionId, version: 2, to: "listed" });
  expect(await taking(day.one)).toMatchObject({ ok: true });
  expect(await taking(day.one)).toMatchObject({ ok: true, value: { again: true } });
  expect((await seen(day.ids[1] ?? "")).rows).toEqual([]);
});

import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { person } from "../../core/testing";
import { scoredLecture } from "../../core/testing-scores";
import { write as change, db } from "../../db";
import { id } from "../../db/id";
import { activities, judges, rubrics, scorecards } from "../../db/schema";
import { versionsAtMost } from "./choices";
import { confirm, typePaper, write } from "./commands";
import { cards, own } from "./queries";

let day: Awaited<ReturnType<typeof scoredLecture>>;
beforeEach(async () => {
  day = await scoredLecture();
});

type Said = Partial<Parameters<typeof write>[1] & Record<string, unknown>>;
const first = () => day.groupIds[0];
const give = (said: Said = {}, actor: Actor = day.bota) =>
  write(actor, { judgeId: day.botaId, groupId: first(), scores: day.points(3), ...said });
const type = (said: Said = {}, actor: Actor = day.min) =>
  typePaper(actor, { judgeId: day.guestId, groupId: first(), scores: day.points(2), ...said });
const idOf = (outcome: Awaited<ReturnType<typeof write>>) => (outcome.ok ? outcome.value.scorecardId : "");
const rows = () => db.select().from(scorecards).where(eq(scorecards.eventId, day.eventId)).orderBy(scorecards.no);
const confirmed = async () => (await rows()).filter((row) => row.confirmed).map(({ no }) => no);

describe("a judge's scorecard", () => {
  test("is a draft until it is confirmed, and every version of it is kept", async () => {
    expect(await give()).toMatchObject({ ok: true, value: { no: 1, confirmed: false } });
    expect(await give({ scores: day.points(4), confirm: true })).toMatchObject({ value: { no: 2, confirmed: true } });
    expect(await give({ scores: day.points(1) })).toMatchObject({ value: { no: 3, confirmed: false } });
    expect(await confirmed()).toEqual([2]);
    expect(await give({ scores: day.points(1), confirm: true })).toMatchObject({ value: { no: 3, confirmed: true } });
    expect(await confirmed()).toEqual([3]);
    expect((await rows()).map(({ no }) => no)).toEqual([1, 2, 3]);
    const seen = await own(day.bota, { eventId: day.eventId });
    expect(seen.groups[0]).toMatchObject({ confirmedNo: 3, card: { no: 3, confirmed: true } });
  });

  test("that the device sends twice is written once, also after the scoring was closed", async () => {
    const clientId = id();
    const once = await give({ clientId, confirm: true });
    await change([], (tx) => tx.update(rubrics).set({ state: "closed" }).where(eq(rubrics.eventId, day.eventId)));
    expect(await give({ clientId, confirm: true })).toEqual(once);
    expect(await rows()).toHaveLength(1);
    expect(await give({ clientId: id(), scores: day.points(1) })).toMatchObject({ code: "scores-closed" });
    expect(await give({ clientId, groupId: day.groupIds[1] })).toMatchObject({ code: "not-found" });
  });

  test("needs every criterion to be confirmed, and only points that a level gives", async () => {
    const half = day.points(3).slice(0, 1);
    expect(await give({ scores: half })).toMatchObject({ ok: true });
    expect(await give({ scores: half, confirm: true })).toMatchObject({
      code: "incomplete-card",
      values: { count: 1 },
    });
    expect(await give({ scores: day.points(3, 9) })).toMatchObject({
      fields: { "scores.1.points": [{ code: "choice" }] },
    });
    expect(await give({ scores: [...half, ...half] })).toMatchObject({ fields: { scores: [{ code: "choice" }] } });
    expect(await give({ scores: [{ criterionId: id(), points: 1 }] })).toMatchObject({ code: "invalid" });
  });

  test("is the judge's alone: nobody writes it for them on a tablet, and no judge reads another's", async () => {
    expect(await give({}, day.min)).toMatchObject({ code: "not-own-card" });
    expect(await give({ judgeId: day.guestId })).toMatchObject({ code: "not-own-card" });
    expect(await give({}, day.sora)).toMatchObject({ code: "not-found" });
    expect(await give({}, { ...day.bota, grants: [] })).toMatchObject({ code: "not-found" });
    await give({ confirm: true });
    const other = await person("Judge", { role: "judge", place: day.program.id });
    const seen = await own(other, { eventId: day.eventId });
    expect(seen.judge).toBeNull();
    expect(seen.groups.map(({ card }) => card)).toEqual([null, null, null]);
    await expect(cards(day.bota, { eventId: day.eventId })).rejects.toMatchObject({ code: "not-allowed" });
  });

  test("of a group the judge has something to do with is refused", async () => {
    await change([], (tx) =>
      tx
        .update(judges)
        .set({ excludedGroupIds: [first()] })
        .where(eq(judges.id, day.botaId)),
    );
    expect(await give()).toMatchObject({ code: "judge-excluded" });
    expect(await give({ groupId: day.groupIds[1] })).toMatchObject({ ok: true });
  });

  test("that another device has written on meanwhile is not passed over unseen", async () => {
    await give();
    expect(await give({ scores: day.points(1), basedOn: 0 })).toMatchObject({ code: "newer-card", values: { no: 1 } });
    expect(await give({ scores: day.points(3), basedOn: 0 })).toMatchObject({ ok: true, value: { no: 1 } });
    expect(await give({ scores: day.points(1), basedOn: 1 })).toMatchObject({ ok: true, value: { no: 2 } });
  });

  test("has an end of versions", async () => {
    await give();
    await change([], (tx) =>
      tx.update(scorecards).set({ no: versionsAtMost }).where(eq(scorecards.eventId, day.eventId)),
    );
    expect(await give({ scores: day.points(1) })).toMatchObject({ code: "too-many-versions" });
  });

  test("sent by two at once is confirmed once", async () => {
    const both = await Promise.all([1, 2, 3, 4].map((points) => give({ scores: day.points(points), confirm: true })));
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await rows()).toHaveLength(4);
    expect(await confirmed()).toEqual([4]);
  });

  test("cannot be confirmed beside another, whoever writes past the commands", async () => {
    await give({ confirm: true });
    await give({ scores: day.points(1) });
    const both = change([], (tx) =>
      tx
        .update(scorecards)
        .set({ confirmed: true })
        .where(and(eq(scorecards.judgeId, day.botaId), eq(scorecards.no, 2))),
    );
    await expect(both).rejects.toThrow();
  });

  test("leaves nothing of a remark in the trail", async () => {
    await give({ remark: "김민준 학생이 잘했어요", confirm: true });
    const notes = await db.select({ note: activities.note }).from(activities);
    expect(JSON.stringify(notes)).not.toContain("김민준");
  });
});

describe("a scorecard from paper", () => {
  test("is confirmed by a second person, who cannot change it", async () => {
    const typed = await type();
    expect(typed).toMatchObject({ ok: true, value: { confirmed: false } });
    expect(await confirm(day.min, { scorecardId: idOf(typed) })).toMatchObject({ code: "same-person" });
    expect(await confirm(day.bota, { scorecardId: idOf(typed) })).toMatchObject({ code: "not-own-card" });
    expect(await confirm(day.aru, { scorecardId: idOf(typed) })).toMatchObject({
      ok: true,
      value: { confirmed: true },
    });
    const seen = await cards(day.min, { eventId: day.eventId });
    expect(seen.cards).toMatchObject([{ mine: true, source: "paper", confirmed: true, by: "Min" }]);
  });

  test("that was typed anew meanwhile is not confirmed by what was seen before", async () => {
    const old = await type();
    await type({ scores: day.points(4) });
    expect(await confirm(day.aru, { scorecardId: idOf(old) })).toMatchObject({ code: "newer-card", values: { no: 2 } });
  });

  test("has to be whole, needs an account, and ends when the scoring is closed", async () => {
    expect(await type({ scores: [] })).toMatchObject({ code: "incomplete-card", values: { count: 2 } });
    const key: Actor = { kind: "key", id: id(), grants: [{ role: "owner", place: "instance" }] };
    expect(await type({}, key)).toMatchObject({ code: "only-by-account" });
    const typed = await type();
    expect(await confirm(key, { scorecardId: idOf(typed) })).toMatchObject({ code: "only-by-account" });
    await change([], (tx) => tx.update(rubrics).set({ state: "closed" }).where(eq(rubrics.eventId, day.eventId)));
    expect(await confirm(day.aru, { scorecardId: idOf(typed) })).toMatchObject({ code: "scores-closed" });
  });

  test("of a judge's own draft the team confirms nothing", async () => {
    const drafted = await give();
    expect(await confirm(day.aru, { scorecardId: idOf(drafted) })).toMatchObject({ code: "not-own-card" });
    expect(await confirm(day.bota, { scorecardId: idOf(drafted) })).toMatchObject({ ok: true });
    expect(await confirm(day.aru, { scorecardId: id() })).toMatchObject({ code: "not-found" });
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { cast } from "../../core/testing";
import { scoredLecture } from "../../core/testing-scores";
import { db } from "../../db";
import { id } from "../../db/id";
import { criteria, rubrics, scorecards } from "../../db/schema";
import { copy } from "../copies/commands";
import { add, edit as editJudge, remove as removeJudge, restore } from "../judges/commands";
import { candidates, list } from "../judges/queries";
import { write } from "../scores/commands";
import {
  addCriterion,
  edit,
  editCriterion,
  make,
  moveCriterion,
  remove,
  removeCriterion,
  restoreCriterion,
  setState,
} from "./commands";
import { show } from "./queries";

const levels = [
  { points: 0, text: { ko: "없음" } },
  { points: 5, text: {} },
];
const criterion = { title: { ko: "내용" }, weight: 2, independent: false, levels };

describe("a rubric", () => {
  test("is made ready or empty, once; without it nothing is scored", async () => {
    const { aru, min, lecture } = await cast(null);
    const event = { eventId: lecture.id };
    expect(await show(min, event)).toMatchObject({ rubric: null, criteria: [] });
    expect(await addCriterion(aru, { ...event, ...criterion })).toMatchObject({ code: "no-rubric" });
    expect(await make(min, { ...event, from: "ready" })).toMatchObject({ code: "not-allowed" });
    expect(await make(aru, { ...event, from: "ready" })).toMatchObject({ ok: true, value: { criteria: 4 } });
    expect(await make(aru, { ...event, from: "empty" })).toMatchObject({ code: "rubric-there" });
    const made = await show(min, event);
    expect(made.criteria.map(({ weight, levels: four }) => [weight, four.length])).toEqual([
      [4, 4],
      [2, 4],
      [2, 4],
      [2, 4],
    ]);
    for (const one of made.criteria)
      for (const text of [one.title, ...one.levels.map((level) => level.text)])
        expect(Object.keys(text).toSorted()).toEqual(["en", "kk", "ko", "ru"]);
  });

  test("opens only with a criterion that counts; of two who change it one is told", async () => {
    const { aru, lecture } = await cast(null);
    const event = { eventId: lecture.id };
    await make(aru, { ...event, from: "empty" });
    expect(await setState(aru, { ...event, version: 1, state: "open" })).toMatchObject({ code: "nothing-to-score" });
    await addCriterion(aru, { ...event, ...criterion, independent: true });
    expect(await setState(aru, { ...event, version: 2, state: "open" })).toMatchObject({ code: "nothing-to-score" });
    await addCriterion(aru, { ...event, ...criterion });
    const said = { ...event, version: 3, guidance: { ko: "천천히 보세요" } };
    const both = await Promise.all([edit(aru, said), edit(aru, { ...said, ranked: true })]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "changed-meanwhile" });
    expect(await setState(aru, { ...event, version: 4, state: "open" })).toMatchObject({ ok: true });
  });

  test("refuses levels that do not rise, and a title in no language", async () => {
    const { aru, lecture } = await cast(null);
    const event = { eventId: lecture.id };
    await make(aru, { ...event, from: "empty" });
    const flat = [...levels, { points: 5, text: {} }];
    expect(await addCriterion(aru, { ...event, ...criterion, levels: flat })).toMatchObject({
      fields: { levels: [{ code: "levels-order" }] },
    });
    expect(await addCriterion(aru, { ...event, ...criterion, title: {} })).toMatchObject({ code: "invalid" });
    expect(await addCriterion(aru, { ...event, ...criterion, levels: levels.slice(1) })).toMatchObject({ ok: false });
  });

  test("goes along when an event is copied, without judges and scores", async () => {
    const day = await scoredLecture();
    await write(day.bota, { judgeId: day.botaId, groupId: day.groupIds[0], scores: day.points(3), confirm: true });
    const made = await copy(day.aru, { eventId: day.eventId, startsOn: "2031-03-03", parts: ["rubric"] });
    const eventId = made.ok ? made.value.eventId : "";
    expect(await show(day.aru, { eventId })).toMatchObject({ rubric: { state: "draft" }, scorecards: 0 });
    expect((await show(day.aru, { eventId })).criteria.map(({ weight }) => weight)).toEqual([3, 1]);
    expect(await list(day.aru, { eventId })).toEqual([]);
  });
});

describe("criteria", () => {
  let day: Awaited<ReturnType<typeof scoredLecture>>;
  beforeEach(async () => {
    day = await scoredLecture();
  });
  const first = async () => (await show(day.aru, { eventId: day.eventId })).criteria[0];
  const score = () =>
    write(day.bota, { judgeId: day.botaId, groupId: day.groupIds[0], scores: day.points(3), confirm: true });

  test("are moved, taken out and put back while nobody has scored", async () => {
    expect(await moveCriterion(day.aru, { criterionId: day.delivery, to: 1 })).toMatchObject({ value: { from: 2 } });
    expect((await first())?.criterionId).toBe(day.delivery);
    await removeCriterion(day.aru, { criterionId: day.delivery });
    expect((await first())?.criterionId).toBe(day.content);
    expect(await restoreCriterion(day.aru, { criterionId: day.delivery })).toMatchObject({ ok: true });
    expect((await show(day.aru, { eventId: day.eventId })).criteria).toHaveLength(2);
    expect(await removeCriterion(day.aru, { criterionId: id() })).toMatchObject({ code: "not-found" });
  });

  test("keep what was scored once somebody has scored; their words may be corrected", async () => {
    await score();
    const said = { ...(await first()), criterionId: day.content, title: { ko: "고친 내용" } } as never as Record<
      string,
      unknown
    >;
    expect(await editCriterion(day.aru, said)).toMatchObject({ ok: true });
    expect((await first())?.title).toEqual({ ko: "고친 내용" });
    expect(await editCriterion(day.aru, { ...said, weight: 1 })).toMatchObject({ code: "already-scored" });
    expect(await editCriterion(day.aru, { ...said, levels })).toMatchObject({ code: "already-scored" });
    expect(await removeCriterion(day.aru, { criterionId: day.content })).toMatchObject({ code: "already-scored" });
    const { rubric } = await show(day.aru, { eventId: day.eventId });
    const draft = { eventId: day.eventId, version: rubric?.version, state: "draft" };
    expect(await setState(day.aru, draft)).toMatchObject({ code: "already-scored" });
  });

  test("go with everything that was scored, when as much goes as was told", async () => {
    await score();
    const { rubric } = await show(day.aru, { eventId: day.eventId });
    const said = { eventId: day.eventId, version: rubric?.version };
    expect(await remove(day.aru, { ...said, scorecards: 0 })).toMatchObject({ code: "changed-meanwhile" });
    expect(await remove(day.aru, { ...said, scorecards: 1 })).toMatchObject({ ok: true });
    for (const table of [rubrics, criteria, scorecards])
      expect(await db.$count(table, eq(table.eventId, day.eventId))).toBe(0);
    expect(await make(day.aru, { eventId: day.eventId, from: "ready" })).toMatchObject({ ok: true });
  });
});

describe("judges", () => {
  test("have an account with a role here, or a name; an account comes back with what it scored", async () => {
    const day = await scoredLecture();
    const event = { eventId: day.eventId };
    const offered = await candidates(day.aru, event);
    expect(offered.map(({ name }) => name)).toEqual(expect.arrayContaining(["Aru", "Dana", "Min"]));
    expect(offered.map(({ name }) => name)).not.toContain("Bota");
    expect(await add(day.aru, { ...event, accountId: day.sora.id })).toMatchObject({
      fields: { accountId: [{ code: "choice" }] },
    });
    expect(await add(day.aru, event)).toMatchObject({ fields: { name: [{ code: "required" }] } });
    expect(await add(day.aru, { ...event, accountId: day.bota.id })).toMatchObject({ code: "judge-there" });
    await removeJudge(day.aru, { judgeId: day.botaId });
    const said = { judgeId: day.botaId, groupId: day.groupIds[0], scores: day.points(3) };
    expect(await write(day.bota, said)).toMatchObject({ code: "not-found" });
    expect(await add(day.aru, { ...event, accountId: day.bota.id })).toMatchObject({ value: { judgeId: day.botaId } });
    expect(await write(day.bota, said)).toMatchObject({ ok: true });
    await removeJudge(day.aru, { judgeId: day.guestId });
    expect(await restore(day.aru, { judgeId: day.guestId })).toMatchObject({ ok: true });
  });

  test("are changed as they were read, with groups of this event alone", async () => {
    const day = await scoredLecture();
    const said = { judgeId: day.guestId, version: 1, name: "대사님" };
    expect(await editJudge(day.aru, { ...said, excludedGroupIds: [id()] })).toMatchObject({
      fields: { excludedGroupIds: [{ code: "choice" }] },
    });
    expect(await editJudge(day.aru, { ...said, excludedGroupIds: [day.groupIds[0]] })).toMatchObject({ ok: true });
    expect(await editJudge(day.aru, said)).toMatchObject({ code: "changed-meanwhile" });
    expect(await editJudge(day.min, said)).toMatchObject({ code: "not-allowed" });
  });
});

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { scoredLecture } from "../../core/testing-scores";
import { write as change } from "../../db";
import { id } from "../../db/id";
import { groupMembers, judges, rubrics } from "../../db/schema";
import { erase } from "../erasure/commands";
import { approve, release, takeBack as takeFeedbackBack, write as writeFeedback } from "../feedback/commands";
import { list, mine as ownFeedback } from "../feedback/queries";
import { add as addSeat, register } from "../registrations/commands";
import { edit, setState } from "../rubrics/commands";
import { show as showRubric } from "../rubrics/queries";
import { confirm, typePaper, write } from "../scores/commands";
import { announce, propose, takeBack, withdraw } from "./commands";
import { exportResults } from "./exports";
import { mine, show } from "./queries";

let day: Awaited<ReturnType<typeof scoredLecture>>;
beforeEach(async () => {
  day = await scoredLecture();
});

const event = () => ({ eventId: day.eventId });
const seen = () => show(day.aru, event());
const hash = async () => ({ ...event(), hash: (await seen()).hash });
const set = async (state: "open" | "closed") =>
  setState(day.aru, { ...event(), state, version: (await showRubric(day.aru, event())).rubric?.version });
const score = (points: number, at = 0) =>
  write(day.bota, {
    ...{ judgeId: day.botaId, groupId: day.groupIds[at], confirm: true },
    scores: day.points(points),
  });
async function onPaper(points: number, at = 0) {
  const said = { judgeId: day.guestId, groupId: day.groupIds[at], scores: day.points(points) };
  const typed = await typePaper(day.min, said);
  return confirm(day.aru, { scorecardId: typed.ok ? typed.value.scorecardId : "" });
}
let people = 0;
async function memberOf(groupId: string) {
  people += 1;
  const guardian = { guardianName: "보호자", guardianPhone: `010-3322-1${people.toString().padStart(3, "0")}` };
  const said = { ...event(), fullName: `하나둘${people}`, locale: "ko", ...guardian };
  const outcome = await register(anonymous, said);
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  const actor = (await actorOfLink(outcome.value.token)) as Actor & { registrationId: string };
  await change([], (tx) => tx.insert(groupMembers).values({ registrationId: actor.registrationId, groupId }));
  return actor;
}

describe("results", () => {
  test("come from confirmed cards of judges who count, and say who still has to score whom", async () => {
    await score(4);
    await onPaper(2);
    await write(day.bota, { judgeId: day.botaId, groupId: day.groupIds[1], scores: day.points(1) });
    expect(await seen()).toMatchObject({
      reason: "few-judges",
      groups: [{ percent: 75, cards: 2 }, { percent: null, cards: 0 }, { percent: null }],
      judges: [
        { name: "Bota", missingGroupIds: day.groupIds.slice(1), by: 25 },
        { name: "Guest of honour", missingGroupIds: day.groupIds.slice(1), by: -25 },
      ],
    });
    await change([], (tx) => tx.update(judges).set({ shadow: true }).where(eq(judges.id, day.guestId)));
    expect((await seen()).groups[0]).toMatchObject({ percent: 100, cards: 1 });
    await change([], (tx) =>
      tx
        .update(judges)
        .set({ excludedGroupIds: [day.groupIds[0]] })
        .where(eq(judges.id, day.botaId)),
    );
    expect((await seen()).groups[0]).toMatchObject({ percent: null, cards: 0 });
  });

  test("are proposed by one and announced by another, once the scoring is closed", async () => {
    await score(3);
    expect(await propose(day.aru, await hash())).toMatchObject({ code: "scores-open" });
    await set("closed");
    expect(await announce(day.dana, await hash())).toMatchObject({ code: "nothing-proposed" });
    expect(await propose(day.aru, await hash())).toMatchObject({ ok: true, value: { groups: 1 } });
    expect((await seen()).proposal).toMatchObject({ by: "Aru", own: true, same: true });
    expect(await announce(day.aru, await hash())).toMatchObject({ code: "same-person" });
    expect(await announce(day.min, await hash())).toMatchObject({ code: "not-allowed" });
    expect(await announce(day.dana, await hash())).toMatchObject({ ok: true, value: { groups: 1 } });
    expect((await seen()).announcement).toMatchObject({ by: "Dana" });
    expect(await announce(day.dana, await hash())).toMatchObject({ code: "results-announced" });
    expect(await set("open")).toMatchObject({ code: "results-announced" });
  });

  test("that changed after they were seen or proposed are not announced", async () => {
    await score(3);
    const before = await hash();
    await score(4);
    await set("closed");
    expect(await propose(day.aru, before)).toMatchObject({ code: "results-changed" });
    await propose(day.aru, await hash());
    await set("open");
    await score(1);
    await set("closed");
    expect((await seen()).proposal).toMatchObject({ same: false });
    expect(await announce(day.dana, await hash())).toMatchObject({ code: "results-changed" });
    await propose(day.aru, await hash());
    const { rubric } = await showRubric(day.aru, event());
    await edit(day.aru, { ...event(), version: rubric?.version, guidance: {}, ranked: true });
    expect(await announce(day.dana, await hash()), "that places are told is part of it").toMatchObject({
      code: "results-changed",
    });
  });

  test("need two people and not two keys, and something that was scored", async () => {
    await set("closed");
    expect(await propose(day.aru, await hash())).toMatchObject({ code: "nothing-scored" });
    const key: Actor = { kind: "key", id: id(), grants: [{ role: "owner", place: "instance" }] };
    expect(await propose(key, await hash())).toMatchObject({ code: "only-by-account" });
    expect(await announce(key, await hash())).toMatchObject({ code: "only-by-account" });
  });

  test("are withdrawn before, and taken back after they were announced", async () => {
    await score(3);
    await set("closed");
    expect(await withdraw(day.aru, event())).toMatchObject({ code: "nothing-proposed" });
    expect(await takeBack(day.aru, event())).toMatchObject({ code: "nothing-announced" });
    await propose(day.aru, await hash());
    expect(await withdraw(day.dana, event())).toMatchObject({ ok: true });
    expect(await announce(day.dana, await hash())).toMatchObject({ code: "nothing-proposed" });
    await propose(day.aru, await hash());
    await announce(day.dana, await hash());
    const member = await memberOf(day.groupIds[0]);
    expect(await mine(member, { registrationId: member.registrationId })).toMatchObject({ percent: 75 });
    expect(await takeBack(day.aru, event())).toMatchObject({ ok: true });
    expect(await mine(member, { registrationId: member.registrationId })).toBeNull();
  });

  test("are told to a group's own members alone, as they were announced, and places only where groups are told one", async () => {
    await score(3);
    await score(4, 1);
    const [member, other] = [await memberOf(day.groupIds[0]), await memberOf(day.groupIds[2])];
    const own = (actor: typeof member) => mine(actor, { registrationId: actor.registrationId });
    await set("closed");
    expect(await own(member)).toBeNull();
    await propose(day.aru, await hash());
    await announce(day.dana, await hash());
    expect(await own(member)).toMatchObject({ percent: 75, place: null, of: null, criteria: [{ percent: 75 }, {}] });
    expect(JSON.stringify(await own(member))).not.toContain(day.groupIds[1]);
    expect(await own(other), "a group nobody scored").toBeNull();
    await expect(mine(other, { registrationId: member.registrationId })).rejects.toMatchObject({ code: "not-found" });
    await takeBack(day.aru, event());
    await change([], (tx) => tx.update(rubrics).set({ ranked: true }).where(eq(rubrics.eventId, day.eventId)));
    await propose(day.aru, await hash());
    await announce(day.dana, await hash());
    expect(await own(member)).toMatchObject({ place: 2, of: 2 });
  });
});

describe("results as a file", () => {
  test("are taken by leads alone, a line per group and one per group and criterion, without anybody's name", async () => {
    await score(3);
    await memberOf(day.groupIds[0]);
    const wanted = { ...event(), format: "xlsx", purpose: "For the association" };
    expect(await exportResults(day.min, wanted)).toMatchObject({ code: "not-allowed" });
    const taken = await exportResults(day.aru, wanted);
    const lists = taken.ok ? taken.value.lists : [];
    expect(lists.map(({ rows }) => rows)).toMatchObject([
      [{ number: 1, percent: 75, place: 1, cards: 1 }, { percent: null }, { percent: null }],
      [
        { criterion: "Content", percent: 75 },
        { criterion: "Delivery", percent: 75 },
      ],
    ]);
    expect(JSON.stringify(lists)).not.toContain("하나둘");
    expect(await exportResults(day.aru, { ...wanted, purpose: "" })).toMatchObject({ code: "invalid" });
  });
});

describe("feedback", () => {
  const feedbackOf = async (at = 0) => (await list(day.min, event())).groups[at]?.feedback;
  const say = async (body: string, actor: Actor = day.min, at = 0) =>
    writeFeedback(actor, {
      ...{ groupId: day.groupIds[at], body, lang: "ko" as const },
      version: (await feedbackOf(at))?.version ?? 0,
    });
  const nod = async (at = 0) =>
    approve(day.aru, { groupId: day.groupIds[at], version: (await feedbackOf(at))?.version, approved: true });

  test("is drafted by the team with the judges' remarks beside it, and read by the group once it is released", async () => {
    const judged = { judgeId: day.botaId, groupId: day.groupIds[0], scores: day.points(3), confirm: true };
    await write(day.bota, { ...judged, remark: "Clear maps" });
    const member = await memberOf(day.groupIds[0]);
    const own = () => ownFeedback(member, { registrationId: member.registrationId });
    expect((await list(day.min, event())).groups[0]?.remarks).toEqual([{ judge: "Bota", remark: "Clear maps" }]);
    expect(await say("지도가 분명했어요")).toMatchObject({ ok: true, value: { state: "draft", version: 1 } });
    expect(await release(day.aru, { ...event(), groups: 1 })).toMatchObject({ code: "nothing-approved" });
    expect(await nod()).toMatchObject({ ok: true, value: { state: "approved" } });
    expect(await own()).toBeNull();
    expect(await release(day.min, { ...event(), groups: 1 })).toMatchObject({ code: "not-allowed" });
    expect(await release(day.aru, { ...event(), groups: 2 })).toMatchObject({ code: "changed-meanwhile" });
    expect(await release(day.aru, { ...event(), groups: 1 })).toMatchObject({ ok: true, value: { groups: 1 } });
    expect(await own()).toMatchObject({ body: "지도가 분명했어요", lang: "ko" });
    const stranger = await memberOf(day.groupIds[1]);
    expect(await ownFeedback(stranger, { registrationId: stranger.registrationId })).toBeNull();
  });

  test("and remarks lose the name of somebody who is erased", async () => {
    const judged = { judgeId: day.botaId, groupId: day.groupIds[0], scores: day.points(3), confirm: true };
    await write(day.bota, { ...judged, remark: "오로라별빛 학생의 지도가 좋았어요" });
    await say("오로라별빛 학생의 발표가 분명했어요");
    const seat = { ...event(), fullName: "오로라별빛", locale: "ko" as const };
    const added = await addSeat(day.aru, seat);
    if (!added.ok) throw new Error(added.code);
    await erase(day.aru, { registrationId: added.value.registrationId, code: added.value.code });
    const left = (await list(day.min, event())).groups[0];
    expect(left).toMatchObject({ remarks: [{ judge: "Bota" }], feedback: { state: "draft" } });
    expect(JSON.stringify(left)).not.toContain("오로라");
  });

  test("that was approved and is changed has to be approved again", async () => {
    await say("하나");
    await nod();
    expect(await say("둘")).toMatchObject({ value: { state: "draft" } });
  });

  test("that is released is corrected or taken back by leads alone", async () => {
    await say("하나");
    await nod();
    await release(day.aru, { ...event(), groups: 1 });
    expect(await say("둘")).toMatchObject({ code: "feedback-released" });
    expect(await nod()).toMatchObject({ code: "feedback-released" });
    expect(await say("셋", day.aru)).toMatchObject({ ok: true, value: { state: "released" } });
    const back = { groupId: day.groupIds[0], version: (await feedbackOf())?.version ?? 0 };
    expect(await takeFeedbackBack(day.min, back)).toMatchObject({ code: "not-allowed" });
    expect(await takeFeedbackBack(day.aru, { ...back, version: 1 })).toMatchObject({ code: "changed-meanwhile" });
    expect(await takeFeedbackBack(day.aru, back)).toMatchObject({ ok: true, value: { state: "draft" } });
    expect(await takeFeedbackBack(day.aru, { ...back, version: back.version + 1 })).toMatchObject({
      code: "not-released",
    });
  });

  test("written by two at once is kept from the first, and the second is told", async () => {
    const said = { groupId: day.groupIds[0], lang: "ko" as const, version: 0 };
    const both = await Promise.all(["하나", "둘"].map((body) => writeFeedback(day.min, { ...said, body })));
    expect(both.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: "changed-meanwhile" });
  });
});

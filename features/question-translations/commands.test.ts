import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { stageDay } from "../../core/testing-stage";
import { db, write as transact } from "../../db";
import { activities, questionRooms, questions, questionTranslations, rateLimits } from "../../db/schema";
import { guestInWords, projectorInWords } from "../live/live";
import { guest, projector } from "../live/queries";
import { ask } from "../own-questions/commands";
import { mine } from "../own-questions/queries";
import { advance, amend, decline, merge } from "../question-board/commands";
import { configure, setState } from "../question-rooms/commands";
import { roomOf } from "../question-rooms/steps";
import { edit, log } from "../questions/commands";
import { makeLink, revokeLink } from "../screens/commands";
import { linkWrite, write } from "./commands";
import { lane, linkLane } from "./queries";

const body = "국기의 독수리는 무엇을 뜻하나요?";
const russian = "Что означает орёл на флаге?";
const linkOf = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

async function asked(registrationId: string, text = body) {
  await transact([], (tx) => tx.delete(rateLimits));
  return value(await ask(await linkOf(registrationId), { registrationId, body: text, lang: "ko" })).questionId;
}

/** A day with one question on stage, an interpreter's link, the wall and the guest's tablet in Russian. */
async function opened() {
  const day = await stageDay();
  const { eventId, min } = day;
  await setState(min, { eventId, state: "open" });
  const link = async (kind: "interpreter" | "projector" | "guest") =>
    value(await makeLink(min, { eventId, kind, label: "Hall", locale: "ru" }));
  const [interpreter, wall, tablet] = [await link("interpreter"), await link("projector"), await link("guest")];
  const questionId = await asked(day.one);
  await advance(min, { questionId, version: 1, to: "on_stage" });
  const seen = async () => ({
    wall: projectorInWords((await projector(anonymous, { token: wall.token })).view, "ko").question?.second ?? null,
    tablet: guestInWords((await guest(anonymous, { token: tablet.token })).view, "ru").question?.second ?? null,
    phone: (await mine(await linkOf(day.ids[1] ?? ""), { registrationId: day.ids[1] ?? "" })).rows[0]?.words,
    own: (await mine(await linkOf(day.one), { registrationId: day.one })).own[0]?.words,
  });
  const screenLang = async (lang: string) => {
    const { version } = await roomOf(db, eventId);
    value(
      await configure(min, {
        eventId,
        version,
        screenLang: lang as never,
        perPerson: 10,
        moderated: "on",
        votes: "on",
      }),
    );
  };
  const said = { questionId, lang: "ru" as const, version: 0, body: russian, original: body };
  return { ...day, interpreter, questionId, seen, screenLang, said, token: interpreter.token, link };
}
const nowhere = { wall: null, tablet: null, phone: {}, own: {} };
const everywhere = {
  wall: { lang: "ru", body: russian },
  tablet: { lang: "ru", body: russian },
  phone: { ru: russian },
  own: { ru: russian },
};

test("a draft is on no screen and no phone; checked it is on all, and taken back on none again", async () => {
  const day = await opened();
  await day.screenLang("ru");
  expect(value(await linkWrite(anonymous, { ...day.said, token: day.token }))).toMatchObject({ checked: false });
  expect(await day.seen()).toEqual(nowhere);
  value(await linkWrite(anonymous, { ...day.said, token: day.token, version: 1, checked: true }));
  expect(await day.seen()).toEqual(everywhere);
  value(await write(day.min, { ...day.said, version: 2 }));
  expect(await day.seen()).toEqual(nowhere);
});

test("without a second language the wall keeps to the asker's words, and in it shows another of the event's", async () => {
  const day = await opened();
  value(await write(day.min, { ...day.said, checked: true }));
  expect((await day.seen()).wall).toBeNull();
  await day.screenLang("kk");
  expect((await day.seen()).wall).toBeNull();
  await day.screenLang("ko");
  const { languages } = (await lane(day.min, { eventId: day.eventId })).event;
  expect((await day.seen()).wall).toEqual(languages.includes("ru") ? { lang: "ru", body: russian } : null);
});

test("of two interpreters who save at once one is told, and the first one's words stay", async () => {
  const day = await opened();
  const outcomes = await Promise.all([
    linkWrite(anonymous, { ...day.said, token: day.token, checked: true }),
    write(day.aru, { ...day.said, body: "Другой перевод", checked: true }),
  ]);
  expect(outcomes.filter((one) => one.ok)).toHaveLength(1);
  expect(outcomes.find((one) => !one.ok)).toMatchObject({ code: "changed-meanwhile" });
  expect(await db.$count(questionTranslations, eq(questionTranslations.questionId, day.questionId))).toBe(1);
});

test("other words of the question take its translation off all screens, and what translates the old ones is refused", async () => {
  const day = await opened();
  await day.screenLang("ru");
  value(await write(day.min, { ...day.said, checked: true }));
  const other = "국기의 태양은 무엇을 뜻하나요?";
  value(await amend(day.min, { questionId: day.questionId, version: 2, body: other }));
  expect(await day.seen()).toEqual(nowhere);
  expect(await write(day.min, { ...day.said, version: 1, checked: true })).toMatchObject({ code: "changed-meanwhile" });
  const again = { ...day.said, version: 1, original: other, checked: true };
  value(await write(day.min, again));
  expect((await day.seen()).phone).toEqual({ ru: russian });
  // The asker goes on reading the own words: what was translated are others.
  expect((await day.seen()).own).toEqual({});
});

test("the desk's correction and a merge uncheck it too; a step on the board does not", async () => {
  const day = await opened();
  const isChecked = async () =>
    (await lane(day.min, { eventId: day.eventId })).rows[0]?.translations.some((one) => one.isChecked);
  value(await write(day.min, { ...day.said, checked: true }));
  value(await advance(day.min, { questionId: day.questionId, version: 2, to: "queued" }));
  expect(await isChecked()).toBe(true);
  value(await edit(day.min, { questionId: day.questionId, version: 3, body: `${body} `, lang: "ko" }));
  expect(await isChecked()).toBe(true);
  value(await edit(day.min, { questionId: day.questionId, version: 4, body: "독수리는요?", lang: "ko" }));
  expect(await isChecked()).toBe(false);
  value(await write(day.min, { ...day.said, version: 1, original: "독수리는요?", checked: true }));
  const into = await asked(day.ids[1] ?? "", "새에 대해 물어도 될까요?");
  value(await merge(day.min, { questionId: day.questionId, version: 5, intoId: into }));
  const of = eq(questionTranslations.questionId, day.questionId);
  const [row] = await db.select().from(questionTranslations).where(of);
  expect(row).toMatchObject({ body: russian, checkedAt: null });
});

test("an answer is translated beside its question, and another answer must be checked anew", async () => {
  const day = await opened();
  const answered = {
    body,
    lang: "ko" as const,
    askerRegistrationId: day.one,
    answerSummary: "자유입니다.",
    answerLang: "ko" as const,
  };
  value(await edit(day.min, { questionId: day.questionId, version: 2, ...answered }));
  const both = { ...day.said, answerSummary: "Свободу.", originalAnswer: "자유입니다.", checked: true };
  value(await write(day.min, both));
  const own = async () => (await mine(await linkOf(day.one), { registrationId: day.one })).own[0]?.answer?.translations;
  expect(await own()).toEqual({ ru: "Свободу." });
  value(
    await edit(day.min, { questionId: day.questionId, version: 3, ...answered, answerSummary: "자유와 힘입니다." }),
  );
  expect(await own()).toEqual({});
  expect(await write(day.min, { ...both, version: 1 })).toMatchObject({ code: "changed-meanwhile" });
});

test("the lane has what the team approved or wrote down, and nobody's name", async () => {
  const day = await opened();
  const waiting = await asked(day.ids[1] ?? "", "아직 읽지 않은 질문");
  const unkind = await asked(day.ids[2] ?? "", "거절할 질문");
  value(await decline(day.min, { questionId: unkind, version: 1, reason: "unkind" }));
  value(
    await log(day.min, { eventId: day.eventId, body: "손을 들고 물은 것", lang: "ko", askerRegistrationId: day.one }),
  );
  const found = await linkLane(anonymous, { token: day.token });
  expect(found.locale).toBe("ru");
  expect(found.lane.rows.map((row) => [row.body, row.place])).toEqual([
    [body, "on_stage"],
    ["손을 들고 물은 것", "answered"],
  ]);
  expect(JSON.stringify(found)).not.toMatch(/민준|서연|Айша/);
  for (const questionId of [waiting, unkind])
    expect(await linkWrite(anonymous, { ...day.said, questionId, token: day.token })).toMatchObject({
      code: "not-found",
    });
});

test("a link opens its own event's lane alone, until it is revoked; other links open none", async () => {
  const [day, other] = [await opened(), await opened()];
  expect(await linkWrite(anonymous, { ...day.said, token: other.token })).toMatchObject({ code: "not-found" });
  const tablet = (await day.link("guest")).token;
  expect(await linkWrite(anonymous, { ...day.said, token: tablet })).toMatchObject({ code: "not-found" });
  await expect(linkLane(anonymous, { token: tablet })).rejects.toMatchObject({ code: "not-found" });
  await expect(lane(anonymous, { eventId: day.eventId })).rejects.toMatchObject({ code: "sign-in-needed" });
  expect(await write(anonymous, day.said)).toMatchObject({ code: "sign-in-needed" });
  value(await revokeLink(day.min, { stageLinkId: day.interpreter.stageLinkId }));
  expect(await linkWrite(anonymous, { ...day.said, token: day.token })).toMatchObject({ code: "not-found" });
});

test("nothing is checked that is not written, too long, or in the question's own language", async () => {
  const day = await opened();
  const by = (more: object) => write(day.min, { ...day.said, ...more } as never);
  expect(await by({ body: "", checked: true })).toMatchObject({ code: "invalid" });
  expect(await by({ lang: "ko" })).toMatchObject({ code: "invalid" });
  expect(await by({ body: "ж".repeat(2_001) })).toMatchObject({ code: "invalid" });
  expect(await by({ answerSummary: "Свободу." })).toMatchObject({ code: "invalid" });
  await transact([], (tx) =>
    tx.update(questions).set({ trashedAt: new Date() }).where(eq(questions.id, day.questionId)),
  );
  expect(await by({})).toMatchObject({ code: "not-found" });
});

test("the trail knows by which link it was written, and not a word of it", async () => {
  const day = await opened();
  value(await linkWrite(anonymous, { ...day.said, token: day.token, checked: true }));
  const rows = await db.select().from(activities).where(eq(activities.eventId, day.eventId));
  const note = rows.find((row) => row.name === "questionTranslations.linkWrite")?.note;
  expect(note).toMatchObject({ no: 1, lang: "ru", checked: true, stageLinkId: day.interpreter.stageLinkId });
  expect(JSON.stringify(rows)).not.toContain(russian);
});

test("the wall knows the room's code while questions are taken, and the guest's tablet never", async () => {
  const day = await opened();
  const token = (await day.link("projector")).token;
  const code = async () => projectorInWords((await projector(anonymous, { token })).view, "ko").code;
  const coded = (code: string | null) =>
    transact([], (tx) => tx.update(questionRooms).set({ code }).where(eq(questionRooms.eventId, day.eventId)));
  await coded(null);
  expect(await code()).toBeNull();
  await coded("KXP7Q2");
  expect(await code()).toBe("KXP7Q2");
  const tablet = (await day.link("guest")).token;
  expect(JSON.stringify(guestInWords((await guest(anonymous, { token: tablet })).view, "ko"))).not.toContain("KXP7Q2");
  await setState(day.min, { eventId: day.eventId, state: "closed" });
  expect(await code()).toBeNull();
});

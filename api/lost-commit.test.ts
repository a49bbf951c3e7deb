import { and, eq } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Line, throughLine } from "../db/testing-line";

// COMMITs whose answer is lost, as people, devices and programs meet them. What the database makes of it by itself is
// db/lost-commit.test.ts; here nobody can be asked meanwhile, so that the caller has to send the same again.
const isPostgres = /^postgres/.test(process.env.DATABASE_URL ?? "");
const faulty = (isPostgres ? await throughLine() : undefined) as Line;
const { keptCookie } = await import("../core/kept-form");
const { anonymous } = await import("../core/permissions");
const { derivedToken } = await import("../core/seal");
const { actorOfLink } = await import("../core/session");
const { cast } = await import("../core/testing");
const { room } = await import("../core/testing-room");
const { stageDay } = await import("../core/testing-stage");
const { db, write } = await import("../db");
const { id } = await import("../db/id");
const { attendanceOps, questions, questionVotes, rateLimits, registrations } = await import("../db/schema");
const { add, pair } = await import("../features/devices/commands");
const { ask: askQuestion } = await import("../features/own-questions/commands");
const { setState } = await import("../features/question-rooms/commands");
const { registrationForm } = await import("../features/registrations/queries");
const { api } = await import("./app");

afterAll(() => faulty?.close());
beforeEach(() => {
  faulty?.mend();
  vi.spyOn(console, "error").mockImplementation(() => {});
});

/** The next COMMIT of such a write is done, its answer lost, and the database out of reach for a while. */
const loseAnswer = (about: RegExp) => faulty.plan("after", about, { alongside: () => faulty.cut() });
const registering = /insert into "registrations"/;
const rowsOf = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));
const json = (path: string, body: object, headers: Record<string, string> = {}) =>
  api.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": "ko", ...headers },
    body: JSON.stringify(body),
  });
const person = { fullName: "김민서", locale: "ko", guardianName: "김보호", guardianPhone: "010-7971-2276" };

/** 503, when to come again, and in words that it may be there. */
async function expectUnsure(answer: Response) {
  expect(answer.status).toBe(503);
  expect(answer.headers.get("retry-after")).toBe("5");
  expect(await answer.json()).toMatchObject({ code: "unsure", title: expect.stringMatching(/[가-힣]/) });
}

describe.runIf(isPostgres)("a COMMIT whose answer is lost", () => {
  test("of a registration: told as unsure; with the same key the same seat, and one row", async () => {
    const { lecture } = await cast(40);
    const path = `/api/v1/events/${lecture.id}/registrations`;
    loseAnswer(registering);
    await expectUnsure(await json(path, person, { "Idempotency-Key": "phone-0001" }));
    faulty.mend();
    const again = await json(path, person, { "Idempotency-Key": "phone-0001" });
    expect(again.status).toBe(201);
    const { registrationId, ticket } = (await again.json()) as { registrationId: string; ticket: number };
    expect(await rowsOf(lecture.id)).toMatchObject([{ id: registrationId, ticket }]);
  }, 60_000);

  test("of a registration without a key: sent again it is known as registered, and not doubled", async () => {
    const { lecture } = await cast(40);
    const path = `/api/v1/events/${lecture.id}/registrations`;
    loseAnswer(registering);
    await expectUnsure(await json(path, person));
    faulty.mend();
    const again = await json(path, person);
    expect([again.status, await again.json()]).toEqual([200, { status: "already-registered" }]);
    expect(await rowsOf(lecture.id)).toHaveLength(1);
  }, 60_000);

  test("when the database is back at once is looked up, and nobody notices", async () => {
    const { lecture } = await cast(40);
    faulty.plan("after", registering);
    const first = await json(`/api/v1/events/${lecture.id}/registrations`, person);
    expect(first.status).toBe(201);
    const { registrationId } = (await first.json()) as { registrationId: string };
    expect(await rowsOf(lecture.id)).toMatchObject([{ id: registrationId }]);
    faulty.plan("before", registering);
    const sister = await json(`/api/v1/events/${lecture.id}/registrations`, { ...person, fullName: "김민지" });
    expect(sister.status).toBe(201);
    expect(await rowsOf(lecture.id)).toHaveLength(2);
  });

  test("of the plain form: a page in the visitor's language sends the same once more, and leads to the one seat", async () => {
    const { lecture } = await cast(40);
    const { ticket } = await registrationForm(anonymous, { slug: lecture.slug });
    const fields = { page: "ko", slug: lecture.slug, ticket, website: "", grade: "중2", ...person };
    const path = `/api/v1/events/${lecture.id}/registrations`;
    const send = (body: URLSearchParams) =>
      api.request(path, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "text/html,*/*;q=0.8" },
        body: body.toString(),
      });
    loseAnswer(registering);
    const told = await send(new URLSearchParams(fields));
    expect([told.status, told.headers.get("retry-after")]).toEqual([503, "5"]);
    const page = await told.text();
    expect(page).toContain('<html lang="ko">');
    const held = [...page.matchAll(/<textarea name="([^"]+)" hidden>([^<]*)<\/textarea>/g)];
    const again = new URLSearchParams(held.map(([, name = "", value = ""]) => [name, value]));
    expect(Object.fromEntries(again)).toEqual(fields);
    faulty.mend();
    const answer = await send(again);
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(/^\/ko\/r\/[0-9A-Z]{26}\?done=registered$/);
    expect(await rowsOf(lecture.id)).toHaveLength(1);
    // Filled in anew instead, on a form of its own: a friendly answer with what was typed, and the link by letter.
    const fresh = await registrationForm(anonymous, { slug: lecture.slug });
    const anew = await send(new URLSearchParams({ ...fields, ticket: fresh.ticket }));
    expect(anew.headers.get("location")).toBe(`/ko/e/${lecture.slug}/register?problem=already-registered`);
    expect(anew.headers.get("set-cookie")).toContain(keptCookie);
    expect(await rowsOf(lecture.id)).toHaveLength(1);
  }, 60_000);

  test("of what a door saw: the device sends the same operations again, and each counts once", async () => {
    const { min, event, one, sheetId, startsAt } = await room();
    const added = await add(min, { eventId: event.id, label: "Main door" });
    if (!added.ok) throw new Error(added.code);
    const paired = await pair(anonymous, { code: added.value.code });
    if (!paired.ok) throw new Error(paired.code);
    const op = {
      ...{ id: id(), sheetId, capturedAt: startsAt.toISOString(), seq: 0 },
      ...{ kind: "scan_in", registrationId: one, source: "search" },
    };
    const push = () =>
      json(
        "/api/check-in/ops",
        { offsetMs: 0, waiting: 0, rosterCount: 3, ops: [op] },
        { Authorization: `Device ${paired.value.token}` },
      );
    loseAnswer(/insert into "attendance_ops"/);
    await expectUnsure(await push());
    faulty.mend();
    const again = await push();
    expect(again.status).toBe(200);
    expect(((await again.json()) as { verdicts: unknown[] }).verdicts).toEqual([{ id: op.id, result: "duplicate" }]);
    expect(await db.$count(attendanceOps, eq(attendanceOps.id, op.id))).toBe(1);
  }, 60_000);

  test("of a vote: given again it counts once", async () => {
    const { min, eventId, ids } = await stageDay();
    await setState(min, { eventId, state: "open" });
    const token = (n: number) => derivedToken("link", ids[n] ?? "", 1);
    const said = { registrationId: ids[1] ?? "", body: "첫 질문입니다", lang: "ko" } as const;
    const made = await askQuestion(await actorOfLink(token(1)), said);
    if (!made.ok) throw new Error(made.code);
    const { questionId } = made.value;
    await write([], (tx) => tx.update(questions).set({ status: "listed" }).where(eq(questions.id, questionId)));
    const vote = () =>
      api.request(`/api/v1/r/${token(0)}/questions/${questionId}/vote`, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
        body: "page=ko",
      });
    loseAnswer(/insert into "question_votes"/);
    expect((await vote()).status).toBe(503);
    faulty.mend();
    expect(await (await vote()).json()).toEqual({ ok: true });
    const mine = and(eq(questionVotes.questionId, questionId), eq(questionVotes.registrationId, ids[0] ?? ""));
    expect(await db.$count(questionVotes, mine)).toBe(1);
  }, 60_000);

  test("control: sent again with nothing to know it by, a question is there twice; with its own id once", async () => {
    const { min, eventId, ids } = await stageDay();
    await setState(min, { eventId, state: "open" });
    const token = derivedToken("link", ids[1] ?? "", 1);
    const send = (more: Record<string, string>) =>
      api.request(`/api/v1/r/${token}/questions`, {
        method: "POST",
        headers: { "Content-Type": "application/x-www-form-urlencoded", Accept: "application/json" },
        body: new URLSearchParams({ page: "ko", lang: "ko", display: "anonymous", ...more }).toString(),
      });
    const twice = async (more: Record<string, string>) => {
      loseAnswer(/insert into "questions"/);
      expect((await send(more)).status).toBe(503);
      faulty.mend();
      await write([], (tx) => tx.delete(rateLimits));
      expect((await send(more)).status).toBe(303);
      await write([], (tx) => tx.delete(rateLimits));
      return db.$count(questions, and(eq(questions.eventId, eventId), eq(questions.body, more.body ?? "")));
    };
    expect(await twice({ body: "이름 없는 질문" })).toBe(2);
    expect(await twice({ body: "이름 있는 질문", clientId: id() })).toBe(1);
  }, 60_000);
});

import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { isoDay } from "../../core/time";
import { db, write } from "../../db";
import { consentRecords, consentRequests, events, guardians, persons, registrations } from "../../db/schema";
import { usualSettings } from "../consent-rules/rules";
import { consentsForNew } from "../consents/steps";
import { guardianToken, requestCode, requestToken } from "../guardians/steps";
import { register } from "../registrations/commands";
import { ask, decide, revise } from "./commands";
import { consentRequest, family } from "./queries";

const yearsAgo = (years: number) => `${Number(isoDay(new Date(), "Asia/Seoul").slice(0, 4)) - years}-01-01`;

/** A lecture that asks for consents as Korea does. */
async function withConsents(capacity: number | null = 5) {
  const all = await cast(capacity);
  await write([], async (tx) => {
    const consent = await consentsForNew(tx, null, new Date());
    await tx.update(events).set({ consent }).where(eq(events.id, all.lecture.id));
  });
  return all;
}
const mother = { guardianName: "Анна Ким", locale: "ru" as const };
const yes = { participation: "yes", data_processing: "yes" } as const;

async function asked(eventId: string, email = `anna-${Math.random()}@example.org`) {
  const outcome = await ask(anonymous, { eventId, ...mother, guardianEmail: email });
  if (!outcome.ok) throw new Error(outcome.code);
  const [request] = await db.select().from(consentRequests).where(eq(consentRequests.id, outcome.value.requestId));
  if (!request) throw new Error("no request");
  return request;
}
const answer = (token: string, change: Record<string, unknown> = {}) =>
  decide(anonymous, {
    token,
    locale: "ru",
    relation: "mother",
    answers: { ...yes, photo_web: "group" },
    fullName: "Ким Дана",
    birthDate: yearsAgo(11),
    ...change,
  } as never);
const placesAt = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));

describe("below the age of consent", () => {
  test("nobody registers without a guardian, and nothing is stored of who tried", async () => {
    const { lecture } = await withConsents();
    const before = await db.$count(persons);
    const tried = { eventId: lecture.id, fullName: "김도윤", locale: "ko" as const, birthDate: yearsAgo(12) };
    const guardian = { guardianName: "김보호", guardianPhone: "010-7971-2276", consents: yes };
    expect(await register(anonymous, { ...tried, ...guardian })).toMatchObject({ ok: false, code: "guardian-first" });
    await asked(lecture.id);
    expect(await db.$count(persons)).toBe(before);
    expect(await placesAt(lecture.id)).toEqual([]);
  });

  test("a guardian's yes makes the registration and the records in one moment", async () => {
    const { lecture } = await withConsents();
    const request = await asked(lecture.id);
    const outcome = await answer(requestToken(request));
    expect(outcome).toMatchObject({ ok: true, value: { status: "given" } });
    const [place] = await placesAt(lecture.id);
    expect(place).toMatchObject({ source: "guardian", status: "confirmed", consent: "granted", photoWish: "none" });
    const records = await db
      .select()
      .from(consentRecords)
      .where(eq(consentRecords.registrationId, place?.id ?? ""));
    const said = Object.fromEntries(records.map((one) => [one.key, [one.decision, one.extent]]));
    expect(said).toEqual({
      participation: ["granted", null],
      data_processing: ["granted", null],
      photo_internal: ["refused", "none"],
      photo_web: ["granted", "group"],
      photo_press: ["refused", "none"],
    });
    expect(records[0]).toMatchObject({
      capacity: "guardian",
      method: "web_link",
      localeShown: "ru",
      relation: "mother",
    });
    expect(records.every((one) => /^[0-9a-f]{64}$/.test(one.documentHash))).toBe(true);
    const [used] = await db.select().from(consentRequests).where(eq(consentRequests.id, request.id));
    expect(used).toMatchObject({ guardianName: null, guardianEmail: null });
  });

  test("a guardian's no to taking part leaves nothing at all", async () => {
    const { lecture } = await withConsents();
    const request = await asked(lecture.id);
    const before = await db.$count(persons);
    const outcome = await answer(requestToken(request), { answers: { ...yes, participation: "no" } });
    expect(outcome).toMatchObject({ ok: true, value: { status: "declined" } });
    expect(await db.$count(consentRequests, eq(consentRequests.id, request.id))).toBe(0);
    expect(await db.$count(persons)).toBe(before);
  });

  test("silence is no yes: what is required must be answered, and the link stays good", async () => {
    const { lecture } = await withConsents();
    const token = requestToken(await asked(lecture.id));
    expect(await answer(token, { answers: { participation: "yes" } })).toMatchObject({
      ok: false,
      fields: { "answers.data_processing": [{ code: "answer-needed" }] },
    });
    expect((await answer(token)).ok).toBe(true);
  });

  test("a printed code counts, but waits for the team to confirm it, and finds nobody's other children", async () => {
    const { lecture } = await withConsents();
    const email = "same@example.org";
    await answer(requestToken(await asked(lecture.id, email)));
    const second = await asked(lecture.id, email);
    const outcome = await answer(requestCode(second), { fullName: "Ким Тимур" });
    if (!outcome.ok || outcome.value.status !== "given") throw new Error("not given");
    const [place] = await db.select().from(registrations).where(eq(registrations.id, outcome.value.registrationId));
    expect(place?.consent).toBe("granted_unverified");
    const { children } = await family(anonymous, { token: outcome.value.token });
    expect(children.map((child) => child.fullName)).toEqual(["Ким Тимур"]);
  });

  test("birthday_14_on_event_day: the birthday counts from midnight where the event is", async () => {
    const { lecture } = await withConsents();
    const today = isoDay(new Date(), "Asia/Seoul");
    const fourteen = `${Number(today.slice(0, 4)) - 14}${today.slice(4)}`;
    const tried = {
      eventId: lecture.id,
      locale: "ko" as const,
      guardianName: "김보호",
      guardianPhone: "010-7971-2276",
    };
    const outcome = await register(anonymous, { ...tried, fullName: "생일", birthDate: fourteen, consents: yes });
    expect(outcome.ok).toBe(true);
  });
});

describe("the link", () => {
  test("is not used up by looking, however often", async () => {
    const { lecture } = await withConsents();
    const token = requestToken(await asked(lecture.id));
    for (let visit = 0; visit < 10; visit++) await consentRequest(anonymous, { token });
    expect((await answer(token)).ok).toBe(true);
  });

  test("sent fifty times at once counts exactly once", async () => {
    const { lecture } = await withConsents(100);
    const token = requestToken(await asked(lecture.id));
    const all = await Promise.all(Array.from({ length: 50 }, () => answer(token)));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(new Set(all.flatMap((one) => (one.ok ? [] : [one.code])))).toEqual(new Set(["link-used"]));
    expect(await placesAt(lecture.id)).toHaveLength(1);
  }, 60_000);

  test("leads nowhere when it is over, unknown or half typed", async () => {
    const { lecture } = await withConsents();
    const request = await asked(lecture.id);
    await write([], async (tx) => {
      await tx
        .update(consentRequests)
        .set({ expiresAt: new Date(1) })
        .where(eq(consentRequests.id, request.id));
    });
    await expect(consentRequest(anonymous, { token: requestToken(request) })).rejects.toMatchObject({
      code: "link-over",
    });
    await expect(consentRequest(anonymous, { token: "A".repeat(26) })).rejects.toMatchObject({ code: "not-found" });
    expect(await answer(requestToken(request).slice(1))).toMatchObject({ ok: false, code: "not-found" });
  });
});

describe("a guardian's own page", () => {
  const familyOf = async (eventId: string, email: string) => {
    const outcome = await answer(requestToken(await asked(eventId, email)), {
      answers: { ...yes, photo_web: "all", photo_internal: "all", photo_press: "all" },
    });
    if (!outcome.ok || outcome.value.status !== "given") throw new Error("not given");
    return outcome.value;
  };

  test("shows all children of the one who answered their letters", async () => {
    const { lecture } = await withConsents();
    const first = await familyOf(lecture.id, "two@example.org");
    const outcome = await answer(requestToken(await asked(lecture.id, "two@example.org")), { fullName: "Ким Тимур" });
    if (!outcome.ok || outcome.value.status !== "given") throw new Error("not given");
    expect(outcome.value.token).toBe(first.token);
    const { children } = await family(anonymous, { token: first.token });
    expect(children.map((child) => child.fullName)).toEqual(["Ким Дана", "Ким Тимур"]);
  });

  test("withdraws photos at once everywhere, and keeps what was said before", async () => {
    const { lecture } = await withConsents();
    const { token, registrationId } = await familyOf(lecture.id, "photo@example.org");
    expect(await placesAt(lecture.id)).toMatchObject([{ photoWish: "all" }]);
    const said = { token, registrationId, key: "photo_web", answer: "none" as const, locale: "ru" as const };
    expect(await revise(anonymous, said)).toMatchObject({ ok: true, value: { decision: "withdrawn" } });
    expect(await placesAt(lecture.id)).toMatchObject([{ photoWish: "none", status: "confirmed", consent: "granted" }]);
    const kept = await db.select().from(consentRecords).where(eq(consentRecords.registrationId, registrationId));
    expect(
      kept
        .filter((one) => one.key === "photo_web")
        .map((one) => one.decision)
        .sort(),
    ).toEqual(["granted", "withdrawn"]);
  });

  test("withdrawing the data cancels the registration and gives the seat on", async () => {
    const { lecture } = await withConsents(1);
    const { token, registrationId } = await familyOf(lecture.id, "data@example.org");
    const said = { token, registrationId, key: "data_processing", answer: "no" as const, locale: "ko" as const };
    expect((await revise(anonymous, said)).ok).toBe(true);
    expect(await placesAt(lecture.id)).toMatchObject([{ status: "cancelled", consent: "withdrawn" }]);
    expect(await revise(anonymous, { ...said, answer: "yes" })).toMatchObject({ ok: false, code: "consent-cancelled" });
  });

  test("opens no other family's child", async () => {
    const { lecture } = await withConsents();
    const one = await familyOf(lecture.id, "one@example.org");
    const other = await familyOf(lecture.id, "other@example.org");
    const said = { token: other.token, registrationId: one.registrationId, key: "photo_web", answer: "all" as const };
    expect(await revise(anonymous, { ...said, locale: "ko" })).toMatchObject({ ok: false, code: "not-found" });
    const [guardian] = await db.select().from(guardians).limit(1);
    expect(guardianToken({ id: guardian?.id ?? "", tokenVersion: 2 })).not.toBe(one.token);
    await expect(family(anonymous, { token: "0".repeat(26) })).rejects.toMatchObject({ code: "not-found" });
  });
});

test("an event of one's own way: nothing is asked where it is off", async () => {
  const { lecture } = await cast();
  expect(await ask(anonymous, { eventId: lecture.id, ...mother, guardianEmail: "a@example.org" })).toMatchObject({
    ok: false,
    code: "consents-off",
  });
  expect(usualSettings.keys).toContain("participation");
});

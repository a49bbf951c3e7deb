import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { liftProtection } from "../../core/erasing";
import { runDue } from "../../core/jobs";
import { anonymous, system } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { enrollingCast, lectureOf } from "../../core/testing";
import { isoDay } from "../../core/time";
import { db, write } from "../../db";
import {
  consentRecords,
  consentRequests,
  enrollments,
  events,
  persons,
  programs,
  registrations,
} from "../../db/schema";
import { publish } from "../consent-desk/commands";
import { forget, sweep } from "../consent-requests/commands";
import { askingLetter, reactions } from "../consent-requests/jobs";
import { guardianLetter } from "../consent-requests/queries";
import { usualSettings } from "../consent-rules/rules";
import { follow } from "../enrolled-seats/commands";
import { askGuardian, enrol, restore } from "../enrollments/commands";
import { enrolStage, showEnrollment } from "../enrollments/queries";
import { requestToken } from "../guardians/steps";
import { reviseOwn } from "../own-answers/commands";
import { ownConsents } from "../own-consents/queries";
import { decide, revise } from "./commands";
import { consentRequest, family } from "./queries";

const yearsAgo = (years: number) => `${Number(isoDay(new Date(), "Asia/Seoul").slice(0, 4)) - years}-01-01`;
const yes = { participation: "yes", data_processing: "yes" } as const;
const day = 86_400_000;

/** A programme that asks for consents as Korea does, with two lectures that ask for the same. */
async function asking(change: Partial<typeof programs.$inferInsert> = {}) {
  const all = await enrollingCast({ enrollmentConsent: true, ...change });
  const second = await lectureOf(all.program.id, { capacity: null });
  await write([], async (tx) => {
    await tx.update(events).set({ consent: usualSettings }).where(eq(events.programId, all.program.id));
  });
  return { ...all, second };
}
const rowsOf = (programId: string) => db.select().from(enrollments).where(eq(enrollments.programId, programId));
const placesOf = (eventId: string) => db.select().from(registrations).where(eq(registrations.eventId, eventId));

async function asked(programId: string, email = `anna-${Math.random()}@example.org`, more = {}) {
  const said = { programId, guardianName: "Анна Ким", guardianEmail: email, locale: "ru" as const, ...more };
  const outcome = await askGuardian(anonymous, said);
  if (!outcome.ok) throw new Error(outcome.code);
  const [request] = await db.select().from(consentRequests).where(eq(consentRequests.id, outcome.value.requestId));
  if (!request) throw new Error("no request");
  return request;
}
const answer = (token: string, change: Record<string, unknown> = {}) =>
  decide(anonymous, {
    ...{ token, locale: "ru", relation: "mother", answers: { ...yes, photo_web: "group" } },
    ...{ fullName: "Ким Дана", birthDate: yearsAgo(11), ...change },
  } as never);
const enrolYoung = (programId: string, change: Record<string, unknown> = {}) =>
  enrol(anonymous, {
    ...{ programId, fullName: "김하늘", locale: "ko" as const, birthDate: yearsAgo(15), consents: yes },
    ...{ guardianName: "김보호", guardianPhone: "010-7971-2276", ...change },
  } as never);
async function made(outcome: Awaited<ReturnType<typeof enrol>>) {
  if (!outcome.ok || outcome.value.status === "already-enrolled") throw new Error(JSON.stringify(outcome));
  const actor = await actorOfLink(outcome.value.token);
  return { ...outcome.value, actor, place: { enrollmentId: outcome.value.enrollmentId } };
}
/** A child in the programme by a guardian's yes; answers the guardian's own token. */
async function childIn(programId: string, change: Record<string, unknown> = {}) {
  const outcome = await answer(requestToken(await asked(programId)), change);
  if (!outcome.ok || outcome.value.status === "declined") throw new Error(JSON.stringify(outcome));
  return { token: outcome.value.token, enrollmentId: outcome.value.registrationId };
}

describe("the age gate of a programme", () => {
  test("of a child nothing is stored, only whom to ask", async () => {
    const { program } = await asking();
    const before = await db.$count(persons);
    expect(await enrolYoung(program.id, { birthDate: yearsAgo(12) })).toMatchObject({
      ok: false,
      code: "guardian-first",
    });
    const request = await asked(program.id);
    expect(request).toMatchObject({ programId: program.id, eventId: null, enrollmentId: null });
    expect(await db.$count(persons)).toBe(before);
    expect(await rowsOf(program.id)).toEqual([]);
  });

  test("asks the young for what they decide themselves, the grown for all, and anyone for the birth date", async () => {
    const { program } = await asking();
    const keysAt = async (age: number) =>
      (await enrolStage(anonymous, { programId: program.id, birthDate: yearsAgo(age) }))?.asked.map((one) => one.key);
    await asked(program.id);
    expect(await keysAt(11)).toEqual([]);
    expect(await keysAt(15)).toEqual(["participation", "data_processing"]);
    expect(await keysAt(22)).toHaveLength(5);
    const future = enrolStage(anonymous, { programId: program.id, birthDate: "2990-01-01" });
    await expect(future).rejects.toMatchObject({ fields: { birthDate: [{ code: "future" }] } });
    expect(await enrolYoung(program.id, { birthDate: "" })).toMatchObject({
      fields: { birthDate: [{ code: "required" }] },
    });
    expect(await enrolYoung(program.id, { consents: { participation: "yes" } })).toMatchObject({
      fields: { "consents.data_processing": [{ code: "consent-needed" }] },
    });
  });

  test("refuses to ask a guardian nobody can reach, too often, where nothing is asked, and where it is closed", async () => {
    const { program } = await asking();
    const said = { programId: program.id, guardianName: "Анна", locale: "ru" as const };
    expect(await askGuardian(anonymous, said)).toMatchObject({
      fields: { guardianPhone: [{ code: "guardian-needed" }] },
    });
    for (let times = 0; times < 5; times++) await asked(program.id, "flood@example.org");
    expect(await askGuardian(anonymous, { ...said, guardianEmail: "flood@example.org" })).toMatchObject({
      code: "too-many",
    });
    const off = await enrollingCast();
    const there = { ...said, programId: off.program.id, guardianEmail: "a@example.org" };
    expect(await askGuardian(anonymous, there)).toMatchObject({ code: "consents-off" });
    const closed = await asking({ enrollmentClosesAt: new Date(0) });
    expect(await askGuardian(anonymous, { ...there, programId: closed.program.id })).toMatchObject({
      code: "enrollment-closed",
    });
    const none = await enrollingCast({ enrolls: false });
    expect(await askGuardian(anonymous, { ...there, programId: none.program.id })).toMatchObject({ code: "not-found" });
  });
});

describe("a guardian's answer for a whole programme", () => {
  test("a yes makes person, enrolment, registrations and records in one moment, and counts at each event", async () => {
    const { program, lecture, second } = await asking();
    const request = await asked(program.id);
    const shown = await consentRequest(anonymous, { token: requestToken(request) });
    expect(shown).toMatchObject({ child: null, event: { title: program.title, cohorts: [] } });
    const letter = askingLetter("request", {
      ...(await guardianLetter(system, { requestId: request.id })),
      event: { id: null, title: program.title },
    } as never);
    expect(letter.button?.url).toContain(`/ru/consent/${requestToken(request)}`);
    const outcome = await answer(requestToken(request));
    expect(outcome).toMatchObject({ value: { status: "given", kind: "program" } });
    const [row] = await rowsOf(program.id);
    expect(row).toMatchObject({ state: "accepted", source: "guardian", consent: "granted" });
    const records = await db
      .select()
      .from(consentRecords)
      .where(eq(consentRecords.registrationId, row?.id ?? ""));
    expect(records).toHaveLength(5);
    expect(records.every((one) => one.eventId === null && one.programId === program.id)).toBe(true);
    for (const event of [lecture, second])
      expect(await placesOf(event.id)).toMatchObject([
        { status: "confirmed", source: "program", consent: "granted", photoWish: "none" },
      ]);
    const [used] = await db.select().from(consentRequests).where(eq(consentRequests.id, request.id));
    expect(used).toMatchObject({ guardianName: null, guardianEmail: null });
    await runDue(reactions);
  });

  test("counts at an event that is published later as well", async () => {
    const { program } = await asking();
    await childIn(program.id);
    const later = await lectureOf(program.id, { capacity: null, consent: usualSettings });
    await follow(system, { eventId: later.id });
    expect(await placesOf(later.id)).toMatchObject([{ status: "confirmed", consent: "granted" }]);
  });

  test("a no leaves nothing, silence is no yes, and the link counts once", async () => {
    const { program } = await asking();
    const before = await db.$count(persons);
    const no = await asked(program.id);
    expect(await answer(requestToken(no), { answers: { ...yes, participation: "no" } })).toMatchObject({
      value: { status: "declined" },
    });
    expect(await db.$count(consentRequests, eq(consentRequests.id, no.id))).toBe(0);
    expect(await db.$count(persons)).toBe(before);
    const token = requestToken(await asked(program.id));
    expect(await answer(token, { answers: { participation: "yes" } })).toMatchObject({
      fields: { "answers.data_processing": [{ code: "answer-needed" }] },
    });
    const all = await Promise.all(Array.from({ length: 10 }, () => answer(token)));
    expect(all.filter((one) => one.ok)).toHaveLength(1);
    expect(await rowsOf(program.id)).toHaveLength(1);
  }, 60_000);

  test("chooses the cohort, and is told when it is none", async () => {
    const { program } = await asking({ cohorts: [{ key: "seoul", name: { en: "Seoul" }, capacity: null }] });
    const token = requestToken(await asked(program.id));
    expect(await answer(token)).toMatchObject({ fields: { cohort: [{ code: "choice" }] } });
    expect(await answer(token, { cohort: "seoul" })).toMatchObject({ ok: true });
    expect(await rowsOf(program.id)).toMatchObject([{ cohort: "seoul" }]);
  });

  test("in time is not late because the guardian took a day; full or over is refused", async () => {
    const late = await asking({ enrollmentClosesAt: new Date(Date.now() + day) });
    const request = await asked(late.program.id);
    const close = (programId: string, change: Partial<typeof programs.$inferInsert>) =>
      write([], async (tx) => {
        await tx.update(programs).set(change).where(eq(programs.id, programId));
      });
    await close(late.program.id, { enrollmentClosesAt: new Date(request.createdAt.getTime() + 1) });
    expect((await answer(requestToken(request))).ok).toBe(true);
    const full = await asking({ enrollmentCapacity: 1, enrollmentWaitlist: false });
    const token = requestToken(await asked(full.program.id));
    await made(await enrolYoung(full.program.id));
    expect(await answer(token)).toMatchObject({ code: "full" });
    await close(full.program.id, { enrolls: false });
    expect(await answer(token)).toMatchObject({ code: "enrollment-closed" });
    await close(full.program.id, { trashedAt: new Date() });
    await expect(consentRequest(anonymous, { token })).rejects.toMatchObject({ code: "not-found" });
  });

  test("of a child the team declined does not bring it back", async () => {
    const { program } = await asking();
    const phone = { guardianPhone: "010-7971-2276" };
    const first = await answer(requestToken(await asked(program.id, "one@example.org", phone)));
    if (!first.ok || first.value.status === "declined") throw new Error("not given");
    await write([], async (tx) => {
      await tx
        .update(enrollments)
        .set({ state: "declined", endedBy: "staff" })
        .where(eq(enrollments.programId, program.id));
    });
    const again = await answer(requestToken(await asked(program.id, "two@example.org", phone)));
    expect(again).toMatchObject({ value: { registrationId: first.value.registrationId } });
    expect(await rowsOf(program.id)).toMatchObject([{ state: "declined" }]);
  });
});

describe("a change of mind", () => {
  test("withdrawing the data ends the enrolment with all that is to come, and the child alone cannot undo it", async () => {
    const { program, lecture, second } = await asking();
    const child = await childIn(program.id);
    const page = await family(anonymous, { token: child.token });
    expect(page.enrolled).toMatchObject([
      { enrollmentId: child.enrollmentId, fullName: "Ким Дана", state: "accepted" },
    ]);
    expect(page.enrolled[0]?.items.map((item) => item.state)).toEqual([
      ...["granted", "granted", "refused", "granted", "refused"],
    ]);
    const said = { token: child.token, enrollmentId: child.enrollmentId, locale: "ru" as const };
    const outcome = await revise(anonymous, { ...said, key: "data_processing", answer: "no" });
    expect(outcome).toMatchObject({ value: { decision: "withdrawn", enrollmentId: child.enrollmentId } });
    expect(await rowsOf(program.id)).toMatchObject([{ state: "withdrawn", consent: "withdrawn" }]);
    for (const event of [lecture, second])
      expect(await placesOf(event.id)).toMatchObject([{ status: "cancelled", consent: "withdrawn" }]);
    const back = await restore(
      { kind: "link", enrollmentId: child.enrollmentId, grants: [] },
      { enrollmentIds: [child.enrollmentId] },
    );
    expect(back).toMatchObject({ code: "not-withdrawn" });
    expect(await revise(anonymous, { ...said, key: "participation", answer: "yes" })).toMatchObject({
      code: "consent-cancelled",
    });
  });

  test("about photos counts at every event at once, and the last word counts wherever it was said", async () => {
    const { program, lecture, second } = await asking();
    const photos = { photo_internal: "all", photo_web: "all", photo_press: "all" };
    const child = await childIn(program.id, { answers: { ...yes, ...photos } });
    const [place] = await placesOf(lecture.id);
    const say = (where: object, answer: string) =>
      revise(anonymous, { token: child.token, locale: "ru", ...where, key: "photo_web", answer } as never);
    const wishes = async () =>
      [...(await placesOf(lecture.id)), ...(await placesOf(second.id))].map((one) => one.photoWish);
    expect(await wishes()).toEqual(["all", "all"]);
    await say({ enrollmentId: child.enrollmentId }, "none");
    expect(await wishes()).toEqual(["none", "none"]);
    await say({ registrationId: place?.id }, "group");
    expect(await wishes()).toEqual(["group", "none"]);
    await say({ enrollmentId: child.enrollmentId }, "all");
    expect(await wishes()).toEqual(["all", "all"]);
  });

  test("of another family's child, of an unknown place or purpose is refused", async () => {
    const { program } = await asking();
    const [one, other] = [await childIn(program.id), await childIn(program.id, { fullName: "Ли Тимур" })];
    const said = { token: one.token, locale: "ru" as const, key: "data_processing", answer: "no" as const };
    expect(await revise(anonymous, { ...said, enrollmentId: other.enrollmentId })).toMatchObject({ code: "not-found" });
    expect(await revise(anonymous, said)).toMatchObject({ code: "not-found" });
    expect(await revise(anonymous, { ...said, enrollmentId: one.enrollmentId, key: "health" })).toMatchObject({
      code: "consent-unknown",
    });
  });

  test("the young see what a guardian decides, may take back but not give it; the grown decide alone", async () => {
    const { program } = await asking();
    const young = await made(await enrolYoung(program.id, { guardianEmail: "eomma@example.org" }));
    const shown = await showEnrollment(young.actor, young.place);
    expect(shown).toMatchObject({ consent: "granted", guardian: { askedAt: expect.any(Date) } });
    const own = await ownConsents(young.actor, young.place);
    expect(own.items.map((item) => [item.key, item.signer])).toContainEqual(["photo_web", "guardian"]);
    const say = (who: typeof young, key: string, answer: string) =>
      reviseOwn(who.actor, { ...who.place, key, answer, locale: "ko" } as never);
    expect(await say(young, "photo_web", "all")).toMatchObject({ code: "guardian-signs" });
    expect(await say(young, "photo_web", "none")).toMatchObject({ ok: true });
    const grown = await made(await enrolYoung(program.id, { fullName: "김어른", birthDate: yearsAgo(22) }));
    expect(await say(grown, "photo_web", "all")).toMatchObject({ ok: true });
    expect(await say({ ...young, place: grown.place }, "photo_web", "all")).toMatchObject({ code: "not-found" });
    expect(await say(grown, "participation", "no")).toMatchObject({ value: { decision: "withdrawn" } });
    expect((await showEnrollment(grown.actor, grown.place)).state).toBe("withdrawn");
  });

  test("a guardian who was asked about photos of somebody enrolled answers, and is not waited for any more", async () => {
    const { program, lecture } = await asking();
    const young = await made(await enrolYoung(program.id, { guardianEmail: "eomma@example.org" }));
    const [request] = await db
      .select()
      .from(consentRequests)
      .where(eq(consentRequests.enrollmentId, young.enrollmentId));
    if (!request) throw new Error("nobody was asked");
    const photos = { photo_internal: "all", photo_web: "all", photo_press: "group" };
    const outcome = await answer(requestToken(request), { answers: photos });
    expect(outcome).toMatchObject({ value: { status: "given", registrationId: young.enrollmentId } });
    expect((await showEnrollment(young.actor, young.place)).guardian).toBeNull();
    expect(await placesOf(lecture.id)).toMatchObject([{ photoWish: "group" }]);
  });
});

describe("time", () => {
  test("requests nobody answered are forgotten after the programme's days, consents run out, and both show", async () => {
    const { program } = await asking({ consent: { ...usualSettings, unconfirmedDays: 2 } });
    const old = await asked(program.id);
    const child = await childIn(program.id);
    await write([], async (tx) => {
      const long = new Date(Date.now() - 3 * day);
      await tx.update(consentRequests).set({ createdAt: long }).where(eq(consentRequests.id, old.id));
    });
    expect(await sweep(system, {})).toMatchObject({ value: { forgotten: 1, expired: 0 } });
    expect(await db.$count(consentRequests, eq(consentRequests.id, old.id))).toBe(0);
    await write([], (tx) =>
      liftProtection(tx, "consent_records", () =>
        tx
          .update(consentRecords)
          .set({ expiresAt: new Date(Date.now() - 1) })
          .where(eq(consentRecords.registrationId, child.enrollmentId)),
      ),
    );
    await sweep(system, {});
    expect(await rowsOf(program.id)).toMatchObject([{ consent: "expired", state: "accepted" }]);
  });

  test("a request that is taken back is not waited for any more", async () => {
    const { program } = await asking();
    const young = await made(await enrolYoung(program.id, { guardianEmail: "eomma@example.org" }));
    const [open] = await db.select().from(consentRequests).where(eq(consentRequests.enrollmentId, young.enrollmentId));
    expect((await forget(system, { requestId: open?.id ?? "" })).ok).toBe(true);
    expect((await showEnrollment(young.actor, young.place)).guardian).toBeNull();
  });

  test("consent_v2_mid_program: a new version of a document asks the enrolled anew", async () => {
    const { program, olga } = await asking();
    await childIn(program.id);
    const text = {
      title: "t",
      body: "b",
      controller: "c",
      recipient: "somebody else",
      items: "other",
      retention: "r",
      refusal: "r",
    };
    const outcome = await publish(olga, { purpose: "data_processing", texts: { en: text, ko: text } } as never);
    expect(outcome).toMatchObject({ value: { anew: true } });
    expect(await rowsOf(program.id)).toMatchObject([{ consent: "expired" }]);
  });
});

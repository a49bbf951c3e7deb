import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Actor, anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { enrollingCast } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { enrollments, events, jobs, programs, registers, registrations } from "../../db/schema";
import { enrol, restore, withdraw } from "../enrollments/commands";
import { showEnrollment } from "../enrollments/queries";
import { add, configure, decide, setCohort } from "./commands";
import { list, settings } from "./queries";

let number = 0;
async function enrolled(programId: string, change: Record<string, unknown> = {}) {
  const person = { fullName: `신청자 ${++number}`, locale: "ko" as const, ofAge: true, ...change };
  const outcome = await enrol(anonymous, { programId, ...person });
  if (!outcome.ok || outcome.value.status === "already-enrolled") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
const rowsOf = (programId: string) =>
  db.select().from(enrollments).where(eq(enrollments.programId, programId)).orderBy(enrollments.ticket);
const statesOf = async (programId: string) => (await rowsOf(programId)).map((row) => row.state);
const placesAt = async (eventId: string) =>
  (await db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket)).map(
    (one) => one.status,
  );
const taken = async (programId: string) =>
  (await db.select().from(programs).where(eq(programs.id, programId)))[0]?.placesTaken;
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);
const cohorts = [
  { key: "seoul", name: { en: "Seoul", ko: "서울" }, capacity: 2 },
  { key: "busan", name: { en: "Busan", ko: "부산" }, capacity: null },
];

async function configured(actor: Actor, programId: string, change: Record<string, unknown> = {}) {
  const now = await settings(actor, { programId });
  const { opensAt, closesAt, capacity, waitlist, needsApproval, consents, guardianBelowAge, version } = now;
  const all = { opensAt, closesAt, capacity, waitlist, needsApproval, consents, guardianBelowAge, version };
  return configure(actor, { programId, enrolls: true, ...all, cohorts: now.cohorts, withoutEventIds: [], ...change });
}

describe("applications", () => {
  test("wait for the team, and a yes gives a place and the events", async () => {
    const { program, lecture, aru } = await enrollingCast({ enrollmentNeedsApproval: true, enrollmentCapacity: 1 });
    const [one, two] = [await enrolled(program.id), await enrolled(program.id)];
    expect(one).toMatchObject({ status: "applied", position: null });
    expect(await placesAt(lecture.id)).toEqual([]);
    expect(
      codeOf(await decide(aru, { enrollmentIds: [one.enrollmentId, two.enrollmentId], decision: "accepted" })),
    ).toBe("full");
    const yes = await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "accepted" });
    expect(yes).toMatchObject({ value: { decided: [one.enrollmentId], before: [{ state: "applied" }] } });
    expect(await placesAt(lecture.id)).toEqual(["confirmed"]);
    await decide(aru, { enrollmentIds: [two.enrollmentId], decision: "waitlisted" });
    expect(await statesOf(program.id)).toEqual(["accepted", "waitlisted"]);
    expect(codeOf(await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "accepted" }))).toBe("not-pending");
  });

  test("a no carries its reason sealed to the person alone, and can be opened again", async () => {
    const { program, aru } = await enrollingCast({ enrollmentNeedsApproval: true });
    const one = await enrolled(program.id, { fullName: "김하늘", email: "haneul@example.org" });
    await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "declined", reason: "Only for grades 7 to 9." });
    const [row] = await rowsOf(program.id);
    expect(row).toMatchObject({ state: "declined", endedBy: "staff" });
    expect(row?.reason).not.toContain("grades");
    const own = await actorOfLink(one.token);
    expect(await showEnrollment(own, { enrollmentId: one.enrollmentId })).toMatchObject({
      reason: "Only for grades 7 to 9.",
      mayReturn: false,
    });
    expect(codeOf(await restore(own, { enrollmentIds: [one.enrollmentId] }))).toBe("not-withdrawn");
    // Whoever was declined does not get in by the form.
    const again = {
      programId: program.id,
      fullName: "김하늘",
      email: "haneul@example.org",
      locale: "ko" as const,
      ofAge: true,
    };
    expect(await enrol(anonymous, again)).toMatchObject({ value: { status: "already-enrolled" } });
    await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "applied" });
    expect(await rowsOf(program.id)).toMatchObject([{ state: "applied", reason: null, endedBy: null }]);
  });

  test("a place taken away goes to the next in line, whatever is decided, but not back to the same", async () => {
    for (const decision of ["declined", "waitlisted", "applied"] as const) {
      const { program, lecture, aru } = await enrollingCast({ enrollmentCapacity: 1 });
      const [one, two] = [await enrolled(program.id), await enrolled(program.id)];
      const outcome = await decide(aru, { enrollmentIds: [one.enrollmentId], decision });
      expect(outcome).toMatchObject({ value: { promoted: [two.enrollmentId] } });
      expect(await statesOf(program.id)).toEqual([decision, "accepted"]);
      expect(await placesAt(lecture.id)).toEqual(["cancelled", "confirmed"]);
      expect(await taken(program.id)).toBe(1);
    }
  });

  test("undone, a place gives back the very registrations that went with it", async () => {
    const { program, lecture, aru } = await enrollingCast();
    const one = await enrolled(program.id);
    await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "declined" });
    expect(await placesAt(lecture.id)).toEqual(["cancelled"]);
    await decide(aru, { enrollmentIds: [one.enrollmentId], decision: "accepted" });
    expect(await placesAt(lecture.id)).toEqual(["confirmed"]);
  });

  test("are decided by who leads, of one programme at a time, and never of who left", async () => {
    const { program, aru, min, sora } = await enrollingCast({ enrollmentNeedsApproval: true });
    const other = await enrollingCast();
    const [one, two] = [await enrolled(program.id), await enrolled(other.program.id)];
    const yes = (actor: Actor, ...enrollmentIds: string[]) => decide(actor, { enrollmentIds, decision: "accepted" });
    expect(codeOf(await yes(min, one.enrollmentId))).toBe("not-allowed");
    expect(codeOf(await yes(sora, one.enrollmentId))).toBe("not-found");
    expect(codeOf(await yes(aru, one.enrollmentId, two.enrollmentId))).toBe("not-found");
    expect(codeOf(await yes(aru, id()))).toBe("not-found");
    await withdraw(await actorOfLink(one.token), { enrollmentIds: [one.enrollmentId] });
    expect(codeOf(await yes(aru, one.enrollmentId))).toBe("not-pending");
  });
});

describe("settings", () => {
  test("more places go to the line at once, in its order", async () => {
    const { program, aru } = await enrollingCast({ enrollmentCapacity: 1 });
    for (let n = 0; n < 4; n++) await enrolled(program.id);
    const outcome = await configured(aru, program.id, { capacity: 3 });
    if (!outcome.ok) throw new Error(JSON.stringify(outcome));
    expect(outcome.value.promoted).toHaveLength(2);
    expect(await statesOf(program.id)).toEqual(["accepted", "accepted", "accepted", "waitlisted"]);
    expect(await configured(aru, program.id, { capacity: null })).toMatchObject({
      value: { promoted: [expect.any(String)] },
    });
  });

  test("refuse fewer places than are taken, an end before the beginning, an older version, and cohorts in use", async () => {
    const { program, aru, min } = await enrollingCast({ cohorts });
    for (let n = 0; n < 2; n++) await enrolled(program.id, { cohort: "seoul" });
    const refused = async (change: Record<string, unknown>) => {
      const outcome = await configured(aru, program.id, change);
      return outcome.ok ? "ok" : (Object.values(outcome.fields ?? {})[0]?.[0]?.code ?? outcome.code);
    };
    expect(await refused({ capacity: 1 })).toBe("below-confirmed");
    const now = new Date();
    expect(await refused({ opensAt: now, closesAt: new Date(now.getTime() - 1) })).toBe("end-before-start");
    expect(await refused({ version: 99 })).toBe("changed-meanwhile");
    expect(await refused({ cohorts: [] })).toBe("cohort-in-use");
    expect(await refused({ cohorts: [...cohorts, cohorts[0]] })).toBe("twice");
    expect(codeOf(await configured(min, program.id))).toBe("not-allowed");
    expect(await refused({})).toBe("ok");
  });

  test("a cohort without a key gets one, and somebody can enrol in it", async () => {
    const { program, aru } = await enrollingCast();
    await configured(aru, program.id, { cohorts: [{ name: { en: "Evening" } }] });
    const [cohort] = (await settings(aru, { programId: program.id })).cohorts;
    expect((await enrolled(program.id, { cohort: cohort?.key ?? "" })).status).toBe("accepted");
  });

  test("with consents switched on, those who came before lack them", async () => {
    const { program, aru } = await enrollingCast();
    await enrolled(program.id);
    expect(await rowsOf(program.id)).toMatchObject([{ consent: null }]);
    await configured(aru, program.id, { consents: true });
    expect(await rowsOf(program.id)).toMatchObject([{ consent: "missing" }]);
    await configured(aru, program.id, { consents: false });
    expect(await rowsOf(program.id)).toMatchObject([{ consent: null }]);
  });
});

describe("the team", () => {
  const given = { fullName: "이도현", locale: "ko" as const, email: "dohyun@example.org" };

  test("enrols somebody also when the public cannot; without a place they wait", async () => {
    const { program, min, sora } = await enrollingCast({
      ...{ enrollmentCapacity: 1, enrollmentWaitlist: false, enrollmentNeedsApproval: true },
      enrollmentClosesAt: new Date(0),
    });
    expect(await add(min, { programId: program.id, ...given })).toMatchObject({ value: { status: "accepted" } });
    expect(codeOf(await add(min, { programId: program.id, ...given }))).toBe("already-enrolled");
    const next = { programId: program.id, fullName: "박하린", locale: "ko" as const };
    expect(await add(min, next)).toMatchObject({ value: { status: "waitlisted" } });
    expect(codeOf(await add(sora, next))).toBe("not-found");
    expect(await add(min, { ...next, cohort: "none" })).toMatchObject({ fields: { cohort: [{ code: "choice" }] } });
  });

  test("enrols who is registered at one of its events as the same person, whose consents are known to be missing", async () => {
    const { program, min } = await enrollingCast({ enrollmentConsent: true });
    const one = await add(min, { programId: program.id, ...given });
    if (!one.ok) throw new Error(one.code);
    expect(await rowsOf(program.id)).toMatchObject([{ consent: "missing", source: "staff" }]);
    await withdraw(min, { enrollmentIds: [one.value.enrollmentId] });
    const again = await add(min, { programId: program.id, ...given });
    expect(again).toMatchObject({ value: { enrollmentId: one.value.enrollmentId, status: "accepted" } });
    expect(await rowsOf(program.id)).toHaveLength(1);
  });

  test("moves people between cohorts as far as there is room, and who waited for it moves up", async () => {
    const { program, min } = await enrollingCast({ cohorts });
    const [a, b] = [await enrolled(program.id, { cohort: "seoul" }), await enrolled(program.id, { cohort: "seoul" })];
    const waiting = await enrolled(program.id, { cohort: "seoul" });
    const far = await enrolled(program.id, { cohort: "busan" });
    expect(codeOf(await setCohort(min, { enrollmentIds: [far.enrollmentId], cohort: "seoul" }))).toBe("full");
    const moved = await setCohort(min, { enrollmentIds: [a.enrollmentId], cohort: "busan" });
    expect(moved).toMatchObject({
      value: { moved: [a.enrollmentId], before: [{ cohort: "seoul" }], promoted: [waiting.enrollmentId] },
    });
    expect(await setCohort(min, { enrollmentIds: [b.enrollmentId], cohort: "x" })).toMatchObject({
      fields: { cohort: [{ code: "choice" }] },
    });
    expect(await setCohort(min, { enrollmentIds: [b.enrollmentId], cohort: "" })).toMatchObject({
      value: { moved: [b.enrollmentId] },
    });
  });

  test("sees a list without contacts, filtered, in order, with the attendance of each", async () => {
    const { program, lecture, min, sora } = await enrollingCast({ cohorts, enrollmentCapacity: 2 });
    const one = await enrolled(program.id, { fullName: "나윤", cohort: "busan", email: "nayun@example.org" });
    await enrolled(program.id, { fullName: "가온", cohort: "seoul" });
    await enrolled(program.id, { fullName: "다온", cohort: "seoul" });
    const [place] = await db.select().from(registrations).where(eq(registrations.eventId, lecture.id));
    await write([], async (tx) => {
      const [register] = await tx.select().from(registers).where(eq(registers.eventId, lecture.id));
      void register;
      await tx.update(events).set({ status: "published" }).where(eq(events.id, lecture.id));
    });
    const all = await list(min, { programId: program.id });
    expect(all.rows.map((row) => [row.fullName, row.state, row.events, row.attended])).toEqual([
      ["나윤", "accepted", 1, 0],
      ["가온", "accepted", 1, 0],
      ["다온", "waitlisted", 0, 0],
    ]);
    expect(all.numbers).toEqual({ accepted: 2, waitlisted: 1 });
    expect(JSON.stringify(all)).not.toContain("nayun@example.org");
    expect(place?.source).toBe("program");
    const names = async (asked: Record<string, unknown>) =>
      (await list(min, { programId: program.id, ...asked })).rows.map((row) => row.fullName);
    expect(await names({ sort: "name" })).toEqual(["가온", "나윤", "다온"]);
    expect(await names({ sort: "-ticket" })).toEqual(["다온", "가온", "나윤"]);
    expect(await names({ cohort: "seoul" })).toEqual(["가온", "다온"]);
    expect(await names({ state: "waitlisted" })).toEqual(["다온"]);
    expect(await names({ q: "ㄴㅇ" })).toEqual(["나윤"]);
    await withdraw(min, { enrollmentIds: [one.enrollmentId] });
    expect(await names({})).toEqual(["가온", "다온"]);
    expect(await names({ state: "all" })).toEqual(["나윤", "가온", "다온"]);
    for (const actor of [sora, anonymous]) await expect(list(actor, { programId: program.id })).rejects.toThrow();
  });

  test("letters tell each decision once", async () => {
    const { program, aru } = await enrollingCast({ enrollmentNeedsApproval: true });
    const one = await enrolled(program.id, { email: "one@example.org" });
    const both = { enrollmentIds: [one.enrollmentId] };
    await decide(aru, { ...both, decision: "waitlisted" });
    await decide(aru, { ...both, decision: "applied" });
    await decide(aru, { ...both, decision: "accepted" });
    const kinds = (await db.select().from(jobs).where(eq(jobs.kind, "mail.enrollment")))
      .map((job) => job.payload as { kind: string; enrollmentId: string })
      .filter((job) => job.enrollmentId === one.enrollmentId)
      .map((job) => job.kind);
    expect(kinds.sort()).toEqual(["accepted", "applied", "waitlisted"]);
  });
});

import { and, eq, like, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import { anonymous } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { enrollingCast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, enrollments, events, jobs, letters, persons, programs, registrations } from "../../db/schema";
import { createPerson } from "../people/steps";
import { enrol, restore, withdraw } from "./commands";
import { enrollmentWords, reactions } from "./jobs";
import { enrolForm, enrollmentLetter, enrolStage, showEnrollment } from "./queries";

let number = 0;
const somebody = (programId: string, change: Record<string, unknown> = {}) => ({
  programId,
  fullName: `학생 ${++number}`,
  locale: "ko" as const,
  guardianName: "보호자",
  guardianPhone: `010-7971-${1000 + (number % 9000)}`,
  ...change,
});
const ask = (programId: string, change: Record<string, unknown> = {}) => enrol(anonymous, somebody(programId, change));
async function enrolled(programId: string, change: Record<string, unknown> = {}) {
  const outcome = await ask(programId, change);
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields)}`);
  if (outcome.value.status === "already-enrolled") throw new Error("enrolled before");
  return outcome.value;
}
const rowsOf = (programId: string) =>
  db.select().from(enrollments).where(eq(enrollments.programId, programId)).orderBy(enrollments.ticket);
const statesOf = async (programId: string) => (await rowsOf(programId)).map((row) => row.state);
const placesOf = (eventId: string) =>
  db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket);
const programNow = async (programId: string) =>
  (await db.select().from(programs).where(eq(programs.id, programId)))[0] as typeof programs.$inferSelect;
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);
const day = 86_400_000;
const soon = (days: number) => {
  const startsAt = new Date(Date.now() + days * day);
  return { startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) };
};
const lettersOf = async (enrollmentId: string) => {
  const all = await db.select().from(jobs).where(eq(jobs.kind, "mail.enrollment"));
  return all
    .map((job) => job.payload as { kind: string; enrollmentId: string })
    .filter((one) => one.enrollmentId === enrollmentId);
};

describe("enrolling", () => {
  test("once registers for all that is announced and still to come, and for nothing else", async () => {
    const { program, lecture } = await enrollingCast();
    const [second, draft, over, called, apart] = [
      await lectureOf(program.id, { capacity: null }),
      await lectureOf(program.id, { capacity: null, status: "draft", publishedAt: null }),
      await lectureOf(program.id, { capacity: null, ...soon(-3) }),
      await lectureOf(program.id, { capacity: null, status: "cancelled" }),
      await lectureOf(program.id, { capacity: null, enrolledCome: false }),
    ];
    const made = await enrolled(program.id);
    expect(made).toMatchObject({ status: "accepted", position: null });
    for (const event of [lecture, second])
      expect(await placesOf(event.id)).toMatchObject([{ status: "confirmed", source: "program" }]);
    for (const event of [draft, over, called, apart]) expect(await placesOf(event.id)).toEqual([]);
    expect(await programNow(program.id)).toMatchObject({ placesTaken: 1, enrollmentTickets: 1 });
    const [entry] = await db.select().from(activities).where(eq(activities.name, "enrollments.enrol"));
    expect(entry).toMatchObject({
      programId: program.id,
      note: { enrollmentId: made.enrollmentId, status: "accepted" },
    });
  });

  test("sixty at once for twenty places: twenty have one, forty stand in line in their order", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentCapacity: 20 });
    const all = await Promise.all(Array.from({ length: 60 }, () => ask(program.id)));
    expect(all.filter((one) => !one.ok)).toEqual([]);
    const rows = await rowsOf(program.id);
    expect(rows.map((row) => row.ticket)).toEqual(Array.from({ length: 60 }, (_, i) => i + 1));
    expect(rows.map((row) => row.state)).toEqual([...Array(20).fill("accepted"), ...Array(40).fill("waitlisted")]);
    expect(await placesOf(lecture.id)).toHaveLength(20);
    expect((await programNow(program.id)).placesTaken).toBe(20);
    const positions = all.flatMap((one) => (one.ok && one.value.status === "waitlisted" ? [one.value.position] : []));
    expect(positions.toSorted((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
  }, 60_000);

  test("without the programme's line, counting first and inserting then gives one place to several", async () => {
    const { program } = await enrollingCast({ enrollmentCapacity: 1 });
    const naive = async (name: string) => {
      const accepted = and(eq(enrollments.programId, program.id), eq(enrollments.state, "accepted"));
      const isFree = (await db.$count(enrollments, accepted)) < 1;
      await new Promise((done) => setTimeout(done, 50));
      await write([], async (tx) => {
        const personId = await createPerson(tx, { fullName: name, locale: "ko" }, new Date());
        const [row] = await tx
          .update(programs)
          .set({ enrollmentTickets: sql`${programs.enrollmentTickets} + 1` })
          .where(eq(programs.id, program.id))
          .returning();
        const state = isFree ? ("accepted" as const) : ("waitlisted" as const);
        const own = { ticket: row?.enrollmentTickets ?? 0, linkHash: id(), source: "self" as const, state };
        await tx.insert(enrollments).values({ programId: program.id, personId, ...own });
      });
    };
    await Promise.all(Array.from({ length: 5 }, (_, i) => naive(`급한 ${i}`)));
    expect((await statesOf(program.id)).filter((state) => state === "accepted").length).toBeGreaterThan(1);
  });

  test("whoever forgets the line is stopped by the database", async () => {
    const { program } = await enrollingCast({ enrollmentCapacity: 1 });
    const beyond = write([], async (tx) => {
      await tx.update(programs).set({ placesTaken: 2 }).where(eq(programs.id, program.id));
    });
    await expect(beyond).rejects.toMatchObject({ kind: "check", rule: "programs_places_check" });
  });

  test("a cohort that is full makes its own wait, and the other has room", async () => {
    const cohorts = [
      { key: "seoul", name: { en: "Seoul" }, capacity: 1 },
      { key: "busan", name: { en: "Busan" }, capacity: 1 },
    ];
    const { program } = await enrollingCast({ cohorts, enrollmentCapacity: 10 });
    expect(await enrolled(program.id, { cohort: "seoul" })).toMatchObject({ status: "accepted" });
    expect(await enrolled(program.id, { cohort: "seoul" })).toMatchObject({ status: "waitlisted", position: 1 });
    expect(await enrolled(program.id, { cohort: "busan" })).toMatchObject({ status: "accepted" });
    for (const cohort of ["", "incheon"])
      expect(await ask(program.id, { cohort })).toMatchObject({ fields: { cohort: [{ code: "choice" }] } });
    const form = await enrolForm(anonymous, { slug: program.slug });
    expect(form.cohorts.map(({ key, full }) => [key, full])).toEqual([
      ["seoul", true],
      ["busan", true],
    ]);
  });

  test("the same person again is told nothing but that, and gets the link by letter at most once an hour", async () => {
    const { program } = await enrollingCast();
    const given = { fullName: "김하늘", email: "haneul@example.org" };
    const made = await enrolled(program.id, given);
    for (let times = 0; times < 3; times++)
      expect(await ask(program.id, given)).toEqual({ ok: true, value: { status: "already-enrolled" } });
    const kinds = (await lettersOf(made.enrollmentId)).map((one) => one.kind);
    expect(kinds.filter((kind) => kind === "link").length).toBeLessThanOrEqual(2);
    expect(await rowsOf(program.id)).toHaveLength(1);
  });

  test("whoever knows name and address of somebody who left does not get to their page", async () => {
    const { program } = await enrollingCast();
    const given = { fullName: "김하늘", email: "haneul@example.org" };
    const first = await enrolled(program.id, given);
    await withdraw(await actorOfLink(first.token), { enrollmentIds: [first.enrollmentId] });
    const second = await enrolled(program.id, given);
    expect(second.enrollmentId).not.toBe(first.enrollmentId);
    expect(await ask(program.id, given)).toMatchObject({ value: { status: "already-enrolled" } });
  });

  test("is refused before it opens, after it closes, without a place or a line, and where one cannot enrol", async () => {
    const closed = await enrollingCast({ enrollmentClosesAt: new Date(Date.now() - day) });
    expect(codeOf(await ask(closed.program.id))).toBe("enrollment-closed");
    const early = await enrollingCast({ enrollmentOpensAt: new Date(Date.now() + day) });
    expect(codeOf(await ask(early.program.id))).toBe("enrollment-closed");
    const full = await enrollingCast({ enrollmentCapacity: 1, enrollmentWaitlist: false });
    await enrolled(full.program.id);
    expect(codeOf(await ask(full.program.id))).toBe("full");
    const off = await enrollingCast({ enrolls: false });
    expect(codeOf(await ask(off.program.id))).toBe("not-found");
    const trashed = await enrollingCast({ trashedAt: new Date() });
    expect(codeOf(await ask(trashed.program.id))).toBe("not-found");
    expect(codeOf(await ask(id()))).toBe("not-found");
    await expect(enrolForm(anonymous, { slug: off.program.slug })).rejects.toMatchObject({ code: "not-found" });
    await expect(enrolForm(anonymous, { slug: trashed.program.slug })).rejects.toMatchObject({ code: "not-found" });
  });

  test("is over once the last of the announced events has started", async () => {
    const { program, lecture } = await enrollingCast();
    await write([], async (tx) => {
      await tx.update(events).set(soon(-1)).where(eq(events.id, lecture.id));
    });
    expect((await enrolForm(anonymous, { slug: program.slug })).state).toBe("closed");
    expect(codeOf(await ask(program.id))).toBe("enrollment-closed");
  });

  test("below the programme's age asks for a guardian who can be reached", async () => {
    const { program } = await enrollingCast();
    const alone = { guardianName: "", guardianPhone: "" };
    expect(await ask(program.id, alone)).toMatchObject({
      fields: { guardianName: [{ code: "guardian-needed" }], guardianPhone: [{ code: "guardian-needed" }] },
    });
    expect((await enrolled(program.id, { ...alone, ofAge: true })).status).toBe("accepted");
  });

  test("where no consents are asked the form has no step before it", async () => {
    const { program } = await enrollingCast();
    expect(await enrolStage(anonymous, { programId: program.id })).toBeNull();
  });
});

describe("one's own page", () => {
  test("opens by the personal link alone and shows the events with their own links", async () => {
    const { program, lecture, min, sora } = await enrollingCast();
    const made = await enrolled(program.id);
    const own = await actorOfLink(made.token);
    const shown = await showEnrollment(own, { enrollmentId: made.enrollmentId });
    expect(shown).toMatchObject({ state: "accepted", consent: null, position: null, mayReturn: false });
    expect(shown.events).toMatchObject([{ eventId: lecture.id, status: "confirmed" }]);
    expect(await actorOfLink(shown.events[0]?.link ?? "")).toMatchObject({
      kind: "link",
      registrationId: expect.any(String),
    });
    for (const actor of [anonymous, sora, min])
      await expect(showEnrollment(actor, { enrollmentId: made.enrollmentId })).rejects.toThrow();
    const other = await actorOfLink((await enrolled(program.id)).token);
    await expect(showEnrollment(other, { enrollmentId: made.enrollmentId })).rejects.toMatchObject({
      code: "not-found",
    });
  });

  test("in line shows the place, which moves as others leave", async () => {
    const { program } = await enrollingCast({ enrollmentCapacity: 1 });
    const [first, second, third] = [await enrolled(program.id), await enrolled(program.id), await enrolled(program.id)];
    const position = async (one: typeof first) =>
      (await showEnrollment(await actorOfLink(one.token), { enrollmentId: one.enrollmentId })).position;
    expect([await position(second), await position(third)]).toEqual([1, 2]);
    const gone = await withdraw(await actorOfLink(first.token), { enrollmentIds: [first.enrollmentId] });
    expect(gone).toMatchObject({ value: { withdrawn: [first.enrollmentId], promoted: [second.enrollmentId] } });
    expect([await position(second), await position(third)]).toEqual([null, 1]);
  });

  test("is not found any more when the programme is in the trash", async () => {
    const { program } = await enrollingCast();
    const made = await enrolled(program.id);
    await write([], async (tx) => {
      await tx.update(programs).set({ trashedAt: new Date() }).where(eq(programs.id, program.id));
    });
    const own = await actorOfLink(made.token);
    await expect(showEnrollment(own, { enrollmentId: made.enrollmentId })).rejects.toMatchObject({ code: "not-found" });
    expect((await withdraw(own, { enrollmentIds: [made.enrollmentId] })).ok).toBe(true);
    expect(codeOf(await restore(own, { enrollmentIds: [made.enrollmentId] }))).toBe("not-found");
  });
});

describe("withdrawing", () => {
  test("gives the coming seats back and keeps what was attended", async () => {
    const { program, lecture } = await enrollingCast();
    const second = await lectureOf(program.id, { capacity: null });
    const made = await enrolled(program.id);
    await write([], async (tx) => {
      await tx.update(events).set(soon(-1)).where(eq(events.id, lecture.id));
    });
    await withdraw(await actorOfLink(made.token), { enrollmentIds: [made.enrollmentId] });
    expect(await placesOf(lecture.id)).toMatchObject([{ status: "confirmed" }]);
    expect(await placesOf(second.id)).toMatchObject([{ status: "cancelled", cancelledBy: "self" }]);
    expect(await rowsOf(program.id)).toMatchObject([{ state: "withdrawn", endedBy: "self", endedFrom: "accepted" }]);
    expect((await programNow(program.id)).placesTaken).toBe(0);
  });

  test("and back again gives the same registrations, but not the one that was given back before", async () => {
    const { program, lecture } = await enrollingCast({ enrollmentClosesAt: new Date(Date.now() + 30 * day) });
    const second = await lectureOf(program.id, { capacity: null });
    const made = await enrolled(program.id);
    const [kept, dropped] = [(await placesOf(lecture.id))[0], (await placesOf(second.id))[0]];
    await write([], async (tx) => {
      const long = new Date(Date.now() - day);
      await tx
        .update(registrations)
        .set({ status: "cancelled", cancelledAt: long, cancelledBy: "self" })
        .where(eq(registrations.id, dropped?.id ?? ""));
      await tx.update(events).set({ seatsTaken: 0 }).where(eq(events.id, second.id));
    });
    const own = await actorOfLink(made.token);
    await withdraw(own, { enrollmentIds: [made.enrollmentId] });
    expect((await showEnrollment(own, { enrollmentId: made.enrollmentId })).mayReturn).toBe(true);
    const back = await restore(own, { enrollmentIds: [made.enrollmentId] });
    expect(back).toMatchObject({ value: { restored: [made.enrollmentId], accepted: [made.enrollmentId] } });
    expect(await placesOf(lecture.id)).toMatchObject([{ id: kept?.id, status: "confirmed" }]);
    expect(await placesOf(second.id)).toMatchObject([{ id: dropped?.id, status: "cancelled" }]);
    expect((await programNow(program.id)).placesTaken).toBe(1);
    expect(codeOf(await restore(own, { enrollmentIds: [made.enrollmentId] }))).toBe("not-withdrawn");
  });

  test("and back when the place went to somebody else waits where it stood in line", async () => {
    const { program } = await enrollingCast({ enrollmentCapacity: 1 });
    const [first, second, third] = [await enrolled(program.id), await enrolled(program.id), await enrolled(program.id)];
    const own = await actorOfLink(first.token);
    await withdraw(own, { enrollmentIds: [first.enrollmentId] });
    expect(await restore(own, { enrollmentIds: [first.enrollmentId] })).toMatchObject({ value: { accepted: [] } });
    expect(await statesOf(program.id)).toEqual(["waitlisted", "accepted", "waitlisted"]);
    expect(await lettersOf(first.enrollmentId)).toContainEqual(expect.objectContaining({ kind: "waitlisted" }));
    await withdraw(await actorOfLink(second.token), { enrollmentIds: [second.enrollmentId] });
    expect(await statesOf(program.id)).toEqual(["accepted", "withdrawn", "waitlisted"]);
    expect(third.position).toBe(2);
  });

  test("by oneself is taken back by oneself only while enrolling is open, and never what the team ended", async () => {
    const { program, min } = await enrollingCast();
    const [one, two] = [await enrolled(program.id), await enrolled(program.id)];
    await withdraw(min, { enrollmentIds: [one.enrollmentId] });
    const own = await actorOfLink(one.token);
    expect(codeOf(await restore(own, { enrollmentIds: [one.enrollmentId] }))).toBe("not-withdrawn");
    expect((await restore(min, { enrollmentIds: [one.enrollmentId] })).ok).toBe(true);
    const other = await actorOfLink(two.token);
    await withdraw(other, { enrollmentIds: [two.enrollmentId] });
    await write([], async (tx) => {
      await tx
        .update(programs)
        .set({ enrollmentClosesAt: new Date(Date.now() - 1) })
        .where(eq(programs.id, program.id));
    });
    expect(codeOf(await restore(other, { enrollmentIds: [two.enrollmentId] }))).toBe("enrollment-closed");
    expect((await restore(min, { enrollmentIds: [two.enrollmentId] })).ok).toBe(true);
  });

  test("of others is for the team alone, and twice does nothing more", async () => {
    const { program, min, sora } = await enrollingCast();
    const [one, two] = [await enrolled(program.id), await enrolled(program.id)];
    const other = await actorOfLink(two.token);
    for (const actor of [other, sora, anonymous])
      expect((await withdraw(actor, { enrollmentIds: [one.enrollmentId] })).ok).toBe(false);
    expect((await withdraw(other, { enrollmentIds: [one.enrollmentId, two.enrollmentId] })).ok).toBe(false);
    const both = { enrollmentIds: [one.enrollmentId, two.enrollmentId] };
    expect(await withdraw(min, both)).toMatchObject({ value: { withdrawn: both.enrollmentIds } });
    expect(await withdraw(min, both)).toMatchObject({ value: { withdrawn: [] } });
    expect(codeOf(await withdraw(min, { enrollmentIds: [id()] }))).toBe("not-found");
  });

  test("enrolments of two programmes are not ended in one step", async () => {
    const [a, b] = [await enrollingCast(), await enrollingCast()];
    const [one, two] = [await enrolled(a.program.id), await enrolled(b.program.id)];
    const both = { enrollmentIds: [one.enrollmentId, two.enrollmentId] };
    expect(codeOf(await withdraw(a.olga, both))).toBe("not-found");
  });
});

describe("letters", () => {
  test("say what came of it, to the student and the guardian, once", async () => {
    const { program } = await enrollingCast();
    const made = await enrolled(program.id, { email: "dana@example.org", guardianEmail: "mother@example.org" });
    const to = await enrollmentLetter({ kind: "system", grants: [] }, { enrollmentId: made.enrollmentId });
    expect(to).toMatchObject({ addresses: ["dana@example.org", "mother@example.org"], state: "accepted", events: 1 });
    const letter = enrollmentWords("accepted", to);
    expect(letter.button.url).toContain(`/ko/enrolled/${made.token}`);
    expect(await lettersOf(made.enrollmentId)).toMatchObject([{ kind: "accepted" }]);
    const sent = () =>
      db
        .select()
        .from(letters)
        .where(like(letters.dedupeKey, `%${made.enrollmentId}%`));
    for (let times = 0; times < 2; times++) await runDue(reactions);
    expect((await sent()).map((one) => one.kind)).toEqual(["enrollment-accepted", "enrollment-accepted"]);
  });

  test("that are no longer true are not sent", async () => {
    const { program } = await enrollingCast();
    const made = await enrolled(program.id, { email: "late@example.org" });
    await withdraw(await actorOfLink(made.token), { enrollmentIds: [made.enrollmentId] });
    await runDue(reactions);
    const sent = await db
      .select()
      .from(letters)
      .where(like(letters.dedupeKey, `%${made.enrollmentId}%`));
    expect(sent.map((one) => one.kind)).toEqual(["enrollment-withdrawn"]);
  });

  test("to somebody who was erased are not written", async () => {
    const { program } = await enrollingCast();
    const made = await enrolled(program.id);
    const [row] = await rowsOf(program.id);
    await write([], async (tx) => {
      await tx
        .update(persons)
        .set({ minimizedAt: new Date() })
        .where(eq(persons.id, row?.personId ?? ""));
    });
    const asked = enrollmentLetter({ kind: "system", grants: [] }, { enrollmentId: made.enrollmentId });
    await expect(asked).rejects.toMatchObject({ code: "not-found" });
  });
});

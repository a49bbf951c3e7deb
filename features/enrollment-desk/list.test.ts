import { and, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { cast } from "../../core/testing";
import { wallClock } from "../../core/time";
import { db, write } from "../../db";
import { attendanceRecords, events, programs, registers, registrations } from "../../db/schema";
import { add, configure, decide } from "./commands";
import { list, registrationsOf, settings } from "./queries";

const form = {
  version: 1,
  ...{ enrolls: true, waitlist: true, needsApproval: false, consents: false, guardianBelowAge: 0 },
  ...{ cohorts: [{ name: { ko: "서울반" } }, { name: { ko: "부산반" } }], withoutEventIds: [] },
};

/** A programme with two cohorts, and three people in them. */
async function opened(names: readonly string[] = ["김민지", "박서준", "최하늘"]) {
  const people = await cast(20);
  const programId = people.program.id;
  const outcome = await configure(people.aru, { ...form, programId });
  if (!outcome.ok) throw new Error(outcome.code);
  const { cohorts } = await settings(people.aru, { programId });
  const ids: string[] = [];
  for (const [index, fullName] of names.entries()) {
    const said = { programId, fullName, locale: "ko" as const, cohort: cohorts[index % 2]?.key ?? "" };
    const made = await add(people.min, said);
    if (!made.ok) throw new Error(made.code);
    ids.push(made.value.enrollmentId);
  }
  return { ...people, programId, cohorts, ids };
}

test("the numbers of a list are of all, and those to choose are all who match, whatever page is in sight", async () => {
  const { aru, min, programId, cohorts, ids } = await opened();
  await decide(aru, { enrollmentIds: ids.slice(2), decision: "declined", reason: "" });
  const found = await list(min, { programId, limit: 1, sort: "-ticket", cohort: cohorts[0]?.key });
  expect(found.numbers).toEqual({ accepted: 2, declined: 1 });
  expect(found.cohorts.map(({ cohort, number }) => [cohort, number]).sort()).toEqual(
    cohorts.map(({ key }) => [key, 1]).sort(),
  );
  expect(found.total).toBe(1);
  const all = await list(min, { programId, limit: 1, state: "all", sort: "-ticket" });
  expect(all.rows).toHaveLength(1);
  expect(all.ids).toEqual([...ids].reverse());
  expect((await list(min, { programId, q: "ㄱㅁㅈ" })).rows.map((row) => row.fullName)).toEqual(["김민지"]);
});

test("the team sees where an enrolled person is registered and whether they were there; nobody else does", async () => {
  const { min, bota, sora, lecture, ids } = await opened();
  const enrollmentId = ids[0] ?? "";
  const [before] = await registrationsOf(min, { enrollmentId });
  expect(before).toMatchObject({ eventId: lecture.id, status: "confirmed", source: "program", attended: false });
  const registrationId = before?.registrationId ?? "";
  await write(lecture.id, async (tx) => {
    const [register] = await tx.insert(registers).values({ eventId: lecture.id, place: lecture.id }).returning();
    const entry = { registerId: register?.id ?? "", registrationId, updatedAt: new Date() };
    await tx.insert(attendanceRecords).values({ ...entry, status: "late" });
  });
  expect(await registrationsOf(min, { enrollmentId })).toMatchObject([{ registrationId, attended: true }]);
  expect((await registrationsOf(min, { enrollmentId: ids[1] ?? "" }))[0], "somebody else").toMatchObject({
    attended: false,
  });
  await expect(registrationsOf(bota, { enrollmentId })).rejects.toMatchObject({ code: "not-allowed" });
  await expect(registrationsOf(sora, { enrollmentId })).rejects.toMatchObject({ code: "not-found" });
  await write(lecture.id, async (tx) => {
    await tx.update(events).set({ trashedAt: new Date() }).where(eq(events.id, lecture.id));
  });
  expect(await registrationsOf(min, { enrollmentId }), "not of what is in the trash").toEqual([]);
  const own = and(eq(registrations.eventId, lecture.id), eq(registrations.id, registrationId));
  expect(await db.$count(registrations, own)).toBe(1);
});

test("how long one can enrol is said as a wall clock of the programme's zone, or as an instant", async () => {
  const { aru, program } = await cast();
  const said = { ...form, programId: program.id, opensAt: "2030-03-01T09:00", closesAt: "2030-03-31T15:00:00Z" };
  expect(await configure(aru, { ...said, closesAt: "2030-02-28T23:00" })).toMatchObject({
    fields: { closesAt: [{ code: "end-before-start" }] },
  });
  expect(await configure(aru, said)).toMatchObject({ ok: true });
  const [row] = await db.select().from(programs).where(eq(programs.id, program.id));
  expect(row?.enrollmentOpensAt?.toISOString()).toBe("2030-03-01T00:00:00.000Z");
  expect(wallClock(row?.enrollmentClosesAt ?? new Date(0), "Asia/Seoul")).toBe("2030-04-01T00:00");
});

test("a cohort without a name is refused", async () => {
  const { aru, program } = await cast();
  expect(await configure(aru, { ...form, programId: program.id, cohorts: [{ name: {} }] })).toMatchObject({
    fields: { "cohorts.0.name": [{ code: "one-language" }] },
  });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { runDue } from "../../core/jobs";
import { anonymous, system } from "../../core/permissions";
import { actorOfLink } from "../../core/session";
import { cast, enrollingCast } from "../../core/testing";
import { tracesAtRest } from "../../core/testing-traces";
import { db, write } from "../../db";
import { consentRequests, enrollments, events, jobs, persons, programs, registrations } from "../../db/schema";
import { reactions as filling } from "../enrollment-places/jobs";
import { askGuardian, enrol } from "../enrollments/commands";
import { purge } from "../trash/commands";
import { erase } from "./commands";
import { reactions as erasing } from "./jobs";

const marked = {
  ...{ fullName: "Zyrianova Enrolmark", locale: "en" as const, email: "enrolmark@example.org", ofAge: true },
  ...{ classNo: "K77enrol", studentNo: "S4242enrol", grade: 2 },
};
async function enrolled(programId: string, change: Record<string, unknown> = {}) {
  const outcome = await enrol(anonymous, { programId, ...marked, ...change });
  if (!outcome.ok || outcome.value.status === "already-enrolled") throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
const rowOf = async (enrollmentId: string) =>
  (await db.select().from(enrollments).where(eq(enrollments.id, enrollmentId)))[0];
const placeAt = async (eventId: string) =>
  (await db.select().from(registrations).where(eq(registrations.eventId, eventId)))[0];

test("with a person the enrolment goes, its link leads nowhere, and the next in line comes in", async () => {
  const { program, lecture, aru } = await enrollingCast({ enrollmentCapacity: 1 });
  const one = await enrolled(program.id);
  const next = await enrolled(program.id, {
    fullName: "Next Inline",
    email: "next@example.org",
    classNo: "",
    studentNo: "",
  });
  const place = await placeAt(lecture.id);
  const done = await erase(aru, { registrationId: place?.id ?? "", code: place?.code ?? "" });
  expect(done).toMatchObject({ ok: true, value: { already: false } });
  expect(await rowOf(one.enrollmentId)).toMatchObject({
    state: "withdrawn",
    endedBy: "staff",
    grade: 2,
    classNo: null,
  });
  expect(await actorOfLink(one.token)).toEqual(anonymous);
  await runDue([...erasing, ...filling]);
  expect(await tracesAtRest(["Zyrianova", "enrolmark@example.org", "K77enrol", "S4242enrol"])).toEqual([]);
  expect(await rowOf(next.enrollmentId)).toMatchObject({ state: "accepted" });
  const [after] = await db.select().from(programs).where(eq(programs.id, program.id));
  expect(after?.placesTaken).toBe(1);
  const left = await db.select().from(jobs).where(eq(jobs.kind, "mail.enrollment"));
  expect(left.filter((job) => JSON.stringify(job.payload).includes(one.enrollmentId))).toEqual([]);
});

test("somebody enrolled in a programme of others is not erased by who leads only here", async () => {
  const { program, lecture, aru } = await enrollingCast();
  const other = await cast();
  await enrolled(program.id);
  const place = await placeAt(lecture.id);
  await write([], async (tx) => {
    const own = { ticket: 1, state: "waitlisted" as const, source: "self" as const, linkHash: "elsewhere" };
    await tx.insert(enrollments).values({ programId: other.program.id, personId: place?.personId ?? "", ...own });
  });
  const asked = { registrationId: place?.id ?? "", code: place?.code ?? "" };
  expect(await erase(aru, asked)).toMatchObject({ ok: false, code: "person-elsewhere" });
});

test("a programme purged from the trash takes its enrolments, requests and people along; an event alone does not", async () => {
  const { program, lecture } = await enrollingCast({ enrollmentConsent: true });
  const consents = { participation: "yes", data_processing: "yes" };
  const one = await enrolled(program.id, { birthDate: "1990-01-01", consents });
  const said = { guardianName: "Guardian Enrolmark", guardianEmail: "g@example.org", locale: "en" as const };
  expect((await askGuardian(anonymous, { programId: program.id, ...said })).ok).toBe(true);
  const personId = (await rowOf(one.enrollmentId))?.personId ?? "";
  const person = async () => (await db.select().from(persons).where(eq(persons.id, personId)))[0];
  await write([], async (tx) => {
    const long = { trashedAt: new Date(Date.now() - 31 * 86_400_000) };
    await tx.update(events).set(long).where(eq(events.id, lecture.id));
    await tx.update(programs).set(long).where(eq(programs.id, program.id));
  });
  expect((await purge(system, { kind: "event", id: lecture.id })).ok).toBe(true);
  expect(await person()).toMatchObject({ fullName: marked.fullName, minimizedAt: null });
  const gone = await purge(system, { kind: "program", id: program.id });
  expect(gone).toMatchObject({ ok: true, value: { personIds: [personId] } });
  expect((await person())?.minimizedAt).not.toBeNull();
  expect(await rowOf(one.enrollmentId)).toBeUndefined();
  expect(await db.$count(consentRequests, eq(consentRequests.programId, program.id))).toBe(0);
});

import { eq } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { actorOfAccount } from "../../core/session";
import { cast, lectureOf, person, teacherOf } from "../../core/testing";
import { schoolOf, seated } from "../../core/testing-room";
import { db, write } from "../../db";
import { absenceLetters, events, groupMembers, groups, registrations } from "../../db/schema";
import { takeLetter } from "../absence-letters/exports";
import { commit, undo } from "../admissions/commands";
import { decide, stageFile } from "../imports/commands";
import { classList, preview } from "../imports/queries";
import { exportSchoolMatrix } from "../matrix/exports";
import { accept, invite, withdraw } from "../memberships/commands";
import { team } from "../memberships/queries";
import { exportSchoolRoster } from "../roster/exports";
import { add, cancel, change, restore } from "./commands";
import { desk, deskAttendance, deskRoster, desks, pupil } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let ours: string;
let theirs: string;
let teacher: Actor & { id: string };
let turn = 0;
const at = () => ({ eventId: people.lecture.id, schoolId: ours });
const value = <T>(outcome: { ok: true; value: T } | { ok: false; code: string }): T => {
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
const names = async () => (await deskRoster(teacher, at())).rows.map((row) => row.fullName);
const setEvent = (change: Partial<typeof events.$inferInsert>) =>
  write([], async (tx) => {
    await tx.update(events).set(change).where(eq(events.id, people.lecture.id));
  });
const started = () => setEvent({ startsAt: new Date(Date.now() - 60_000), endsAt: new Date(Date.now() + 3_600_000) });

beforeEach(async () => {
  turn += 1;
  people = await cast(null);
  ours = await schoolOf(`무지개중학교${turn}`);
  theirs = await schoolOf(`소나무중학교${turn}`);
  teacher = await teacherOf(ours, people.lecture.id);
});

test("a teacher invited by link acts for the one school at the one place, and no more once the role is taken away", async () => {
  const asked = { role: "teacher", place: people.program.id, locale: "ko" };
  expect(await invite(people.aru, asked)).toMatchObject({
    code: "invalid",
    fields: { schoolId: [{ code: "school-needed" }] },
  });
  expect(await invite(people.aru, { ...asked, schoolId: people.program.id })).toMatchObject({
    fields: { schoolId: [{ code: "choice" }] },
  });
  expect(await invite(people.olga, { ...asked, place: "instance", schoolId: ours })).toMatchObject({
    fields: { place: [{ code: "teacher-somewhere" }] },
  });
  expect(await invite(people.min, { ...asked, schoolId: ours })).toMatchObject({ code: "not-allowed" });
  expect(await invite(teacher, { ...asked, schoolId: ours })).toMatchObject({ code: "not-found" });
  const { token } = value(await invite(people.aru, { ...asked, schoolId: ours }));
  const newcomer = await person("Newcomer");
  expect(await desks(await actorOfAccount(newcomer.id), {})).toEqual({ rows: [] });
  value(await accept(newcomer, { token }));
  const actor = await actorOfAccount(newcomer.id);
  expect(actor).toMatchObject({ grants: [], schools: [{ schoolId: ours, place: people.program.id }] });
  expect((await desks(actor, {})).rows).toMatchObject([{ eventId: people.lecture.id, schoolId: ours, confirmed: 0 }]);
  const seen = await team(people.aru, { place: people.program.id });
  expect(seen.members.find(({ accountId }) => accountId === newcomer.id)?.roles).toMatchObject([
    { role: "teacher", schoolId: ours, school: { ko: `무지개중학교${turn}` } },
  ]);
  const role = { accountId: newcomer.id, role: "teacher", place: people.program.id };
  expect(await withdraw(people.aru, { ...role, schoolId: theirs })).toMatchObject({ code: "not-found" });
  value(await withdraw(people.aru, { ...role, schoolId: ours }));
  await expect(desk(await actorOfAccount(newcomer.id), at())).rejects.toThrow("not-found");
});

test("the desk of another school, another event, a draft or an event in the trash is not there", async () => {
  const nowhere = "01900000-0000-7000-8000-000000000000";
  const elsewhere = await lectureOf(people.program.id);
  for (const change of [{ schoolId: theirs }, { schoolId: nowhere }, { eventId: elsewhere.id }, { eventId: nowhere }])
    await expect(desk(teacher, { ...at(), ...change })).rejects.toThrow("not-found");
  await expect(desk(people.sora, at())).rejects.toThrow("not-found");
  expect(await desk(people.min, at())).toMatchObject({ schoolId: ours });
  await expect(desk(people.bota, at())).rejects.toThrow("not-allowed");
  await setEvent({ status: "draft" });
  await expect(desk(teacher, at())).rejects.toThrow("not-found");
  await setEvent({ status: "published", trashedAt: new Date() });
  await expect(desk(teacher, at())).rejects.toThrow("not-found");
  expect(await desks(teacher, {})).toEqual({ rows: [] });
});

test("the roster of a desk has the own students only, whatever is searched, and no contacts", async () => {
  await seated(people.lecture.id, [
    { fullName: "김하나", schoolId: ours, grade: 2, classNo: "3" },
    { fullName: "박둘", schoolId: theirs },
    { fullName: "이셋" },
  ]);
  expect(await names()).toEqual(["김하나"]);
  const found = async (change: object) => (await deskRoster(teacher, { ...at(), ...change })).rows.length;
  expect(await found({ search: "박둘" })).toBe(0);
  expect(await found({ search: `소나무중학교${turn}` })).toBe(0);
  expect(await found({ search: "ㄱㅎㄴ" })).toBe(1);
  expect(await found({ grade: 3 })).toBe(0);
  expect(await desk(teacher, at())).toMatchObject({ confirmed: 1, waitlisted: 0 });
  const whole = JSON.stringify([await deskRoster(teacher, at()), await desk(teacher, at())]);
  expect(whole).not.toMatch(/박둘|이셋|소나무/);
});

test("groups, topics and files show once they are published, and only the own students in them", async () => {
  const [first, second] = await seated(people.lecture.id, [
    { fullName: "김하나", schoolId: ours },
    { fullName: "박둘", schoolId: theirs },
  ]);
  await write([], async (tx) => {
    const [group] = await tx
      .insert(groups)
      .values({ eventId: people.lecture.id, number: 7, name: "박둘네" })
      .returning();
    for (const registrationId of [first ?? "", second ?? ""])
      await tx.insert(groupMembers).values({ registrationId, groupId: group?.id ?? "" });
  });
  expect((await deskRoster(teacher, at())).rows[0]?.group).toBeNull();
  const before = value(await exportSchoolRoster(teacher, { ...at(), format: "csv", purpose: "own list" }));
  expect(JSON.stringify(before.lists)).not.toContain('"groupNumber":7');
  await setEvent({ groupsPublishedAt: new Date() });
  const shown = await deskRoster(teacher, at());
  expect(shown.rows[0]?.group).toEqual({ number: 7, role: "member", topic: null, files: "open" });
  expect(JSON.stringify(shown)).not.toContain("박둘");
  expect(await pupil(teacher, { registrationId: first ?? "" })).toMatchObject({ group: { number: 7 } });
  await expect(pupil(teacher, { registrationId: second ?? "" })).rejects.toThrow("not-found");
});

test("a student of another school under the same name stays untouched, and bringing the own one says nothing of it", async () => {
  const facts = { fullName: "김하나", locale: "ko" as const, birthDate: "2011-03-05" };
  const other = await teacherOf(theirs, people.lecture.id);
  const foreign = value(await add(other, { ...facts, eventId: people.lecture.id, schoolId: theirs, grade: 1 }));
  const own = value(await add(teacher, { ...facts, ...at(), grade: 2, classNo: "4" }));
  expect(own.registrationId).not.toBe(foreign.registrationId);
  const rows = await db.select().from(registrations).where(eq(registrations.eventId, people.lecture.id));
  expect(rows.map(({ schoolId, grade }) => ({ schoolId, grade }))).toEqual(
    expect.arrayContaining([
      { schoolId: theirs, grade: 1 },
      { schoolId: ours, grade: 2 },
    ]),
  );
  expect(await add(teacher, { ...facts, ...at() })).toMatchObject({ code: "already-registered" });
  expect(await add(teacher, { ...facts, ...at(), schoolId: theirs })).toMatchObject({ code: "not-found" });
});

test("students are brought until registration closes and changed until the event starts", async () => {
  const facts = { fullName: "김하나", locale: "ko" as const, ...at() };
  await setEvent({ visibility: "closed", registrationOpensAt: new Date(Date.now() + 3_600_000) });
  const { registrationId } = value(await add(teacher, facts));
  await setEvent({ registrationClosesAt: new Date(Date.now() - 60_000) });
  expect(await add(teacher, { ...facts, fullName: "박둘" })).toMatchObject({ code: "registration-closed" });
  expect(await stageFile(teacher, { ...at(), fileName: "a", text: "성명\n박둘" })).toMatchObject({
    code: "registration-closed",
  });
  expect(await change(teacher, { registrationId, grade: 3 })).toMatchObject({ ok: true });
  await started();
  expect(await change(teacher, { registrationId, grade: 2 })).toMatchObject({ code: "event-started" });
  expect(await cancel(teacher, { registrationIds: [registrationId] })).toMatchObject({ code: "event-started" });
  expect(await restore(teacher, { registrationIds: [registrationId] })).toMatchObject({ code: "event-started" });
});

test("contacts are written for one's own entries, never shown, and never replaced where a family gave them", async () => {
  const contacts = { guardianName: "김부모", guardianPhone: "010-1234-5678" };
  const { registrationId } = value(await add(teacher, { fullName: "김하나", locale: "ko", ...contacts, ...at() }));
  const seen = await pupil(teacher, { registrationId });
  expect(seen).toMatchObject({ ownToWrite: true, known: ["guardianName", "guardianPhone"] });
  expect(JSON.stringify(seen)).not.toMatch(/김부모|5678/);
  expect(await change(teacher, { registrationId, guardianName: "이부모", photoWish: "none" })).toMatchObject({
    ok: true,
  });
  expect(await change(teacher, { registrationId, version: 1, grade: 2 })).toMatchObject({ code: "changed-meanwhile" });
  const colleague = await teacherOf(ours, people.program.id);
  for (const field of [{ guardianName: "나" }, { photoWish: "all" as const }, { email: "me@example.org" }])
    expect(await change(colleague, { registrationId, ...field })).toMatchObject({ code: "family-entered" });
  expect(await change(colleague, { registrationId, fullName: "김하나라" })).toMatchObject({ ok: true });
  const taken = await exportSchoolRoster(teacher, {
    ...at(),
    format: "csv",
    purpose: "own list",
    columns: ["name", "guardian_phone"],
  });
  expect(taken).toMatchObject({ code: "invalid", fields: { columns: [{ code: "column-refused" }] } });
});

test("a seat given back goes to the next in line, who stays unnamed, and comes back within the minute", async () => {
  await setEvent({ capacity: 1 });
  const own = value(await add(teacher, { fullName: "김하나", locale: "ko", ...at() }));
  const other = await teacherOf(theirs, people.lecture.id);
  const next = value(
    await add(other, { fullName: "박둘", locale: "ko", eventId: people.lecture.id, schoolId: theirs }),
  );
  expect([own.status, next.status]).toEqual(["confirmed", "waitlisted"]);
  const ids = { registrationIds: [own.registrationId] };
  expect(await cancel(teacher, { registrationIds: [own.registrationId, next.registrationId] })).toMatchObject({
    code: "not-found",
  });
  expect(await cancel(teacher, { registrationIds: [next.registrationId] })).toMatchObject({ code: "not-found" });
  expect(await cancel(teacher, ids)).toEqual({ ok: true, value: { cancelled: [own.registrationId] } });
  expect((await pupil(other, { registrationId: next.registrationId })).status).toBe("confirmed");
  expect(await restore(teacher, ids)).toEqual({ ok: true, value: { restored: [own.registrationId] } });
  expect((await pupil(teacher, { registrationId: own.registrationId })).status).toBe("confirmed");
  value(await cancel(teacher, ids));
  await write([], async (tx) => {
    const before = new Date(Date.now() - 120_000);
    await tx.update(registrations).set({ cancelledAt: before }).where(eq(registrations.id, own.registrationId));
  });
  await setEvent({ registrationClosesAt: new Date(Date.now() - 60_000) });
  expect(await restore(teacher, ids)).toMatchObject({ code: "registration-closed" });
});

test("a class list goes to the own school: rows of another school stay out, and nobody else's students are matched", async () => {
  const other = await teacherOf(theirs, people.lecture.id);
  const known = { fullName: "박둘", locale: "ko" as const, birthDate: "2011-04-04" };
  value(await add(other, { ...known, eventId: people.lecture.id, schoolId: theirs }));
  const text = [
    "성명\t학교\t학년\t생년월일",
    "김하나\t\t2\t2011-03-03",
    `이셋\t무지개중학교${turn}\t2\t2011-05-05`,
    `최넷\t소나무중학교${turn}\t2\t2011-06-06`,
    "박둘\t\t2\t2011-04-04",
  ].join("\n");
  const { batchId } = value(await stageFile(teacher, { ...at(), fileName: "class", text }));
  const looked = await preview(teacher, { batchId });
  if (looked.finished) throw new Error("finished");
  expect(looked.rows.map(({ action }) => action)).toEqual(["create", "create", "error", "create"]);
  expect(looked.rows[2]?.problems).toMatchObject([{ code: "school-other", field: "school", column: 1 }]);
  expect(looked.rows.every((row) => row.like === undefined)).toBe(true);
  await expect(preview(other, { batchId })).rejects.toThrow("not-found");
  expect(await commit(other, { batchId })).toMatchObject({ code: "not-found" });
  expect(await decide(other, { batchId, line: 2, decision: "skip" })).toMatchObject({ code: "not-found" });
  expect(value(await commit(teacher, { batchId })).counts).toMatchObject({ confirmed: 3, error: 1 });
  expect((await names()).sort()).toEqual(["김하나", "박둘", "이셋"]);
  const schools = await db.select({ schoolId: registrations.schoolId }).from(registrations);
  expect(schools.filter(({ schoolId }) => schoolId === theirs)).toHaveLength(1);
  expect(await classList(teacher, at())).toMatchObject([{ id: batchId, state: "committed" }]);
  await expect(classList(other, at())).rejects.toThrow("not-found");
  expect(value(await undo(teacher, { batchId }))).toMatchObject({ removed: 3, promoted: [] });
  expect(await names()).toEqual([]);
  expect(await stageFile(teacher, { eventId: people.lecture.id, fileName: "a", text })).toMatchObject({
    code: "not-found",
  });
});

test("an import is refused once it is too late for a class, and taken back no more once the event began", async () => {
  const stage = async () => value(await stageFile(teacher, { ...at(), fileName: "a", text: "성명\n김하나" })).batchId;
  const [first, second] = [await stage(), await stage()];
  value(await commit(teacher, { batchId: first }));
  await setEvent({ registrationClosesAt: new Date(Date.now() - 60_000) });
  expect(await commit(teacher, { batchId: second })).toMatchObject({ code: "registration-closed" });
  await started();
  expect(await undo(teacher, { batchId: first })).toMatchObject({ code: "event-started" });
});

test("absence letters keep their number, name the own students only, and leave out who was absent", async () => {
  const [first, second] = await seated(people.lecture.id, [
    { fullName: "김하나", schoolId: ours, grade: 2 },
    { fullName: "박둘", schoolId: theirs },
  ]);
  const wish = { ...at(), purpose: "excused absence", locale: "ko" as const };
  const whole = value(await takeLetter(teacher, wish));
  expect(whole.pdf.pupils).toMatchObject([{ name: "김하나", state: "참가 예정" }]);
  const one = value(await takeLetter(teacher, { ...wish, registrationId: first }));
  expect([whole.no, one.no]).toEqual([1, 2]);
  expect(value(await takeLetter(teacher, { ...wish, registrationId: first })).no).toBe(2);
  expect(await db.select().from(absenceLetters).where(eq(absenceLetters.eventId, people.lecture.id))).toHaveLength(2);
  expect(await takeLetter(teacher, { ...wish, registrationId: second })).toMatchObject({ code: "not-found" });
  expect(await takeLetter(teacher, { ...wish, schoolId: theirs })).toMatchObject({ code: "not-found" });
  await write([], async (tx) => {
    await tx
      .update(registrations)
      .set({ status: "cancelled" })
      .where(eq(registrations.id, first ?? ""));
  });
  expect(await takeLetter(teacher, wish)).toMatchObject({ code: "nobody-attended" });
});

test("own lists leave with the own students only, and attendance likewise", async () => {
  await seated(people.lecture.id, [
    { fullName: "김하나", schoolId: ours, photoWish: "none" },
    { fullName: "박둘", schoolId: theirs },
  ]);
  const wish = { ...at(), format: "xlsx", purpose: "own list" } as const;
  for (const taken of [
    value(await exportSchoolRoster(teacher, wish)),
    value(await exportSchoolMatrix(teacher, wish)),
  ]) {
    expect(JSON.stringify(taken.lists)).toContain("김하나");
    expect(JSON.stringify(taken.lists)).not.toContain("박둘");
  }
  expect((await deskAttendance(teacher, at())).rows.map((row) => row.fullName)).toEqual(["김하나"]);
  expect(await exportSchoolRoster(teacher, { ...wish, columns: ["name", "photo"] })).toMatchObject({ ok: true });
  for (const open of [exportSchoolRoster, exportSchoolMatrix])
    expect(await open(teacher, { ...wish, schoolId: theirs })).toMatchObject({ code: "not-found" });
});

// Seats, waiting, filling in and the way back, with the list of 84.
import { readFileSync } from "node:fs";
import { asc, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { cast } from "../../core/testing";
import { db } from "../../db";
import { events, persons, registrations } from "../../db/schema";
import { contactsOf } from "../contacts/steps";
import { stageFile } from "../imports/commands";
import { preview } from "../imports/queries";
import { commit, undo } from "./commands";

const fixture = (name: string) => new Uint8Array(readFileSync(new URL(`../../fixtures/${name}`, import.meta.url)));
const ko84 = "roster-84-ko-utf8bom.csv";
const _cp949 = "roster-78-ko-cp949.csv";
const _en84 = "roster-84-en-semicolon.csv";
const _dirty = "roster-dirty-ko-utf8.csv";

async function staged(actor: Actor, eventId: string, fileName: string) {
  const outcome = await stageFile(actor, { eventId, fileName, bytes: fixture(fileName) });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.batchId;
}
async function shown(actor: Actor, batchId: string, more: Partial<Parameters<typeof preview>[1]> = {}) {
  const found = await preview(actor, { batchId, ...more });
  if (found.finished) throw new Error("finished already");
  return found;
}
async function committed(actor: Actor, batchId: string, update = false) {
  const outcome = await commit(actor, { batchId, update });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.counts;
}
const roster = (eventId: string) =>
  db
    .select({
      id: registrations.id,
      personId: registrations.personId,
      ticket: registrations.ticket,
      status: registrations.status,
      name: persons.fullName,
      latinName: persons.latinName,
      locale: persons.locale,
      schoolId: registrations.schoolId,
      grade: registrations.grade,
      classNo: registrations.classNo,
      studentNo: registrations.studentNo,
      photoWish: registrations.photoWish,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.eventId, eventId))
    .orderBy(asc(registrations.ticket));
const seatsTaken = async (eventId: string) =>
  (await db.select({ taken: events.seatsTaken }).from(events).where(eq(events.id, eventId)))[0]?.taken;

test("the same file twice adds nobody, and fills in what was missing when asked to", async () => {
  const { min, lecture } = await cast(null);
  const short = "성명,학교,학년,반,생년월일\n김서연,한빛중학교,1,2,2012-03-05\n";
  const long =
    "성명,영문 이름,학교,학년,반,번호,생년월일,이메일\n김서연,Seoyeon Kim,한빛중학교,1,2,7,2012-03-05,a@example.org\n";
  const take = async (text: string, update: boolean) => {
    const outcome = await stageFile(min, { eventId: lecture.id, fileName: "clipboard", text });
    if (!outcome.ok) throw new Error(outcome.code);
    return committed(min, outcome.value.batchId, update);
  };
  await take(short, false);
  expect(await take(short, true)).toMatchObject({ existing: 1, confirmed: 0, filled: 0 });
  expect(await take(long, false)).toMatchObject({ existing: 1, filled: 0 });
  expect((await roster(lecture.id))[0]).toMatchObject({ latinName: null, studentNo: null });
  expect(await take(long, true)).toMatchObject({ existing: 1, filled: 1, confirmed: 0 });
  const [seoyeon, ...others] = await roster(lecture.id);
  expect(others).toEqual([]);
  expect(seoyeon).toMatchObject({ name: "김서연", latinName: "Seoyeon Kim", studentNo: "7", classNo: "2" });
  expect(await contactsOf(db, seoyeon?.personId ?? "")).toMatchObject({
    email: "a@example.org",
    birthDate: "2012-03-05",
  });
});

test("with 80 seats the first 80 of the list have one and four wait in their order", async () => {
  const { min, lecture } = await cast(80);
  const batchId = await staged(min, lecture.id, ko84);
  expect((await shown(min, batchId)).seats).toEqual({ capacity: 80, left: 80, waiting: 0, seated: 80, limited: 0 });
  expect(await committed(min, batchId)).toMatchObject({ confirmed: 80, waitlisted: 4 });
  const rows = await roster(lecture.id);
  expect(rows.slice(0, 80).every(({ status }) => status === "confirmed")).toBe(true);
  expect(rows.slice(80).map(({ status, ticket }) => `${ticket} ${status}`)).toEqual([
    "81 waitlisted",
    "82 waitlisted",
    "83 waitlisted",
    "84 waitlisted",
  ]);
  expect(await seatsTaken(lecture.id)).toBe(80);
});

test("undo takes everybody out again, gives the seats back and moves up who waited", async () => {
  const { min, lecture } = await cast(84);
  const all = async () => ({
    people: await db.$count(persons),
    rows: await roster(lecture.id),
    seats: await seatsTaken(lecture.id),
  });
  const before = await all();
  const batchId = await staged(min, lecture.id, ko84);
  await committed(min, batchId);
  const late = "성명,학교\n나중이,한빛중학교\n";
  const second = await stageFile(min, { eventId: lecture.id, fileName: "clipboard", text: late });
  if (!second.ok) throw new Error(second.code);
  expect(await committed(min, second.value.batchId)).toMatchObject({ confirmed: 0, waitlisted: 1 });

  const [waiting] = (await roster(lecture.id)).slice(-1);
  expect(await undo(min, { batchId })).toEqual({
    ok: true,
    value: { batchId, removed: 84, kept: 0, promoted: [waiting?.id] },
  });
  expect(await roster(lecture.id)).toMatchObject([{ name: "나중이", status: "confirmed" }]);
  expect(await seatsTaken(lecture.id)).toBe(1);
  expect(await undo(min, { batchId })).toMatchObject({ ok: false, code: "import-not-committed" });

  const third = await staged(min, lecture.id, ko84);
  await committed(min, third);
  await undo(min, { batchId: third });
  expect({ ...(await all()), rows: [] }).toEqual({ ...before, people: before.people + 1, rows: [], seats: 1 });
});

import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { derivedToken } from "../../core/seal";
import { actorOfLink } from "../../core/session";
import { lectureOf, teacherOf } from "../../core/testing";
import { mark, room, scan } from "../../core/testing-room";
import { db, write } from "../../db";
import { activities, agendaItems, announcedAbsences, events, registrations } from "../../db/schema";
import { close, record } from "../attendance/commands";
import { sheet } from "../attendance/queries";
import { announce, withdraw } from "./commands";
import { list, ofSchool, show } from "./queries";
import { sheetsLeft } from "./rules";

const linkOf = (registrationId: string) => actorOfLink(derivedToken("link", registrationId, 1));
const statusesOf = async (actor: Parameters<typeof sheet>[0], sheetId: string) =>
  Object.fromEntries((await sheet(actor, { sheetId })).people.map((one) => [one.registrationId, one.status]));

test("a family announces an absence, its reason is sealed and read by the team alone", async () => {
  const { one, two, min, event } = await room();
  const family = await linkOf(one);
  const said = { registrationId: one, reason: "병원 진료" };
  const outcome = await announce(family, said);
  expect(outcome).toMatchObject({ ok: true, value: { again: false, sheetId: null } });
  expect(await announce(family, { registrationId: one })).toMatchObject({ ok: true, value: { again: true } });
  const [row] = await db.select().from(announcedAbsences).where(eq(announcedAbsences.registrationId, one));
  expect(row?.reason).not.toContain("병원");
  expect(await show(family, { registrationId: one })).toMatchObject({ isOpen: true, rows: [{ reason: null }] });
  expect(await show(min, { registrationId: one })).toMatchObject({
    rows: [{ reason: "병원 진료", announcedBy: "self" }],
  });
  expect(JSON.stringify(await list(min, { eventId: event.id }))).not.toContain("병원");
  const trail = await db.select().from(activities).where(eq(activities.name, "absences.announce"));
  expect(JSON.stringify(trail)).not.toContain("병원");
  expect(await announce(await linkOf(two), { registrationId: one })).toMatchObject({ ok: false, code: "not-found" });
  await expect(list(family, { eventId: event.id })).rejects.toThrow();
});

test("a school announces for its own students only, and sees its own only", async () => {
  const { one, two, event, program } = await room();
  const [mine] = await db.select().from(registrations).where(eq(registrations.id, one));
  const schoolId = mine?.schoolId ?? "";
  const teacher = await teacherOf(schoolId, program.id);
  expect(await announce(teacher, { registrationId: one, reason: "체험학습" })).toMatchObject({ ok: true });
  const foreign = await announce(teacher, { registrationId: two });
  expect(foreign).toMatchObject({ ok: false, code: "not-found" });
  await announce(await linkOf(two), { registrationId: two });
  const seen = await ofSchool(teacher, { eventId: event.id, schoolId });
  expect(seen.map((row) => [row.registrationId, row.announcedBy])).toEqual([[one, "teacher"]]);
  expect(await show(teacher, { registrationId: one })).toMatchObject({ rows: [{ reason: null }] });
});

test("closing excuses who told of it and was not seen; a scan or a mark beats it", async () => {
  const { ids, min, sheetId, startsAt } = await room(["가", "나", "다", "라"]);
  const [told = "", scanned = "", marked = "", silent = ""] = ids;
  for (const registrationId of [told, scanned, marked]) await announce(min, { registrationId });
  await record(min, { sheetId, ops: [scan(scanned, startsAt), mark(marked, "late")] });
  expect(await close(min, { sheetId })).toMatchObject({ ok: true, value: { excused: 1, version: 1 } });
  expect(await statusesOf(min, sheetId)).toEqual({
    [told]: "excused",
    [scanned]: "present",
    [marked]: "late",
    [silent]: null,
  });
  // Somebody at the door saw them after all, while offline.
  const capturedAt = new Date(Date.now() - 60_000).toISOString();
  await record(min, { sheetId, ops: [scan(told, new Date(capturedAt), { capturedAt })] });
  expect((await statusesOf(min, sheetId))[told]).toBe("late");
  expect(await close(min, { sheetId })).toMatchObject({ ok: true, value: { again: true } });
});

test("an absence is of one sitting where one was named, can be taken back, and not after the event", async () => {
  const { one, two, min, event } = await room();
  const items = await write([], async (tx) => {
    const item = (position: number) => ({
      ...{ eventId: event.id, position, kind: "lecture" as const, title: { en: "Part" }, description: {} },
      ...{ startsAt: event.startsAt, minutes: 60, counts: true },
    });
    return tx
      .insert(agendaItems)
      .values([item(1), item(2)])
      .returning();
  });
  const [first = "", second = ""] = items.map((item) => item.id);
  const elsewhere = await lectureOf(null);
  expect(await announce(min, { registrationId: one, sheetId: elsewhere.id })).toMatchObject({ code: "not-found" });
  await announce(min, { registrationId: one, sheetId: second });
  const back = await announce(min, { registrationId: two, sheetId: second });
  const absenceId = back.ok ? back.value.absenceId : "";
  expect(await withdraw(await linkOf(one), { absenceId })).toMatchObject({ ok: false, code: "not-found" });
  expect(await withdraw(await linkOf(two), { absenceId })).toMatchObject({ ok: true, value: { again: false } });
  expect(await withdraw(min, { absenceId })).toMatchObject({ ok: true, value: { again: true } });
  for (const sheetId of [first, second]) await close(min, { sheetId });
  expect((await statusesOf(min, first))[one] ?? null).toBeNull();
  expect(await statusesOf(min, second)).toMatchObject({ [one]: "excused" });
  await write([], (tx) =>
    tx
      .update(events)
      .set({ endsAt: new Date(Date.now() - 1_000) })
      .where(eq(events.id, event.id)),
  );
  expect(await announce(min, { registrationId: two })).toMatchObject({ ok: false, code: "absence-over" });
});

test("what was announced is not offered again: its own sheet, or any once it is the whole", () => {
  const sheets = [{ sheetId: "morning" }, { sheetId: "afternoon" }];
  expect(sheetsLeft({ sheets, rows: [] })).toEqual(sheets);
  expect(sheetsLeft({ sheets, rows: [{ sheetId: "morning" }] })).toEqual([{ sheetId: "afternoon" }]);
  expect(sheetsLeft({ sheets, rows: [{ sheetId: null }] })).toEqual([]);
});

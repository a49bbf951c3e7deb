import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { derivedToken } from "../../core/seal";
import { mark, room, seated } from "../../core/testing-room";
import { db } from "../../db";
import { id } from "../../db/id";
import { attendanceOps, registers } from "../../db/schema";
import { cancel } from "../registrations/commands";
import { markRest, record } from "./commands";
import { sheet, sheets } from "./queries";

async function sent(actor: Actor, sheetId: string, ...ops: object[]) {
  const outcome = await record(actor, { sheetId, ops });
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
}
const verdicts = async (actor: Actor, sheetId: string, ...ops: object[]) =>
  (await sent(actor, sheetId, ...ops)).ops.map((op) => ("code" in op ? op.code : op.result));
const personOf = async (actor: Actor, sheetId: string, registrationId: string) =>
  (await sheet(actor, { sheetId })).people.find((one) => one.registrationId === registrationId);
const statusOf = async (actor: Actor, sheetId: string, registrationId: string) =>
  (await personOf(actor, sheetId, registrationId))?.status;
const rows = async (sheetId: string) => {
  const [register] = await db.select().from(registers).where(eq(registers.place, sheetId));
  return db.$count(attendanceOps, eq(attendanceOps.registerId, register?.id ?? ""));
};

describe("whom a sheet knows", () => {
  test("registration_cancelled_while_offline: the mark is refused by its code and the rest of the batch is taken", async () => {
    const { min, sheetId, one, two } = await room();
    await cancel(min, { registrationIds: [one] });
    expect(await verdicts(min, sheetId, mark(one, "present"), mark(two, "present"))).toEqual(["cancelled", "applied"]);
    expect((await sheet(min, { sheetId })).people.map((person) => person.registrationId)).not.toContain(one);
  });

  test("whoever is cancelled after being seen stays on the list as seen", async () => {
    const { min, sheetId, one } = await room();
    await sent(min, sheetId, mark(one, "present"));
    await cancel(min, { registrationIds: [one] });
    expect(await personOf(min, sheetId, one)).toMatchObject({ status: "present", registration: "cancelled" });
  });

  test("people of another event, unknown people and those in line are refused each by its code", async () => {
    const here = await room();
    const there = await room(["박지훈"]);
    const [third = ""] = await seated(here.event.id, [{ fullName: "대기자", status: "waitlisted" }], 4);
    expect(
      await verdicts(here.min, here.sheetId, mark(there.one, "present"), mark(id(), "present"), mark(third, "present")),
    ).toEqual(["not-registered", "not-registered", "waitlisted"]);
    expect(await rows(here.sheetId)).toBe(0);
  });

  test("an id used at another sheet is refused there, and changes nothing here", async () => {
    const here = await room();
    const there = await room();
    const op = mark(here.one, "present");
    await sent(here.min, here.sheetId, op);
    expect(await verdicts(there.min, there.sheetId, { ...op, registrationId: there.one })).toEqual(["id-used"]);
    expect(await statusOf(here.min, here.sheetId, here.one)).toBe("present");
  });

  test("is found by part of a name, initials, ticket code and the text of a QR", async () => {
    const { min, sheetId, one } = await room();
    const found = async (search: string) => (await sheet(min, { sheetId, search })).people.map((p) => p.fullName);
    expect(await found("민준")).toEqual(["김민준"]);
    expect(await found("ㅇㅅㅇ")).toEqual(["이서연"]);
    expect(await found("касым")).toEqual(["Айша Қасым"]);
    const code = (await personOf(min, sheetId, one))?.code ?? "";
    expect(await found(code.toLowerCase())).toEqual(["김민준"]);
    expect(await found(`https://lectern.example/c/${derivedToken("check-in", one, 1)}`)).toEqual(["김민준"]);
    expect(await found(`https://lectern.example/c/${"0".repeat(26)}`)).toEqual([]);
  });

  test("stands in the order of school, grade, class, number and name", async () => {
    const { min, sheetId } = await room(["하늘", "Әлия", "가람", "Болат"]);
    expect((await sheet(min, { sheetId, locale: "ko" })).people.map((p) => p.fullName)).toEqual([
      "가람",
      "하늘",
      "Әлия",
      "Болат",
    ]);
    expect((await sheet(min, { sheetId, locale: "ko", order: "name" })).people.map((p) => p.fullName)).toEqual([
      "가람",
      "하늘",
      "Әлия",
      "Болат",
    ]);
  });

  test("register_empty: an event without anybody has a sheet with nobody on it", async () => {
    const { min, sheetId } = await room([]);
    expect((await sheet(min, { sheetId })).people).toEqual([]);
    expect((await sheets(min, { eventId: sheetId }))[0]).toMatchObject({
      counts: { unmarked: 0, total: 0 },
      overdue: false,
    });
    expect(await markRest(min, { sheetId })).toMatchObject({ ok: true, value: { applied: 0 } });
  });
});

describe("the rest", () => {
  test("is marked present in one go, twice is once, and can be taken back entry by entry", async () => {
    const { min, sheetId, one, ids } = await room();
    await sent(min, sheetId, mark(one, "absent"));
    const outcome = await markRest(min, { sheetId });
    expect(outcome).toMatchObject({ ok: true, value: { applied: 2 } });
    expect(await statusOf(min, sheetId, one)).toBe("absent");
    expect(await markRest(min, { sheetId })).toMatchObject({ ok: true, value: { applied: 0 } });
    if (!outcome.ok) throw new Error("refused");
    const backs = outcome.value.records.map((row) => ({
      id: id(),
      registrationId: row.registrationId,
      kind: "void",
      source: "roll_call",
      targetOpId: row.lastOpId,
    }));
    await sent(min, sheetId, ...backs);
    const people = (await sheet(min, { sheetId })).people;
    expect(people.filter((person) => person.status === null)).toHaveLength(ids.length - 1);
  });
});

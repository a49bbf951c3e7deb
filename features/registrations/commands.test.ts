import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, personContacts, persons, registrations } from "../../db/schema";
import { openContacts } from "../contacts/commands";
import { createPerson } from "../people/steps";
import { add, cancel, register } from "./commands";

let number = 0;
const somebody = (eventId: string, change: Record<string, unknown> = {}) => ({
  eventId,
  fullName: `학생 ${++number}`,
  locale: "ko" as const,
  guardianName: "보호자",
  guardianPhone: `010-7971-${1000 + number}`,
  ...change,
});
const ask = async (eventId: string, given: Record<string, unknown> = {}, key?: string) =>
  register(anonymous, somebody(eventId, given), key ? { idempotencyKey: key } : {});
const registered = async (eventId: string, given: Record<string, unknown> = {}) => {
  const outcome = await ask(eventId, given);
  if (!outcome.ok) throw new Error(outcome.code);
  if (outcome.value.status === "already-registered") throw new Error("registered before");
  return outcome.value;
};
const places = (eventId: string) =>
  db.select().from(registrations).where(eq(registrations.eventId, eventId)).orderBy(registrations.ticket);
const codeOf = (outcome: { ok: boolean; code?: string }) => (outcome.ok ? "ok" : outcome.code);

describe("registering", () => {
  test("twenty presses of one form are one registration", async () => {
    const { lecture } = await cast(5);
    const input = somebody(lecture.id);
    const key = `form-${id()}`;
    const all = await Promise.all(
      Array.from({ length: 20 }, () => register(anonymous, input, { idempotencyKey: key })),
    );
    expect(
      new Set(all.map((one) => (one.ok && "registrationId" in one.value ? one.value.registrationId : one))),
    ).toHaveProperty("size", 1);
    expect(await places(lecture.id)).toHaveLength(1);
  });

  test.each([
    ["before it opens", { registrationOpensAt: new Date("2999-01-01") }, "registration-closed"],
    ["after it closed", { registrationClosesAt: new Date(1) }, "registration-closed"],
    ["when it is cancelled", { status: "cancelled" as const }, "registration-closed"],
    ["when only the invited come", { visibility: "closed" as const }, "registration-closed"],
    ["when it is not announced", { status: "draft" as const }, "not-found"],
    ["when it is in the trash", { trashedAt: new Date() }, "not-found"],
    ["when all seats are taken and nobody may wait", { capacity: 0, waitlist: false }, "full"],
  ])("is refused %s", async (_, changed, code) => {
    const { program } = await cast();
    const lecture = await lectureOf(program.id, changed);
    expect(codeOf(await ask(lecture.id))).toBe(code);
    expect(await places(lecture.id)).toEqual([]);
  });

  test("the young need a guardian who can be reached; those of age do not", async () => {
    const { lecture } = await cast(9);
    const bare = { guardianName: null, guardianPhone: null };
    expect(await ask(lecture.id, bare)).toMatchObject({
      code: "invalid",
      fields: { guardianName: [{ code: "guardian-needed" }], guardianPhone: [{ code: "guardian-needed" }] },
    });
    expect(await ask(lecture.id, { guardianPhone: "" })).toMatchObject({
      fields: { guardianPhone: [{ code: "guardian-needed" }] },
    });
    expect(codeOf(await ask(lecture.id, { ...bare, birthDate: "2012-02-23", ofAge: true }))).toBe("invalid");
    expect(codeOf(await ask(lecture.id, { ...bare, ofAge: true }))).toBe("ok");
    expect(codeOf(await ask(lecture.id, { ...bare, birthDate: "1990-02-23" }))).toBe("ok");
  });

  test("what is no telephone number is said at its field, and nothing is kept", async () => {
    const { lecture } = await cast(9);
    expect(await ask(lecture.id, { guardianPhone: "1234" })).toMatchObject({
      fields: { guardianPhone: [{ code: "phone" }] },
    });
    expect(await places(lecture.id)).toEqual([]);
  });

  test("somebody of the same name and contact is told so; of the same name alone is somebody new", async () => {
    const { lecture } = await cast(9);
    const given = { fullName: "김민서", guardianPhone: "010-7971-2276" };
    await registered(lecture.id, given);
    expect(await ask(lecture.id, { ...given, guardianPhone: "+82 10 7971 2276" })).toEqual({
      ok: true,
      value: { status: "already-registered" },
    });
    expect(codeOf(await ask(lecture.id, { ...given, guardianPhone: "010-5555-1234" }))).toBe("ok");
    expect(await places(lecture.id)).toHaveLength(2);
  });

  test("contacts lie sealed in the table, and open only for the right role, which is noted down", async () => {
    const { lecture, aru, min } = await cast(9);
    const given = { fullName: "박서연", email: "seoyeon@example.org", birthDate: "2012-02-23", notes: "땅콩 알레르기" };
    const made = await registered(lecture.id, { ...given, guardianPhone: "010-7971-2276" });
    const [row] = await db
      .select({ contacts: personContacts })
      .from(personContacts)
      .innerJoin(registrations, eq(registrations.personId, personContacts.personId))
      .where(eq(registrations.id, made.registrationId));
    const stored = JSON.stringify(row);
    for (const plain of ["seoyeon", "2012", "땅콩", "7971", "보호자"]) expect(stored).not.toContain(plain);

    expect(codeOf(await openContacts(min, { registrationId: made.registrationId }))).toBe("not-allowed");
    expect(await openContacts(aru, { registrationId: made.registrationId })).toMatchObject({
      value: { email: "seoyeon@example.org", guardianPhone: "010-7971-2276", notes: "땅콩 알레르기" },
    });
    const [looked] = await db.select().from(activities).where(eq(activities.name, "people.contacts"));
    expect(looked?.actorId).toBe(aru.id);
    expect(JSON.stringify(looked?.note)).not.toContain("seoyeon");
  });

  test("the trail knows no names", async () => {
    const { lecture } = await cast(9);
    await registered(lecture.id, { fullName: "무명씨" });
    const rows = await db.select().from(activities).where(eq(activities.eventId, lecture.id));
    expect(JSON.stringify(rows)).not.toContain("무명씨");
  });
});

describe("the team adds", () => {
  test("a person of the programme is found again, and one who cancelled gets the same registration", async () => {
    const { lecture, program, min } = await cast(9);
    const given = { fullName: "이도윤", locale: "ko" as const, birthDate: "2011-05-05", school: "서강중학교" };
    const first = await add(min, { eventId: lecture.id, ...given });
    if (!first.ok) throw new Error(first.code);
    expect(codeOf(await add(min, { eventId: lecture.id, ...given }))).toBe("already-registered");
    await cancel(min, { registrationIds: [first.value.registrationId] });
    const again = await add(min, { eventId: lecture.id, ...given, school: "서강 중학교" });
    expect(again).toMatchObject({ value: { registrationId: first.value.registrationId, ticket: 2 } });
    const next = await lectureOf(program.id);
    await add(min, { eventId: next.id, ...given });
    expect(await db.$count(persons, eq(persons.fullName, "이도윤"))).toBe(1);
  });

  test("nobody of another programme is found: that they are known there must not show", async () => {
    const here = await cast();
    const there = await cast();
    const given = { fullName: "강하준", locale: "ko" as const, birthDate: "2011-05-05" };
    await add(here.min, { eventId: here.lecture.id, ...given });
    await add(there.min, { eventId: there.lecture.id, ...given });
    expect(await db.$count(persons, eq(persons.fullName, "강하준"))).toBe(2);
  });

  test("also before it is announced and when the public must not wait", async () => {
    const { program, min } = await cast();
    const lecture = await lectureOf(program.id, { status: "draft", capacity: 0, waitlist: false });
    expect(await add(min, { eventId: lecture.id, fullName: "윤슬", locale: "ko" })).toMatchObject({
      value: { status: "waitlisted" },
    });
  });

  test("only for their own events", async () => {
    const { lecture, sora, bota } = await cast();
    const given = { eventId: lecture.id, fullName: "윤슬", locale: "ko" as const };
    expect(codeOf(await add(sora, given))).toBe("not-found");
    expect(codeOf(await add(bota, given))).toBe("not-allowed");
    expect(codeOf(await add(anonymous, given))).toBe("sign-in-needed");
  });
});

test("a person's contacts moved to another's row do not open there", async () => {
  const ids = await write([], async (tx) => {
    const made = [];
    for (const fullName of ["하나", "두리"])
      made.push(await createPerson(tx, { fullName, locale: "ko", email: `${made.length}@example.org` }, new Date()));
    return made;
  });
  const [one, two] = ids;
  const { contactsOf } = await import("../contacts/steps");
  const [row] = await db
    .select()
    .from(personContacts)
    .where(eq(personContacts.personId, one ?? ""));
  await write([], async (tx) => {
    await tx
      .update(personContacts)
      .set({ email: row?.email ?? null })
      .where(eq(personContacts.personId, two ?? ""));
  });
  await expect(contactsOf(db, two ?? "")).rejects.toThrow();
});

import { eq, sql } from "drizzle-orm";
import { write } from "../db";
import { id } from "../db/id";
import { apiKeys, events, organizations, personContacts, persons, registrations } from "../db/schema";
import { searchable } from "../db/search";
import type { HeldRole } from "./permissions";
import { derivedToken, hashToken, readableCode, seal } from "./seal";
import { cast, lectureOf } from "./testing";

const hour = 3_600_000;

export type Guest = { fullName: string } & Partial<
  Pick<typeof persons.$inferInsert, "latinName" | "hangulName" | "cyrillicName"> &
    Pick<typeof registrations.$inferInsert, "grade" | "classNo" | "studentNo" | "schoolId" | "status" | "photoWish">
>;

/** A school by its Korean name. */
export async function schoolOf(ko: string): Promise<string> {
  const [made] = await write([], async (tx) =>
    tx
      .insert(organizations)
      .values({ kind: "school", name: { ko }, search: searchable(ko) })
      .returning({ id: organizations.id }),
  );
  return made?.id ?? "";
}

/** People with a seat at an event, as a class list brings them: without contacts, in the order given. */
export async function seated(eventId: string, guests: readonly Guest[], from = 1): Promise<string[]> {
  return write([], async (tx) => {
    const ids: string[] = [];
    for (const [index, guest] of guests.entries()) {
      const { fullName, latinName, hangulName, cyrillicName, ...place } = guest;
      const search = searchable(fullName, latinName, hangulName, cyrillicName);
      const names = { fullName, latinName, hangulName, cyrillicName, matchKey: fullName, locale: "ko" as const };
      const personId = id();
      await tx.insert(persons).values({ id: personId, ...names, search });
      const registrationId = id();
      await tx.insert(registrations).values({
        id: registrationId,
        eventId,
        personId,
        ticket: from + index,
        status: "confirmed",
        source: "import",
        code: readableCode(8),
        linkHash: hashToken(derivedToken("link", registrationId, 1)),
        checkInHash: hashToken(derivedToken("check-in", registrationId, 1)),
        ...place,
      });
      ids.push(registrationId);
    }
    const taken = guests.filter(({ status = "confirmed" }) => status === "confirmed").length;
    await tx
      .update(events)
      .set({ seatsTaken: sql`${events.seatsTaken} + ${taken}`, tickets: from + guests.length - 1 })
      .where(eq(events.id, eventId));
    return ids;
  });
}

/** The cast at a lecture that began an hour ago and goes on for another, with some people who have a seat. */
export async function room(names: readonly string[] = ["김민준", "이서연", "Айша Қасым"]) {
  const people = await cast(200);
  const startsAt = new Date(Date.now() - hour);
  const event = await lectureOf(people.program.id, { capacity: 200, startsAt, endsAt: new Date(Date.now() + hour) });
  const schools = [await schoolOf("한빛중학교"), await schoolOf("Астана №7 мектебі")];
  const ids = await seated(
    event.id,
    names.map((fullName, index) => ({ fullName, grade: 2, schoolId: schools[index % 2] })),
  );
  return { ...people, event, ids, one: ids[0] ?? "", two: ids[1] ?? "", sheetId: event.id, startsAt };
}

/** A mark as a page sends it. */
export const mark = (registrationId: string, status: string, more: object = {}) => ({
  id: id(),
  registrationId,
  kind: "mark",
  status,
  source: "roll_call",
  deviceId: "desk",
  ...more,
});

/** An arrival as a scanner at the door sends it. */
export const scan = (registrationId: string, effectiveAt: Date, more: object = {}) => ({
  id: id(),
  registrationId,
  kind: "scan_in",
  source: "qr",
  effectiveAt: effectiveAt.toISOString(),
  deviceId: "door",
  ...more,
});

/** A key of a role at a place, as a program sends it. */
export async function keyOf(role: Exclude<HeldRole, "owner">, place: string): Promise<string> {
  const key = `lectern_${id()}`;
  await write([], async (tx) => {
    const made = { name: role, prefix: "lectern_", keyHash: hashToken(key), role, place, createdBy: id() };
    await tx.insert(apiKeys).values(made);
  });
  return key;
}

/**
 * The founding lecture with a list that tries everything: names in four scripts, numbers with leading zeros, a comma,
 * a school and a name that look like formulas; the first one's guardian has the telephone +821079712276.
 */
export async function difficultClass() {
  const people = await cast(200);
  const eventId = people.lecture.id;
  const at = { startsAt: new Date("2026-01-15T05:00:00Z"), endsAt: new Date("2026-01-15T08:00:00Z") };
  await write([], async (tx) => {
    await tx.update(events).set(at).where(eq(events.id, eventId));
  });
  const schools = [await schoolOf("한빛중학교"), await schoolOf('=HYPERLINK("http://x")학교')];
  const [here, there] = [
    { schoolId: schools[0], grade: 2, classNo: "01" },
    { schoolId: schools[1], grade: 3 },
  ];
  const ids = await seated(eventId, [
    { fullName: "똠방각하", latinName: "Ttombang", ...here, studentNo: "007", photoWish: "group" },
    { fullName: "Әлия Қасымғали", ...here, studentNo: "0012" },
    { fullName: "Ефимова, Анна", ...there },
    { fullName: "-5 (공백)", ...there },
  ]);
  const [first] = await people.db
    .select()
    .from(registrations)
    .where(eq(registrations.id, ids[0] ?? ""));
  const personId = first?.personId ?? "";
  await write([], async (tx) => {
    const guardianPhone = seal(`person_contacts|guardianPhone|${personId}`, "+821079712276");
    await tx.insert(personContacts).values({ personId, guardianPhone, updatedAt: at.startsAt });
  });
  const place = people.program.id;
  const keys: Record<string, string> = { foreign: await keyOf("organizer", (await cast()).program.id) };
  for (const role of ["organizer", "staff", "judge"] as const) keys[role] = await keyOf(role, place);
  return { ...people, eventId, ids, keys };
}

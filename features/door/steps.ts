import { createHash } from "node:crypto";
import { and, asc, count, eq, gt, inArray, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { type Locale, say } from "../../core/i18n";
import { hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import {
  attendanceOps,
  attendanceRecords,
  devices,
  events,
  formAnswers,
  groupMembers,
  groups,
  organizations,
  persons,
  registers,
  registrations,
} from "../../db/schema";
import { hasConsents } from "../consent-rules/rules";
import { type Device, mayWriteTo } from "../devices/steps";
import { namesJoined } from "../identities/steps";
import { opensAt } from "../registers/rules";
import type { Sheet } from "../registers/steps";
import { walkInsOf } from "../walk-ins/steps";
import type { DoorPerson, DoorRecord, DoorSheet, DoorWalkIn } from "./contract";

/** An event as its doors need it. */
export async function eventOf(db: Reader, eventId: string) {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  return event;
}
type Event = NonNullable<Awaited<ReturnType<typeof eventOf>>>;

const alert = sql<
  boolean | number
>`exists (select 1 from ${formAnswers} where ${formAnswers.registrationId} = ${registrations.id} and ${formAnswers.alert})`;

/**
 * Everybody of an event as a door may know them: names, school, class, group once it is published, the photo wish, that
 * something is to be asked of the team, and whether the consents are there. Nothing by which one could be reached. Two
 * statements; at most 20,000.
 */
export async function peopleOf(db: Reader, event: Event, locale: Locale): Promise<DoorPerson[]> {
  const rows = await db
    .select({
      registrationId: registrations.id,
      personId: registrations.personId,
      name: persons.fullName,
      latin: persons.latinName,
      hangul: persons.hangulName,
      cyrillic: persons.cyrillicName,
      school: organizations.name,
      grade: registrations.grade,
      classNo: registrations.classNo,
      group: groups.number,
      photo: registrations.photoWish,
      alert,
      consent: registrations.consent,
      status: registrations.status,
      qr: registrations.checkInHash,
      code: registrations.code,
    })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(and(eq(registrations.eventId, event.id), isNull(registrations.mergedIntoId), isNull(persons.minimizedAt)))
    .orderBy(asc(registrations.ticket), asc(registrations.id))
    .limit(20_000);
  const joined = await namesJoined(
    db,
    rows.map((row) => row.personId),
  );
  return rows.map(({ personId, latin, hangul, cyrillic, ...row }) => {
    const names = new Set([latin, hangul, cyrillic, ...(joined.get(personId) ?? [])]);
    names.delete(row.name);
    return {
      ...row,
      also: [...names].flatMap((name) => name || []),
      school: say(row.school, locale, event.languages),
      group: event.groupsPublishedAt ? row.group : null,
      alert: Boolean(row.alert),
      consent: hasConsents(row.consent) ? ("fine" as const) : ("missing" as const),
      code: hashToken(row.code),
    };
  });
}

/** The sheets a device may write to. */
export const sheetsFor = (device: Pick<Device, "sheetIds">, sheets: readonly Sheet[]): Sheet[] =>
  sheets.filter((sheet) => mayWriteTo(device, sheet.sheetId));

export const shownSheet = (sheet: Sheet, locale: Locale): DoorSheet => ({
  sheetId: sheet.sheetId,
  title: say(sheet.title, locale, sheet.languages),
  startsAt: sheet.startsAt.toISOString(),
  endsAt: sheet.endsAt.toISOString(),
  opensAt: opensAt(sheet).toISOString(),
  state: sheet.register?.state ?? "open",
});

async function recordsWhere(db: Reader, wanted: SQL | undefined): Promise<DoorRecord[]> {
  const rows = await db
    .select({
      sheetId: registers.place,
      registrationId: attendanceRecords.registrationId,
      status: attendanceRecords.status,
      arrivedAt: attendanceRecords.arrivedAt,
      leftAt: attendanceRecords.leftAt,
      door: devices.label,
      conflict: attendanceRecords.conflict,
      version: attendanceRecords.version,
    })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .leftJoin(attendanceOps, eq(attendanceOps.id, attendanceRecords.lastOpId))
    .leftJoin(devices, eq(devices.id, attendanceOps.deviceId))
    .where(wanted);
  return rows.map((row) => ({
    ...row,
    arrivedAt: row.arrivedAt?.toISOString() ?? null,
    leftAt: row.leftAt?.toISOString() ?? null,
  }));
}

const at = (sheets: readonly Sheet[]) =>
  inArray(
    attendanceRecords.registerId,
    sheets.flatMap((sheet) => sheet.register?.id ?? []),
  );

/** What is known of everybody at some sheets; with `since` only what changed after it. One statement. */
export const recordsAt = (db: Reader, sheets: readonly Sheet[], since?: Date) =>
  recordsWhere(db, and(at(sheets), since ? gt(attendanceRecords.updatedAt, since) : undefined));

/** What is known of some people at some sheets. */
export async function recordsOf(db: Reader, sheets: readonly Sheet[], registrationIds: readonly string[]) {
  const found: DoorRecord[] = [];
  for (const some of chunks([...new Set(registrationIds)]))
    found.push(...(await recordsWhere(db, and(at(sheets), inArray(attendanceRecords.registrationId, some)))));
  return found;
}

/** The people on no list of an event, as its doors know them. */
export async function doorWalkIns(db: Reader, device: Device): Promise<DoorWalkIn[]> {
  const people = await walkInsOf(db, device.eventId);
  return people.map(({ id: walkInId, typedName: name, school, grade, state, sheetIds }) => ({
    ...{ walkInId, name, school, grade, state },
    present: sheetIds.some((sheetId) => mayWriteTo(device, sheetId)),
  }));
}

/** A few letters that change when what they stand for does. */
export const markOf = (value: unknown) =>
  createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 16);

/**
 * How many are inside at each of some sheets: those on the list, of them those who checked themselves in, and those on
 * no list, who are still to be settled. Four statements.
 */
export async function headcountOf(db: Reader, eventId: string, sheets: readonly Sheet[]) {
  const inside = await db
    .select({ registerId: attendanceRecords.registerId, source: attendanceRecords.source, number: count() })
    .from(attendanceRecords)
    .where(and(at(sheets), isNotNull(attendanceRecords.arrivedAt), isNull(attendanceRecords.leftAt)))
    .groupBy(attendanceRecords.registerId, attendanceRecords.source);
  const others = (await walkInsOf(db, eventId)).filter((one) => one.state === "pending");
  return sheets.map(({ sheetId, register }) => {
    const mine = inside.filter((one) => one.registerId === register?.id);
    const sum = (rows: typeof mine) => rows.reduce((all, one) => all + one.number, 0);
    return {
      sheetId,
      listed: sum(mine),
      self: sum(mine.filter((one) => one.source === "self_code")),
      walkIns: others.filter((one) => one.sheetIds.includes(sheetId)).length,
    };
  });
}

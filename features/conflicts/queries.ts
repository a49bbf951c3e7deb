import { and, asc, eq, inArray } from "drizzle-orm";
import { say } from "../../core/i18n";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { chunks } from "../../db/chunks";
import {
  accounts,
  apiKeys,
  attendanceRecords,
  devices,
  organizations,
  persons,
  registers,
  registrations,
} from "../../db/schema";
import { ranks } from "../attendance/rules";
import { mayCorrect } from "../attendance/steps";
import { type Kept, opsOf } from "../observations/steps";
import { sheetsOf } from "../registers/steps";
import { conflictsInput } from "./inputs";
import { contradicting, unconsented } from "./rules";

/** The records of an event in which marks contradict each other, with whose they are. */
const recordsAt = (db: Reader, eventId: string) =>
  db
    .select({
      registerId: attendanceRecords.registerId,
      registrationId: attendanceRecords.registrationId,
      version: attendanceRecords.version,
      status: attendanceRecords.status,
      fullName: persons.fullName,
      latinName: persons.latinName,
      school: organizations.name,
      grade: registrations.grade,
    })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .innerJoin(registrations, eq(registrations.id, attendanceRecords.registrationId))
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .where(and(eq(registers.eventId, eventId), eq(attendanceRecords.conflict, true)))
    .orderBy(asc(registrations.ticket), asc(registrations.id));

/** What people, keys and devices are called, by their ids. */
async function namesOf(db: Reader, ops: readonly Kept[]) {
  const named = new Map<string, string>();
  const ids = [...new Set(ops.flatMap((op) => [op.actorId, op.deviceId].filter((one) => one !== null)))];
  for (const some of chunks(ids)) {
    const found = [
      ...(await db.select({ id: accounts.id, name: accounts.name }).from(accounts).where(inArray(accounts.id, some))),
      ...(await db.select({ id: apiKeys.id, name: apiKeys.name }).from(apiKeys).where(inArray(apiKeys.id, some))),
      ...(await db.select({ id: devices.id, name: devices.label }).from(devices).where(inArray(devices.id, some))),
    ];
    for (const { id, name } of found) if (name) named.set(id, name);
  }
  return (id: string | null) => (id ? (named.get(id) ?? null) : null);
}

/**
 * The records of an event in which two marks of equal weight contradict each other, sheet by sheet: what each one says,
 * who said it, by which device and when, the one that stands first. `needsLead`: only an organizer's word weighs more
 * than these. `missesConsent`: let in while a door was offline, though the event insists on consents. Choosing one is `attendance.record` with a mark of that status.
 */
export const conflicts = query("attendance.conflicts", {
  input: conflictsInput,
  scope: atEvent,
  async run({ db, actor, input, scope }) {
    const sheets = (await sheetsOf(db, input.eventId)).filter((sheet) => sheet.register);
    const records = await recordsAt(db, input.eventId);
    const ops: Kept[] = [];
    for (const { register } of sheets) {
      const here = records.filter((record) => record.registerId === register?.id);
      ops.push(
        ...(await opsOf(
          db,
          register?.id ?? "",
          here.map((record) => record.registrationId),
        )),
      );
    }
    const named = await namesOf(db, ops);
    const lead = mayCorrect(actor, scope);
    return sheets.flatMap(({ sheetId, title, languages, timeZone, register }) =>
      records
        .filter((record) => record.registerId === register?.id)
        .map(({ registerId, school, status, ...record }) => {
          const own = ops.filter((op) => op.registerId === registerId && op.registrationId === record.registrationId);
          const against = contradicting(own);
          const awaiting = against.length === 0 ? unconsented(own).map((op) => ({ ...op, status })) : [];
          return {
            ...{ sheetId, title, languages, timeZone, closed: register?.state === "closed" },
            ...record,
            schoolName: say(school, input.locale ?? "en", languages),
            missesConsent: awaiting.length > 0,
            needsLead: !lead && (against[0]?.rank ?? 0) >= ranks.correction,
            statements: [...against, ...awaiting].map((op) => ({
              ...{ opId: op.id, status: op.status, source: op.source, reason: op.reason },
              ...{ effectiveAt: op.effectiveAt, receivedAt: op.receivedAt },
              by: named(op.actorId),
              device: named(op.deviceId),
            })),
          };
        }),
    );
  },
});
export type Conflict = Awaited<ReturnType<typeof conflicts>>[number];

import { and, asc, eq, isNotNull, isNull, or, type SQL } from "drizzle-orm";
import { collator, type Locale, say } from "../../core/i18n";
import { hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { attendanceRecords, groupMembers, groups, organizations, persons, registrations } from "../../db/schema";
import { matches } from "../../db/search";
import { hasCheckIn, hasCode } from "../identities/steps";
import type { Sheet } from "../registers/steps";
import { inOrder, type Order, tokenIn } from "./rules";

/** A token of a QR, a ticket code, or part of a name or of a school. */
function found(typed: string): SQL | undefined {
  const token = tokenIn(typed);
  if (token) return hasCheckIn(hashToken(token));
  const code = typed.toUpperCase().replace(/[\s-]/g, "");
  return or(
    matches(persons.search, typed),
    matches(organizations.search, typed),
    /^[2-9A-Z]{8}$/.test(code) ? hasCode(code) : undefined,
  );
}

const columns = {
  registrationId: registrations.id,
  personId: registrations.personId,
  registration: registrations.status,
  ticket: registrations.ticket,
  schoolId: registrations.schoolId,
  code: registrations.code,
  enrolledAt: registrations.createdAt,
  cancelledAt: registrations.cancelledAt,
  fullName: persons.fullName,
  latinName: persons.latinName,
  hangulName: persons.hangulName,
  cyrillicName: persons.cyrillicName,
  school: organizations.name,
  grade: registrations.grade,
  classNo: registrations.classNo,
  studentNo: registrations.studentNo,
  photoWish: registrations.photoWish,
  groupNumber: groups.number,
  groupRole: groupMembers.role,
  status: attendanceRecords.status,
  arrivedAt: attendanceRecords.arrivedAt,
  leftAt: attendanceRecords.leftAt,
  minutesPresent: attendanceRecords.minutesPresent,
  source: attendanceRecords.source,
  reason: attendanceRecords.reason,
  corrected: attendanceRecords.corrected,
  override: attendanceRecords.override,
  conflict: attendanceRecords.conflict,
  version: attendanceRecords.version,
};

type Wish = { search?: string | null; order?: Order | null; locale?: Locale };

/**
 * Who is expected at a sheet, with what is known of their attendance: everybody with a seat, and whoever lost it after
 * something was taken down. At most 20,000, in the reader's order. `schoolName` is in the reader's language.
 */
export async function attendeesOf(db: Reader, sheet: Sheet, { search, order, locale = "en" }: Wish = {}) {
  const typed = search?.trim();
  const rows = await db
    .select(columns)
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
    .leftJoin(groupMembers, eq(groupMembers.registrationId, registrations.id))
    .leftJoin(groups, eq(groups.id, groupMembers.groupId))
    .leftJoin(
      attendanceRecords,
      and(
        eq(attendanceRecords.registrationId, registrations.id),
        eq(attendanceRecords.registerId, sheet.register?.id ?? ""),
      ),
    )
    .where(
      and(
        eq(registrations.eventId, sheet.eventId),
        isNull(registrations.mergedIntoId),
        or(eq(registrations.status, "confirmed"), isNotNull(attendanceRecords.status)),
        typed ? found(typed) : undefined,
      ),
    )
    .orderBy(asc(registrations.ticket), asc(registrations.id))
    .limit(20_000);
  const people = rows.map((row) => ({
    ...row,
    schoolName: say(row.school, locale, sheet.languages),
    corrected: row.corrected ?? false,
    override: row.override ?? false,
    conflict: row.conflict ?? false,
    version: row.version ?? 0,
  }));
  return inOrder(people, order ?? "school", collator(locale).compare);
}
export type Attendee = Awaited<ReturnType<typeof attendeesOf>>[number];

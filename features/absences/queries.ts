import { and, eq, inArray, isNull } from "drizzle-orm";
import { query } from "../../core/operation";
import { atDesk, atEvent } from "../../core/scopes";
import { announcedAbsences, registrations } from "../../db/schema";
import { sheetsOf } from "../registers/steps";
import { listInput, ownInput, schoolInput } from "./inputs";
import { isOf, isOpen } from "./rules";
import { type Absence, announcedAt, atAbsentee, placeOf, reasonOf, voiceOf } from "./steps";

const told = ({ id, registrationId, sheetId, announcedBy, createdAt }: Absence) => ({
  absenceId: id,
  registrationId,
  sheetId,
  announcedBy,
  at: createdAt,
});

/**
 * The absences announced of one registration, what they could be of, and whether another can be announced. Why, only
 * the team is told. Refuses `not-found`.
 */
export const show = query("absences.show", {
  input: ownInput,
  scope: atAbsentee,
  async run({ db, actor, input: { registrationId }, scope, now }) {
    const place = await placeOf(db, registrationId);
    const isTeam = voiceOf(actor, scope) === "staff";
    const sheets = await sheetsOf(db, place.eventId);
    const rows = await announcedAt(db, place.eventId, registrationId);
    return {
      registrationId,
      isOpen: isOpen(place, now),
      sheets: sheets.map(({ sheetId, title, languages, startsAt, endsAt, timeZone }) => ({
        ...{ sheetId, title, languages, startsAt, endsAt, timeZone },
      })),
      rows: rows.map((row) => ({ ...told(row), reason: isTeam ? reasonOf(row) : null })),
    };
  },
});
export type OwnAbsences = Awaited<ReturnType<typeof show>>;

/** Whose absence was announced at an event, or of one of its sheets, and by whom; why stands with the person. */
export const list = query("absences.list", {
  input: listInput,
  scope: atEvent,
  async run({ db, input: { eventId, sheetId } }) {
    const all = await announcedAt(db, eventId);
    return all.filter((one) => !sheetId || isOf(one, sheetId)).map(told);
  },
});
export type AnnouncedAbsence = Awaited<ReturnType<typeof list>>[number];

/** The same of a school's own students, for the school. Refuses `not-found`. */
export const ofSchool = query("schools.absences", {
  input: schoolInput,
  scope: atDesk,
  async run({ db, input: { eventId, schoolId } }) {
    const own = db
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(eq(registrations.eventId, eventId), eq(registrations.schoolId, schoolId)));
    const rows = await db
      .select()
      .from(announcedAbsences)
      .where(
        and(
          eq(announcedAbsences.eventId, eventId),
          isNull(announcedAbsences.withdrawnAt),
          inArray(announcedAbsences.registrationId, own),
        ),
      );
    return rows.map(told);
  },
});

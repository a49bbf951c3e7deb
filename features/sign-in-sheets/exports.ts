import { eq } from "drizzle-orm";
import { z } from "zod";
import { type Locale, say, words } from "../../core/i18n";
import { blank, flag, idInput, whole } from "../../core/inputs";
import { command } from "../../core/operation";
import type { SignInSheet } from "../../core/sign-in-sheet";
import { span } from "../../core/time";
import type { Reader } from "../../db";
import { events, venues } from "../../db/schema";
import { orders } from "../attendance/inputs";
import { type Attendee, attendeesOf } from "../attendees/steps";
import { exportInput } from "../exports/inputs";
import { profiles } from "../exports/rules";
import { exportNote, takeOut } from "../exports/steps";
import { codeShown } from "../paper-sheets/rules";
import { keepPrinted } from "../paper-sheets/steps";
import { atSheet, type Sheet, sheetOf } from "../registers/steps";

const { locale, purpose, recipient } = exportInput;

/** A sheet to pass round. `photo`: the staff's own copy, with the wishes for photos. */
export const signInInput = z.strictObject({
  sheetId: idInput,
  order: blank(z.enum(orders)),
  blankRows: blank(whole(0, 50)),
  photo: flag.optional(),
  format: z.literal("pdf").default("pdf"),
  locale,
  purpose,
  recipient,
});

const photoSigns = { all: "○", group: "△", none: "×" } as const;

const rowOf = (person: Attendee, photo: boolean): SignInSheet["rows"][number] => ({
  school: person.schoolName,
  gradeClass: [person.grade, person.classNo].filter((part) => part !== null && part !== "").join("-"),
  name: person.fullName,
  latinName: person.latinName,
  ...(photo ? { photo: person.photoWish ? photoSigns[person.photoWish] : "" } : {}),
});

const titleOf = (sheet: Sheet, locale: Locale) => {
  const event = say(sheet.eventTitle, locale, sheet.languages);
  return sheet.agendaItemId ? `${event} · ${say(sheet.title, locale, sheet.languages)}` : event;
};

/** Place, day and time. */
async function subtitleOf(db: Reader, sheet: Sheet, locale: Locale): Promise<string> {
  const [found] = await db
    .select({ name: venues.name, room: venues.room })
    .from(events)
    .innerJoin(venues, eq(venues.id, events.venueId))
    .where(eq(events.id, sheet.eventId));
  const time = span(sheet.startsAt, sheet.endsAt, sheet.timeZone, locale);
  return [say(found?.name, locale, sheet.languages), found?.room, time].filter(Boolean).join(" · ");
}

/**
 * What stands on a paper sheet to sign in: everybody with a seat, in order; noted down with its purpose first. The PDF
 * is drawn from it outside. Which row is whose is kept under the code that stands on it. Refuses `not-found`.
 */
export const takeSignInSheet = command("attendance.signInSheet", {
  input: signInInput,
  scope: atSheet,
  alone: false,
  async run(asked) {
    const { db, input, now } = asked;
    const lang = input.locale ?? "en";
    const t = words(lang);
    const sheet = await sheetOf(db, input.sheetId);
    const people = await attendeesOf(db, sheet, { order: input.order, locale: lang });
    const rows = people.filter((one) => one.registration === "confirmed");
    const photo = input.photo ?? false;
    const taken = await takeOut(asked, {
      profile: "sign-in",
      eventId: sheet.eventId,
      columns: [...profiles["sign-in"].columns, ...(photo ? ["photo"] : [])],
      lists: [],
      rowCount: rows.length,
      filters: { sheetId: input.sheetId, order: input.order },
      part: sheet.agendaItemId ? sheet.title : undefined,
    });
    const rowIds = rows.map((one) => one.registrationId);
    const code = await keepPrinted(db, sheet, rowIds, { printedBy: asked.actor.id ?? null, now });
    const pdf: SignInSheet = {
      title: titleOf(sheet, lang),
      subtitle: await subtitleOf(db, sheet, lang),
      labels: {
        no: t("exports.columns.no"),
        school: t("exports.columns.school"),
        gradeClass: t("exports.columns.grade_class"),
        name: t("exports.columns.name"),
        signature: t("exports.columns.signature"),
        remarks: t("exports.columns.remarks"),
        ...(photo ? { photo: t("exports.columns.photo") } : {}),
      },
      rows: rows.map((one) => rowOf(one, photo)),
      blankRows: input.blankRows ?? 5,
      code: codeShown(code),
      lang,
      at: now,
    };
    return { ...taken, pdf };
  },
  note: exportNote,
});

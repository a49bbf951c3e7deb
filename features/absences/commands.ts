import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { id } from "../../db/id";
import { announcedAbsences } from "../../db/schema";
import { sheetsOf } from "../registers/steps";
import { absenceInput, announceInput } from "./inputs";
import { isOpen } from "./rules";
import { absenceOf, announcedAt, atAbsence, atAbsentee, placeOf, sealedReason, voiceOf } from "./steps";

/**
 * Tells beforehand that somebody will not come: to the event, or to one of its sheets. They keep their place, and are
 * excused when the sheet is closed and nobody saw them. Doing it again changes the reason at most. Refuses
 * `absence-over` once the event is over or without a place, and `not-found` for a sheet of another event.
 */
export const announce = command("absences.announce", {
  input: announceInput,
  scope: atAbsentee,
  async run({ db, actor, input, scope, now }) {
    const { registrationId } = input;
    const sheetId = input.sheetId ?? null;
    const place = await placeOf(db, registrationId);
    if (!isOpen(place, now)) return refuse("absence-over");
    const sheets = await sheetsOf(db, place.eventId);
    if (sheetId && !sheets.some((sheet) => sheet.sheetId === sheetId)) return refuse("not-found");
    const known = (await announcedAt(db, place.eventId, registrationId)).find((one) => one.sheetId === sheetId);
    if (known && !input.reason) return { absenceId: known.id, registrationId, sheetId, again: true };
    const absenceId = known?.id ?? id();
    const reason = sealedReason(absenceId, input.reason ?? null);
    const by = { announcedBy: voiceOf(actor, scope), actorId: actor.id ?? null };
    if (known)
      await db
        .update(announcedAbsences)
        .set({ reason, ...by })
        .where(eq(announcedAbsences.id, absenceId));
    else
      await db
        .insert(announcedAbsences)
        .values({ id: absenceId, eventId: place.eventId, registrationId, sheetId, reason, ...by, createdAt: now });
    return { absenceId, registrationId, sheetId, again: false };
  },
  note: ({ again, absenceId, registrationId, sheetId }) =>
    again ? undefined : { absenceId, registrationId, ...(sheetId ? { sheetId } : {}) },
});

/** Takes an announced absence back: they come after all. Its reason is gone with it. Refuses `absence-over`, `not-found`. */
export const withdraw = command("absences.withdraw", {
  input: absenceInput,
  scope: atAbsence,
  async run({ db, actor, input: { absenceId }, now }) {
    const absence = await absenceOf(db, absenceId);
    const { registrationId } = absence;
    if (absence.withdrawnAt) return { absenceId, registrationId, again: true };
    if (!isOpen(await placeOf(db, registrationId), now)) return refuse("absence-over");
    await db
      .update(announcedAbsences)
      .set({ withdrawnAt: now, withdrawnBy: actor.id ?? null, reason: null })
      .where(eq(announcedAbsences.id, absenceId));
    return { absenceId, registrationId, again: false };
  },
  note: ({ again, absenceId, registrationId }) => (again ? undefined : { absenceId, registrationId }),
});

import { z } from "zod";
import { blank, idInput, instantInput, line, wallClockInput, whole } from "../../core/inputs";

/** As long as a group may have on the stage, and as long as a change between two may take, in seconds. */
const stageSeconds = whole(30, 14_400);
const gapSeconds = whole(0, 3_600);
/** An instant, or a wall clock in the event's zone; blank: none. */
const whenInput = blank(z.union([wallClockInput, instantInput])).optional();

export const eventInput = z.strictObject({ eventId: idInput });
/** The item of the agenda in which groups present; without one no times are planned. */
export const planInput = z.strictObject({
  eventId: idInput,
  agendaItemId: blank(idInput).optional(),
  seconds: stageSeconds,
  gapSeconds,
  /** Of the order that was read; left out: whatever it is now. */
  version: whole(1, 1_000_000).optional(),
});
/** The seed may be given to repeat a draw; otherwise one is made and kept. */
export const drawInput = z.strictObject({ eventId: idInput, seed: blank(line(64)).optional() });
/** All groups in an order; seed and instant are those of the draw that is put back. */
export const arrangeInput = z.strictObject({
  eventId: idInput,
  groupIds: z.array(idInput).max(200),
  seed: line(64).nullable().default(null),
  drawnAt: instantInput.nullable().default(null),
});
/** The turn it comes after; null: first. */
export const moveInput = z.strictObject({ slotId: idInput, afterId: idInput.nullable() });
export const slotInput = z.strictObject({ slotId: idInput });
/** Left out: the newest version. */
export const freezeInput = z.strictObject({ slotId: idInput, versionId: idInput.optional() });
export const setSlotInput = z.strictObject({
  slotId: idInput,
  version: whole(1, 1_000_000),
  /** Its own time; blank: as all others. */
  seconds: blank(stageSeconds).optional(),
  notBeforeAt: whenInput,
  notAfterAt: whenInput,
});

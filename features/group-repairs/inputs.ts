import { z } from "zod";
import { idInput, whole } from "../../core/inputs";

const moves = z.array(z.strictObject({ registrationId: idInput, number: whole(1, 500) })).max(500);
/** `sheetId`: on which attendance is taken; none: the first of the event. */
export const showInput = z.strictObject({ eventId: idInput, sheetId: idInput.nullish() });
/** `absentIds`: who surely does not come. `moves`: by hand instead of those proposed. */
export const proposeInput = z.strictObject({
  eventId: idInput,
  absentIds: z.array(idInput).max(5_000),
  moves: moves.nullish(),
});
export const applyInput = z.strictObject({
  eventId: idInput,
  /** Of the groups as they were when it was proposed. */
  stateHash: z.string().regex(/^[0-9a-f]{64}$/),
  moves,
  /** Who leads a group from now on. */
  leaderIds: z.array(idInput).max(500).default([]),
});
export const repairInput = z.strictObject({ repairId: idInput });

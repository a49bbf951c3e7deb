import { z } from "zod";
import { idInput, whole } from "../../core/inputs";
import { pairInput } from "../duplicates/inputs";
import { mergeFields } from "../merge-people/choices";

/** Who stays, and field by field whose word is right; the winner's where nothing is said. */
export const mergeInput = pairInput.extend({
  winnerId: idInput,
  right: z.partialRecord(z.enum(mergeFields), z.enum(["winner", "loser"])).optional(),
});

export const comparePair = pairInput.extend({ winnerId: idInput.optional() });

/** A merge, seen from where it is taken back: its programme, or an event at which both are. */
export const mergeOnly = z.strictObject({ placeId: idInput, mergeId: idInput });

export const mergesInput = z.strictObject({
  placeId: idInput,
  page: whole(1, 10_000).optional(),
  limit: whole(1, 200).optional(),
});

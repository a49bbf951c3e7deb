import { z } from "zod";
import { idInput, whole } from "../../core/inputs";
import { pairStates } from "./choices";

/** A programme, or an event; of an event within a programme those pairs of which both are registered there. */
export const placeInput = z.strictObject({ placeId: idInput });

/** The same, perhaps only those of one registered person. */
export const countInput = placeInput.extend({ registrationId: idInput.optional() });

export const pairsInput = z.strictObject({
  placeId: idInput,
  /** Without one: those to be decided. */
  state: z.enum(pairStates).optional(),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 200).optional(),
});

/** One suggestion, seen from a programme or an event. */
export const pairInput = z.strictObject({ placeId: idInput, pairId: idInput });

import { z } from "zod";
import { idInput } from "../../core/inputs";
import { pairKinds } from "../allocations/choices";

export const addInput = z.strictObject({
  eventId: idInput,
  kind: z.enum(pairKinds),
  oneId: idInput,
  otherId: idInput,
});
export const pairInput = z.strictObject({ pairId: idInput });

import { z } from "zod";
import { blank, dayInput, idInput, whole, zoneInput } from "../../core/inputs";
import { activityKinds } from "./choices";

export const activityListInput = z.strictObject({
  eventId: blank(idInput),
  programId: blank(idInput),
  /** One registration: what happened to it, and what was done by its personal link. */
  registrationId: blank(idInput),
  kind: blank(z.enum(activityKinds)),
  /** An account or a key. */
  actorId: blank(idInput),
  /** Calendar days, both included, in `zone`. */
  from: blank(dayInput),
  to: blank(dayInput),
  zone: blank(zoneInput),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 200).optional(),
});
export const trashListInput = z.strictObject({});

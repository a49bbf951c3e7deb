import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { registrations } from "../../db/schema";
import { refuseFull } from "../files/steps";
import { scanRoomInput } from "./inputs";

/** May a signed form be sent here, and is there room? Asked before a single byte is taken. Refuses `storage-full`. */
export const scanRoom = query("consents.scanRoom", {
  input: scanRoomInput,
  scope: atRegistration,
  async run({ db, input }) {
    const [found] = await db
      .select({ eventId: registrations.eventId })
      .from(registrations)
      .where(eq(registrations.id, input.registrationId));
    if (!found) return refuse("not-found");
    await refuseFull(db, found.eventId, 1);
    return { eventId: found.eventId };
  },
});

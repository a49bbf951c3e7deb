import { and, eq, lte } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { registrations } from "../../db/schema";
import { cancelSeats } from "../registrations/steps";
import { seat } from "../seats/steps";
import { acceptInput, lapseInput } from "./inputs";

/**
 * Takes the seat that is kept for one: by oneself, or by the team for somebody who called. Accepting twice is once.
 * Refuses `offer-over` (none, or its time has passed), `not-found`.
 */
export const accept = command("offers.accept", {
  input: acceptInput,
  scope: atRegistration,
  async run({ db, input, now }) {
    const [held] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    if (held?.status === "confirmed") return { registrationId: held.id, repeated: true };
    if (!held?.offeredUntil || held.status !== "waitlisted" || held.offeredUntil <= now) return refuse("offer-over");
    await seat(db, held.eventId, [held.id], now);
    return { registrationId: held.id, repeated: false };
  },
  note: ({ registrationId, repeated }) => (repeated ? undefined : { registrationId }),
});

/** Ends the offers of an event whose time has passed; each seat goes, or is offered, to the next in line. */
export const lapse = command("offers.lapse", {
  input: lapseInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const late = and(
      eq(registrations.eventId, input.eventId),
      eq(registrations.status, "waitlisted"),
      lte(registrations.offeredUntil, now),
    );
    const held = await db.select().from(registrations).where(late).orderBy(registrations.ticket);
    const promoted = await cancelSeats(db, input.eventId, held, "offer", now);
    return { lapsed: held.map((one) => one.id), promoted };
  },
  note: (value) =>
    value.lapsed.length > 0 ? { registrationIds: value.lapsed, count: value.lapsed.length, ...value } : undefined,
});

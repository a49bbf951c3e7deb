import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { hashToken } from "../../core/seal";
import { id } from "../../db/id";
import { roomSeats } from "../../db/schema";
import { bump } from "../question-rooms/steps";
import { seatInput, takeInput } from "./inputs";
import { atCode, atSeat, namedAt, saysPlace, seatToken } from "./steps";

/**
 * Takes a seat by the room's code and the name somebody registered with; answers its token, by which one asks, votes and
 * raises a hand, and learns nothing else of the registration. Refuses `seats-code`, `seats-nobody` (nobody with a place
 * has the name), `seats-same-name` (several have it: say the group or the school) and `seats-taken`, unless the device
 * shows that the seat is its own. Whoever calls it counts tries. The order does not matter: of two with one name the database lets one in.
 */
export const take = command("roomSeats.take", {
  input: takeInput,
  scope: atCode,
  alone: false,
  async run({ db, input: { fullName, place, seat }, scope, now }) {
    const eventId = scope.eventId ?? refuse("seats-code");
    const named = await namedAt(db, eventId, fullName);
    if (named.length === 0) return refuse("seats-nobody");
    const meant = named.length > 1 ? named.filter((one) => place && saysPlace(place, one)) : named;
    const [one] = meant;
    if (!one || meant.length > 1) return refuse("seats-same-name");
    const { registrationId } = one;
    const seatId = id(now.getTime());
    const token = seatToken(seatId);
    const made = await db
      .insert(roomSeats)
      .values({ id: seatId, eventId, registrationId, tokenHash: hashToken(token), createdAt: now })
      .onConflictDoNothing()
      .returning({ id: roomSeats.id });
    if (made.length > 0) return { seatId, registrationId, token, again: false };
    const [held] = await db
      .select({ seatId: roomSeats.id, tokenHash: roomSeats.tokenHash })
      .from(roomSeats)
      .where(and(eq(roomSeats.registrationId, registrationId), isNull(roomSeats.releasedAt)));
    if (!seat || held?.tokenHash !== hashToken(seat)) return refuse("seats-taken");
    return { seatId: held.seatId, registrationId, token: seat, again: true };
  },
  note: ({ seatId, registrationId, again }) => (again ? undefined : { seatId, registrationId }),
});

/** Frees a seat: its address leads nowhere from then on, and the name can be taken anew. What was asked stays. */
export const release = command("roomSeats.release", {
  input: seatInput,
  scope: atSeat,
  async run({ db, input: { seatId }, scope, now }) {
    const gone = await db
      .update(roomSeats)
      .set({ releasedAt: now })
      .where(and(eq(roomSeats.id, seatId), isNull(roomSeats.releasedAt)))
      .returning({ id: roomSeats.id });
    if (gone.length > 0) await bump(db, scope.eventId ?? "");
    return { seatId, again: gone.length === 0 };
  },
  note: ({ seatId, again }) => (again ? undefined : { seatId }),
});

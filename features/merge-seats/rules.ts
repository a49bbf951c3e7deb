// Which of two places of one person counts. Pure.

type Place = {
  status: "confirmed" | "waitlisted" | "cancelled";
  approval: "pending" | "approved" | "rejected" | null;
  offeredUntil: Date | null;
  ticket: number;
};

/** Whether a place takes a seat: a seat that is offered is taken. */
export const holdsSeat = (place: Pick<Place, "status" | "offeredUntil">) =>
  place.status === "confirmed" || place.offeredUntil !== null;

/** A seat before an offer, an offer before the line, the line before a question to the team, anything before nothing. */
function rank(place: Place): number {
  if (place.status === "confirmed") return 4;
  if (place.offeredUntil) return 3;
  if (place.status === "waitlisted") return place.approval === "pending" ? 1 : 2;
  return 0;
}

/** Whether the other place is the better one; in line the earlier ticket. With equal seats one's own is kept. */
export function isBetter(other: Place, own: Place): boolean {
  const [theirs, ours] = [rank(other), rank(own)];
  if (theirs !== ours) return theirs > ours;
  return ours > 0 && ours < 4 && other.ticket < own.ticket;
}

const narrow = ["none", "group", "all"] as const;
type Wish = (typeof narrow)[number] | null;

/** The stricter of two wishes about photos; what was not said counts for nothing. */
export const stricter = (one: Wish, two: Wish): Wish => narrow.find((wish) => wish === one || wish === two) ?? null;

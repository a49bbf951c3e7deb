import { type Bookable, seatsLabel, seatsLeft } from "../seats/rules";

export type RegistrationState =
  | "open"
  | "waiting"
  | "full"
  | "not-yet"
  | "closed"
  | "invited-only"
  | "cancelled"
  | "over";

/**
 * What a visitor finds before typing anything: `open` a seat is free · `waiting` all are taken, one joins the line ·
 * `full` · `not-yet` a draft, or it opens at a known time · `closed` the time has passed · `invited-only` the public
 * does not register · `cancelled` · `over`.
 */
export function registrationState(event: Bookable, now: Date): RegistrationState {
  if (event.status === "cancelled") return "cancelled";
  if (event.status === "finished" || now >= event.endsAt) return "over";
  if (event.visibility === "closed") return "invited-only";
  if (event.status === "draft" || (event.registrationOpensAt && now < event.registrationOpensAt)) return "not-yet";
  if (now >= (event.registrationClosesAt ?? event.startsAt)) return "closed";
  if (seatsLeft(event) !== 0) return "open";
  return event.waitlist ? "waiting" : "full";
}

/** Whether the public form takes anything now. */
export const takesRegistrations = (state: RegistrationState) => state === "open" || state === "waiting";

export type PublicLabel = "few" | "waiting" | "full" | "invited";

/**
 * What a public page says beside an event that can be registered for: `few` seats are left, all are taken and one waits
 * (`waiting`) or not (`full`), or one needs to be `invited`. Never a number. Null: seats enough, or no registration.
 */
export function publicLabel(event: Bookable & { needsCode: boolean }, now: Date): PublicLabel | null {
  const state = registrationState(event, now);
  if (state === "full") return "full";
  if (state === "invited-only") return "invited";
  if (!takesRegistrations(state)) return null;
  if (event.needsCode) return "invited";
  if (state === "waiting") return "waiting";
  return seatsLabel(event) === "few" ? "few" : null;
}

/** Whether one's own registration can still be changed or given back: until the event starts. */
export const isOwnToChange = (event: Pick<Bookable, "startsAt" | "status">, now: Date) =>
  now < event.startsAt && event.status !== "cancelled" && event.status !== "finished";

/** Until when one changes what one said of oneself: as the event says, else until it starts. */
export const editableUntil = (event: Pick<Bookable, "startsAt"> & { editableUntil: Date | null }) =>
  event.editableUntil && event.editableUntil < event.startsAt ? event.editableUntil : event.startsAt;

/** Whether that is still so. Giving a place back stays possible until the start. */
export const isOwnToEdit = (event: Pick<Bookable, "startsAt" | "status"> & { editableUntil: Date | null }, now: Date) =>
  isOwnToChange(event, now) && now < editableUntil(event);

/** Milliseconds after a cancellation in which taking it back restores the seat, the place in line and who moved up. */
export const undoTime = 60_000;

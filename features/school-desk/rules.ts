import type { Bookable } from "../seats/rules";

type Takes = Pick<Bookable, "status" | "registrationClosesAt" | "startsAt">;

/**
 * Whether a school may bring students: until registration closes, else until the start; also before the public may
 * register, and where it may not at all.
 */
export const takesClasses = (event: Takes, now: Date): boolean =>
  event.status !== "cancelled" && event.status !== "finished" && now < (event.registrationClosesAt ?? event.startsAt);

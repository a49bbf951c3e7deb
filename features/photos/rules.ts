import type { Extent } from "../consent-rules/choices";
import type { PeopleKind } from "./choices";

export type Said = { photoWish: Extent | null; consent: string | null };

/**
 * What somebody allows about photographs now. Nothing said means none; where the event asks for consents only what was
 * given and confirmed counts, so that a withdrawal counts at once.
 */
export const allowedBy = ({ photoWish, consent }: Said): Extent =>
  consent === null || consent === "granted" ? (photoWish ?? "none") : "none";

/** Why a photograph stays with the team: nobody said who is on it, somebody does not allow it, or not alone. */
export type Hidden = "unknown" | "refused" | "alone";

/**
 * Whether a photograph may be shown outside of the team (people-attendance.md L17): null when it may, else why not.
 * `allowed`: what each of those allows who can be recognised. Whoever allows pictures of a group is not shown alone.
 */
export function hiddenBecause(people: PeopleKind, allowed: readonly Extent[]): Hidden | null {
  if (people === "nobody") return null;
  if (people === "unknown" || allowed.length === 0) return "unknown";
  if (allowed.includes("none")) return "refused";
  return allowed.includes("group") && allowed.length < 2 ? "alone" : null;
}

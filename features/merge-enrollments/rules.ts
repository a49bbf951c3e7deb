// Which of two enrolments of one person counts. Pure.
import type { State } from "../enrollees/choices";

const lowestFirst: readonly State[] = [
  "withdrawn",
  "declined",
  "applied",
  "waitlisted",
  "not_completed",
  "accepted",
  "completed",
];
type Place = { state: State; ticket: number };

/** Whether the other enrolment is the better one; in line, and before a decision, the earlier ticket. */
export function isBetter(other: Place, own: Place): boolean {
  const [theirs, ours] = [lowestFirst.indexOf(other.state), lowestFirst.indexOf(own.state)];
  if (theirs !== ours) return theirs > ours;
  return (own.state === "applied" || own.state === "waitlisted") && other.ticket < own.ticket;
}

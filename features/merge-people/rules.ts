// What one person is called and how they are reached, out of two entries. Pure.
import { matchKey } from "../duplicates/rules";
import type { MergeField } from "./choices";

type Said = string | null;
export type Contacts = Record<
  "email" | "birthDate" | "guardianName" | "guardianPhone" | "guardianEmail" | "notes",
  Said
>;
const guardian = ["guardianName", "guardianPhone", "guardianEmail"] as const;
const single = ["email", "birthDate", "notes"] as const;

const differ = (one: Said, two: Said) => one !== null && two !== null && one !== two;
const hasGuardian = (of: Contacts) => guardian.some((name) => of[name] !== null);
/** The same name, telephone or address on both sides. */
const sameGuardian = (one: Contacts, two: Contacts) =>
  guardian.some((name) => {
    const [mine, theirs] = [one[name], two[name]];
    return mine !== null && theirs !== null && matchKey(mine) === matchKey(theirs);
  });

/**
 * What changes of the winner's contacts: what is missing is filled, what differs stays unless the loser is right. A
 * guardian is taken whole, so that no mother gets a father's telephone. `clash`: both had it, and only one is kept.
 */
export function joinContacts(own: Contacts, other: Contacts, right: readonly MergeField[]) {
  const change: Partial<Contacts> = {};
  for (const name of single)
    if (other[name] !== null && (own[name] === null || right.includes(name))) change[name] = other[name];
  const takes = hasGuardian(other) && (!hasGuardian(own) || right.includes("guardian"));
  const fills = !takes && sameGuardian(own, other);
  for (const name of guardian)
    if (takes || (fills && own[name] === null && other[name] !== null)) change[name] = other[name];
  const clash = [...single, ...guardian].some((name) => differ(own[name], other[name]));
  return { change, clash };
}

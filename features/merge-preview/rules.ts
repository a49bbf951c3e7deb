// What two entries say, side by side. Pure.
import type { MergeField } from "../merge-people/choices";

/**
 * How the two stand to each other in one field: `same`, `fills` (the one that stays lacks it), `stays` (the other lacks
 * it), or `differs`, where one chooses.
 */
export type Standing = "same" | "fills" | "stays" | "differs";
/** `own` and `other` null of a sealed field: it is not opened to compare it. */
export type FieldRow = { field: MergeField; own: string | null; other: string | null; sealed: boolean; how: Standing };

/** One field, of what both say; undefined when neither says anything. */
export function standing(hasOwn: boolean, hasOther: boolean, same: boolean): Standing | undefined {
  if (!hasOwn && !hasOther) return undefined;
  if (!hasOther) return "stays";
  if (!hasOwn) return "fills";
  return same ? "same" : "differs";
}

/** A field in plain sight. */
export function openField(field: MergeField, own: string | null, other: string | null): FieldRow[] {
  const how = standing(own !== null, other !== null, own === other);
  return how ? [{ field, own, other, sealed: false, how }] : [];
}

/** A sealed field, compared by its keyed hash; without one two values count as different. */
export function sealedField(
  field: MergeField,
  [hasOwn, hasOther]: readonly [boolean, boolean],
  [own, other]: readonly [string | null, string | null],
): FieldRow[] {
  const how = standing(hasOwn, hasOther, own !== null && own === other);
  return how ? [{ field, own: null, other: null, sealed: true, how }] : [];
}

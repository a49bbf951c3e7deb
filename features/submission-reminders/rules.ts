/** Milliseconds within which a family is not written to about missing files again. */
export const reminderPause = 24 * 3_600_000;

type Known = { id: string; email: string | null; guardianEmail: string | null };

/** Where a family reads its letters; brothers and sisters share it. */
export const familyOf = ({ id, email, guardianEmail }: Known) => guardianEmail ?? email ?? id;

/** One of each family that was not written to lately, in the given order; with how many were left out. */
export function onePerFamily<K extends Known>(
  all: readonly K[],
  written: readonly Known[],
): { chosen: K[]; spared: number } {
  const seen = new Set(written.map(familyOf));
  const chosen = all.filter((one) => {
    const family = familyOf(one);
    if (seen.has(family)) return false;
    seen.add(family);
    return true;
  });
  return { chosen, spared: all.length - chosen.length };
}

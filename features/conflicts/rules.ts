import { type Op, ranks } from "../attendance/rules";

/**
 * The marks that contradict each other in a record in conflict: of equal weight, made on the same version by different
 * devices; the one that stands first. None when they agree.
 */
export function contradicting<O extends Op>(ops: readonly O[]): O[] {
  const voided = new Set(ops.flatMap((op) => (op.kind === "void" && op.targetOpId ? [op.targetOpId] : [])));
  const marks = ops
    .filter((op) => op.kind === "mark" && op.status !== null && !voided.has(op.id))
    .sort((a, b) => b.rank - a.rank || b.effectiveAt.getTime() - a.effectiveAt.getTime() || (a.id < b.id ? 1 : -1));
  const [first] = marks;
  if (!first?.deviceId || first.rank < ranks.paper) return [];
  const others = marks.filter(
    (mark) =>
      mark.rank === first.rank &&
      mark.baseVersion === first.baseVersion &&
      mark.deviceId !== null &&
      mark.deviceId !== first.deviceId &&
      mark.status !== first.status,
  );
  return others.length > 0 ? [first, ...others] : [];
}

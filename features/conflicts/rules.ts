import { type Op, ranks } from "../attendance/rules";
import { awaitsConsent } from "../observations/rules";

const voidedIn = (ops: readonly Op[]) =>
  new Set(ops.flatMap((op) => (op.kind === "void" && op.targetOpId ? [op.targetOpId] : [])));

/** The arrivals without the consents that the event insists on, the first one first. */
export function unconsented<O extends Op>(ops: readonly O[]): O[] {
  const voided = voidedIn(ops);
  return ops
    .filter((op) => awaitsConsent(op) && !voided.has(op.id))
    .sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime());
}

/**
 * The marks that contradict each other in a record in conflict: of equal weight, made on the same version by different
 * devices; the one that stands first. None when they agree.
 */
export function contradicting<O extends Op>(ops: readonly O[]): O[] {
  const voided = voidedIn(ops);
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

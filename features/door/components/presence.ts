import type { DoorOp, DoorRecord } from "../contract";

/** Where somebody is, as far as this device knows; `at` and `door`: of the last movement. */
export type Presence = { inside: boolean; at: string | null; door: string | null };
export const nowhere: Presence = { inside: false, at: null, door: null };

/** An operation of this device, with its time by the server's clock. */
export type Timed = { op: DoorOp; at: string };

/**
 * What the server said last, and on top of it what this device did since, in its order. `done`: what it did earlier,
 * to know what a "void" takes back.
 */
export function presenceOf(
  record: DoorRecord | undefined,
  since: readonly Timed[],
  done: readonly Timed[],
  here: string,
): Presence {
  const voided = new Set(since.flatMap(({ op }) => (op.kind === "void" ? [op.targetOpId] : [])));
  let now: Presence = record?.arrivedAt
    ? { inside: !record.leftAt, at: record.leftAt ?? record.arrivedAt, door: record.door }
    : nowhere;
  for (const { op, at } of since) {
    if (voided.has(op.id)) continue;
    if (op.kind === "scan_in" && !now.inside) now = { inside: true, at, door: here };
    if (op.kind === "scan_out" && now.inside) now = { inside: false, at, door: here };
    if (op.kind === "void" && !since.some((one) => one.op.id === op.targetOpId)) {
      const target = done.find((one) => one.op.id === op.targetOpId)?.op.kind;
      if (target === "scan_in") now = nowhere;
      if (target === "scan_out") now = { ...now, inside: true };
    }
  }
  return now;
}

type Movement = { id: string; kind: "scan_in" | "scan_out" | "void"; effectiveAt: Date; targetOpId: string | null };

/** Whether somebody is inside, from their comings and goings at one sheet in whatever order: the last one decides. */
export function isInside(ops: readonly Movement[]): boolean {
  const voided = new Set(ops.flatMap((op) => (op.kind === "void" ? (op.targetOpId ?? []) : [])));
  const live = ops.filter((op) => op.kind !== "void" && !voided.has(op.id));
  const last = [...live]
    .sort((a, b) => a.effectiveAt.getTime() - b.effectiveAt.getTime() || (a.id < b.id ? -1 : 1))
    .at(-1);
  return last?.kind === "scan_in";
}

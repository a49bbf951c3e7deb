import { system } from "../core/permissions";
import { withoutLock } from "../db/index";

/** `lectern retention --dry-run`: what the next night would delete, and when the rest goes; without it, deletes it now. */
export async function run(words: string[]) {
  const dry = words.includes("--dry-run");
  if (dry) withoutLock();
  const { due } = await import("../features/retention/queries");
  const { rows, total } = await due(system, {});
  for (const { title, placeId, endsAt, classes } of rows) {
    console.log(
      `${title.en ?? Object.values(title)[0] ?? ""} (${placeId}), ended or ends ${endsAt.toISOString().slice(0, 10)}`,
    );
    for (const { kind, days, daysLeft, kept, due: over } of classes)
      console.log(
        `  ${kind.padEnd(11)}${String(days).padStart(5)} days  ${String(kept).padStart(6)} kept  ${String(over).padStart(6)} due  in ${daysLeft} days`,
      );
  }
  if (dry)
    console.log(
      `Due now: ${Object.entries(total)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(", ")}. Nothing was deleted.`,
    );
  else {
    const { applyAll } = await import("../features/retention/jobs");
    const { purgeTrash } = await import("../features/trash/jobs");
    const counts = { ...(await applyAll()), trash: await purgeTrash() };
    console.log(
      `Deleted: ${Object.entries(counts)
        .map(([kind, count]) => `${kind} ${count}`)
        .join(", ")}.`,
    );
  }
}

import { shredDeleted } from "../../core/erasing";
import { type Schedule, schedule } from "../../core/jobs";
import { log } from "../../core/log";
import { system } from "../../core/permissions";
import { apply } from "./commands";

/** Deletes all that is due, in steps that let others write between them. Answers the counts by class. */
export async function applyAll(): Promise<Record<string, number>> {
  const total: Record<string, number> = {};
  const add = (counts: Record<string, number>) => {
    for (const [kind, count] of Object.entries(counts)) total[kind] = (total[kind] ?? 0) + count;
  };
  for (let more = true; more; ) {
    const done = await apply(system, {});
    if (!done.ok) break;
    add({ ...done.value.counts, ...done.value.traces });
    more = done.value.more;
  }
  await shredDeleted();
  return total;
}

/** Once a day, whatever the hour the server was started at. */
export const schedules: Schedule[] = [
  schedule("retention.nightly", 1_440, async () => {
    const counts = await applyAll();
    if (Object.values(counts).some(Boolean)) log.info({ counts }, "retention");
  }),
];

import { removeStored } from "../../core/files";
import { type Schedule, schedule } from "../../core/jobs";
import { system } from "../../core/permissions";
import { known } from "../files/queries";
import { purge } from "./commands";
import { dueTrash } from "./queries";

/** Removes what has lain in the trash for its time, one thing at a time, with its files. Answers how many. */
export async function purgeTrash(): Promise<number> {
  let purged = 0;
  for (const one of (await dueTrash(system, {})).rows) {
    const done = await purge(system, one);
    if (!done.ok) continue;
    purged += 1;
    const kept = new Set((await known(system, { keys: done.value.keys })).keys);
    await removeStored(done.value.keys.filter((key) => !kept.has(key)));
  }
  return purged;
}

/** Once a day. */
export const schedules: Schedule[] = [
  schedule("trash.purge", 1_440, async () => {
    await purgeTrash();
  }),
];

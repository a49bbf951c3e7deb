import { sweep } from "../../core/files";
import { schedule } from "../../core/jobs";
import { log } from "../../core/log";
import { system } from "../../core/permissions";
import { purge } from "./commands";
import { known } from "./queries";

/** Twice a day: rows that are over, then bytes that no row names. */
export const sweeping = schedule("files.sweep", 720, async (now) => {
  await purge(system, {});
  const removed = await sweep(async (keys) => (await known(system, { keys })).keys, now);
  if (removed > 0) log.info({ removed }, "files swept");
});

import { type Schedule, schedule } from "../../core/jobs";
import { system } from "../../core/permissions";
import { sweep } from "./commands";

/** Files that nobody finished are forgotten within the hour after their day is over. */
export const schedules: Schedule[] = [
  schedule("imports.sweep", 60, async () => {
    await sweep(system, {});
  }),
];

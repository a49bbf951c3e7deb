import { type Reaction, type Schedule, schedule } from "../../core/jobs";
import { system } from "../../core/permissions";
import { sweep } from "./commands";

/** Twice a day what has run out goes: sessions, links, counted tries. */
const sweeping = schedule("sessions.sweep", 720, async () => {
  await sweep(system, {});
});

export const reactions: Reaction[] = [];
export const schedules: Schedule[] = [sweeping];

import { type Schedule, schedule } from "../../core/jobs";
import { system } from "../../core/permissions";
import { lapse } from "./commands";
import { lapsed } from "./queries";

/** Seats that nobody accepted go on to the next in line within minutes. */
export const schedules: Schedule[] = [
  schedule("offers.lapse", 2, async () => {
    for (const eventId of await lapsed(system, {})) await lapse(system, { eventId });
  }),
];

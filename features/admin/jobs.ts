import { type Schedule, schedule } from "../../core/jobs";
import { log } from "../../core/log";
import { verifyTrail } from "../../core/trail-check";

/** Once a day: reads the whole trail, and writes the digest of its ends into the log, where the database cannot reach. */
export const schedules: Schedule[] = [
  schedule("trail.verify", 1_440, async () => {
    const { rows, chains, faults, digest } = await verifyTrail();
    if (faults.length > 0) log.error({ faults: faults.slice(0, 20), count: faults.length }, "the trail is not whole");
    else log.info({ rows, chains, digest }, "the trail is whole");
  }),
];

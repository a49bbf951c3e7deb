import { reaction } from "../../core/jobs";
import { system } from "../../core/permissions";
import { rebuild } from "./commands";

/** Who was late follows from when it began: other times, other records. */
const followTimes = reaction(
  "attendance.follow-times",
  ["agenda.edit", "agenda.move", "agenda.shift", "agenda.add", "agenda.remove", "events.edit"],
  async ({ eventId }) => {
    if (eventId) await rebuild(system, { eventId });
  },
);

export const reactions = [followTimes];

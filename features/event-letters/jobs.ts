import { type Reaction, reaction, type Schedule, schedule } from "../../core/jobs";
import { system } from "../../core/permissions";
import { tell, tellByClock } from "./commands";
import { dueByClock } from "./queries";
import { toldByLetter } from "./rules";

type Note = { changed?: string[]; told?: { startsAt?: [string, string]; endsAt?: [string, string] } };

/** What happens to an event as a whole is told to everybody registered: once for each activity and person. */
const telling = reaction(
  "letters.events",
  ["events.edit", "events.cancel"],
  async ({ id, name, eventId, note, at }) => {
    if (!eventId) return;
    const { changed = [], told = {} } = note as Note;
    const what = name === "events.cancel" ? ("called-off" as const) : ("changed" as const);
    if (what === "changed" && !changed.some((key) => toldByLetter.includes(key))) return;
    const was = {
      ...(told.startsAt ? { startsAt: told.startsAt[0] } : {}),
      ...(told.endsAt ? { endsAt: told.endsAt[0] } : {}),
    };
    const place = changed.includes("venueId") || changed.includes("onlineUrl");
    await tell(system, { eventId, activityId: id, what, was, place, at });
  },
);

/**
 * Each minute: reminders of events to come, and thanks for those of the last two days. They are worked out from when
 * the event begins now, so that they move with it.
 */
export async function byTheClock(at: Date): Promise<void> {
  for (const due of await dueByClock(system, { at })) await tellByClock(system, { ...due, at });
}

export const reactions: Reaction[] = [telling];
export const schedules: Schedule[] = [schedule("letters.clock", 1, byTheClock)];

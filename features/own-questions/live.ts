import { system } from "../../core/permissions";
import type { Audience } from "../../core/watchers";
import { changes, tally } from "./queries";

/** What all phones of an event are told: questions as they change, and votes as they are counted. */
export const roomAudiences = (eventId: string): Audience[] => [
  {
    place: eventId,
    key: "questions",
    topic: "questions",
    async changes(since) {
      const changed = await changes(system, { eventId, ...(since === undefined ? {} : { since: Number(since) }) });
      if (since !== undefined && changed.seq <= Number(since)) return undefined;
      return { event: "questions", id: String(changed.seq), body: JSON.stringify(changed) };
    },
  },
  {
    place: eventId,
    key: "tally",
    topic: "tally",
    // A full hall votes hundreds of times a second; its phones need not count along.
    everyMs: 400,
    look: async () => ({ event: "tally", body: JSON.stringify(await tally(system, { eventId })) }),
  },
];

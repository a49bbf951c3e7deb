import { type Reaction, reaction } from "../../core/jobs";
import { system } from "../../core/permissions";
import { follow } from "./commands";

const changes = [
  "events.create",
  "events.edit",
  "events.publish",
  "events.unpublish",
  "events.reopen",
  "events.restore",
  "events.copy",
  "programs.restore",
] as const;

/** Whoever is enrolled is registered for what is published later, and seats are kept from the first draft on. */
const following = reaction("enrollments.follow", changes, async ({ name, eventId, note }) => {
  const { copyId, eventIds } = (note ?? {}) as { copyId?: unknown; eventIds?: unknown };
  const about = name === "programs.restore" ? eventIds : [name === "events.copy" ? copyId : eventId];
  for (const one of Array.isArray(about) ? about : [])
    if (typeof one === "string") await follow(system, { eventId: one });
});

export const reactions: Reaction[] = [following];

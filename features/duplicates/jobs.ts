import { type Reaction, reaction } from "../../core/jobs";
import { system } from "../../core/permissions";
import { find, look } from "./commands";

const comings = [
  "registrations.register",
  "registrations.add",
  "registrations.change",
  "imports.commit",
  "enrollments.enrol",
  "enrollments.add",
  "guardians.decide",
  "people.unmerge",
] as const;

/** People came or changed: their place is looked at, once for all who come within a minute. */
const looking = reaction("duplicates.looking", comings, async ({ programId, eventId }) => {
  const placeId = programId ?? eventId;
  if (placeId) await look(system, { placeId });
});

const finding = reaction("duplicates.find", [], async (job) => {
  const { placeId } = job as unknown as { placeId: string };
  await find(system, { placeId });
});

export const reactions: Reaction[] = [looking, finding];

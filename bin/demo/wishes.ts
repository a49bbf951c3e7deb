import { system } from "../../core/permissions";
import { shiftDays, wallClock } from "../../core/time";
import { board } from "../../features/groups/queries";
import { changeRound, openRound } from "../../features/wish-rounds/commands";
import { give } from "../../features/wishes/commands";
import { round } from "../../features/wishes/queries";
import { done } from "./done";

const zone = "Asia/Seoul";
const inDays = (days: number) => wallClock(shiftDays(new Date(), days, zone), zone).slice(0, 10);

/** Topics that most like come more often: as it is everywhere. */
const liked = [0, 0, 0, 1, 1, 2, 2, 3, 4, 5, 6, 7];

/**
 * The students say which topics they would like, all but every eighth; some name a friend. `until`: the deadline as a
 * wall clock, that of a round which is over; without one it is open for another week.
 */
export async function seedWishes(eventId: string, until?: string) {
  await done(openRound(system, { eventId, dueAt: `${inDays(7)}T18:00` }));
  const { topics } = await round(system, { eventId });
  const { groups, alone } = await board(system, { eventId });
  const people = [...groups.flatMap((group) => group.members), ...alone].sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const [n, { registrationId }] of people.entries()) {
    if (n % 8 === 7) continue;
    const topicAt = (step: number) =>
      topics[((liked[(n * 5 + step * 7) % liked.length] ?? 0) + step) % topics.length]?.id;
    const topicIds = n % 19 === 5 ? [] : [...new Set([0, 1, 2].map(topicAt))];
    const friend = n % 6 === 2 ? people[(n + 9) % people.length]?.name : n % 31 === 4 ? "옆 반 친구" : null;
    await done(
      give({ kind: "link", registrationId, grants: [] }, { registrationId, topicIds, friend, ratherNot: null }),
    );
  }
  if (!until) return;
  const open = await round(system, { eventId });
  await done(changeRound(system, { eventId, dueAt: until, version: open.round?.version ?? 1 }));
}

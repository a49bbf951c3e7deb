import { createHash } from "node:crypto";
import { and, eq } from "drizzle-orm";
import type { Reader } from "../../db";
import { events, groupMembers, groups, type LocalizedText, registrations } from "../../db/schema";
import { judgesOf } from "../judges/steps";
import { mostOf } from "../rubrics/rules";
import { criteriaOf, keptRubric } from "../rubrics/steps";
import { cardsOf, groupsInTurn } from "../scores/steps";
import { type Card, type Criterion, inOneLine, resultsOf } from "./rules";

/** What was announced, as it was then. */
export type Announced = {
  reason: string | null;
  ranked: boolean;
  /** Groups that have a result. */
  of: number;
  criteria: { criterionId: string; title: LocalizedText; independent: boolean }[];
  groups: Record<string, { percent: number; place: number; criteria: Record<string, number> }>;
};

/**
 * The results of an event as they stand now, with everything they stand on. Cards of judges who learn it, who were taken
 * out, or who must not score the group do not count.
 */
export async function standingOf(db: Reader, eventId: string) {
  const [rubric, asked, judges, all, confirmed] = [
    await keptRubric(db, eventId),
    await criteriaOf(db, eventId),
    await judgesOf(db, eventId),
    (await groupsInTurn(db, eventId)).toSorted((a, b) => a.number - b.number),
    await cardsOf(db, eventId, { confirmed: true }),
  ];
  const counting = judges.filter(({ shadow }) => !shadow);
  const mayScore = (judgeId: string, groupId: string) =>
    counting.some(({ id, excludedGroupIds }) => id === judgeId && !excludedGroupIds.includes(groupId));
  const cards: Card[] = confirmed
    .filter(({ judgeId, groupId }) => mayScore(judgeId, groupId))
    .map(({ judgeId, groupId, scores }) => ({
      ...{ judgeId, groupId },
      points: Object.fromEntries(scores.map(({ criterionId, points }) => [criterionId, points])),
    }));
  const criteria: Criterion[] = asked.map((one) => ({
    ...{ id: one.id, weight: one.weight, independent: one.independent },
    most: mostOf(one),
  }));
  const groupIds = all.map(({ groupId }) => groupId);
  const results = resultsOf(groupIds, cards, criteria);
  const hash = createHash("sha256")
    .update(inOneLine(results, criteria, rubric.ranked))
    .digest("hex");
  const missing = counting.map(({ id, name, excludedGroupIds }) => ({
    ...{ judgeId: id, name },
    groupIds: groupIds.filter(
      (groupId) =>
        !excludedGroupIds.includes(groupId) && !cards.some((card) => card.judgeId === id && card.groupId === groupId),
    ),
  }));
  return { rubric, criteria: asked, judges, groups: all, results, hash, missing };
}
export type Standing = Awaited<ReturnType<typeof standingOf>>;

/** What is kept of an announcement: all that groups may be told, and nothing else. */
export function toAnnounce({ rubric, criteria, results }: Standing): Announced {
  const told = results.groups.flatMap(({ groupId, percent, place, criteria: means }) =>
    percent === null || place === null ? [] : [[groupId, { percent, place, criteria: means }] as const],
  );
  return {
    reason: results.reason,
    ranked: rubric.ranked,
    of: told.length,
    criteria: criteria.map(({ id, title, independent }) => ({ criterionId: id, title, independent })),
    groups: Object.fromEntries(told),
  };
}

/** The group of a registration that has a seat, once groups are published; undefined before. */
export async function ownGroupOf(db: Reader, registrationId: string) {
  const [found] = await db
    .select({
      groupId: groups.id,
      eventId: groups.eventId,
      publishedAt: events.groupsPublishedAt,
      trashedAt: events.trashedAt,
    })
    .from(groupMembers)
    .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .innerJoin(events, eq(events.id, groups.eventId))
    .where(and(eq(registrations.id, registrationId), eq(registrations.status, "confirmed")));
  return found?.publishedAt && !found.trashedAt ? found : undefined;
}

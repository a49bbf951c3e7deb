import { inArray } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { accounts } from "../../db/schema";
import { rubricOf } from "../rubrics/steps";
import { eventInput, mineInput } from "./inputs";
import { type Announced, ownGroupOf, standingOf } from "./steps";

const namesOf = async (db: Reader, ids: readonly (string | null)[]) => {
  const wanted = ids.filter((id) => id !== null);
  if (wanted.length === 0) return new Map<string, string>();
  const rows = await db
    .select({ id: accounts.id, name: accounts.name })
    .from(accounts)
    .where(inArray(accounts.id, wanted));
  return new Map(rows.map(({ id, name }) => [id, name]));
};

/**
 * The results of an event as they stand now, by which rule and why, how strict each judge is, who still has to score
 * whom, and what was proposed or announced. Refuses `no-rubric`.
 */
export const show = query("results.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId } }) {
    const { rubric, criteria, judges, groups, results, hash, missing } = await standingOf(db, eventId);
    const names = await namesOf(db, [rubric.proposedBy, rubric.announcedBy]);
    const { proposedHash, proposedBy, proposedAt, announcedBy, announcedAt } = rubric;
    const byGroup = new Map(results.groups.map(({ total: _exact, ...one }) => [one.groupId, one]));
    return {
      ...{ state: rubric.state, ranked: rubric.ranked, hash, reason: results.reason },
      criteria: criteria.map(({ id, title, weight, independent }) => ({ criterionId: id, title, weight, independent })),
      groups: groups.map(({ groupId, number, name, topic }) => {
        const { percent, place, cards, criteria: means } = byGroup.get(groupId) ?? none;
        return { groupId, number, name, topic, percent, place, cards, criteria: means };
      }),
      judges: judges.map(({ id, name, shadow }) => {
        const own = results.strictness.find(({ judgeId }) => judgeId === id);
        const open = missing.find(({ judgeId }) => judgeId === id)?.groupIds ?? [];
        return { judgeId: id, name, shadow, cards: own?.cards ?? 0, by: own?.by ?? null, missingGroupIds: open };
      }),
      proposal: proposedHash
        ? {
            by: names.get(proposedBy ?? "") ?? null,
            at: proposedAt,
            /** Whoever asks has proposed it; somebody else announces. */
            own: proposedBy !== null && proposedBy === actor.id,
            /** What was proposed is what stands now. */
            same: proposedHash === hash,
          }
        : null,
      announcement: announcedAt ? { by: names.get(announcedBy ?? "") ?? null, at: announcedAt } : null,
    };
  },
});
export type Shown = Awaited<ReturnType<typeof show>>;
const none = { percent: null, place: null, cards: 0, criteria: {} as Record<string, number> };

/**
 * The own group's result, once it was announced: per cent in all and per criterion, and the place where groups are told
 * one. Nothing about other groups but how many there are. Null before, and without a published group.
 */
export const mine = query("results.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input: { registrationId } }) {
    const group = await ownGroupOf(db, registrationId);
    const rubric = group && (await rubricOf(db, group.eventId));
    if (!group || !rubric?.announcedAt || !rubric.announced) return null;
    const announced = rubric.announced as Announced;
    const own = announced.groups[group.groupId];
    if (!own) return null;
    return {
      groupId: group.groupId,
      percent: own.percent,
      place: announced.ranked ? own.place : null,
      of: announced.ranked ? announced.of : null,
      criteria: announced.criteria.map(({ criterionId, title, independent }) => ({
        ...{ criterionId, title, independent, percent: own.criteria[criterionId] ?? 0 },
      })),
    };
  },
});

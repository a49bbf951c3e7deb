import { and, asc, desc, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { accounts, groups, judges, scorecards, scores, stageSlots, topics } from "../../db/schema";
import { criteriaOf, keptRubric } from "../rubrics/steps";
import { versionsAtMost } from "./choices";
import { lackingOf, saysTheSame, wrongAt } from "./rules";

/** A scorecard's event. */
export async function atCard({ db, input }: { db: Reader; input: { scorecardId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: scorecards.eventId })
    .from(scorecards)
    .where(eq(scorecards.id, input.scorecardId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** The groups of an event as they come on the stage; those without a turn last, by number. */
export async function groupsInTurn(db: Reader, eventId: string) {
  const rows = await db
    .select({
      groupId: groups.id,
      number: groups.number,
      name: groups.name,
      topic: topics.title,
      slotId: stageSlots.id,
      position: stageSlots.position,
    })
    .from(groups)
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .leftJoin(stageSlots, eq(stageSlots.groupId, groups.id))
    .where(eq(groups.eventId, eventId))
    .orderBy(asc(groups.number))
    .limit(200);
  const last = Number.MAX_SAFE_INTEGER;
  return rows.toSorted((a, b) => (a.position ?? last) - (b.position ?? last) || a.number - b.number);
}

type Which = { judgeId?: string; groupId?: string; confirmed?: true };

/** Versions of scorecards with what they say, the newest first. */
export async function cardsOf(db: Reader, eventId: string, which: Which = {}) {
  const { judgeId, groupId, confirmed } = which;
  const here = and(
    eq(scorecards.eventId, eventId),
    judgeId ? eq(scorecards.judgeId, judgeId) : undefined,
    groupId ? eq(scorecards.groupId, groupId) : undefined,
    confirmed ? eq(scorecards.confirmed, true) : undefined,
  );
  const [cards, points] = [
    await db
      .select({
        scorecardId: scorecards.id,
        judgeId: scorecards.judgeId,
        groupId: scorecards.groupId,
        no: scorecards.no,
        source: scorecards.source,
        remark: scorecards.remark,
        confirmed: scorecards.confirmed,
        createdBy: scorecards.createdBy,
        by: accounts.name,
        at: scorecards.createdAt,
      })
      .from(scorecards)
      .leftJoin(accounts, eq(accounts.id, scorecards.createdBy))
      .where(here)
      .orderBy(desc(scorecards.no), asc(scorecards.id))
      .limit(20_000),
    await db
      .select({ scorecardId: scores.scorecardId, criterionId: scores.criterionId, points: scores.points })
      .from(scores)
      .innerJoin(scorecards, eq(scorecards.id, scores.scorecardId))
      .where(here)
      .orderBy(asc(scores.scorecardId), asc(scores.criterionId))
      .limit(200_000),
  ];
  const said = new Map(cards.map(({ scorecardId }) => [scorecardId, [] as { criterionId: string; points: number }[]]));
  for (const { scorecardId, ...one } of points) said.get(scorecardId)?.push(one);
  return cards.map((card) => ({ ...card, scores: said.get(card.scorecardId) ?? [] }));
}
export type Card = Awaited<ReturnType<typeof cardsOf>>[number];

/** A judge who may score a group now. Refuses `not-found`, `scores-closed`, `judge-excluded`. */
export async function judgeFor(tx: Tx, judgeId: string, groupId: string) {
  const [judge] = await tx
    .select()
    .from(judges)
    .where(and(eq(judges.id, judgeId), isNull(judges.removedAt)));
  if (!judge) return refuse("not-found");
  const [group] = await tx
    .select({ id: groups.id })
    .from(groups)
    .where(and(eq(groups.id, groupId), eq(groups.eventId, judge.eventId)));
  if (!group) return refuse("not-found");
  if ((await keptRubric(tx, judge.eventId)).state !== "open") return refuse("scores-closed");
  return judge.excludedGroupIds.includes(groupId) ? refuse("judge-excluded") : judge;
}

/** What was written before under the same key of a device. Refuses `not-found` when it is of somebody or something else. */
export async function sentBefore(tx: Tx, wanted: { clientId?: string | undefined; judgeId: string; groupId: string }) {
  if (!wanted.clientId) return undefined;
  const [found] = await tx.select().from(scorecards).where(eq(scorecards.clientId, wanted.clientId));
  if (found && (found.judgeId !== wanted.judgeId || found.groupId !== wanted.groupId)) return refuse("not-found");
  return found && told(found);
}

type Written = {
  judgeId: string;
  groupId: string;
  scores: readonly { criterionId: string; points: number }[];
  remark?: string | null | undefined;
  clientId?: string | undefined;
};
type How = { source: "judge" | "paper"; by: string | null; whole: boolean; basedOn?: number | undefined; now: Date };

/**
 * Writes a scorecard as its next version, or finds that the newest says the same. Refuses scores that no level gives,
 * `incomplete-card` where all are wanted, `newer-card` when another device wrote meanwhile, `too-many-versions`.
 */
export async function writeCard(tx: Tx, eventId: string, said: Written, { source, by, whole, basedOn, now }: How) {
  const { judgeId, groupId, scores: given, clientId = null, remark = null } = said;
  const asked = await criteriaOf(tx, eventId);
  const wrong = wrongAt(given, asked);
  if (wrong !== undefined) return refuseField(`scores.${wrong}.points`, "choice");
  const lacking = lackingOf(given, asked);
  if (whole && lacking > 0) return refuse("incomplete-card", { count: lacking });
  const [last] = await cardsOf(tx, eventId, { judgeId, groupId });
  if (last && last.source === source && saysTheSame(last, { scores: given, remark })) return told(last);
  if (last && basedOn !== undefined && last.no > basedOn) return refuse("newer-card", { no: last.no });
  if ((last?.no ?? 0) >= versionsAtMost) return refuse("too-many-versions", { max: versionsAtMost });
  const row = { eventId, judgeId, groupId, no: (last?.no ?? 0) + 1, source, remark, createdBy: by, clientId };
  const [made] = await tx
    .insert(scorecards)
    .values({ ...row, createdAt: now })
    .returning();
  if (!made) return refuse("not-found");
  if (given.length > 0) await tx.insert(scores).values(given.map((one) => ({ ...one, scorecardId: made.id })));
  return told(made);
}

type Row = { judgeId: string; groupId: string; no: number; confirmed: boolean } & (
  | { id: string }
  | { scorecardId: string }
);
const told = (row: Row) => ({
  scorecardId: "id" in row ? row.id : row.scorecardId,
  judgeId: row.judgeId,
  groupId: row.groupId,
  no: row.no,
  confirmed: row.confirmed,
});

/** Makes a version the one that counts; the one before counts no more. */
export async function confirmCard(tx: Tx, card: ReturnType<typeof told>) {
  const { judgeId, groupId, scorecardId } = card;
  // First the old one: at most one is confirmed, and the key looks at every step.
  await tx
    .update(scorecards)
    .set({ confirmed: false })
    .where(and(eq(scorecards.judgeId, judgeId), eq(scorecards.groupId, groupId), eq(scorecards.confirmed, true)));
  await tx.update(scorecards).set({ confirmed: true }).where(eq(scorecards.id, scorecardId));
  return { ...card, confirmed: true };
}

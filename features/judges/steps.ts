import { and, asc, count, eq, inArray, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { accounts, groups, judges, memberships, scorecards } from "../../db/schema";

/** A judge's event. */
export async function atJudge({ db, input }: { db: Reader; input: { judgeId: string } }): Promise<Scope> {
  const [found] = await db.select({ eventId: judges.eventId }).from(judges).where(eq(judges.id, input.judgeId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** The judges of an event in the order in which they came; `removed` too, or only those who judge. */
export const judgesOf = (db: Reader, eventId: string, removed = false) =>
  db
    .select()
    .from(judges)
    .where(and(eq(judges.eventId, eventId), removed ? undefined : isNull(judges.removedAt)))
    .orderBy(asc(judges.createdAt), asc(judges.id))
    .limit(200);
export type Judge = Awaited<ReturnType<typeof judgesOf>>[number];

/** How many versions of scorecards each judge of an event has. */
export async function cardsByJudge(db: Reader, eventId: string): Promise<Map<string, number>> {
  const rows = await db
    .select({ judgeId: scorecards.judgeId, cards: count() })
    .from(scorecards)
    .where(eq(scorecards.eventId, eventId))
    .groupBy(scorecards.judgeId);
  return new Map(rows.map(({ judgeId, cards }) => [judgeId, cards]));
}

/** Accounts that hold a role at an event, its programme or the instance: those who can be judges with an account. */
export const accountsAt = (db: Reader, { eventId, programId }: Scope) =>
  db
    .selectDistinct({ accountId: accounts.id, name: accounts.name })
    .from(accounts)
    .innerJoin(memberships, eq(memberships.accountId, accounts.id))
    .where(
      and(
        isNull(accounts.disabledAt),
        inArray(memberships.role, ["owner", "organizer", "staff", "judge"]),
        inArray(
          memberships.place,
          ["instance", eventId, programId].filter((place) => typeof place === "string"),
        ),
      ),
    )
    .orderBy(asc(accounts.name), asc(accounts.id))
    .limit(500);

/** Refuses `choice` on `excludedGroupIds` when one of them is not of this event. */
export async function groupsHere(db: Reader, eventId: string, ids: readonly string[]): Promise<string[]> {
  const wanted = [...new Set(ids)];
  if (wanted.length === 0) return [];
  const here = await db.$count(groups, and(eq(groups.eventId, eventId), inArray(groups.id, wanted)));
  return here === wanted.length ? wanted : refuseField("excludedGroupIds", "choice");
}

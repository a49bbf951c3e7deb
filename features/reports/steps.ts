import { and, eq, gt, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { derivedToken, hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { events, reportLinks } from "../../db/schema";

/** The token of a link to a report; made again whenever the team asks for it, stored only as a hash. */
export const reportToken = (reportLinkId: string) => derivedToken("report", reportLinkId, 1);

/** A link's event. Refuses `not-found`. */
export async function atReportLink({ db, input }: { db: Reader; input: { reportLinkId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: reportLinks.eventId })
    .from(reportLinks)
    .where(eq(reportLinks.id, input.reportLinkId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** The link a token opens. Refuses `not-found`: unknown, revoked, expired, or its event is in the trash – all the same. */
export async function linkOf(db: Reader, token: string, now: Date) {
  const [found] = await db
    .select({ reportLinkId: reportLinks.id, eventId: reportLinks.eventId, expiresAt: reportLinks.expiresAt })
    .from(reportLinks)
    .innerJoin(events, eq(events.id, reportLinks.eventId))
    .where(
      and(
        eq(reportLinks.tokenHash, hashToken(token)),
        isNull(reportLinks.revokedAt),
        gt(reportLinks.expiresAt, now),
        isNull(events.trashedAt),
      ),
    );
  return found ?? refuse("not-found");
}

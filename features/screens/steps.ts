import { and, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { derivedToken, hashToken } from "../../core/seal";
import type { Reader } from "../../db";
import { events, stageLinks } from "../../db/schema";
import type { LinkKind } from "./choices";

/** The token of a screen's private address; made again whenever the team asks for it, stored only as a hash. */
export const stageToken = (stageLinkId: string) => derivedToken("stage", stageLinkId, 1);

/** A screen's address: its event. */
export async function atStageLink({ db, input }: { db: Reader; input: { stageLinkId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: stageLinks.eventId })
    .from(stageLinks)
    .where(eq(stageLinks.id, input.stageLinkId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/**
 * The event a screen's token opens, and the screen's language. Refuses `not-found`: unknown, revoked, of the other
 * kind, or its event is in the trash.
 */
export async function screenOf(db: Reader, token: string, kind: LinkKind) {
  const [found] = await db
    .select({ eventId: stageLinks.eventId, locale: stageLinks.locale, stageLinkId: stageLinks.id })
    .from(stageLinks)
    .innerJoin(events, eq(events.id, stageLinks.eventId))
    .where(
      and(
        eq(stageLinks.tokenHash, hashToken(token)),
        eq(stageLinks.kind, kind),
        isNull(stageLinks.revokedAt),
        isNull(events.trashedAt),
      ),
    );
  return found ?? refuse("not-found");
}

import { eq } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import { derivedToken, hashToken } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import { calendarFeeds, registrations } from "../../db/schema";

export type Owner = { personId: string } | { accountId: string };

const ownerIs = (owner: Owner) =>
  "personId" in owner ? eq(calendarFeeds.personId, owner.personId) : eq(calendarFeeds.accountId, owner.accountId);

const tokenOf = (feedId: string, version: number) => derivedToken("calendar", feedId, version);

/** The token of somebody's calendar; null when there is none, or it was taken back. */
export async function feedToken(db: Reader, owner: Owner): Promise<string | null> {
  const [feed] = await db.select().from(calendarFeeds).where(ownerIs(owner));
  return feed?.tokenHash ? tokenOf(feed.id, feed.version) : null;
}

/** Gives somebody's calendar an address nobody had, or takes it back; the address before leads nowhere from now on. */
export async function changeFeed(tx: Tx, owner: Owner, want: "new" | "none", now: Date): Promise<string | null> {
  const [feed] = await tx.select().from(calendarFeeds).where(ownerIs(owner));
  if (!feed && want === "none") return null;
  const feedId = feed?.id ?? id(now.getTime());
  const version = (feed?.version ?? 0) + 1;
  const token = want === "new" ? tokenOf(feedId, version) : null;
  const change = { version, tokenHash: token && hashToken(token) };
  if (feed) await tx.update(calendarFeeds).set(change).where(eq(calendarFeeds.id, feedId));
  else await tx.insert(calendarFeeds).values({ id: feedId, ...owner, ...change, createdAt: now });
  return token;
}

/** Whose registration it is. Refuses `not-found`. */
export async function personOf(db: Reader, registrationId: string): Promise<string> {
  const [row] = await db
    .select({ personId: registrations.personId })
    .from(registrations)
    .where(eq(registrations.id, registrationId));
  return row?.personId ?? refuse("not-found");
}

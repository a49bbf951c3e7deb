import { randomInt } from "node:crypto";
import { and, eq, gt, inArray, isNull, lt, ne, sql } from "drizzle-orm";
import { refuse } from "../../core/refusal";
import { blindIndex, derivedToken, hashToken, newToken } from "../../core/seal";
import { absoluteMs } from "../../core/session";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { sessions, signInLinks } from "../../db/schema/accounts";
import { maxTries } from "./rules";

export type Link = typeof signInLinks.$inferSelect;

/** Opens a session; answers its token, which is nowhere else. */
export async function openSession(tx: Tx, of: { accountId: string; label: string; now: Date }): Promise<string> {
  const token = newToken();
  await tx.insert(sessions).values({
    tokenHash: hashToken(token),
    accountId: of.accountId,
    label: of.label,
    createdAt: of.now,
    lastSeenAt: of.now,
    expiresAt: new Date(of.now.getTime() + absoluteMs),
  });
  return token;
}

/** Ends sessions of an account, all or all but one; answers how many. */
export async function endSessions(tx: Tx, accountId: string, now: Date, but?: string): Promise<number> {
  const ended = await tx
    .update(sessions)
    .set({ revokedAt: now })
    .where(
      and(
        eq(sessions.accountId, accountId),
        isNull(sessions.revokedAt),
        but ? ne(sessions.tokenHash, hashToken(but)) : undefined,
      ),
    )
    .returning();
  return ended.length;
}

/** The token of a link can be made again from its row, so that the job that writes the letter needs no copy of it. */
export const tokenOfLink = (linkId: string): string => derivedToken("sign-in", linkId, 1);
export const codeHashOf = (linkId: string, code: string): string =>
  blindIndex("sign_in_links|code", `${linkId}:${code}`);

type Offer = { purpose: Link["purpose"]; email?: string; browser?: string; now: Date; lastsMs: number };

/** Makes a link; with `browser`, elsewhere only together with the six digits. */
export async function offerLink(tx: Tx, offer: Offer): Promise<{ linkId: string; token: string; code: string }> {
  const linkId = id();
  const token = tokenOfLink(linkId);
  const code = String(randomInt(1_000_000)).padStart(6, "0");
  await tx.insert(signInLinks).values({
    id: linkId,
    purpose: offer.purpose,
    email: offer.email ?? null,
    tokenHash: hashToken(token),
    codeHash: offer.browser ? codeHashOf(linkId, code) : null,
    browserHash: offer.browser ? hashToken(offer.browser) : null,
    createdAt: offer.now,
    expiresAt: new Date(offer.now.getTime() + offer.lastsMs),
  });
  return { linkId, token, code };
}

type Use = { token: string; purposes: Link["purpose"][]; browser?: string; code?: string; now: Date };
/** A wrong code is no refusal: the try has to stay counted. */
export type Taken = { state: "taken"; link: Link } | { state: "wrong-code"; left: number };

/**
 * Uses a link up, once. In another browser than the one that asked it wants the code. Refuses `link-gone` when it is
 * unknown, used, too old, or guessed at too often.
 */
export async function takeLink(tx: Tx, use: Use): Promise<Taken> {
  const open = and(
    eq(signInLinks.tokenHash, hashToken(use.token)),
    inArray(signInLinks.purpose, use.purposes),
    isNull(signInLinks.usedAt),
    gt(signInLinks.expiresAt, use.now),
    lt(signInLinks.tries, maxTries),
  );
  const [link] = await tx.select().from(signInLinks).where(open);
  if (!link) return refuse("link-gone");
  const known = !link.browserHash || (use.browser !== undefined && hashToken(use.browser) === link.browserHash);
  if (!known && codeHashOf(link.id, use.code ?? "") !== link.codeHash) {
    if (use.code)
      await tx
        .update(signInLinks)
        .set({ tries: sql`${signInLinks.tries} + 1` })
        .where(open);
    return { state: "wrong-code", left: maxTries - link.tries - (use.code ? 1 : 0) };
  }
  const [taken] = await tx.update(signInLinks).set({ usedAt: use.now }).where(open).returning();
  return taken ? { state: "taken", link: taken } : refuse("link-gone");
}

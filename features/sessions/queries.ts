import { and, desc, eq, gt, isNull } from "drizzle-orm";
import { query } from "../../core/operation";
import { atInstance } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import { idleMs } from "../../core/session";
import { accounts, sessions, signInLinks } from "../../db/schema/accounts";
import { letterInput, linkInput, thisSessionInput } from "./inputs";
import { maskedEmail, maxTries } from "./rules";

/** What the page of a link shows; changes nothing, however often a mail scanner opens it. */
export const link = query("sessions.link", {
  input: linkInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const [row] = await db
      .select()
      .from(signInLinks)
      .where(eq(signInLinks.tokenHash, hashToken(input.token)));
    if (!row || row.usedAt || row.expiresAt <= now || row.tries >= maxTries) return { state: "gone" as const };
    const here = !row.browserHash || (input.browser !== undefined && hashToken(input.browser) === row.browserHash);
    return {
      state: here ? ("ready" as const) : ("code-needed" as const),
      purpose: row.purpose,
      email: row.email ? maskedEmail(row.email) : null,
    };
  },
});

/** To whom a link's letter goes: nobody (null) when the address has no account, or the link has run out meanwhile. */
export const letter = query("sessions.letter", {
  input: letterInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const [row] = await db
      .select({
        purpose: signInLinks.purpose,
        email: accounts.email,
        name: accounts.name,
        accountId: accounts.id,
        expiresAt: signInLinks.expiresAt,
      })
      .from(signInLinks)
      .innerJoin(accounts, eq(accounts.email, signInLinks.email))
      .where(and(eq(signInLinks.id, input.linkId), isNull(signInLinks.usedAt), isNull(accounts.disabledAt)));
    return row && row.expiresAt > now ? row : null;
  },
});

/** One's own sessions that still count, the latest first; the one that asks is marked. */
export const list = query("sessions.list", {
  input: thisSessionInput,
  scope: atInstance,
  run: async ({ db, actor, input, now }) => {
    const rows = await db
      .select()
      .from(sessions)
      .where(
        and(
          eq(sessions.accountId, actor.id ?? ""),
          isNull(sessions.revokedAt),
          gt(sessions.expiresAt, now),
          gt(sessions.lastSeenAt, new Date(now.getTime() - idleMs)),
        ),
      )
      .orderBy(desc(sessions.lastSeenAt), desc(sessions.id))
      .limit(50);
    const own = input.sessionToken ? hashToken(input.sessionToken) : "";
    return rows.map(({ id, label, createdAt, lastSeenAt, tokenHash }) => ({
      id,
      label,
      createdAt,
      lastSeenAt,
      current: tokenHash === own,
    }));
  },
});

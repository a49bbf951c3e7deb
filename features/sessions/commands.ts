import { and, eq, isNull, lt, or } from "drizzle-orm";
import { limit, sweepLimits } from "../../core/limits";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import { hashToken } from "../../core/seal";
import { accounts, sessions, signInLinks } from "../../db/schema/accounts";
import { askLinkInput, enterByLinkInput, nothingInput, ownSessionInput, thisSessionInput } from "./inputs";
import { linkMs } from "./rules";
import { endSessions, offerLink, openSession, takeLink } from "./steps";

const quarter = 900;

/**
 * Asks for a letter with a link. The answer is the same whether the address has an account or not: the six digits to
 * show in this browser. The letter is a job's work, which writes to nobody when there is no account. Refuses
 * `too-many` after 5 letters to an address, or 30 asked for from one network, in a quarter of an hour.
 */
export const askLink = command("sessions.askLink", {
  input: askLinkInput,
  scope: atInstance,
  alone: false,
  run: async ({ db, input, now }) => {
    const { email, purpose, browser, network } = input;
    await limit(`letter|network|${network}`, 30, quarter, db);
    await limit(`letter|address|${email}`, 5, quarter, db);
    const { linkId, code } = await offerLink(db, { purpose, email, browser, now, lastsMs: linkMs });
    return { linkId, code };
  },
  note: ({ linkId }, { locale }) => ({ linkId, locale }),
});

/**
 * Signs in by a letter's link, once. `wrong-code`: another browser than the one that asked, and not its six digits;
 * `left` tries remain. Refuses `link-gone`.
 */
export const enterByLink = command("sessions.enterByLink", {
  input: enterByLinkInput,
  scope: atInstance,
  alone: false,
  run: async ({ db, input, now }) => {
    const taken = await takeLink(db, { ...input, purposes: ["sign-in"], now });
    if (taken.state === "wrong-code") return taken;
    const [account] = await db
      .select({ id: accounts.id, locale: accounts.locale })
      .from(accounts)
      .where(and(eq(accounts.email, taken.link.email ?? ""), isNull(accounts.disabledAt)));
    if (!account) return refuse("link-gone");
    const sessionToken = await openSession(db, { accountId: account.id, label: input.label, now });
    return { state: "signed-in" as const, sessionToken, accountId: account.id, locale: account.locale };
  },
  note: (value) => (value.state === "signed-in" ? { accountId: value.accountId, how: "link" } : undefined),
});

/** Ends one of one's own sessions at once. Refuses `not-found` for anybody else's. */
export const end = command("sessions.end", {
  input: ownSessionInput,
  scope: atInstance,
  alone: false,
  run: async ({ db, actor, input, now }) => {
    const mine = and(eq(sessions.id, input.sessionId), eq(sessions.accountId, actor.id ?? ""));
    const [ended] = await db
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(mine, isNull(sessions.revokedAt)))
      .returning();
    return ended ? { sessionId: ended.id } : refuse("not-found");
  },
  note: (value) => value,
});

/** Ends all of one's own sessions but the one that asks; without it, all. */
export const endOthers = command("sessions.endOthers", {
  input: thisSessionInput,
  scope: atInstance,
  alone: false,
  run: async ({ db, actor, input, now }) => ({
    ended: await endSessions(db, actor.id ?? "", now, input.sessionToken),
  }),
  note: (value) => value,
});

/** Ends the session that asks. */
export const signOut = command("sessions.signOut", {
  input: thisSessionInput.required(),
  scope: atInstance,
  alone: false,
  run: async ({ db, actor, input, now }) => {
    await db
      .update(sessions)
      .set({ revokedAt: now })
      .where(and(eq(sessions.tokenHash, hashToken(input.sessionToken)), eq(sessions.accountId, actor.id ?? "")));
    return {};
  },
  note: () => ({}),
});

/** Removes sessions, links and counted tries that have run out; by the clock. */
export const sweep = command("sessions.sweep", {
  input: nothingInput,
  scope: atInstance,
  alone: false,
  run: async ({ db, now }) => {
    const weekAgo = new Date(now.getTime() - 7 * 24 * 3_600_000);
    await db.delete(sessions).where(or(lt(sessions.expiresAt, now), lt(sessions.revokedAt, weekAgo)));
    await db.delete(signInLinks).where(lt(signInLinks.expiresAt, weekAgo));
    await sweepLimits(db, now);
    return {};
  },
  note: false,
});

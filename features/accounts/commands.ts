import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { hashPassword, isPassword } from "../../core/passwords";
import { refuse, refuseField } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import { accounts, identities, signInLinks } from "../../db/schema/accounts";
import { giveRole, keepAnOwner, placeOf, takeInvitation, wantInvitation } from "../memberships/steps";
import { endSessions, offerLink, takeLink } from "../sessions/steps";
import {
  accountInput,
  changePasswordInput,
  choosePasswordInput,
  connectInput,
  createOwnerInput,
  disconnectInput,
  joinInput,
  nothingInput,
  profileInput,
  setUpInput,
  signInByInput,
  signInInput,
} from "./inputs";
import { isCommon } from "./rules";
import { enter, makeAccount, nameInstance } from "./steps";

const hour = 3_600_000;

/** Opens a session for an account whose password was checked just before. Refuses `sign-in-failed`. */
export const signIn = command("accounts.signIn", {
  input: signInInput,
  scope: atInstance,
  alone: false,
  run: ({ db, input, now }) => enter(db, input.accountId, input.label, now),
  note: ({ accountId }) => ({ accountId, how: "password" }),
});

/**
 * Opens a session for somebody who comes from a sign-in service: known there from before, or by an address that the
 * service vouches for. Makes no account: refuses `no-account`.
 */
export const signInBy = command("accounts.signInBy", {
  input: signInByInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const { provider, subject, verifiedEmail, label } = input;
    const [known] = await db
      .select({ accountId: identities.accountId })
      .from(identities)
      .where(and(eq(identities.provider, provider), eq(identities.subject, subject)));
    if (known) return enter(db, known.accountId, label, now);
    const [account] = verifiedEmail
      ? await db
          .select()
          .from(accounts)
          .where(and(eq(accounts.email, verifiedEmail), isNull(accounts.disabledAt)))
      : [];
    if (!account) return refuse("no-account");
    await db.insert(identities).values({ accountId: account.id, provider, subject, createdAt: now });
    return enter(db, account.id, label, now);
  },
  note: ({ accountId }, { provider }) => ({ accountId, how: provider }),
});

/** Connects a sign-in service to one's account. Refuses `identity-taken` when it belongs to another. */
export const connect = command("accounts.connect", {
  input: connectInput,
  scope: atInstance,
  run: async ({ db, actor, input, now }) => {
    const accountId = actor.id ?? "";
    await db
      .insert(identities)
      .values({ accountId, ...input, createdAt: now })
      .onConflictDoNothing();
    const [row] = await db
      .select()
      .from(identities)
      .where(and(eq(identities.provider, input.provider), eq(identities.subject, input.subject)));
    return row?.accountId === accountId ? { provider: input.provider } : refuse("identity-taken");
  },
  note: (value) => value,
});

/** Takes a sign-in service off one's account; the letter's link remains a way in. */
export const disconnect = command("accounts.disconnect", {
  input: disconnectInput,
  scope: atInstance,
  run: async ({ db, actor, input }) => {
    const mine = and(eq(identities.accountId, actor.id ?? ""), eq(identities.provider, input.provider));
    await db.delete(identities).where(mine);
    return { provider: input.provider };
  },
  note: (value) => value,
});

/** Changes one's own name and language. */
export const changeProfile = command("accounts.changeProfile", {
  input: profileInput,
  scope: atInstance,
  run: async ({ db, actor, input: { name, locale } }) => {
    await db
      .update(accounts)
      .set({ name, locale })
      .where(eq(accounts.id, actor.id ?? ""));
    return { locale };
  },
  note: () => ({}),
});

/**
 * Changes one's own password, or sets the first one. Ends every session and opens a new one for this browser. Refuses
 * the fields `current` (`password-wrong`) and `password` (`password-common`).
 */
export const changePassword = command("accounts.changePassword", {
  input: changePasswordInput,
  scope: atInstance,
  run: async ({ db, actor, input, now }) => {
    const [account] = await db
      .select()
      .from(accounts)
      .where(eq(accounts.id, actor.id ?? ""));
    if (!account) return refuse("not-found");
    if (account.passwordHash && !(await isPassword(account.passwordHash, input.current ?? "")))
      return refuseField("current", "password-wrong");
    if (isCommon(input.password, [account.name, account.email])) return refuseField("password", "password-common");
    const passwordHash = await hashPassword(input.password);
    await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id));
    await endSessions(db, account.id, now);
    return enter(db, account.id, input.label, now);
  },
  note: () => ({}),
});

/**
 * Chooses a password by a letter's link, or by the one that the shell printed, and signs in; every other session ends.
 * `wrong-code` as with sessions.enterByLink. Refuses `link-gone` and the field `password`.
 */
export const choosePassword = command("accounts.choosePassword", {
  input: choosePasswordInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const taken = await takeLink(db, { ...input, purposes: ["password"], now });
    if (taken.state === "wrong-code") return taken;
    const [account] = await db
      .select()
      .from(accounts)
      .where(and(eq(accounts.email, taken.link.email ?? ""), isNull(accounts.disabledAt)));
    if (!account) return refuse("link-gone");
    if (isCommon(input.password, [account.name, account.email])) return refuseField("password", "password-common");
    const passwordHash = await hashPassword(input.password);
    await db.update(accounts).set({ passwordHash }).where(eq(accounts.id, account.id));
    await endSessions(db, account.id, now);
    return { state: "signed-in" as const, ...(await enter(db, account.id, input.label, now)) };
  },
  note: (value) => (value.state === "signed-in" ? { accountId: value.accountId } : undefined),
});

/** Offers the link by which the first owner comes in; earlier ones go. Refuses `set-up-done` once there is an account. */
export const offerSetUp = command("accounts.offerSetUp", {
  input: nothingInput,
  scope: atInstance,
  run: async ({ db, now }) => {
    const [anybody] = await db.select({ id: accounts.id }).from(accounts).limit(1);
    if (anybody) return refuse("set-up-done");
    await db.delete(signInLinks).where(eq(signInLinks.purpose, "set-up"));
    const { token } = await offerLink(db, { purpose: "set-up", now, lastsMs: hour });
    return { token };
  },
  note: false,
});

/** The first start: names the organisation, makes its owner and signs in. Refuses `set-up-done`, `link-gone`. */
export const setUp = command("accounts.setUp", {
  input: setUpInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const [anybody] = await db.select({ id: accounts.id }).from(accounts).limit(1);
    if (anybody) return refuse("set-up-done");
    const taken = await takeLink(db, { token: input.token, purposes: ["set-up"], now });
    if (taken.state === "wrong-code") return refuse("link-gone");
    const accountId = await makeAccount(db, { ...input, passwordHash: await hashPassword(input.password), now });
    await giveRole(db, accountId, { role: "owner", schoolId: null }, placeOf({}));
    await nameInstance(db, input.organization, now);
    return enter(db, accountId, input.label, now);
  },
  note: ({ accountId }) => ({ accountId }),
});

/** From the shell: makes an owner, or makes an account that exists one, and answers a link to choose a password by. */
export const createOwner = command("accounts.createOwner", {
  input: createOwnerInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    const [known] = await db.select().from(accounts).where(eq(accounts.email, input.email));
    const accountId = known?.id ?? (await makeAccount(db, { ...input, passwordHash: null, now }));
    await db.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, accountId));
    await giveRole(db, accountId, { role: "owner", schoolId: null }, placeOf({}));
    const { token } = await offerLink(db, { purpose: "password", email: input.email, now, lastsMs: hour });
    return { accountId, token };
  },
  note: ({ accountId }) => ({ accountId }),
});

/** Makes an account for an invitation and signs in. Refuses `invitation-gone` and the field `email` (`email-taken`). */
export const join = command("accounts.join", {
  input: joinInput,
  scope: atInstance,
  run: async ({ db, input, now }) => {
    await wantInvitation(db, input.token, now);
    const accountId = await makeAccount(db, { ...input, passwordHash: await hashPassword(input.password), now });
    const { invitationId } = await takeInvitation(db, input.token, accountId, now);
    return { invitationId, ...(await enter(db, accountId, input.label, now)) };
  },
  note: ({ accountId, invitationId }) => ({ accountId, invitationId }),
});

/** Closes an account: it cannot sign in, its sessions end. Refuses `last-owner`, `not-found`. */
export const disable = command("accounts.disable", {
  input: accountInput,
  scope: atInstance,
  run: async ({ db, input: { accountId }, now }) => {
    const [found] = await db
      .update(accounts)
      .set({ disabledAt: now })
      .where(and(eq(accounts.id, accountId), isNull(accounts.disabledAt)))
      .returning();
    if (!found) return refuse("not-found");
    await keepAnOwner(db, accountId);
    await endSessions(db, accountId, now);
    return { accountId };
  },
  note: (value) => value,
});

/** Opens a closed account again. */
export const enable = command("accounts.enable", {
  input: accountInput,
  scope: atInstance,
  run: async ({ db, input: { accountId } }) => {
    const [found] = await db.update(accounts).set({ disabledAt: null }).where(eq(accounts.id, accountId)).returning();
    return found ? { accountId } : refuse("not-found");
  },
  note: (value) => value,
});

import { asc, eq } from "drizzle-orm";
import { forgive, limit } from "../../core/limits";
import { query } from "../../core/operation";
import { isPassword } from "../../core/passwords";
import { refuse } from "../../core/refusal";
import { atInstance } from "../../core/scopes";
import { accounts, identities } from "../../db/schema/accounts";
import { titlesOf } from "../memberships/steps";
import { checkPasswordInput, nothingInput } from "./inputs";
import { nameOfInstance } from "./steps";

const quarter = 900;

/**
 * The account of an address, when the password is the right one. Refuses `sign-in-failed`, in the same time whether
 * the account exists or not. Tries are counted (R38), generously for a network, as a school may sit behind one
 * address, and strictly for an account: `too-many` after 100 and 10 in a quarter of an hour. For the sign-in form.
 */
export const checkPassword = query("accounts.checkPassword", {
  input: checkPasswordInput,
  scope: atInstance,
  run: async ({ db, input }) => {
    const own = `password|account|${input.email}`;
    await limit(`password|network|${input.network}`, 100, quarter);
    await limit(own, 10, quarter);
    const [account] = await db.select().from(accounts).where(eq(accounts.email, input.email));
    const right = await isPassword(account?.passwordHash, input.password);
    if (!account || !right || account.disabledAt) return refuse("sign-in-failed");
    await forgive(own);
    return { accountId: account.id };
  },
});

/** Who is signed in: name, language, the roles with the titles of their places, and the ways to sign in. */
export const me = query("accounts.me", {
  input: nothingInput,
  scope: atInstance,
  run: async ({ db, actor }) => {
    const accountId = actor.id ?? "";
    const [account] = await db.select().from(accounts).where(eq(accounts.id, accountId));
    if (!account) return refuse("not-found");
    const connected = await db
      .select({ provider: identities.provider })
      .from(identities)
      .where(eq(identities.accountId, accountId))
      .orderBy(asc(identities.provider));
    const titles = await titlesOf(
      db,
      actor.grants.map(({ place }) => place),
    );
    return {
      id: account.id,
      name: account.name,
      email: account.email,
      locale: account.locale,
      hasPassword: account.passwordHash !== null,
      connected: connected.map(({ provider }) => provider),
      grants: actor.grants.map(({ role, place }) => ({ role, place, title: titles.get(place) ?? null })),
    };
  },
});

/** What anybody may know of this instance: its name, and whether it has been set up. */
export const instance = query("accounts.instance", {
  input: nothingInput,
  scope: atInstance,
  run: async ({ db }) => {
    const [first] = await db.select({ id: accounts.id }).from(accounts).limit(1);
    return { name: await nameOfInstance(db), setUp: first !== undefined };
  },
});

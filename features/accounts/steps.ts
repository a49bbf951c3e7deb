import { eq } from "drizzle-orm";
import { refuse, refuseField } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { accounts } from "../../db/schema/accounts";
import { settings } from "../../db/schema/system";
import { openSession } from "../sessions/steps";

type Newcomer = { name: string; email: string; locale: string; passwordHash: string | null; now: Date };

/** Makes an account. Refuses the field `email` with `email-taken`. */
export async function makeAccount(tx: Tx, { name, email, locale, passwordHash, now }: Newcomer): Promise<string> {
  const [made] = await tx
    .insert(accounts)
    .values({ name, email, locale, passwordHash, createdAt: now })
    .onConflictDoNothing()
    .returning();
  return made ? made.id : refuseField("email", "email-taken");
}

/** A session for an account that may sign in; refuses `sign-in-failed` for any other. */
export async function enter(tx: Tx, accountId: string, label: string, now: Date) {
  const [account] = await tx.select().from(accounts).where(eq(accounts.id, accountId));
  if (!account || account.disabledAt) return refuse("sign-in-failed");
  const sessionToken = await openSession(tx, { accountId, label, now });
  return { sessionToken, accountId, locale: account.locale };
}

const instanceName = "instance.name";

/** What this instance is called: the organisation that runs it. */
export async function nameOfInstance(db: Reader): Promise<string | null> {
  const [row] = await db.select({ value: settings.value }).from(settings).where(eq(settings.key, instanceName));
  return typeof row?.value === "string" ? row.value : null;
}

export async function nameInstance(tx: Tx, name: string, now: Date): Promise<void> {
  await tx
    .insert(settings)
    .values({ key: instanceName, value: name, updatedAt: now })
    .onConflictDoUpdate({ target: settings.key, set: { value: name, updatedAt: now } });
}

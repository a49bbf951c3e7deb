import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atApiKey, atPlace } from "../../core/scopes";
import { hashToken, newToken } from "../../core/seal";
import { apiKeys } from "../../db/schema/accounts";
import { type HeldRole, rolesToGive } from "../memberships/rules";
import { placeOf } from "../memberships/steps";
import { createKeyInput, revokeKeyInput } from "./inputs";

const dayMs = 24 * 3_600_000;
/** Letters and digits that stay of a key, so that people can tell keys apart. */
const shown = 12;

function checkRole(actor: Actor, scope: Scope, role: HeldRole) {
  if (actor.kind !== "system" && !rolesToGive(rolesAt(actor, scope)).includes(role)) refuse("role-too-high");
}

/**
 * Makes an API key with a role at a place. The answer holds the key, which can never be shown again. Refuses
 * `role-too-high`: nobody makes a key that can do more than they.
 */
export const createKey = command("integrations.createKey", {
  input: createKeyInput,
  scope: atPlace,
  run: async ({ db, actor, input, scope, now }) => {
    const { name, role, days } = input;
    checkRole(actor, scope, role);
    const key = `lectern_${newToken()}`;
    const expiresAt = new Date(now.getTime() + days * dayMs);
    const [made] = await db
      .insert(apiKeys)
      .values({
        name,
        role,
        ...placeOf(scope),
        prefix: key.slice(0, shown),
        keyHash: hashToken(key),
        createdBy: actor.id ?? actor.kind,
        createdAt: now,
        expiresAt,
      })
      .returning();
    return { apiKeyId: made?.id ?? "", key, expiresAt };
  },
  note: ({ apiKeyId }, { role, place }) => ({ apiKeyId, role, place }),
});

/** Ends an API key at once. Refuses `not-found` when it has ended already, `role-too-high`. */
export const revokeKey = command("integrations.revokeKey", {
  input: revokeKeyInput,
  scope: atApiKey,
  run: async ({ db, actor, input, scope, now }) => {
    const [ended] = await db
      .update(apiKeys)
      .set({ revokedAt: now })
      .where(and(eq(apiKeys.id, input.apiKeyId), isNull(apiKeys.revokedAt)))
      .returning();
    if (!ended) return refuse("not-found");
    checkRole(actor, scope, ended.role);
    return { apiKeyId: ended.id };
  },
  note: (value) => value,
});

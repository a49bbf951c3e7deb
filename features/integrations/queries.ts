import { desc, eq, inArray } from "drizzle-orm";
import { query } from "../../core/operation";
import { rolesAt } from "../../core/permissions";
import { atPlace } from "../../core/scopes";
import { accounts, apiKeys } from "../../db/schema/accounts";
import { rolesToGive } from "../memberships/rules";
import { placesBelow, titlesOf } from "../memberships/steps";
import { keysInput } from "./inputs";

/** The API keys of a place and below it, the newest first; never the keys themselves. */
export const keys = query("integrations.keys", {
  input: keysInput,
  scope: atPlace,
  run: async ({ db, actor, input, scope, now }) => {
    const inside = await placesBelow(db, input.place);
    const rows = await db
      .select({
        id: apiKeys.id,
        name: apiKeys.name,
        prefix: apiKeys.prefix,
        role: apiKeys.role,
        place: apiKeys.place,
        createdBy: accounts.name,
        createdAt: apiKeys.createdAt,
        lastUsedAt: apiKeys.lastUsedAt,
        expiresAt: apiKeys.expiresAt,
        revokedAt: apiKeys.revokedAt,
      })
      .from(apiKeys)
      .leftJoin(accounts, eq(accounts.id, apiKeys.createdBy))
      .where(inside && inArray(apiKeys.place, inside))
      .orderBy(desc(apiKeys.createdAt), desc(apiKeys.id))
      .limit(200);
    const titles = await titlesOf(
      db,
      rows.map(({ place }) => place),
    );
    const stateOf = ({ revokedAt, expiresAt }: { revokedAt: Date | null; expiresAt: Date | null }) =>
      revokedAt ? ("revoked" as const) : expiresAt && expiresAt <= now ? ("expired" as const) : ("active" as const);
    return {
      toGive: rolesToGive(rolesAt(actor, scope)),
      keys: rows.map((row) => ({ ...row, title: titles.get(row.place) ?? null, state: stateOf(row) })),
    };
  },
});

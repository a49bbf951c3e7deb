import { and, asc, count, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { pageAt } from "../../core/pages";
import { amongOwn } from "../../core/scopes";
import { organizations } from "../../db/schema";
import { matches } from "../../db/search";
import { organizationListInput } from "./inputs";

/** The address book of organisations, by name; `q` finds part of any spelling. */
export const list = query("organizations.list", {
  input: organizationListInput,
  scope: amongOwn,
  async run({ db, input }) {
    const { q, kind, limit = 50 } = input;
    const which = and(
      q ? matches(organizations.search, q) : undefined,
      kind ? eq(organizations.kind, kind) : undefined,
    );
    const [{ total } = { total: 0 }] = await db.select({ total: count() }).from(organizations).where(which);
    const { offset, ...place } = pageAt(total, input.page, limit);
    const rows = await db
      .select({
        organizationId: organizations.id,
        kind: organizations.kind,
        name: organizations.name,
        country: organizations.country,
        website: organizations.website,
        logoFileId: organizations.logoFileId,
      })
      .from(organizations)
      .where(which)
      .orderBy(asc(organizations.search), asc(organizations.id))
      .limit(limit)
      .offset(offset);
    return { rows, ...place };
  },
});
export type OrganizationRow = Awaited<ReturnType<typeof list>>["rows"][number];

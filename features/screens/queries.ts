import { asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEvent } from "../../core/scopes";
import { stageLinks } from "../../db/schema";
import { linksInput } from "./inputs";
import { stageToken } from "./steps";

/** The private addresses of an event's screens, oldest first, with the tokens of those that still lead somewhere. */
export const links = query("live.links", {
  input: linksInput,
  scope: atEvent,
  async run({ db, input }) {
    const rows = await db
      .select({
        stageLinkId: stageLinks.id,
        kind: stageLinks.kind,
        label: stageLinks.label,
        locale: stageLinks.locale,
        createdAt: stageLinks.createdAt,
        revokedAt: stageLinks.revokedAt,
      })
      .from(stageLinks)
      .where(eq(stageLinks.eventId, input.eventId))
      .orderBy(asc(stageLinks.createdAt), asc(stageLinks.id))
      .limit(100);
    return rows.map((row) => ({ ...row, token: row.revokedAt ? null : stageToken(row.stageLinkId) }));
  },
});
export type Links = Awaited<ReturnType<typeof links>>;

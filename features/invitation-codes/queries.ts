import { asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events, invitationCodes, organizations } from "../../db/schema";
import { codesInput } from "./inputs";
import { stateOf } from "./rules";

/** The codes of an event as they were made, at most 2,000, with how often each was used; never the codes themselves. */
export const codes = query("codes.list", {
  input: codesInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const [event] = await db.select().from(events).where(eq(events.id, input.eventId));
    if (!event) return refuse("not-found");
    const rows = await db
      .select({
        codeId: invitationCodes.id,
        label: invitationCodes.label,
        uses: invitationCodes.uses,
        used: invitationCodes.used,
        schoolId: invitationCodes.schoolId,
        school: organizations.name,
        expiresAt: invitationCodes.expiresAt,
        revokedAt: invitationCodes.revokedAt,
        createdAt: invitationCodes.createdAt,
      })
      .from(invitationCodes)
      .leftJoin(organizations, eq(organizations.id, invitationCodes.schoolId))
      .where(eq(invitationCodes.eventId, input.eventId))
      .orderBy(asc(invitationCodes.createdAt), asc(invitationCodes.id))
      .limit(2_000);
    return { needsCode: event.needsCode, rows: rows.map((row) => ({ ...row, state: stateOf(row, now) })) };
  },
});
export type CodeRow = Awaited<ReturnType<typeof codes>>["rows"][number];

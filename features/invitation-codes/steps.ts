import { and, eq, gt, isNull, lt, or, sql } from "drizzle-orm";
import { type Fields, refuse, refuseField, refuseFields } from "../../core/refusal";
import { blindIndex } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { invitationCodes, registrations } from "../../db/schema";
import { cleanCode, stateOf } from "./rules";

/** How a code is stored and found: keyed, for it is short enough to be tried out. */
export const codeHash = (code: string) => blindIndex("invitation_codes|code", cleanCode(code));

/** A code of this event as it was typed. One that was called back, is over or of another event is none. */
async function codeTyped(db: Reader, eventId: string, typed: string | null | undefined, now: Date) {
  if (!typed) return undefined;
  const [found] = await db
    .select()
    .from(invitationCodes)
    .where(and(eq(invitationCodes.codeHash, codeHash(typed)), eq(invitationCodes.eventId, eventId)));
  const state = found && stateOf(found, now);
  return state === "open" || state === "used" ? found : undefined;
}

type Needs = { id: string; needsCode: boolean };
type Typed = { invitation?: string | null };
type Code = typeof invitationCodes.$inferSelect;

/**
 * The code somebody registers by, where the event asks for one. What is wrong with it stands in the field `invitation`:
 * `required`, or `invitation-unknown` for all others alike. That it is used up is for `redeem` to say.
 */
export async function codeFor(
  db: Reader,
  event: Needs,
  { invitation }: Typed,
  now: Date,
): Promise<{ code: Code | null; problems: Fields }> {
  if (!event.needsCode) return { code: null, problems: {} };
  if (!invitation) return { code: null, problems: { invitation: [{ code: "required" }] } };
  const code = (await codeTyped(db, event.id, invitation, now)) ?? null;
  return { code, problems: code ? {} : { invitation: [{ code: "invitation-unknown" }] } };
}

/** The same for those who will use it later: also refused when it has no use left now. */
export async function usableCodeFor(db: Reader, event: Needs, typed: Typed, now: Date): Promise<Code | null> {
  const { code, problems } = await codeFor(db, event, typed, now);
  refuseFields(problems);
  return code && code.used >= code.uses ? refuseField("invitation", "invitation-unknown") : code;
}

/** Counts one use of a code: of many at once, exactly as many as it has get `true`. */
export async function countUse(tx: Tx, codeId: string, now: Date): Promise<boolean> {
  const [used] = await tx
    .update(invitationCodes)
    .set({ used: sql`${invitationCodes.used} + 1` })
    .where(
      and(
        eq(invitationCodes.id, codeId),
        lt(invitationCodes.used, invitationCodes.uses),
        isNull(invitationCodes.revokedAt),
        or(isNull(invitationCodes.expiresAt), gt(invitationCodes.expiresAt, now)),
      ),
    )
    .returning({ id: invitationCodes.id });
  return used !== undefined;
}

/** The same, refusing the field `invitation` in the words of a wrong code when none is left. */
export async function redeem(tx: Tx, code: { id: string } | null, now: Date): Promise<string | null> {
  if (code && !(await countUse(tx, code.id, now))) refuseField("invitation", "invitation-unknown");
  return code?.id ?? null;
}

type Held = { id: string; invitationCodeId: string | null };

/** Gives the uses of cancelled registrations back. */
export async function giveBack(tx: Tx, gone: readonly Held[]) {
  for (const { invitationCodeId } of gone)
    if (invitationCodeId)
      await tx
        .update(invitationCodes)
        .set({ used: sql`${invitationCodes.used} - 1` })
        .where(and(eq(invitationCodes.id, invitationCodeId), gt(invitationCodes.used, 0)));
}

/**
 * Counts the uses again of registrations that come back. Where none is left the team brings them without a code; for
 * oneself refuses `invitation-over`. Answers the codes by registration.
 */
export async function countAgain(tx: Tx, back: readonly Held[], byTeam: boolean, now: Date) {
  const codes = new Map<string, string | null>();
  for (const { id, invitationCodeId } of back) {
    if (!invitationCodeId) continue;
    const counted = await countUse(tx, invitationCodeId, now);
    if (!counted && !byTeam) return refuse("invitation-over");
    codes.set(id, counted ? invitationCodeId : null);
    if (!counted) await tx.update(registrations).set({ invitationCodeId: null }).where(eq(registrations.id, id));
  }
  return codes;
}

/** Whether a registration's school is the one of its code, which one does not change by oneself. */
export async function isBoundToSchool(db: Reader, { invitationCodeId }: Held): Promise<boolean> {
  if (!invitationCodeId) return false;
  const [code] = await db
    .select({ schoolId: invitationCodes.schoolId })
    .from(invitationCodes)
    .where(eq(invitationCodes.id, invitationCodeId));
  return (code?.schoolId ?? null) !== null;
}

import { and, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { readableCode } from "../../core/seal";
import { fromWallClock, shiftDays } from "../../core/time";
import { id } from "../../db/id";
import { events, invitationCodes, organizations } from "../../db/schema";
import { codeIdsInput, makeCodesInput } from "./inputs";
import { printedCode } from "./rules";
import { codeHash } from "./steps";

/** Codes an event may have: more are no invitation any more. */
const mostCodes = 2_000;
/** Ten of 31 letters and figures: 49 bits, tried out of reach by the limit on wrong codes. */
const length = 10;

const endOf = (day: string, zone: string) => shiftDays(fromWallClock(`${day}T00:00`, zone), 1, zone);

/**
 * Makes invitation codes. The answer holds them, and can never be had again: only a keyed hash is kept. Several are
 * numbered after their label. Refuses `too-many-codes`, `not-found`, and fields.
 */
export const make = command("codes.make", {
  input: makeCodesInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, label, count, uses, schoolId, expiresOn } = input;
    const [event] = await db.select().from(events).where(eq(events.id, eventId));
    if (!event || event.trashedAt) return refuse("not-found");
    if ((await db.$count(invitationCodes, eq(invitationCodes.eventId, eventId))) + count > mostCodes)
      return refuse("too-many-codes", { count: mostCodes });
    if (schoolId) {
      const school = and(eq(organizations.id, schoolId), eq(organizations.kind, "school"));
      if ((await db.$count(organizations, school)) === 0) refuseField("schoolId", "choice");
    }
    const expiresAt = expiresOn ? endOf(expiresOn, event.timeZone) : null;
    if (expiresAt && expiresAt <= now) refuseField("expiresOn", "past");
    const about = { eventId, uses, schoolId: schoolId ?? null, expiresAt, createdBy: actor.id ?? null, createdAt: now };
    const made = Array.from({ length: count }, (_, n) => ({
      codeId: id(),
      label: count > 1 ? `${label} ${n + 1}` : label,
      code: readableCode(length),
    }));
    const rows = made.map(({ codeId, code, label: own }) => ({
      ...about,
      id: codeId,
      label: own,
      codeHash: codeHash(code),
    }));
    await db.insert(invitationCodes).values(rows);
    return { codes: made.map((one) => ({ ...one, code: printedCode(one.code) })) };
  },
  note: ({ codes }, { uses }) => ({ codeIds: codes.map(({ codeId }) => codeId), count: codes.length, uses }),
});

const these = (input: { eventId: string; codeIds: readonly string[] }) =>
  and(eq(invitationCodes.eventId, input.eventId), inArray(invitationCodes.id, [...input.codeIds]));

/**
 * Calls codes back: nobody registers by them any more; who has a place by one keeps it. Those called back before are
 * passed over. Refuses `not-found` when none is left.
 */
export const revoke = command("codes.revoke", {
  input: codeIdsInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const rows = await db
      .update(invitationCodes)
      .set({ revokedAt: now })
      .where(and(these(input), isNull(invitationCodes.revokedAt)))
      .returning({ id: invitationCodes.id });
    return rows.length > 0 ? { revoked: rows.map((row) => row.id) } : refuse("not-found");
  },
  note: ({ revoked }) => ({ codeIds: revoked, count: revoked.length }),
});

/** Takes that back. Refuses `not-found` when none of them was called back. */
export const restore = command("codes.restore", {
  input: codeIdsInput,
  scope: atEvent,
  async run({ db, input }) {
    const rows = await db
      .update(invitationCodes)
      .set({ revokedAt: null })
      .where(and(these(input), isNotNull(invitationCodes.revokedAt)))
      .returning({ id: invitationCodes.id });
    return rows.length > 0 ? { restored: rows.map((row) => row.id) } : refuse("not-found");
  },
  note: ({ restored }) => ({ codeIds: restored, count: restored.length }),
});

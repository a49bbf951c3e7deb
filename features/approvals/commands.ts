import { and, eq, inArray, isNotNull, isNull, ne, or, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration, atRegistrations } from "../../core/scopes";
import type { Tx } from "../../db";
import { events, organizations, registrations } from "../../db/schema";
import { changesOf } from "../changes/steps";
import { countAgain } from "../invitation-codes/steps";
import { letterDelay } from "../letters/rules";
import { enqueueLetter } from "../letters/steps";
import { cancelSeats } from "../registrations/steps";
import { countSeats, fitting, promoteWhileRoom, sealedReason, seat } from "../seats/steps";
import { approveInput, changesInput, rejectInput, reopenInput } from "./inputs";

const chosen = (ids: readonly string[]) => inArray(registrations.id, [...new Set(ids)]);
const asking = and(eq(registrations.status, "waitlisted"), eq(registrations.approval, "pending"));
/** Approved before, and changed since in what the decision was about. */
const changed = and(ne(registrations.status, "cancelled"), isNotNull(registrations.changes));
const anew = sql`${registrations.version} + 1`;

async function toDecide(db: Tx, ids: readonly string[]) {
  const rows = await db
    .select()
    .from(registrations)
    .where(and(chosen(ids), or(asking, changed)))
    .orderBy(registrations.ticket);
  return rows.length > 0 ? rows : refuse("not-pending");
}

/**
 * The team's yes: a seat while there are some, the first who asked first; a place in line after that, or where the own
 * quota is full. Whoever was changed since an earlier yes keeps what they have. Those already decided on are passed
 * over. Refuses `not-pending` when none is left, `not-found`.
 */
export const approve = command("approvals.approve", {
  input: approveInput,
  scope: atRegistrations,
  async run({ db, input, scope, now }) {
    const rows = await toDecide(db, input.registrationIds);
    const asked = rows.filter((row) => row.approval === "pending");
    const ids = rows.map((row) => row.id);
    await db.update(registrations).set({ approval: "approved", changes: null, version: anew }).where(chosen(ids));
    const eventId = scope.eventId ?? "";
    const [event] = await db.select().from(events).where(eq(events.id, eventId));
    const fit = event ? await fitting(db, event, asked) : [];
    const seated = await seat(
      db,
      eventId,
      fit.map((row) => row.id),
      now,
    );
    const waiting = asked.filter((row) => !fit.includes(row)).map((row) => row.id);
    for (const one of waiting) await enqueueLetter(db, "approved", one, now, letterDelay);
    return { approved: ids, seated, waiting };
  },
  note: (value) => ({ registrationIds: value.approved, count: value.approved.length, seated: value.seated.length }),
});

/**
 * The team's no, with a reason for the person where there is one; the seats of those who had one go to the next in line.
 * Refuses `not-pending`, `not-found`.
 */
export const reject = command("approvals.reject", {
  input: rejectInput,
  scope: atRegistrations,
  async run({ db, input, scope, now }) {
    const rows = await toDecide(db, input.registrationIds);
    for (const { id } of rows) {
      const approvalReason = input.reason ? sealedReason(id, input.reason) : null;
      await db
        .update(registrations)
        .set({ approval: "rejected", approvalReason, changes: null })
        .where(eq(registrations.id, id));
    }
    const promoted = await cancelSeats(db, scope.eventId ?? "", rows, "staff", now, true);
    for (const { id } of rows) await enqueueLetter(db, "rejected", id, now, letterDelay);
    return { rejected: rows.map((row) => row.id), promoted };
  },
  note: ({ rejected, promoted }) => ({
    registrationIds: rejected,
    count: rejected.length,
    ...(promoted.length > 0 ? { promoted } : {}),
  }),
});

/**
 * Takes a decision back: whoever was approved or rejected waits for one again, and the seats given go to the next in
 * line. Refuses `not-decided` when there is none to take back, `not-found`.
 */
export const reopen = command("approvals.reopen", {
  input: reopenInput,
  scope: atRegistrations,
  async run({ db, input, scope, now }) {
    const own = isNull(registrations.mergedIntoId);
    const decided = and(chosen(input.registrationIds), isNotNull(registrations.approval), own);
    const rows = await db
      .select()
      .from(registrations)
      .where(and(decided, ne(registrations.approval, "pending")));
    const back = rows.filter((row) => row.approval === "rejected" || row.status !== "cancelled");
    if (back.length === 0) return refuse("not-decided");
    const ids = back.map((row) => row.id);
    const gone = back.filter((row) => row.status === "cancelled");
    await countAgain(db, gone, true, now);
    const times = { cancelledAt: null, cancelledBy: null, confirmedAt: null, promotedAt: null, offeredUntil: null };
    await db
      .update(registrations)
      .set({ status: "waitlisted", approval: "pending", approvalReason: null, changes: null, ...times, version: anew })
      .where(chosen(ids));
    const freed = back.filter((row) => row.status === "confirmed" || row.offeredUntil !== null).length;
    const eventId = scope.eventId ?? "";
    if (freed > 0) await countSeats(db, eventId, -freed);
    return { reopened: ids, promoted: freed > 0 ? await promoteWhileRoom(db, eventId, now) : [] };
  },
  note: ({ reopened, promoted }) => ({ registrationIds: reopened, count: reopened.length, promoted }),
});

/**
 * Opens what an approved person changed since, before and after. A command, not a query: that somebody looked at a birth
 * date is kept in the trail. Refuses `nothing-changed`, `not-found`.
 */
export const openChanges = command("approvals.changes", {
  input: changesInput,
  scope: atRegistration,
  alone: false,
  async run({ db, input }) {
    const [row] = await db.select().from(registrations).where(eq(registrations.id, input.registrationId));
    const changes = row && changesOf(row);
    if (!changes) return refuse("nothing-changed");
    const { schoolId, ...rest } = changes;
    const told = Object.entries(rest).map(([field, { before, after }]) => ({ field, before, after }));
    if (!schoolId) return { changes: told };
    const ids = [schoolId.before, schoolId.after].filter((id) => id !== null);
    const schools = await db.select().from(organizations).where(inArray(organizations.id, ids));
    const nameOf = (id: string | null) => {
      const { name } = schools.find((one) => one.id === id) ?? {};
      return (input.locale && name?.[input.locale]) ?? Object.values(name ?? {}).find(Boolean) ?? null;
    };
    const school = { field: "school", before: nameOf(schoolId.before), after: nameOf(schoolId.after) };
    return { changes: [...told, school] };
  },
  note: ({ changes }, { registrationId }) => ({ registrationId, fields: changes.map(({ field }) => field) }),
});

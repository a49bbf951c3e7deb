import { and, eq, isNull, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { id } from "../../db/id";
import { events, registrations, walkIns } from "../../db/schema";
import { type Observed, takeDown } from "../attendance/steps";
import { refreshConsents } from "../consents/steps";
import { opsOf as attendanceOf } from "../observations/steps";
import { createPerson, findPerson, studyOf } from "../people/steps";
import { sheetsOf } from "../registers/steps";
import { admit, cancelSeats } from "../registrations/steps";
import { linkInput, registerInput, rejectInput, undoInput } from "./inputs";
import { copyOps, opsOf, type WalkIn } from "./steps";

type Seen = { walkInId: string; version: number };

const atWalkIn = async ({ db, input }: { db: Reader; input: { walkInId: string } }) => {
  const [found] = await db.select({ eventId: walkIns.eventId }).from(walkIns).where(eq(walkIns.id, input.walkInId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
};

/** The one that was seen. Refuses `changed-meanwhile`, and `walk-in-settled` unless it still waits. */
async function pendingOf(db: Tx, { walkInId, version }: Seen): Promise<WalkIn> {
  const [row] = await db.select().from(walkIns).where(eq(walkIns.id, walkInId));
  if (row?.state !== "pending") return refuse("walk-in-settled");
  return row.version === version ? row : refuse("changed-meanwhile");
}

type Settled = { state: "linked" | "new_person" | "rejected"; registrationId?: string };
/** Settles it, and forgets what was typed: it is known now who it was, or that it is nobody. */
async function settle(db: Tx, row: WalkIn, by: { actorId?: string | undefined; now: Date }, change: Settled) {
  const forgotten = { typedName: "", school: "", grade: null, guardianPhone: null };
  const about = { settledAt: by.now, settledBy: by.actorId ?? null, version: row.version + 1 };
  await db
    .update(walkIns)
    .set({ ...forgotten, ...about, ...change })
    .where(eq(walkIns.id, row.id));
  return { walkInId: row.id, version: row.version + 1 };
}

type By = { db: Tx; actorId?: string | undefined; now: Date };
/** Everything that was seen of somebody on no list, said of a registration too. Answers how much. */
async function moved({ db, actorId, now }: By, row: WalkIn, registrationId: string): Promise<number> {
  const at = { sheets: await sheetsOf(db, row.eventId), now, actorId };
  return copyOps(db, at, await opsOf(db, [row.id]), registrationId);
}

/**
 * Says who of the event somebody on no list was: what was seen of them counts for that person, and stays where it was
 * too. Refuses `not-found`, `walk-in-settled`, `changed-meanwhile`, `walk-in-no-seat` for one without a seat.
 */
export const link = command("walkIns.link", {
  input: linkInput,
  scope: atWalkIn,
  async run({ db, actor, input, now }) {
    const row = await pendingOf(db, input);
    const mine = and(eq(registrations.id, input.registrationId), eq(registrations.eventId, row.eventId));
    const [person] = await db
      .select({ status: registrations.status })
      .from(registrations)
      .where(and(mine, isNull(registrations.mergedIntoId)));
    if (!person) return refuse("not-found");
    if (person.status !== "confirmed") return refuse("walk-in-no-seat");
    const ops = await moved({ db, actorId: actor.id, now }, row, input.registrationId);
    const change = { state: "linked" as const, registrationId: input.registrationId };
    return { ...(await settle(db, row, { actorId: actor.id, now }, change)), ...change, ops };
  },
  note: ({ walkInId, registrationId, ops }) => ({ walkInId, registrationId, ops }),
});

/**
 * Registers somebody on no list, as the team adds a person: consents are asked for as of anybody. Refuses
 * `already-registered` for one who is on the list, `full` when no seat is left, `walk-in-settled`, `changed-meanwhile`.
 */
export const register = command("walkIns.register", {
  input: registerInput,
  scope: atWalkIn,
  async run({ db, actor, input, scope, now }) {
    const row = await pendingOf(db, input);
    const { walkInId: _w, version: _v, ...said } = input;
    const study = await studyOf(db, said, said.locale, now);
    const given = { ...said, ...study };
    const known = await findPerson(db, given, { eventId: row.eventId, programId: scope.programId });
    const personId = known?.personId ?? (await createPerson(db, given, now));
    const by = { source: "walk-in" as const, registeredBy: actor.id ?? null, now };
    const { registrationId, status } = await admit(db, row.eventId, { personId, ...study, ...by });
    // Whoever is in the room does not wait in line: more seats first.
    if (status !== "confirmed") return refuse("walk-in-full");
    const [event] = await db.select({ consent: events.consent }).from(events).where(eq(events.id, row.eventId));
    if (event?.consent) await refreshConsents(db, [registrationId], now);
    const ops = await moved({ db, actorId: actor.id, now }, row, registrationId);
    const change = { state: "new_person" as const, registrationId };
    return { ...(await settle(db, row, { actorId: actor.id, now }, change)), ...change, ops };
  },
  note: ({ walkInId, registrationId, ops }) => ({ walkInId, registrationId, ops }),
});

/** Says that it was nobody who counts: a slip, or a visitor. Refuses `walk-in-settled`, `changed-meanwhile`, `not-found`. */
export const reject = command("walkIns.reject", {
  input: rejectInput,
  scope: atWalkIn,
  async run({ db, actor, input, now }) {
    const row = await pendingOf(db, input);
    return settle(db, row, { actorId: actor.id, now }, { state: "rejected" });
  },
  note: ({ walkInId }) => ({ walkInId }),
});

const momentOf = (op: { kind: string; deviceId: string | null; capturedAt: Date | null }) =>
  `${op.kind} ${op.deviceId} ${op.capturedAt?.getTime()}`;

/** Takes back at a registration what a link had said of it: each by an operation of its own, as old as what it undoes. */
async function takeBack({ db, actorId, now }: By, row: WalkIn, registrationId: string) {
  const moments = new Set((await opsOf(db, [row.id])).map(momentOf));
  const actor = { kind: "person" as const, grants: [], ...(actorId ? { id: actorId } : {}) };
  for (const sheet of await sheetsOf(db, row.eventId)) {
    if (!sheet.register) continue;
    const said = await attendanceOf(db, sheet.register.id, [registrationId]);
    const copies = said.filter((op) => op.deviceSeq === null && moments.has(momentOf(op)));
    const voids = copies.map(
      ({ id: targetOpId, deviceId, capturedAt, effectiveAt }): Observed => ({
        ...{ id: id(), registrationId, kind: "void", source: "search", baseVersion: 0 },
        ...{ targetOpId, deviceId, capturedAt, effectiveAt },
      }),
    );
    if (voids.length > 0) await takeDown(db, { sheet, actor, lead: false, now }, voids);
  }
}

/** So long who became a person is taken back where it was done; later it is a registration like others. */
const undoTime = 10 * 60_000;

/** Who became a person gives the seat back; the entry of the person stays, without any event. */
async function unregister(db: Tx, row: WalkIn, now: Date) {
  if (!row.settledAt || now.getTime() - row.settledAt.getTime() > undoTime) return refuse("walk-in-new");
  const held = await db
    .select()
    .from(registrations)
    .where(eq(registrations.id, row.registrationId ?? ""));
  await cancelSeats(db, row.eventId, held, "staff", now, true);
}

/**
 * Lets somebody who was settled wait again, under the name that is said; what was said of the registration is taken
 * back, and one who became a person is cancelled, within ten minutes. Refuses `walk-in-new` later, `changed-meanwhile`,
 * `not-found`.
 */
export const undo = command("walkIns.undo", {
  input: undoInput,
  scope: atWalkIn,
  async run({ db, actor, input, now }) {
    const [row] = await db.select().from(walkIns).where(eq(walkIns.id, input.walkInId));
    if (row?.version !== input.version) return refuse("changed-meanwhile");
    if (row.state === "pending") return refuse("walk-in-settled");
    if (row.state === "new_person") await unregister(db, row, now);
    if (row.registrationId) await takeBack({ db, actorId: actor.id, now }, row, row.registrationId);
    const typed = { typedName: input.name, school: input.school ?? "" };
    const open = { state: "pending" as const, registrationId: null, settledAt: null, settledBy: null };
    await db
      .update(walkIns)
      .set({ ...typed, ...open, version: sql`${walkIns.version} + 1` })
      .where(eq(walkIns.id, row.id));
    return { walkInId: row.id, version: row.version + 1 };
  },
  note: ({ walkInId }) => ({ walkInId }),
});

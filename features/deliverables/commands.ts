import { and, count, eq, isNotNull, max, ne, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { fromWallClock } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { deliverables, events, stageSlots, submissionComments, submissions, submissionVersions } from "../../db/schema";
import { moved } from "../topics/rules";
import { deliverablesAtMost } from "./choices";
import { addInput, deliverableInput, editInput, moveInput } from "./inputs";
import { stageOne } from "./rules";
import { atDeliverable, bytesAtMost, markLate } from "./steps";

type Said = {
  maxMb: number;
  dueAt?: string | null | undefined;
  lockedAt?: string | null | undefined;
  nameTemplate?: string | null | undefined;
};
const megabyte = 1024 * 1024;

/** Columns of what was said; refuses a lock before the deadline and more bytes than the server takes (fields). */
async function columnsOf(db: Reader, eventId: string, { maxMb, nameTemplate, ...said }: Said) {
  const [event] = await db.select({ zone: events.timeZone }).from(events).where(eq(events.id, eventId));
  const zone = event?.zone ?? refuse("not-found");
  const instant = (clock: string | null | undefined) => (clock ? fromWallClock(clock, zone) : null);
  const [dueAt, lockedAt] = [instant(said.dueAt), instant(said.lockedAt)];
  if (lockedAt && (!dueAt || lockedAt < dueAt)) return refuseField("lockedAt", "before-deadline");
  const mb = Math.max(1, Math.floor(bytesAtMost() / megabyte));
  if (maxMb > mb) return refuseField("maxMb", "too-big", { max: mb });
  return { dueAt, lockedAt, maxBytes: maxMb * megabyte, nameTemplate: nameTemplate ?? null };
}

const heldFor = (db: Reader, eventId: string) =>
  db.$count(stageSlots, and(eq(stageSlots.eventId, eventId), isNotNull(stageSlots.frozenVersionId)));

/**
 * Brings one thing on the stage, which takes it from the other one. Refuses `stage-held` while files of the other one
 * are held for the stage: nobody shall show by mistake what was not meant.
 */
async function bringOnStage(tx: Tx, eventId: string, deliverableId: string) {
  const all = await tx
    .select()
    .from(deliverables)
    .where(eq(deliverables.eventId, eventId))
    .orderBy(deliverables.position, deliverables.id);
  const others = all.filter(({ id }) => id !== deliverableId);
  if (stageOne(all)?.id !== deliverableId && others.length > 0 && (await heldFor(tx, eventId)) > 0)
    return refuse("stage-held");
  const here = eq(deliverables.eventId, eventId);
  await tx
    .update(deliverables)
    .set({ forStage: false })
    .where(and(here, ne(deliverables.id, deliverableId)));
  await tx.update(deliverables).set({ forStage: true }).where(eq(deliverables.id, deliverableId));
}

/** The event's own deadline of presentations is that of what is shown on the stage; what is late is marked anew. */
async function settle(tx: Tx, eventId: string) {
  const all = await tx
    .select()
    .from(deliverables)
    .where(eq(deliverables.eventId, eventId))
    .orderBy(deliverables.position, deliverables.id);
  const stage = stageOne(all);
  if (stage) await tx.update(events).set({ presentationsDueAt: stage.dueAt }).where(eq(events.id, eventId));
  await markLate(tx, eventId);
}

const noted = ({
  deliverableId,
  dueAt,
  lockedAt,
}: {
  deliverableId: string;
  dueAt: Date | null;
  lockedAt: Date | null;
}) => ({
  deliverableId,
  dueAt: dueAt?.toISOString() ?? null,
  lockedAt: lockedAt?.toISOString() ?? null,
});

/**
 * Asks every group of an event for one more thing. The first one is what is shown on the stage. Refuses
 * `too-many-deliverables`, `stage-held`, and fields: `before-deadline` on `lockedAt`, `too-big` on `maxMb`,
 * `name-place` on `nameTemplate`.
 */
export const add = command("deliverables.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId, title, help, extensions, required, forStage, ...said } = input;
    const columns = await columnsOf(db, eventId, said);
    const [last] = await db
      .select({ position: max(deliverables.position), all: count() })
      .from(deliverables)
      .where(eq(deliverables.eventId, eventId));
    if ((last?.all ?? 0) >= deliverablesAtMost) return refuse("too-many-deliverables", { max: deliverablesAtMost });
    const position = (last?.position ?? 0) + 1;
    const [made] = await db
      .insert(deliverables)
      .values({ eventId, title, help, extensions, required, ...columns, position, createdAt: now })
      .returning({ id: deliverables.id });
    const deliverableId = made?.id ?? refuse("not-found");
    if (forStage || !last?.all) await bringOnStage(db, eventId, deliverableId);
    await settle(db, eventId);
    return { deliverableId, ...columns, version: 1 };
  },
  note: noted,
});

/**
 * Changes what is handed in; files that are there stay, and are late by the new deadline, or not any more. Refuses
 * `changed-meanwhile`, `stage-held`, and the fields of `add`.
 */
export const edit = command("deliverables.edit", {
  input: editInput,
  scope: atDeliverable,
  async run({ db, input, scope }) {
    const eventId = scope.eventId ?? "";
    const { deliverableId, version, title, help, extensions, required, forStage, ...said } = input;
    const columns = await columnsOf(db, eventId, said);
    const [done] = await db
      .update(deliverables)
      .set({ title, help, extensions, required, ...columns, version: sql`${deliverables.version} + 1` })
      .where(and(eq(deliverables.id, deliverableId), eq(deliverables.version, version)))
      .returning({ version: deliverables.version });
    if (!done) return refuse("changed-meanwhile");
    if (forStage) await bringOnStage(db, eventId, deliverableId);
    await settle(db, eventId);
    return { deliverableId, ...columns, version: done.version };
  },
  note: noted,
});

/** Puts one thing at a place in the list, counted from 1; what is shown on the stage stays so. */
export const move = command("deliverables.move", {
  input: moveInput,
  scope: atDeliverable,
  async run({ db, input: { deliverableId, to }, scope }) {
    const all = await db
      .select()
      .from(deliverables)
      .where(eq(deliverables.eventId, scope.eventId ?? ""))
      .orderBy(deliverables.position, deliverables.id);
    const stage = stageOne(all);
    if (stage) await db.update(deliverables).set({ forStage: true }).where(eq(deliverables.id, stage.id));
    const order = moved(all, deliverableId, to);
    for (const [index, id] of order.entries())
      await db
        .update(deliverables)
        .set({ position: index + 1 })
        .where(eq(deliverables.id, id));
    return { deliverableId, to: order.indexOf(deliverableId) + 1 };
  },
  note: (value) => value,
});

/**
 * Does not ask for something any more. Refuses `deliverable-in-use` while there is any version of it, also in the
 * trash, or a word about it: files are never lost by it.
 */
export const remove = command("deliverables.remove", {
  input: deliverableInput,
  scope: atDeliverable,
  async run({ db, input: { deliverableId }, scope }) {
    const own = and(eq(submissions.deliverableId, deliverableId));
    const [files] = await db
      .select({ n: count() })
      .from(submissionVersions)
      .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
      .where(own);
    const [words] = await db
      .select({ n: count() })
      .from(submissionComments)
      .innerJoin(submissions, eq(submissions.id, submissionComments.submissionId))
      .where(own);
    const used = (files?.n ?? 0) + (words?.n ?? 0);
    if (used > 0) return refuse("deliverable-in-use", { count: used });
    await db.delete(deliverables).where(eq(deliverables.id, deliverableId));
    await settle(db, scope.eventId ?? "");
    return { deliverableId };
  },
  note: (value) => value,
});

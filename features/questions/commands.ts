import { and, asc, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { questions } from "../../db/schema";
import { uncheckChanged } from "../checked-translations/steps";
import { touch } from "../question-rooms/steps";
import { editInput, logInput, moveInput, questionInput } from "./inputs";
import { changes, keptOf, moved } from "./rules";
import { atQuestion, columnsOf, record, writeDown } from "./steps";

/**
 * Writes a question down as asked, with what was answered. Numbers count up by event and are never used again.
 * Refuses `invalid` (a choice of another event) and `too-many-questions`. The same `clientId` twice answers the first one.
 */
export const log = command("questions.log", {
  input: logInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, clientId, ...said } = input;
    return writeDown(db, { eventId, clientId, actorId: actor.id }, said, now);
  },
  note: (made) => (made.again ? undefined : { questionId: made.id, no: made.no }),
});

/** Mends a question or its answer. Refuses `changed-meanwhile` when the version is not the one that was read. */
export const edit = command("questions.edit", {
  input: editInput,
  scope: atQuestion,
  async run({ db, actor, input, now }) {
    const { questionId, version, ...said } = input;
    const [before] = await db.select().from(questions).where(eq(questions.id, questionId));
    if (!before || before.trashedAt) return refuse("not-found");
    if (before.version !== version) return refuse("changed-meanwhile");
    const edited = await columnsOf(db, before.eventId, said, before.answeredAt ?? now);
    const columns = { ...edited, ...(keptOf(before, edited) as Partial<typeof before>) };
    const [after] = await db
      .update(questions)
      .set({ ...columns, version: version + 1 })
      .where(eq(questions.id, questionId))
      .returning();
    if (!after) return refuse("not-found");
    await uncheckChanged(db, before, after);
    await touch(db, before.eventId, [questionId]);
    const was = Object.fromEntries(Object.keys(columns).map((key) => [key, before[key as keyof typeof before]]));
    const { search: _, ...shown } = columns;
    const difference = changes(was, shown);
    await record(db, {
      questionId,
      actorId: actor.id,
      action: "edit",
      before: difference.before,
      after: difference.after,
    });
    return { ...after, changed: difference.keys };
  },
  note: (after) => ({ questionId: after.id, no: after.no, changed: after.changed }),
});

const ordered = (db: Tx, eventId: string) =>
  db
    .select({ id: questions.id, position: questions.position })
    .from(questions)
    .where(and(eq(questions.eventId, eventId), isNull(questions.trashedAt)))
    .orderBy(asc(questions.position), asc(questions.id));

/** Puts a question at a place in the order, counted from 1; the others move along. */
export const move = command("questions.move", {
  input: moveInput,
  scope: atQuestion,
  async run({ db, input, scope }) {
    const rows = await ordered(db, scope.eventId ?? "");
    if (!rows.some((row) => row.id === input.questionId)) return refuse("not-found");
    const positions = new Map(rows.map((row) => [row.id, row.position]));
    const order = moved([...positions.keys()], input.questionId, input.to);
    const others = order.filter((id, index) => positions.get(id) !== index + 1);
    for (const id of others)
      await db
        .update(questions)
        .set({ position: order.indexOf(id) + 1 })
        .where(eq(questions.id, id));
    if (others.length > 0) await touch(db, scope.eventId ?? "", others);
    return { questionId: input.questionId, to: order.indexOf(input.questionId) + 1 };
  },
  note: (value) => value,
});

/** Puts a question into the trash. Its number stays taken. */
export const remove = command("questions.remove", {
  input: questionInput,
  scope: atQuestion,
  async run({ db, actor, input, now }) {
    const [gone] = await db
      .update(questions)
      .set({ trashedAt: now })
      .where(and(eq(questions.id, input.questionId), isNull(questions.trashedAt)))
      .returning();
    if (!gone) return refuse("not-found");
    await touch(db, gone.eventId, [gone.id]);
    await record(db, { questionId: gone.id, actorId: actor.id, action: "remove", before: {}, after: {} });
    return { questionId: gone.id, no: gone.no };
  },
  note: (value) => value,
});

/** Brings a question back from the trash, at the place it had. */
export const restore = command("questions.restore", {
  input: questionInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const [back] = await db
      .update(questions)
      .set({ trashedAt: null })
      .where(eq(questions.id, input.questionId))
      .returning();
    if (!back) return refuse("not-found");
    await touch(db, back.eventId, [back.id]);
    await record(db, { questionId: back.id, actorId: actor.id, action: "restore", before: {}, after: {} });
    return { questionId: back.id, no: back.no };
  },
  note: (value) => value,
});

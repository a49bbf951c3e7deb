import { and, eq, isNull, ne } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import type { Tx } from "../../db";
import { questions } from "../../db/schema";
import { searchable } from "../../db/search";
import { uncheckAll, uncheckChanged } from "../checked-translations/steps";
import { fromPhones, touch } from "../question-rooms/steps";
import { atQuestion, record } from "../questions/steps";
import { advanceInput, amendInput, declineInput, mergeInput, unmergeInput } from "./inputs";
import { afterStage, mayAdvance, mayMerge } from "./rules";

type Row = typeof questions.$inferSelect;
type Read = { questionId: string; version: number };

/** The question as it was read. Refuses `not-found` and `changed-meanwhile`. */
async function readAs(db: Tx, { questionId, version }: Read): Promise<Row> {
  const [row] = await db.select().from(questions).where(eq(questions.id, questionId));
  if (!row || row.trashedAt) return refuse("not-found");
  return row.version === version ? row : refuse("changed-meanwhile");
}

type Change = Partial<typeof questions.$inferInsert>;
type Deed = { actorId: string | undefined; action: string };

/** Writes the change of a question, its log and what screens follow. */
async function write(db: Tx, row: Row, change: Change, { actorId, action }: Deed) {
  const [after] = await db
    .update(questions)
    .set({ ...change, version: row.version + 1 })
    .where(and(eq(questions.id, row.id), eq(questions.version, row.version)))
    .returning();
  if (!after) return refuse("changed-meanwhile");
  await uncheckChanged(db, row, after);
  await touch(db, row.eventId, [row.id]);
  const keys = Object.keys(change).filter((key) => key !== "search") as (keyof Row)[];
  const of = (one: Row) => Object.fromEntries(keys.map((key) => [key, one[key]]));
  await record(db, { questionId: row.id, actorId, action, before: of(row), after: of(after) });
  return { questionId: after.id, no: after.no, status: after.status, version: after.version };
}

/** Whatever was on stage has been heard when another takes its place. */
async function clearStage(db: Tx, row: Row, actorId: string | undefined, now: Date) {
  const others = await db
    .select()
    .from(questions)
    .where(
      and(
        eq(questions.eventId, row.eventId),
        eq(questions.status, "on_stage"),
        ne(questions.id, row.id),
        isNull(questions.trashedAt),
        fromPhones(),
      ),
    );
  for (const other of others)
    await write(db, other, { status: afterStage, answeredAt: other.answeredAt ?? now }, { actorId, action: "advance" });
}

/**
 * Puts a question somewhere else: before the room, into the queue, on all screens, among the answered or those answered
 * later, or back. On stage there is one: the one before counts as answered. Refuses `not-found`, `changed-meanwhile` and
 * `questions-settled` for what was withdrawn or merged.
 */
export const advance = command("questionBoard.advance", {
  input: advanceInput,
  scope: atQuestion,
  async run({ db, actor, input, now }) {
    const row = await readAs(db, input);
    if (!mayAdvance(row.status, input.to)) return refuse("questions-settled");
    if (input.to === "on_stage") await clearStage(db, row, actor.id, now);
    const change = {
      status: input.to,
      declineReason: null,
      answeredAt: input.to === "answered" ? (row.answeredAt ?? now) : null,
    };
    return write(db, row, change, { actorId: actor.id, action: "advance" });
  },
  note: ({ questionId, no, status }) => ({ questionId, no, status }),
});

/** Declines a question; the asker reads kind words for the reason. Refuses as `advance` does. */
export const decline = command("questionBoard.decline", {
  input: declineInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const row = await readAs(db, input);
    if (!mayAdvance(row.status, "held") && row.status !== "held") return refuse("questions-settled");
    const change = { status: "declined", declineReason: input.reason, answeredAt: null } as const;
    return {
      ...(await write(db, row, change, { actorId: actor.id, action: "decline" })),
      reason: input.reason,
    };
  },
  note: ({ questionId, no, reason }) => ({ questionId, no, reason }),
});

/** Changes the words before the room sees them; the asker's own stay with the question. Refuses as `advance` does. */
export const amend = command("questionBoard.amend", {
  input: amendInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const row = await readAs(db, input);
    if (row.status === "withdrawn") return refuse("questions-settled");
    const originalBody = row.originalBody ?? row.body;
    const change = {
      body: input.body,
      originalBody: originalBody === input.body ? null : originalBody,
      search: searchable(input.body, row.answerSummary ?? "", row.askerName ?? ""),
    };
    return write(db, row, change, { actorId: actor.id, action: "amend" });
  },
  note: ({ questionId, no }) => ({ questionId, no }),
});

/**
 * Says that two ask the same: one points to the other, which is asked for both, and whose voters are those of both, each
 * counted once. What had been merged into the first comes along. Refuses `questions-settled`, `choice` of the other.
 */
export const merge = command("questionBoard.merge", {
  input: mergeInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const row = await readAs(db, input);
    const [into] = await db.select().from(questions).where(eq(questions.id, input.intoId));
    if (!into || into.trashedAt || into.eventId !== row.eventId || into.id === row.id) return refuse("not-found");
    if (!mayMerge(row.status, into.status)) return refuse("questions-settled");
    const along = await db.select().from(questions).where(eq(questions.mergedIntoId, row.id));
    for (const one of along) await write(db, one, { mergedIntoId: into.id }, { actorId: actor.id, action: "merge" });
    await touch(db, row.eventId, [into.id]);
    await uncheckAll(db, row.id);
    const change = { status: "merged", mergedIntoId: into.id } as const;
    return { ...(await write(db, row, change, { actorId: actor.id, action: "merge" })), intoId: into.id };
  },
  note: ({ questionId, no, intoId }) => ({ questionId, no, intoId }),
});

/** Parts a merged question from the other again; it waits for the team. Refuses as `advance` does. */
export const unmerge = command("questionBoard.unmerge", {
  input: unmergeInput,
  scope: atQuestion,
  async run({ db, actor, input }) {
    const row = await readAs(db, input);
    if (row.status !== "merged") return refuse("questions-settled");
    if (row.mergedIntoId) await touch(db, row.eventId, [row.mergedIntoId]);
    const change = { status: "held", mergedIntoId: null } as const;
    return write(db, row, change, { actorId: actor.id, action: "unmerge" });
  },
  note: ({ questionId, no }) => ({ questionId, no }),
});

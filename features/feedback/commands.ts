import { and, eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent, atGroup } from "../../core/scopes";
import type { Tx } from "../../db";
import { feedback } from "../../db/schema";
import { keptRubric } from "../rubrics/steps";
import { approveInput, groupInput, releaseInput, writeInput } from "./inputs";
import { changeFeedback, feedbackOf } from "./steps";

/**
 * Writes what a group is told about its presentation. What was approved is a draft again; what the group reads already
 * is corrected at once, by those who may release it (`feedback-released` to others). Refuses `no-rubric`,
 * `changed-meanwhile`.
 */
export const write = command("feedback.write", {
  input: writeInput,
  scope: atGroup,
  async run({ db, actor, input: { groupId, body, lang, version }, scope, now }) {
    const eventId = scope.eventId ?? refuse("not-found");
    await keptRubric(db, eventId);
    const row = { body, lang, writtenBy: actor.id ?? null };
    if (version === 0) return begin(db, { ...row, eventId, groupId, createdAt: now });
    const isReleased = (await feedbackOf(db, groupId))?.state === "released";
    if (isReleased && !may(actor, "feedback.release", scope)) return refuse("feedback-released");
    const state = isReleased ? "released" : "draft";
    return told(await changeFeedback(db, groupId, version, { ...row, state }));
  },
  note: ({ groupId, state, version }) => ({ groupId, state, version }),
});

async function begin(tx: Tx, row: typeof feedback.$inferInsert) {
  const [made] = await tx.insert(feedback).values(row).onConflictDoNothing().returning();
  return made ? told(made) : refuse("changed-meanwhile");
}

const told = ({ groupId, state, version }: typeof feedback.$inferSelect) => ({ groupId, state, version });

/** Approves a draft, or makes a draft of it again. Refuses `changed-meanwhile`, `feedback-released`. */
export const approve = command("feedback.approve", {
  input: approveInput,
  scope: atGroup,
  async run({ db, input: { groupId, version, approved } }) {
    if ((await feedbackOf(db, groupId))?.state === "released") return refuse("feedback-released");
    return told(await changeFeedback(db, groupId, version, { state: approved ? "approved" : "draft" }));
  },
  note: ({ groupId, state }) => ({ groupId, state }),
});

/**
 * Lets all groups with approved feedback read it. Refuses `nothing-approved`, and `changed-meanwhile` when they are not
 * as many as was told.
 */
export const release = command("feedback.release", {
  input: releaseInput,
  scope: atEvent,
  async run({ db, input: { eventId, groups }, now }) {
    const made = await db
      .update(feedback)
      .set({ state: "released", releasedAt: now, version: sql`${feedback.version} + 1` })
      .where(and(eq(feedback.eventId, eventId), eq(feedback.state, "approved")))
      .returning({ groupId: feedback.groupId });
    if (made.length === 0) return refuse("nothing-approved");
    if (made.length !== groups) return refuse("changed-meanwhile");
    return { eventId, groups: made.length };
  },
  note: ({ groups }) => ({ groups }),
});

/** Takes feedback back from its group; it is a draft again. Refuses `changed-meanwhile`, `not-released`. */
export const takeBack = command("feedback.takeBack", {
  input: groupInput,
  scope: atGroup,
  async run({ db, input: { groupId, version } }) {
    if ((await feedbackOf(db, groupId))?.state !== "released") return refuse("not-released");
    return told(await changeFeedback(db, groupId, version, { state: "draft", releasedAt: null }));
  },
  note: ({ groupId }) => ({ groupId }),
});

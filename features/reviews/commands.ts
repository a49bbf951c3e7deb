import { and, desc, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atGroup } from "../../core/scopes";
import type { Tx } from "../../db";
import { files, submissionComments, submissions, submissionVersions } from "../../db/schema";
import { atVersion, mustBeInSight } from "../deliverables/steps";
import { commentsAtMost } from "./choices";
import { commentInput, judgeInput, removeInput } from "./inputs";
import { atComment, submissionFor } from "./steps";

/**
 * Says what the team thinks of a group's newest file: it can be shown, or something has to change, which needs a word
 * why (`required` on `body`); null takes it back. Refuses `newer-version` when another came meanwhile, `not-found`.
 */
export const judge = command("reviews.judge", {
  input: judgeInput,
  scope: atVersion,
  async run({ db, actor, input: { versionId, review, body }, now }) {
    const [found] = await db
      .select({ submissionId: submissionVersions.submissionId, no: submissionVersions.no })
      .from(submissionVersions)
      .where(eq(submissionVersions.id, versionId));
    if (!found) return refuse("not-found");
    if (versionId !== (await newest(db, found.submissionId))) return refuse("newer-version");
    if (review === "changes" && !body) return refuseField("body", "required");
    const by = review ? { reviewedBy: actor.id ?? null, reviewedAt: now, reviewedVersionId: versionId } : nobody;
    await db
      .update(submissions)
      .set({ review, ...by })
      .where(eq(submissions.id, found.submissionId));
    if (body) await say(db, found.submissionId, versionId, { body, accountId: actor.id ?? null, createdAt: now });
    return { versionId, no: found.no, review };
  },
  note: (made) => made,
});
const nobody = { reviewedBy: null, reviewedAt: null, reviewedVersionId: null };

/** The version that counts: the latest that is not in the trash. */
async function newest(tx: Tx, submissionId: string): Promise<string | null> {
  const [found] = await tx
    .select({ id: submissionVersions.id })
    .from(submissionVersions)
    .innerJoin(files, eq(files.id, submissionVersions.fileId))
    .where(and(eq(submissionVersions.submissionId, submissionId), isNull(files.removedAt)))
    .orderBy(desc(submissionVersions.no))
    .limit(1);
  return found?.id ?? null;
}

type Words = { body: string; accountId?: string | null; registrationId?: string | null; createdAt: Date };

async function say(tx: Tx, submissionId: string, versionId: string | null, words: Words): Promise<string> {
  const here = eq(submissionComments.submissionId, submissionId);
  if ((await tx.$count(submissionComments, here)) >= commentsAtMost)
    return refuse("too-many-comments", { max: commentsAtMost });
  const [made] = await tx
    .insert(submissionComments)
    .values({ submissionId, versionId, ...words })
    .returning({ id: submissionComments.id });
  return made?.id ?? refuse("not-found");
}

/**
 * A word about a group's file, by the team or by a member of the group while groups are published. Refuses
 * `too-many-comments`, `not-found`.
 */
export const comment = command("reviews.comment", {
  input: commentInput,
  scope: atGroup,
  async run({ db, actor, input: { groupId, deliverableId, body }, scope, now }) {
    await mustBeInSight(db, actor, scope);
    const submissionId = await submissionFor(db, { eventId: scope.eventId ?? "", groupId, deliverableId });
    const by = { accountId: actor.id ?? null, registrationId: actor.registrationId ?? null };
    const commentId = await say(db, submissionId, await newest(db, submissionId), { body, ...by, createdAt: now });
    return { commentId, groupId };
  },
  note: (made) => made,
});

/** Takes a word back; it is not shown to anybody any more. Refuses `not-found`. */
export const remove = command("reviews.remove", {
  input: removeInput,
  scope: atComment,
  async run({ db, input: { commentId }, now }) {
    await db
      .update(submissionComments)
      .set({ removedAt: now })
      .where(and(eq(submissionComments.id, commentId), isNull(submissionComments.removedAt)));
    return { commentId };
  },
  note: (made) => made,
});

import { and, asc, eq, isNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atGroup } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { accounts, persons, registrations, submissionComments, submissions, submissionVersions } from "../../db/schema";
import { keptDeliverable, keyOf } from "../deliverables/steps";

/** What the team thinks of the groups' files, by group and thing (`keyOf`); `no`: the version it speaks of. */
export async function reviewsOf(db: Reader, eventId: string, groupId?: string) {
  const rows = await db
    .select({
      groupId: submissions.groupId,
      deliverableId: submissions.deliverableId,
      verdict: submissions.review,
      versionId: submissions.reviewedVersionId,
      no: submissionVersions.no,
      at: submissions.reviewedAt,
    })
    .from(submissions)
    .leftJoin(submissionVersions, eq(submissionVersions.id, submissions.reviewedVersionId))
    .where(and(eq(submissions.eventId, eventId), groupId ? eq(submissions.groupId, groupId) : undefined));
  return new Map(
    rows.flatMap(({ groupId: of, deliverableId, verdict, versionId, no, at }) =>
      verdict && versionId && no !== null && at
        ? [[keyOf(of, deliverableId), { verdict, versionId, no, at }] as const]
        : [],
    ),
  );
}

/** What was said about the groups' files, by group, the first words first. */
export async function commentsOf(db: Reader, eventId: string, groupId?: string) {
  const rows = await db
    .select({
      groupId: submissions.groupId,
      deliverableId: submissions.deliverableId,
      commentId: submissionComments.id,
      body: submissionComments.body,
      no: submissionVersions.no,
      account: accounts.name,
      person: persons.fullName,
      registrationId: submissionComments.registrationId,
      at: submissionComments.createdAt,
    })
    .from(submissionComments)
    .innerJoin(submissions, eq(submissions.id, submissionComments.submissionId))
    .leftJoin(submissionVersions, eq(submissionVersions.id, submissionComments.versionId))
    .leftJoin(accounts, eq(accounts.id, submissionComments.accountId))
    .leftJoin(registrations, eq(registrations.id, submissionComments.registrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .where(
      and(
        eq(submissions.eventId, eventId),
        isNull(submissionComments.removedAt),
        groupId ? eq(submissions.groupId, groupId) : undefined,
      ),
    )
    .orderBy(asc(submissionComments.createdAt), asc(submissionComments.id))
    .limit(10_000);
  const found = new Map<string, Comment[]>();
  for (const { groupId: of, account, person, registrationId, ...row } of rows) {
    const said = { ...row, by: account ?? person, ofTeam: registrationId === null };
    found.set(of, [...(found.get(of) ?? []), said]);
  }
  return found;
}
export type Comment = {
  commentId: string;
  /** What it was said of. */
  deliverableId: string;
  body: string;
  /** The version it was said of; null before there was one. */
  no: number | null;
  by: string | null;
  ofTeam: boolean;
  at: Date;
};

type For = { eventId: string; groupId: string; deliverableId?: string | null | undefined };

/** One thing that a group hands in (as a rule what is for the stage), with a row to hang words on. */
export async function submissionFor(tx: Tx, { eventId, groupId, deliverableId: asked }: For): Promise<string> {
  const { id: deliverableId } = await keptDeliverable(tx, eventId, asked);
  await tx.insert(submissions).values({ eventId, groupId, deliverableId }).onConflictDoNothing();
  const [found] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.groupId, groupId), eq(submissions.deliverableId, deliverableId)));
  return found?.id ?? refuse("not-found");
}

/** A comment: the scope of its group. Refuses `not-found`. */
export async function atComment({ db, input }: { db: Reader; input: { commentId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ groupId: submissions.groupId })
    .from(submissionComments)
    .innerJoin(submissions, eq(submissions.id, submissionComments.submissionId))
    .where(eq(submissionComments.id, input.commentId));
  return found ? atGroup({ db, input: found }) : refuse("not-found");
}

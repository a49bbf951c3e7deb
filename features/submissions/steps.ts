import { and, asc, desc, eq, gt, isNull, sum } from "drizzle-orm";
import type { Actor, Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent, atGroup } from "../../core/scopes";
import type { Reader } from "../../db";
import {
  accounts,
  deliverables,
  events,
  files,
  groupMembers,
  groups,
  persons,
  registrations,
  stageSlots,
  submissions,
  submissionVersions,
  topics,
  uploads,
} from "../../db/schema";
import { isLocked, limitsWith, standingOf } from "../deliverables/rules";
import { deliverableOf, deliverablesOf, extensionsOf, keyOf, templateName } from "../deliverables/steps";
import { reviewsOf } from "../reviews/steps";

/** Whose an upload is: the account's or key's, or the registration's. */
export const ownerOf = (actor: Actor) => ({
  accountId: actor.id ?? null,
  registrationId: actor.registrationId ?? null,
});

/** An upload belongs to whoever began it, and to nobody else. */
export async function atUpload({ db, input }: { db: Reader; input: { uploadId: string } }): Promise<Scope> {
  const [found] = await db.select().from(uploads).where(eq(uploads.id, input.uploadId));
  if (!found) return refuse("not-found");
  const { accountId, registrationId, eventId } = found;
  return {
    ...(await atEvent({ db, input: { eventId } })),
    ...(accountId ? { accountId } : {}),
    registrationIds: registrationId ? [registrationId] : [],
  };
}

/** The upload, if it is the actor's own and not over. Refuses `not-found` and `upload-gone`. */
export async function uploadOf(db: Reader, actor: Actor, uploadId: string, now: Date) {
  const [found] = await db.select().from(uploads).where(eq(uploads.id, uploadId));
  const own = ownerOf(actor);
  if (!found || found.accountId !== own.accountId || found.registrationId !== own.registrationId)
    return refuse("not-found");
  if (!found.finishedAt && found.expiresAt <= now) return refuse("upload-gone");
  return found;
}

/** Uploads under way, the oldest first. */
export const openUploads = (now: Date) => and(isNull(uploads.finishedAt), gt(uploads.expiresAt, now));

/** The bytes that uploads under way will bring to an event. */
export async function bytesUnderWay(db: Reader, eventId: string, now: Date): Promise<number> {
  const [open] = await db
    .select({ bytes: sum(uploads.bytes).mapWith(Number) })
    .from(uploads)
    .where(and(eq(uploads.eventId, eventId), openUploads(now)));
  return open?.bytes ?? 0;
}

/** A file that a group handed in: the scope of that group. */
export async function atSubmittedFile({ db, input }: { db: Reader; input: { fileId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ groupId: submissions.groupId })
    .from(submissionVersions)
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .where(eq(submissionVersions.fileId, input.fileId));
  return found ? atGroup({ db, input: found }) : refuse("not-found");
}

/** All that was handed in at an event, by one group or by all, the latest versions first. */
export const versionsOf = (db: Reader, eventId: string, groupId?: string) =>
  db
    .select({
      versionId: submissionVersions.id,
      groupId: submissions.groupId,
      deliverableId: submissions.deliverableId,
      no: submissionVersions.no,
      fileId: files.id,
      key: files.key,
      name: files.name,
      bytes: files.bytes,
      late: submissionVersions.late,
      at: submissionVersions.createdAt,
      account: accounts.name,
      person: persons.fullName,
      removedAt: files.removedAt,
    })
    .from(submissionVersions)
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .innerJoin(files, eq(files.id, submissionVersions.fileId))
    .leftJoin(accounts, eq(accounts.id, submissionVersions.accountId))
    .leftJoin(registrations, eq(registrations.id, submissionVersions.registrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(submissions.eventId, eventId), groupId ? eq(submissions.groupId, groupId) : undefined))
    .orderBy(desc(submissionVersions.no))
    .limit(6_000);

/** Of these only what is shown on the stage. */
export async function stageVersionsOf(db: Reader, eventId: string, groupId?: string) {
  const stage = await deliverableOf(db, eventId);
  return (await versionsOf(db, eventId, groupId)).filter(({ deliverableId }) => deliverableId === stage.id);
}

/** All groups of an event in their order, with their topics. */
export const groupsOf = (db: Reader, eventId: string) =>
  db
    .select({ groupId: groups.id, number: groups.number, name: groups.name, topic: topics.title })
    .from(groups)
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .where(eq(groups.eventId, eventId))
    .orderBy(asc(groups.number));

type Version = Awaited<ReturnType<typeof versionsOf>>[number];
const shown = ({ versionId, no, fileId, name, bytes, late, at, account, person, removedAt }: Version) => ({
  ...{ versionId, no, fileId, name, bytes, late, at },
  by: account ?? person,
  removed: removedAt !== null,
});
export type ShownVersion = ReturnType<typeof shown>;

/**
 * How each group of an event, or one, stands with each thing that is asked for, in the order of both: all versions with
 * the latest first, what the team thinks, and until when this group has.
 */
export async function filesOf(db: Reader, eventId: string, now: Date, groupId?: string) {
  const wanted = await deliverablesOf(db, eventId);
  const [given, reviews, versions] = [
    await extensionsOf(db, eventId),
    await reviewsOf(db, eventId, groupId),
    await versionsOf(db, eventId, groupId),
  ];
  const ofGroup = (id: string) =>
    wanted.map((one) => {
      const key = keyOf(id, one.id);
      const own = versions.filter((row) => row.groupId === id && row.deliverableId === one.id).map(shown);
      const latest = own.find((version) => !version.removed);
      const extension = given.get(key) ?? null;
      const { dueAt, lockedAt } = limitsWith(one, extension?.untilAt);
      const standing = standingOf(latest, { dueAt, required: one.required }, now);
      const about = { extension, review: reviews.get(key) ?? null };
      return { deliverableId: one.id, latest, versions: own, standing, dueAt, lockedAt, ...about };
    });
  return { wanted, ofGroup };
}
export type GroupFile = ReturnType<Awaited<ReturnType<typeof filesOf>>["ofGroup"]>[number];

/** Required things that a group has not handed in, whether or not it is late for them. */
export const missingIn = <F extends Pick<GroupFile, "deliverableId" | "latest">>(
  files: readonly F[],
  wanted: readonly { id: string | null; required: boolean }[],
): F[] => files.filter((file) => !file.latest && wanted.some((one) => one.id === file.deliverableId && one.required));

/** Of these what is still taken from the group. */
export const takenOf = <F extends Pick<GroupFile, "lockedAt">>(files: readonly F[], now: Date): F[] =>
  files.filter((file) => !isLocked(now, { dueAt: null, lockedAt: file.lockedAt }));

/** Whether the group of a registration lacks something required that is still taken, and the first day it is due. */
export async function lackingOf(db: Reader, registrationId: string, eventId: string, now: Date) {
  const [own] = await db
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(eq(groupMembers.registrationId, registrationId));
  if (!own) return { missing: false, dueAt: null };
  const { wanted, ofGroup } = await filesOf(db, eventId, now, own.groupId);
  const lacking = takenOf(missingIn(ofGroup(own.groupId), wanted), now);
  const times = lacking.flatMap(({ dueAt }) => (dueAt ? [dueAt.getTime()] : []));
  return { missing: lacking.length > 0, dueAt: times.length > 0 ? new Date(Math.min(...times)) : null };
}

/** Places of the groups in the running order, from 1; none before somebody has begun with it. */
async function placesOf(db: Reader, eventId: string): Promise<Map<string, number>> {
  const slots = await db
    .select({ groupId: stageSlots.groupId })
    .from(stageSlots)
    .where(eq(stageSlots.eventId, eventId))
    .orderBy(asc(stageSlots.position));
  return new Map(slots.map(({ groupId }, at) => [groupId, at + 1]));
}

/** The name that the lead's template gives a file, in the event's first language; undefined where there is none. */
export async function nameOfFile(db: Reader, fileId: string) {
  const [row] = await db
    .select({
      groupId: groups.id,
      number: groups.number,
      groupName: groups.name,
      topic: topics.title,
      title: deliverables.title,
      nameTemplate: deliverables.nameTemplate,
      no: submissionVersions.no,
      fileName: files.name,
      event: { id: events.id, startsAt: events.startsAt, timeZone: events.timeZone, languages: events.languages },
    })
    .from(submissionVersions)
    .innerJoin(files, eq(files.id, submissionVersions.fileId))
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .innerJoin(deliverables, eq(deliverables.id, submissions.deliverableId))
    .innerJoin(groups, eq(groups.id, submissions.groupId))
    .innerJoin(events, eq(events.id, submissions.eventId))
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .where(eq(submissionVersions.fileId, fileId));
  if (!row?.nameTemplate) return undefined;
  const place = (await placesOf(db, row.event.id)).get(row.groupId) ?? row.number;
  return templateName({ ...row, place }, { locale: row.event.languages[0] ?? "en", event: row.event });
}

/** The files that count of each group, in the groups' order and within it in that of what is asked for. */
export async function latestOf(db: Reader, eventId: string, groupId?: string) {
  const versions = (await versionsOf(db, eventId, groupId)).filter((version) => !version.removedAt);
  const [wanted, places, all] = [
    await deliverablesOf(db, eventId),
    await placesOf(db, eventId),
    await groupsOf(db, eventId),
  ];
  return all.flatMap((group, at) =>
    wanted.flatMap(({ id, title, nameTemplate }) => {
      const latest = versions.find((version) => version.groupId === group.groupId && version.deliverableId === id);
      if (!latest) return [];
      const place = places.get(group.groupId) ?? at + 1;
      const called = { fileName: latest.name, groupName: group.name, title, nameTemplate, place };
      return [{ ...latest, ...group, ...called, several: wanted.length > 1 }];
    }),
  );
}

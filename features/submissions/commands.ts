import { and, asc, eq, inArray, lte, max } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atGroup, atInstance } from "../../core/scopes";
import type { Tx } from "../../db";
import { events, exportLog, files, groups, submissions, submissionVersions, uploads } from "../../db/schema";
import { extensionOf, isLate, isLocked, mimes } from "../deliverables/rules";
import { atVersion, deliverableOf, keptDeliverable, limitsOf, mustBeInSight } from "../deliverables/steps";
import { refuseFull } from "../files/steps";
import { beginInput, eventInput, finishInput, sweepInput, uploadInput, versionInput } from "./inputs";
import { keptDays, uploadHours, uploadsAtOnce, versionsAtMost } from "./rules";
import { atUpload, bytesUnderWay, latestOf, openUploads, ownerOf, uploadOf, versionsOf } from "./steps";

const hours = 3_600_000;

/**
 * Opens the way for a group's file; answers the upload's id and which older uploads it gave up. Asked before a byte is
 * taken. Refuses `files-locked` (too late, and no more time given), `file-kind`, `file-empty`, `file-too-large`,
 * `storage-full`, `too-many-versions`, `wrong-status`.
 */
export const begin = command("submissions.begin", {
  input: beginInput,
  scope: atGroup,
  async run({ db, actor, input: { groupId, deliverableId, fileName, bytes }, scope, now }) {
    const who = await mustBeInSight(db, actor, scope);
    const eventId = scope.eventId ?? "";
    const [event] = await db.select().from(events).where(eq(events.id, eventId));
    if (event?.status === "cancelled" || event?.trashedAt) return refuse("wrong-status");
    const wanted = await keptDeliverable(db, eventId, deliverableId);
    if (who === "member" && isLocked(now, await limitsOf(db, groupId, wanted))) return refuse("files-locked");
    const extension = extensionOf(fileName);
    if (!extension || !wanted.extensions.includes(extension))
      return refuse("file-kind", { kinds: wanted.extensions.join(", ") });
    if (bytes === 0) return refuse("file-empty");
    if (bytes > wanted.maxBytes) return refuse("file-too-large", { mb: Math.floor(wanted.maxBytes / 1024 / 1024) });
    await refuseFull(db, eventId, bytes + (await bytesUnderWay(db, eventId, now)));
    const own = (await versionsOf(db, eventId, groupId)).filter((one) => one.deliverableId === wanted.id);
    if (own.length >= versionsAtMost) return refuse("too-many-versions", { max: versionsAtMost });
    const owner = ownerOf(actor);
    const givenUp = await giveUpOldest(db, owner, uploadsAtOnce[who], now);
    const expiresAt = new Date(now.getTime() + uploadHours * hours);
    const asked = { eventId, purpose: "submission" as const, groupId, deliverableId: wanted.id, fileName, bytes };
    const [made] = await db
      .insert(uploads)
      .values({ ...asked, ...owner, expiresAt, createdAt: now })
      .returning({ id: uploads.id });
    return { uploadId: made?.id ?? refuse("not-found"), extension, givenUp };
  },
  note: false,
});

/** Only so many uploads of one person stay open: a phone that lost three must not wait a day for its fourth. */
async function giveUpOldest(tx: Tx, owner: ReturnType<typeof ownerOf>, most: number, now: Date): Promise<string[]> {
  const mine = owner.registrationId
    ? eq(uploads.registrationId, owner.registrationId)
    : eq(uploads.accountId, owner.accountId ?? "");
  const open = await tx
    .select({ id: uploads.id })
    .from(uploads)
    .where(and(mine, openUploads(now)))
    .orderBy(asc(uploads.createdAt), asc(uploads.id));
  const ids = open.slice(0, Math.max(0, open.length - most + 1)).map((row) => row.id);
  if (ids.length > 0) await tx.delete(uploads).where(inArray(uploads.id, ids));
  return ids;
}

/**
 * Makes an upload whose bytes lie in the store into the group's next version; late is noted, not refused. The same
 * upload twice is one version. Refuses `not-found`, `upload-gone` and `file-too-large` (more than was announced).
 */
export const finish = command("submissions.finish", {
  input: finishInput,
  scope: atUpload,
  async run({ db, actor, input: { uploadId, key, bytes }, now }) {
    const upload = await uploadOf(db, actor, uploadId, now);
    const extension = extensionOf(upload.fileName);
    if (upload.finishedAt || !upload.groupId || !upload.deliverableId || !extension) return refuse("upload-gone");
    await mustBeInSight(db, actor, await atGroup({ db, input: { groupId: upload.groupId } }));
    if (bytes > upload.bytes) return refuse("file-too-large", { mb: Math.floor(upload.bytes / 1024 / 1024) });
    const { eventId, groupId, deliverableId } = upload;
    const { dueAt } = await limitsOf(db, groupId, await deliverableOf(db, eventId, deliverableId));
    const submissionId = await submissionOf(db, { eventId, groupId, deliverableId });
    const file = { key, bytes, name: upload.fileName, mime: mimes[extension], purpose: "submission" as const };
    const [stored] = await db
      .insert(files)
      .values({ ...file, eventId, createdBy: actor.id ?? null, createdAt: now })
      .returning({ id: files.id });
    const [last] = await db
      .select({ no: max(submissionVersions.no) })
      .from(submissionVersions)
      .where(eq(submissionVersions.submissionId, submissionId));
    const no = (last?.no ?? 0) + 1;
    const fileId = stored?.id ?? refuse("not-found");
    const version = { submissionId, no, fileId, late: isLate(now, dueAt), ...ownerOf(actor), createdAt: now };
    const [made] = await db.insert(submissionVersions).values(version).returning({ id: submissionVersions.id });
    await db.update(uploads).set({ finishedAt: now }).where(eq(uploads.id, uploadId));
    const [group] = await db.select({ number: groups.number }).from(groups).where(eq(groups.id, groupId));
    return { versionId: made?.id ?? "", fileId, groupId, number: group?.number ?? 0, no, late: version.late };
  },
  note: ({ versionId, groupId, number, no, late }) => ({ versionId, groupId, number, no, late }),
});

async function submissionOf(tx: Tx, own: { eventId: string; groupId: string; deliverableId: string }): Promise<string> {
  await tx.insert(submissions).values(own).onConflictDoNothing();
  const [found] = await tx
    .select({ id: submissions.id })
    .from(submissions)
    .where(and(eq(submissions.groupId, own.groupId), eq(submissions.deliverableId, own.deliverableId)));
  return found?.id ?? refuse("not-found");
}

/** Gives an upload up, by its sender's wish or because what came is not taken. */
export const abandon = command("submissions.abandon", {
  input: uploadInput,
  scope: atUpload,
  async run({ db, actor, input, now }) {
    const upload = await uploadOf(db, actor, input.uploadId, now);
    if (!upload.finishedAt) await db.delete(uploads).where(eq(uploads.id, upload.id));
    return { uploadId: upload.id, finished: upload.finishedAt !== null };
  },
  note: false,
});

const setRemoved = async (tx: Tx, versionId: string, removedAt: Date | null) => {
  const [version] = await tx
    .select({ fileId: submissionVersions.fileId, no: submissionVersions.no })
    .from(submissionVersions)
    .where(eq(submissionVersions.id, versionId));
  if (!version) return refuse("not-found");
  await tx.update(files).set({ removedAt }).where(eq(files.id, version.fileId));
  return { versionId, no: version.no };
};

/** Puts a version into the trash for 30 days; its number stays taken, and the one before it counts again. */
export const remove = command("submissions.remove", {
  input: versionInput,
  scope: atVersion,
  run: ({ db, input, now }) => setRemoved(db, input.versionId, now),
  note: (value) => value,
});

/** Brings a version back from the trash. */
export const restore = command("submissions.restore", {
  input: versionInput,
  scope: atVersion,
  run: ({ db, input }) => setRemoved(db, input.versionId, null),
  note: (value) => value,
});

/**
 * The latest files of every group in the groups' order, to be packed into one archive; who takes them is written into
 * the log of exports. Refuses `nothing-handed-in`.
 */
export const archive = command("submissions.archive", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, now }) {
    const rows = await latestOf(db, eventId);
    if (rows.length === 0) return refuse("nothing-handed-in");
    const log = { eventId, actorId: actor.id ?? null, profile: "presentations", format: "zip", createdAt: now };
    await db.insert(exportLog).values({ ...log, filters: {}, columns: [], rowCount: rows.length });
    const [event] = await db
      .select({
        title: events.title,
        languages: events.languages,
        startsAt: events.startsAt,
        timeZone: events.timeZone,
      })
      .from(events)
      .where(eq(events.id, eventId));
    return event ? { event, rows } : refuse("not-found");
  },
  note: ({ rows }) => ({ files: rows.length }),
});

/** Forgets uploads whose time is over, and what lay in the trash for 30 days; answers the uploads' ids, for their bytes. */
export const sweep = command("submissions.sweep", {
  input: sweepInput,
  scope: atInstance,
  async run({ db, now }) {
    const over = await db.delete(uploads).where(lte(uploads.expiresAt, now)).returning({ id: uploads.id });
    const before = new Date(now.getTime() - keptDays * 24 * hours);
    const gone = await db
      .select({ id: files.id })
      .from(files)
      .where(and(eq(files.purpose, "submission"), lte(files.removedAt, before)))
      .limit(500);
    const ids = gone.map((row) => row.id);
    if (ids.length > 0) {
      await db.delete(submissionVersions).where(inArray(submissionVersions.fileId, ids));
      await db.delete(files).where(inArray(files.id, ids));
    }
    return { uploadIds: over.map((row) => row.id), files: ids.length };
  },
  note: ({ uploadIds, files: removed }) =>
    uploadIds.length + removed > 0 ? { uploads: uploadIds.length, files: removed } : undefined,
});

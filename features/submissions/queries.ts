import { and, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { may } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import { events, files, groupMembers, groups, registrations } from "../../db/schema";
import { extensionOf, isLocked, type Standing } from "../deliverables/rules";
import { mustBeInSight } from "../deliverables/steps";
import { commentsOf } from "../reviews/steps";
import { eventInput, fileInput, mineInput, uploadInput } from "./inputs";
import { atSubmittedFile, atUpload, filesOf, groupsOf, missingIn, nameOfFile, uploadOf } from "./steps";

/**
 * What every group of an event has handed in of each thing asked for: all versions, the latest first, whether it is in
 * time, late, missing or still to come; until when, who has more time, what the team thinks and what was said. Counted
 * are the things that are required.
 */
export const list = query("submissions.list", {
  input: eventInput,
  scope: atEvent,
  async run({ db, actor, input: { eventId }, scope, now }) {
    const { wanted, ofGroup } = await filesOf(db, eventId, now);
    // What a group and the team say to each other is not for judges.
    const comments = may(actor, "reviews.judge", scope) ? await commentsOf(db, eventId) : new Map<string, never[]>();
    const rows = (await groupsOf(db, eventId)).map((group) => {
      const files = ofGroup(group.groupId);
      const missing = missingIn(files, wanted).map(({ deliverableId }) => deliverableId);
      return { ...group, files, missing, comments: comments.get(group.groupId) ?? [] };
    });
    const required = rows.flatMap(({ files }) => files.filter((_, at) => wanted[at]?.required));
    const count = (standing: Standing) => required.filter((file) => file.standing === standing).length;
    const counts = {
      groups: rows.length,
      wanted: required.length,
      handedIn: required.filter((file) => file.latest).length,
      late: count("late"),
      missing: count("missing"),
    };
    return { wanted, rows, counts };
  },
});
export type FileTable = Awaited<ReturnType<typeof list>>;

/** What the group of a registration has handed in, for its own page. Null while it has no published group. */
export const mine = query("submissions.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input, scope, now }) {
    const eventId = scope.eventId ?? "";
    const [found] = await db
      .select({ groupId: groups.id, publishedAt: events.groupsPublishedAt, status: events.status })
      .from(groupMembers)
      .innerJoin(registrations, eq(registrations.id, groupMembers.registrationId))
      .innerJoin(groups, eq(groups.id, groupMembers.groupId))
      .innerJoin(events, eq(events.id, groups.eventId))
      .where(
        and(eq(registrations.id, input.registrationId), eq(registrations.status, "confirmed"), eq(events.id, eventId)),
      );
    if (!found?.publishedAt) return null;
    const { groupId } = found;
    const { wanted, ofGroup } = await filesOf(db, eventId, now, groupId);
    const files = ofGroup(groupId).flatMap((file, at) => {
      const asked = wanted[at];
      if (!asked) return [];
      // Why somebody has more time is the team's business.
      const { extension: _, deliverableId: __, dueAt, lockedAt, latest: ___, ...rest } = file;
      const locked = isLocked(now, { dueAt, lockedAt });
      const versions = file.versions.filter((one) => !one.removed);
      const { remindedAt: ____, version: _____, nameTemplate: ______, ...seen } = asked;
      return [
        {
          ...rest,
          wanted: { ...seen, dueAt, lockedAt },
          versions,
          locked,
          isOpen: found.status !== "cancelled" && !locked,
        },
      ];
    });
    return { groupId, files, comments: (await commentsOf(db, eventId, groupId)).get(groupId) ?? [] };
  },
});
export type OwnFilesFound = NonNullable<Awaited<ReturnType<typeof mine>>>;

/** An upload of one's own: where it stands. Refuses `not-found` for all others' and `upload-gone` after a day. */
export const upload = query("submissions.upload", {
  input: uploadInput,
  scope: atUpload,
  async run({ db, actor, input, now }) {
    const found = await uploadOf(db, actor, input.uploadId, now);
    const { id: uploadId, fileName, bytes, finishedAt } = found;
    return { uploadId, extension: extensionOf(fileName) ?? "", bytes, finished: finishedAt !== null };
  },
});

/** A file that was handed in, under the name by the lead's template where there is one, for its group and the team. Refuses `not-found` for all others and for removed ones. */
export const file = query("submissions.file", {
  input: fileInput,
  scope: atSubmittedFile,
  async run({ db, actor, input, scope }) {
    await mustBeInSight(db, actor, scope);
    const [found] = await db.select().from(files).where(eq(files.id, input.fileId));
    if (!found || found.removedAt) return refuse("not-found");
    const { key, name, mime, bytes } = found;
    return { key, name: (await nameOfFile(db, input.fileId)) ?? name, mime, bytes, eventId: found.eventId };
  },
});

import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, table, text, uniqueIndex } from "../dialect";
import { files } from "./files";
import { groups } from "./groups";
import { events, type LocalizedText } from "./programs";

/** What each group must hand in. */
export const deliverables = table(
  "deliverables",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    title: json<LocalizedText>("title").notNull(),
    /** What is wanted, in the group's words: how long, in which language, what to leave out. */
    help: json<LocalizedText>("help").notNull().default({}),
    extensions: json<string[]>("extensions").notNull(),
    required: bool("required").notNull().default(true),
    maxBytes: int("max_bytes").notNull(),
    dueAt: instant("due_at"),
    /** From then on nothing is taken any more; between both it is late. */
    lockedAt: instant("locked_at"),
    /** How its files are called when they are given out, with places like {group}; null: by the app's own rule. */
    nameTemplate: text("name_template"),
    /** Whether this is what is shown on the stage. One of an event's. */
    forStage: bool("for_stage").notNull().default(false),
    remindedAt: instant("reminded_at"),
    position: int("position").notNull(),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [index("deliverables_event_idx").on(t.eventId, t.position)],
);

export const submissions = table(
  "submissions",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    deliverableId: text("deliverable_id")
      .notNull()
      .references(() => deliverables.id, { onDelete: "cascade" }),
    /** What the team thinks of the newest version; null: not looked at. */
    review: text("review", { enum: ["accepted", "changes"] }),
    reviewedVersionId: text("reviewed_version_id"),
    reviewedBy: text("reviewed_by"),
    reviewedAt: instant("reviewed_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("submissions_group_deliverable_key").on(t.groupId, t.deliverableId),
    index("submissions_event_idx").on(t.eventId),
  ],
);

/** Every upload is kept; the highest number is the one that counts. */
export const submissionVersions = table(
  "submission_versions",
  {
    id: id(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    no: int("no").notNull(),
    fileId: text("file_id")
      .notNull()
      .references(() => files.id),
    late: bool("late").notNull(),
    accountId: text("account_id"),
    registrationId: text("registration_id"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("submission_versions_no_key").on(t.submissionId, t.no)],
);

/** More time for one group, with the reason. */
export const extensions = table(
  "extensions",
  {
    id: id(),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    deliverableId: text("deliverable_id")
      .notNull()
      .references(() => deliverables.id, { onDelete: "cascade" }),
    untilAt: instant("until_at").notNull(),
    reason: text("reason").notNull(),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("extensions_group_deliverable_key").on(t.groupId, t.deliverableId)],
);

/** What the team and the group say to each other about what was handed in. */
export const submissionComments = table(
  "submission_comments",
  {
    id: id(),
    submissionId: text("submission_id")
      .notNull()
      .references(() => submissions.id, { onDelete: "cascade" }),
    /** The version it speaks of. */
    versionId: text("version_id").references(() => submissionVersions.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    accountId: text("account_id"),
    registrationId: text("registration_id"),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (t) => [index("submission_comments_idx").on(t.submissionId, t.createdAt)],
);

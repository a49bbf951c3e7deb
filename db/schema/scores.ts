import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { groups } from "./groups";
import { events, type LocalizedText } from "./programs";

/** How the presentations of an event are scored. No row: they are not. */
export const rubrics = table("rubrics", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** `draft`: the lead writes it; `open`: judges score; `closed`: nothing is scored any more. */
  state: text("state", { enum: ["draft", "open", "closed"] })
    .notNull()
    .default("draft"),
  /** What the judges should know before they score. */
  guidance: json<LocalizedText>("guidance").notNull(),
  /** Whether groups are told a place (1st, 2nd …). */
  ranked: bool("ranked").notNull().default(false),
  /** SHA-256 of the results that were proposed, and by whom; a second person announces just these. */
  proposedHash: text("proposed_hash"),
  proposedBy: text("proposed_by"),
  proposedAt: instant("proposed_at"),
  announcedBy: text("announced_by"),
  announcedAt: instant("announced_at"),
  /** What was announced, as it was then. */
  announced: json<Record<string, unknown>>("announced"),
  version: int("version").notNull().default(1),
  createdAt: createdAt(),
});

export const criteria = table(
  "criteria",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    position: int("position").notNull(),
    title: json<LocalizedText>("title").notNull(),
    weight: int("weight").notNull(),
    /** Told by itself and left out of the sum. */
    independent: bool("independent").notNull().default(false),
    /** From the least to the most, each with its points and what it takes to get them. */
    levels: json<{ points: number; text: LocalizedText }[]>("levels").notNull(),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (t) => [index("criteria_event_idx").on(t.eventId, t.position)],
);

/** Who scores: with an account, on a tablet; or without one, on paper that the team types in. */
export const judges = table(
  "judges",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    accountId: text("account_id"),
    name: text("name").notNull(),
    /** Scores to learn it; counts for nothing. */
    shadow: bool("shadow").notNull().default(false),
    /** Groups this judge must not score, having something to do with them. */
    excludedGroupIds: json<string[]>("excluded_group_ids").notNull().default([]),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (t) => [uniqueIndex("judges_account_key").on(t.eventId, t.accountId), index("judges_event_idx").on(t.eventId)],
);

/** One judge's scores for one group. Every version is kept; at most one of them is confirmed. */
export const scorecards = table(
  "scorecards",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    judgeId: text("judge_id")
      .notNull()
      .references(() => judges.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    no: int("no").notNull(),
    source: text("source", { enum: ["judge", "paper"] }).notNull(),
    /** For the team and the feedback; no group reads it. */
    remark: text("remark"),
    confirmed: bool("confirmed").notNull().default(false),
    /** Who wrote this version, an account. */
    createdBy: text("created_by"),
    /** Made by the device that wrote it, so that sending twice writes once. */
    clientId: text("client_id").unique("scorecards_client_key"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("scorecards_no_key").on(t.judgeId, t.groupId, t.no),
    uniqueIndex("scorecards_confirmed_key").on(t.judgeId, t.groupId).where(sql.raw("confirmed")),
    index("scorecards_event_idx").on(t.eventId),
  ],
);

export const scores = table(
  "scores",
  {
    scorecardId: text("scorecard_id")
      .notNull()
      .references(() => scorecards.id, { onDelete: "cascade" }),
    criterionId: text("criterion_id")
      .notNull()
      .references(() => criteria.id, { onDelete: "cascade" }),
    points: int("points").notNull(),
  },
  (t) => [primaryKey({ columns: [t.scorecardId, t.criterionId], name: "scores_pk" })],
);

/** What a group is told about its presentation, once somebody of the team has released it. */
export const feedback = table(
  "feedback",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    body: text("body").notNull(),
    lang: text("lang").notNull(),
    state: text("state", { enum: ["draft", "approved", "released"] })
      .notNull()
      .default("draft"),
    writtenBy: text("written_by"),
    releasedAt: instant("released_at"),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("feedback_group_key").on(t.groupId), index("feedback_event_idx").on(t.eventId)],
);

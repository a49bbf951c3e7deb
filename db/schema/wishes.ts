import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { topics } from "./groups";
import { events } from "./programs";
import { registrations } from "./registrations";

/** How an event asks its students which topics they would like. */
export const wishRounds = table("wish_rounds", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** Null: as soon as the round is there. */
  opensAt: instant("opens_at"),
  dueAt: instant("due_at").notNull(),
  /** How many topics one may rank: 1 to 5. */
  most: int("most").notNull(),
  /** Whether one may name a friend, and one to rather not be with. */
  asksPeople: bool("asks_people").notNull().default(true),
  /** The draw's seed of 32 random bytes in hexadecimal, sealed until it is told; its SHA-256 is told at once. */
  seed: text("seed_sealed").notNull(),
  seedHash: text("seed_hash").notNull(),
  seedToldAt: instant("seed_told_at"),
  remindedAt: instant("reminded_at"),
  version: int("version").notNull().default(1),
  createdAt: createdAt(),
});

/** That somebody has answered, with wishes or without any. */
export const wishSheets = table("wish_sheets", {
  registrationId: text("registration_id")
    .primaryKey()
    .references(() => registrations.id, { onDelete: "cascade" }),
  /** By whom: the student, or the team from paper. */
  source: text("source", { enum: ["self", "paper"] }).notNull(),
  /** A first name typed by the student, sealed; whom it means is found by the team's side alone. */
  friendName: text("friend_name_sealed"),
  friendId: text("friend_id").references(() => registrations.id, { onDelete: "set null" }),
  ratherNotName: text("rather_not_name_sealed"),
  ratherNotId: text("rather_not_id").references(() => registrations.id, { onDelete: "set null" }),
  answeredAt: instant("answered_at").notNull(),
  version: int("version").notNull().default(1),
});

/** One's topics in the order of liking: rank 1 is liked best. */
export const wishes = table(
  "wishes",
  {
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    topicId: text("topic_id")
      .notNull()
      .references(() => topics.id, { onDelete: "cascade" }),
    rank: int("rank").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.registrationId, t.rank], name: "wishes_pk" }),
    uniqueIndex("wishes_topic_key").on(t.registrationId, t.topicId),
    index("wishes_topic_idx").on(t.topicId),
  ],
);

/** Two whom the team wants in one group, or apart. */
export const pairRules = table(
  "pair_rules",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    oneId: text("one_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    otherId: text("other_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["together", "apart"] }).notNull(),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("pair_rules_key").on(t.eventId, t.oneId, t.otherId)],
);

/** One working out of who comes into which group with which topic: what went in, what came out, what became of it. */
export const allocations = table(
  "allocations",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** `repair`: groups evened out on the morning; what `features/group-repairs` keeps for its undo. */
    mode: text("mode", { enum: ["topics", "groups", "joint", "repair"] }).notNull(),
    seed: text("seed").notNull(),
    /** SHA-256 of what went in, written as canonical CSV. */
    inputHash: text("input_hash").notNull(),
    /** The CSV itself, sealed: it says who wished for what. */
    input: text("input_sealed").notNull(),
    params: json<Record<string, unknown>>("params").notNull(),
    /** Who is where, sealed as JSON. */
    result: text("result_sealed").notNull(),
    metrics: json<Record<string, unknown>>("metrics").notNull(),
    /** The groups as they were before this was published, sealed as JSON, for an undo. */
    before: text("before_sealed"),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    publishedAt: instant("published_at"),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("allocations_event_idx").on(t.eventId, t.createdAt)],
);

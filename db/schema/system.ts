import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";

/** What happened: the audit trail, and the outbox that mail, webhooks and live pages read from. Append-only. */
export const activities = table(
  "activities",
  {
    id: id(),
    name: text("name").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id"),
    programId: text("program_id"),
    eventId: text("event_id"),
    /** Ids, counts and codes only; never what a child said or is called. */
    note: json<Record<string, unknown>>("note").notNull(),
    at: instant("at").notNull(),
    fannedOutAt: instant("fanned_out_at"),
    /** The hash chain (core/trail.ts): whose chain, the place in it, the hash before and the own one. */
    chain: text("chain"),
    seq: int("seq"),
    prevHash: text("prev_hash"),
    hash: text("hash"),
  },
  (t) => [
    uniqueIndex("activities_chain_key").on(t.chain, t.seq),
    index("activities_new_idx").on(t.at).where(sql.raw("fanned_out_at is null")),
    index("activities_event_idx").on(t.eventId, t.at),
    index("activities_program_idx").on(t.programId, t.at),
    index("activities_at_idx").on(t.at, t.id),
    index("activities_actor_idx").on(t.actorId, t.at),
  ],
);

/**
 * Where each chain of the trail ends, sealed with a keyed hash, so that rows cut off its end are missed. The head with
 * the empty name counts the chains, so that a whole chain is missed, too.
 */
export const trailHeads = table("trail_heads", {
  chain: text("chain").primaryKey().notNull(),
  /** In which order the chains began, from 1; 0 for the register of chains. */
  ordinal: int("ordinal").notNull(),
  seq: int("seq").notNull(),
  hash: text("hash").notNull(),
  mac: text("mac").notNull(),
});

/** How long each class of data is kept after a programme, where it differs from the usual (features/retention). */
export const retentionRules = table("retention_rules", {
  /** "instance", or the programme's or the event's id. */
  place: text("place").primaryKey().notNull(),
  /** Days after the end, by class of data. */
  days: json<Record<string, number>>("days").notNull(),
  /** Why something is kept longer than usual; the law asks for one. */
  reason: text("reason"),
  updatedAt: instant("updated_at").notNull(),
});

/** Work that follows: enqueued with the change that causes it, leased by one worker at a time, at least once. */
export const jobs = table(
  "jobs",
  {
    id: id(),
    kind: text("kind").notNull(),
    uniqueKey: text("unique_key").unique("jobs_unique_key"),
    payload: json<Record<string, unknown>>("payload").notNull(),
    runAt: instant("run_at").notNull(),
    attempts: int("attempts").notNull().default(0),
    lockedBy: text("locked_by"),
    lockedUntil: instant("locked_until"),
    doneAt: instant("done_at"),
    failedAt: instant("failed_at"),
    error: text("error"),
    createdAt: createdAt(),
  },
  (t) => [index("jobs_due_idx").on(t.runAt).where(sql.raw("done_at is null and failed_at is null"))],
);

/** The answer given to a key of idempotency, for 48 hours: the same request again is the same answer. */
export const idempotencyKeys = table(
  "idempotency_keys",
  {
    actor: text("actor").notNull(),
    operation: text("operation").notNull(),
    key: text("key").notNull(),
    requestHash: text("request_hash").notNull(),
    /** The outcome's value, sealed JSON. */
    answer: text("answer_sealed").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.actor, t.operation, t.key], name: "idempotency_keys_pk" }),
    index("idempotency_keys_age_idx").on(t.createdAt),
  ],
);

/** Counted tries within a window; shared by all instances and kept over restarts. */
export const rateLimits = table(
  "rate_limits",
  {
    key: text("key").primaryKey().notNull(),
    count: int("count").notNull(),
    resetsAt: instant("resets_at").notNull(),
  },
  (t) => [index("rate_limits_resets_idx").on(t.resetsAt)],
);

export const settings = table("settings", {
  key: text("key").primaryKey().notNull(),
  value: json<unknown>("value").notNull(),
  updatedAt: instant("updated_at").notNull(),
});

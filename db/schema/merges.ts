import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { check, index, instant, int, json, table, text, uniqueIndex } from "../dialect";
import { persons } from "./people";

/**
 * Two people who may be one. Found and decided for each place apart, a programme or a single event: what is known
 * elsewhere, or was decided there, must not show.
 */
export const duplicatePairs = table(
  "duplicate_pairs",
  {
    id: id(),
    /** The programme's id, or that of an event without one. */
    place: text("place").notNull(),
    aId: text("a_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    bId: text("b_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    /** 60 to 100 (features/duplicates/rules.ts), and by what: codes, never what was compared. */
    score: int("score").notNull(),
    reasons: json<string[]>("reasons").notNull(),
    state: text("state", { enum: ["open", "ignored", "merged"] })
      .notNull()
      .default("open"),
    decidedBy: text("decided_by"),
    decidedAt: instant("decided_at"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("duplicate_pairs_key").on(t.place, t.aId, t.bId),
    index("duplicate_pairs_place_idx").on(t.place, t.state, t.score),
    index("duplicate_pairs_a_idx").on(t.aId),
    index("duplicate_pairs_b_idx").on(t.bId),
    check("duplicate_pairs_order_check", sql`${t.aId} < ${t.bId}`),
  ],
);

/** Two people who were made one: what is needed to take it back lies in the journal, sealed, for 90 days. */
export const merges = table(
  "merges",
  {
    id: id(),
    /** The place at which it was decided. */
    place: text("place").notNull(),
    winnerId: text("winner_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    loserId: text("loser_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    mergedBy: text("merged_by"),
    mergedAt: instant("merged_at").notNull(),
    /** The fields in which the loser was right. */
    fields: json<string[]>("fields").notNull(),
    /** How many rows of which table went over. */
    moved: json<Record<string, number>>("moved").notNull(),
    /** Ids of what both had and was kept twice. */
    conflicts: json<{ kind: string; winner: string; loser: string }[]>("conflicts").notNull(),
    /** Each row that changed, with what its columns said before and after. Null: the time to undo it is over. */
    journal: text("journal_sealed"),
    undoneAt: instant("undone_at"),
    undoneBy: text("undone_by"),
  },
  (t) => [
    index("merges_place_idx").on(t.place, t.mergedAt),
    index("merges_winner_idx").on(t.winnerId),
    index("merges_loser_idx").on(t.loserId),
  ],
);

import { createdAt, id } from "../columns";
import { index, instant, int, table, text, uniqueIndex } from "../dialect";
import { agendaItems } from "./agenda";
import { groups } from "./groups";
import { events } from "./programs";
import { submissionVersions } from "./submissions";

/** How an event's presentations are put in order. */
export const runningOrders = table("running_orders", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** The item of the agenda in which groups present; null: none yet. */
  agendaItemId: text("agenda_item_id").references(() => agendaItems.id, { onDelete: "set null" }),
  /** Each group's time, and the change between two, in seconds. */
  seconds: int("seconds").notNull(),
  gapSeconds: int("gap_seconds").notNull().default(0),
  /** What the order was drawn by; null: put by hand alone. */
  seed: text("seed"),
  drawnAt: instant("drawn_at"),
  version: int("version").notNull().default(1),
  createdAt: createdAt(),
});

/** A group's turn on the stage. */
export const stageSlots = table(
  "stage_slots",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    position: int("position").notNull(),
    /** Its own time in seconds; null: as all others. */
    seconds: int("seconds"),
    /** A group that comes late or has to leave early. */
    notBeforeAt: instant("not_before_at"),
    notAfterAt: instant("not_after_at"),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
    /** The version that is shown, whatever is handed in later. */
    frozenVersionId: text("frozen_version_id").references(() => submissionVersions.id, { onDelete: "set null" }),
    frozenAt: instant("frozen_at"),
    /** What the guest said to this group. */
    response: text("response"),
    responseLang: text("response_lang"),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("stage_slots_group_key").on(t.groupId), index("stage_slots_event_idx").on(t.eventId, t.position)],
);

/** Where the day stands: one row that every screen follows. */
export const stages = table("stages", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  agendaItemId: text("agenda_item_id").references(() => agendaItems.id, { onDelete: "set null" }),
  slotId: text("slot_id").references(() => stageSlots.id, { onDelete: "set null" }),
  timer: text("timer", { enum: ["stopped", "running", "paused"] })
    .notNull()
    .default("stopped"),
  /** While it runs: when it is over. */
  endsAt: instant("ends_at"),
  /** While it does not: what is left, in milliseconds; below zero over time. */
  leftMs: int("left_ms"),
  /** The network and its word, as the projector shows them to those in the room. */
  wifiName: text("wifi_name"),
  wifiPassword: text("wifi_password"),
  /** Counts every change; screens ask for what is newer. */
  rev: int("rev").notNull().default(0),
  changedAt: instant("changed_at").notNull(),
  createdAt: createdAt(),
});

/** Private addresses without an account: the projector's, the tablet's of the guest of honour, and the interpreter's. */
export const stageLinks = table(
  "stage_links",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    kind: text("kind", { enum: ["projector", "guest", "interpreter"] }).notNull(),
    label: text("label").notNull(),
    locale: text("locale").notNull(),
    tokenHash: text("token_hash").notNull().unique("stage_links_token_key"),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    seenAt: instant("seen_at"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("stage_links_event_idx").on(t.eventId)],
);

import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { agendaItems } from "./agenda";
import { events } from "./programs";
import { registrations } from "./registrations";

const statuses = ["present", "late", "left_early", "late_left", "online", "absent", "excused", "exempt"] as const;

/** The sheet on which attendance is taken: of an agenda item that counts, or of the event as a whole. */
export const registers = table(
  "attendance_registers",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    agendaItemId: text("agenda_item_id").references(() => agendaItems.id),
    /** The agenda item's id, or the event's: one sheet each. */
    place: text("place").notNull().unique("attendance_registers_place_key"),
    state: text("state", { enum: ["open", "closed", "reopened"] })
      .notNull()
      .default("open"),
    version: int("version").notNull().default(0),
    closedAt: instant("closed_at"),
    closedBy: text("closed_by"),
    createdAt: createdAt(),
  },
  (t) => [index("attendance_registers_event_idx").on(t.eventId)],
);

/** What was observed: append-only, the id is made by whoever recorded it (people-attendance.md §5.3). */
export const attendanceOps = table(
  "attendance_ops",
  {
    id: text("id").primaryKey().notNull(),
    registerId: text("register_id")
      .notNull()
      .references(() => registers.id),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id),
    kind: text("kind", { enum: ["scan_in", "scan_out", "mark", "note", "void"] }).notNull(),
    status: text("status", { enum: statuses }),
    minutes: int("minutes"),
    reason: text("reason"),
    source: text("source", { enum: ["qr", "search", "roll_call", "self_code", "paper", "import", "auto"] }).notNull(),
    rank: int("rank").notNull(),
    actorId: text("actor_id"),
    deviceId: text("device_id"),
    deviceSeq: int("device_seq"),
    capturedAt: instant("captured_at"),
    effectiveAt: instant("effective_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    baseVersion: int("base_version").notNull().default(0),
    targetOpId: text("target_op_id"),
    flags: json<string[]>("flags").notNull(),
  },
  (t) => [
    index("attendance_ops_record_idx").on(t.registerId, t.registrationId),
    uniqueIndex("attendance_ops_device_key").on(t.deviceId, t.deviceSeq),
  ],
);

/** What follows from the operations; can be rebuilt from them at any time. */
export const attendanceRecords = table(
  "attendance_records",
  {
    registerId: text("register_id")
      .notNull()
      .references(() => registers.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    status: text("status", { enum: statuses }),
    arrivedAt: instant("arrived_at"),
    leftAt: instant("left_at"),
    minutesPresent: int("minutes_present"),
    override: bool("override").notNull().default(false),
    conflict: bool("conflict").notNull().default(false),
    corrected: bool("corrected").notNull().default(false),
    source: text("source"),
    reason: text("reason"),
    version: int("version").notNull().default(0),
    lastOpId: text("last_op_id"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.registerId, t.registrationId], name: "attendance_records_pk" }),
    index("attendance_records_registration_idx").on(t.registrationId),
  ],
);

/** Who took which list out of the house, and what for. */
export const exportLog = table(
  "export_log",
  {
    id: id(),
    eventId: text("event_id"),
    /** Of a list over a whole programme. */
    programId: text("program_id"),
    actorId: text("actor_id"),
    profile: text("profile").notNull(),
    format: text("format").notNull(),
    filters: json<Record<string, unknown>>("filters").notNull(),
    columns: json<string[]>("columns").notNull(),
    rowCount: int("row_count").notNull(),
    purpose: text("purpose"),
    recipient: text("recipient"),
    sha256: text("sha256"),
    createdAt: createdAt(),
  },
  (t) => [
    index("export_log_event_idx").on(t.eventId, t.createdAt),
    index("export_log_program_idx").on(t.programId, t.createdAt),
  ],
);

/** The columns somebody chose for a list the last time. */
export const columnChoices = table(
  "column_choices",
  {
    accountId: text("account_id").notNull(),
    profile: text("profile").notNull(),
    columns: json<string[]>("columns").notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [primaryKey({ columns: [t.accountId, t.profile], name: "column_choices_pk" })],
);

/** Columns kept under a name, for the team of an event to use again. */
export const columnSets = table(
  "column_sets",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    profile: text("profile").notNull(),
    name: text("name").notNull(),
    columns: json<string[]>("columns").notNull(),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("column_sets_name_key").on(t.eventId, t.profile, t.name)],
);

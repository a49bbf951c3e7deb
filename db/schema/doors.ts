import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { events } from "./programs";
import { registrations } from "./registrations";

/** A phone or tablet at a door. It holds a token of its own and knows an event's people by name, group and flags only. */
export const devices = table(
  "devices",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** What the team calls it: "Main door". */
    label: text("label").notNull(),
    /** `door`: staff hold it; `kiosk`: people check themselves in, and leaving that takes a PIN. */
    mode: text("mode", { enum: ["door", "kiosk"] })
      .notNull()
      .default("door"),
    /** The sheets it may write to; null: all of the event. */
    sheetIds: json<string[]>("sheet_ids"),
    /** Hash of the code or link that pairs it, good once and for a quarter of an hour. */
    pairHash: text("pair_hash").unique("devices_pair_key"),
    pairExpiresAt: instant("pair_expires_at"),
    /** Hash of its token; null until it is paired. */
    tokenHash: text("token_hash").unique("devices_token_key"),
    /** Hash of the kiosk's PIN (argon2). */
    pinHash: text("pin_hash"),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    pairedAt: instant("paired_at"),
    lastSeenAt: instant("last_seen_at"),
    /** Milliseconds by which its clock was behind the server's the last time (server minus device). */
    offsetMs: int("offset_ms"),
    /** What it said the last time: how many people it knows, how much it has not sent. */
    rosterCount: int("roster_count"),
    waiting: int("waiting"),
    revokedAt: instant("revoked_at"),
    revokedBy: text("revoked_by"),
    /** When the device said that it had forgotten the list. */
    wipedAt: instant("wiped_at"),
  },
  (t) => [index("devices_event_idx").on(t.eventId, t.createdAt)],
);

/** What a device sent and was not taken: kept, shown, exported, never dropped. No names. */
export const rejectedOps = table(
  "rejected_ops",
  {
    opId: text("op_id").notNull(),
    deviceId: text("device_id").notNull(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    sheetId: text("sheet_id"),
    registrationId: text("registration_id").references(() => registrations.id, { onDelete: "set null" }),
    walkInId: text("walk_in_id"),
    kind: text("kind").notNull(),
    status: text("status"),
    code: text("code").notNull(),
    effectiveAt: instant("effective_at"),
    receivedAt: instant("received_at").notNull(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by"),
  },
  (t) => [
    primaryKey({ columns: [t.deviceId, t.opId], name: "rejected_ops_pk" }),
    index("rejected_ops_event_idx").on(t.eventId, t.receivedAt),
  ],
);

/** Somebody at the door who is on no list: counted at once, in reports once it is known who it was. */
export const walkIns = table(
  "walk_ins",
  {
    /** Made by the device. */
    id: text("id").primaryKey().notNull(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** As typed at the door; emptied when it is settled or the data leaves. */
    typedName: text("typed_name").notNull(),
    school: text("school").notNull().default(""),
    grade: int("grade"),
    guardianPhone: text("guardian_phone_sealed"),
    state: text("state", { enum: ["pending", "linked", "new_person", "rejected"] })
      .notNull()
      .default("pending"),
    registrationId: text("registration_id").references(() => registrations.id, { onDelete: "set null" }),
    deviceId: text("device_id"),
    actorId: text("actor_id"),
    capturedAt: instant("captured_at"),
    createdAt: createdAt(),
    settledAt: instant("settled_at"),
    settledBy: text("settled_by"),
    version: int("version").notNull().default(1),
  },
  (t) => [index("walk_ins_event_idx").on(t.eventId, t.state)],
);

/** Comings and goings of somebody on no list; when it is known who it was they are copied to that registration. */
export const walkInOps = table(
  "walk_in_ops",
  {
    id: text("id").primaryKey().notNull(),
    walkInId: text("walk_in_id")
      .notNull()
      .references(() => walkIns.id, { onDelete: "cascade" }),
    sheetId: text("sheet_id").notNull(),
    kind: text("kind", { enum: ["scan_in", "scan_out", "void"] }).notNull(),
    deviceId: text("device_id"),
    deviceSeq: int("device_seq"),
    actorId: text("actor_id"),
    capturedAt: instant("captured_at"),
    effectiveAt: instant("effective_at").notNull(),
    receivedAt: instant("received_at").notNull(),
    targetOpId: text("target_op_id"),
    flags: json<string[]>("flags").notNull(),
  },
  (t) => [
    index("walk_in_ops_walk_in_idx").on(t.walkInId),
    uniqueIndex("walk_in_ops_device_key").on(t.deviceId, t.deviceSeq),
  ],
);

/** Wrong codes typed while checking oneself in: five, and a minute's rest. */
export const selfCheckIns = table("self_check_ins", {
  registrationId: text("registration_id")
    .primaryKey()
    .references(() => registrations.id, { onDelete: "cascade" }),
  wrong: int("wrong").notNull().default(0),
  lockedUntil: instant("locked_until"),
  updatedAt: instant("updated_at").notNull(),
});

/** An absence somebody told of before. No list: a family, a teacher or the team said so. */
export const announcedAbsences = table(
  "announced_absences",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    /** The sheet it is of; null: the whole event. */
    sheetId: text("sheet_id"),
    /** Why, as it was said; may be about health: sealed. */
    reason: text("reason_sealed"),
    announcedBy: text("announced_by", { enum: ["self", "teacher", "staff"] }).notNull(),
    actorId: text("actor_id"),
    createdAt: createdAt(),
    withdrawnAt: instant("withdrawn_at"),
    withdrawnBy: text("withdrawn_by"),
  },
  (t) => [
    index("announced_absences_event_idx").on(t.eventId, t.registrationId),
    index("announced_absences_registration_idx").on(t.registrationId),
  ],
);

/** A sheet that was printed to be signed: which row was whose, so that it can be typed in by its code and its numbers. */
export const printedSheets = table(
  "printed_sheets",
  {
    id: id(),
    /** What stands on the paper, without its dash. */
    code: text("code").notNull().unique("printed_sheets_code_key"),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    sheetId: text("sheet_id").notNull(),
    registerVersion: int("register_version").notNull(),
    /** Registrations in the order of the rows, from number 1. */
    rows: json<string[]>("rows").notNull(),
    printedBy: text("printed_by"),
    createdAt: createdAt(),
    typedInAt: instant("typed_in_at"),
    typedInBy: text("typed_in_by"),
    /** Whether it stands for all that was signed: empty rows are absences then. */
    complete: bool("complete").notNull().default(false),
  },
  (t) => [
    index("printed_sheets_event_idx").on(t.eventId, t.createdAt),
    index("printed_sheets_sheet_idx").on(t.sheetId),
  ],
);

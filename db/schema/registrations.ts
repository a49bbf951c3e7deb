import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { check, index, instant, int, json, table, text, uniqueIndex } from "../dialect";
import { persons } from "./people";
import { events, organizations } from "./programs";

/** A code that lets people register for an event by themselves; the code itself is nowhere but on paper. */
export const invitationCodes = table(
  "invitation_codes",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** For whom it is, in the team's words. */
    label: text("label").notNull(),
    /** Keyed hash of the code. */
    codeHash: text("code_hash").notNull().unique("invitation_codes_code_key"),
    /** How many may register by it, and how many have a place by it now. */
    uses: int("uses").notNull(),
    used: int("used").notNull().default(0),
    /** Whoever registers by it is of this school. */
    schoolId: text("school_id").references(() => organizations.id),
    expiresAt: instant("expires_at"),
    revokedAt: instant("revoked_at"),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [
    index("invitation_codes_event_idx").on(t.eventId, t.createdAt),
    check("invitation_codes_used_check", sql`${t.used} >= 0 and ${t.used} <= ${t.uses}`),
  ],
);

/** A person's place at an event. School and grade are as they were when registering. */
export const registrations = table(
  "registrations",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id),
    personId: text("person_id")
      .notNull()
      .references(() => persons.id),
    /** The place in line, counted by the event; never given twice. */
    ticket: int("ticket").notNull(),
    status: text("status", { enum: ["confirmed", "waitlisted", "cancelled"] }).notNull(),
    source: text("source", { enum: ["self", "import", "staff", "api", "walk-in", "guardian", "program"] }).notNull(),
    /** Eight characters people can read out (Crockford, no 0 O 1 I L). */
    code: text("code").notNull().unique("registrations_code_key"),
    /** Hashes of the personal link and of the QR; the tokens are derived from the instance's key, id and version. */
    linkHash: text("link_hash").notNull().unique("registrations_link_key"),
    checkInHash: text("check_in_hash").notNull().unique("registrations_check_in_key"),
    tokenVersion: int("token_version").notNull().default(1),
    schoolId: text("school_id").references(() => organizations.id),
    grade: int("grade"),
    classNo: text("class_no"),
    studentNo: text("student_no"),
    /** What the family wished; where the event asks for consents, what they allowed, at once with their decision. */
    photoWish: text("photo_wish", { enum: ["all", "group", "none"] }),
    /** Where the consents it needs stand, worked out of consent_records; null: the event asks for none. */
    consent: text("consent", {
      enum: ["missing", "requested", "granted_unverified", "granted", "withdrawn", "refused", "expired"],
    }),
    registeredBy: text("registered_by"),
    createdAt: createdAt(),
    confirmedAt: instant("confirmed_at"),
    cancelledAt: instant("cancelled_at"),
    cancelledBy: text("cancelled_by", { enum: ["self", "staff", "offer", "merge"] }),
    /** The registration of the same person at the same event that counts instead (merged). */
    mergedIntoId: text("merged_into_id"),
    promotedAt: instant("promoted_at"),
    /** Where the event's team decides who comes: a pending one waits outside of the line, a rejected one is cancelled. */
    approval: text("approval", { enum: ["pending", "approved", "rejected"] }),
    /** Why, in words for the person; sealed. */
    approvalReason: text("approval_reason_sealed"),
    /** What an approved person changed since, before and after, while the team decides anew; sealed JSON. */
    changes: text("changes_sealed"),
    /** The code it was made by; its use is counted while the registration is not cancelled. */
    invitationCodeId: text("invitation_code_id"),
    /** A seat kept for somebody in line until then; counted as taken. */
    offeredUntil: instant("offered_until"),
    version: int("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("registrations_event_person_key").on(t.eventId, t.personId),
    uniqueIndex("registrations_event_ticket_key").on(t.eventId, t.ticket),
    // The last column lets a list be counted in the index alone.
    index("registrations_event_status_idx").on(t.eventId, t.status, t.ticket, t.mergedIntoId),
    index("registrations_person_idx").on(t.personId),
    index("registrations_code_idx").on(t.invitationCodeId),
    index("registrations_merged_idx").on(t.mergedIntoId).where(sql.raw("merged_into_id is not null")),
    index("registrations_offered_idx").on(t.offeredUntil).where(sql.raw("offered_until is not null")),
  ],
);

/** A class list on its way in. Nothing is written to people before the commit. */
export const importBatches = table(
  "import_batches",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    createdBy: text("created_by"),
    fileName: text("file_name").notNull(),
    sha256: text("sha256").notNull(),
    /** The file itself, sealed, base64; emptied when the batch is finished. */
    source: text("source_sealed"),
    kind: text("kind", { enum: ["csv", "xlsx", "paste"] }).notNull(),
    encoding: text("encoding"),
    delimiter: text("delimiter"),
    headerRow: int("header_row").notNull().default(0),
    mapping: json<Record<string, string>>("mapping").notNull(),
    state: text("state", { enum: ["staged", "committed", "undone", "discarded"] }).notNull(),
    counts: json<Record<string, number>>("counts").notNull(),
    createdAt: createdAt(),
    committedAt: instant("committed_at"),
    undoneAt: instant("undone_at"),
  },
  (t) => [index("import_batches_event_idx").on(t.eventId, t.createdAt)],
);

export const importRows = table(
  "import_rows",
  {
    id: id(),
    batchId: text("batch_id")
      .notNull()
      .references(() => importBatches.id, { onDelete: "cascade" }),
    rowNo: int("row_no").notNull(),
    /** The cells as mapped and mended, sealed JSON; emptied when the batch is finished. */
    cells: text("cells_sealed"),
    /** Problem codes by column, never values. */
    problems: json<{ column: string; code: string }[]>("problems").notNull(),
    action: text("action", { enum: ["create", "match", "update", "skip", "error"] }).notNull(),
    personId: text("person_id"),
    registrationId: text("registration_id"),
  },
  (t) => [uniqueIndex("import_rows_batch_row_key").on(t.batchId, t.rowNo)],
);

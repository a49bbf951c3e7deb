import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, table, text, uniqueIndex } from "../dialect";
import { accounts } from "./accounts";
import { persons } from "./people";

export const letterStates = ["queued", "held", "sending", "sent", "failed", "bounced", "cancelled"] as const;

/**
 * The outbox, and what became of each letter: what kind and to which registration or account. Never an address, and the
 * text only of letters that were written before (`content`), sealed and emptied once they have gone.
 */
export const letters = table(
  "letters",
  {
    id: id(),
    kind: text("kind").notNull(),
    eventId: text("event_id"),
    registrationId: text("registration_id"),
    accountId: text("account_id"),
    /** What somebody of the team sent to several people at once. */
    mailingId: text("mailing_id"),
    /** To whom of those the registration knows; `other`: the address stands in the content. */
    recipient: text("recipient", { enum: ["person", "guardian", "staff", "other"] })
      .notNull()
      .default("person"),
    locale: text("locale").notNull(),
    state: text("state", { enum: letterStates }).notNull(),
    /** What one cannot do without; everything else can be declined. */
    service: bool("service").notNull().default(true),
    dedupeKey: text("dedupe_key").notNull(),
    /** Ids, numbers and instants the letter speaks of; never personal data. */
    facts: json<Record<string, unknown>>("facts"),
    content: text("content_sealed"),
    /** When it leaves at the earliest; null: a job sends it by itself. */
    dueAt: instant("due_at"),
    attempts: int("attempts").notNull().default(0),
    lockedUntil: instant("locked_until"),
    /** Why it did not go: a code of ours, or the mail server's number. */
    error: text("error"),
    createdAt: createdAt(),
    sentAt: instant("sent_at"),
  },
  (t) => [
    uniqueIndex("letters_dedupe_key").on(t.dedupeKey),
    index("letters_registration_idx").on(t.registrationId),
    index("letters_event_idx").on(t.eventId, t.createdAt),
    index("letters_due_idx").on(t.dueAt).where(sql.raw("state in ('queued', 'held', 'sending')")),
  ],
);

/** A letter the team sends to many: its words are sealed, and emptied once all have left. */
export const mailings = table("mailings", {
  id: id(),
  eventId: text("event_id").notNull(),
  kind: text("kind").notNull(),
  content: text("content_sealed"),
  createdBy: text("created_by"),
  recipients: int("recipients").notNull(),
  leavesAt: instant("leaves_at").notNull(),
  cancelledAt: instant("cancelled_at"),
  createdAt: createdAt(),
});

/** Addresses, as keyed hashes, that want no letters but those they cannot do without. */
export const mailRefusals = table("mail_refusals", {
  addressIndex: text("address_index").primaryKey().notNull(),
  createdAt: createdAt(),
});

/** The personal calendar of a person or an account; without a hash it was taken back. */
export const calendarFeeds = table(
  "calendar_feeds",
  {
    id: id(),
    personId: text("person_id").references(() => persons.id, { onDelete: "cascade" }),
    accountId: text("account_id").references(() => accounts.id, { onDelete: "cascade" }),
    version: int("version").notNull().default(1),
    tokenHash: text("token_hash").unique("calendar_feeds_token_key"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("calendar_feeds_person_key").on(t.personId),
    uniqueIndex("calendar_feeds_account_key").on(t.accountId),
  ],
);

import { createdAt, id } from "../columns";
import { index, instant, int, table, text } from "../dialect";

/** A stored file: its bytes lie under their SHA-256, its name is only shown. A row never points to a missing file. */
export const files = table(
  "files",
  {
    id: id(),
    /** SHA-256, hex: the key in the store. */
    key: text("key").notNull(),
    name: text("name").notNull(),
    mime: text("mime").notNull(),
    bytes: int("bytes").notNull(),
    purpose: text("purpose", {
      enum: ["image", "material", "submission", "evidence", "answer", "certificate"],
    }).notNull(),
    /** The event or programme whose people may see it; null: organisation-wide (logos). */
    eventId: text("event_id"),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
    /**
     * Of a sealed file (class S): its own key, its name and its kind; `name` and `mime` then say nothing, and `bytes` are
     * those on the disk. Null: the bytes lie as they are.
     */
    about: text("about_sealed"),
  },
  (t) => [index("files_key_idx").on(t.key), index("files_event_idx").on(t.eventId)],
);

/** A file on its way in (tus): who may continue it, and what for. */
export const uploads = table("uploads", {
  id: id(),
  eventId: text("event_id").notNull(),
  purpose: text("purpose", { enum: ["submission", "material"] }).notNull(),
  groupId: text("group_id"),
  deliverableId: text("deliverable_id"),
  fileName: text("file_name").notNull(),
  bytes: int("bytes").notNull(),
  accountId: text("account_id"),
  registrationId: text("registration_id"),
  createdAt: createdAt(),
  expiresAt: instant("expires_at").notNull(),
  finishedAt: instant("finished_at"),
});

import { createdAt, id } from "../columns";
import { index, instant, int, primaryKey, table, text, uniqueIndex } from "../dialect";
import { events, organizations } from "./programs";
import { importBatches } from "./registrations";

/** A class list that a school brought itself: everybody on it goes to that school. Others have no row here. */
export const schoolImports = table("school_imports", {
  batchId: text("batch_id")
    .primaryKey()
    .notNull()
    .references(() => importBatches.id, { onDelete: "cascade" }),
  schoolId: text("school_id")
    .notNull()
    .references(() => organizations.id),
});

/** Whom to reach at an organisation. The ways to reach them are sealed like everybody's (security.md R43). */
export const organizationContacts = table(
  "organization_contacts",
  {
    id: id(),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
    name: text("name").notNull(),
    /** What they do there: head of the form, secretary. */
    position: text("position"),
    email: text("email_sealed"),
    phone: text("phone_sealed"),
    createdAt: createdAt(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("organization_contacts_organization_idx").on(t.organizationId)],
);

/**
 * The numbers of absence letters, counted by event and never given twice. `subject`: the registration a letter is
 * about, or the school of a letter for a whole class; asking again finds the same number.
 */
export const absenceLetters = table(
  "absence_letters",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    subject: text("subject").notNull(),
    no: int("no").notNull(),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.subject], name: "absence_letters_pk" }),
    uniqueIndex("absence_letters_no_key").on(t.eventId, t.no),
  ],
);

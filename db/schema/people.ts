import { createdAt, id } from "../columns";
import { index, instant, int, table, text } from "../dialect";
import { organizations } from "./programs";

/** One human being, in however many events. What may harm a child when it leaks is in person_contacts. */
export const persons = table(
  "persons",
  {
    id: id(),
    /** As the person writes it; never split, never re-cased. */
    fullName: text("full_name").notNull(),
    latinName: text("latin_name"),
    hangulName: text("hangul_name"),
    cyrillicName: text("cyrillic_name"),
    /** The normalised full name by which imports find the same person again. */
    matchKey: text("match_key").notNull(),
    locale: text("locale", { enum: ["en", "ko", "ru", "kk"] }).notNull(),
    gender: text("gender", { enum: ["female", "male", "other", "undisclosed"] }),
    search: text("search").notNull(),
    createdAt: createdAt(),
    minimizedAt: instant("minimized_at"),
    /** Somebody who turned out to be this one: nothing shows them any more, old links lead there. */
    mergedIntoId: text("merged_into_id"),
    version: int("version").notNull().default(1),
  },
  (t) => [index("persons_match_idx").on(t.matchKey), index("persons_merged_idx").on(t.mergedIntoId)],
);

/**
 * Class S (security.md R43): sealed with AES-256-GCM, bound to table, column and row. Read only by queries with their own
 * permission. The `…Index` columns are keyed hashes, for matching without opening.
 */
export const personContacts = table(
  "person_contacts",
  {
    personId: text("person_id")
      .primaryKey()
      .references(() => persons.id, { onDelete: "cascade" }),
    email: text("email_sealed"),
    emailIndex: text("email_index"),
    birthDate: text("birth_date_sealed"),
    birthIndex: text("birth_index"),
    guardianName: text("guardian_name_sealed"),
    guardianPhone: text("guardian_phone_sealed"),
    guardianPhoneIndex: text("guardian_phone_index"),
    guardianEmail: text("guardian_email_sealed"),
    notes: text("notes_sealed"),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [index("person_contacts_email_idx").on(t.emailIndex)],
);

/** Where somebody goes to school, year by year. */
export const affiliations = table(
  "affiliations",
  {
    id: id(),
    personId: text("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id),
    schoolYear: int("school_year").notNull(),
    grade: int("grade"),
    classNo: text("class_no"),
    studentNo: text("student_no"),
    createdAt: createdAt(),
  },
  (t) => [
    index("affiliations_person_idx").on(t.personId),
    index("affiliations_school_idx").on(t.organizationId, t.schoolYear),
  ],
);

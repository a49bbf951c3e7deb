import { createdAt, id } from "../columns";
import { index, instant, int, table, text, uniqueIndex } from "../dialect";
import { persons } from "./people";
import { organizations, programs } from "./programs";

/** A person's place in a programme, for all of its events. School and grade are as they were when enrolling. */
export const enrollments = table(
  "enrollments",
  {
    id: id(),
    programId: text("program_id")
      .notNull()
      .references(() => programs.id),
    personId: text("person_id")
      .notNull()
      .references(() => persons.id),
    /** The place in line, counted by the programme; never given twice. */
    ticket: int("ticket").notNull(),
    /** The key of one of the programme's cohorts. */
    cohort: text("cohort"),
    state: text("state", {
      enum: ["applied", "accepted", "waitlisted", "declined", "withdrawn", "completed", "not_completed"],
    }).notNull(),
    source: text("source", { enum: ["self", "guardian", "staff", "api"] }).notNull(),
    /** Why the team said no, in words for the person; sealed. */
    reason: text("reason_sealed"),
    /** Hash of the personal link's token, which is derived from the instance's key, id and version. */
    linkHash: text("link_hash").notNull().unique("enrollments_link_key"),
    tokenVersion: int("token_version").notNull().default(1),
    schoolId: text("school_id").references(() => organizations.id),
    grade: int("grade"),
    classNo: text("class_no"),
    studentNo: text("student_no"),
    /** Where the consents it needs stand, worked out of consent_records; null: the programme asks for none. */
    consent: text("consent", {
      enum: ["missing", "requested", "granted_unverified", "granted", "withdrawn", "refused", "expired"],
    }),
    registeredBy: text("registered_by"),
    createdAt: createdAt(),
    acceptedAt: instant("accepted_at"),
    /** When it ended, by a no of the team or of oneself. */
    endedAt: instant("ended_at"),
    endedBy: text("ended_by", { enum: ["self", "staff"] }),
    /** The enrolment of the same person in the same programme that counts instead (merged). */
    mergedIntoId: text("merged_into_id"),
    /** What it was before it ended, to take that back. */
    endedFrom: text("ended_from", { enum: ["applied", "accepted", "waitlisted"] }),
    version: int("version").notNull().default(1),
  },
  (t) => [
    uniqueIndex("enrollments_program_person_key").on(t.programId, t.personId),
    uniqueIndex("enrollments_program_ticket_key").on(t.programId, t.ticket),
    index("enrollments_program_state_idx").on(t.programId, t.state, t.ticket),
    index("enrollments_person_idx").on(t.personId),
  ],
);

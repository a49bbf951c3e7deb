import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, table, text, uniqueIndex } from "../dialect";
import { files } from "./files";
import { events, type LocalizedText } from "./programs";
import { registrations } from "./registrations";

/** One of several answers to choose from; the key stays when its words change. */
export type FormChoice = { key: string; label: LocalizedText };

/**
 * A question of an event's registration form. What was answered is never asked differently afterwards: a change that
 * matters makes a new row with the next version, and old answers keep theirs.
 */
export const formQuestions = table(
  "form_questions",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** The same in all versions, and in an event's copies. */
    key: text("key").notNull(),
    version: int("version").notNull().default(1),
    /** Counts every change of the row, so that two organizers never overwrite each other. */
    revision: int("revision").notNull().default(1),
    position: int("position").notNull(),
    kind: text("kind", {
      enum: ["short", "long", "choice", "several", "number", "date", "file", "agreement"],
    }).notNull(),
    label: json<LocalizedText>("label").notNull(),
    help: json<LocalizedText>("help").notNull(),
    choices: json<FormChoice[]>("choices").notNull(),
    /** `later`: by `requiredDays` before the event starts. */
    required: text("required", { enum: ["no", "yes", "later"] }).notNull(),
    requiredDays: int("required_days"),
    /** Asked only when an earlier choice or agreement was answered with this (`yes` for an agreement). */
    showIfKey: text("show_if_key"),
    showIfEquals: text("show_if_equals"),
    /** Who of the team may open the answers. */
    viewers: text("viewers", { enum: ["lead", "team"] }).notNull(),
    /** Days after the event's end for which answers are kept. */
    keepDays: int("keep_days").notNull(),
    /** About health or food: families read why it is asked, and the roster shows a flag for an answer. */
    isMedical: bool("is_medical").notNull().default(false),
    reason: json<LocalizedText>("reason").notNull(),
    /** Days before the start from which families cannot change their answer any more; null: until it starts. */
    freezeDays: int("freeze_days"),
    createdAt: createdAt(),
    supersededAt: instant("superseded_at"),
    removedAt: instant("removed_at"),
  },
  (t) => [
    uniqueIndex("form_questions_version_key").on(t.eventId, t.key, t.version),
    index("form_questions_event_idx").on(t.eventId, t.position),
  ],
);

/** What somebody answered. Class S (security.md R43): sealed, bound to its row. */
export const formAnswers = table(
  "form_answers",
  {
    id: id(),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    /** The version of the question that was answered. */
    questionId: text("question_id")
      .notNull()
      .references(() => formQuestions.id),
    key: text("key").notNull(),
    value: text("value_sealed").notNull(),
    /** The sealed file that was answered with. */
    fileId: text("file_id").references(() => files.id),
    /** A medical answer says something: all of the team see that it is there, not what it says. */
    alert: bool("alert").notNull().default(false),
    source: text("source", { enum: ["self", "staff", "api"] }).notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (t) => [
    uniqueIndex("form_answers_key").on(t.registrationId, t.key),
    index("form_answers_question_idx").on(t.questionId),
    index("form_answers_file_idx").on(t.fileId),
  ],
);

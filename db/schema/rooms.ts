import { createdAt, id } from "../columns";
import { index, instant, int, json, primaryKey, table, text } from "../dialect";
import { groups } from "./groups";
import { events, type LocalizedText } from "./programs";
import { registrations } from "./registrations";

/** What every group of an event has to do until the day: the list in its room. */
export const tasks = table(
  "tasks",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    position: int("position").notNull(),
    title: json<LocalizedText>("title").notNull(),
    /** A day to have it done by; nothing is locked by it. */
    dueAt: instant("due_at"),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (t) => [index("tasks_event_idx").on(t.eventId, t.position)],
);

/** That a group has done it. */
export const taskMarks = table(
  "task_marks",
  {
    taskId: text("task_id")
      .notNull()
      .references(() => tasks.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    registrationId: text("registration_id").references(() => registrations.id, { onDelete: "set null" }),
    accountId: text("account_id"),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.taskId, t.groupId], name: "task_marks_pk" }),
    index("task_marks_group_idx").on(t.groupId),
  ],
);

/** Who does what in a group; one may do several things, and several the same. */
export const groupDuties = table(
  "group_duties",
  {
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    duty: text("duty", { enum: ["slides", "speaking", "questions", "time"] }).notNull(),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.registrationId, t.duty], name: "group_duties_pk" })],
);

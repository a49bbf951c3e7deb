import { createdAt, id } from "../columns";
import { bool, index, int, json, table, text, uniqueIndex } from "../dialect";
import { events, type LocalizedText } from "./programs";
import { registrations } from "./registrations";

export const themes = table(
  "themes",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    title: json<LocalizedText>("title").notNull(),
    position: int("position").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("themes_event_idx").on(t.eventId, t.position)],
);

export const topics = table(
  "topics",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    themeId: text("theme_id").references(() => themes.id, { onDelete: "set null" }),
    title: json<LocalizedText>("title").notNull(),
    brief: json<LocalizedText>("brief").notNull(),
    /** How many groups may take it. */
    cap: int("cap").notNull().default(1),
    position: int("position").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("topics_event_idx").on(t.eventId, t.position)],
);

export const groups = table(
  "groups",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    number: int("number").notNull(),
    name: text("name"),
    topicId: text("topic_id").references(() => topics.id, { onDelete: "set null" }),
    /** What the group will speak of, in a paragraph of its own. */
    abstract: text("abstract"),
    abstractVersion: int("abstract_version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("groups_event_number_key").on(t.eventId, t.number)],
);

/** One registration, one group: the key says so. */
export const groupMembers = table(
  "group_members",
  {
    registrationId: text("registration_id")
      .primaryKey()
      .references(() => registrations.id, { onDelete: "cascade" }),
    groupId: text("group_id")
      .notNull()
      .references(() => groups.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["leader", "deputy", "member"] })
      .notNull()
      .default("member"),
    locked: bool("locked").notNull().default(false),
    createdAt: createdAt(),
  },
  (t) => [index("group_members_group_idx").on(t.groupId)],
);

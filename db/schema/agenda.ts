import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text } from "../dialect";
import { files } from "./files";
import { events, type LocalizedText } from "./programs";

/** Guests of honour and other speakers; they need no account. */
export const speakers = table("speakers", {
  id: id(),
  /** The name as each script writes it. */
  name: json<LocalizedText>("name").notNull(),
  honorific: json<LocalizedText>("honorific").notNull(),
  office: json<LocalizedText>("office").notNull(),
  organization: json<LocalizedText>("organization").notNull(),
  biography: json<LocalizedText>("biography").notNull(),
  photoFileId: text("photo_file_id").references(() => files.id, { onDelete: "set null" }),
  search: text("search").notNull().default(""),
  createdAt: createdAt(),
});

export const eventSpeakers = table(
  "event_speakers",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    speakerId: text("speaker_id")
      .notNull()
      .references(() => speakers.id),
    position: int("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.speakerId], name: "event_speakers_pk" }),
    index("event_speakers_speaker_idx").on(t.speakerId),
  ],
);

/** An item of the run of show. */
export const agendaItems = table(
  "agenda_items",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    position: int("position").notNull(),
    kind: text("kind", {
      enum: ["opening", "lecture", "film", "presentations", "qa", "workshop", "break", "closing", "other"],
    }).notNull(),
    title: json<LocalizedText>("title").notNull(),
    description: json<LocalizedText>("description").notNull(),
    startsAt: instant("starts_at").notNull(),
    minutes: int("minutes").notNull(),
    place: text("place"),
    /** Whether attendance is taken for this item. */
    counts: bool("counts").notNull().default(false),
    startedAt: instant("started_at"),
    endedAt: instant("ended_at"),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [index("agenda_items_event_idx").on(t.eventId, t.position)],
);

export const agendaItemSpeakers = table(
  "agenda_item_speakers",
  {
    agendaItemId: text("agenda_item_id")
      .notNull()
      .references(() => agendaItems.id, { onDelete: "cascade" }),
    speakerId: text("speaker_id")
      .notNull()
      .references(() => speakers.id),
  },
  (t) => [primaryKey({ columns: [t.agendaItemId, t.speakerId], name: "agenda_item_speakers_pk" })],
);

/** What is handed out: printed, as a file, or as a link. */
export const materials = table(
  "materials",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    position: int("position").notNull(),
    kind: text("kind", { enum: ["printed", "file", "link"] }).notNull(),
    title: json<LocalizedText>("title").notNull(),
    /** Printed copies brought along, and how many were given out. */
    quantity: int("quantity"),
    handedOut: int("handed_out"),
    url: text("url"),
    fileId: text("file_id").references(() => files.id, { onDelete: "set null" }),
    createdAt: createdAt(),
  },
  (t) => [index("materials_event_idx").on(t.eventId, t.position)],
);

import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text } from "../dialect";
import { files } from "./files";
import { events, type LocalizedText } from "./programs";
import { registrations } from "./registrations";

/** A photograph of an event. What a camera wrote into it is gone before it is kept. */
export const photos = table(
  "photos",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    fileId: text("file_id")
      .notNull()
      .references(() => files.id),
    position: int("position").notNull(),
    caption: json<LocalizedText>("caption").notNull(),
    /** `nobody`: nobody can be recognised; `named`: all who can are listed; `unknown`: nobody said. */
    people: text("people", { enum: ["nobody", "named", "unknown"] })
      .notNull()
      .default("unknown"),
    /** Whether it is wanted in the report, where consents allow it. */
    inReport: bool("in_report").notNull().default(false),
    width: int("width").notNull(),
    height: int("height").notNull(),
    uploadedBy: text("uploaded_by"),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (t) => [index("photos_event_idx").on(t.eventId, t.position)],
);

/** Who can be recognised on a photograph. */
export const photoPeople = table(
  "photo_people",
  {
    photoId: text("photo_id")
      .notNull()
      .references(() => photos.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.photoId, t.registrationId], name: "photo_people_pk" }),
    index("photo_people_registration_idx").on(t.registrationId),
  ],
);

/** A question of the feedback form. A rating goes from 1 to 5. */
export type SurveyQuestion = {
  id: string;
  kind: "rating" | "choice" | "choices" | "text";
  text: LocalizedText;
  options?: { id: string; text: LocalizedText }[];
  required: boolean;
};

/** What an event asks of those who were there, afterwards. */
export const surveys = table("surveys", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  state: text("state", { enum: ["draft", "open", "closed"] })
    .notNull()
    .default("draft"),
  /** `anonymous`: nobody can be named; `named`: all are; `either`: each may choose. */
  naming: text("naming", { enum: ["anonymous", "named", "either"] })
    .notNull()
    .default("anonymous"),
  intro: json<LocalizedText>("intro").notNull(),
  questions: json<SurveyQuestion[]>("questions").notNull(),
  closesAt: instant("closes_at"),
  version: int("version").notNull().default(1),
  createdBy: text("created_by"),
  createdAt: createdAt(),
});

/** One form filled in. Anonymous ones know the day only, and nothing leads from them to whoever answered. */
export const surveyAnswers = table(
  "survey_answers",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    registrationId: text("registration_id").references(() => registrations.id, { onDelete: "set null" }),
    lang: text("lang", { enum: ["en", "ko", "ru", "kk"] }).notNull(),
    /** Sealed JSON: by question's id, a number, ids of options, or text. */
    answers: text("answers_sealed").notNull(),
    /** "2026-01-15" */
    answeredOn: text("answered_on").notNull(),
    /** Whether the team took it out of the report (a name, an insult). */
    hidden: bool("hidden").notNull().default(false),
  },
  (t) => [
    index("survey_answers_event_idx").on(t.eventId),
    index("survey_answers_registration_idx").on(t.registrationId),
  ],
);

/** That somebody has answered, and nothing more. */
export const surveyTakers = table(
  "survey_takers",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.registrationId], name: "survey_takers_pk" })],
);

/** What the team writes into an event's report by hand, and what it leaves out. */
export const eventReports = table("event_reports", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  summary: json<LocalizedText>("summary").notNull(),
  outlook: json<LocalizedText>("outlook").notNull(),
  /** Parts that are left out, by their keys. */
  leftOut: json<string[]>("left_out").notNull(),
  version: int("version").notNull().default(1),
  updatedBy: text("updated_by"),
  updatedAt: instant("updated_at").notNull(),
});

/** A link by which somebody without an account reads an event's report for some days. */
export const reportLinks = table(
  "report_links",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique("report_links_token_key"),
    /** For whom it is, in the team's words. */
    label: text("label").notNull(),
    lang: text("lang", { enum: ["en", "ko", "ru", "kk"] }).notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
    openedCount: int("opened_count").notNull().default(0),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [index("report_links_event_idx").on(t.eventId, t.createdAt)],
);

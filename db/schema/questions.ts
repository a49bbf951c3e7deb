import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { agendaItems } from "./agenda";
import { groups, themes } from "./groups";
import { events } from "./programs";
import { registrations } from "./registrations";

/** One row is one question, whether typed, raised by hand or asked aloud (live-presentations.md §5.1). */
export const questions = table(
  "questions",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    agendaItemId: text("agenda_item_id").references(() => agendaItems.id, { onDelete: "set null" }),
    /** The number people refer to aloud; counted by event, never reused. */
    no: int("no").notNull(),
    position: int("position").notNull(),
    source: text("source", { enum: ["phone", "prefiled", "oral", "card", "staff"] }).notNull(),
    askerRegistrationId: text("asker_registration_id").references(() => registrations.id, { onDelete: "set null" }),
    askerGroupId: text("asker_group_id").references(() => groups.id, { onDelete: "set null" }),
    /** Typed by the scribe when the asker is not on the list; null: "a student". */
    askerName: text("asker_name"),
    askerDisplay: text("asker_display", { enum: ["name", "group", "anonymous"] })
      .notNull()
      .default("anonymous"),
    body: text("body").notNull(),
    lang: text("lang").notNull(),
    themeId: text("theme_id").references(() => themes.id, { onDelete: "set null" }),
    status: text("status", {
      enum: ["new", "held", "listed", "queued", "on_stage", "answered", "deferred", "merged", "declined", "withdrawn"],
    }).notNull(),
    mergedIntoId: text("merged_into_id"),
    /** Why it was declined, as a code that has kind words in every language. */
    declineReason: text("decline_reason"),
    /** What the asker wrote, when the team has changed it before the room saw it; the asker keeps reading the own words. */
    originalBody: text("original_body"),
    /** Of the event's changes of questions, the one that changed this last: who has seen it all has seen this. */
    seq: int("seq").notNull().default(0),
    answeredBy: text("answered_by"),
    answerSummary: text("answer_summary"),
    answerLang: text("answer_lang"),
    askedAt: instant("asked_at").notNull(),
    answeredAt: instant("answered_at"),
    followUp: bool("follow_up").notNull().default(false),
    followUpOwner: text("follow_up_owner"),
    followUpDueOn: text("follow_up_due_on"),
    /** What was asked and answered, folded for search. */
    search: text("search").notNull().default(""),
    version: int("version").notNull().default(1),
    /** The number that a scribe's device gave it while it had no network: "A1". */
    deviceNo: text("device_no"),
    /** The seat by which it was asked, when its asker came in by the room's code and not by the own link. */
    seatId: text("seat_id"),
    /** When its asker was written to that there is an answer. */
    answerToldAt: instant("answer_told_at"),
    /** Made by the device that wrote it, so that sending twice writes once. */
    clientId: text("client_id").unique("questions_client_key"),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    trashedAt: instant("trashed_at"),
  },
  (t) => [
    uniqueIndex("questions_event_no_key").on(t.eventId, t.no),
    index("questions_event_idx").on(t.eventId, t.position),
    index("questions_seq_idx").on(t.eventId, t.seq),
    index("questions_asker_idx").on(t.askerRegistrationId),
    index("questions_merged_idx").on(t.mergedIntoId),
  ],
);

/** Each change of a question, with what it said before and after. */
export const questionLog = table(
  "question_log",
  {
    id: id(),
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    before: json<Record<string, unknown>>("before").notNull(),
    after: json<Record<string, unknown>>("after").notNull(),
    createdAt: createdAt(),
  },
  (t) => [index("question_log_question_idx").on(t.questionId)],
);

/** How an event takes questions from phones. No row: it does not. */
export const questionRooms = table("question_rooms", {
  eventId: text("event_id")
    .primaryKey()
    .references(() => events.id, { onDelete: "cascade" }),
  /** `paused`: read and vote, but ask nothing new for a while. */
  state: text("state", { enum: ["open", "paused", "closed"] })
    .notNull()
    .default("closed"),
  /** Whether somebody of the team reads a question before the room does. */
  moderated: bool("moderated").notNull().default(true),
  votes: bool("votes").notNull().default(true),
  /** Whether one may raise a hand. */
  hands: bool("hands").notNull().default(true),
  /** By what one comes in who has no personal link at hand: letters and digits that cannot be mistaken; null: not at all. */
  code: text("code").unique("question_rooms_code_key"),
  /** The second language on the projector; null: each question in the words of its asker alone. */
  screenLang: text("screen_lang"),
  /** How many questions one person may ask. */
  perPerson: int("per_person").notNull().default(10),
  /** Words that hold a question back even without moderation, as the team typed them. */
  holdWords: json<string[]>("hold_words").notNull().default([]),
  /** Counts every change of a question, and of this row. */
  seq: int("seq").notNull().default(0),
  /** Counts every vote given or taken back. */
  tally: int("tally").notNull().default(0),
  /** Counts every change of a hand. */
  handSeq: int("hand_seq").notNull().default(0),
  version: int("version").notNull().default(1),
  createdAt: createdAt(),
});

/** Whoever would like to hear an answer too. One person, one vote. */
export const questionVotes = table(
  "question_votes",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    createdAt: createdAt(),
  },
  (t) => [
    primaryKey({ columns: [t.questionId, t.registrationId], name: "question_votes_pk" }),
    index("question_votes_registration_idx").on(t.registrationId),
  ],
);

/** A question, or its answer, in another language, as an interpreter wrote and checked it. */
export const questionTranslations = table(
  "question_translations",
  {
    questionId: text("question_id")
      .notNull()
      .references(() => questions.id, { onDelete: "cascade" }),
    lang: text("lang").notNull(),
    body: text("body"),
    answerSummary: text("answer_summary"),
    writtenBy: text("written_by"),
    /** Shown to the room from then on; null: a draft. */
    checkedAt: instant("checked_at"),
    version: int("version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.questionId, t.lang], name: "question_translations_pk" })],
);

/** Who came in by the room's code and a name: one device, until it is given up. */
export const roomSeats = table(
  "room_seats",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    tokenHash: text("token_hash").notNull().unique("room_seats_token_key"),
    createdAt: createdAt(),
    /** Given up by the team, so that the name can be taken anew. */
    releasedAt: instant("released_at"),
  },
  (t) => [
    index("room_seats_event_idx").on(t.eventId),
    uniqueIndex("room_seats_taken_key").on(t.registrationId).where(sql.raw("released_at is null")),
  ],
);

/** A device that writes questions down, perhaps without a network: its letter stands before its numbers. */
export const scribeDevices = table(
  "scribe_devices",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    /** Made by the device itself. */
    clientId: text("client_id").notNull(),
    letter: text("letter").notNull(),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("scribe_devices_letter_key").on(t.eventId, t.letter),
    uniqueIndex("scribe_devices_client_key").on(t.eventId, t.clientId),
  ],
);

/** Who would like to ask aloud, in their order. */
export const hands = table(
  "hands",
  {
    id: id(),
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    state: text("state", { enum: ["raised", "called", "heard", "lowered"] })
      .notNull()
      .default("raised"),
    raisedAt: instant("raised_at").notNull(),
    calledAt: instant("called_at"),
    endedAt: instant("ended_at"),
  },
  (t) => [
    index("hands_event_idx").on(t.eventId, t.state),
    index("hands_registration_idx").on(t.registrationId),
    uniqueIndex("hands_up_key").on(t.eventId, t.registrationId).where(sql.raw("state in ('raised', 'called')")),
  ],
);

/** Who may ask nothing more for now; they go on seeing their own questions. */
export const questionMutes = table(
  "question_mutes",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    registrationId: text("registration_id")
      .notNull()
      .references(() => registrations.id, { onDelete: "cascade" }),
    createdBy: text("created_by"),
    createdAt: createdAt(),
  },
  (t) => [primaryKey({ columns: [t.eventId, t.registrationId], name: "question_mutes_pk" })],
);

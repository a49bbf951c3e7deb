import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { bool, check, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { files } from "./files";
import type { Quotas } from "./quotas";
import type { AttendanceSettings, ConsentSettings, LetterSettings } from "./settings";

/** A text in the languages it was written in. */
export type LocalizedText = Partial<Record<"en" | "ko" | "ru" | "kk", string>>;

/** Schools, associations, embassies, ministries: whoever hosts, supports or sends people. */
export const organizations = table(
  "organizations",
  {
    id: id(),
    kind: text("kind", { enum: ["school", "association", "embassy", "ministry", "company", "other"] }).notNull(),
    name: json<LocalizedText>("name").notNull(),
    country: text("country"),
    website: text("website"),
    logoFileId: text("logo_file_id").references(() => files.id, { onDelete: "set null" }),
    /** The folded names, for search and for finding a school that is here already. */
    search: text("search").notNull().default(""),
    createdAt: createdAt(),
  },
  (t) => [index("organizations_kind_idx").on(t.kind, t.search)],
);

/** Every spelling by which an organisation was named, folded: one name never makes two schools. */
export const organizationNames = table(
  "organization_names",
  {
    nameKey: text("name_key").notNull(),
    kind: text("kind", { enum: ["school", "association", "embassy", "ministry", "company", "other"] }).notNull(),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id, { onDelete: "cascade" }),
  },
  (t) => [primaryKey({ columns: [t.nameKey, t.kind], name: "organization_names_pk" })],
);

/** A part of a programme's people: a year, a city, a language. `capacity` null: only the programme's own counts. */
export type Cohort = { key: string; name: LocalizedText; capacity: number | null };

export const programs = table(
  "programs",
  {
    id: id(),
    slug: text("slug").notNull().unique("programs_slug_key"),
    title: json<LocalizedText>("title").notNull(),
    summary: json<LocalizedText>("summary").notNull(),
    description: json<LocalizedText>("description").notNull(),
    startsOn: text("starts_on"),
    endsOn: text("ends_on"),
    timeZone: text("time_zone").notNull(),
    /** What new events of it begin with. */
    consent: json<ConsentSettings>("consent"),
    /** Whom the public may ask about events that name nobody themselves. */
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    contactText: json<LocalizedText>("contact_text"),
    /** Whether one may enrol for the whole of it. */
    enrolls: bool("enrolls").notNull().default(false),
    /** Null: at once, and until its last event starts. */
    enrollmentOpensAt: instant("enrollment_opens_at"),
    enrollmentClosesAt: instant("enrollment_closes_at"),
    /** Null: no limit. */
    enrollmentCapacity: int("enrollment_capacity"),
    enrollmentWaitlist: bool("enrollment_waitlist").notNull().default(true),
    enrollmentNeedsApproval: bool("enrollment_needs_approval").notNull().default(false),
    /** Whether enrolling asks for consents, as `consent` says or as usual; they count at every event. */
    enrollmentConsent: bool("enrollment_consent").notNull().default(true),
    /** Below this full age a guardian's contact is asked for. */
    enrollmentGuardianBelowAge: int("enrollment_guardian_below_age").notNull().default(19),
    cohorts: json<Cohort[]>("cohorts"),
    /** Accepted enrolments, and the last place in line given out. */
    placesTaken: int("places_taken").notNull().default(0),
    enrollmentTickets: int("enrollment_tickets").notNull().default(0),
    copiedFromId: text("copied_from_id"),
    search: text("search").notNull().default(""),
    version: int("version").notNull().default(1),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    trashedAt: instant("trashed_at"),
  },
  (t) => [
    check("programs_places_check", sql`${t.enrollmentCapacity} is null or ${t.placesTaken} <= ${t.enrollmentCapacity}`),
    check("programs_places_positive_check", sql`${t.placesTaken} >= 0`),
  ],
);

const organizationRole = (name: string) => text(name, { enum: ["host", "supporter", "partner", "embassy"] });

export const programOrganizations = table(
  "program_organizations",
  {
    programId: text("program_id")
      .notNull()
      .references(() => programs.id, { onDelete: "cascade" }),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id),
    role: organizationRole("role").notNull(),
    position: int("position").notNull(),
  },
  (t) => [primaryKey({ columns: [t.programId, t.organizationId, t.role], name: "program_organizations_pk" })],
);

export const venues = table("venues", {
  id: id(),
  name: json<LocalizedText>("name").notNull(),
  address: json<LocalizedText>("address").notNull(),
  room: text("room"),
  capacity: int("capacity"),
  mapUrl: text("map_url"),
  accessibility: json<LocalizedText>("accessibility").notNull(),
  createdAt: createdAt(),
});

export const events = table(
  "events",
  {
    id: id(),
    programId: text("program_id").references(() => programs.id),
    slug: text("slug").notNull().unique("events_slug_key"),
    kind: text("kind", { enum: ["lecture", "workshop", "presentations", "ceremony", "meeting", "other"] }).notNull(),
    title: json<LocalizedText>("title").notNull(),
    summary: json<LocalizedText>("summary").notNull(),
    description: json<LocalizedText>("description").notNull(),
    /** The languages it is held in, the first one is the fallback of its texts. */
    languages: json<("en" | "ko" | "ru" | "kk")[]>("languages").notNull(),
    startsAt: instant("starts_at").notNull(),
    endsAt: instant("ends_at").notNull(),
    timeZone: text("time_zone").notNull(),
    venueId: text("venue_id").references(() => venues.id),
    onlineUrl: text("online_url"),
    /** Null: no limit. */
    capacity: int("capacity"),
    /** Confirmed registrations and offered seats; the check below fails closed when somebody forgets the event's line. */
    seatsTaken: int("seats_taken").notNull().default(0),
    /** Whether those enrolled in its programme are registered by that. */
    enrolledCome: bool("enrolled_come").notNull().default(true),
    /** Seats not taken yet that are the enrolled people's; others find them taken. */
    seatsKept: int("seats_kept").notNull().default(0),
    /** The last ticket (place in line) given out. */
    tickets: int("tickets").notNull().default(0),
    registrationOpensAt: instant("registration_opens_at"),
    registrationClosesAt: instant("registration_closes_at"),
    waitlist: bool("waitlist").notNull().default(true),
    /** Whoever registers by themselves waits for the team's yes. */
    needsApproval: bool("needs_approval").notNull().default(false),
    /** Whether those approved are decided on anew when they change who they are or where they go to school. */
    approvesAnew: bool("approves_anew").notNull().default(false),
    /** Whoever registers by themselves needs an invitation code. */
    needsCode: bool("needs_code").notNull().default(false),
    /** Null: no quotas. */
    quotas: json<Quotas>("quotas"),
    /** Until when people may change their own registration; null: until it starts. */
    editableUntil: instant("editable_until"),
    /** Hours a seat that became free is kept for the next in line to accept; null: it is given at once. */
    offerHours: int("offer_hours"),
    /** Below this full age a guardian's contact is asked for. */
    guardianBelowAge: int("guardian_below_age").notNull().default(19),
    /** Null: no consents are asked for. */
    consent: json<ConsentSettings>("consent"),
    visibility: text("visibility", { enum: ["public", "link", "closed"] })
      .notNull()
      .default("public"),
    status: text("status", { enum: ["draft", "published", "cancelled", "finished"] })
      .notNull()
      .default("draft"),
    publishedAt: instant("published_at"),
    cancelledAt: instant("cancelled_at"),
    finishedAt: instant("finished_at"),
    cancelReason: text("cancel_reason"),
    coverFileId: text("cover_file_id").references(() => files.id, { onDelete: "set null" }),
    groupsPublishedAt: instant("groups_published_at"),
    /** The seed of the last deal of groups, shown to whoever wants to repeat it. */
    groupsSeed: text("groups_seed"),
    presentationsDueAt: instant("presentations_due_at"),
    /** Counts changes of title, time or place, for calendars (RFC 5545 SEQUENCE). */
    calendarSequence: int("calendar_sequence").notNull().default(0),
    /** When that was, for their DTSTAMP. */
    calendarChangedAt: instant("calendar_changed_at"),
    copiedFromId: text("copied_from_id"),
    /** Whom the public may ask: an address, a telephone, a line of text; each may be missing. */
    contactEmail: text("contact_email"),
    contactPhone: text("contact_phone"),
    contactText: json<LocalizedText>("contact_text"),
    /** Which letters leave by themselves; null: as usual. */
    letterSettings: json<LetterSettings>("letter_settings"),
    /** Null: as usual. */
    attendance: json<AttendanceSettings>("attendance"),
    search: text("search").notNull().default(""),
    version: int("version").notNull().default(1),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    trashedAt: instant("trashed_at"),
  },
  (t) => [
    index("events_program_idx").on(t.programId, t.startsAt),
    index("events_starts_idx").on(t.startsAt, t.id),
    index("events_ends_idx").on(t.trashedAt, t.endsAt),
    index("events_trashed_idx").on(t.trashedAt).where(sql.raw("trashed_at is not null")),
    check("events_times_check", sql`${t.endsAt} > ${t.startsAt}`),
    check("events_seats_check", sql`${t.capacity} is null or ${t.seatsTaken} <= ${t.capacity}`),
    check("events_seats_positive_check", sql`${t.seatsTaken} >= 0`),
  ],
);

export const eventOrganizations = table(
  "event_organizations",
  {
    eventId: text("event_id")
      .notNull()
      .references(() => events.id, { onDelete: "cascade" }),
    organizationId: text("organization_id")
      .notNull()
      .references(() => organizations.id),
    role: organizationRole("role").notNull(),
    position: int("position").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.eventId, t.organizationId, t.role], name: "event_organizations_pk" }),
    uniqueIndex("event_organizations_position_key").on(t.eventId, t.role, t.position),
  ],
);

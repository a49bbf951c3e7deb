import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { check, email, index, instant, int, table, text, uniqueIndex } from "../dialect";
import { events, organizations, programs } from "./programs";

/** A person who signs in: organizers, staff, judges. Students and guardians need none. */
export const accounts = table("accounts", {
  id: id(),
  email: email("email").notNull().unique("accounts_email_key"),
  name: text("name").notNull(),
  /** argon2id, PHC string; none for those who sign in by link or OpenID Connect only. */
  passwordHash: text("password_hash"),
  locale: text("locale").notNull().default("en"),
  disabledAt: instant("disabled_at"),
  createdAt: createdAt(),
});

/** How an OpenID Connect provider knows an account. */
export const identities = table(
  "identities",
  {
    id: id(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    provider: text("provider").notNull(),
    subject: text("subject").notNull(),
    createdAt: createdAt(),
  },
  (t) => [uniqueIndex("identities_provider_subject_key").on(t.provider, t.subject)],
);

/** A sign-in, checked on every request; the token itself is never stored. */
export const sessions = table(
  "sessions",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique("sessions_token_key"),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    /** Browser and system in a few words, so that its owner recognises it. */
    label: text("label").notNull().default(""),
    createdAt: createdAt(),
    lastSeenAt: instant("last_seen_at").notNull(),
    expiresAt: instant("expires_at").notNull(),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("sessions_account_idx").on(t.accountId)],
);

/** A letter's link: sign-in, password reset, or the owner's first set-up. Single use; only hashes are kept. */
export const signInLinks = table(
  "sign_in_links",
  {
    id: id(),
    purpose: text("purpose", { enum: ["sign-in", "set-up", "password"] }).notNull(),
    email: email("email"),
    tokenHash: text("token_hash").notNull().unique("sign_in_links_token_key"),
    /** The six digits for another browser than the one that asked. */
    codeHash: text("code_hash"),
    browserHash: text("browser_hash"),
    tries: int("tries").notNull().default(0),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [index("sign_in_links_email_idx").on(t.email)],
);

/** A role held on the whole instance, a programme or an event; a teacher's for one school there. */
export const memberships = table(
  "memberships",
  {
    id: id(),
    accountId: text("account_id")
      .notNull()
      .references(() => accounts.id, { onDelete: "cascade" }),
    role: text("role", { enum: ["owner", "organizer", "staff", "judge", "teacher"] }).notNull(),
    programId: text("program_id").references(() => programs.id, { onDelete: "cascade" }),
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    /** The school a teacher acts for; a teacher's row without one opens nothing. Null for all other roles. */
    schoolId: text("school_id").references(() => organizations.id),
    /** "instance", or the programme's or the event's id: makes the key below hold without nulls. */
    place: text("place").notNull(),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("memberships_account_role_place_key")
      .on(t.accountId, t.role, t.place)
      .where(sql.raw("school_id is null")),
    uniqueIndex("memberships_account_school_key")
      .on(t.accountId, t.place, t.schoolId)
      .where(sql.raw("school_id is not null")),
    index("memberships_place_idx").on(t.place),
    check("memberships_owner_check", sql`${t.role} <> 'owner' or ${t.place} = 'instance'`),
  ],
);

export const invitations = table(
  "invitations",
  {
    id: id(),
    tokenHash: text("token_hash").notNull().unique("invitations_token_key"),
    email: email("email"),
    role: text("role", { enum: ["owner", "organizer", "staff", "judge", "teacher"] }).notNull(),
    programId: text("program_id").references(() => programs.id, { onDelete: "cascade" }),
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    /** The school a teacher is invited for. */
    schoolId: text("school_id").references(() => organizations.id),
    place: text("place").notNull(),
    invitedBy: text("invited_by").notNull(),
    createdAt: createdAt(),
    expiresAt: instant("expires_at").notNull(),
    acceptedAt: instant("accepted_at"),
    acceptedBy: text("accepted_by"),
    revokedAt: instant("revoked_at"),
  },
  (t) => [index("invitations_place_idx").on(t.place)],
);

/** A program's way in: the key is shown once and kept as a hash. */
export const apiKeys = table("api_keys", {
  id: id(),
  name: text("name").notNull(),
  /** The first characters, so that people can tell keys apart. */
  prefix: text("prefix").notNull(),
  keyHash: text("key_hash").notNull().unique("api_keys_key"),
  role: text("role", { enum: ["owner", "organizer", "staff", "judge"] }).notNull(),
  programId: text("program_id").references(() => programs.id, { onDelete: "cascade" }),
  eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
  place: text("place").notNull(),
  createdBy: text("created_by").notNull(),
  createdAt: createdAt(),
  lastUsedAt: instant("last_used_at"),
  expiresAt: instant("expires_at"),
  revokedAt: instant("revoked_at"),
});

import { createdAt, id } from "../columns";
import { index, instant, int, table, text, uniqueIndex } from "../dialect";
import { enrollments } from "./enrollments";
import { persons } from "./people";
import { events, programs } from "./programs";
import { registrations } from "./registrations";

const language = (name: string) => text(name, { enum: ["en", "ko", "ru", "kk"] });
const purpose = () =>
  text("purpose", {
    enum: [
      "participation",
      "data_processing",
      "photo_internal",
      "photo_web",
      "photo_press",
      "recording",
      "health",
      "third_party",
      "cross_border",
      "contact",
    ],
  }).notNull();

/**
 * What families are told before they decide, in one language and one version (PIPA art. 15(2), 17(2)). A row is there
 * when it is published and never changes again (db/protection.ts), but for the moment the next version took its place.
 */
export const consentDocuments = table(
  "consent_documents",
  {
    id: id(),
    /** The purpose; with a recipient's short name where there are several (`third_party:embassy`). */
    key: text("key").notNull(),
    purpose: purpose(),
    version: int("version").notNull(),
    locale: language("locale").notNull(),
    title: text("title").notNull(),
    /** Markdown. */
    body: text("body").notNull(),
    controller: text("controller").notNull(),
    recipient: text("recipient"),
    items: text("items").notNull(),
    retention: text("retention").notNull(),
    refusal: text("refusal").notNull(),
    /** Over all of the above, hex. */
    sha256: text("sha256").notNull(),
    /** The first version whose answers still hold: purpose, recipient or items changed since the ones before. */
    holdsSince: int("holds_since").notNull(),
    publishedAt: instant("published_at").notNull(),
    publishedBy: text("published_by"),
    supersededAt: instant("superseded_at"),
  },
  (t) => [uniqueIndex("consent_documents_version_key").on(t.key, t.version, t.locale)],
);

/** Who decided what about whom, when, how, and what they were told. Rows are only added; a withdrawal is a row. */
export const consentRecords = table(
  "consent_records",
  {
    id: id(),
    subjectId: text("subject_id")
      .notNull()
      .references(() => persons.id),
    /** Null: said for a whole programme. */
    eventId: text("event_id").references(() => events.id),
    programId: text("program_id").references(() => programs.id),
    /** The place it was said for: a registration, or an enrolment, which counts at every event of its programme. */
    registrationId: text("registration_id").notNull(),
    key: text("key").notNull(),
    purpose: purpose(),
    documentId: text("document_id")
      .notNull()
      .references(() => consentDocuments.id),
    documentHash: text("document_hash").notNull(),
    documentVersion: int("document_version").notNull(),
    decision: text("decision", { enum: ["granted", "refused", "withdrawn"] }).notNull(),
    /** How far a consent to photos goes. */
    extent: text("extent", { enum: ["none", "group", "all"] }),
    capacity: text("capacity", { enum: ["self", "guardian", "school_on_paper"] }).notNull(),
    guardianId: text("guardian_id"),
    relation: text("relation", { enum: ["mother", "father", "grandparent", "guardian", "other"] }),
    /** Decree 17-2(1) of PIPA. `web_link`: a link sent to the guardian's own address was answered. */
    method: text("method", {
      enum: [
        "web",
        "web_link",
        "web_code",
        "web_sms",
        "card",
        "phone_identity",
        "paper_signed",
        "email_reply",
        "phone_call",
        "in_person",
        "other",
      ],
    }).notNull(),
    evidenceFileId: text("evidence_file_id"),
    /** Where the paper lies, or who called whom and when. */
    evidence: text("evidence_sealed"),
    localeShown: language("locale_shown").notNull(),
    givenAt: instant("given_at").notNull(),
    verifiedAt: instant("verified_at"),
    verifiedBy: text("verified_by"),
    expiresAt: instant("expires_at"),
    /** The account that wrote it down; null when the family did it. */
    recordedBy: text("recorded_by"),
    supersedesId: text("supersedes_id"),
  },
  (t) => [
    index("consent_records_registration_idx").on(t.registrationId, t.key, t.givenAt),
    index("consent_records_subject_idx").on(t.subjectId),
  ],
);

/** Who signs for children. Class S like contacts; without an account, by a personal link. */
export const guardians = table(
  "guardians",
  {
    id: id(),
    name: text("name_sealed"),
    email: text("email_sealed"),
    /** Keyed hash of an address that answered a link sent to it: the same family is one page. */
    emailIndex: text("email_index"),
    phone: text("phone_sealed"),
    locale: language("locale").notNull(),
    linkHash: text("link_hash").notNull().unique("guardians_link_key"),
    tokenVersion: int("token_version").notNull().default(1),
    createdAt: createdAt(),
  },
  (t) => [index("guardians_email_idx").on(t.emailIndex)],
);

export const guardianLinks = table(
  "guardian_links",
  {
    id: id(),
    guardianId: text("guardian_id")
      .notNull()
      .references(() => guardians.id, { onDelete: "cascade" }),
    childId: text("child_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    relation: text("relation", { enum: ["mother", "father", "grandparent", "guardian", "other"] }).notNull(),
    verifiedAt: instant("verified_at"),
    verifiedBy: text("verified_by"),
    createdAt: createdAt(),
  },
  (t) => [
    uniqueIndex("guardian_links_pair_key").on(t.guardianId, t.childId),
    index("guardian_links_child_idx").on(t.childId),
  ],
);

/** A guardian is asked. Without a registration it is all there is of a child: nothing but whom to ask. */
export const consentRequests = table(
  "consent_requests",
  {
    id: id(),
    /** Where the child is to come: an event, or a whole programme. */
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    programId: text("program_id").references(() => programs.id, { onDelete: "cascade" }),
    enrollmentId: text("enrollment_id").references(() => enrollments.id, { onDelete: "cascade" }),
    /** The code by which the child may register; used when the guardian says yes. */
    invitationCodeId: text("invitation_code_id"),
    /** The registration that is there already; null below the age of consent. */
    registrationId: text("registration_id").references(() => registrations.id, { onDelete: "cascade" }),
    /** Digests of the link's token and of the printed code; both are derived from the instance's key, id and version. */
    tokenHash: text("token_hash").notNull().unique("consent_requests_token_key"),
    codeHash: text("code_hash").notNull().unique("consent_requests_code_key"),
    tokenVersion: int("token_version").notNull().default(1),
    guardianName: text("guardian_name_sealed"),
    guardianEmail: text("guardian_email_sealed"),
    guardianPhone: text("guardian_phone_sealed"),
    /** Keyed hash of address or telephone, to bound how often one contact is asked. */
    contactIndex: text("contact_index"),
    locale: language("locale").notNull(),
    createdAt: createdAt(),
    createdBy: text("created_by"),
    sentAt: instant("sent_at"),
    remindedAt: instant("reminded_at"),
    printedAt: instant("printed_at"),
    expiresAt: instant("expires_at").notNull(),
    usedAt: instant("used_at"),
  },
  (t) => [
    index("consent_requests_event_idx").on(t.eventId, t.usedAt),
    index("consent_requests_registration_idx").on(t.registrationId),
    index("consent_requests_enrollment_idx").on(t.enrollmentId),
    index("consent_requests_contact_idx").on(t.contactIndex),
  ],
);

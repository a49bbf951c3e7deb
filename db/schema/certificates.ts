import { sql } from "drizzle-orm";
import { createdAt, id } from "../columns";
import { bool, index, instant, int, json, primaryKey, table, text, uniqueIndex } from "../dialect";
import { files } from "./files";
import { persons } from "./people";
import { events, type LocalizedText, organizations, programs } from "./programs";

const kind = () => text("kind", { enum: ["completion", "participation", "thanks"] }).notNull();

/** What it takes to complete something (people-attendance.md §5.5). Per cent, counts; null: not asked. */
export type CertificateRule = {
  leastPercent: number | null;
  /** Over the sittings that were held, or over all that are planned. */
  basis: "held" | "planned";
  leastSittings: number | null;
  /** Sittings nobody may miss: ids of sheets. */
  requiredSheetIds: string[];
  mostUnexcused: number | null;
  /** Whether one's group must have handed in a presentation. */
  needsPresentation: boolean;
  /** Whether two marks that contradict each other make a certificate wait. */
  waitsForConflicts: boolean;
};

/** The rule of a programme, or of an event by itself. `place`: the id of either. */
export const certificateRules = table("certificate_rules", {
  place: text("place").primaryKey(),
  programId: text("program_id").references(() => programs.id, { onDelete: "cascade" }),
  eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
  rule: json<CertificateRule>("rule").notNull(),
  version: int("version").notNull().default(1),
  updatedBy: text("updated_by"),
  updatedAt: instant("updated_at").notNull(),
});

/** How a certificate looks and what it says; texts have a fixed list of placeholders. */
export const certificateTemplates = table(
  "certificate_templates",
  {
    id: id(),
    programId: text("program_id").references(() => programs.id, { onDelete: "cascade" }),
    eventId: text("event_id").references(() => events.id, { onDelete: "cascade" }),
    kind: kind(),
    name: text("name").notNull(),
    /** One language or two; the first one is the larger. */
    languages: json<("en" | "ko" | "ru" | "kk")[]>("languages").notNull(),
    title: json<LocalizedText>("title").notNull(),
    body: json<LocalizedText>("body").notNull(),
    issuerId: text("issuer_id")
      .notNull()
      .references(() => organizations.id),
    signerName: json<LocalizedText>("signer_name").notNull(),
    signerTitle: json<LocalizedText>("signer_title").notNull(),
    signatureFileId: text("signature_file_id").references(() => files.id, { onDelete: "set null" }),
    sealFileId: text("seal_file_id").references(() => files.id, { onDelete: "set null" }),
    /** Organisations whose logos stand at the foot, in order. */
    logoIds: json<string[]>("logo_ids").notNull(),
    layout: text("layout", { enum: ["portrait", "landscape"] })
      .notNull()
      .default("portrait"),
    showsBirthDate: bool("shows_birth_date").notNull().default(false),
    version: int("version").notNull().default(1),
    createdBy: text("created_by"),
    createdAt: createdAt(),
    removedAt: instant("removed_at"),
  },
  (t) => [
    index("certificate_templates_program_idx").on(t.programId),
    index("certificate_templates_event_idx").on(t.eventId),
  ],
);

/** The last number an issuer gave out in a year: counted up in the transaction that issues, so none is missing. */
export const certificateNumbers = table(
  "certificate_numbers",
  {
    issuerId: text("issuer_id").notNull(),
    year: int("year").notNull(),
    last: int("last").notNull(),
  },
  (t) => [primaryKey({ columns: [t.issuerId, t.year], name: "certificate_numbers_pk" })],
);

/** What was printed, as it was then. Emptied of names when the person is erased. */
export type CertificateSnapshot = {
  fullName: string;
  latinName: string | null;
  school: string;
  grade: number | null;
  classNo: string | null;
  birthDate?: string;
  sittings: number | null;
  ofSittings: number | null;
  percent: number | null;
  minutes: number | null;
  issuer: LocalizedText;
  place: LocalizedText;
  languages: string[];
};

/** The register of certificates (증명서 발급대장): a row never goes, its number is never given again. */
export const certificates = table(
  "certificates",
  {
    id: id(),
    issuerId: text("issuer_id")
      .notNull()
      .references(() => organizations.id),
    year: int("year").notNull(),
    seq: int("seq").notNull(),
    /** As printed: "2026-0015". */
    number: text("number").notNull(),
    kind: kind(),
    programId: text("program_id").references(() => programs.id),
    eventId: text("event_id").references(() => events.id),
    /** The programme's id, or the event's. */
    place: text("place").notNull(),
    personId: text("person_id").references(() => persons.id),
    /** Of a thanks: the speaker. */
    speakerId: text("speaker_id"),
    registrationId: text("registration_id"),
    /** Whom it is of: the person's id or the speaker's. */
    subject: text("subject").notNull(),
    templateId: text("template_id").notNull(),
    templateVersion: int("template_version").notNull(),
    /** Sealed JSON of a CertificateSnapshot; null once the person is erased. */
    snapshot: text("snapshot_sealed"),
    /** "박○연": what stays for ever. */
    maskedName: text("masked_name").notNull(),
    /** Keyed hashes of the printed spellings, normalised: "does this name match?" without a name. */
    nameHashes: json<string[]>("name_hashes").notNull(),
    title: json<LocalizedText>("title").notNull(),
    issuerName: json<LocalizedText>("issuer_name").notNull(),
    /** Hash of the code one verifies by, and the code itself, sealed. */
    codeHash: text("code_hash").notNull().unique("certificates_code_key"),
    code: text("code_sealed").notNull(),
    /** The PDF, sealed in the store; its bytes never change. */
    fileId: text("file_id"),
    pdfSha256: text("pdf_sha256").notNull(),
    state: text("state", { enum: ["issued", "superseded", "revoked"] })
      .notNull()
      .default("issued"),
    issuedOn: text("issued_on").notNull(),
    issuedAt: instant("issued_at").notNull(),
    issuedBy: text("issued_by"),
    supersedesId: text("supersedes_id"),
    revokedAt: instant("revoked_at"),
    revokedBy: text("revoked_by"),
    /** For the team only. */
    revokeReason: text("revoke_reason"),
    mailedAt: instant("mailed_at"),
  },
  (t) => [
    uniqueIndex("certificates_number_key").on(t.issuerId, t.year, t.seq),
    uniqueIndex("certificates_subject_key").on(t.subject, t.place, t.kind).where(sql.raw("state = 'issued'")),
    index("certificates_place_idx").on(t.place, t.issuedAt),
    index("certificates_person_idx").on(t.personId),
    index("certificates_registration_idx").on(t.registrationId),
  ],
);

/** That somebody looked at how their name will be printed, once. */
export const nameConfirmations = table(
  "name_confirmations",
  {
    personId: text("person_id")
      .notNull()
      .references(() => persons.id, { onDelete: "cascade" }),
    place: text("place").notNull(),
    /** Keyed hash of the spellings confirmed: other ones are to be confirmed anew. */
    namesHash: text("names_hash").notNull(),
    confirmedBy: text("confirmed_by", { enum: ["self", "staff"] }).notNull(),
    actorId: text("actor_id"),
    confirmedAt: instant("confirmed_at").notNull(),
  },
  (t) => [
    primaryKey({ columns: [t.personId, t.place], name: "name_confirmations_pk" }),
    index("name_confirmations_place_idx").on(t.place),
  ],
);

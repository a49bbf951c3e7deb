-- reviewed: rebuilds consent_records, consent_requests and programs, every row is copied; the new columns begin with their defaults
CREATE TABLE `enrollments` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ticket` integer NOT NULL,
	`cohort` text,
	`state` text NOT NULL,
	`source` text NOT NULL,
	`reason_sealed` text,
	`link_hash` text NOT NULL,
	`token_version` integer DEFAULT 1 NOT NULL,
	`school_id` text,
	`grade` integer,
	`class_no` text,
	`student_no` text,
	`consent` text,
	`registered_by` text,
	`created_at` integer NOT NULL,
	`accepted_at` integer,
	`ended_at` integer,
	`ended_by` text,
	`ended_from` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_link_key` ON `enrollments` (`link_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_program_person_key` ON `enrollments` (`program_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `enrollments_program_ticket_key` ON `enrollments` (`program_id`,`ticket`);--> statement-breakpoint
CREATE INDEX `enrollments_program_state_idx` ON `enrollments` (`program_id`,`state`,`ticket`);--> statement-breakpoint
CREATE INDEX `enrollments_person_idx` ON `enrollments` (`person_id`);--> statement-breakpoint
PRAGMA foreign_keys=OFF;--> statement-breakpoint
CREATE TABLE `__new_consent_records` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`event_id` text,
	`program_id` text,
	`registration_id` text NOT NULL,
	`key` text NOT NULL,
	`purpose` text NOT NULL,
	`document_id` text NOT NULL,
	`document_hash` text NOT NULL,
	`document_version` integer NOT NULL,
	`decision` text NOT NULL,
	`extent` text,
	`capacity` text NOT NULL,
	`guardian_id` text,
	`relation` text,
	`method` text NOT NULL,
	`evidence_file_id` text,
	`evidence_sealed` text,
	`locale_shown` text NOT NULL,
	`given_at` integer NOT NULL,
	`verified_at` integer,
	`verified_by` text,
	`expires_at` integer,
	`recorded_by` text,
	`supersedes_id` text,
	FOREIGN KEY (`subject_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`document_id`) REFERENCES `consent_documents`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
INSERT INTO `__new_consent_records`("id", "subject_id", "event_id", "program_id", "registration_id", "key", "purpose", "document_id", "document_hash", "document_version", "decision", "extent", "capacity", "guardian_id", "relation", "method", "evidence_file_id", "evidence_sealed", "locale_shown", "given_at", "verified_at", "verified_by", "expires_at", "recorded_by", "supersedes_id") SELECT "id", "subject_id", "event_id", "program_id", "registration_id", "key", "purpose", "document_id", "document_hash", "document_version", "decision", "extent", "capacity", "guardian_id", "relation", "method", "evidence_file_id", "evidence_sealed", "locale_shown", "given_at", "verified_at", "verified_by", "expires_at", "recorded_by", "supersedes_id" FROM `consent_records`;--> statement-breakpoint
DROP TABLE `consent_records`;--> statement-breakpoint
ALTER TABLE `__new_consent_records` RENAME TO `consent_records`;--> statement-breakpoint
PRAGMA foreign_keys=ON;--> statement-breakpoint
CREATE INDEX `consent_records_registration_idx` ON `consent_records` (`registration_id`,`key`,`given_at`);--> statement-breakpoint
CREATE INDEX `consent_records_subject_idx` ON `consent_records` (`subject_id`);--> statement-breakpoint
CREATE TABLE `__new_consent_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`program_id` text,
	`enrollment_id` text,
	`registration_id` text,
	`token_hash` text NOT NULL,
	`code_hash` text NOT NULL,
	`token_version` integer DEFAULT 1 NOT NULL,
	`guardian_name_sealed` text,
	`guardian_email_sealed` text,
	`guardian_phone_sealed` text,
	`contact_index` text,
	`locale` text NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text,
	`sent_at` integer,
	`reminded_at` integer,
	`printed_at` integer,
	`expires_at` integer NOT NULL,
	`used_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`enrollment_id`) REFERENCES `enrollments`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
INSERT INTO `__new_consent_requests`("id", "event_id", "registration_id", "token_hash", "code_hash", "token_version", "guardian_name_sealed", "guardian_email_sealed", "guardian_phone_sealed", "contact_index", "locale", "created_at", "created_by", "sent_at", "reminded_at", "printed_at", "expires_at", "used_at") SELECT "id", "event_id", "registration_id", "token_hash", "code_hash", "token_version", "guardian_name_sealed", "guardian_email_sealed", "guardian_phone_sealed", "contact_index", "locale", "created_at", "created_by", "sent_at", "reminded_at", "printed_at", "expires_at", "used_at" FROM `consent_requests`;--> statement-breakpoint
DROP TABLE `consent_requests`;--> statement-breakpoint
ALTER TABLE `__new_consent_requests` RENAME TO `consent_requests`;--> statement-breakpoint
CREATE UNIQUE INDEX `consent_requests_token_key` ON `consent_requests` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_requests_code_key` ON `consent_requests` (`code_hash`);--> statement-breakpoint
CREATE INDEX `consent_requests_event_idx` ON `consent_requests` (`event_id`,`used_at`);--> statement-breakpoint
CREATE INDEX `consent_requests_registration_idx` ON `consent_requests` (`registration_id`);--> statement-breakpoint
CREATE INDEX `consent_requests_contact_idx` ON `consent_requests` (`contact_index`);--> statement-breakpoint
ALTER TABLE `events` ADD `enrolled_come` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `seats_kept` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE TABLE `__new_programs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`time_zone` text NOT NULL,
	`consent` text,
	`contact_email` text,
	`contact_phone` text,
	`contact_text` text,
	`enrolls` integer DEFAULT false NOT NULL,
	`enrollment_opens_at` integer,
	`enrollment_closes_at` integer,
	`enrollment_capacity` integer,
	`enrollment_waitlist` integer DEFAULT true NOT NULL,
	`enrollment_needs_approval` integer DEFAULT false NOT NULL,
	`enrollment_consent` integer DEFAULT true NOT NULL,
	`enrollment_guardian_below_age` integer DEFAULT 19 NOT NULL,
	`cohorts` text,
	`places_taken` integer DEFAULT 0 NOT NULL,
	`enrollment_tickets` integer DEFAULT 0 NOT NULL,
	`copied_from_id` text,
	`search` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`trashed_at` integer,
	CONSTRAINT "programs_places_check" CHECK("__new_programs"."enrollment_capacity" is null or "__new_programs"."places_taken" <= "__new_programs"."enrollment_capacity"),
	CONSTRAINT "programs_places_positive_check" CHECK("__new_programs"."places_taken" >= 0)
);
--> statement-breakpoint
INSERT INTO `__new_programs`("id", "slug", "title", "summary", "description", "starts_on", "ends_on", "time_zone", "consent", "contact_email", "contact_phone", "contact_text", "search", "version", "created_by", "created_at", "trashed_at") SELECT "id", "slug", "title", "summary", "description", "starts_on", "ends_on", "time_zone", "consent", "contact_email", "contact_phone", "contact_text", "search", "version", "created_by", "created_at", "trashed_at" FROM `programs`;--> statement-breakpoint
DROP TABLE `programs`;--> statement-breakpoint
ALTER TABLE `__new_programs` RENAME TO `programs`;--> statement-breakpoint
CREATE UNIQUE INDEX `programs_slug_key` ON `programs` (`slug`);
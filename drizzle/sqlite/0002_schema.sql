CREATE TABLE `consent_documents` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`purpose` text NOT NULL,
	`version` integer NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`controller` text NOT NULL,
	`recipient` text,
	`items` text NOT NULL,
	`retention` text NOT NULL,
	`refusal` text NOT NULL,
	`sha256` text NOT NULL,
	`holds_since` integer NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text,
	`superseded_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_documents_version_key` ON `consent_documents` (`key`,`version`,`locale`);--> statement-breakpoint
CREATE TABLE `consent_records` (
	`id` text PRIMARY KEY NOT NULL,
	`subject_id` text NOT NULL,
	`event_id` text NOT NULL,
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
CREATE INDEX `consent_records_registration_idx` ON `consent_records` (`registration_id`,`key`,`given_at`);--> statement-breakpoint
CREATE INDEX `consent_records_subject_idx` ON `consent_records` (`subject_id`);--> statement-breakpoint
CREATE TABLE `consent_requests` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
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
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `consent_requests_token_key` ON `consent_requests` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `consent_requests_code_key` ON `consent_requests` (`code_hash`);--> statement-breakpoint
CREATE INDEX `consent_requests_event_idx` ON `consent_requests` (`event_id`,`used_at`);--> statement-breakpoint
CREATE INDEX `consent_requests_registration_idx` ON `consent_requests` (`registration_id`);--> statement-breakpoint
CREATE INDEX `consent_requests_contact_idx` ON `consent_requests` (`contact_index`);--> statement-breakpoint
CREATE TABLE `guardian_links` (
	`id` text PRIMARY KEY NOT NULL,
	`guardian_id` text NOT NULL,
	`child_id` text NOT NULL,
	`relation` text NOT NULL,
	`verified_at` integer,
	`verified_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`guardian_id`) REFERENCES `guardians`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`child_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guardian_links_pair_key` ON `guardian_links` (`guardian_id`,`child_id`);--> statement-breakpoint
CREATE INDEX `guardian_links_child_idx` ON `guardian_links` (`child_id`);--> statement-breakpoint
CREATE TABLE `guardians` (
	`id` text PRIMARY KEY NOT NULL,
	`name_sealed` text,
	`email_sealed` text,
	`email_index` text,
	`phone_sealed` text,
	`locale` text NOT NULL,
	`link_hash` text NOT NULL,
	`token_version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `guardians_link_key` ON `guardians` (`link_hash`);--> statement-breakpoint
CREATE INDEX `guardians_email_idx` ON `guardians` (`email_index`);--> statement-breakpoint
CREATE TABLE `calendar_feeds` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text,
	`account_id` text,
	`version` integer DEFAULT 1 NOT NULL,
	`token_hash` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_token_key` ON `calendar_feeds` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_person_key` ON `calendar_feeds` (`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `calendar_feeds_account_key` ON `calendar_feeds` (`account_id`);--> statement-breakpoint
CREATE TABLE `mail_refusals` (
	`address_index` text PRIMARY KEY NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `mailings` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`content_sealed` text,
	`created_by` text,
	`recipients` integer NOT NULL,
	`leaves_at` integer NOT NULL,
	`cancelled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `retention_rules` (
	`place` text PRIMARY KEY NOT NULL,
	`days` text NOT NULL,
	`reason` text,
	`updated_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `trail_heads` (
	`chain` text PRIMARY KEY NOT NULL,
	`ordinal` integer NOT NULL,
	`seq` integer NOT NULL,
	`hash` text NOT NULL,
	`mac` text NOT NULL
);
--> statement-breakpoint
ALTER TABLE `events` ADD `consent` text;--> statement-breakpoint
ALTER TABLE `events` ADD `calendar_changed_at` integer;--> statement-breakpoint
ALTER TABLE `events` ADD `contact_email` text;--> statement-breakpoint
ALTER TABLE `events` ADD `contact_phone` text;--> statement-breakpoint
ALTER TABLE `events` ADD `contact_text` text;--> statement-breakpoint
ALTER TABLE `events` ADD `letter_settings` text;--> statement-breakpoint
ALTER TABLE `programs` ADD `consent` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `former_link_hash` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `former_check_in_hash` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `consent` text;--> statement-breakpoint
CREATE INDEX `registrations_former_link_idx` ON `registrations` (`former_link_hash`);--> statement-breakpoint
CREATE INDEX `registrations_former_check_in_idx` ON `registrations` (`former_check_in_hash`);--> statement-breakpoint
ALTER TABLE `activities` ADD `chain` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `seq` integer;--> statement-breakpoint
ALTER TABLE `activities` ADD `prev_hash` text;--> statement-breakpoint
ALTER TABLE `activities` ADD `hash` text;--> statement-breakpoint
CREATE UNIQUE INDEX `activities_chain_key` ON `activities` (`chain`,`seq`);--> statement-breakpoint
ALTER TABLE `letters` ADD `mailing_id` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `recipient` text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `service` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `facts` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `content_sealed` text;--> statement-breakpoint
ALTER TABLE `letters` ADD `due_at` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `attempts` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `letters` ADD `locked_until` integer;--> statement-breakpoint
ALTER TABLE `letters` ADD `error` text;--> statement-breakpoint
CREATE INDEX `letters_event_idx` ON `letters` (`event_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `letters_due_idx` ON `letters` (`due_at`) WHERE state in ('queued', 'held', 'sending');
CREATE TABLE `event_reports` (
	`event_id` text PRIMARY KEY NOT NULL,
	`summary` text NOT NULL,
	`outlook` text NOT NULL,
	`left_out` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `photo_people` (
	`photo_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`photo_id`, `registration_id`),
	FOREIGN KEY (`photo_id`) REFERENCES `photos`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `photo_people_registration_idx` ON `photo_people` (`registration_id`);--> statement-breakpoint
CREATE TABLE `photos` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`file_id` text NOT NULL,
	`position` integer NOT NULL,
	`caption` text NOT NULL,
	`people` text DEFAULT 'unknown' NOT NULL,
	`in_report` integer DEFAULT false NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`uploaded_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `photos_event_idx` ON `photos` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `report_links` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`label` text NOT NULL,
	`lang` text NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	`opened_count` integer DEFAULT 0 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `report_links_token_key` ON `report_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `report_links_event_idx` ON `report_links` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `survey_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text,
	`lang` text NOT NULL,
	`answers_sealed` text NOT NULL,
	`answered_on` text NOT NULL,
	`hidden` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `survey_answers_event_idx` ON `survey_answers` (`event_id`);--> statement-breakpoint
CREATE INDEX `survey_answers_registration_idx` ON `survey_answers` (`registration_id`);--> statement-breakpoint
CREATE TABLE `survey_takers` (
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	PRIMARY KEY(`event_id`, `registration_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `surveys` (
	`event_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`naming` text DEFAULT 'anonymous' NOT NULL,
	`intro` text NOT NULL,
	`questions` text NOT NULL,
	`closes_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `column_sets` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`profile` text NOT NULL,
	`name` text NOT NULL,
	`columns` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `column_sets_name_key` ON `column_sets` (`event_id`,`profile`,`name`);--> statement-breakpoint
CREATE TABLE `certificate_numbers` (
	`issuer_id` text NOT NULL,
	`year` integer NOT NULL,
	`last` integer NOT NULL,
	PRIMARY KEY(`issuer_id`, `year`)
);
--> statement-breakpoint
CREATE TABLE `certificate_rules` (
	`place` text PRIMARY KEY NOT NULL,
	`program_id` text,
	`event_id` text,
	`rule` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`updated_by` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `certificate_templates` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text,
	`event_id` text,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`languages` text NOT NULL,
	`title` text NOT NULL,
	`body` text NOT NULL,
	`issuer_id` text NOT NULL,
	`signer_name` text NOT NULL,
	`signer_title` text NOT NULL,
	`signature_file_id` text,
	`seal_file_id` text,
	`logo_ids` text NOT NULL,
	`layout` text DEFAULT 'portrait' NOT NULL,
	`shows_birth_date` integer DEFAULT false NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`issuer_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`signature_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`seal_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `certificate_templates_program_idx` ON `certificate_templates` (`program_id`);--> statement-breakpoint
CREATE INDEX `certificate_templates_event_idx` ON `certificate_templates` (`event_id`);--> statement-breakpoint
CREATE TABLE `certificates` (
	`id` text PRIMARY KEY NOT NULL,
	`issuer_id` text NOT NULL,
	`year` integer NOT NULL,
	`seq` integer NOT NULL,
	`number` text NOT NULL,
	`kind` text NOT NULL,
	`program_id` text,
	`event_id` text,
	`place` text NOT NULL,
	`person_id` text,
	`speaker_id` text,
	`registration_id` text,
	`subject` text NOT NULL,
	`template_id` text NOT NULL,
	`template_version` integer NOT NULL,
	`snapshot_sealed` text,
	`masked_name` text NOT NULL,
	`name_hashes` text NOT NULL,
	`title` text NOT NULL,
	`issuer_name` text NOT NULL,
	`code_hash` text NOT NULL,
	`code_sealed` text NOT NULL,
	`file_id` text,
	`pdf_sha256` text NOT NULL,
	`state` text DEFAULT 'issued' NOT NULL,
	`issued_on` text NOT NULL,
	`issued_at` integer NOT NULL,
	`issued_by` text,
	`supersedes_id` text,
	`revoked_at` integer,
	`revoked_by` text,
	`revoke_reason` text,
	`mailed_at` integer,
	FOREIGN KEY (`issuer_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_code_key` ON `certificates` (`code_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_number_key` ON `certificates` (`issuer_id`,`year`,`seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `certificates_subject_key` ON `certificates` (`subject`,`place`,`kind`) WHERE state = 'issued';--> statement-breakpoint
CREATE INDEX `certificates_place_idx` ON `certificates` (`place`,`issued_at`);--> statement-breakpoint
CREATE INDEX `certificates_person_idx` ON `certificates` (`person_id`);--> statement-breakpoint
CREATE TABLE `name_confirmations` (
	`person_id` text NOT NULL,
	`place` text NOT NULL,
	`names_hash` text NOT NULL,
	`confirmed_by` text NOT NULL,
	`actor_id` text,
	`confirmed_at` integer NOT NULL,
	PRIMARY KEY(`person_id`, `place`),
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `announced_absences` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`sheet_id` text,
	`reason_sealed` text,
	`announced_by` text NOT NULL,
	`actor_id` text,
	`created_at` integer NOT NULL,
	`withdrawn_at` integer,
	`withdrawn_by` text,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `announced_absences_event_idx` ON `announced_absences` (`event_id`,`registration_id`);--> statement-breakpoint
CREATE INDEX `announced_absences_registration_idx` ON `announced_absences` (`registration_id`);--> statement-breakpoint
CREATE TABLE `devices` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`label` text NOT NULL,
	`mode` text DEFAULT 'door' NOT NULL,
	`sheet_ids` text,
	`pair_hash` text,
	`pair_expires_at` integer,
	`token_hash` text,
	`pin_hash` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`paired_at` integer,
	`last_seen_at` integer,
	`offset_ms` integer,
	`roster_count` integer,
	`waiting` integer,
	`revoked_at` integer,
	`revoked_by` text,
	`wiped_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `devices_pair_key` ON `devices` (`pair_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `devices_token_key` ON `devices` (`token_hash`);--> statement-breakpoint
CREATE INDEX `devices_event_idx` ON `devices` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `printed_sheets` (
	`id` text PRIMARY KEY NOT NULL,
	`code` text NOT NULL,
	`event_id` text NOT NULL,
	`sheet_id` text NOT NULL,
	`register_version` integer NOT NULL,
	`rows` text NOT NULL,
	`printed_by` text,
	`created_at` integer NOT NULL,
	`typed_in_at` integer,
	`typed_in_by` text,
	`complete` integer DEFAULT false NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `printed_sheets_code_key` ON `printed_sheets` (`code`);--> statement-breakpoint
CREATE INDEX `printed_sheets_event_idx` ON `printed_sheets` (`event_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `printed_sheets_sheet_idx` ON `printed_sheets` (`sheet_id`);--> statement-breakpoint
CREATE TABLE `rejected_ops` (
	`op_id` text NOT NULL,
	`device_id` text NOT NULL,
	`event_id` text NOT NULL,
	`sheet_id` text,
	`registration_id` text,
	`walk_in_id` text,
	`kind` text NOT NULL,
	`status` text,
	`code` text NOT NULL,
	`effective_at` integer,
	`received_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	PRIMARY KEY(`device_id`, `op_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `rejected_ops_event_idx` ON `rejected_ops` (`event_id`,`received_at`);--> statement-breakpoint
CREATE TABLE `self_check_ins` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`wrong` integer DEFAULT 0 NOT NULL,
	`locked_until` integer,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `walk_in_ops` (
	`id` text PRIMARY KEY NOT NULL,
	`walk_in_id` text NOT NULL,
	`sheet_id` text NOT NULL,
	`kind` text NOT NULL,
	`device_id` text,
	`device_seq` integer,
	`actor_id` text,
	`captured_at` integer,
	`effective_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`target_op_id` text,
	`flags` text NOT NULL,
	FOREIGN KEY (`walk_in_id`) REFERENCES `walk_ins`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `walk_in_ops_walk_in_idx` ON `walk_in_ops` (`walk_in_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `walk_in_ops_device_key` ON `walk_in_ops` (`device_id`,`device_seq`);--> statement-breakpoint
CREATE TABLE `walk_ins` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`typed_name` text NOT NULL,
	`school` text DEFAULT '' NOT NULL,
	`grade` integer,
	`guardian_phone_sealed` text,
	`state` text DEFAULT 'pending' NOT NULL,
	`registration_id` text,
	`device_id` text,
	`actor_id` text,
	`captured_at` integer,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `walk_ins_event_idx` ON `walk_ins` (`event_id`,`state`);--> statement-breakpoint
ALTER TABLE `export_log` ADD `program_id` text;--> statement-breakpoint
CREATE INDEX `export_log_program_idx` ON `export_log` (`program_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `events` ADD `attendance` text;
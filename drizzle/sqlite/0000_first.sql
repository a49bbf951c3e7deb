CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`name` text NOT NULL,
	`password_hash` text,
	`locale` text DEFAULT 'en' NOT NULL,
	`disabled_at` integer,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_key` ON `accounts` (`email`);--> statement-breakpoint
CREATE TABLE `api_keys` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`prefix` text NOT NULL,
	`key_hash` text NOT NULL,
	`role` text NOT NULL,
	`program_id` text,
	`event_id` text,
	`place` text NOT NULL,
	`created_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`expires_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_keys_key` ON `api_keys` (`key_hash`);--> statement-breakpoint
CREATE TABLE `identities` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`provider` text NOT NULL,
	`subject` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `identities_provider_subject_key` ON `identities` (`provider`,`subject`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`email` text,
	`role` text NOT NULL,
	`program_id` text,
	`event_id` text,
	`place` text NOT NULL,
	`invited_by` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`accepted_at` integer,
	`accepted_by` text,
	`revoked_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_token_key` ON `invitations` (`token_hash`);--> statement-breakpoint
CREATE INDEX `invitations_place_idx` ON `invitations` (`place`);--> statement-breakpoint
CREATE TABLE `memberships` (
	`id` text PRIMARY KEY NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`program_id` text,
	`event_id` text,
	`place` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "memberships_owner_check" CHECK("memberships"."role" <> 'owner' or "memberships"."place" = 'instance')
);
--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_account_role_place_key` ON `memberships` (`account_id`,`role`,`place`);--> statement-breakpoint
CREATE INDEX `memberships_place_idx` ON `memberships` (`place`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`label` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	`last_seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`revoked_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_token_key` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_account_idx` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_links` (
	`id` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`email` text,
	`token_hash` text NOT NULL,
	`code_hash` text,
	`browser_hash` text,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sign_in_links_token_key` ON `sign_in_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sign_in_links_email_idx` ON `sign_in_links` (`email`);--> statement-breakpoint
CREATE TABLE `agenda_item_speakers` (
	`agenda_item_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	PRIMARY KEY(`agenda_item_id`, `speaker_id`),
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `agenda_items` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`description` text NOT NULL,
	`starts_at` integer NOT NULL,
	`minutes` integer NOT NULL,
	`place` text,
	`counts` integer DEFAULT false NOT NULL,
	`started_at` integer,
	`ended_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `agenda_items_event_idx` ON `agenda_items` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `event_speakers` (
	`event_id` text NOT NULL,
	`speaker_id` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `speaker_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`speaker_id`) REFERENCES `speakers`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `materials` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`quantity` integer,
	`handed_out` integer,
	`url` text,
	`file_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `materials_event_idx` ON `materials` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `speakers` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`honorific` text NOT NULL,
	`office` text NOT NULL,
	`organization` text NOT NULL,
	`biography` text NOT NULL,
	`photo_file_id` text,
	`search` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`photo_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `attendance_ops` (
	`id` text PRIMARY KEY NOT NULL,
	`register_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`kind` text NOT NULL,
	`status` text,
	`minutes` integer,
	`reason` text,
	`source` text NOT NULL,
	`rank` integer NOT NULL,
	`actor_id` text,
	`device_id` text,
	`device_seq` integer,
	`captured_at` integer,
	`effective_at` integer NOT NULL,
	`received_at` integer NOT NULL,
	`base_version` integer DEFAULT 0 NOT NULL,
	`target_op_id` text,
	`flags` text NOT NULL,
	FOREIGN KEY (`register_id`) REFERENCES `attendance_registers`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `attendance_ops_record_idx` ON `attendance_ops` (`register_id`,`registration_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_ops_device_key` ON `attendance_ops` (`device_id`,`device_seq`);--> statement-breakpoint
CREATE TABLE `attendance_records` (
	`register_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`status` text,
	`arrived_at` integer,
	`left_at` integer,
	`minutes_present` integer,
	`override` integer DEFAULT false NOT NULL,
	`conflict` integer DEFAULT false NOT NULL,
	`corrected` integer DEFAULT false NOT NULL,
	`source` text,
	`reason` text,
	`version` integer DEFAULT 0 NOT NULL,
	`last_op_id` text,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`register_id`, `registration_id`),
	FOREIGN KEY (`register_id`) REFERENCES `attendance_registers`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `attendance_records_registration_idx` ON `attendance_records` (`registration_id`);--> statement-breakpoint
CREATE TABLE `column_choices` (
	`account_id` text NOT NULL,
	`profile` text NOT NULL,
	`columns` text NOT NULL,
	`updated_at` integer NOT NULL,
	PRIMARY KEY(`account_id`, `profile`)
);
--> statement-breakpoint
CREATE TABLE `export_log` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text,
	`actor_id` text,
	`profile` text NOT NULL,
	`format` text NOT NULL,
	`filters` text NOT NULL,
	`columns` text NOT NULL,
	`row_count` integer NOT NULL,
	`purpose` text,
	`recipient` text,
	`sha256` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `export_log_event_idx` ON `export_log` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `attendance_registers` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`agenda_item_id` text,
	`place` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`version` integer DEFAULT 0 NOT NULL,
	`closed_at` integer,
	`closed_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `attendance_registers_place_key` ON `attendance_registers` (`place`);--> statement-breakpoint
CREATE INDEX `attendance_registers_event_idx` ON `attendance_registers` (`event_id`);--> statement-breakpoint
CREATE TABLE `files` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`name` text NOT NULL,
	`mime` text NOT NULL,
	`bytes` integer NOT NULL,
	`purpose` text NOT NULL,
	`event_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`removed_at` integer
);
--> statement-breakpoint
CREATE INDEX `files_key_idx` ON `files` (`key`);--> statement-breakpoint
CREATE INDEX `files_event_idx` ON `files` (`event_id`);--> statement-breakpoint
CREATE TABLE `uploads` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`purpose` text NOT NULL,
	`group_id` text,
	`deliverable_id` text,
	`file_name` text NOT NULL,
	`bytes` integer NOT NULL,
	`account_id` text,
	`registration_id` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `group_members` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`role` text DEFAULT 'member' NOT NULL,
	`locked` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `group_members_group_idx` ON `group_members` (`group_id`);--> statement-breakpoint
CREATE TABLE `groups` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`number` integer NOT NULL,
	`name` text,
	`topic_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `groups_event_number_key` ON `groups` (`event_id`,`number`);--> statement-breakpoint
CREATE TABLE `themes` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`title` text NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `themes_event_idx` ON `themes` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `topics` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`theme_id` text,
	`title` text NOT NULL,
	`brief` text NOT NULL,
	`cap` integer DEFAULT 1 NOT NULL,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `topics_event_idx` ON `topics` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `affiliations` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`school_year` integer NOT NULL,
	`grade` integer,
	`class_no` text,
	`student_no` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE INDEX `affiliations_person_idx` ON `affiliations` (`person_id`);--> statement-breakpoint
CREATE INDEX `affiliations_school_idx` ON `affiliations` (`organization_id`,`school_year`);--> statement-breakpoint
CREATE TABLE `person_contacts` (
	`person_id` text PRIMARY KEY NOT NULL,
	`email_sealed` text,
	`email_index` text,
	`birth_date_sealed` text,
	`birth_index` text,
	`guardian_name_sealed` text,
	`guardian_phone_sealed` text,
	`guardian_phone_index` text,
	`guardian_email_sealed` text,
	`notes_sealed` text,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `person_contacts_email_idx` ON `person_contacts` (`email_index`);--> statement-breakpoint
CREATE TABLE `persons` (
	`id` text PRIMARY KEY NOT NULL,
	`full_name` text NOT NULL,
	`latin_name` text,
	`hangul_name` text,
	`cyrillic_name` text,
	`match_key` text NOT NULL,
	`locale` text NOT NULL,
	`gender` text,
	`search` text NOT NULL,
	`created_at` integer NOT NULL,
	`minimized_at` integer,
	`version` integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE INDEX `persons_match_idx` ON `persons` (`match_key`);--> statement-breakpoint
CREATE TABLE `event_organizations` (
	`event_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`event_id`, `organization_id`, `role`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `event_organizations_position_key` ON `event_organizations` (`event_id`,`role`,`position`);--> statement-breakpoint
CREATE TABLE `events` (
	`id` text PRIMARY KEY NOT NULL,
	`program_id` text,
	`slug` text NOT NULL,
	`kind` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`languages` text NOT NULL,
	`starts_at` integer NOT NULL,
	`ends_at` integer NOT NULL,
	`time_zone` text NOT NULL,
	`venue_id` text,
	`online_url` text,
	`capacity` integer,
	`seats_taken` integer DEFAULT 0 NOT NULL,
	`tickets` integer DEFAULT 0 NOT NULL,
	`registration_opens_at` integer,
	`registration_closes_at` integer,
	`waitlist` integer DEFAULT true NOT NULL,
	`guardian_below_age` integer DEFAULT 19 NOT NULL,
	`visibility` text DEFAULT 'public' NOT NULL,
	`status` text DEFAULT 'draft' NOT NULL,
	`published_at` integer,
	`cancelled_at` integer,
	`finished_at` integer,
	`cancel_reason` text,
	`cover_file_id` text,
	`groups_published_at` integer,
	`groups_seed` text,
	`presentations_due_at` integer,
	`calendar_sequence` integer DEFAULT 0 NOT NULL,
	`copied_from_id` text,
	`search` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`trashed_at` integer,
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`venue_id`) REFERENCES `venues`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`cover_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null,
	CONSTRAINT "events_times_check" CHECK("events"."ends_at" > "events"."starts_at"),
	CONSTRAINT "events_seats_check" CHECK("events"."capacity" is null or "events"."seats_taken" <= "events"."capacity"),
	CONSTRAINT "events_seats_positive_check" CHECK("events"."seats_taken" >= 0)
);
--> statement-breakpoint
CREATE UNIQUE INDEX `events_slug_key` ON `events` (`slug`);--> statement-breakpoint
CREATE INDEX `events_program_idx` ON `events` (`program_id`,`starts_at`);--> statement-breakpoint
CREATE INDEX `events_starts_idx` ON `events` (`starts_at`,`id`);--> statement-breakpoint
CREATE TABLE `organization_names` (
	`name_key` text NOT NULL,
	`kind` text NOT NULL,
	`organization_id` text NOT NULL,
	PRIMARY KEY(`name_key`, `kind`),
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `organizations` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`name` text NOT NULL,
	`country` text,
	`website` text,
	`logo_file_id` text,
	`search` text DEFAULT '' NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`logo_file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `organizations_kind_idx` ON `organizations` (`kind`,`search`);--> statement-breakpoint
CREATE TABLE `program_organizations` (
	`program_id` text NOT NULL,
	`organization_id` text NOT NULL,
	`role` text NOT NULL,
	`position` integer NOT NULL,
	PRIMARY KEY(`program_id`, `organization_id`, `role`),
	FOREIGN KEY (`program_id`) REFERENCES `programs`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `programs` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`title` text NOT NULL,
	`summary` text NOT NULL,
	`description` text NOT NULL,
	`starts_on` text,
	`ends_on` text,
	`time_zone` text NOT NULL,
	`search` text DEFAULT '' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`trashed_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `programs_slug_key` ON `programs` (`slug`);--> statement-breakpoint
CREATE TABLE `venues` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`address` text NOT NULL,
	`room` text,
	`capacity` integer,
	`map_url` text,
	`accessibility` text NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `question_log` (
	`id` text PRIMARY KEY NOT NULL,
	`question_id` text NOT NULL,
	`actor_id` text,
	`action` text NOT NULL,
	`before` text NOT NULL,
	`after` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_log_question_idx` ON `question_log` (`question_id`);--> statement-breakpoint
CREATE TABLE `questions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`agenda_item_id` text,
	`no` integer NOT NULL,
	`position` integer NOT NULL,
	`source` text NOT NULL,
	`asker_registration_id` text,
	`asker_group_id` text,
	`asker_name` text,
	`asker_display` text DEFAULT 'anonymous' NOT NULL,
	`body` text NOT NULL,
	`lang` text NOT NULL,
	`theme_id` text,
	`status` text NOT NULL,
	`merged_into_id` text,
	`answered_by` text,
	`answer_summary` text,
	`answer_lang` text,
	`asked_at` integer NOT NULL,
	`answered_at` integer,
	`follow_up` integer DEFAULT false NOT NULL,
	`follow_up_owner` text,
	`follow_up_due_on` text,
	`version` integer DEFAULT 1 NOT NULL,
	`client_id` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`trashed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`asker_registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`asker_group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`theme_id`) REFERENCES `themes`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `questions_client_key` ON `questions` (`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `questions_event_no_key` ON `questions` (`event_id`,`no`);--> statement-breakpoint
CREATE INDEX `questions_event_idx` ON `questions` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `import_batches` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`created_by` text,
	`file_name` text NOT NULL,
	`sha256` text NOT NULL,
	`source_sealed` text,
	`kind` text NOT NULL,
	`encoding` text,
	`delimiter` text,
	`header_row` integer DEFAULT 0 NOT NULL,
	`mapping` text NOT NULL,
	`state` text NOT NULL,
	`counts` text NOT NULL,
	`created_at` integer NOT NULL,
	`committed_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `import_batches_event_idx` ON `import_batches` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`id` text PRIMARY KEY NOT NULL,
	`batch_id` text NOT NULL,
	`row_no` integer NOT NULL,
	`cells_sealed` text,
	`problems` text NOT NULL,
	`action` text NOT NULL,
	`person_id` text,
	`registration_id` text,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `import_rows_batch_row_key` ON `import_rows` (`batch_id`,`row_no`);--> statement-breakpoint
CREATE TABLE `registrations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`person_id` text NOT NULL,
	`ticket` integer NOT NULL,
	`status` text NOT NULL,
	`source` text NOT NULL,
	`code` text NOT NULL,
	`link_hash` text NOT NULL,
	`check_in_hash` text NOT NULL,
	`token_version` integer DEFAULT 1 NOT NULL,
	`school_id` text,
	`grade` integer,
	`class_no` text,
	`student_no` text,
	`photo_wish` text,
	`registered_by` text,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	`cancelled_at` integer,
	`cancelled_by` text,
	`promoted_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`person_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`school_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_code_key` ON `registrations` (`code`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_link_key` ON `registrations` (`link_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_check_in_key` ON `registrations` (`check_in_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_event_person_key` ON `registrations` (`event_id`,`person_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `registrations_event_ticket_key` ON `registrations` (`event_id`,`ticket`);--> statement-breakpoint
CREATE INDEX `registrations_event_status_idx` ON `registrations` (`event_id`,`status`,`ticket`);--> statement-breakpoint
CREATE INDEX `registrations_person_idx` ON `registrations` (`person_id`);--> statement-breakpoint
CREATE TABLE `deliverables` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`title` text NOT NULL,
	`extensions` text NOT NULL,
	`required` integer DEFAULT true NOT NULL,
	`max_bytes` integer NOT NULL,
	`due_at` integer,
	`position` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `deliverables_event_idx` ON `deliverables` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `submission_versions` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`no` integer NOT NULL,
	`file_id` text NOT NULL,
	`late` integer NOT NULL,
	`account_id` text,
	`registration_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`file_id`) REFERENCES `files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submission_versions_no_key` ON `submission_versions` (`submission_id`,`no`);--> statement-breakpoint
CREATE TABLE `submissions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	`deliverable_id` text NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`deliverable_id`) REFERENCES `deliverables`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `submissions_group_deliverable_key` ON `submissions` (`group_id`,`deliverable_id`);--> statement-breakpoint
CREATE TABLE `activities` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`actor_kind` text NOT NULL,
	`actor_id` text,
	`program_id` text,
	`event_id` text,
	`note` text NOT NULL,
	`at` integer NOT NULL,
	`fanned_out_at` integer
);
--> statement-breakpoint
CREATE INDEX `activities_new_idx` ON `activities` (`at`) WHERE fanned_out_at is null;--> statement-breakpoint
CREATE INDEX `activities_event_idx` ON `activities` (`event_id`,`at`);--> statement-breakpoint
CREATE INDEX `activities_program_idx` ON `activities` (`program_id`,`at`);--> statement-breakpoint
CREATE TABLE `idempotency_keys` (
	`actor` text NOT NULL,
	`operation` text NOT NULL,
	`key` text NOT NULL,
	`request_hash` text NOT NULL,
	`answer_sealed` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`actor`, `operation`, `key`)
);
--> statement-breakpoint
CREATE INDEX `idempotency_keys_age_idx` ON `idempotency_keys` (`created_at`);--> statement-breakpoint
CREATE TABLE `jobs` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`unique_key` text,
	`payload` text NOT NULL,
	`run_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`locked_by` text,
	`locked_until` integer,
	`done_at` integer,
	`failed_at` integer,
	`error` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `jobs_unique_key` ON `jobs` (`unique_key`);--> statement-breakpoint
CREATE INDEX `jobs_due_idx` ON `jobs` (`run_at`) WHERE done_at is null and failed_at is null;--> statement-breakpoint
CREATE TABLE `letters` (
	`id` text PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`event_id` text,
	`registration_id` text,
	`account_id` text,
	`locale` text NOT NULL,
	`state` text NOT NULL,
	`dedupe_key` text NOT NULL,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `letters_dedupe_key` ON `letters` (`dedupe_key`);--> statement-breakpoint
CREATE INDEX `letters_registration_idx` ON `letters` (`registration_id`);--> statement-breakpoint
CREATE TABLE `rate_limits` (
	`key` text PRIMARY KEY NOT NULL,
	`count` integer NOT NULL,
	`resets_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `rate_limits_resets_idx` ON `rate_limits` (`resets_at`);--> statement-breakpoint
CREATE TABLE `settings` (
	`key` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL,
	`updated_at` integer NOT NULL
);

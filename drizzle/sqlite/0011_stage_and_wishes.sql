CREATE TABLE `running_orders` (
	`event_id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text,
	`seconds` integer NOT NULL,
	`gap_seconds` integer DEFAULT 0 NOT NULL,
	`seed` text,
	`drawn_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `stage_links` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`locale` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	`seen_at` integer,
	`revoked_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_links_token_key` ON `stage_links` (`token_hash`);--> statement-breakpoint
CREATE INDEX `stage_links_event_idx` ON `stage_links` (`event_id`);--> statement-breakpoint
CREATE TABLE `stage_slots` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	`position` integer NOT NULL,
	`seconds` integer,
	`not_before_at` integer,
	`not_after_at` integer,
	`started_at` integer,
	`ended_at` integer,
	`frozen_version_id` text,
	`frozen_at` integer,
	`response` text,
	`response_lang` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`frozen_version_id`) REFERENCES `submission_versions`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE UNIQUE INDEX `stage_slots_group_key` ON `stage_slots` (`group_id`);--> statement-breakpoint
CREATE INDEX `stage_slots_event_idx` ON `stage_slots` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `stages` (
	`event_id` text PRIMARY KEY NOT NULL,
	`agenda_item_id` text,
	`slot_id` text,
	`timer` text DEFAULT 'stopped' NOT NULL,
	`ends_at` integer,
	`left_ms` integer,
	`wifi_name` text,
	`wifi_password` text,
	`rev` integer DEFAULT 0 NOT NULL,
	`changed_at` integer NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`agenda_item_id`) REFERENCES `agenda_items`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`slot_id`) REFERENCES `stage_slots`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `extensions` (
	`id` text PRIMARY KEY NOT NULL,
	`group_id` text NOT NULL,
	`deliverable_id` text NOT NULL,
	`until_at` integer NOT NULL,
	`reason` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`deliverable_id`) REFERENCES `deliverables`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `extensions_group_deliverable_key` ON `extensions` (`group_id`,`deliverable_id`);--> statement-breakpoint
CREATE TABLE `submission_comments` (
	`id` text PRIMARY KEY NOT NULL,
	`submission_id` text NOT NULL,
	`version_id` text,
	`body` text NOT NULL,
	`account_id` text,
	`registration_id` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`submission_id`) REFERENCES `submissions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`version_id`) REFERENCES `submission_versions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `submission_comments_idx` ON `submission_comments` (`submission_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `allocations` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`mode` text NOT NULL,
	`seed` text NOT NULL,
	`input_hash` text NOT NULL,
	`input_sealed` text NOT NULL,
	`params` text NOT NULL,
	`result_sealed` text NOT NULL,
	`metrics` text NOT NULL,
	`before_sealed` text,
	`created_by` text,
	`created_at` integer NOT NULL,
	`published_at` integer,
	`undone_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `allocations_event_idx` ON `allocations` (`event_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `pair_rules` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`one_id` text NOT NULL,
	`other_id` text NOT NULL,
	`kind` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`one_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`other_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `pair_rules_key` ON `pair_rules` (`event_id`,`one_id`,`other_id`);--> statement-breakpoint
CREATE TABLE `wish_rounds` (
	`event_id` text PRIMARY KEY NOT NULL,
	`opens_at` integer,
	`due_at` integer NOT NULL,
	`most` integer NOT NULL,
	`asks_people` integer DEFAULT true NOT NULL,
	`seed_sealed` text NOT NULL,
	`seed_hash` text NOT NULL,
	`seed_told_at` integer,
	`reminded_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `wish_sheets` (
	`registration_id` text PRIMARY KEY NOT NULL,
	`source` text NOT NULL,
	`friend_name_sealed` text,
	`friend_id` text,
	`rather_not_name_sealed` text,
	`rather_not_id` text,
	`answered_at` integer NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`friend_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null,
	FOREIGN KEY (`rather_not_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE TABLE `wishes` (
	`registration_id` text NOT NULL,
	`topic_id` text NOT NULL,
	`rank` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `rank`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`topic_id`) REFERENCES `topics`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `wishes_topic_key` ON `wishes` (`registration_id`,`topic_id`);--> statement-breakpoint
CREATE INDEX `wishes_topic_idx` ON `wishes` (`topic_id`);--> statement-breakpoint
ALTER TABLE `deliverables` ADD `locked_at` integer;--> statement-breakpoint
ALTER TABLE `submissions` ADD `review` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `reviewed_version_id` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `reviewed_by` text;--> statement-breakpoint
ALTER TABLE `submissions` ADD `reviewed_at` integer;
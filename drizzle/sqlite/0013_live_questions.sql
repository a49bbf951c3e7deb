CREATE TABLE `hands` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`state` text DEFAULT 'raised' NOT NULL,
	`raised_at` integer NOT NULL,
	`called_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `hands_event_idx` ON `hands` (`event_id`,`state`);--> statement-breakpoint
CREATE UNIQUE INDEX `hands_up_key` ON `hands` (`event_id`,`registration_id`) WHERE state in ('raised', 'called');--> statement-breakpoint
CREATE TABLE `question_mutes` (
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `registration_id`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_rooms` (
	`event_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'closed' NOT NULL,
	`moderated` integer DEFAULT true NOT NULL,
	`votes` integer DEFAULT true NOT NULL,
	`hands` integer DEFAULT true NOT NULL,
	`per_person` integer DEFAULT 10 NOT NULL,
	`hold_words` text DEFAULT '[]' NOT NULL,
	`seq` integer DEFAULT 0 NOT NULL,
	`tally` integer DEFAULT 0 NOT NULL,
	`hand_seq` integer DEFAULT 0 NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_translations` (
	`question_id` text NOT NULL,
	`lang` text NOT NULL,
	`body` text,
	`answer_summary` text,
	`written_by` text,
	`checked_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `lang`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `question_votes` (
	`question_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`question_id`, `registration_id`),
	FOREIGN KEY (`question_id`) REFERENCES `questions`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `question_votes_registration_idx` ON `question_votes` (`registration_id`);--> statement-breakpoint
ALTER TABLE `questions` ADD `decline_reason` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `original_body` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `seq` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `questions_seq_idx` ON `questions` (`event_id`,`seq`);--> statement-breakpoint
CREATE INDEX `questions_asker_idx` ON `questions` (`asker_registration_id`);--> statement-breakpoint
CREATE INDEX `questions_merged_idx` ON `questions` (`merged_into_id`);
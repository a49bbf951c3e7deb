CREATE TABLE `form_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`registration_id` text NOT NULL,
	`question_id` text NOT NULL,
	`key` text NOT NULL,
	`value_sealed` text NOT NULL,
	`alert` integer DEFAULT false NOT NULL,
	`source` text NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`question_id`) REFERENCES `form_questions`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_answers_key` ON `form_answers` (`registration_id`,`key`);--> statement-breakpoint
CREATE INDEX `form_answers_question_idx` ON `form_answers` (`question_id`);--> statement-breakpoint
CREATE TABLE `form_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`key` text NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`revision` integer DEFAULT 1 NOT NULL,
	`position` integer NOT NULL,
	`kind` text NOT NULL,
	`label` text NOT NULL,
	`help` text NOT NULL,
	`choices` text NOT NULL,
	`required` text NOT NULL,
	`required_days` integer,
	`show_if_key` text,
	`show_if_equals` text,
	`viewers` text NOT NULL,
	`keep_days` integer NOT NULL,
	`is_medical` integer DEFAULT false NOT NULL,
	`reason` text NOT NULL,
	`freeze_days` integer,
	`created_at` integer NOT NULL,
	`superseded_at` integer,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `form_questions_version_key` ON `form_questions` (`event_id`,`key`,`version`);--> statement-breakpoint
CREATE INDEX `form_questions_event_idx` ON `form_questions` (`event_id`,`position`);--> statement-breakpoint
ALTER TABLE `events` ADD `needs_approval` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `offer_hours` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `approval` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `approval_reason_sealed` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `offered_until` integer;
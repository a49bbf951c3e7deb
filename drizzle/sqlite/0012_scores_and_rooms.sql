CREATE TABLE `group_duties` (
	`registration_id` text NOT NULL,
	`duty` text NOT NULL,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`registration_id`, `duty`),
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `task_marks` (
	`task_id` text NOT NULL,
	`group_id` text NOT NULL,
	`registration_id` text,
	`account_id` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`task_id`, `group_id`),
	FOREIGN KEY (`task_id`) REFERENCES `tasks`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE set null
);
--> statement-breakpoint
CREATE INDEX `task_marks_group_idx` ON `task_marks` (`group_id`);--> statement-breakpoint
CREATE TABLE `tasks` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`due_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `tasks_event_idx` ON `tasks` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `criteria` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`position` integer NOT NULL,
	`title` text NOT NULL,
	`weight` integer NOT NULL,
	`independent` integer DEFAULT false NOT NULL,
	`levels` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `criteria_event_idx` ON `criteria` (`event_id`,`position`);--> statement-breakpoint
CREATE TABLE `feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`group_id` text NOT NULL,
	`body` text NOT NULL,
	`lang` text NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`written_by` text,
	`released_at` integer,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `feedback_group_key` ON `feedback` (`group_id`);--> statement-breakpoint
CREATE INDEX `feedback_event_idx` ON `feedback` (`event_id`);--> statement-breakpoint
CREATE TABLE `judges` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`account_id` text,
	`name` text NOT NULL,
	`shadow` integer DEFAULT false NOT NULL,
	`excluded_group_ids` text DEFAULT '[]' NOT NULL,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `judges_account_key` ON `judges` (`event_id`,`account_id`);--> statement-breakpoint
CREATE INDEX `judges_event_idx` ON `judges` (`event_id`);--> statement-breakpoint
CREATE TABLE `rubrics` (
	`event_id` text PRIMARY KEY NOT NULL,
	`state` text DEFAULT 'draft' NOT NULL,
	`guidance` text NOT NULL,
	`ranked` integer DEFAULT false NOT NULL,
	`proposed_hash` text,
	`proposed_by` text,
	`proposed_at` integer,
	`announced_by` text,
	`announced_at` integer,
	`announced` text,
	`version` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE TABLE `scorecards` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`judge_id` text NOT NULL,
	`group_id` text NOT NULL,
	`no` integer NOT NULL,
	`source` text NOT NULL,
	`remark` text,
	`confirmed` integer DEFAULT false NOT NULL,
	`created_by` text,
	`client_id` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`judge_id`) REFERENCES `judges`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`group_id`) REFERENCES `groups`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scorecards_client_key` ON `scorecards` (`client_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `scorecards_no_key` ON `scorecards` (`judge_id`,`group_id`,`no`);--> statement-breakpoint
CREATE UNIQUE INDEX `scorecards_confirmed_key` ON `scorecards` (`judge_id`,`group_id`) WHERE confirmed;--> statement-breakpoint
CREATE INDEX `scorecards_event_idx` ON `scorecards` (`event_id`);--> statement-breakpoint
CREATE TABLE `scores` (
	`scorecard_id` text NOT NULL,
	`criterion_id` text NOT NULL,
	`points` integer NOT NULL,
	PRIMARY KEY(`scorecard_id`, `criterion_id`),
	FOREIGN KEY (`scorecard_id`) REFERENCES `scorecards`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`criterion_id`) REFERENCES `criteria`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
ALTER TABLE `groups` ADD `abstract` text;--> statement-breakpoint
ALTER TABLE `groups` ADD `abstract_version` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `deliverables` ADD `help` text DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE `deliverables` ADD `name_template` text;--> statement-breakpoint
ALTER TABLE `deliverables` ADD `for_stage` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `deliverables` ADD `reminded_at` integer;--> statement-breakpoint
ALTER TABLE `deliverables` ADD `version` integer DEFAULT 1 NOT NULL;
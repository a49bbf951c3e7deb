CREATE TABLE `absence_letters` (
	`event_id` text NOT NULL,
	`subject` text NOT NULL,
	`no` integer NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	PRIMARY KEY(`event_id`, `subject`),
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `absence_letters_no_key` ON `absence_letters` (`event_id`,`no`);--> statement-breakpoint
CREATE TABLE `organization_contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`organization_id` text NOT NULL,
	`name` text NOT NULL,
	`position` text,
	`email_sealed` text,
	`phone_sealed` text,
	`created_at` integer NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`organization_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `organization_contacts_organization_idx` ON `organization_contacts` (`organization_id`);--> statement-breakpoint
CREATE TABLE `school_imports` (
	`batch_id` text PRIMARY KEY NOT NULL,
	`school_id` text NOT NULL,
	FOREIGN KEY (`batch_id`) REFERENCES `import_batches`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
DROP INDEX `memberships_account_role_place_key`;--> statement-breakpoint
ALTER TABLE `memberships` ADD `school_id` text REFERENCES organizations(id);--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_account_school_key` ON `memberships` (`account_id`,`place`,`school_id`) WHERE school_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `memberships_account_role_place_key` ON `memberships` (`account_id`,`role`,`place`) WHERE school_id is null;--> statement-breakpoint
ALTER TABLE `invitations` ADD `school_id` text REFERENCES organizations(id);
CREATE TABLE `invitation_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`label` text NOT NULL,
	`code_hash` text NOT NULL,
	`uses` integer NOT NULL,
	`used` integer DEFAULT 0 NOT NULL,
	`school_id` text,
	`expires_at` integer,
	`revoked_at` integer,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`school_id`) REFERENCES `organizations`(`id`) ON UPDATE no action ON DELETE no action,
	CONSTRAINT "invitation_codes_used_check" CHECK("invitation_codes"."used" >= 0 and "invitation_codes"."used" <= "invitation_codes"."uses")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitation_codes_code_key` ON `invitation_codes` (`code_hash`);--> statement-breakpoint
CREATE INDEX `invitation_codes_event_idx` ON `invitation_codes` (`event_id`,`created_at`);--> statement-breakpoint
ALTER TABLE `consent_requests` ADD `invitation_code_id` text;--> statement-breakpoint
ALTER TABLE `events` ADD `approves_anew` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `needs_code` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `events` ADD `quotas` text;--> statement-breakpoint
ALTER TABLE `events` ADD `editable_until` integer;--> statement-breakpoint
ALTER TABLE `registrations` ADD `changes_sealed` text;--> statement-breakpoint
ALTER TABLE `registrations` ADD `invitation_code_id` text;--> statement-breakpoint
CREATE INDEX `registrations_code_idx` ON `registrations` (`invitation_code_id`);
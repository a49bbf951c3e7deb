CREATE TABLE `duplicate_pairs` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`a_id` text NOT NULL,
	`b_id` text NOT NULL,
	`score` integer NOT NULL,
	`reasons` text NOT NULL,
	`state` text DEFAULT 'open' NOT NULL,
	`decided_by` text,
	`decided_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`a_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`b_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	CONSTRAINT "duplicate_pairs_order_check" CHECK("duplicate_pairs"."a_id" < "duplicate_pairs"."b_id")
);
--> statement-breakpoint
CREATE UNIQUE INDEX `duplicate_pairs_key` ON `duplicate_pairs` (`place`,`a_id`,`b_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_place_idx` ON `duplicate_pairs` (`place`,`state`,`score`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_a_idx` ON `duplicate_pairs` (`a_id`);--> statement-breakpoint
CREATE INDEX `duplicate_pairs_b_idx` ON `duplicate_pairs` (`b_id`);--> statement-breakpoint
CREATE TABLE `merges` (
	`id` text PRIMARY KEY NOT NULL,
	`place` text NOT NULL,
	`winner_id` text NOT NULL,
	`loser_id` text NOT NULL,
	`merged_by` text,
	`merged_at` integer NOT NULL,
	`fields` text NOT NULL,
	`moved` text NOT NULL,
	`conflicts` text NOT NULL,
	`journal_sealed` text,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`winner_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`loser_id`) REFERENCES `persons`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE INDEX `merges_place_idx` ON `merges` (`place`,`merged_at`);--> statement-breakpoint
CREATE INDEX `merges_winner_idx` ON `merges` (`winner_id`);--> statement-breakpoint
CREATE INDEX `merges_loser_idx` ON `merges` (`loser_id`);--> statement-breakpoint
ALTER TABLE `enrollments` ADD `merged_into_id` text;--> statement-breakpoint
ALTER TABLE `persons` ADD `merged_into_id` text;--> statement-breakpoint
CREATE INDEX `persons_merged_idx` ON `persons` (`merged_into_id`);--> statement-breakpoint
ALTER TABLE `registrations` ADD `merged_into_id` text;
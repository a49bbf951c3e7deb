CREATE TABLE `room_seats` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`registration_id` text NOT NULL,
	`token_hash` text NOT NULL,
	`created_at` integer NOT NULL,
	`released_at` integer,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade,
	FOREIGN KEY (`registration_id`) REFERENCES `registrations`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `room_seats_token_key` ON `room_seats` (`token_hash`);--> statement-breakpoint
CREATE INDEX `room_seats_event_idx` ON `room_seats` (`event_id`);--> statement-breakpoint
CREATE UNIQUE INDEX `room_seats_taken_key` ON `room_seats` (`registration_id`) WHERE released_at is null;--> statement-breakpoint
CREATE TABLE `scribe_devices` (
	`id` text PRIMARY KEY NOT NULL,
	`event_id` text NOT NULL,
	`client_id` text NOT NULL,
	`letter` text NOT NULL,
	`created_by` text,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`event_id`) REFERENCES `events`(`id`) ON UPDATE no action ON DELETE cascade
);
--> statement-breakpoint
CREATE UNIQUE INDEX `scribe_devices_letter_key` ON `scribe_devices` (`event_id`,`letter`);--> statement-breakpoint
CREATE UNIQUE INDEX `scribe_devices_client_key` ON `scribe_devices` (`event_id`,`client_id`);--> statement-breakpoint
ALTER TABLE `question_rooms` ADD `code` text;--> statement-breakpoint
ALTER TABLE `question_rooms` ADD `screen_lang` text;--> statement-breakpoint
CREATE UNIQUE INDEX `question_rooms_code_key` ON `question_rooms` (`code`);--> statement-breakpoint
ALTER TABLE `questions` ADD `device_no` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `seat_id` text;--> statement-breakpoint
ALTER TABLE `questions` ADD `answer_told_at` integer;
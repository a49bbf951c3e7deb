ALTER TABLE `files` ADD `about_sealed` text;--> statement-breakpoint
ALTER TABLE `form_answers` ADD `file_id` text REFERENCES files(id);--> statement-breakpoint
CREATE INDEX `form_answers_file_idx` ON `form_answers` (`file_id`);
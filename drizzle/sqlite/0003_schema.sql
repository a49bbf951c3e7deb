ALTER TABLE `programs` ADD `contact_email` text;--> statement-breakpoint
ALTER TABLE `programs` ADD `contact_phone` text;--> statement-breakpoint
ALTER TABLE `programs` ADD `contact_text` text;
-- reviewed: drops two columns of registrations that were never filled
DROP INDEX `registrations_former_link_idx`;--> statement-breakpoint
DROP INDEX `registrations_former_check_in_idx`;--> statement-breakpoint
ALTER TABLE `registrations` DROP COLUMN `former_link_hash`;--> statement-breakpoint
ALTER TABLE `registrations` DROP COLUMN `former_check_in_hash`;
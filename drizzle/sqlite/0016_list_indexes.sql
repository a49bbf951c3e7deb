DROP INDEX `registrations_event_status_idx`;--> statement-breakpoint
CREATE INDEX `registrations_merged_idx` ON `registrations` (`merged_into_id`) WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX `registrations_offered_idx` ON `registrations` (`offered_until`) WHERE offered_until is not null;--> statement-breakpoint
CREATE INDEX `registrations_event_status_idx` ON `registrations` (`event_id`,`status`,`ticket`,`merged_into_id`);--> statement-breakpoint
CREATE INDEX `event_speakers_speaker_idx` ON `event_speakers` (`speaker_id`);--> statement-breakpoint
CREATE INDEX `certificates_registration_idx` ON `certificates` (`registration_id`);--> statement-breakpoint
CREATE INDEX `name_confirmations_place_idx` ON `name_confirmations` (`place`);--> statement-breakpoint
CREATE INDEX `consent_requests_enrollment_idx` ON `consent_requests` (`enrollment_id`);--> statement-breakpoint
CREATE INDEX `events_ends_idx` ON `events` (`trashed_at`,`ends_at`);--> statement-breakpoint
CREATE INDEX `events_trashed_idx` ON `events` (`trashed_at`) WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX `hands_registration_idx` ON `hands` (`registration_id`);--> statement-breakpoint
CREATE INDEX `submissions_event_idx` ON `submissions` (`event_id`);--> statement-breakpoint
CREATE INDEX `activities_at_idx` ON `activities` (`at`,`id`);--> statement-breakpoint
CREATE INDEX `activities_actor_idx` ON `activities` (`actor_id`,`at`);
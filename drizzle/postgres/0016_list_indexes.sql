DROP INDEX "registrations_event_status_idx";--> statement-breakpoint
CREATE INDEX "event_speakers_speaker_idx" ON "event_speakers" USING btree ("speaker_id");--> statement-breakpoint
CREATE INDEX "certificates_registration_idx" ON "certificates" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "name_confirmations_place_idx" ON "name_confirmations" USING btree ("place");--> statement-breakpoint
CREATE INDEX "consent_requests_enrollment_idx" ON "consent_requests" USING btree ("enrollment_id");--> statement-breakpoint
CREATE INDEX "events_ends_idx" ON "events" USING btree ("trashed_at","ends_at");--> statement-breakpoint
CREATE INDEX "events_trashed_idx" ON "events" USING btree ("trashed_at") WHERE trashed_at is not null;--> statement-breakpoint
CREATE INDEX "hands_registration_idx" ON "hands" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "registrations_merged_idx" ON "registrations" USING btree ("merged_into_id") WHERE merged_into_id is not null;--> statement-breakpoint
CREATE INDEX "registrations_offered_idx" ON "registrations" USING btree ("offered_until") WHERE offered_until is not null;--> statement-breakpoint
CREATE INDEX "submissions_event_idx" ON "submissions" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "activities_at_idx" ON "activities" USING btree ("at","id");--> statement-breakpoint
CREATE INDEX "activities_actor_idx" ON "activities" USING btree ("actor_id","at");--> statement-breakpoint
CREATE INDEX "registrations_event_status_idx" ON "registrations" USING btree ("event_id","status","ticket","merged_into_id");
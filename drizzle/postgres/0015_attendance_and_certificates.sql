CREATE TABLE "event_reports" (
	"event_id" text PRIMARY KEY NOT NULL,
	"summary" jsonb NOT NULL,
	"outlook" jsonb NOT NULL,
	"left_out" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "photo_people" (
	"photo_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "photo_people_pk" PRIMARY KEY("photo_id","registration_id")
);
--> statement-breakpoint
CREATE TABLE "photos" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"file_id" text NOT NULL,
	"position" integer NOT NULL,
	"caption" jsonb NOT NULL,
	"people" text DEFAULT 'unknown' NOT NULL,
	"in_report" boolean DEFAULT false NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"uploaded_by" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "report_links" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"label" text NOT NULL,
	"lang" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"opened_count" integer DEFAULT 0 NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "report_links_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "survey_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text,
	"lang" text NOT NULL,
	"answers_sealed" text NOT NULL,
	"answered_on" text NOT NULL,
	"hidden" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_takers" (
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	CONSTRAINT "survey_takers_pk" PRIMARY KEY("event_id","registration_id")
);
--> statement-breakpoint
CREATE TABLE "surveys" (
	"event_id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"naming" text DEFAULT 'anonymous' NOT NULL,
	"intro" jsonb NOT NULL,
	"questions" jsonb NOT NULL,
	"closes_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "column_sets" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"profile" text NOT NULL,
	"name" text NOT NULL,
	"columns" jsonb NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_numbers" (
	"issuer_id" text NOT NULL,
	"year" integer NOT NULL,
	"last" integer NOT NULL,
	CONSTRAINT "certificate_numbers_pk" PRIMARY KEY("issuer_id","year")
);
--> statement-breakpoint
CREATE TABLE "certificate_rules" (
	"place" text PRIMARY KEY NOT NULL,
	"program_id" text,
	"event_id" text,
	"rule" jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"updated_by" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "certificate_templates" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text,
	"event_id" text,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"languages" jsonb NOT NULL,
	"title" jsonb NOT NULL,
	"body" jsonb NOT NULL,
	"issuer_id" text NOT NULL,
	"signer_name" jsonb NOT NULL,
	"signer_title" jsonb NOT NULL,
	"signature_file_id" text,
	"seal_file_id" text,
	"logo_ids" jsonb NOT NULL,
	"layout" text DEFAULT 'portrait' NOT NULL,
	"shows_birth_date" boolean DEFAULT false NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "certificates" (
	"id" text PRIMARY KEY NOT NULL,
	"issuer_id" text NOT NULL,
	"year" integer NOT NULL,
	"seq" integer NOT NULL,
	"number" text NOT NULL,
	"kind" text NOT NULL,
	"program_id" text,
	"event_id" text,
	"place" text NOT NULL,
	"person_id" text,
	"speaker_id" text,
	"registration_id" text,
	"subject" text NOT NULL,
	"template_id" text NOT NULL,
	"template_version" integer NOT NULL,
	"snapshot_sealed" text,
	"masked_name" text NOT NULL,
	"name_hashes" jsonb NOT NULL,
	"title" jsonb NOT NULL,
	"issuer_name" jsonb NOT NULL,
	"code_hash" text NOT NULL,
	"code_sealed" text NOT NULL,
	"file_id" text,
	"pdf_sha256" text NOT NULL,
	"state" text DEFAULT 'issued' NOT NULL,
	"issued_on" text NOT NULL,
	"issued_at" timestamp (3) with time zone NOT NULL,
	"issued_by" text,
	"supersedes_id" text,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"revoke_reason" text,
	"mailed_at" timestamp (3) with time zone,
	CONSTRAINT "certificates_code_key" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "name_confirmations" (
	"person_id" text NOT NULL,
	"place" text NOT NULL,
	"names_hash" text NOT NULL,
	"confirmed_by" text NOT NULL,
	"actor_id" text,
	"confirmed_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "name_confirmations_pk" PRIMARY KEY("person_id","place")
);
--> statement-breakpoint
CREATE TABLE "announced_absences" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"sheet_id" text,
	"reason_sealed" text,
	"announced_by" text NOT NULL,
	"actor_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone,
	"withdrawn_by" text
);
--> statement-breakpoint
CREATE TABLE "devices" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"label" text NOT NULL,
	"mode" text DEFAULT 'door' NOT NULL,
	"sheet_ids" jsonb,
	"pair_hash" text,
	"pair_expires_at" timestamp (3) with time zone,
	"token_hash" text,
	"pin_hash" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"paired_at" timestamp (3) with time zone,
	"last_seen_at" timestamp (3) with time zone,
	"offset_ms" integer,
	"roster_count" integer,
	"waiting" integer,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" text,
	"wiped_at" timestamp (3) with time zone,
	CONSTRAINT "devices_pair_key" UNIQUE("pair_hash"),
	CONSTRAINT "devices_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "printed_sheets" (
	"id" text PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"event_id" text NOT NULL,
	"sheet_id" text NOT NULL,
	"register_version" integer NOT NULL,
	"rows" jsonb NOT NULL,
	"printed_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"typed_in_at" timestamp (3) with time zone,
	"typed_in_by" text,
	"complete" boolean DEFAULT false NOT NULL,
	CONSTRAINT "printed_sheets_code_key" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "rejected_ops" (
	"op_id" text NOT NULL,
	"device_id" text NOT NULL,
	"event_id" text NOT NULL,
	"sheet_id" text,
	"registration_id" text,
	"walk_in_id" text,
	"kind" text NOT NULL,
	"status" text,
	"code" text NOT NULL,
	"effective_at" timestamp (3) with time zone,
	"received_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	CONSTRAINT "rejected_ops_pk" PRIMARY KEY("device_id","op_id")
);
--> statement-breakpoint
CREATE TABLE "self_check_ins" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp (3) with time zone,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "walk_in_ops" (
	"id" text PRIMARY KEY NOT NULL,
	"walk_in_id" text NOT NULL,
	"sheet_id" text NOT NULL,
	"kind" text NOT NULL,
	"device_id" text,
	"device_seq" integer,
	"actor_id" text,
	"captured_at" timestamp (3) with time zone,
	"effective_at" timestamp (3) with time zone NOT NULL,
	"received_at" timestamp (3) with time zone NOT NULL,
	"target_op_id" text,
	"flags" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "walk_ins" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"typed_name" text NOT NULL,
	"school" text DEFAULT '' NOT NULL,
	"grade" integer,
	"guardian_phone_sealed" text,
	"state" text DEFAULT 'pending' NOT NULL,
	"registration_id" text,
	"device_id" text,
	"actor_id" text,
	"captured_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
ALTER TABLE "export_log" ADD COLUMN "program_id" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "attendance" jsonb;--> statement-breakpoint
ALTER TABLE "event_reports" ADD CONSTRAINT "event_reports_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_people" ADD CONSTRAINT "photo_people_photo_id_photos_id_fk" FOREIGN KEY ("photo_id") REFERENCES "public"."photos"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photo_people" ADD CONSTRAINT "photo_people_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "photos" ADD CONSTRAINT "photos_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "report_links" ADD CONSTRAINT "report_links_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_answers" ADD CONSTRAINT "survey_answers_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_takers" ADD CONSTRAINT "survey_takers_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "survey_takers" ADD CONSTRAINT "survey_takers_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "surveys" ADD CONSTRAINT "surveys_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "column_sets" ADD CONSTRAINT "column_sets_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_rules" ADD CONSTRAINT "certificate_rules_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_rules" ADD CONSTRAINT "certificate_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_templates" ADD CONSTRAINT "certificate_templates_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_templates" ADD CONSTRAINT "certificate_templates_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_templates" ADD CONSTRAINT "certificate_templates_issuer_id_organizations_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_templates" ADD CONSTRAINT "certificate_templates_signature_file_id_files_id_fk" FOREIGN KEY ("signature_file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificate_templates" ADD CONSTRAINT "certificate_templates_seal_file_id_files_id_fk" FOREIGN KEY ("seal_file_id") REFERENCES "public"."files"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_issuer_id_organizations_id_fk" FOREIGN KEY ("issuer_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "certificates" ADD CONSTRAINT "certificates_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_confirmations" ADD CONSTRAINT "name_confirmations_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announced_absences" ADD CONSTRAINT "announced_absences_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "announced_absences" ADD CONSTRAINT "announced_absences_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "devices" ADD CONSTRAINT "devices_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "printed_sheets" ADD CONSTRAINT "printed_sheets_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejected_ops" ADD CONSTRAINT "rejected_ops_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rejected_ops" ADD CONSTRAINT "rejected_ops_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "self_check_ins" ADD CONSTRAINT "self_check_ins_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_in_ops" ADD CONSTRAINT "walk_in_ops_walk_in_id_walk_ins_id_fk" FOREIGN KEY ("walk_in_id") REFERENCES "public"."walk_ins"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "walk_ins" ADD CONSTRAINT "walk_ins_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "photo_people_registration_idx" ON "photo_people" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "photos_event_idx" ON "photos" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "report_links_event_idx" ON "report_links" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "survey_answers_event_idx" ON "survey_answers" USING btree ("event_id");--> statement-breakpoint
CREATE INDEX "survey_answers_registration_idx" ON "survey_answers" USING btree ("registration_id");--> statement-breakpoint
CREATE UNIQUE INDEX "column_sets_name_key" ON "column_sets" USING btree ("event_id","profile","name");--> statement-breakpoint
CREATE INDEX "certificate_templates_program_idx" ON "certificate_templates" USING btree ("program_id");--> statement-breakpoint
CREATE INDEX "certificate_templates_event_idx" ON "certificate_templates" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_number_key" ON "certificates" USING btree ("issuer_id","year","seq");--> statement-breakpoint
CREATE UNIQUE INDEX "certificates_subject_key" ON "certificates" USING btree ("subject","place","kind") WHERE state = 'issued';--> statement-breakpoint
CREATE INDEX "certificates_place_idx" ON "certificates" USING btree ("place","issued_at");--> statement-breakpoint
CREATE INDEX "certificates_person_idx" ON "certificates" USING btree ("person_id");--> statement-breakpoint
CREATE INDEX "announced_absences_event_idx" ON "announced_absences" USING btree ("event_id","registration_id");--> statement-breakpoint
CREATE INDEX "announced_absences_registration_idx" ON "announced_absences" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "devices_event_idx" ON "devices" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "printed_sheets_event_idx" ON "printed_sheets" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "printed_sheets_sheet_idx" ON "printed_sheets" USING btree ("sheet_id");--> statement-breakpoint
CREATE INDEX "rejected_ops_event_idx" ON "rejected_ops" USING btree ("event_id","received_at");--> statement-breakpoint
CREATE INDEX "walk_in_ops_walk_in_idx" ON "walk_in_ops" USING btree ("walk_in_id");--> statement-breakpoint
CREATE UNIQUE INDEX "walk_in_ops_device_key" ON "walk_in_ops" USING btree ("device_id","device_seq");--> statement-breakpoint
CREATE INDEX "walk_ins_event_idx" ON "walk_ins" USING btree ("event_id","state");--> statement-breakpoint
CREATE INDEX "export_log_program_idx" ON "export_log" USING btree ("program_id","created_at");
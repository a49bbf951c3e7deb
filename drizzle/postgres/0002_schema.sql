CREATE TABLE "consent_documents" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"purpose" text NOT NULL,
	"version" integer NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"body" text NOT NULL,
	"controller" text NOT NULL,
	"recipient" text,
	"items" text NOT NULL,
	"retention" text NOT NULL,
	"refusal" text NOT NULL,
	"sha256" text NOT NULL,
	"holds_since" integer NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text,
	"superseded_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "consent_records" (
	"id" text PRIMARY KEY NOT NULL,
	"subject_id" text NOT NULL,
	"event_id" text NOT NULL,
	"program_id" text,
	"registration_id" text NOT NULL,
	"key" text NOT NULL,
	"purpose" text NOT NULL,
	"document_id" text NOT NULL,
	"document_hash" text NOT NULL,
	"document_version" integer NOT NULL,
	"decision" text NOT NULL,
	"extent" text,
	"capacity" text NOT NULL,
	"guardian_id" text,
	"relation" text,
	"method" text NOT NULL,
	"evidence_file_id" text,
	"evidence_sealed" text,
	"locale_shown" text NOT NULL,
	"given_at" timestamp (3) with time zone NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"verified_by" text,
	"expires_at" timestamp (3) with time zone,
	"recorded_by" text,
	"supersedes_id" text
);
--> statement-breakpoint
CREATE TABLE "consent_requests" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text,
	"token_hash" text NOT NULL,
	"code_hash" text NOT NULL,
	"token_version" integer DEFAULT 1 NOT NULL,
	"guardian_name_sealed" text,
	"guardian_email_sealed" text,
	"guardian_phone_sealed" text,
	"contact_index" text,
	"locale" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text,
	"sent_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"printed_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "consent_requests_token_key" UNIQUE("token_hash"),
	CONSTRAINT "consent_requests_code_key" UNIQUE("code_hash")
);
--> statement-breakpoint
CREATE TABLE "guardian_links" (
	"id" text PRIMARY KEY NOT NULL,
	"guardian_id" text NOT NULL,
	"child_id" text NOT NULL,
	"relation" text NOT NULL,
	"verified_at" timestamp (3) with time zone,
	"verified_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "guardians" (
	"id" text PRIMARY KEY NOT NULL,
	"name_sealed" text,
	"email_sealed" text,
	"email_index" text,
	"phone_sealed" text,
	"locale" text NOT NULL,
	"link_hash" text NOT NULL,
	"token_version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "guardians_link_key" UNIQUE("link_hash")
);
--> statement-breakpoint
CREATE TABLE "calendar_feeds" (
	"id" text PRIMARY KEY NOT NULL,
	"person_id" text,
	"account_id" text,
	"version" integer DEFAULT 1 NOT NULL,
	"token_hash" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_feeds_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "mail_refusals" (
	"address_index" text PRIMARY KEY NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "mailings" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"content_sealed" text,
	"created_by" text,
	"recipients" integer NOT NULL,
	"leaves_at" timestamp (3) with time zone NOT NULL,
	"cancelled_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "retention_rules" (
	"place" text PRIMARY KEY NOT NULL,
	"days" jsonb NOT NULL,
	"reason" text,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "trail_heads" (
	"chain" text PRIMARY KEY NOT NULL,
	"ordinal" integer NOT NULL,
	"seq" integer NOT NULL,
	"hash" text NOT NULL,
	"mac" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "consent" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "calendar_changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "contact_text" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "letter_settings" jsonb;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "consent" jsonb;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "former_link_hash" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "former_check_in_hash" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "consent" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "chain" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "seq" integer;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "prev_hash" text;--> statement-breakpoint
ALTER TABLE "activities" ADD COLUMN "hash" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "mailing_id" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "recipient" text DEFAULT 'person' NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "service" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "facts" jsonb;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "content_sealed" text;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "due_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "attempts" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "locked_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "letters" ADD COLUMN "error" text;--> statement-breakpoint
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_records_subject_id_persons_id_fk" FOREIGN KEY ("subject_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_records_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_records_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_records" ADD CONSTRAINT "consent_records_document_id_consent_documents_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."consent_documents"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_links" ADD CONSTRAINT "guardian_links_guardian_id_guardians_id_fk" FOREIGN KEY ("guardian_id") REFERENCES "public"."guardians"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "guardian_links" ADD CONSTRAINT "guardian_links_child_id_persons_id_fk" FOREIGN KEY ("child_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_feeds" ADD CONSTRAINT "calendar_feeds_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "consent_documents_version_key" ON "consent_documents" USING btree ("key","version","locale");--> statement-breakpoint
CREATE INDEX "consent_records_registration_idx" ON "consent_records" USING btree ("registration_id","key","given_at");--> statement-breakpoint
CREATE INDEX "consent_records_subject_idx" ON "consent_records" USING btree ("subject_id");--> statement-breakpoint
CREATE INDEX "consent_requests_event_idx" ON "consent_requests" USING btree ("event_id","used_at");--> statement-breakpoint
CREATE INDEX "consent_requests_registration_idx" ON "consent_requests" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "consent_requests_contact_idx" ON "consent_requests" USING btree ("contact_index");--> statement-breakpoint
CREATE UNIQUE INDEX "guardian_links_pair_key" ON "guardian_links" USING btree ("guardian_id","child_id");--> statement-breakpoint
CREATE INDEX "guardian_links_child_idx" ON "guardian_links" USING btree ("child_id");--> statement-breakpoint
CREATE INDEX "guardians_email_idx" ON "guardians" USING btree ("email_index");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_person_key" ON "calendar_feeds" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "calendar_feeds_account_key" ON "calendar_feeds" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "registrations_former_link_idx" ON "registrations" USING btree ("former_link_hash");--> statement-breakpoint
CREATE INDEX "registrations_former_check_in_idx" ON "registrations" USING btree ("former_check_in_hash");--> statement-breakpoint
CREATE UNIQUE INDEX "activities_chain_key" ON "activities" USING btree ("chain","seq");--> statement-breakpoint
CREATE INDEX "letters_event_idx" ON "letters" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "letters_due_idx" ON "letters" USING btree ("due_at") WHERE state in ('queued', 'held', 'sending');
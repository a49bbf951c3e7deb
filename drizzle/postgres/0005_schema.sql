CREATE TABLE "form_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"registration_id" text NOT NULL,
	"question_id" text NOT NULL,
	"key" text NOT NULL,
	"value_sealed" text NOT NULL,
	"alert" boolean DEFAULT false NOT NULL,
	"source" text NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "form_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"key" text NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"revision" integer DEFAULT 1 NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"label" jsonb NOT NULL,
	"help" jsonb NOT NULL,
	"choices" jsonb NOT NULL,
	"required" text NOT NULL,
	"required_days" integer,
	"show_if_key" text,
	"show_if_equals" text,
	"viewers" text NOT NULL,
	"keep_days" integer NOT NULL,
	"is_medical" boolean DEFAULT false NOT NULL,
	"reason" jsonb NOT NULL,
	"freeze_days" integer,
	"created_at" timestamp (3) with time zone NOT NULL,
	"superseded_at" timestamp (3) with time zone,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "needs_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "offer_hours" integer;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "approval" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "approval_reason_sealed" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "offered_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_question_id_form_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."form_questions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "form_questions" ADD CONSTRAINT "form_questions_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "form_answers_key" ON "form_answers" USING btree ("registration_id","key");--> statement-breakpoint
CREATE INDEX "form_answers_question_idx" ON "form_answers" USING btree ("question_id");--> statement-breakpoint
CREATE UNIQUE INDEX "form_questions_version_key" ON "form_questions" USING btree ("event_id","key","version");--> statement-breakpoint
CREATE INDEX "form_questions_event_idx" ON "form_questions" USING btree ("event_id","position");
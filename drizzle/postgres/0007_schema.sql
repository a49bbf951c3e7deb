CREATE TABLE "enrollments" (
	"id" text PRIMARY KEY NOT NULL,
	"program_id" text NOT NULL,
	"person_id" text NOT NULL,
	"ticket" integer NOT NULL,
	"cohort" text,
	"state" text NOT NULL,
	"source" text NOT NULL,
	"reason_sealed" text,
	"link_hash" text NOT NULL,
	"token_version" integer DEFAULT 1 NOT NULL,
	"school_id" text,
	"grade" integer,
	"class_no" text,
	"student_no" text,
	"consent" text,
	"registered_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"accepted_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"ended_by" text,
	"ended_from" text,
	"version" integer DEFAULT 1 NOT NULL,
	CONSTRAINT "enrollments_link_key" UNIQUE("link_hash")
);
--> statement-breakpoint
ALTER TABLE "consent_records" ALTER COLUMN "event_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_requests" ALTER COLUMN "event_id" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD COLUMN "program_id" text;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD COLUMN "enrollment_id" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "enrolled_come" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "seats_kept" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrolls" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_opens_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_closes_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_capacity" integer;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_waitlist" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_needs_approval" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_consent" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_guardian_below_age" integer DEFAULT 19 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "cohorts" jsonb;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "places_taken" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "enrollment_tickets" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "copied_from_id" text;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_person_id_persons_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."persons"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrollments" ADD CONSTRAINT "enrollments_school_id_organizations_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "enrollments_program_person_key" ON "enrollments" USING btree ("program_id","person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "enrollments_program_ticket_key" ON "enrollments" USING btree ("program_id","ticket");--> statement-breakpoint
CREATE INDEX "enrollments_program_state_idx" ON "enrollments" USING btree ("program_id","state","ticket");--> statement-breakpoint
CREATE INDEX "enrollments_person_idx" ON "enrollments" USING btree ("person_id");--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_program_id_programs_id_fk" FOREIGN KEY ("program_id") REFERENCES "public"."programs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "consent_requests" ADD CONSTRAINT "consent_requests_enrollment_id_enrollments_id_fk" FOREIGN KEY ("enrollment_id") REFERENCES "public"."enrollments"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_places_check" CHECK ("programs"."enrollment_capacity" is null or "programs"."places_taken" <= "programs"."enrollment_capacity");--> statement-breakpoint
ALTER TABLE "programs" ADD CONSTRAINT "programs_places_positive_check" CHECK ("programs"."places_taken" >= 0);
CREATE TABLE "invitation_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"label" text NOT NULL,
	"code_hash" text NOT NULL,
	"uses" integer NOT NULL,
	"used" integer DEFAULT 0 NOT NULL,
	"school_id" text,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "invitation_codes_code_key" UNIQUE("code_hash"),
	CONSTRAINT "invitation_codes_used_check" CHECK ("invitation_codes"."used" >= 0 and "invitation_codes"."used" <= "invitation_codes"."uses")
);
--> statement-breakpoint
ALTER TABLE "consent_requests" ADD COLUMN "invitation_code_id" text;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "approves_anew" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "needs_code" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "quotas" jsonb;--> statement-breakpoint
ALTER TABLE "events" ADD COLUMN "editable_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "changes_sealed" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "invitation_code_id" text;--> statement-breakpoint
ALTER TABLE "invitation_codes" ADD CONSTRAINT "invitation_codes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation_codes" ADD CONSTRAINT "invitation_codes_school_id_organizations_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invitation_codes_event_idx" ON "invitation_codes" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE INDEX "registrations_code_idx" ON "registrations" USING btree ("invitation_code_id");
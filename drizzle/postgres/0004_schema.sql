CREATE TABLE "absence_letters" (
	"event_id" text NOT NULL,
	"subject" text NOT NULL,
	"no" integer NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "absence_letters_pk" PRIMARY KEY("event_id","subject")
);
--> statement-breakpoint
CREATE TABLE "organization_contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"organization_id" text NOT NULL,
	"name" text NOT NULL,
	"position" text,
	"email_sealed" text,
	"phone_sealed" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "school_imports" (
	"batch_id" text PRIMARY KEY NOT NULL,
	"school_id" text NOT NULL
);
--> statement-breakpoint
DROP INDEX "memberships_account_role_place_key";--> statement-breakpoint
ALTER TABLE "invitations" ADD COLUMN "school_id" text;--> statement-breakpoint
ALTER TABLE "memberships" ADD COLUMN "school_id" text;--> statement-breakpoint
ALTER TABLE "absence_letters" ADD CONSTRAINT "absence_letters_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organization_contacts" ADD CONSTRAINT "organization_contacts_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_imports" ADD CONSTRAINT "school_imports_batch_id_import_batches_id_fk" FOREIGN KEY ("batch_id") REFERENCES "public"."import_batches"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "school_imports" ADD CONSTRAINT "school_imports_school_id_organizations_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "absence_letters_no_key" ON "absence_letters" USING btree ("event_id","no");--> statement-breakpoint
CREATE INDEX "organization_contacts_organization_idx" ON "organization_contacts" USING btree ("organization_id");--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_school_id_organizations_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "memberships" ADD CONSTRAINT "memberships_school_id_organizations_id_fk" FOREIGN KEY ("school_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_account_school_key" ON "memberships" USING btree ("account_id","place","school_id") WHERE school_id is not null;--> statement-breakpoint
CREATE UNIQUE INDEX "memberships_account_role_place_key" ON "memberships" USING btree ("account_id","role","place") WHERE school_id is null;
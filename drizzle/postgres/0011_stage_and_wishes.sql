CREATE TABLE "running_orders" (
	"event_id" text PRIMARY KEY NOT NULL,
	"agenda_item_id" text,
	"seconds" integer NOT NULL,
	"gap_seconds" integer DEFAULT 0 NOT NULL,
	"seed" text,
	"drawn_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stage_links" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"kind" text NOT NULL,
	"label" text NOT NULL,
	"locale" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	CONSTRAINT "stage_links_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "stage_slots" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"group_id" text NOT NULL,
	"position" integer NOT NULL,
	"seconds" integer,
	"not_before_at" timestamp (3) with time zone,
	"not_after_at" timestamp (3) with time zone,
	"started_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone,
	"frozen_version_id" text,
	"frozen_at" timestamp (3) with time zone,
	"response" text,
	"response_lang" text,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"event_id" text PRIMARY KEY NOT NULL,
	"agenda_item_id" text,
	"slot_id" text,
	"timer" text DEFAULT 'stopped' NOT NULL,
	"ends_at" timestamp (3) with time zone,
	"left_ms" integer,
	"wifi_name" text,
	"wifi_password" text,
	"rev" integer DEFAULT 0 NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "extensions" (
	"id" text PRIMARY KEY NOT NULL,
	"group_id" text NOT NULL,
	"deliverable_id" text NOT NULL,
	"until_at" timestamp (3) with time zone NOT NULL,
	"reason" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submission_comments" (
	"id" text PRIMARY KEY NOT NULL,
	"submission_id" text NOT NULL,
	"version_id" text,
	"body" text NOT NULL,
	"account_id" text,
	"registration_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "allocations" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"mode" text NOT NULL,
	"seed" text NOT NULL,
	"input_hash" text NOT NULL,
	"input_sealed" text NOT NULL,
	"params" jsonb NOT NULL,
	"result_sealed" text NOT NULL,
	"metrics" jsonb NOT NULL,
	"before_sealed" text,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"published_at" timestamp (3) with time zone,
	"undone_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "pair_rules" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"one_id" text NOT NULL,
	"other_id" text NOT NULL,
	"kind" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wish_rounds" (
	"event_id" text PRIMARY KEY NOT NULL,
	"opens_at" timestamp (3) with time zone,
	"due_at" timestamp (3) with time zone NOT NULL,
	"most" integer NOT NULL,
	"asks_people" boolean DEFAULT true NOT NULL,
	"seed_sealed" text NOT NULL,
	"seed_hash" text NOT NULL,
	"seed_told_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wish_sheets" (
	"registration_id" text PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"friend_name_sealed" text,
	"friend_id" text,
	"rather_not_name_sealed" text,
	"rather_not_id" text,
	"answered_at" timestamp (3) with time zone NOT NULL,
	"version" integer DEFAULT 1 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "wishes" (
	"registration_id" text NOT NULL,
	"topic_id" text NOT NULL,
	"rank" integer NOT NULL,
	CONSTRAINT "wishes_pk" PRIMARY KEY("registration_id","rank")
);
--> statement-breakpoint
ALTER TABLE "deliverables" ADD COLUMN "locked_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "review" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "reviewed_version_id" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "reviewed_by" text;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "reviewed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "running_orders" ADD CONSTRAINT "running_orders_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "running_orders" ADD CONSTRAINT "running_orders_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_links" ADD CONSTRAINT "stage_links_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_slots" ADD CONSTRAINT "stage_slots_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_slots" ADD CONSTRAINT "stage_slots_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stage_slots" ADD CONSTRAINT "stage_slots_frozen_version_id_submission_versions_id_fk" FOREIGN KEY ("frozen_version_id") REFERENCES "public"."submission_versions"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_agenda_item_id_agenda_items_id_fk" FOREIGN KEY ("agenda_item_id") REFERENCES "public"."agenda_items"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_slot_id_stage_slots_id_fk" FOREIGN KEY ("slot_id") REFERENCES "public"."stage_slots"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "extensions" ADD CONSTRAINT "extensions_deliverable_id_deliverables_id_fk" FOREIGN KEY ("deliverable_id") REFERENCES "public"."deliverables"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "submission_comments" ADD CONSTRAINT "submission_comments_version_id_submission_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."submission_versions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "allocations" ADD CONSTRAINT "allocations_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_rules" ADD CONSTRAINT "pair_rules_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_rules" ADD CONSTRAINT "pair_rules_one_id_registrations_id_fk" FOREIGN KEY ("one_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pair_rules" ADD CONSTRAINT "pair_rules_other_id_registrations_id_fk" FOREIGN KEY ("other_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_rounds" ADD CONSTRAINT "wish_rounds_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_sheets" ADD CONSTRAINT "wish_sheets_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_sheets" ADD CONSTRAINT "wish_sheets_friend_id_registrations_id_fk" FOREIGN KEY ("friend_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wish_sheets" ADD CONSTRAINT "wish_sheets_rather_not_id_registrations_id_fk" FOREIGN KEY ("rather_not_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "wishes" ADD CONSTRAINT "wishes_topic_id_topics_id_fk" FOREIGN KEY ("topic_id") REFERENCES "public"."topics"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stage_links_event_idx" ON "stage_links" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "stage_slots_group_key" ON "stage_slots" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "stage_slots_event_idx" ON "stage_slots" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "extensions_group_deliverable_key" ON "extensions" USING btree ("group_id","deliverable_id");--> statement-breakpoint
CREATE INDEX "submission_comments_idx" ON "submission_comments" USING btree ("submission_id","created_at");--> statement-breakpoint
CREATE INDEX "allocations_event_idx" ON "allocations" USING btree ("event_id","created_at");--> statement-breakpoint
CREATE UNIQUE INDEX "pair_rules_key" ON "pair_rules" USING btree ("event_id","one_id","other_id");--> statement-breakpoint
CREATE UNIQUE INDEX "wishes_topic_key" ON "wishes" USING btree ("registration_id","topic_id");--> statement-breakpoint
CREATE INDEX "wishes_topic_idx" ON "wishes" USING btree ("topic_id");
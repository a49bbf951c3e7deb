CREATE TABLE "hands" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"state" text DEFAULT 'raised' NOT NULL,
	"raised_at" timestamp (3) with time zone NOT NULL,
	"called_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "question_mutes" (
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_mutes_pk" PRIMARY KEY("event_id","registration_id")
);
--> statement-breakpoint
CREATE TABLE "question_rooms" (
	"event_id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'closed' NOT NULL,
	"moderated" boolean DEFAULT true NOT NULL,
	"votes" boolean DEFAULT true NOT NULL,
	"hands" boolean DEFAULT true NOT NULL,
	"per_person" integer DEFAULT 10 NOT NULL,
	"hold_words" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"seq" integer DEFAULT 0 NOT NULL,
	"tally" integer DEFAULT 0 NOT NULL,
	"hand_seq" integer DEFAULT 0 NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "question_translations" (
	"question_id" text NOT NULL,
	"lang" text NOT NULL,
	"body" text,
	"answer_summary" text,
	"written_by" text,
	"checked_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_translations_pk" PRIMARY KEY("question_id","lang")
);
--> statement-breakpoint
CREATE TABLE "question_votes" (
	"question_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "question_votes_pk" PRIMARY KEY("question_id","registration_id")
);
--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "decline_reason" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "original_body" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "seq" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "hands" ADD CONSTRAINT "hands_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hands" ADD CONSTRAINT "hands_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_mutes" ADD CONSTRAINT "question_mutes_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_mutes" ADD CONSTRAINT "question_mutes_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_rooms" ADD CONSTRAINT "question_rooms_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_translations" ADD CONSTRAINT "question_translations_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_votes" ADD CONSTRAINT "question_votes_question_id_questions_id_fk" FOREIGN KEY ("question_id") REFERENCES "public"."questions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "question_votes" ADD CONSTRAINT "question_votes_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "hands_event_idx" ON "hands" USING btree ("event_id","state");--> statement-breakpoint
CREATE UNIQUE INDEX "hands_up_key" ON "hands" USING btree ("event_id","registration_id") WHERE state in ('raised', 'called');--> statement-breakpoint
CREATE INDEX "question_votes_registration_idx" ON "question_votes" USING btree ("registration_id");--> statement-breakpoint
CREATE INDEX "questions_seq_idx" ON "questions" USING btree ("event_id","seq");--> statement-breakpoint
CREATE INDEX "questions_asker_idx" ON "questions" USING btree ("asker_registration_id");--> statement-breakpoint
CREATE INDEX "questions_merged_idx" ON "questions" USING btree ("merged_into_id");
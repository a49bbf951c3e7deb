CREATE TABLE "group_duties" (
	"registration_id" text NOT NULL,
	"duty" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "group_duties_pk" PRIMARY KEY("registration_id","duty")
);
--> statement-breakpoint
CREATE TABLE "task_marks" (
	"task_id" text NOT NULL,
	"group_id" text NOT NULL,
	"registration_id" text,
	"account_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "task_marks_pk" PRIMARY KEY("task_id","group_id")
);
--> statement-breakpoint
CREATE TABLE "tasks" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"due_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "criteria" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"position" integer NOT NULL,
	"title" jsonb NOT NULL,
	"weight" integer NOT NULL,
	"independent" boolean DEFAULT false NOT NULL,
	"levels" jsonb NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "feedback" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"group_id" text NOT NULL,
	"body" text NOT NULL,
	"lang" text NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"written_by" text,
	"released_at" timestamp (3) with time zone,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "judges" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"account_id" text,
	"name" text NOT NULL,
	"shadow" boolean DEFAULT false NOT NULL,
	"excluded_group_ids" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "rubrics" (
	"event_id" text PRIMARY KEY NOT NULL,
	"state" text DEFAULT 'draft' NOT NULL,
	"guidance" jsonb NOT NULL,
	"ranked" boolean DEFAULT false NOT NULL,
	"proposed_hash" text,
	"proposed_by" text,
	"proposed_at" timestamp (3) with time zone,
	"announced_by" text,
	"announced_at" timestamp (3) with time zone,
	"announced" jsonb,
	"version" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scorecards" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"judge_id" text NOT NULL,
	"group_id" text NOT NULL,
	"no" integer NOT NULL,
	"source" text NOT NULL,
	"remark" text,
	"confirmed" boolean DEFAULT false NOT NULL,
	"created_by" text,
	"client_id" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "scorecards_client_key" UNIQUE("client_id")
);
--> statement-breakpoint
CREATE TABLE "scores" (
	"scorecard_id" text NOT NULL,
	"criterion_id" text NOT NULL,
	"points" integer NOT NULL,
	CONSTRAINT "scores_pk" PRIMARY KEY("scorecard_id","criterion_id")
);
--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "abstract" text;--> statement-breakpoint
ALTER TABLE "groups" ADD COLUMN "abstract_version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "deliverables" ADD COLUMN "help" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "deliverables" ADD COLUMN "name_template" text;--> statement-breakpoint
ALTER TABLE "deliverables" ADD COLUMN "for_stage" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "deliverables" ADD COLUMN "reminded_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "deliverables" ADD COLUMN "version" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "group_duties" ADD CONSTRAINT "group_duties_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_marks" ADD CONSTRAINT "task_marks_task_id_tasks_id_fk" FOREIGN KEY ("task_id") REFERENCES "public"."tasks"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_marks" ADD CONSTRAINT "task_marks_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "task_marks" ADD CONSTRAINT "task_marks_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "tasks" ADD CONSTRAINT "tasks_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "criteria" ADD CONSTRAINT "criteria_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "feedback" ADD CONSTRAINT "feedback_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "judges" ADD CONSTRAINT "judges_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "rubrics" ADD CONSTRAINT "rubrics_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_judge_id_judges_id_fk" FOREIGN KEY ("judge_id") REFERENCES "public"."judges"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scorecards" ADD CONSTRAINT "scorecards_group_id_groups_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."groups"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_scorecard_id_scorecards_id_fk" FOREIGN KEY ("scorecard_id") REFERENCES "public"."scorecards"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scores" ADD CONSTRAINT "scores_criterion_id_criteria_id_fk" FOREIGN KEY ("criterion_id") REFERENCES "public"."criteria"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "task_marks_group_idx" ON "task_marks" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "tasks_event_idx" ON "tasks" USING btree ("event_id","position");--> statement-breakpoint
CREATE INDEX "criteria_event_idx" ON "criteria" USING btree ("event_id","position");--> statement-breakpoint
CREATE UNIQUE INDEX "feedback_group_key" ON "feedback" USING btree ("group_id");--> statement-breakpoint
CREATE INDEX "feedback_event_idx" ON "feedback" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "judges_account_key" ON "judges" USING btree ("event_id","account_id");--> statement-breakpoint
CREATE INDEX "judges_event_idx" ON "judges" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecards_no_key" ON "scorecards" USING btree ("judge_id","group_id","no");--> statement-breakpoint
CREATE UNIQUE INDEX "scorecards_confirmed_key" ON "scorecards" USING btree ("judge_id","group_id") WHERE confirmed;--> statement-breakpoint
CREATE INDEX "scorecards_event_idx" ON "scorecards" USING btree ("event_id");
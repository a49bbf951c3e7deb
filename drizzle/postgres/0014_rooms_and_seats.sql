CREATE TABLE "room_seats" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"registration_id" text NOT NULL,
	"token_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"released_at" timestamp (3) with time zone,
	CONSTRAINT "room_seats_token_key" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "scribe_devices" (
	"id" text PRIMARY KEY NOT NULL,
	"event_id" text NOT NULL,
	"client_id" text NOT NULL,
	"letter" text NOT NULL,
	"created_by" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "question_rooms" ADD COLUMN "code" text;--> statement-breakpoint
ALTER TABLE "question_rooms" ADD COLUMN "screen_lang" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "device_no" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "seat_id" text;--> statement-breakpoint
ALTER TABLE "questions" ADD COLUMN "answer_told_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "room_seats" ADD CONSTRAINT "room_seats_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "room_seats" ADD CONSTRAINT "room_seats_registration_id_registrations_id_fk" FOREIGN KEY ("registration_id") REFERENCES "public"."registrations"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "scribe_devices" ADD CONSTRAINT "scribe_devices_event_id_events_id_fk" FOREIGN KEY ("event_id") REFERENCES "public"."events"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "room_seats_event_idx" ON "room_seats" USING btree ("event_id");--> statement-breakpoint
CREATE UNIQUE INDEX "room_seats_taken_key" ON "room_seats" USING btree ("registration_id") WHERE released_at is null;--> statement-breakpoint
CREATE UNIQUE INDEX "scribe_devices_letter_key" ON "scribe_devices" USING btree ("event_id","letter");--> statement-breakpoint
CREATE UNIQUE INDEX "scribe_devices_client_key" ON "scribe_devices" USING btree ("event_id","client_id");--> statement-breakpoint
ALTER TABLE "question_rooms" ADD CONSTRAINT "question_rooms_code_key" UNIQUE("code");
CREATE TABLE "duplicate_pairs" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"a_id" text NOT NULL,
	"b_id" text NOT NULL,
	"score" integer NOT NULL,
	"reasons" jsonb NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"decided_by" text,
	"decided_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "duplicate_pairs_order_check" CHECK ("duplicate_pairs"."a_id" < "duplicate_pairs"."b_id")
);
--> statement-breakpoint
CREATE TABLE "merges" (
	"id" text PRIMARY KEY NOT NULL,
	"place" text NOT NULL,
	"winner_id" text NOT NULL,
	"loser_id" text NOT NULL,
	"merged_by" text,
	"merged_at" timestamp (3) with time zone NOT NULL,
	"fields" jsonb NOT NULL,
	"moved" jsonb NOT NULL,
	"conflicts" jsonb NOT NULL,
	"journal_sealed" text,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
ALTER TABLE "enrollments" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "persons" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "registrations" ADD COLUMN "merged_into_id" text;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_a_id_persons_id_fk" FOREIGN KEY ("a_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duplicate_pairs" ADD CONSTRAINT "duplicate_pairs_b_id_persons_id_fk" FOREIGN KEY ("b_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_winner_id_persons_id_fk" FOREIGN KEY ("winner_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "merges" ADD CONSTRAINT "merges_loser_id_persons_id_fk" FOREIGN KEY ("loser_id") REFERENCES "public"."persons"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "duplicate_pairs_key" ON "duplicate_pairs" USING btree ("place","a_id","b_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_place_idx" ON "duplicate_pairs" USING btree ("place","state","score");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_a_idx" ON "duplicate_pairs" USING btree ("a_id");--> statement-breakpoint
CREATE INDEX "duplicate_pairs_b_idx" ON "duplicate_pairs" USING btree ("b_id");--> statement-breakpoint
CREATE INDEX "merges_place_idx" ON "merges" USING btree ("place","merged_at");--> statement-breakpoint
CREATE INDEX "merges_winner_idx" ON "merges" USING btree ("winner_id");--> statement-breakpoint
CREATE INDEX "merges_loser_idx" ON "merges" USING btree ("loser_id");--> statement-breakpoint
CREATE INDEX "persons_merged_idx" ON "persons" USING btree ("merged_into_id");
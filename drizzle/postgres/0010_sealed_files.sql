ALTER TABLE "files" ADD COLUMN "about_sealed" text;--> statement-breakpoint
ALTER TABLE "form_answers" ADD COLUMN "file_id" text;--> statement-breakpoint
ALTER TABLE "form_answers" ADD CONSTRAINT "form_answers_file_id_files_id_fk" FOREIGN KEY ("file_id") REFERENCES "public"."files"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "form_answers_file_idx" ON "form_answers" USING btree ("file_id");
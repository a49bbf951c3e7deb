ALTER TABLE "programs" ADD COLUMN "contact_email" text;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "contact_phone" text;--> statement-breakpoint
ALTER TABLE "programs" ADD COLUMN "contact_text" jsonb;
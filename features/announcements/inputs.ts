import { z } from "zod";

export const announcementListInput = z.strictObject({});
export const announcedProgramInput = z.strictObject({ slug: z.string().regex(/^[a-z0-9-]{1,120}$/) });

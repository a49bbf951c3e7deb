import { z } from "zod";
import { idInput } from "../../core/inputs";

export const programCalendarInput = z.strictObject({ slug: z.string().min(1).max(120) });
/** The token of a personal calendar. */
export const personalCalendarInput = z.strictObject({ token: z.string().regex(/^[0-9A-Z]{26}$/) });
export const ownFeedInput = z.strictObject({ registrationId: idInput });
export const accountFeedInput = z.strictObject({});
/** `new`: another address, and the old one leads nowhere; `none`: taken back. */
export const changeOwnFeedInput = z.strictObject({ registrationId: idInput, want: z.enum(["new", "none"]) });
export const changeAccountFeedInput = z.strictObject({ want: z.enum(["new", "none"]) });

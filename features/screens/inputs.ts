import { z } from "zod";
import { idInput, line, localeInput } from "../../core/inputs";
import { linkKinds } from "./choices";

/** The token of a screen's private address. */
export const screenInput = z.strictObject({ token: z.string().regex(/^[0-9A-Z]{26}$/) });
export const screenPlaceInput = screenInput.extend({ kind: z.enum(linkKinds) });
export const linksInput = z.strictObject({ eventId: idInput });
export const makeLinkInput = z.strictObject({
  eventId: idInput,
  kind: z.enum(linkKinds),
  /** Where the screen stands, in the team's words. */
  label: line(80),
  locale: localeInput,
});
export const linkInput = z.strictObject({ stageLinkId: idInput });

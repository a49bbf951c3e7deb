import { blank, emailInput, line, localizedLine } from "../../core/inputs";

/** Whom the public may ask: each part may be missing. */
export const contactFields = {
  contactEmail: blank(emailInput),
  contactPhone: blank(line(60)),
  contactText: localizedLine(150).optional(),
};

import { z } from "zod";
import { blank, dayInput, emailInput, idInput, line, lines } from "../../core/inputs";

/** A telephone number as people write it; what it is becomes clear when it is stored. */
export const phoneInput = line(40);

/** Class S: sealed at rest, read only with a permission of its own. */
export const contactsInput = {
  email: blank(emailInput),
  birthDate: blank(dayInput),
  guardianName: blank(line(120)),
  guardianPhone: blank(phoneInput),
  guardianEmail: blank(emailInput),
  notes: blank(lines(500)),
};

/** A registration's contacts, as people of the team open them. */
export const contactsAsked = z.strictObject({ registrationId: idInput });

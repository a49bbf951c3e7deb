import { z } from "zod";
import { blank, idInput, lines, localeInput } from "../../core/inputs";
import { registrationsInput } from "../registrations/inputs";

export const approveInput = registrationsInput;
/** The reason goes to those rejected, in the team's own words. */
export const rejectInput = registrationsInput.extend({ reason: blank(lines(500)) });
export const reopenInput = registrationsInput;
/** `locale`: in which the names of schools are told. */
export const changesInput = z.strictObject({ registrationId: idInput, locale: localeInput.optional() });

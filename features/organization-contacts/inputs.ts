import { z } from "zod";
import { blank, emailInput, idInput, line } from "../../core/inputs";
import { phoneInput } from "../contacts/inputs";

export const contactListInput = z.strictObject({ organizationId: idInput });

/** Whom to reach at an organisation; at least one way to do so. */
export const contactAddInput = z
  .strictObject({
    organizationId: idInput,
    name: line(120),
    position: blank(line(120)),
    email: blank(emailInput),
    phone: blank(phoneInput),
  })
  .refine(({ email, phone }) => Boolean(email || phone), { path: ["email"], params: { code: "way-needed" } });

export const contactRemoveInput = z.strictObject({ contactId: idInput });

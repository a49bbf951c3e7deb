import { normalPhone, shownPhone } from "../../core/phone";
import { refuseField } from "../../core/refusal";
import { open, seal } from "../../core/seal";
import type { organizationContacts } from "../../db/schema";

type Row = typeof organizationContacts.$inferSelect;
const place = (contactId: string, field: "email" | "phone") => `organization_contacts|${field}|${contactId}`;

/** The ways to reach somebody, sealed for the row; refuses the field `phone` with `phone` when it is none. */
export function sealedWays(contactId: string, { email, phone }: { email?: string | null; phone?: string | null }) {
  const stored = phone ? (normalPhone(phone) ?? refuseField("phone", "phone")) : null;
  return {
    email: email ? seal(place(contactId, "email"), email) : null,
    phone: stored ? seal(place(contactId, "phone"), stored) : null,
  };
}

/** A contact as people read it. Only for queries whose permission is about these contacts. */
export const openedContact = ({ id: contactId, name, position, email, phone }: Row) => ({
  ...{ contactId, name, position },
  email: email ? open(place(contactId, "email"), email) : null,
  phone: phone ? shownPhone(open(place(contactId, "phone"), phone)) : null,
});

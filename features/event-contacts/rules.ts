type Text = { en?: string; ko?: string; ru?: string; kk?: string };
type Contacted = { contactEmail: string | null; contactPhone: string | null; contactText: Text | null };
/** Whom the public may ask; each part may be missing. */
export type Contact = { email: string | null; phone: string | null; text: Text };

/** Whom the public may ask about an event: its own contact, else its programme's; null when there is none. */
export function contactOf(event: Contacted, program?: Contacted | null): Contact | null {
  for (const one of [event, program]) {
    if (!one) continue;
    const text = one.contactText ?? {};
    if (one.contactEmail || one.contactPhone || Object.values(text).some(Boolean))
      return { email: one.contactEmail, phone: one.contactPhone, text };
  }
  return null;
}

type ContactSaid = { contactEmail?: string | null; contactPhone?: string | null; contactText?: Text | null };
/** Whom the public may ask, as columns; a text in no language is none. */
export const contactColumns = ({ contactEmail, contactPhone, contactText }: ContactSaid) => ({
  contactEmail: contactEmail ?? null,
  contactPhone: contactPhone ?? null,
  contactText: contactText && Object.keys(contactText).length > 0 ? contactText : null,
});

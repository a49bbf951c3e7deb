import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atRegistration } from "../../core/scopes";
import { registrations } from "../../db/schema";
import { contactsAsked } from "./inputs";
import { contactsOf, shown } from "./steps";

/**
 * Opens a registered person's contacts for the team. A command, not a query: that somebody looked, and at which kinds
 * of contacts, is kept in the trail (security.md R46). Refuses `not-found`, `not-allowed`.
 */
export const openContacts = command("people.contacts", {
  input: contactsAsked,
  scope: atRegistration,
  alone: false,
  async run({ db, input }) {
    const [found] = await db
      .select({ personId: registrations.personId })
      .from(registrations)
      .where(eq(registrations.id, input.registrationId));
    return found ? shown(await contactsOf(db, found.personId)) : refuse("not-found");
  },
  note: (contacts, { registrationId }) => ({
    registrationId,
    fields: Object.entries(contacts).flatMap(([field, value]) => (value ? [field] : [])),
  }),
});
export type OpenedContacts = ReturnType<typeof shown>;

import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn } from "../../core/scopes";
import { id } from "../../db/id";
import { organizationContacts, organizations } from "../../db/schema";
import { contactAddInput, contactRemoveInput } from "./inputs";
import { sealedWays } from "./steps";

/**
 * Notes whom to reach at an organisation; address and telephone are sealed. Refuses `not-found`, the field `email`
 * without any way to reach them, the field `phone` for what is no telephone number.
 */
export const addContact = command("organizations.addContact", {
  input: contactAddInput,
  scope: amongOwn,
  async run({ db, input: { organizationId, name, position, ...ways }, now }) {
    const [found] = await db
      .select({ id: organizations.id })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!found) return refuse("not-found");
    const contactId = id(now.getTime());
    const row = { id: contactId, organizationId, name, position: position ?? null, updatedAt: now };
    await db.insert(organizationContacts).values({ ...row, ...sealedWays(contactId, ways), createdAt: now });
    return { contactId };
  },
  note: ({ contactId }, { organizationId }) => ({ organizationId, contactId }),
});

/** Forgets somebody at an organisation. Refuses `not-found`. */
export const removeContact = command("organizations.removeContact", {
  input: contactRemoveInput,
  scope: amongOwn,
  async run({ db, input }) {
    const [gone] = await db
      .delete(organizationContacts)
      .where(eq(organizationContacts.id, input.contactId))
      .returning({ organizationId: organizationContacts.organizationId });
    return gone ? { contactId: input.contactId, ...gone } : refuse("not-found");
  },
  note: (value) => value,
});

import { asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn } from "../../core/scopes";
import { organizationContacts, organizations } from "../../db/schema";
import { contactListInput } from "./inputs";
import { openedContact } from "./steps";

/** Whom to reach at an organisation, by name, at most 50. Refuses `not-found`. */
export const contacts = query("organizations.contacts", {
  input: contactListInput,
  scope: amongOwn,
  async run({ db, input }) {
    const [organization] = await db
      .select({ name: organizations.name, kind: organizations.kind })
      .from(organizations)
      .where(eq(organizations.id, input.organizationId));
    if (!organization) return refuse("not-found");
    const rows = await db
      .select()
      .from(organizationContacts)
      .where(eq(organizationContacts.organizationId, input.organizationId))
      .orderBy(asc(organizationContacts.name), asc(organizationContacts.id))
      .limit(50);
    return { ...organization, rows: rows.map(openedContact) };
  },
});

import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { amongOwn } from "../../core/scopes";
import { organizations } from "../../db/schema";
import { mustBeOwnImage } from "../files/steps";
import { organizationCreateInput, organizationEditInput } from "./inputs";
import { organizationNamed, rememberNames, searchOf } from "./steps";

/**
 * Adds an organisation to the address book all programmes share. A name that is there already, in the same kind, is
 * that organisation: what was said about it now is kept, and its id answered. Refuses `choice` for a logo that is not
 * one's own image.
 */
export const create = command("organizations.create", {
  input: organizationCreateInput,
  scope: amongOwn,
  async run({ db, actor, input, now }) {
    const { name, kind, country, website, logoFileId } = input;
    if (logoFileId) await mustBeOwnImage(db, actor, logoFileId, "logoFileId");
    const organizationId = await organizationNamed(db, kind, name, now);
    const said = {
      ...(country ? { country } : {}),
      ...(website ? { website } : {}),
      ...(logoFileId ? { logoFileId } : {}),
    };
    if (Object.keys(said).length > 0)
      await db.update(organizations).set(said).where(eq(organizations.id, organizationId));
    return { organizationId };
  },
  note: ({ organizationId }) => ({ organizationId }),
});

/**
 * Changes an organisation wherever it is named; its old spellings still find it. Refuses `not-found`, and `choice` for a
 * new logo that is not one's own image.
 */
export const edit = command("organizations.edit", {
  input: organizationEditInput,
  scope: amongOwn,
  async run({ db, actor, input }) {
    const { organizationId, name, kind, country, website, logoFileId } = input;
    const [before] = await db
      .select({ logoFileId: organizations.logoFileId })
      .from(organizations)
      .where(eq(organizations.id, organizationId));
    if (!before) return refuse("not-found");
    if (logoFileId && logoFileId !== before.logoFileId) await mustBeOwnImage(db, actor, logoFileId, "logoFileId");
    const said = { name, kind, country: country ?? null, website: website ?? null, logoFileId: logoFileId ?? null };
    await db
      .update(organizations)
      .set({ ...said, search: searchOf(name) })
      .where(eq(organizations.id, organizationId));
    await rememberNames(db, organizationId, kind, name);
    return { organizationId };
  },
  note: ({ organizationId }) => ({ organizationId }),
});

import { z } from "zod";
import { blank, idInput, line, titled, urlInput, whole } from "../../core/inputs";
import { organizationKinds, organizationRoles } from "./choices";

const organizationFields = {
  kind: z.enum(organizationKinds),
  name: titled(160),
  /** ISO 3166-1, two letters. */
  country: blank(z.string().regex(/^[A-Z]{2}$/)),
  website: blank(urlInput),
  logoFileId: blank(idInput),
};

export const organizationListInput = z.strictObject({
  q: blank(line(80)),
  kind: blank(z.enum(organizationKinds)),
  page: whole(1, 10_000).optional(),
  limit: whole(1, 200).optional(),
});
export const organizationCreateInput = z.strictObject(organizationFields);
export const organizationEditInput = z.strictObject({ organizationId: idInput, ...organizationFields });
export type OrganizationFields = z.input<typeof organizationCreateInput>;

/** The organisations of a programme or an event, in the order they are shown; each once in a role. */
export const organizationsInput = z
  .array(z.strictObject({ organizationId: idInput, role: z.enum(organizationRoles) }))
  .max(40)
  .refine((all) => new Set(all.map((one) => `${one.organizationId} ${one.role}`)).size === all.length, {
    params: { code: "twice" },
  });
export type OrganizationPlaces = z.output<typeof organizationsInput>;

import { z } from "zod";
import { blank, idInput, titled, urlInput, whole } from "../../core/inputs";
import { materialKinds } from "./choices";

const materialFields = {
  kind: z.enum(materialKinds),
  title: titled(160),
  /** Printed copies brought along. */
  quantity: blank(whole(0, 1_000_000)),
  /** Printed copies given out. */
  handedOut: blank(whole(0, 1_000_000)),
  url: blank(urlInput),
  fileId: blank(idInput),
};

type Said = { kind: (typeof materialKinds)[number]; url?: string | null; fileId?: string | null };
const hasAddress = (said: Said) => said.kind !== "link" || Boolean(said.url);
const hasFile = (said: Said) => said.kind !== "file" || Boolean(said.fileId);
const required = (path: string) => ({ path: [path], params: { code: "required" } });

export const materialsOfInput = z.strictObject({ eventId: idInput });
export const addMaterialInput = z
  .strictObject({
    eventId: idInput,
    ...materialFields,
    /** Its own id and place, when a removal is undone. */
    materialId: idInput.optional(),
    index: whole(0, 100).optional(),
  })
  .refine(hasAddress, required("url"))
  .refine(hasFile, required("fileId"));
export type AddMaterial = z.input<typeof addMaterialInput>;
export const editMaterialInput = z
  .strictObject({ materialId: idInput, ...materialFields })
  .refine(hasAddress, required("url"))
  .refine(hasFile, required("fileId"));
export type EditMaterial = z.input<typeof editMaterialInput>;
export const materialInput = z.strictObject({ materialId: idInput });
/** Copies given out, as counted on the day. */
export const countInput = z.strictObject({ materialId: idInput, handedOut: whole(0, 1_000_000) });
export const arrangeMaterialsInput = z.strictObject({
  eventId: idInput,
  /** All materials of the event, in order. */
  materialIds: z.array(idInput).max(100),
});

import { eq } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent, atMaterial } from "../../core/scopes";
import { id } from "../../db/id";
import { materials } from "../../db/schema";
import { addMaterialInput, arrangeMaterialsInput, countInput, editMaterialInput, materialInput } from "./inputs";
import { dropFile, materialOf, materialsOf, mostMaterials, putOrder, takeFile } from "./steps";

type Said = {
  kind: "printed" | "file" | "link";
  quantity?: number | null;
  handedOut?: number | null;
  url?: string | null;
  fileId?: string | null;
};

/** Only what its kind has. */
const ofKind = ({ kind, quantity, handedOut, url, fileId }: Said) => ({
  kind,
  quantity: kind === "printed" ? (quantity ?? null) : null,
  handedOut: kind === "printed" ? (handedOut ?? null) : null,
  url: kind === "link" ? (url ?? null) : null,
  fileId: kind === "file" ? (fileId ?? null) : null,
});

/** Adds what is handed out. Answers its id. Refuses `too-many-materials`, and a file that is no material of the event. */
export const add = command("materials.add", {
  input: addMaterialInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId, materialId = id(), index, title } = input;
    const before = await materialsOf(db, eventId);
    if (before.length >= mostMaterials) refuse("too-many-materials", { max: mostMaterials });
    const said = ofKind(input);
    if (said.fileId) await takeFile(db, eventId, said.fileId);
    const [made] = await db
      .insert(materials)
      .values({ id: materialId, eventId, title, ...said, position: before.length, createdAt: now })
      .onConflictDoNothing()
      .returning({ id: materials.id });
    if (!made) return refuseField("materialId", "choice");
    if (index !== undefined) {
      const ids = before.map((one) => one.materialId);
      ids.splice(index, 0, materialId);
      await putOrder(db, ids);
    }
    return { materialId };
  },
  note: ({ materialId }, { kind }) => ({ materialId, kind }),
});

/** Changes it. Refuses `not-found`, and a file that is no material of the event. */
export const edit = command("materials.edit", {
  input: editMaterialInput,
  scope: atMaterial,
  async run({ db, input, now }) {
    const before = await materialOf(db, input.materialId);
    const said = ofKind(input);
    if (said.fileId) await takeFile(db, before.eventId, said.fileId);
    await db
      .update(materials)
      .set({ title: input.title, ...said })
      .where(eq(materials.id, input.materialId));
    if (before.fileId && before.fileId !== said.fileId) await dropFile(db, before.fileId, now);
    return { materialId: input.materialId };
  },
  note: ({ materialId }) => ({ materialId }),
});

/** How many printed copies were given out. Answers the number before, for undo. Refuses `not-printed`. */
export const count = command("materials.count", {
  input: countInput,
  scope: atMaterial,
  async run({ db, input }) {
    const { kind, handedOut } = await materialOf(db, input.materialId);
    if (kind !== "printed") refuse("not-printed");
    await db.update(materials).set({ handedOut: input.handedOut }).where(eq(materials.id, input.materialId));
    return { materialId: input.materialId, before: handedOut };
  },
  note: ({ materialId }, { handedOut }) => ({ materialId, handedOut }),
});

/** The order in which they are listed. Refuses `changed-meanwhile` unless all of them are named once. */
export const arrange = command("materials.arrange", {
  input: arrangeMaterialsInput,
  scope: atEvent,
  async run({ db, input }) {
    const before = (await materialsOf(db, input.eventId)).map((one) => one.materialId);
    const wanted = new Set(input.materialIds);
    if (wanted.size !== before.length || before.some((one) => !wanted.has(one))) refuse("changed-meanwhile");
    await putOrder(db, [...wanted]);
    return { materialIds: [...wanted], before };
  },
  note: ({ materialIds }) => ({ materials: materialIds.length }),
});

/** Takes it off the list; a file is kept for 30 days. Answers all that adding it again needs. Refuses `not-found`. */
export const remove = command("materials.remove", {
  input: materialInput,
  scope: atMaterial,
  async run({ db, input, now }) {
    const { eventId, kind, title, quantity, handedOut, url, fileId } = await materialOf(db, input.materialId);
    const index = (await materialsOf(db, eventId)).findIndex((one) => one.materialId === input.materialId);
    await db.delete(materials).where(eq(materials.id, input.materialId));
    if (fileId) await dropFile(db, fileId, now);
    return { eventId, materialId: input.materialId, index, kind, title, quantity, handedOut, url, fileId };
  },
  note: ({ materialId }) => ({ materialId }),
});

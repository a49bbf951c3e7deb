import { query } from "../../core/operation";
import { atEvent, atEventInSight } from "../../core/scopes";
import { materialsOfInput } from "./inputs";
import { materialsOf } from "./steps";

/** What is handed out at an event, with the printed stock, for its team. */
export const list = query("materials.list", {
  input: materialsOfInput,
  scope: atEvent,
  run: async ({ db, input }) => ({ materials: await materialsOf(db, input.eventId) }),
});
export type Material = Awaited<ReturnType<typeof list>>["materials"][number];

/** The same as visitors see it, for an event they may see: without the stock. */
export const publicMaterials = query("materials.public", {
  input: materialsOfInput,
  scope: atEventInSight,
  async run({ db, input }) {
    const all = await materialsOf(db, input.eventId);
    return {
      materials: all.map(({ materialId, kind, title, url, fileId, bytes }) => ({
        materialId,
        kind,
        title,
        url,
        fileId,
        bytes,
      })),
    };
  },
});

import { z } from "zod";
import { add, arrange, count, edit, remove } from "../../features/materials/commands";
import { list } from "../../features/materials/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { id, materialKind, text } from "./shapes";

const tag = "Materials";

/** Materials: what programs may ask and do. */
export const materialsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/materials", list, {
    tag,
    summary: "What is handed out, with the printed stock.",
    answer: z.object({
      materials: z.array(
        z.object({
          materialId: id,
          kind: materialKind,
          title: text,
          quantity: z.int().nullable(),
          handedOut: z.int().nullable(),
          url: z.string().nullable(),
          fileId: id.nullable(),
          fileName: z.string().nullable(),
          bytes: z.int().nullable(),
        }),
      ),
    }),
  }),
  endpoint("post", "/events/{eventId}/materials", add, {
    made: true,
    tag,
    summary: "Adds something printed, a file or a link.",
    answer: z.object({ materialId: id }),
  }),
  endpoint("put", "/events/{eventId}/materials/order", arrange, {
    tag,
    summary: "Sets the order of all materials of an event.",
    answer: z.object({ materialIds: z.array(id), before: z.array(z.string()) }),
  }),
  endpoint("put", "/materials/{materialId}", edit, {
    tag,
    summary: "Changes a material.",
    answer: z.object({ materialId: id }),
  }),
  endpoint("put", "/materials/{materialId}/handed-out", count, {
    tag,
    summary: "Says how many copies were given out.",
    answer: z.object({ materialId: id, before: z.int().nullable() }),
  }),
  endpoint("delete", "/materials/{materialId}", remove, {
    tag,
    summary: "Removes a material.",
    answer: z.object({
      eventId: id,
      materialId: id,
      index: z.int(),
      kind: materialKind,
      title: text,
      quantity: z.int().nullable(),
      handedOut: z.int().nullable(),
      url: z.string().nullable(),
      fileId: id.nullable(),
    }),
  }),
];

import { z } from "zod";
import { add, edit, move, remove } from "../../features/deliverables/commands";
import { list } from "../../features/deliverables/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Presentation files";

const kept = z.object({
  deliverableId: id,
  dueAt: at.nullable(),
  lockedAt: at.nullable(),
  maxBytes: z.int(),
  nameTemplate: z.string().nullable(),
  version: z.int(),
});

/** What groups hand in: what programs may ask and change. */
export const deliverablesEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/deliverables", list, {
    tag,
    summary: "What each group is to hand in.",
    answer: z.object({
      rows: z.array(
        z.object({
          /** Null while there is no row: nothing was said yet, and one file of any kind is taken. */
          id: id.nullable(),
          title: text,
          help: text,
          required: z.boolean(),
          extensions: z.array(z.string()),
          maxBytes: z.int(),
          dueAt: at.nullable(),
          lockedAt: at.nullable(),
          nameTemplate: z.string().nullable(),
          forStage: z.boolean(),
          remindedAt: at.nullable(),
          version: z.int(),
          timeZone: z.string(),
        }),
      ),
      /** The largest file that the server takes. */
      bytesAtMost: z.int(),
    }),
  }),
  endpoint("post", "/events/{eventId}/deliverables", add, {
    tag,
    made: true,
    summary: "Asks every group for one more thing.",
    answer: kept,
  }),
  endpoint("put", "/deliverables/{deliverableId}", edit, {
    tag,
    summary: "Changes what is handed in; what is late is marked anew.",
    answer: kept,
  }),
  endpoint("post", "/deliverables/{deliverableId}/move", move, {
    tag,
    summary: "Puts one thing at another place in the list.",
    answer: z.object({ deliverableId: id, to: z.int() }),
  }),
  endpoint("delete", "/deliverables/{deliverableId}", remove, {
    tag,
    summary: "Does not ask for something any more, as long as nothing of it was handed in.",
    answer: z.object({ deliverableId: id }),
  }),
];

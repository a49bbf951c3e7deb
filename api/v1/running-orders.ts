import { z } from "zod";
import {
  arrange,
  draw,
  freeze,
  freezeAll,
  move,
  plan,
  setSlot,
  unfreeze,
} from "../../features/running-orders/commands";
import { running } from "../../features/running-orders/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, groupRole, id, text } from "./shapes";

const tag = "Running order";

/** The bytes of a version: GET /files/presentations/{fileId}. */
const version = z.object({ versionId: id, fileId: id, no: z.int(), name: z.string() });
const times = z.object({ seconds: z.int().nullable(), notBeforeAt: at.nullable(), notAfterAt: at.nullable() });
const unmet = z.union([
  z.object({ rule: z.literal("same-theme"), groupId: id, otherId: id }),
  z.object({ rule: z.enum(["not-before", "not-after"]), groupId: id, byMs: z.int() }),
]);

/** Running order: what programs may ask and do. The held files as an archive: GET /files/stage-archives/{eventId}. */
export const runningOrdersEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/running-order", running, {
    tag,
    summary: "In which order groups present, when, with which file, and which rules that breaks.",
    answer: z.object({
      timeZone: z.string(),
      items: z.array(z.object({ agendaItemId: id, title: text, startsAt: at, minutes: z.int() })),
      order: z
        .object({
          agendaItemId: id.nullable(),
          seconds: z.int(),
          gapSeconds: z.int(),
          seed: z.string().nullable(),
          drawnAt: at.nullable(),
          version: z.int(),
        })
        .optional(),
      slots: z.array(
        times.extend({
          slotId: id,
          groupId: id,
          number: z.int(),
          name: z.string().nullable(),
          topic: text.nullable(),
          version: z.int(),
          startsAt: at.nullable(),
          endsAt: at.nullable(),
          members: z.array(z.object({ name: z.string(), role: groupRole })),
          newest: version.nullable(),
          frozen: version.extend({ at: at.nullable(), removed: z.boolean() }).nullable(),
          newer: z.boolean(),
        }),
      ),
      unmet: z.array(unmet),
      without: z.array(z.object({ groupId: id, number: z.int() })),
    }),
  }),
  endpoint("put", "/events/{eventId}/running-order", plan, {
    tag,
    summary: "Says in which item of the agenda groups present and how long each has; gives new groups a turn.",
    answer: z.object({
      version: z.int(),
      groups: z.int(),
      before: z.object({ agendaItemId: id.nullable(), seconds: z.int(), gapSeconds: z.int() }),
    }),
  }),
  endpoint("post", "/events/{eventId}/running-order/draw", draw, {
    tag,
    summary: "Draws the order by a seed.",
    answer: z.object({
      seed: z.string(),
      groups: z.int(),
      unmet: z.int(),
      before: z.object({ groupIds: z.array(id), seed: z.string().nullable(), drawnAt: at.nullable() }),
    }),
  }),
  endpoint("post", "/events/{eventId}/running-order/arrange", arrange, {
    tag,
    summary: "Puts all groups in the order given; the undo of a draw.",
    answer: z.object({ groups: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/running-order/freeze", freezeAll, {
    tag,
    summary: "Holds the newest file of every group that has none held yet.",
    answer: z.object({ frozen: z.int() }),
  }),
  endpoint("put", "/stage-slots/{slotId}", setSlot, {
    tag,
    summary: "Gives a group its own time, and says when it comes or has to leave.",
    answer: z.object({ slotId: id, version: z.int(), before: times }),
  }),
  endpoint("post", "/stage-slots/{slotId}/move", move, {
    tag,
    summary: "Puts a group after another, or first.",
    answer: z.object({ slotId: id, wasAfterId: id.nullable() }),
  }),
  endpoint("post", "/stage-slots/{slotId}/freeze", freeze, {
    tag,
    summary: "Holds a file of a group for the stage; the newest, if none is named.",
    answer: z.object({ slotId: id, versionId: id, no: z.int(), wasVersionId: id.nullable() }),
  }),
  endpoint("post", "/stage-slots/{slotId}/unfreeze", unfreeze, {
    tag,
    summary: "Lets go of the file that is held.",
    answer: z.object({ slotId: id, wasVersionId: id.nullable() }),
  }),
];

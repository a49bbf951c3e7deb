import { z } from "zod";
import { add, edit, move, remove, shift } from "../../features/agenda/commands";
import { agenda } from "../../features/agenda/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { agendaKind, at, id, text } from "./shapes";

const tag = "Agenda";

/** Agenda: what programs may ask and do. */
export const agendaEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/agenda", agenda, {
    tag,
    summary: "The run of show as the team plans it, with what to look at.",
    answer: z.object({
      event: z.object({ startsAt: at, endsAt: at, timeZone: z.string() }),
      items: z.array(
        z.object({
          endsAt: at,
          speakers: z.array(z.object({ speakerId: id, name: text })),
          description: text,
          place: z.string().nullable(),
          title: text,
          version: z.int(),
          kind: agendaKind,
          startsAt: at,
          minutes: z.int(),
          counts: z.boolean(),
          startedAt: at.nullable(),
          endedAt: at.nullable(),
          agendaItemId: id,
        }),
      ),
      warnings: z.array(
        z.object({
          kind: z.enum(["overlap", "gap", "early", "late"]),
          id,
          otherId: id.optional(),
          minutes: z.int(),
        }),
      ),
    }),
  }),
  endpoint("post", "/events/{eventId}/agenda", add, {
    made: true,
    tag,
    summary: "Adds an item, at a time, at a place in the order or at the end.",
    answer: z.object({ agendaItemId: id, version: z.int(), shiftedMinutes: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/agenda/shift", shift, {
    tag,
    summary: "Moves the whole agenda earlier or later.",
    answer: z.object({ items: z.int(), minutes: z.int() }),
  }),
  endpoint("put", "/agenda-items/{agendaItemId}", edit, {
    tag,
    summary: "Changes an item; later ones may follow.",
    answer: z.object({ agendaItemId: id, version: z.int() }),
  }),
  endpoint("post", "/agenda-items/{agendaItemId}/move", move, {
    tag,
    summary: "Puts an item after another, or first.",
    answer: z.object({ agendaItemId: id, wasAfterId: id.nullable() }),
  }),
  endpoint("post", "/agenda-items/{agendaItemId}/remove", remove, {
    tag,
    summary: "Removes an item; answers all that adding it again needs.",
    answer: z.object({
      index: z.int(),
      shiftMinutes: z.int(),
      eventId: id,
      agendaItemId: id,
      kind: agendaKind,
      title: text,
      description: text,
      startsAt: at,
      minutes: z.int(),
      place: z.string().nullable(),
      counts: z.boolean(),
      speakerIds: z.array(id),
    }),
  }),
];

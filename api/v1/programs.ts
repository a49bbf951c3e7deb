import { z } from "zod";
import { copy } from "../../features/program-copies/commands";
import { plan } from "../../features/program-copies/queries";
import { create, edit, restore, trash } from "../../features/programs/commands";
import { list, show } from "../../features/programs/queries";
import { type Endpoint, endpoint, paged } from "../endpoint";
import { at, contactColumns, day, eventStatus, id, languages, organizations, text } from "./shapes";

const tag = "Programmes";

/** Programmes: what programs may ask and do. */
export const programsEndpoints: Endpoint[] = [
  paged("/programs", list, {
    tag,
    summary: "Programmes of one's own places, with the number of their events.",
    answer: z.object({
      events: z.int(),
      slug: z.string(),
      title: text,
      summary: text,
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      timeZone: z.string(),
      programId: id,
    }),
  }),
  endpoint("post", "/programs", create, {
    made: true,
    tag,
    summary: "Makes a programme.",
    answer: z.object({ programId: id, slug: z.string() }),
  }),
  endpoint("get", "/programs/{programId}", show, {
    tag,
    summary: "A programme with the version to send back when editing.",
    answer: z.object({
      organizations,
      ...contactColumns,
      slug: z.string(),
      title: text,
      summary: text,
      description: text,
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      timeZone: z.string(),
      version: z.int(),
      trashedAt: at.nullable(),
      programId: id,
    }),
  }),
  endpoint("put", "/programs/{programId}", edit, {
    tag,
    summary: "Changes a programme as a whole.",
    answer: z.object({ programId: id, version: z.int() }),
  }),
  endpoint("post", "/programs/{programId}/trash", trash, {
    tag,
    summary: "Puts a programme and its events into the trash together.",
    answer: z.object({ programId: id, eventIds: z.array(id) }),
  }),
  endpoint("post", "/programs/{programId}/restore", restore, {
    tag,
    summary: "Brings a programme and its events back from the trash.",
    answer: z.object({ programId: id, eventIds: z.array(id) }),
  }),
  endpoint("get", "/programs/{programId}/copy-plan", plan, {
    tag,
    summary: "What a copy would be called and when all of it would be, `number` weeks or years on.",
    answer: z.object({
      programId: id,
      timeZone: z.string(),
      title: text,
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      enrollmentOpensAt: at.nullable(),
      enrollmentClosesAt: at.nullable(),
      events: z.array(
        z.object({
          eventId: id,
          title: text,
          languages,
          status: eventStatus,
          timeZone: z.string(),
          /** As it starts now. */
          before: at,
          startsAt: at,
          endsAt: at,
        }),
      ),
    }),
  }),
  endpoint("post", "/programs/{programId}/copy", copy, {
    made: true,
    tag,
    summary: "Makes a programme like this one, later, with its events as drafts and without anybody in it.",
    answer: z.object({
      programId: id,
      slug: z.string(),
      copiedFromId: id,
      eventIds: z.array(id),
      parts: z.array(z.string()),
    }),
  }),
];

import { z } from "zod";
import { next, overview } from "../../features/checklists/queries";
import { copy } from "../../features/copies/commands";
import {
  cancel,
  create,
  edit,
  finish,
  publish,
  reopen,
  restore,
  trash,
  unpublish,
} from "../../features/events/commands";
import { details, header, list } from "../../features/events/queries";
import { type Endpoint, endpoint, listed, paged } from "../endpoint";
import {
  at,
  contactColumns,
  eventFacts,
  eventKind,
  eventStatus,
  id,
  languages,
  organizations,
  text,
  visibility,
  wallClock,
} from "./shapes";

const tag = "Events";

/** After a step of its status. */
const stepped = z.object({ eventId: id, status: eventStatus });
const inTrash = z.object({ eventId: id });
const counts = { capacity: z.int().nullable(), confirmed: z.int(), waiting: z.int() };
const step = z.object({
  code: z.string(),
  urgency: z.enum(["now", "soon", "wait"]),
  /** Under the event's manage pages. */
  path: z.string(),
  count: z.int().optional(),
  at: at.optional(),
});
const facts = { ...eventFacts, status: eventStatus, visibility, ...counts, programId: id.nullable() };

const form = z.object({
  eventId: id,
  programId: id.nullable(),
  slug: z.string(),
  title: text,
  summary: text,
  description: text,
  kind: eventKind,
  status: eventStatus,
  languages,
  organizations,
  ...contactColumns,
  venueId: id.nullable(),
  onlineUrl: z.string().nullable(),
  startsAt: wallClock,
  endsAt: wallClock,
  timeZone: z.string(),
  capacity: z.int().nullable(),
  seatsTaken: z.int(),
  registrationOpensAt: wallClock.nullable(),
  registrationClosesAt: wallClock.nullable(),
  waitlist: z.boolean(),
  needsApproval: z.boolean(),
  /** Own changes of what matters are decided on anew. */
  approvesAnew: z.boolean(),
  /** Whoever registers by themselves needs an invitation code. */
  needsCode: z.boolean(),
  quotas: z
    .object({
      perSchool: z.int().nullable(),
      schools: z.array(z.object({ schoolId: id, seats: z.int() })),
      perGrade: z.int().nullable(),
      grades: z.array(z.object({ from: z.int(), to: z.int(), seats: z.int() })),
    })
    .nullable(),
  editableUntil: wallClock.nullable(),
  offerHours: z.int().nullable(),
  guardianBelowAge: z.int(),
  visibility,
  coverFileId: id.nullable(),
  version: z.int(),
  trashedAt: at.nullable(),
});

/** Events: what programs may ask and do. */
export const eventsEndpoints: Endpoint[] = [
  paged("/events", list, {
    tag,
    summary: "Events of one's own places, searched and filtered.",
    answer: z.object({ ...facts, programTitle: text.nullable(), venueName: text.nullable() }),
  }),
  endpoint("post", "/events", create, {
    made: true,
    tag,
    summary: "Makes a draft, from scratch or from a template.",
    answer: z.object({ eventId: id, slug: z.string(), template: z.string().nullable() }),
  }),
  endpoint("get", "/events/{eventId}", details, {
    tag,
    summary: "An event as its form shows it: wall clocks in its zone, and the version to send back.",
    answer: form,
  }),
  endpoint("put", "/events/{eventId}", edit, {
    tag,
    summary: "Changes an event as a whole; a larger room promotes whoever waits.",
    answer: z.object({ eventId: id, version: z.int(), changed: z.array(z.string()), promoted: z.array(id) }),
  }),
  endpoint("get", "/events/{eventId}/header", header, {
    tag,
    summary: "What stands at the head of an event's pages, with instants, status and counts.",
    answer: z.object({
      ...facts,
      programTitle: text.nullable(),
      venueName: text.nullable(),
      room: z.string().nullable(),
      groupsPublishedAt: at.nullable(),
      trashedAt: at.nullable(),
      version: z.int(),
    }),
  }),
  endpoint("get", "/events/{eventId}/overview", overview, {
    tag,
    summary: "What is missing next, and the numbers.",
    answer: z.object({
      eventId: id,
      steps: z.array(step),
      ...counts,
      roomCapacity: z.int().nullable(),
      groups: z.int(),
      grouped: z.int(),
      topics: z.int(),
      filesWanted: z.int(),
      filesIn: z.int(),
      questions: z.int(),
      answered: z.int(),
      attended: z.int(),
      begun: z.boolean(),
      over: z.boolean(),
    }),
  }),
  listed("/next", next, {
    tag,
    summary: "What is missing next at one's own events to come.",
    answer: z.object({
      eventId: id,
      title: text,
      languages,
      status: eventStatus,
      startsAt: at,
      endsAt: at,
      timeZone: z.string(),
      ...counts,
      steps: z.array(step),
    }),
  }),
  endpoint("post", "/events/{eventId}/publish", publish, {
    tag,
    summary: "Shows a draft to whom its visibility says.",
    answer: stepped,
  }),
  endpoint("post", "/events/{eventId}/unpublish", unpublish, {
    tag,
    summary: "Makes it a draft again while nobody is registered.",
    answer: stepped,
  }),
  endpoint("post", "/events/{eventId}/cancel", cancel, {
    tag,
    summary: "Calls it off; those registered are told by letter.",
    answer: stepped,
  }),
  endpoint("post", "/events/{eventId}/finish", finish, {
    tag,
    summary: "Closes it after it was held.",
    answer: stepped,
  }),
  endpoint("post", "/events/{eventId}/reopen", reopen, { tag, summary: "Takes the finish back.", answer: stepped }),
  endpoint("post", "/events/{eventId}/copy", copy, {
    made: true,
    tag,
    summary: "Makes a draft like this event on another day, with the parts chosen.",
    answer: z.object({ eventId: id, copiedFromId: id, parts: z.array(z.string()) }),
  }),
  endpoint("post", "/events/{eventId}/trash", trash, { tag, summary: "Puts it into the trash.", answer: inTrash }),
  endpoint("post", "/events/{eventId}/restore", restore, {
    tag,
    summary: "Brings it back from the trash.",
    answer: inTrash,
  }),
];

import { z } from "zod";
import { instance } from "../../features/accounts/queries";
import { publicAgenda } from "../../features/agenda/queries";
import { list, program } from "../../features/announcements/queries";
import { show } from "../../features/events/queries";
import { publicMaterials } from "../../features/materials/queries";
import { publicSpeakers } from "../../features/speakers/queries";
import { type Endpoint, endpoint } from "../endpoint";
import {
  agendaKind,
  at,
  contact,
  day,
  eventFacts,
  eventStatus,
  id,
  materialKind,
  organizations,
  publicLabel,
  registrationState,
  text,
} from "./shapes";

const tag = "Public";

const announcement = z.object({
  ...eventFacts,
  summary: text,
  coverFileId: id.nullable(),
  venue: z.object({ name: text, room: z.string().nullable() }).nullable(),
  online: z.boolean(),
  state: registrationState,
  label: publicLabel.nullable(),
  speakers: z.array(z.object({ name: text, honorific: text, office: text })),
});

/** Public: what programs may ask and do. */
export const announcementsEndpoints: Endpoint[] = [
  endpoint("get", "/instance", instance, {
    tag,
    summary: "The name of this instance, and whether it has been set up.",
    answer: z.object({ name: z.string().nullable(), setUp: z.boolean() }),
  }),
  endpoint("get", "/public/events", list, {
    tag,
    summary: "What is coming up for everybody, and the last few that took place.",
    answer: z.object({
      upcoming: z.array(announcement),
      past: z.array(announcement),
    }),
  }),
  endpoint("get", "/public/programs/{slug}", program, {
    tag,
    summary: "An announced programme with its events.",
    answer: z.object({
      slug: z.string(),
      title: text,
      summary: text,
      description: text,
      startsOn: day.nullable(),
      endsOn: day.nullable(),
      organizations,
      events: z.array(announcement),
    }),
  }),
  endpoint("get", "/public/events/{slug}", show, {
    tag,
    summary: "All a public page says of an event, by its address.",
    answer: z.object({
      ...eventFacts,
      status: eventStatus,
      summary: text,
      description: text,
      /** A draft or a closed event, shown to its team only. */
      preview: z.boolean(),
      online: z.boolean(),
      /** For the team and those registered. */
      onlineUrl: z.string().nullable(),
      venue: z
        .object({
          name: text,
          address: text,
          room: z.string().nullable(),
          mapUrl: z.string().nullable(),
          accessibility: text,
        })
        .nullable(),
      program: z.object({ programId: id, title: text, slug: z.string() }).nullable(),
      organizations,
      contact: contact.nullable(),
      registration: z.object({
        state: registrationState,
        opensAt: at.nullable(),
        closesAt: at,
        /** How many seats are left, in a word; null: no limit. */
        seats: z.enum(["none", "few", "some"]).nullable(),
        label: publicLabel.nullable(),
        waitlist: z.boolean(),
      }),
      capacity: z.int().nullable(),
      guardianBelowAge: z.int(),
      coverFileId: id.nullable(),
      cancelReason: z.string().nullable(),
    }),
  }),
  endpoint("get", "/public/events/{eventId}/agenda", publicAgenda, {
    tag,
    summary: "The run of show as visitors see it.",
    answer: z.object({
      items: z.array(
        z.object({
          endsAt: at,
          speakers: z.array(z.object({ speakerId: id, name: text })),
          description: text,
          place: z.string().nullable(),
          title: text,
          kind: agendaKind,
          startsAt: at,
          minutes: z.int(),
          startedAt: at.nullable(),
          endedAt: at.nullable(),
          agendaItemId: id,
        }),
      ),
    }),
  }),
  endpoint("get", "/public/events/{eventId}/speakers", publicSpeakers, {
    tag,
    summary: "The speakers as visitors see them.",
    answer: z.object({
      speakers: z.array(
        z.object({
          speakerId: id,
          name: text,
          honorific: text,
          office: text,
          organization: text,
          biography: text,
          photoFileId: id.nullable(),
        }),
      ),
    }),
  }),
  endpoint("get", "/public/events/{eventId}/materials", publicMaterials, {
    tag,
    summary: "What is handed out, as visitors see it.",
    answer: z.object({
      materials: z.array(
        z.object({
          materialId: id,
          kind: materialKind,
          title: text,
          url: z.string().nullable(),
          fileId: id.nullable(),
          bytes: z.int().nullable(),
        }),
      ),
    }),
  }),
];

import { z } from "zod";
import { add, arrange, attach, detach, edit, remove } from "../../features/speakers/commands";
import { lineup, list, show } from "../../features/speakers/queries";
import { type Endpoint, endpoint, paged } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Speakers";

/** Speakers: what programs may ask and do. */
export const speakersEndpoints: Endpoint[] = [
  paged("/speakers", list, {
    tag,
    summary: "The address book of speakers.",
    answer: z.object({
      speakerId: id,
      name: text,
      honorific: text,
      office: text,
      organization: text,
      photoFileId: id.nullable(),
    }),
  }),
  endpoint("post", "/speakers", add, {
    made: true,
    tag,
    summary: "Adds a speaker, and to an event at once when one is named.",
    answer: z.object({ speakerId: id }),
  }),
  endpoint("get", "/speakers/{speakerId}", show, {
    tag,
    summary: "A speaker with the events that announce them.",
    answer: z.object({
      events: z.array(z.object({ eventId: id, programId: id.nullable(), title: text, startsAt: at })),
      shared: z.boolean(),
      speakerId: id,
      name: text,
      honorific: text,
      office: text,
      organization: text,
      biography: text,
      photoFileId: id.nullable(),
    }),
  }),
  endpoint("put", "/speakers/{speakerId}", edit, {
    tag,
    summary: "Changes a speaker.",
    answer: z.object({ speakerId: id }),
  }),
  endpoint("delete", "/speakers/{speakerId}", remove, {
    tag,
    summary: "Removes a speaker whom no event announces.",
    answer: z.object({
      speakerId: id,
      name: text,
      honorific: text,
      office: text,
      organization: text,
      biography: text,
      photoFileId: id.nullable(),
    }),
  }),
  endpoint("get", "/events/{eventId}/speakers", lineup, {
    tag,
    summary: "The speakers of an event, for its team.",
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
  endpoint("post", "/events/{eventId}/speakers", attach, {
    made: true,
    tag,
    summary: "Lets an event announce a speaker.",
    answer: z.object({ eventId: id, speakerId: id }),
  }),
  endpoint("delete", "/events/{eventId}/speakers/{speakerId}", detach, {
    tag,
    summary: "Takes a speaker off an event.",
    answer: z.object({ eventId: id, speakerId: id, index: z.int(), agendaItemIds: z.array(id) }),
  }),
  endpoint("put", "/events/{eventId}/speakers/order", arrange, {
    tag,
    summary: "Sets the order of all speakers of an event.",
    answer: z.object({ speakerIds: z.array(id), before: z.array(z.string()) }),
  }),
];

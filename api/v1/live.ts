import { z } from "zod";
import { addTime, back, goTo, next, pause, setWifi, start, writeResponse } from "../../features/live/commands";
import { mine, stage } from "../../features/live/queries";
import { linkKinds } from "../../features/screens/choices";
import { makeLink, revokeLink } from "../../features/screens/commands";
import { links } from "../../features/screens/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { agendaKind, at, id, locale, text } from "./shapes";

const tag = "Stage";
const rev = z.object({ rev: z.int() });
const moved = z.object({ rev: z.int(), agendaItemId: id.nullable(), slotId: id.nullable() });
const timer = z.enum(["stopped", "running", "paused"]);
const phase = z.enum(["before", "on", "over"]);
const linkKind = z.enum(linkKinds);

/** The stage on the day: what programs may ask and do. */
export const liveEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/stage", stage, {
    tag,
    summary:
      "Where the show is: steps with planned, likely and actual times, the clock, and `rev` for the next change.",
    answer: z.object({
      rev: z.int(),
      phase,
      place: z.int(),
      timer,
      endsAt: at.nullable(),
      leftMs: z.int().nullable(),
      wifi: z.object({ name: z.string(), password: z.string().nullable() }).nullable(),
      event: z.object({ title: text, languages: z.array(locale), timeZone: z.string() }),
      names: z.array(z.string()),
      questionNo: z.int().nullable(),
      steps: z.array(
        z.object({
          agendaItemId: id,
          slotId: id.nullable(),
          kind: agendaKind,
          title: text,
          seconds: z.number(),
          plannedAt: at,
          estimatedAt: at.nullable(),
          startedAt: at.nullable(),
          endedAt: at.nullable(),
          group: z.object({ number: z.int(), name: z.string().nullable(), topic: text.nullable() }).nullable(),
          response: z.string().nullable(),
          responseLang: z.string().nullable(),
          version: z.int().nullable(),
          /** The file held for the stage: GET /files/presentations/{fileId}. */
          file: z.object({ fileId: id, name: z.string() }).nullable(),
        }),
      ),
    }),
  }),
  endpoint("post", "/events/{eventId}/stage/next", next, {
    tag,
    summary: "Puts what comes next on stage and lets its time run.",
    answer: moved,
  }),
  endpoint("post", "/events/{eventId}/stage/back", back, {
    tag,
    summary: "Undoes a step.",
    answer: moved,
  }),
  endpoint("post", "/events/{eventId}/stage/go-to", goTo, {
    tag,
    summary: "Puts an item or a group on stage out of order.",
    answer: moved,
  }),
  endpoint("post", "/events/{eventId}/stage/start", start, {
    tag,
    summary: "Lets the clock run on.",
    answer: rev,
  }),
  endpoint("post", "/events/{eventId}/stage/pause", pause, {
    tag,
    summary: "Stops the clock; what is left stays.",
    answer: rev,
  }),
  endpoint("post", "/events/{eventId}/stage/add-time", addTime, {
    tag,
    summary: "Gives more seconds, or fewer.",
    answer: rev,
  }),
  endpoint("put", "/events/{eventId}/stage/wifi", setWifi, {
    tag,
    summary: "Says which network the projector shows while people arrive.",
    answer: rev,
  }),
  listed("/events/{eventId}/stage/links", links, {
    tag,
    summary: "Private addresses of screens: `/screen/{token}`, `/guest/{token}` and `/interpret/{token}`.",
    answer: z.object({
      stageLinkId: id,
      kind: linkKind,
      label: z.string(),
      locale: z.string(),
      createdAt: at,
      revokedAt: at.nullable(),
      token: z.string().nullable(),
    }),
  }),
  endpoint("post", "/events/{eventId}/stage/links", makeLink, {
    made: true,
    tag,
    summary: "Makes a private address for a projector, the guest's tablet or an interpreter.",
    answer: z.object({ stageLinkId: id, token: z.string() }),
  }),
  endpoint("delete", "/stage-links/{stageLinkId}", revokeLink, {
    tag,
    summary: "Takes a screen's address back; what is open there goes dark.",
    answer: z.object({ stageLinkId: id, again: z.boolean() }),
  }),
  endpoint("put", "/stage-slots/{slotId}/response", writeResponse, {
    tag,
    summary: "Writes down what the guest said to a group.",
    answer: z.object({ slotId: id, version: z.int() }),
  }),
  endpoint("get", "/registrations/{registrationId}/stage", mine, {
    tag,
    summary: "When the own group of a registered person has its turn.",
    answer: z.object({
      eventId: id,
      view: z
        .object({
          rev: z.int(),
          phase,
          turn: z.enum(["now", "done", "coming"]),
          ahead: z.int(),
          isNext: z.boolean(),
          estimatedAt: at.nullable(),
          timeZone: z.string(),
        })
        .nullable(),
    }),
  }),
];

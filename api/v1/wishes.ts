import { z } from "zod";
import { changeRound, closeRound, openRound, remind, removeRound } from "../../features/wish-rounds/commands";
import { give, openNames, resolve } from "../../features/wishes/commands";
import { list, round } from "../../features/wishes/queries";
import { type Endpoint, endpoint, paged } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Wishes";

const source = z.enum(["self", "paper"]);
const which = z.enum(["friend", "ratherNot"]);
const counts = z.object({
  people: z.int(),
  answered: z.int(),
  paper: z.int(),
  /** Answered that any topic will do. */
  any: z.int(),
  /** Names typed, and those of them that mean nobody known. */
  named: z.int(),
  unresolved: z.int(),
});
const times = { eventId: id, opensAt: at.nullable(), dueAt: at };

/** Wishes for topics: what programs may ask and do. */
export const wishesEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/wish-round", round, {
    tag,
    summary: "How students are asked for their wishes, and how often each topic is wished for.",
    answer: z.object({
      round: z
        .object({
          opensAt: at.nullable(),
          dueAt: at,
          most: z.int(),
          asksPeople: z.boolean(),
          /** SHA-256 of the draw's seed; the seed itself is told once groups are published by it. */
          seedHash: z.string(),
          seed: z.string().nullable(),
          seedToldAt: at.nullable(),
          remindedAt: at.nullable(),
          version: z.int(),
          state: z.enum(["soon", "open", "over"]),
        })
        .nullable(),
      topics: z.array(z.object({ id, title: text, brief: text, theme: text.nullable(), ranks: z.array(z.int()) })),
      counts,
    }),
  }),
  endpoint("post", "/events/{eventId}/wish-round", openRound, {
    made: true,
    tag,
    summary: "Asks students for their wishes.",
    answer: z.object({ ...times, most: z.int(), asksPeople: z.boolean(), seedHash: z.string() }),
  }),
  endpoint("put", "/events/{eventId}/wish-round", changeRound, {
    tag,
    summary: "Moves the beginning and the deadline for wishes.",
    answer: z.object({ ...times, version: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/wish-round/close", closeRound, {
    tag,
    summary: "Ends the time for wishes now.",
    answer: z.object({ eventId: id, answers: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/wish-round/remind", remind, {
    tag,
    summary: "Writes to everybody with a seat who has not answered.",
    answer: z.object({ messageId: id, recipients: z.int(), unreachable: z.int() }),
  }),
  endpoint("delete", "/events/{eventId}/wish-round", removeRound, {
    tag,
    summary: "Removes the round with all answers.",
    answer: z.object({ eventId: id, answers: z.int() }),
  }),
  paged("/events/{eventId}/wishes", list, {
    tag,
    summary: "Everybody with a seat and what they wish for; without the names they typed.",
    answer: z.object({
      registrationId: id,
      ticket: z.int(),
      name: z.string(),
      school: text.nullable(),
      grade: z.int().nullable(),
      classNo: z.string().nullable(),
      topicIds: z.array(id),
      source: source.nullable(),
      answeredAt: at.nullable(),
      version: z.int(),
      names: z.int(),
    }),
  }),
  endpoint("put", "/registrations/{registrationId}/wishes", give, {
    tag,
    summary: "Notes somebody's wishes from paper, best first; no topic means that any will do.",
    answer: z.object({ registrationId: id, topicIds: z.array(id), source, version: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/wishes/names", openNames, {
    tag,
    summary: "Opens the names that students typed; the trail keeps that they were opened.",
    answer: z.object({
      names: z.array(
        z.object({
          registrationId: id,
          by: z.string(),
          which,
          name: z.string(),
          meantId: id.nullable(),
          meant: z.string().nullable(),
        }),
      ),
      people: z.array(z.object({ id, name: z.string() })),
    }),
  }),
  endpoint("put", "/registrations/{registrationId}/wishes/names", resolve, {
    tag,
    summary: "Says whom a typed name means.",
    answer: z.object({ registrationId: id, which }),
  }),
];

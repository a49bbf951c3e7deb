import { z } from "zod";
import { put } from "../../features/hands/commands";
import { queue } from "../../features/hands/queries";
import { setCode } from "../../features/question-rooms/commands";
import { release } from "../../features/room-seats/commands";
import { seats } from "../../features/room-seats/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Questions";

/** Raised hands, and seats by the room's code, as the team handles them: what programs may ask and do. */
export const handEndpoints: Endpoint[] = [
  endpoint("put", "/events/{eventId}/question-room/code", setCode, {
    tag,
    summary: "Gives the room a new code, or takes it away.",
    answer: z.object({ eventId: id, code: z.string().nullable() }),
  }),
  endpoint("get", "/events/{eventId}/seats", seats, {
    tag,
    summary: "Who came in by the room's code and a name that nobody checked.",
    answer: z.object({
      seats: z.array(
        z.object({
          seatId: id,
          registrationId: id,
          name: z.string(),
          school: text.nullable(),
          groupNumber: z.int().nullable(),
          at,
          asked: z.int(),
        }),
      ),
    }),
  }),
  endpoint("post", "/seats/{seatId}/release", release, {
    tag,
    summary: "Frees a seat, so that its name can be taken anew.",
    answer: z.object({ seatId: id, again: z.boolean() }),
  }),
  endpoint("get", "/events/{eventId}/hands", queue, {
    tag,
    summary: "Raised hands in their order, with how often each was heard before.",
    answer: z.object({
      seq: z.int(),
      isOn: z.boolean(),
      rows: z.array(
        z.object({
          handId: id,
          state: z.enum(["raised", "called", "heard", "lowered"]),
          registrationId: id,
          name: z.string(),
          school: text.nullable(),
          groupNumber: z.int().nullable(),
          raisedAt: at,
          heard: z.int(),
          heardGroup: z.int(),
        }),
      ),
    }),
  }),
  endpoint("post", "/hands/{handId}/put", put, {
    tag,
    summary: "Calls somebody to ask, says that they were heard, takes a hand down, or puts it back.",
    answer: z.object({ handId: id, to: z.enum(["raised", "called", "heard", "lowered"]) }),
  }),
];

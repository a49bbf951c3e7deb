import { z } from "zod";
import { edit, log, move, remove, restore } from "../../features/questions/commands";
import { desk, history, list } from "../../features/questions/queries";
import { type Endpoint, endpoint, listed, paged } from "../endpoint";
import { agendaKind, at, day, id, questionStatus as status, text } from "./shapes";

const tag = "Questions";

/** Questions: what programs may ask and do. */
export const questionsEndpoints: Endpoint[] = [
  paged("/events/{eventId}/questions", list, {
    tag,
    summary: "The log of questions in its order.",
    answer: z.object({
      id,
      no: z.int(),
      /** The number that a scribe's device gave it: "A1". */
      deviceNo: z.string().nullable(),
      position: z.int(),
      version: z.int(),
      source: z.enum(["staff", "phone", "prefiled", "oral", "card"]),
      agendaItemId: id.nullable(),
      askerRegistrationId: id.nullable(),
      askerName: z.string().nullable(),
      askerSchool: text.nullable(),
      askerGroupId: id.nullable(),
      groupNumber: z.int().nullable(),
      themeId: id.nullable(),
      themeTitle: text.nullable(),
      body: z.string(),
      lang: z.string(),
      status,
      answeredBy: z.string().nullable(),
      answerSummary: z.string().nullable(),
      answerLang: z.string().nullable(),
      askedAt: at,
      answeredAt: at.nullable(),
      followUp: z.boolean(),
      followUpOwner: z.string().nullable(),
      followUpDueOn: day.nullable(),
    }),
  }),
  endpoint("post", "/events/{eventId}/questions", log, {
    made: true,
    tag,
    summary: "Writes a question down; the same `clientId` twice writes it once.",
    answer: z.object({ id, no: z.int(), position: z.int(), status, version: z.int(), again: z.boolean(), askedAt: at }),
  }),
  endpoint("get", "/events/{eventId}/questions/desk", desk, {
    tag,
    summary: "What the scribe chooses from: themes, groups, items, speakers.",
    answer: z.object({
      themes: z.array(z.object({ id, title: text })),
      groups: z.array(z.object({ id, number: z.int() })),
      items: z.array(z.object({ id, title: text, kind: agendaKind })),
      answerers: z.array(z.object({ name: text })),
    }),
  }),
  endpoint("put", "/questions/{questionId}", edit, {
    tag,
    summary: "Mends a question or its answer.",
    answer: z.object({ id, no: z.int(), status, version: z.int(), changed: z.array(z.string()) }),
  }),
  endpoint("delete", "/questions/{questionId}", remove, {
    tag,
    summary: "Puts a question into the trash; its number stays taken.",
    answer: z.object({ questionId: id, no: z.int() }),
  }),
  endpoint("post", "/questions/{questionId}/restore", restore, {
    tag,
    summary: "Brings a question back.",
    answer: z.object({ questionId: id, no: z.int() }),
  }),
  endpoint("post", "/questions/{questionId}/move", move, {
    tag,
    summary: "Puts a question at a place in the order, counted from 1.",
    answer: z.object({ questionId: id, to: z.int() }),
  }),
  listed("/questions/{questionId}/history", history, {
    tag,
    summary: "What was changed in a question, latest first.",
    answer: z.object({
      id,
      action: z.string(),
      before: z.record(z.string(), z.unknown()),
      after: z.record(z.string(), z.unknown()),
      by: z.string().nullable(),
      at,
    }),
  }),
];

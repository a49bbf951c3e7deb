import { z } from "zod";
import { claimDevice, sync } from "../../features/scribe/commands";
import { desk, latest } from "../../features/scribe/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id, questionStatus as status } from "./shapes";

const tag = "Questions";
const named = z.array(z.object({ id, title: z.string() }));
const row = z.object({
  id,
  clientId: id.nullable(),
  no: z.int(),
  deviceNo: z.string().nullable(),
  version: z.int(),
  status,
  body: z.string(),
  lang: z.string(),
  asker: z.string().nullable(),
  groupNumber: z.int().nullable(),
  themeId: id.nullable(),
  answerSummary: z.string().nullable(),
  answeredBy: z.string().nullable(),
  answerLang: z.string().nullable(),
  followUp: z.boolean(),
});
const problem = z.object({
  code: z.string(),
  field: z.string().nullable(),
  fieldCode: z.string().nullable(),
  values: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
});

/** Questions asked aloud, written down by devices that may be without a network. */
export const scribeEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/scribe", desk, {
    tag,
    summary: "What a scribe's device keeps to work without a network: themes, groups, items, speakers, who may ask.",
    answer: z.object({
      endsAt: at,
      themes: named,
      groups: z.array(z.object({ id, number: z.int() })),
      items: named,
      answerers: z.array(z.string()),
      askers: z.array(
        z.object({
          id,
          name: z.string(),
          also: z.string(),
          school: z.string(),
          groupNumber: z.int().nullable(),
          keys: z.array(z.string()),
        }),
      ),
    }),
  }),
  listed("/events/{eventId}/scribe/questions", latest, {
    tag,
    summary: "The latest questions that were asked, are asked or come next, latest first.",
    answer: row,
  }),
  endpoint("post", "/events/{eventId}/scribe/devices", claimDevice, {
    tag,
    summary: "Gives a device the letter before its numbers; asked again it answers the same.",
    answer: z.object({ letter: z.string() }),
  }),
  endpoint("post", "/events/{eventId}/scribe/sync", sync, {
    tag,
    summary: "Takes what a device wrote down; each operation is answered by itself, and sent twice it is done once.",
    answer: z.object({
      letter: z.string(),
      questions: z.int(),
      answers: z.int(),
      held: z.int(),
      results: z.array(
        z.object({
          id,
          outcome: z.enum(["done", "again", "conflict", "refused"]),
          row: row.nullable(),
          problem: problem.nullable(),
        }),
      ),
    }),
  }),
];

import { z } from "zod";
import { draft, release, releaseAll, takeBack, tell } from "../../features/question-answers/commands";
import { leftovers, telling } from "../../features/question-answers/queries";
import { numbers } from "../../features/question-minutes/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, questionStatus as status, text } from "./shapes";

const tag = "Questions";
const written = z.object({ questionId: id, no: z.int(), status, version: z.int() });
const row = z.object({
  questionId: id,
  no: z.int(),
  version: z.int(),
  status,
  source: z.enum(["staff", "phone", "prefiled", "oral", "card"]),
  body: z.string(),
  lang: z.string(),
  theme: text.nullable(),
  groupNumber: z.int().nullable(),
  answerSummary: z.string().nullable(),
  answerLang: z.string().nullable(),
  answeredBy: z.string().nullable(),
  askedAt: at,
  answeredAt: at.nullable(),
  toldAt: at.nullable(),
});
const parts = z.array(z.object({ key: z.string().nullable(), asked: z.int(), answered: z.int() }));

/** Answers written afterwards, and what the questions of an event come to. */
export const questionAnswersEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/question-leftovers", leftovers, {
    tag,
    summary: "What was asked and has no answer yet, with drafts, and what was answered in writing. Nobody is named.",
    answer: z.object({ left: z.array(row.extend({ votes: z.int() })), released: z.array(row) }),
  }),
  endpoint("put", "/questions/{questionId}/answer", draft, {
    tag,
    summary: "Writes a draft of an answer, which only the team reads; without words it takes it away.",
    answer: written.extend({ kept: z.boolean() }),
  }),
  endpoint("post", "/questions/{questionId}/answer/release", release, {
    tag,
    summary: "Releases the draft: the question is answered and its asker reads the answer.",
    answer: written,
  }),
  endpoint("post", "/questions/{questionId}/answer/take-back", takeBack, {
    tag,
    summary: "Takes a released answer back, as long as nobody was written to about it.",
    answer: written,
  }),
  endpoint("post", "/events/{eventId}/question-answers/release", releaseAll, {
    tag,
    summary: "Releases all drafts that were read, or none.",
    answer: z.object({ released: z.int(), nos: z.array(z.int()) }),
  }),
  endpoint("get", "/events/{eventId}/question-answers/telling", telling, {
    tag,
    summary: "How many askers a letter about answers would reach now.",
    answer: z.object({ questions: z.int(), recipients: z.int(), unreachable: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/question-answers/tell", tell, {
    tag,
    summary: "Writes to those who asked that there is an answer, once.",
    answer: z.object({ messageId: id, recipients: z.int(), questions: z.int(), unreachable: z.int() }),
  }),
  endpoint("get", "/events/{eventId}/question-numbers", numbers, {
    tag,
    summary: "An event's questions in numbers: by state, theme, source, language, school and group; votes and reach.",
    answer: z.object({
      asked: z.int(),
      answered: z.int(),
      later: z.int(),
      left: z.int(),
      declined: z.int(),
      withdrawn: z.int(),
      merged: z.int(),
      votes: z.int(),
      voters: z.int(),
      askers: z.int(),
      took: z.int(),
      seats: z.int(),
      seatsTook: z.int(),
      present: z.int(),
      presentTook: z.int(),
      themes: parts,
      sources: parts,
      languages: parts,
      schools: parts,
      groups: parts,
      themeTitles: z.array(z.object({ id, title: text })),
      schoolNames: z.array(z.object({ id, name: text })),
    }),
  }),
];

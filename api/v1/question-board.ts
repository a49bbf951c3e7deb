import { z } from "zod";
import { advance, amend, decline, merge, unmerge } from "../../features/question-board/commands";
import { board } from "../../features/question-board/queries";
import { configure, mute, setState, unmute } from "../../features/question-rooms/commands";
import { room } from "../../features/question-rooms/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, questionStatus as status, text } from "./shapes";

const tag = "Questions";
const state = z.enum(["open", "paused", "closed"]);
const moved = z.object({ questionId: id, no: z.int(), status, version: z.int() });
const counted = z.array(z.object({ key: z.string(), asked: z.int(), heard: z.int() }));
const setting = {
  state,
  code: z.string().nullable(),
  moderated: z.boolean(),
  votes: z.boolean(),
  hands: z.boolean(),
  screenLang: z.string().nullable(),
  perPerson: z.int(),
  seq: z.int(),
  tally: z.int(),
  version: z.int(),
};

/** Questions from phones, as the team moderates them: what programs may ask and do. */
export const questionBoardEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/question-room", room, {
    tag,
    summary: "How an event takes questions from phones.",
    answer: z.object({ ...setting, holdWords: z.array(z.string()) }),
  }),
  endpoint("put", "/events/{eventId}/question-room", configure, {
    tag,
    summary:
      "Says how an event takes questions: moderation, votes, hands, how many, which words hold one back, the wall's second language.",
    answer: z.object({ eventId: id, version: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/question-room/state", setState, {
    tag,
    summary: "Opens, pauses or closes the questions.",
    answer: z.object({ eventId: id, state, again: z.boolean() }),
  }),
  endpoint("post", "/registrations/{registrationId}/mute", mute, {
    tag,
    summary: "Takes no more questions from somebody.",
    answer: z.object({ registrationId: id, again: z.boolean() }),
  }),
  endpoint("post", "/registrations/{registrationId}/unmute", unmute, {
    tag,
    summary: "Lets somebody ask again.",
    answer: z.object({ registrationId: id, again: z.boolean() }),
  }),
  endpoint("get", "/events/{eventId}/question-board", board, {
    tag,
    summary: "All questions as those who moderate need them: votes, likeness, who was heard how often.",
    answer: z.object({
      room: z.object({ ...setting, words: z.int() }),
      heard: z.object({ schools: counted, groups: counted, languages: counted }),
      rows: z.array(
        z.object({
          questionId: id,
          no: z.int(),
          version: z.int(),
          seq: z.int(),
          source: z.enum(["staff", "phone", "prefiled", "oral", "card"]),
          status,
          body: z.string(),
          originalBody: z.string().nullable(),
          lang: z.string(),
          declineReason: z.string().nullable(),
          mergedIntoId: id.nullable(),
          registrationId: id.nullable(),
          name: z.string().nullable(),
          byCode: z.boolean(),
          display: z.enum(["name", "group", "anonymous"]),
          schoolId: id.nullable(),
          school: text.nullable(),
          groupNumber: z.int().nullable(),
          themeId: id.nullable(),
          theme: text.nullable(),
          answerSummary: z.string().nullable(),
          isMuted: z.boolean(),
          votes: z.int(),
          alike: z.array(z.object({ questionId: id, no: z.int() })),
          askedAt: at,
        }),
      ),
    }),
  }),
  endpoint("post", "/questions/{questionId}/advance", advance, {
    tag,
    summary: "Puts a question somewhere else; on stage there is one.",
    answer: moved,
  }),
  endpoint("post", "/questions/{questionId}/decline", decline, {
    tag,
    summary: "Declines a question; the asker reads kind words for the reason.",
    answer: moved.extend({ reason: z.string() }),
  }),
  endpoint("put", "/questions/{questionId}/body", amend, {
    tag,
    summary: "Changes a question's words before the room sees them.",
    answer: moved,
  }),
  endpoint("post", "/questions/{questionId}/merge", merge, {
    tag,
    summary: "Says that a question asks the same as another, which is asked for both.",
    answer: moved.extend({ intoId: id }),
  }),
  endpoint("post", "/questions/{questionId}/unmerge", unmerge, {
    tag,
    summary: "Parts a merged question from the other again.",
    answer: moved,
  }),
];

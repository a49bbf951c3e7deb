import { z } from "zod";
import { feedbackStates } from "../../features/feedback/choices";
import {
  approve,
  release,
  takeBack as takeFeedbackBack,
  write as writeFeedback,
} from "../../features/feedback/commands";
import { list as listFeedback, mine as ownFeedback } from "../../features/feedback/queries";
import { announce, propose, takeBack, withdraw } from "../../features/results/commands";
import { mine as ownResult, show as showResults } from "../../features/results/queries";
import { rubricStates } from "../../features/rubrics/choices";
import { cardSources } from "../../features/scores/choices";
import { confirm, typePaper, write } from "../../features/scores/commands";
import { cards, own } from "../../features/scores/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const scores = z.array(z.object({ criterionId: id, points: z.int() }));
const group = z.object({ groupId: id, number: z.int(), name: z.string().nullable(), topic: text.nullable() });
const percent = z.number();

const cardsTag = "Scores";
const written = z.object({ scorecardId: id, judgeId: id, groupId: id, no: z.int(), confirmed: z.boolean() });

const cardsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/scorecards/own", own, {
    tag: cardsTag,
    summary: "The groups in running order, and where one's own scorecards stand.",
    answer: z.object({
      judge: z.object({ judgeId: id, name: z.string(), shadow: z.boolean() }).nullable(),
      groups: z.array(
        group.extend({
          onStage: z.boolean(),
          excluded: z.boolean(),
          card: z.object({ no: z.int(), confirmed: z.boolean(), scores, remark: z.string().nullable() }).nullable(),
          confirmedNo: z.int().nullable(),
        }),
      ),
    }),
  }),
  endpoint("get", "/events/{eventId}/scorecards", cards, {
    tag: cardsTag,
    summary: "All scorecards with all their versions, the newest first.",
    answer: z.object({
      judges: z.array(
        z.object({
          judgeId: id,
          name: z.string(),
          shadow: z.boolean(),
          excludedGroupIds: z.array(id),
          hasAccount: z.boolean(),
          self: z.boolean(),
        }),
      ),
      groups: z.array(group),
      cards: z.array(
        written.extend({
          source: z.enum(cardSources),
          scores,
          remark: z.string().nullable(),
          by: z.string().nullable(),
          at,
          mine: z.boolean(),
        }),
      ),
    }),
  }),
  endpoint("post", "/judges/{judgeId}/scorecards", write, {
    tag: cardsTag,
    summary: "A judge writes the own scorecard for a group; `confirm` makes it the one that counts.",
    answer: written,
  }),
  endpoint("post", "/judges/{judgeId}/scorecards/paper", typePaper, {
    tag: cardsTag,
    summary: "Types in what a judge wrote on paper; a second person confirms it.",
    answer: written,
  }),
  endpoint("post", "/scorecards/{scorecardId}/confirm", confirm, {
    tag: cardsTag,
    summary: "Confirms the newest version of a scorecard.",
    answer: written,
  }),
];

const resultsTag = "Results";
const means = z.record(z.string(), percent);

const resultsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/results", showResults, {
    tag: resultsTag,
    summary: "The results as they stand, the rule they follow, and what was proposed or announced.",
    answer: z.object({
      state: z.enum(rubricStates),
      ranked: z.boolean(),
      /** SHA-256 of what stands now: name it to propose or announce just this. */
      hash: z.string(),
      /** Why scores were taken as they are; null: they were normalised per judge. */
      reason: z.enum(["few-judges", "few-groups", "no-overlap"]).nullable(),
      criteria: z.array(z.object({ criterionId: id, title: text, weight: z.int(), independent: z.boolean() })),
      groups: z.array(
        group.extend({
          percent: percent.nullable(),
          place: z.int().nullable(),
          cards: z.int(),
          criteria: means,
        }),
      ),
      judges: z.array(
        z.object({
          judgeId: id,
          name: z.string(),
          shadow: z.boolean(),
          cards: z.int(),
          by: percent.nullable(),
          missingGroupIds: z.array(id),
        }),
      ),
      proposal: z
        .object({ by: z.string().nullable(), at: at.nullable(), own: z.boolean(), same: z.boolean() })
        .nullable(),
      announcement: z.object({ by: z.string().nullable(), at }).nullable(),
    }),
  }),
  endpoint("post", "/events/{eventId}/results/propose", propose, {
    tag: resultsTag,
    summary: "Proposes the results as they were seen.",
    answer: z.object({ eventId: id, groups: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/results/withdraw", withdraw, {
    tag: resultsTag,
    summary: "Takes a proposal back.",
    answer: z.object({ eventId: id }),
  }),
  endpoint("post", "/events/{eventId}/results/announce", announce, {
    tag: resultsTag,
    summary: "A second person announces exactly what was proposed.",
    answer: z.object({ eventId: id, groups: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/results/take-back", takeBack, {
    tag: resultsTag,
    summary: "Takes an announcement back.",
    answer: z.object({ eventId: id }),
  }),
  endpoint("get", "/registrations/{registrationId}/result", ownResult, {
    tag: resultsTag,
    summary: "The own group's result, once it was announced.",
    wrap: "result",
    answer: z
      .object({
        groupId: id,
        percent,
        place: z.int().nullable(),
        of: z.int().nullable(),
        criteria: z.array(z.object({ criterionId: id, title: text, independent: z.boolean(), percent })),
      })
      .nullable(),
  }),
];

const feedbackTag = "Feedback";
const state = z.enum(feedbackStates);
const changed = z.object({ groupId: id, state, version: z.int() });

const feedbackEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/feedback", listFeedback, {
    tag: feedbackTag,
    summary: "What each group is told, and the judges' remarks to draw from.",
    answer: z.object({
      scored: z.boolean(),
      groups: z.array(
        group.extend({
          feedback: z
            .object({ body: z.string(), lang: z.string(), state, releasedAt: at.nullable(), version: z.int() })
            .nullable(),
          remarks: z.array(z.object({ judge: z.string(), remark: z.string() })),
        }),
      ),
    }),
  }),
  endpoint("put", "/groups/{groupId}/feedback", writeFeedback, {
    tag: feedbackTag,
    summary: "Writes what a group is told about its presentation.",
    answer: changed,
  }),
  endpoint("post", "/groups/{groupId}/feedback/approve", approve, {
    tag: feedbackTag,
    summary: "Approves a draft, or makes a draft of it again.",
    answer: changed,
  }),
  endpoint("post", "/events/{eventId}/feedback/release", release, {
    tag: feedbackTag,
    summary: "Lets all groups with approved feedback read it.",
    answer: z.object({ eventId: id, groups: z.int() }),
  }),
  endpoint("post", "/groups/{groupId}/feedback/take-back", takeFeedbackBack, {
    tag: feedbackTag,
    summary: "Takes released feedback back from its group.",
    answer: changed,
  }),
  endpoint("get", "/registrations/{registrationId}/feedback", ownFeedback, {
    tag: feedbackTag,
    summary: "What the own group was told about its presentation, once it is released.",
    wrap: "feedback",
    answer: z.object({ groupId: id, body: z.string(), lang: z.string(), releasedAt: at }).nullable(),
  }),
];

/** Scorecards, results and feedback: what programs may ask and do. The results as a file: /exports/results. */
export const scoresEndpoints: Endpoint[] = [...cardsEndpoints, ...resultsEndpoints, ...feedbackEndpoints];

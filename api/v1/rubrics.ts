import { z } from "zod";
import { add, edit as editJudge, remove as removeJudge, restore as restoreJudge } from "../../features/judges/commands";
import { list } from "../../features/judges/queries";
import { rubricStates } from "../../features/rubrics/choices";
import {
  addCriterion,
  edit,
  editCriterion,
  make,
  moveCriterion,
  remove,
  removeCriterion,
  restoreCriterion,
  setState,
} from "../../features/rubrics/commands";
import { show } from "../../features/rubrics/queries";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { id, text } from "./shapes";

const tag = "Rubrics";
const state = z.enum(rubricStates);
const criterion = z.object({
  criterionId: id,
  title: text,
  weight: z.int(),
  /** Told by itself and left out of the sum. */
  independent: z.boolean(),
  levels: z.array(z.object({ points: z.int(), text })),
});
const oneCriterion = z.object({ criterionId: id });
const oneJudge = z.object({ judgeId: id });

/** By what presentations are scored, and by whom: what programs may ask and do. */
export const rubricsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/rubric", show, {
    tag,
    summary: "The rubric with its criteria; null where nothing is scored.",
    answer: z.object({
      rubric: z
        .object({ state, guidance: text, ranked: z.boolean(), version: z.int(), announced: z.boolean() })
        .nullable(),
      criteria: z.array(criterion),
      scorecards: z.int(),
    }),
  }),
  endpoint("post", "/events/{eventId}/rubric", make, {
    made: true,
    tag,
    summary: "Lets an event be scored: by ready-made criteria, or by an empty rubric.",
    answer: z.object({ eventId: id, criteria: z.int(), version: z.int() }),
  }),
  endpoint("put", "/events/{eventId}/rubric", edit, {
    tag,
    summary: "Changes the guidance to judges, and whether groups are told a place.",
    answer: z.object({ eventId: id, version: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/rubric/state", setState, {
    tag,
    summary: "Opens the scoring, closes it, or takes it back to a draft.",
    answer: z.object({ eventId: id, state, before: state, version: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/rubric/remove", remove, {
    tag,
    summary: "Ends the scoring with everything that belongs to it.",
    answer: z.object({ eventId: id, scorecards: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/criteria", addCriterion, {
    made: true,
    tag,
    summary: "Adds a criterion at the end.",
    answer: oneCriterion,
  }),
  endpoint("put", "/criteria/{criterionId}", editCriterion, {
    tag,
    summary: "Changes a criterion; once somebody has scored, its words only.",
    answer: oneCriterion,
  }),
  endpoint("post", "/criteria/{criterionId}/move", moveCriterion, {
    tag,
    summary: "Puts a criterion at a place in the list, counted from 1.",
    answer: z.object({ criterionId: id, to: z.int(), from: z.int() }),
  }),
  endpoint("delete", "/criteria/{criterionId}", removeCriterion, {
    tag,
    summary: "Takes a criterion out.",
    answer: oneCriterion,
  }),
  endpoint("post", "/criteria/{criterionId}/restore", restoreCriterion, {
    tag,
    summary: "Puts a removed criterion back.",
    answer: oneCriterion,
  }),
  listed("/events/{eventId}/judges", list, {
    tag,
    summary: "Who scores an event, also those who do not any more.",
    answer: oneJudge.extend({
      accountId: id.nullable(),
      name: z.string(),
      shadow: z.boolean(),
      excludedGroupIds: z.array(id),
      version: z.int(),
      removed: z.boolean(),
      cards: z.int(),
    }),
  }),
  endpoint("post", "/events/{eventId}/judges", add, {
    made: true,
    tag,
    summary: "Lets somebody score: an account with a role at the event, or a guest by name.",
    answer: oneJudge,
  }),
  endpoint("put", "/judges/{judgeId}", editJudge, {
    tag,
    summary: "Changes a judge's name, whether the scores count, and which groups are left out.",
    answer: oneJudge.extend({ version: z.int() }),
  }),
  endpoint("delete", "/judges/{judgeId}", removeJudge, {
    tag,
    summary: "Takes a judge out; the scorecards are kept and count for nothing.",
    answer: oneJudge,
  }),
  endpoint("post", "/judges/{judgeId}/restore", restoreJudge, {
    tag,
    summary: "Lets a judge score again.",
    answer: oneJudge,
  }),
];

import { z } from "zod";
import { arrange, edit, remove, restore } from "../../features/photos/commands";
import { list, reserved } from "../../features/photos/queries";
import { revoke, share, write } from "../../features/reports/commands";
import { links, show as showReport } from "../../features/reports/queries";
import { edit as editSurvey, hide, make, setState, tell } from "../../features/surveys/commands";
import { results, show as showSurvey, telling } from "../../features/surveys/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Afterwards";
const allows = z.enum(["all", "group", "none"]);
const locale = z.enum(["en", "ko", "ru", "kk"]);
const naming = z.enum(["anonymous", "named", "either"]);
const question = z.object({
  id: z.string(),
  kind: z.enum(["rating", "choice", "choices", "text"]),
  text,
  options: z.array(z.object({ id: z.string(), text })).optional(),
  required: z.boolean(),
});
const photo = z.object({
  photoId: id,
  caption: text,
  people: z.enum(["nobody", "named", "unknown"]),
  inReport: z.boolean(),
  width: z.int(),
  height: z.int(),
  version: z.int(),
  hidden: z.enum(["unknown", "refused", "alone"]).nullable(),
  named: z.array(z.object({ registrationId: id, name: z.string(), allows })),
});

const photoEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/photos", list, {
    tag,
    summary: "Photographs of an event, with who is on them and why one is not shown outside of the team now.",
    answer: z.object({ photos: z.array(photo) }),
  }),
  endpoint("get", "/events/{eventId}/photos/reserved", reserved, {
    tag,
    summary: "Those who are not to be photographed, or not alone.",
    answer: z.object({
      people: z.array(
        z.object({ registrationId: id, name: z.string(), school: text.nullable(), grade: z.int().nullable(), allows }),
      ),
    }),
  }),
  endpoint("put", "/photos/{photoId}", edit, {
    tag,
    summary: "Says what is to be seen, who can be recognised, and whether the report wants it.",
    answer: z.object({ photoId: id, version: z.int() }),
  }),
  endpoint("put", "/events/{eventId}/photos/order", arrange, {
    tag,
    summary: "Puts the photographs in another order; all of them are named once.",
    answer: z.object({ photoIds: z.array(id) }),
  }),
  endpoint("delete", "/photos/{photoId}", remove, {
    tag,
    summary: "Takes a photograph away; it can be brought back.",
    answer: z.object({ photoId: id }),
  }),
  endpoint("post", "/photos/{photoId}/restore", restore, {
    tag,
    summary: "Brings a removed photograph back.",
    answer: z.object({ photoId: id }),
  }),
];

const surveyEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/survey", showSurvey, {
    tag,
    summary: "The feedback form of an event, how many were asked and have answered.",
    answer: z.object({
      survey: z
        .object({
          state: z.enum(["draft", "open", "closed"]),
          naming,
          intro: text,
          questions: z.array(question),
          closesAt: at.nullable(),
          version: z.int(),
        })
        .nullable(),
      asked: z.int(),
      answered: z.int(),
      few: z.boolean(),
      isOpen: z.boolean(),
    }),
  }),
  endpoint("post", "/events/{eventId}/survey", make, {
    tag,
    summary: "Makes the ready feedback form, as a draft.",
    made: true,
    answer: z.object({ version: z.int(), questions: z.int() }),
  }),
  endpoint("put", "/events/{eventId}/survey", editSurvey, {
    tag,
    summary: "Writes the feedback form; once somebody has answered, only its words and its end.",
    answer: z.object({ version: z.int(), questions: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/survey/state", setState, {
    tag,
    summary: "Opens or closes the feedback form.",
    answer: z.object({ state: z.enum(["open", "closed"]) }),
  }),
  endpoint("get", "/events/{eventId}/survey/results", results, {
    tag,
    summary: "What the answers come to; without names nothing below five answers.",
    wrap: "results",
    answer: z
      .object({
        answers: z.int(),
        few: z.boolean(),
        naming,
        questions: z.array(question),
        results: z.array(
          z.object({
            questionId: z.string(),
            count: z.int(),
            mean: z.number().nullable(),
            counts: z.array(z.object({ key: z.string(), count: z.int() })),
            texts: z.array(
              z.object({ answerId: z.string(), text: z.string(), hidden: z.boolean(), by: z.string().nullable() }),
            ),
          }),
        ),
      })
      .nullable(),
  }),
  endpoint("get", "/events/{eventId}/survey/telling", telling, {
    tag,
    summary: "How many a letter about the feedback form would reach now.",
    answer: z.object({ recipients: z.int(), unreachable: z.int() }),
  }),
  endpoint("post", "/events/{eventId}/survey/tell", tell, {
    tag,
    summary: "Writes to those who were there and have not answered that the form is open.",
    answer: z.object({ messageId: id, recipients: z.int(), unreachable: z.int() }),
  }),
  endpoint("post", "/survey-answers/{answerId}/hide", hide, {
    tag,
    summary: "Takes the texts of a filled-in form out of what others read, or puts them back.",
    answer: z.object({ hidden: z.boolean() }),
  }),
];

const facts = z.array(z.object({ label: z.string(), value: z.string() }));

const reportEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/report", showReport, {
    tag,
    summary:
      "The report of an event in one language, as known at this moment. The PDF is at /api/reports/{eventId}.pdf.",
    answer: z.object({
      report: z.object({
        lang: z.string(),
        kind: z.string(),
        title: z.string(),
        program: z.string(),
        facts,
        figures: facts,
        sections: z.array(
          z.object({ key: z.string(), title: z.string(), blocks: z.array(z.record(z.string(), z.unknown())) }),
        ),
        notes: z.array(z.string()),
      }),
      written: z.object({ summary: text, outlook: text, leftOut: z.array(z.string()), version: z.int() }),
    }),
  }),
  endpoint("put", "/events/{eventId}/report", write, {
    tag,
    summary: "Writes the team's own words in the report, and which parts are left out.",
    answer: z.object({ version: z.int() }),
  }),
  endpoint("get", "/events/{eventId}/report/links", links, {
    tag,
    summary: "Links by which others read the report, with how often each was opened.",
    answer: z.object({
      links: z.array(
        z.object({
          reportLinkId: id,
          label: z.string(),
          lang: locale,
          expiresAt: at,
          revokedAt: at.nullable(),
          openedCount: z.int(),
          token: z.string().nullable(),
        }),
      ),
    }),
  }),
  endpoint("post", "/events/{eventId}/report/links", share, {
    tag,
    summary: "Makes a link to the report that works for some days.",
    made: true,
    answer: z.object({ reportLinkId: id, token: z.string(), expiresAt: at }),
  }),
  endpoint("delete", "/report-links/{reportLinkId}", revoke, {
    tag,
    summary: "Takes a link back: it leads nowhere from now on.",
    answer: z.object({ reportLinkId: id, again: z.boolean() }),
  }),
];

/** What comes after an event: photographs, the feedback form, the report. */
export const afterwardsEndpoints: Endpoint[] = [...photoEndpoints, ...surveyEndpoints, ...reportEndpoints];

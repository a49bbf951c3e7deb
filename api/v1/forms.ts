import { z } from "zod";
import { give, open } from "../../features/answers/commands";
import { mine, state } from "../../features/answers/queries";
import { kinds, requirements, viewers } from "../../features/forms/choices";
import { add, edit, move, remove, restore } from "../../features/forms/commands";
import { form } from "../../features/forms/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, languages, text } from "./shapes";

const tag = "Registration forms";

const choices = z.array(z.object({ key: z.string(), label: text }));
const kind = z.enum(kinds);

/** A question as a family meets it. */
const shown = z.object({
  key: z.string(),
  kind,
  label: text,
  help: text,
  choices,
  required: z.enum(requirements),
  /** By when it must be answered, when it may be later. */
  dueAt: at.nullable(),
  condition: z.object({ key: z.string(), equals: z.string(), question: text, answer: text.nullable() }).nullable(),
  viewers: z.enum(viewers),
  keepDays: z.int(),
  isMedical: z.boolean(),
  reason: text,
  frozen: z.boolean(),
});

const file = z.object({ fileId: id, name: z.string(), bytes: z.int() });

/** The questions of registration forms and their answers: what programs may ask and do. */
export const formsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/form", form, {
    tag,
    summary: "The questions of an event's registration form, in their order.",
    answer: z.object({
      event: z.object({ startsAt: at, endsAt: at, timeZone: z.string() }),
      questions: z.array(
        z.object({
          questionId: id,
          key: z.string(),
          version: z.int(),
          revision: z.int(),
          position: z.int(),
          kind,
          label: text,
          help: text,
          choices,
          required: z.enum(requirements),
          requiredDays: z.int().nullable(),
          showIfKey: z.string().nullable(),
          showIfEquals: z.string().nullable(),
          viewers: z.enum(viewers),
          keepDays: z.int(),
          isMedical: z.boolean(),
          reason: text,
          freezeDays: z.int().nullable(),
          /** How many gave one. */
          answers: z.int(),
        }),
      ),
    }),
  }),
  endpoint("post", "/events/{eventId}/form", add, {
    made: true,
    tag,
    summary: "Asks one more question, at the end of the form.",
    answer: z.object({ questionId: id, key: z.string(), revision: z.int() }),
  }),
  endpoint("put", "/form-questions/{questionId}", edit, {
    tag,
    summary: "Changes a question; with answers, a change that matters makes a new version.",
    answer: z.object({ questionId: id, version: z.int(), revision: z.int() }),
  }),
  endpoint("post", "/form-questions/{questionId}/move", move, {
    tag,
    summary: "Puts a question at a place of the form, counted from 1.",
    answer: z.object({ questionId: id, to: z.int(), was: z.int() }),
  }),
  endpoint("post", "/form-questions/{questionId}/remove", remove, {
    tag,
    summary: "Asks a question no more; its answers stay until their time is over.",
    answer: z.object({ questionId: id }),
  }),
  endpoint("post", "/form-questions/{questionId}/restore", restore, {
    tag,
    summary: "Asks a removed question again.",
    answer: z.object({ questionId: id }),
  }),
  endpoint("get", "/registrations/{registrationId}/own/answers", mine, {
    tag,
    summary: "One's own answers and what is missing, with the token of the personal link as bearer.",
    answer: z.object({
      registrationId: id,
      questions: z.array(shown),
      values: z.record(z.string(), z.string()),
      /** Files one answered with, by the question's key. */
      files: z.record(z.string(), file),
      missing: z.array(z.string()),
      mayChange: z.boolean(),
      event: z.object({ title: text, languages, startsAt: at, endsAt: at, timeZone: z.string() }),
    }),
  }),
  endpoint("get", "/registrations/{registrationId}/answers", state, {
    tag,
    summary: "Which questions somebody answered, and which must still be; never what was said.",
    answer: z.object({
      questions: z.array(
        z.object({
          key: z.string(),
          label: text,
          answered: z.boolean(),
          alert: z.boolean(),
          missing: z.boolean(),
          visible: z.boolean(),
        }),
      ),
      form: z.array(shown),
      timeZone: z.string(),
    }),
  }),
  endpoint("post", "/registrations/{registrationId}/answers", give, {
    tag,
    summary: "Answers questions or changes answers; what is absent stays.",
    answer: z.object({ registrationId: id, keys: z.array(z.string()), missing: z.int() }),
  }),
  endpoint("post", "/registrations/{registrationId}/answers/open", open, {
    tag,
    summary: "Opens the answers that one may see; that somebody looked is kept in the trail.",
    answer: z.object({
      answers: z.array(
        z.object({
          key: z.string(),
          label: z.string(),
          text: z.string(),
          /** A file that was answered with: /api/files/answers/{fileId}. */
          file: file.nullable(),
          kind,
          alert: z.boolean(),
          isOld: z.boolean(),
          version: z.int(),
          updatedAt: at,
        }),
      ),
    }),
  }),
];

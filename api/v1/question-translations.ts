import { z } from "zod";
import { write } from "../../features/question-translations/commands";
import { lane } from "../../features/question-translations/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { id, locale, text } from "./shapes";

const tag = "Questions";

/** Questions and answers in other languages: what programs may ask and do. */
export const questionTranslationsEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/question-translations", lane, {
    tag,
    summary: "Approved questions and answers with what was translated so far; nobody who asked is named.",
    answer: z.object({
      eventId: id,
      seq: z.int(),
      event: z.object({ title: text, languages: z.array(locale) }),
      rows: z.array(
        z.object({
          questionId: id,
          no: z.int(),
          position: z.int(),
          place: z.enum(["on_stage", "queued", "listed", "answered", "deferred"]),
          body: z.string(),
          lang: z.string(),
          groupNumber: z.int().nullable(),
          theme: text.nullable(),
          answerSummary: z.string().nullable(),
          answerLang: z.string().nullable(),
          translations: z.array(
            z.object({
              lang: z.string(),
              body: z.string().nullable(),
              answerSummary: z.string().nullable(),
              isChecked: z.boolean(),
              version: z.int(),
            }),
          ),
        }),
      ),
    }),
  }),
  endpoint("put", "/questions/{questionId}/translation", write, {
    tag,
    summary: "Writes a translation down as a draft, or as checked, which shows it to the room.",
    answer: z.object({ questionId: id, no: z.int(), lang: z.string(), checked: z.boolean(), version: z.int() }),
  }),
];

import { z } from "zod";
import { configure, publish, record, verify } from "../../features/consent-desk/commands";
import { documents } from "../../features/consent-documents/queries";
import { askAgain, forget, remind } from "../../features/consent-requests/commands";
import { waitingRequests } from "../../features/consent-requests/queries";
import { profileNames } from "../../features/consent-rules/choices";
import { ask } from "../../features/families/commands";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id, locale } from "./shapes";

const tag = "Consents";
const settings = z.object({
  profile: z.enum(profileNames),
  consentAge: z.int(),
  majorityAge: z.int(),
  keys: z.array(z.string()),
  unconfirmedDays: z.int(),
});

/** Consents of families: what programs may ask and do. What a family answers itself is for its own pages alone. */
export const consentEndpoints: Endpoint[] = [
  endpoint("post", "/events/{eventId}/guardian-requests", ask, {
    made: true,
    tag,
    summary: "Below the age of consent: a guardian is asked, and nothing of the child is stored.",
    answer: z.object({ requestId: id, byLetter: z.boolean(), days: z.int() }),
  }),
  listed("/events/{eventId}/guardian-requests", waitingRequests, {
    tag,
    summary: "Guardians who were asked and have not answered, the oldest first.",
    answer: z.object({
      requestId: id,
      registrationId: id.nullable(),
      childName: z.string().nullable(),
      guardianName: z.string(),
      byLetter: z.boolean(),
      askedAt: at,
      remindedAt: at.nullable(),
      printedAt: at.nullable(),
      expiresAt: at,
    }),
  }),
  endpoint("post", "/guardian-requests", askAgain, {
    made: true,
    tag,
    summary: "Asks the guardians of registered people, anew where they were asked before.",
    answer: z.object({ asked: z.int(), toPrint: z.array(id), unknown: z.int() }),
  }),
  endpoint("post", "/guardian-requests/{requestId}/remind", remind, {
    tag,
    summary: "Sends the letter again, at most once an hour.",
    answer: z.object({ requestId: id }),
  }),
  endpoint("delete", "/guardian-requests/{requestId}", forget, {
    tag,
    summary: "Takes a request back; the guardian's name is forgotten.",
    answer: z.object({ requestId: id }),
  }),
  endpoint("put", "/events/{eventId}/consents", configure, {
    tag,
    summary: "Says what an event asks for, of whom by age, and how long it waits for a guardian.",
    answer: z.object({ eventId: id, settings: settings.nullable() }),
  }),
  endpoint("post", "/registrations/{registrationId}/consents", record, {
    made: true,
    tag,
    summary: "Writes down what was answered on paper, by telephone or in person, with its proof.",
    answer: z.object({ registrationId: id, keys: z.array(z.string()), method: z.string(), promoted: z.array(id) }),
  }),
  endpoint("post", "/registrations/{registrationId}/consents/verify", verify, {
    tag,
    summary: "Confirms that it was a guardian who answered by a printed code.",
    answer: z.object({ registrationId: id, confirmed: z.int() }),
  }),
  listed("/consent-documents", documents, {
    tag,
    summary: "The texts in force that families read, by purpose and language.",
    answer: z.object({
      key: z.string(),
      version: z.int(),
      locale,
      title: z.string(),
      body: z.string(),
      controller: z.string(),
      recipient: z.string().nullable(),
      items: z.string(),
      retention: z.string(),
      refusal: z.string(),
      sha256: z.string(),
      publishedAt: at,
    }),
  }),
  endpoint("post", "/consent-documents", publish, {
    made: true,
    tag,
    summary: "Publishes the next version of a text; published ones never change.",
    answer: z.object({ key: z.string(), version: z.int(), anew: z.boolean() }),
  }),
];

import { z } from "zod";
import { configure, retry } from "../../features/event-letters/commands";
import { letterHistory, letterList, letterSettings } from "../../features/event-letters/queries";
import { send } from "../../features/mailings/commands";
import { type Endpoint, endpoint, listed } from "../endpoint";
import { at, id } from "./shapes";

const tag = "Letters";

const letter = {
  letterId: id,
  kind: z.string(),
  recipient: z.enum(["person", "guardian", "staff", "other"]),
  locale: z.string(),
  state: z.enum(["queued", "held", "sending", "sent", "failed", "bounced", "cancelled"]),
  /** A code of ours, or the mail server's number. */
  error: z.string().nullable(),
  attempts: z.int(),
  dueAt: at.nullable(),
  sentAt: at.nullable(),
  createdAt: at,
  registrationId: id.nullable(),
};
const settings = z.object({
  eventId: id,
  /** Minutes before the start. */
  reminders: z.array(z.int()),
  thanks: z.boolean(),
  digests: z.boolean(),
  quietFrom: z.string(),
  quietUntil: z.string(),
});

/** Letters: what programs may ask and do. */
export const lettersEndpoints: Endpoint[] = [
  endpoint("get", "/events/{eventId}/letters", letterList, {
    tag,
    summary: "Letters of an event and what became of them; never an address, never a word of them.",
    answer: z.object({
      rows: z.array(z.object({ ...letter, fullName: z.string().nullable() })),
      page: z.int(),
      pages: z.int(),
      total: z.int(),
      counts: z.object({ waiting: z.int(), sent: z.int(), problems: z.int(), cancelled: z.int() }),
      planned: z.array(z.object({ minutes: z.int(), at })),
    }),
  }),
  endpoint("post", "/events/{eventId}/letters/retry", retry, {
    tag,
    summary: "Tries letters again that were not taken.",
    answer: z.object({ retried: z.int() }),
  }),
  endpoint("get", "/events/{eventId}/letter-settings", letterSettings, {
    tag,
    summary: "Which letters of an event leave by themselves.",
    answer: settings.extend({ timeZone: z.string() }),
  }),
  endpoint("put", "/events/{eventId}/letter-settings", configure, {
    tag,
    summary: "Chooses which letters of an event leave by themselves.",
    answer: settings,
  }),
  listed("/registrations/{registrationId}/letters", letterHistory, {
    tag,
    summary: "The letters about one registration.",
    answer: z.object(letter),
  }),
  endpoint("post", "/events/{eventId}/mailings", send, {
    made: true,
    tag,
    summary: "Sends a letter to everybody of an event; it leaves after half a minute.",
    answer: z.object({ messageId: id, recipients: z.int(), unreachable: z.int(), leavesAt: at }),
  }),
];

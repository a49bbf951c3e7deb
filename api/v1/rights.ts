import { z } from "zod";
import { erase } from "../../features/erasure/commands";
import { dataClasses } from "../../features/retention/choices";
import { set } from "../../features/retention/commands";
import { due } from "../../features/retention/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Rights and retention";
const ids = z.array(id);
const byClass = z.object({
  medical: z.int(),
  contacts: z.int(),
  birth: z.int(),
  letters: z.int(),
  answers: z.int(),
  identity: z.int(),
  consent: z.int(),
  attendance: z.int(),
  photos: z.int(),
  certificates: z.int(),
});

/** The rights of families and how long things are kept: what programs may ask and do. */
export const rightsEndpoints: Endpoint[] = [
  endpoint("post", "/registrations/{registrationId}/erase", erase, {
    tag,
    summary:
      "Erases the person behind a registration, everywhere; `code` is the registration's code, as a confirmation.",
    answer: z.union([
      z.object({ already: z.literal(true), personId: id }),
      z.object({
        already: z.literal(false),
        personId: id,
        personIds: ids,
        registrations: z.int(),
        keys: z.array(z.string()),
        promoted: ids,
      }),
    ]),
  }),
  endpoint("get", "/retention", due, {
    tag,
    summary: "What the coming night would delete, and when the rest goes, for one's own programmes and events.",
    answer: z.object({
      now: at,
      total: byClass,
      usual: byClass,
      rows: z.array(
        z.object({
          placeId: id,
          kind: z.enum(["program", "event"]),
          title: text,
          endsAt: at,
          reason: z.string().nullable(),
          classes: z.array(
            z.object({
              kind: z.enum(dataClasses),
              days: z.int(),
              isOwn: z.boolean(),
              goesAt: at,
              daysLeft: z.int(),
              kept: z.int(),
              due: z.int(),
            }),
          ),
        }),
      ),
    }),
  }),
  endpoint("put", "/retention/{placeId}", set, {
    tag,
    summary: "Decides how many days each class of data is kept after a programme or a single event.",
    answer: z.object({
      days: byClass.partial(),
      longer: z.array(z.enum(dataClasses)),
    }),
  }),
];

import { z } from "zod";
import { profileNames } from "../../features/exports/inputs";
import { choices, list } from "../../features/exports/queries";
import { type Endpoint, listed } from "../endpoint";
import { at, id } from "./shapes";

const tag = "Exports";

/** Exports: what programs may ask and do. */
export const exportsEndpoints: Endpoint[] = [
  listed("/events/{eventId}/exports", list, {
    tag,
    summary: "The lists taken out of an event: who, when, what for.",
    answer: z.object({
      by: z.string().nullable(),
      id,
      profile: z.string(),
      format: z.string(),
      columns: z.array(z.string()),
      filters: z.record(z.string(), z.unknown()),
      rowCount: z.int(),
      purpose: z.string().nullable(),
      recipient: z.string().nullable(),
      sha256: z.string().nullable(),
      at,
    }),
  }),
  listed("/events/{eventId}/exports/choices", choices, {
    tag,
    summary: "Which columns each list can have, and those chosen last.",
    answer: z.object({
      profile: z.enum(profileNames),
      columns: z.array(
        z.object({ key: z.string(), guarded: z.enum(["contacts", "photo"]).nullable(), allowed: z.boolean() }),
      ),
      chosen: z.array(z.string()),
      usual: z.array(z.string()),
    }),
  }),
];

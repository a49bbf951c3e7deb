import { z } from "zod";
import { pairStates, reasons } from "../../features/duplicates/choices";
import { find, ignore, reopen } from "../../features/duplicates/commands";
import { openPairs, pairs } from "../../features/duplicates/queries";
import { states } from "../../features/enrollees/choices";
import { mergeFields } from "../../features/merge-people/choices";
import { merge, unmerge } from "../../features/merges/commands";
import { compare, list } from "../../features/merges/queries";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, registrationStatus, text } from "./shapes";

const tag = "Duplicates";
const ids = z.array(id);
const name = z.string();
const maybe = z.string().nullable();
const named = z.object({ personId: id, fullName: name, latinName: maybe, hangulName: maybe, cyrillicName: maybe });
const paged = { page: z.int(), pages: z.int(), total: z.int() };
const count = z.int();
const belongings = z.object({
  answers: count,
  attendance: count,
  consents: count,
  guardians: count,
  groups: count,
  files: count,
  questions: count,
  letters: count,
});
const side = named.extend({
  knownSince: at,
  has: belongings,
  registrations: z.array(
    z.object({
      registrationId: id,
      eventId: id,
      title: text,
      startsAt: at,
      status: registrationStatus,
      ticket: z.int(),
    }),
  ),
  enrollments: z.array(
    z.object({ enrollmentId: id, programId: id, title: text, state: z.enum(states), ticket: z.int() }),
  ),
});
const twice = { title: text, takes: z.boolean(), frees: z.boolean() };

/** People who may be there twice, and making them one: what programs may ask and do. */
export const duplicatesEndpoints: Endpoint[] = [
  endpoint("get", "/places/{placeId}/duplicates", pairs, {
    tag,
    summary: "Who may be one person at a programme or an event, likeliest first, and why; never what was compared.",
    answer: z.object({
      rows: z.array(
        z.object({
          pairId: id,
          score: z.int(),
          reasons: z.array(z.enum(reasons)),
          state: z.enum(pairStates),
          foundAt: at,
          decidedAt: at.nullable(),
          decidedBy: maybe,
          a: named,
          b: named,
        }),
      ),
      ...paged,
    }),
  }),
  endpoint("get", "/places/{placeId}/duplicates/count", openPairs, {
    tag,
    summary: "How many suggestions wait for a decision.",
    answer: z.object({ open: z.int(), pairId: id.nullable() }),
  }),
  endpoint("post", "/places/{placeId}/duplicates/find", find, {
    tag,
    summary: "Compares everybody of a programme or an event anew; joins nobody.",
    answer: z.object({ found: z.int() }),
  }),
  endpoint("get", "/places/{placeId}/duplicates/{pairId}", compare, {
    tag,
    summary: "Two entries side by side, and what would become of them; `winnerId`: who would stay.",
    answer: z.object({
      pairId: id,
      score: z.int(),
      reasons: z.array(z.enum(reasons)),
      state: z.enum(pairStates),
      isOver: z.boolean(),
      mayMerge: z.boolean(),
      winner: side,
      loser: side,
      fields: z.array(
        z.object({
          field: z.enum(mergeFields),
          own: maybe,
          other: maybe,
          sealed: z.boolean(),
          how: z.enum(["same", "fills", "stays", "differs"]),
        }),
      ),
      twice: z.array(
        z.object({ ...twice, eventId: id, own: registrationStatus, other: registrationStatus, photos: z.boolean() }),
      ),
      twiceEnrolled: z.array(z.object({ ...twice, programId: id, own: z.enum(states), other: z.enum(states) })),
      clashes: z.object({ answers: count, groups: count, attendance: count }),
    }),
  }),
  endpoint("post", "/places/{placeId}/duplicates/{pairId}/ignore", ignore, {
    tag,
    summary: "Says that two are two.",
    answer: z.object({ pairId: id }),
  }),
  endpoint("post", "/places/{placeId}/duplicates/{pairId}/reopen", reopen, {
    tag,
    summary: "Takes that back.",
    answer: z.object({ pairId: id }),
  }),
  endpoint("post", "/places/{placeId}/duplicates/{pairId}/merge", merge, {
    tag,
    summary: "Makes one person of two; lossless, and until `until` it can be taken back.",
    answer: z.object({
      mergeId: id,
      winnerId: id,
      loserId: id,
      moved: z.record(z.string(), z.int()),
      promoted: ids,
      accepted: ids,
      until: at,
    }),
  }),
  endpoint("get", "/places/{placeId}/merges", list, {
    tag,
    summary: "Who was joined, newest first, and until when it can be taken back.",
    answer: z.object({
      rows: z.array(
        z.object({
          mergeId: id,
          mergedAt: at,
          undoneAt: at.nullable(),
          until: at.nullable(),
          by: maybe,
          fields: z.array(z.string()),
          moved: z.record(z.string(), z.int()),
          winnerId: id,
          winner: name,
          loserId: id,
          loser: name,
        }),
      ),
      ...paged,
    }),
  }),
  endpoint("post", "/places/{placeId}/merges/{mergeId}/undo", unmerge, {
    tag,
    summary: "Takes a merge back; what was changed since stays, and a place given on meanwhile is waited for in line.",
    answer: z.object({ mergeId: id, winnerId: id, loserId: id, inLine: ids, changed: z.array(z.string()) }),
  }),
];

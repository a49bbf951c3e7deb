import { z } from "zod";
import { compute, publish, undo } from "../../features/allocations/commands";
import { show as drawCheck } from "../../features/draw-checks/queries";
import { add, remove } from "../../features/pair-rules/commands";
import { type Endpoint, endpoint } from "../endpoint";
import { at, id, text } from "./shapes";

const tag = "Allocations";

/** Why it cannot be done as things stand. */
const obstacle = z.union([
  z.object({ rule: z.literal("no-topics") }),
  z.object({ rule: z.literal("too-large") }),
  z.object({ rule: z.literal("min-over-max"), topicId: id, min: z.int(), max: z.int() }),
  z.object({ rule: z.literal("locked-to-unknown"), topicId: id, locked: z.int() }),
  z.object({ rule: z.literal("locked-over-max"), topicId: id, locked: z.int(), max: z.int() }),
  z.object({ rule: z.literal("too-few-people"), people: z.int(), needed: z.int(), topicIds: z.array(id) }),
  z.object({ rule: z.literal("too-few-places"), people: z.int(), places: z.int(), topicIds: z.array(id) }),
]);

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const level = z.int();
const announced = z.object({ seedHash: sha256, announcedAt: at, dueAt: at, toldAt: at.nullable() });
const told = z.object({
  publishedAt: at,
  undoneAt: at.nullable(),
  seed: z.string(),
  seedHash: sha256,
  inputHash: sha256,
  resultHash: sha256,
  /** One for each group, in the order of their numbers. */
  groupHashes: z.array(sha256),
  /** Of the program that drew. */
  version: z.string().nullable(),
  mode: z.enum(["topics", "groups", "joint"]),
  heedNames: z.boolean(),
  people: z.int(),
  setting: z.object({
    mode: z.enum(["topics", "groups", "joint"]),
    count: z.int(),
    topics: z.array(z.object({ topicId: id, groups: z.int() })),
    sizeMin: z.int(),
    sizeMax: z.int(),
    weights: z.object({ school: level, grade: level, gender: level, language: level }),
    guarded: z.array(z.enum(["school", "grade", "gender", "language"])),
    lower: z.int(),
  }),
  topics: z.array(z.object({ topicId: id, count: z.int(), title: text.nullable() })),
  /** How many got their first wish, their second and so on; none of theirs; and how many had none. */
  profile: z.object({ byRank: z.array(z.int()), none: z.int(), open: z.int() }).nullable(),
  /** By hand, before the publication and since. */
  moved: z.int(),
  movedSince: z.int(),
});

/** Groups by wish: what programs may ask and do. */
export const allocationsEndpoints: Endpoint[] = [
  endpoint("post", "/events/{eventId}/allocations", compute, {
    tag,
    summary: "Works out groups by wish, balance or both, to look at; or says what makes it impossible.",
    answer: z.union([
      z.object({ allocationId: z.null(), obstacles: z.array(obstacle) }),
      z.object({ allocationId: id, obstacles: z.array(z.never()) }),
    ]),
  }),
  endpoint("post", "/allocations/{allocationId}/publish", publish, {
    tag,
    summary: "Makes the groups as they were worked out, shows them to the students and tells the draw's seed.",
    answer: z.object({ allocationId: id, groups: z.int(), people: z.int(), moved: z.int(), seed: z.string() }),
  }),
  endpoint("post", "/allocations/{allocationId}/undo", undo, {
    tag,
    summary: "Puts the groups back as they were before.",
    answer: z.object({ allocationId: id, groups: z.int() }),
  }),
  endpoint("get", "/public/events/{eventId}/draw", drawCheck, {
    tag,
    summary: "What everybody may know of a draw: the announced hash of its seed, then the seed, hashes and counts.",
    answer: z.object({ round: announced.nullable(), draw: told.nullable() }),
  }),
  endpoint("post", "/events/{eventId}/pairs", add, {
    tag,
    summary: "Wants two students in one group, or apart.",
    answer: z.object({ pairId: id, kind: z.enum(["together", "apart"]) }),
  }),
  endpoint("delete", "/pairs/{pairId}", remove, {
    tag,
    summary: "Wants it no more.",
    answer: z.object({ pairId: id }),
  }),
];

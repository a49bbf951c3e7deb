import { createHash, randomBytes } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { id } from "../../db/id";
import { allocations, events, wishRounds } from "../../db/schema";
import about from "../../package.json" with { type: "json" };
import { topicsOf } from "../topics/steps";
import { stateOf } from "../wishes/rules";
import { allocationInput, computeInput, publishInput } from "./inputs";
import { csvOf, drawn, figuresOf, outcomeOf, type Setting, withMoves } from "./rules";
import {
  atAllocation,
  beforeOf,
  drawOf,
  install,
  latestOf,
  putBack,
  resultOf,
  sealed,
  sealedSeedOf,
  standingOf,
} from "./steps";

const hashOf = (text: string) => createHash("sha256").update(text).digest("hex");

/**
 * Works out who comes into which group with which topic, and keeps it to look at; nothing of the groups changes. By the
 * sealed seed of the wishes where students were asked, else by a new one. Answers the id, or what makes it impossible.
 * Refuses `nobody-to-deal`, `no-topics`, and on `topics` `choice`.
 */
export const compute = command("allocations.compute", {
  input: computeInput,
  scope: atEvent,
  budget: 30_000,
  async run({ db, actor, input, now }) {
    const { eventId, heedNames, ...setting } = input;
    if (setting.mode !== "groups" && setting.topics.length === 0) return refuse("no-topics");
    const order = new Map((await topicsOf(db, eventId)).map((topic, at) => [topic.id, at]));
    if (setting.topics.some(({ topicId }) => !order.has(topicId))) return refuseField("topics", "choice");
    const topics = [...new Map(setting.topics.map((topic) => [topic.topicId, topic])).values()];
    topics.sort((a, b) => (order.get(a.topicId) ?? 0) - (order.get(b.topicId) ?? 0));
    const wanted: Setting = { ...setting, topics };
    const { draw, ids } = await drawOf(db, eventId, wanted, heedNames);
    const own = await sealedSeedOf(db, eventId);
    const seed = own?.seed ?? randomBytes(32).toString("hex");
    const answer = drawn(draw, seed);
    if (!answer.ok) return { allocationId: null, obstacles: answer.obstacles };
    const allocationId = id(now.getTime());
    const csv = csvOf(draw);
    const groups = answer.groups.map(({ topicId, ids: codes }) => ({
      topicId,
      ids: codes.map((code) => ids.get(code) ?? ""),
    }));
    const { profile, report } = figuresOf(draw, answer.groups);
    const pieces = outcomeOf(answer.groups);
    // Told with the publication, so that everybody can hold a draw of their own against this one.
    const proof = { resultHash: hashOf(pieces.join("")), groupHashes: pieces.map(hashOf), version: about.version };
    await db.insert(allocations).values({
      ...{ id: allocationId, eventId, mode: setting.mode, inputHash: hashOf(csv), createdAt: now },
      // The seed of the wishes stays secret until groups are published by it: here stands its fingerprint.
      seed: own ? `sha256:${own.round.seedHash}` : seed,
      input: sealed(allocationId, "input", csv),
      result: sealed(allocationId, "result", JSON.stringify(groups)),
      params: { ...wanted, heedNames },
      metrics: { profile, wished: answer.wished, sizes: report.sizes, moved: 0, drawnProfile: profile, ...proof },
      createdBy: actor.id ?? null,
    });
    return { allocationId, obstacles: [] };
  },
  note: ({ allocationId }, { mode }) => (allocationId ? { allocationId, mode } : undefined),
});

/**
 * Makes the groups as they were worked out, with those moved by hand, in place of the groups there are, shows them to
 * the students and tells the seed. Refuses `allocation-old` (it is not the newest, or was published), `allocation-stale`
 * (registrations, wishes, rules or locks have changed since), `wishes-still-open`, `topic-taken`, `groups-have-files`.
 */
export const publish = command("allocations.publish", {
  input: publishInput,
  scope: atAllocation,
  budget: 15_000,
  async run({ db, input, scope, now }) {
    const eventId = scope.eventId ?? "";
    const run = await latestOf(db, eventId);
    if (run?.id !== input.allocationId || run.publishedAt) return refuse("allocation-old");
    const { heedNames, ...setting } = run.params as Setting & { heedNames: boolean };
    const { draw, ids } = await drawOf(db, eventId, setting, heedNames);
    if (hashOf(csvOf(draw)) !== run.inputHash) return refuse("allocation-stale");
    const own = await sealedSeedOf(db, eventId);
    if (own && stateOf(own.round, now) !== "over") return refuse("wishes-still-open");
    if (run.seed.startsWith("sha256:") && run.seed !== `sha256:${own?.round.seedHash}`)
      return refuse("allocation-stale");
    for (const { id: topicId, cap } of await topicsOf(db, eventId))
      if ((setting.topics.find((topic) => topic.topicId === topicId)?.groups ?? 0) > cap)
        return refuse("topic-taken", { max: cap });
    const moves = new Map(input.moves.map(({ registrationId, number }) => [registrationId, number]));
    const result = resultOf(run);
    const groups = withMoves(result, moves);
    const was = new Map(result.flatMap((group, at) => group.ids.map((one) => [one, at] as const)));
    const moved = groups.flatMap((group, at) => group.ids.filter((one) => was.get(one) !== at)).length;
    const [event] = await db.select({ at: events.groupsPublishedAt }).from(events).where(eq(events.id, eventId));
    const before = await install(db, eventId, groups);
    const codes = new Map([...ids].map(([code, registrationId]) => [registrationId, code]));
    const figures = figuresOf(
      draw,
      groups.map(({ topicId, ids: all }) => ({ topicId, ids: all.map((one) => codes.get(one) ?? "") })),
    );
    const seed = own && run.seed.startsWith("sha256:") ? own.seed : run.seed;
    await db
      .update(allocations)
      .set({
        seed,
        publishedAt: now,
        result: sealed(run.id, "result", JSON.stringify(groups)),
        metrics: { ...run.metrics, profile: figures.profile, sizes: figures.report.sizes, moved },
        before: sealed(run.id, "before", JSON.stringify({ ...before, published: event?.at !== null })),
      })
      .where(eq(allocations.id, run.id));
    await db.update(events).set({ groupsSeed: seed, groupsPublishedAt: now }).where(eq(events.id, eventId));
    const untold = and(eq(wishRounds.eventId, eventId), isNull(wishRounds.seedToldAt));
    if (own) await db.update(wishRounds).set({ seedToldAt: now }).where(untold);
    return { allocationId: run.id, groups: groups.length, people: was.size, moved, seed };
  },
  note: ({ allocationId, groups, people, moved }) => ({ allocationId, groups, people, moved }),
});

/**
 * Puts the groups back as they were before; a seed that was told stays told. Refuses `allocation-old` (the groups
 * of today were not published by it), `groups-have-files`.
 */
export const undo = command("allocations.undo", {
  input: allocationInput,
  scope: atAllocation,
  async run({ db, input, scope, now }) {
    const eventId = scope.eventId ?? "";
    const run = await standingOf(db, eventId);
    const before = run && beforeOf(run);
    if (!before || run.id !== input.allocationId) return refuse("allocation-old");
    await putBack(db, eventId, before);
    await db.update(allocations).set({ undoneAt: now, before: null }).where(eq(allocations.id, run.id));
    if (!before.published) await db.update(events).set({ groupsPublishedAt: null }).where(eq(events.id, eventId));
    return { allocationId: run.id, groups: before.count };
  },
  note: (value) => value,
});

import { and, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { atEventInSight, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, groupMembers, groups, registrations, topics } from "../../db/schema";
import type { Mode } from "../allocations/choices";
import type { Setting } from "../allocations/rules";
import { codeOf, publishedOf, resultOf } from "../allocations/steps";
import type { Profile } from "../topic-draw/rules";
import { roundOf, seedHashOf } from "../wishes/steps";
import { eventInput, mineInput } from "./inputs";

type Run = NonNullable<Awaited<ReturnType<typeof publishedOf>>>;
/** As `allocations.compute` and `publish` keep it; an allocation from before draws could be checked has no proof. */
type Metrics = {
  sizes: number[];
  moved: number;
  drawnProfile?: Profile | null;
  resultHash?: string;
  groupHashes?: string[];
  version?: string;
};

/** How many are in another group now than the one they were published in. */
async function movedSince(db: Reader, run: Run): Promise<number> {
  if (run.undoneAt) return 0;
  const rows = await db
    .select({ id: groupMembers.registrationId, number: groups.number })
    .from(groupMembers)
    .innerJoin(groups, eq(groups.id, groupMembers.groupId))
    .where(eq(groups.eventId, run.eventId))
    .limit(20_000);
  const now = new Map(rows.map((row) => [row.id, row.number]));
  return resultOf(run).flatMap(({ ids }, at) => ids.filter((one) => now.has(one) && now.get(one) !== at + 1)).length;
}

async function toldOf(db: Reader, run: Run) {
  const { heedNames, ...setting } = run.params as Setting & { heedNames: boolean };
  const { sizes, moved, drawnProfile, resultHash, groupHashes, version } = run.metrics as Metrics;
  if (!run.publishedAt || !resultHash || !groupHashes) return null;
  const titles = await db
    .select({ id: topics.id, title: topics.title })
    .from(topics)
    .where(eq(topics.eventId, run.eventId))
    .limit(500);
  const titleOf = new Map(titles.map(({ id, title }) => [id, title]));
  return {
    ...{ publishedAt: run.publishedAt, undoneAt: run.undoneAt, seed: run.seed, seedHash: seedHashOf(run.seed) },
    ...{ inputHash: run.inputHash, resultHash, groupHashes, version: version ?? null },
    ...{ mode: run.mode as Mode, heedNames, people: sizes.reduce((sum, size) => sum + size, 0) },
    setting,
    topics: setting.topics.map(({ topicId, groups: count }) => ({
      topicId,
      count,
      title: titleOf.get(topicId) ?? null,
    })),
    profile: drawnProfile ?? null,
    /** By hand: before it was published, and since then. */
    moved,
    movedSince: await movedSince(db, run),
  };
}

/**
 * What everybody may know of an event's draw: the seed's SHA-256 from when the wishes were asked for, and once groups
 * are published the seed, the hashes of what went in and what came out, the settings and how many wishes were met.
 * Counts and hashes alone; who wished for what is not here.
 */
export const show = query("drawChecks.show", {
  input: eventInput,
  scope: atEventInSight,
  async run({ db, input: { eventId } }) {
    const round = await roundOf(db, eventId);
    const run = await publishedOf(db, eventId);
    return {
      round: round
        ? { seedHash: round.seedHash, announcedAt: round.createdAt, dueAt: round.dueAt, toldAt: round.seedToldAt }
        : null,
      draw: run ? await toldOf(db, run) : null,
    };
  },
});
export type DrawCheck = Awaited<ReturnType<typeof show>>;

/** Whether there is anything to check at an event: all its public page asks, which many open at once. */
export const announced = query("drawChecks.announced", {
  input: eventInput,
  scope: atEventInSight,
  async run({ db, input: { eventId } }) {
    return { announced: Boolean((await roundOf(db, eventId)) ?? (await publishedOf(db, eventId))) };
  },
});

/** Where one can check the draw of one's own event, and the code that stands for oneself in its file; null without one. */
export const mine = query("drawChecks.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input: { registrationId } }) {
    const [found] = await db
      .select({ eventId: events.id, slug: events.slug })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .where(and(eq(registrations.id, registrationId), eq(registrations.status, "confirmed")));
    if (!found) return null;
    const isDrawn = (await publishedOf(db, found.eventId)) !== undefined;
    return isDrawn ? { slug: found.slug, code: codeOf(found.eventId, registrationId) } : null;
  },
});

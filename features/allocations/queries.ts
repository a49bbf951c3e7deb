import { asc, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { isRefusal } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, organizations, pairRules, persons, registrations } from "../../db/schema";
import { formerOf, seated } from "../groups/steps";
import { themesOf, topicsOf } from "../topics/steps";
import { stateOf } from "../wishes/rules";
import { roundOf } from "../wishes/steps";
import { eventInput } from "./inputs";
import { csvOf, type Draw, figuresOf, type Setting } from "./rules";
import { calledIn, drawOf, inputOf, latestOf, publishedOf, resultOf, standingOf } from "./steps";

type Metrics = { profile: { byRank: number[]; none: number; open: number } | null; moved: number };

/**
 * The newest allocation, opened; `isStale`: what it rests on has changed since. `draw` is in codes, as the rules take
 * it, without the pairs that come of what students wrote in private: those are counted in `named`, as worked out, and
 * opened by `wishes.names` alone, which is noted down.
 */
async function opened(db: Reader, eventId: string) {
  const run = await latestOf(db, eventId);
  if (!run) return null;
  const { heedNames, ...setting } = run.params as Setting & { heedNames: boolean };
  const now = await drawOf(db, eventId, setting, heedNames).catch((error: unknown) => {
    if (isRefusal(error)) return undefined;
    throw error;
  });
  const codes = new Map([...(now?.ids ?? [])].map(([code, id]) => [id, code]));
  const isStale = !now || csvOf(now.draw) !== inputOf(run);
  const whole: Draw = now?.draw ?? { people: [], rules: [], setting };
  const named = now?.named ?? [];
  const draw: Draw = { ...whole, rules: whole.rules.slice(0, whole.rules.length - named.length) };
  const groups = resultOf(run).map(({ topicId, ids }) => ({ topicId, ids: ids.flatMap((id) => codes.get(id) ?? []) }));
  return {
    ...{ id: run.id, mode: run.mode, createdAt: run.createdAt, inputHash: run.inputHash, isStale },
    ...{ publishedAt: run.publishedAt, undoneAt: run.undoneAt },
    setting,
    heedNames,
    seed: run.publishedAt ? run.seed : null,
    moved: (run.metrics as Metrics).moved,
    draw,
    named: { all: named.length, broken: figuresOf({ ...whole, rules: named }, groups).report.broken.length },
    groups,
    codes: Object.fromEntries(now?.ids ?? []) as Record<string, string>,
  };
}

/**
 * What the page of allocations shows: topics and how often each may be taken, who can be ruled together or apart, those
 * pairs, where the wishes stand, and the newest allocation with all that is needed to weigh it again in the browser.
 */
export const show = query("allocations.show", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId }, now }) {
    const round = await roundOf(db, eventId);
    const people = await seated(db, eventId);
    const about = await db
      .select({ id: registrations.id, grade: registrations.grade, school: organizations.name })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .leftJoin(organizations, eq(organizations.id, registrations.schoolId))
      .where(eq(registrations.eventId, eventId))
      .limit(20_000);
    const of = new Map(about.map((one) => [one.id, one]));
    const called = await calledIn(db, eventId);
    const names = new Map(called.map((one) => [one.id, one.name]));
    const pairs = await db
      .select({ pairId: pairRules.id, kind: pairRules.kind, oneId: pairRules.oneId, otherId: pairRules.otherId })
      .from(pairRules)
      .where(eq(pairRules.eventId, eventId))
      .orderBy(asc(pairRules.createdAt), asc(pairRules.id))
      .limit(1_000);
    const [event] = await db.select({ at: events.groupsPublishedAt }).from(events).where(eq(events.id, eventId));
    return {
      wishes: round ? { state: stateOf(round, now), seedHash: round.seedHash, toldAt: round.seedToldAt } : null,
      topics: (await topicsOf(db, eventId)).map(({ id, title, cap }) => ({ id, title, cap })),
      themes: (await themesOf(db, eventId)).length,
      people: called.map(({ id, name }) => ({
        id,
        name,
        school: of.get(id)?.school ?? null,
        grade: of.get(id)?.grade ?? null,
      })),
      pairs: pairs.map((pair) => ({ ...pair, one: names.get(pair.oneId) ?? "", other: names.get(pair.otherId) ?? "" })),
      groupsPublished: event?.at !== null,
      present: (await formerOf(db, eventId, people)).count,
      allocation: await opened(db, eventId),
      /** The one that everybody can check. */
      publishedId: (await publishedOf(db, eventId))?.id ?? null,
      /** By which the groups of today were published. */
      standingId: (await standingOf(db, eventId))?.id ?? null,
    };
  },
});
export type AllocationPage = Awaited<ReturnType<typeof show>>;

import { type Balanced, balance, evaluate, type PairRule, type Report, type Task } from "../group-balance/rules";
import { assignJointly, type Shared } from "../joint-draw/rules";
import { type Obstacle, type Profile, profileOf, rankOf } from "../topic-draw/rules";
import { type AttributeName, attributes, type Mode } from "./choices";

/** Somebody of the draw: a code instead of a name, numbers instead of schools. `group`: locked to it, counted from 1. */
export type Drawn = {
  id: string;
  ranks: readonly string[];
  levels: Readonly<Record<AttributeName, string>>;
  locked?: { group: number; topicId: string | null } | undefined;
};
export type Setting = {
  mode: Mode;
  count: number;
  topics: readonly { topicId: string; groups: number }[];
  sizeMin: number;
  sizeMax: number;
  weights: Readonly<Record<AttributeName, number>>;
  guarded: readonly AttributeName[];
  lower: number;
};
export type Draw = { people: readonly Drawn[]; rules: readonly PairRule[]; setting: Setting };
/** A group of the outcome; without a topic where groups are only balanced. */
export type Outcome = { topicId: string | null; ids: string[] };
export type Answer = { ok: true; groups: Outcome[]; wished: Profile | null } | { ok: false; obstacles: Obstacle[] };
export type Figures = {
  /** What became of the wishes; null where there are no topics. */
  profile: Profile | null;
  report: Report;
  /** Groups, counted from 1, that are smaller or larger than was asked for. */
  outside: number[];
};

const weighed = ({ weights, guarded }: Setting) =>
  attributes
    .filter((name) => weights[name] > 0 || guarded.includes(name))
    .map((name) => ({ name, weight: weights[name], guarded: guarded.includes(name) }));

/** People as the balance of groups weighs them, with this setting and these pairs. */
export const taskOf = ({ rules, setting }: Draw, people: readonly Balanced[]): Task => ({
  people,
  attributes: weighed(setting),
  rules,
});

/** Wishes alone heed no levels; pairs count in every mode. */
const offered = ({ topics, sizeMin, sizeMax }: Setting): Shared[] =>
  topics.map(({ topicId, groups }) => ({ id: topicId, groups, min: groups * sizeMin, max: groups * sizeMax }));

/**
 * Who comes into which group with which topic: by wish (leximin from the worst rank), balanced, or both; the same draw
 * and seed give the same groups. Topics stand in the order of the setting. What makes it impossible is told as a value.
 * Locked people keep their group where groups are balanced, and their topic where topics are given.
 */
export function drawn(draw: Draw, seed: string): Answer {
  const { people, rules, setting } = draw;
  if (setting.mode === "groups") {
    const lockedTo = ({ locked }: Drawn) => (locked && locked.group <= setting.count ? locked.group - 1 : undefined);
    const balanced = people.map((one) => ({ id: one.id, levels: one.levels, lockedTo: lockedTo(one) }));
    const { groups } = balance(taskOf(draw, balanced), setting.count, seed);
    return { ok: true, groups: groups.map((ids) => ({ topicId: null, ids })), wished: null };
  }
  const known = new Set(setting.topics.map((topic) => topic.topicId));
  const topicOf = ({ locked }: Drawn) => (locked?.topicId && known.has(locked.topicId) ? locked.topicId : undefined);
  const isJoint = setting.mode === "joint";
  const answer = assignJointly(
    {
      people: people.map((one) => ({ ...one, ranks: one.ranks, lockedTo: topicOf(one) })),
      topics: offered(setting),
      attributes: isJoint ? weighed(setting) : [],
      rules,
      lower: isJoint ? setting.lower : 0,
    },
    seed,
  );
  if (!answer.ok) return answer;
  const place = new Map(setting.topics.map((topic, at) => [topic.topicId, at]));
  const groups = answer.groups
    .map((group, at) => ({ ...group, at }))
    .sort((a, b) => (place.get(a.topicId) ?? 0) - (place.get(b.topicId) ?? 0) || a.at - b.at)
    .map(({ topicId, ids }): Outcome => ({ topicId, ids }));
  return { ok: true, groups, wished: answer.wished };
}

/** What groups are worth as they stand, also after somebody was moved by hand: by the same measures, anywhere. */
export function figuresOf(draw: Draw, groups: readonly Outcome[]): Figures {
  const { people, setting } = draw;
  const task = taskOf(
    draw,
    people.map(({ id, levels }) => ({ id, levels })),
  );
  const report = evaluate(
    task,
    groups.map((group) => group.ids),
  );
  const topicOf = new Map(groups.flatMap(({ topicId, ids }) => ids.map((id) => [id, topicId ?? ""] as const)));
  const placements = people.map(({ id, ranks }) => {
    const topicId = topicOf.get(id) ?? "";
    return { id, topicId, rank: rankOf(ranks, topicId) };
  });
  const sized = setting.mode !== "groups";
  const fits = (size: number) => size >= setting.sizeMin && size <= setting.sizeMax;
  return {
    profile: sized ? profileOf(people, placements) : null,
    report,
    outside: sized ? report.sizes.flatMap((size, at) => (fits(size) ? [] : [at + 1])) : [],
  };
}

const byText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** All that a draw rests on, as canonical CSV: the same draw gives the same bytes, whatever order its parts came in. */
export function csvOf({ people, rules, setting }: Draw): string {
  const { mode, count, topics, sizeMin, sizeMax, weights, guarded, lower } = setting;
  const pair = ({ kind, oneId, otherId }: PairRule) => [kind, ...[oneId, otherId].sort(byText)].join(",");
  return [
    `mode,${mode}`,
    ...(mode === "groups" ? [`count,${count}`] : [`size,${sizeMin},${sizeMax}`, `lower,${lower}`]),
    ...(mode === "groups" ? [] : topics.map(({ topicId, groups }) => `topic,${topicId},${groups}`)),
    ...attributes.map((name) => `attribute,${name},${weights[name]},${guarded.includes(name) ? "guarded" : ""}`),
    ...people
      .map(({ id, ranks, levels, locked }) =>
        [
          "person",
          id,
          ranks.join("|"),
          ...attributes.map((name) => levels[name]),
          locked ? `${locked.group}|${locked.topicId ?? ""}` : "",
        ].join(","),
      )
      .sort(byText),
    ...rules.map(pair).sort(byText),
    "",
  ].join("\n");
}

/** Groups with some people moved by hand; numbers count from 1, unknown ones are passed over. */
export function withMoves(groups: readonly Outcome[], moves: ReadonlyMap<string, number>): Outcome[] {
  const valid = new Map([...moves].filter(([, number]) => number >= 1 && number <= groups.length));
  const known = new Set(groups.flatMap((group) => group.ids));
  return groups.map(({ topicId, ids }, at) => ({
    topicId,
    ids: [
      ...ids.filter((id) => (valid.get(id) ?? at + 1) === at + 1),
      ...[...valid].flatMap(([id, number]) => (number === at + 1 && known.has(id) && !ids.includes(id) ? [id] : [])),
    ],
  }));
}

/**
 * What came out, as canonical text, one piece for each group: its number and topic, then the codes of its members in
 * order. The hash of all pieces is the result's; the hash of one piece tells which group differs.
 */
export const outcomeOf = (groups: readonly Outcome[]): string[] =>
  groups.map(({ topicId, ids }, at) =>
    [`group,${at + 1},${topicId ?? ""}`, ...[...ids].sort(byText).map((id) => `member,${id}`), ""].join("\n"),
  );

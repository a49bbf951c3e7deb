import { createHash } from "node:crypto";
import { and, asc, desc, eq, isNotNull } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { open } from "../../core/seal";
import type { Reader } from "../../db";
import { allocations, groups, topics } from "../../db/schema";
import { type Setting, taskOf } from "../allocations/rules";
import { drawOf, sealed, standingOf } from "../allocations/steps";
import type { Task } from "../group-balance/rules";
import { seated } from "../groups/steps";

export type Person = Awaited<ReturnType<typeof seated>>[number];
type Place = { groupId: string | null; role: Person["role"]; locked: boolean };
/** Somebody whom a repair put elsewhere or gave another role: how it was, and how it became. */
export type Changed = { registrationId: string; was: Place; now: Place };

export async function atRepair({ db, input }: { db: Reader; input: { repairId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: allocations.eventId })
    .from(allocations)
    .where(and(eq(allocations.id, input.repairId), eq(allocations.mode, "repair")));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** The groups of an event with everybody who has a seat, and the hash by which a change in between is noticed. */
export async function stateOf(db: Reader, eventId: string) {
  const all = await db
    .select({ id: groups.id, number: groups.number, name: groups.name, topicId: groups.topicId, topic: topics.title })
    .from(groups)
    .leftJoin(topics, eq(topics.id, groups.topicId))
    .where(eq(groups.eventId, eventId))
    .orderBy(asc(groups.number));
  const people = await seated(db, eventId);
  const lines = [
    ...all.map((group) => ["group", group.id, group.number, group.topicId].join(" ")),
    ...people.map((one) => ["person", one.id, one.groupId, one.role, one.locked].join(" ")).sort(),
  ];
  return { groups: all, people, hash: createHash("sha256").update(lines.join("\n")).digest("hex") };
}
export type State = Awaited<ReturnType<typeof stateOf>>;

/** What groups were balanced by when they were published by wish; else what is proposed there. */
const usual: Setting & { heedNames: boolean } = {
  ...{ mode: "groups", count: 1, topics: [], sizeMin: 1, sizeMax: 500, lower: 0, heedNames: true },
  weights: { school: 3, grade: 2, gender: 2, language: 2 },
  guarded: ["gender", "language"],
};

/** Everybody who is there and in a group, as the balance weighs them; by registration. Leaders and locked people stay. */
export async function presentTask(
  db: Reader,
  eventId: string,
  state: State,
  absent: ReadonlySet<string>,
): Promise<Task> {
  const run = await standingOf(db, eventId);
  const { heedNames, ...setting } = (run?.params as typeof usual | undefined) ?? usual;
  const { draw, ids } = await drawOf(db, eventId, setting, heedNames);
  const idOf = (code: string) => ids.get(code) ?? "";
  const at = new Map(state.groups.map((group, index) => [group.id, index]));
  const placeOf = new Map(state.people.map((one) => [one.id, one]));
  const people = draw.people.flatMap(({ id: code, levels }) => {
    const one = placeOf.get(idOf(code));
    const home = at.get(one?.groupId ?? "");
    if (!one || home === undefined || absent.has(one.id)) return [];
    const stays = one.locked || one.role === "leader";
    return [{ id: one.id, levels, ...(stays ? { lockedTo: home } : {}) }];
  });
  const here = new Set(people.map((one) => one.id));
  const rules = draw.rules
    .map((rule) => ({ ...rule, oneId: idOf(rule.oneId), otherId: idOf(rule.otherId) }))
    .filter(({ oneId, otherId }) => here.has(oneId) && here.has(otherId));
  return { ...taskOf({ ...draw, rules }, people), people };
}

/** The newest repair that was not taken back. */
export async function standingRepairOf(db: Reader, eventId: string) {
  const [found] = await db
    .select()
    .from(allocations)
    .where(and(eq(allocations.eventId, eventId), eq(allocations.mode, "repair"), isNotNull(allocations.publishedAt)))
    .orderBy(desc(allocations.publishedAt), desc(allocations.id))
    .limit(1);
  return found && !found.undoneAt && found.before ? found : undefined;
}

export const sealedChanges = (repairId: string, changes: readonly Changed[]) =>
  sealed(repairId, "before", JSON.stringify(changes));
export const changesOf = ({ id, before }: { id: string; before: string | null }) =>
  before ? (JSON.parse(open(`allocations|before|${id}`, before)) as Changed[]) : [];

const placeIn = (one: Person): Place => ({ groupId: one.groupId, role: one.role, locked: one.locked ?? false });

/** Who is elsewhere, or has another role or lock, than before. */
export function changedBetween(before: readonly Person[], after: readonly Person[]): Changed[] {
  const was = new Map(before.map((one) => [one.id, placeIn(one)]));
  return after.flatMap((one) => {
    const [then, now] = [was.get(one.id), placeIn(one)];
    return then && !isSame(then, now) ? [{ registrationId: one.id, was: then, now }] : [];
  });
}
export const isSame = (one: Place, other: Place) => one.groupId === other.groupId && one.role === other.role;
export const isThere = (one: Person, place: Place) => isSame(placeIn(one), place);

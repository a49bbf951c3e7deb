import { and, asc, desc, eq, inArray, isNotNull, ne } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { blindIndex, open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { allocations, events, groups, pairRules, persons, registrations } from "../../db/schema";
import type { PairRule } from "../group-balance/rules";
import { formerOf, putInto, renew, seated, settle, shape } from "../groups/steps";
import { roundOf, seedOf, sheetsOf, wishesOf } from "../wishes/steps";
import type { Draw, Drawn, Outcome, Setting } from "./rules";

type Row = typeof allocations.$inferSelect;
type Column = "input" | "result" | "before";
const place = (allocationId: string, column: Column) => `allocations|${column}|${allocationId}`;
export const sealed = (allocationId: string, column: Column, value: string) => seal(place(allocationId, column), value);

/** Groups as they were worked out, by registration. */
export const resultOf = ({ id, result }: Row) => JSON.parse(open(place(id, "result"), result)) as Outcome[];
export const inputOf = ({ id, input }: Row) => open(place(id, "input"), input);

export async function atAllocation({ db, input }: { db: Reader; input: { allocationId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: allocations.eventId })
    .from(allocations)
    .where(eq(allocations.id, input.allocationId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** The newest one of an event; what was worked out before it is history. */
export async function latestOf(db: Reader, eventId: string): Promise<Row | undefined> {
  const [found] = await db
    .select()
    .from(allocations)
    .where(and(eq(allocations.eventId, eventId), ne(allocations.mode, "repair")))
    .orderBy(desc(allocations.createdAt), desc(allocations.id))
    .limit(1);
  return found;
}

/** The one published last, also when it was taken back: a seed that was told stays told. */
export async function publishedOf(db: Reader, eventId: string): Promise<Row | undefined> {
  const [found] = await db
    .select()
    .from(allocations)
    .where(and(eq(allocations.eventId, eventId), isNotNull(allocations.publishedAt), ne(allocations.mode, "repair")))
    .orderBy(desc(allocations.publishedAt), desc(allocations.id))
    .limit(1);
  return found;
}

/** The one by which the groups of today were published; nothing after it was taken back. */
export async function standingOf(db: Reader, eventId: string): Promise<Row | undefined> {
  const found = await publishedOf(db, eventId);
  return found?.undoneAt ? undefined : found;
}

/**
 * Ten characters that stand for somebody in the draws of an event: a keyed hash, so that whoever has a draw's file and
 * the ids of the house learns nothing. The same for every draw of the event: codes drawn anew would let somebody work
 * it out again and again until the ties fall as wanted.
 */
export const codeOf = (eventId: string, registrationId: string) =>
  Buffer.from(blindIndex("allocations.code", `${eventId}|${registrationId}`), "base64url")
    .toString("hex")
    .slice(0, 10);

/** Numbers in the place of values, in the order of the values. */
function numbered(values: readonly (string | null)[]) {
  const known = [...new Set(values.filter(Boolean))].sort();
  return (value: string | null) => (value ? String(known.indexOf(value) + 1) : "");
}

/** Two who named each other together, and apart whom somebody would rather not be with; then the team's own pairs. */
async function rulesOf(db: Reader, eventId: string, heedNames: boolean): Promise<Record<"own" | "named", PairRule[]>> {
  const own = await db
    .select({ kind: pairRules.kind, oneId: pairRules.oneId, otherId: pairRules.otherId })
    .from(pairRules)
    .where(eq(pairRules.eventId, eventId))
    .limit(5_000);
  if (!heedNames) return { own, named: [] };
  const sheets = await sheetsOf(db, eventId);
  const named = [...sheets.values()].flatMap(({ registrationId, friendId, ratherNotId }): PairRule[] => [
    ...(friendId && registrationId < friendId && sheets.get(friendId)?.friendId === registrationId
      ? [{ kind: "together" as const, oneId: registrationId, otherId: friendId }]
      : []),
    ...(ratherNotId ? [{ kind: "apart" as const, oneId: registrationId, otherId: ratherNotId }] : []),
  ]);
  const key = ({ oneId, otherId }: PairRule) => [oneId, otherId].sort().join(" ");
  const said = new Set(own.map(key));
  const fresh = named.filter((rule) => !said.has(key(rule)));
  return { own, named: [...new Map(fresh.map((rule) => [key(rule), rule])).values()] };
}

/**
 * All that a draw rests on, as it is now; `ids`: who each code stands for; `named`: those of its rules that come of what
 * students wrote in private. Refuses `nobody-to-deal`.
 */
export async function drawOf(db: Reader, eventId: string, setting: Setting, heedNames: boolean) {
  const people = await seated(db, eventId);
  if (people.length === 0) return refuse("nobody-to-deal");
  const genders = await db
    .select({ id: registrations.id, gender: persons.gender })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(registrations.eventId, eventId))
    .limit(20_000);
  const genderOf = new Map(genders.map(({ id, gender }) => [id, gender === "undisclosed" ? null : gender]));
  const topicOf = new Map(
    (await db.select({ id: groups.id, topicId: groups.topicId }).from(groups).where(eq(groups.eventId, eventId))).map(
      (group) => [group.id, group.topicId],
    ),
  );
  const wished = await wishesOf(db, eventId);
  const school = numbered(people.map((one) => one.schoolId));
  const code = (id: string) => codeOf(eventId, id);
  const drawnOf = (one: (typeof people)[number]): Drawn => ({
    id: code(one.id),
    ranks: wished.get(one.id) ?? [],
    levels: {
      school: school(one.schoolId),
      grade: String(one.grade ?? ""),
      gender: genderOf.get(one.id) ?? "",
      language: one.language,
    },
    ...(one.locked && one.number !== null
      ? { locked: { group: one.number, topicId: topicOf.get(one.groupId ?? "") ?? null } }
      : {}),
  });
  const here = new Set(people.map((one) => one.id));
  const coded = (rules: readonly PairRule[]) =>
    rules
      .filter(({ oneId, otherId }) => here.has(oneId) && here.has(otherId))
      .map(({ kind, oneId, otherId }) => ({ kind, oneId: code(oneId), otherId: code(otherId) }));
  const all = await rulesOf(db, eventId, heedNames);
  const named = coded(all.named);
  const draw: Draw = { people: people.map(drawnOf), rules: [...coded(all.own), ...named], setting };
  return { draw, named, ids: new Map(people.map((one) => [code(one.id), one.id])), seated: people };
}

/** The seed of an event's wishes; undefined where nobody was asked. */
export async function sealedSeedOf(db: Reader, eventId: string) {
  const round = await roundOf(db, eventId);
  return round && { round, seed: seedOf(round) };
}

/** Groups 1 to n with their topics and members, in place of those there are; answers how everything was before. */
export async function install(tx: Tx, eventId: string, wanted: readonly Outcome[]) {
  const people = await seated(tx, eventId);
  const before = await formerOf(tx, eventId, people);
  const made = await shape(tx, eventId, wanted.length);
  for (const [at, { id }] of made.entries()) {
    const topicId = wanted[at]?.topicId;
    if (topicId) await tx.update(groups).set({ topicId }).where(eq(groups.id, id));
  }
  const after = new Map(wanted.flatMap(({ ids }, at) => ids.map((id) => [id, made[at]?.id ?? ""] as const)));
  await settle(tx, people, after);
  return before;
}
type Former = Awaited<ReturnType<typeof formerOf>>;
export type Before = Former & { published: boolean };
export const beforeOf = ({ id, before }: Row) => before && (JSON.parse(open(place(id, "before"), before)) as Before);

/** Puts groups back as they were: numbers, names, topics, members, roles and locks. Refuses `groups-have-files`. */
export async function putBack(tx: Tx, eventId: string, former: Former) {
  const made = await shape(tx, eventId, former.count);
  const people = await seated(tx, eventId);
  const known = new Set(people.map((one) => one.id));
  const byNumber = new Map(made.map((group) => [group.number, group.id]));
  await settle(tx, people, new Map());
  await putInto(
    tx,
    former.members.flatMap(({ registrationId, number, role, locked }) => {
      const groupId = byNumber.get(number);
      return groupId && known.delete(registrationId) ? [{ registrationId, groupId, role, locked }] : [];
    }),
  );
  await renew(tx, eventId, byNumber, former.groups);
  await tx.update(events).set({ groupsSeed: former.seed }).where(eq(events.id, eventId));
}

/** Names of an event's registrations, for the team. */
export const calledIn = (db: Reader, eventId: string) =>
  db
    .select({ id: registrations.id, name: persons.fullName })
    .from(registrations)
    .innerJoin(persons, eq(persons.id, registrations.personId))
    .where(and(eq(registrations.eventId, eventId), inArray(registrations.status, ["confirmed"])))
    .orderBy(asc(persons.fullName), asc(registrations.id))
    .limit(5_000);

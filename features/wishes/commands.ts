import { and, asc, eq, ne } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField, refuseFields } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, persons, registrations, wishSheets } from "../../db/schema";
import { fold } from "../../db/search";
import { topicsOf } from "../topics/steps";
import { eventInput, giveInput, resolveInput } from "./inputs";
import { meantBy, ranked, stateOf } from "./rules";
import { namedOf, namesOf, roundOf, sealedName, sheetsOf, writeSheet } from "./steps";

/** The round in which somebody may answer now; refuses why not. The team may from paper until the seed is told. */
async function roundFor(db: Reader, registrationId: string, isSelf: boolean, now: Date) {
  const [row] = await db
    .select({ status: registrations.status, eventStatus: events.status, eventId: events.id })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, registrationId));
  const round = row ? await roundOf(db, row.eventId) : undefined;
  if (!row || !round) return refuse("wishes-not-open");
  if (row.status !== "confirmed") return refuse("wishes-no-seat");
  if (round.seedToldAt) return refuse(isSelf ? "wishes-over" : "wishes-told");
  if (!isSelf) return round;
  if (row.eventStatus !== "published") return refuse("wishes-not-open");
  const state = stateOf(round, now);
  return state === "open" ? round : refuse(state === "over" ? "wishes-over" : "wishes-not-open");
}

type Said = { registrationId: string; friend?: string | null; ratherNot?: string | null };

/**
 * The columns of those who were named. Whether a name means anybody is found here and told to nobody who types it. Two
 * names that are the same are refused by how they are written alone: `twice` on `ratherNot`.
 */
async function peopleOf(db: Reader, eventId: string, { registrationId, friend, ratherNot }: Said) {
  if (friend && ratherNot && fold(friend) === fold(ratherNot)) return refuseField("ratherNot", "twice");
  if (friend === undefined && ratherNot === undefined) return {};
  const people = (await namedOf(db, eventId)).filter((one) => one.id !== registrationId);
  const meant = (name: string | null) => (name ? meantBy(people, name, fold) : null);
  return {
    ...(friend === undefined
      ? {}
      : { friendName: sealedName(registrationId, "friend_name", friend), friendId: meant(friend) }),
    ...(ratherNot === undefined
      ? {}
      : { ratherNotName: sealedName(registrationId, "rather_not_name", ratherNot), ratherNotId: meant(ratherNot) }),
  };
}

/**
 * Says which topics somebody would like, best first, and whom to be with: oneself until the deadline, the team from
 * paper. No topic at all means that any will do. Refuses `wishes-not-open`, `wishes-over`, `wishes-told`,
 * `wishes-no-seat`, `changed-meanwhile`, and fields: `choice`, `twice`, `too-many-wishes` on `topicIds.0` and so on.
 */
export const give = command("wishes.give", {
  input: giveInput,
  scope: atRegistration,
  async run({ db, actor, input, now }) {
    const { registrationId } = input;
    const isSelf = actor.kind === "link";
    const round = await roundFor(db, registrationId, isSelf, now);
    const known = new Set((await topicsOf(db, round.eventId)).map((topic) => topic.id));
    const { topicIds, problems } = ranked(input.topicIds, known, round.most);
    refuseFields(problems);
    const [before] = await db.select().from(wishSheets).where(eq(wishSheets.registrationId, registrationId));
    if (input.version !== undefined && input.version !== (before?.version ?? 0)) return refuse("changed-meanwhile");
    const people = round.asksPeople ? await peopleOf(db, round.eventId, input) : {};
    const source = isSelf ? ("self" as const) : ("paper" as const);
    const version = (before?.version ?? 0) + 1;
    await writeSheet(db, { registrationId, source, ...people, answeredAt: now, version }, topicIds);
    return { registrationId, topicIds, source, version };
  },
  note: ({ registrationId, topicIds, source }) => ({ registrationId, source, count: topicIds.length }),
});

/**
 * Opens the names that students typed, with whom they mean as far as that is known, those not found first; and whom they
 * may mean. A command,
 * not a query: that somebody looked is kept in the trail (security.md R46).
 */
export const openNames = command("wishes.names", {
  input: eventInput,
  scope: atEvent,
  alone: false,
  async run({ db, input }) {
    const sheets = await sheetsOf(db, input.eventId);
    const rows = await db
      .select({ id: registrations.id, name: persons.fullName })
      .from(registrations)
      .innerJoin(persons, eq(persons.id, registrations.personId))
      .where(and(eq(registrations.eventId, input.eventId), ne(registrations.status, "cancelled")))
      .orderBy(asc(persons.fullName), asc(registrations.id))
      .limit(20_000);
    const called = new Map(rows.map((row) => [row.id, row.name]));
    const names = [...sheets.values()].flatMap((sheet) => {
      const { friend, ratherNot } = namesOf(sheet);
      const one = (which: "friend" | "ratherNot", name: string | null, meantId: string | null) => {
        const by = { registrationId: sheet.registrationId, by: called.get(sheet.registrationId) ?? "" };
        return name === null ? [] : [{ ...by, which, name, meantId, meant: called.get(meantId ?? "") ?? null }];
      };
      return [...one("friend", friend, sheet.friendId), ...one("ratherNot", ratherNot, sheet.ratherNotId)];
    });
    const last = (one: (typeof names)[number]) => (one.meantId ? 1 : 0);
    // The people come by name already, and so do their names: only those not found go to the front.
    const order = new Map(rows.map((row, at) => [row.id, at]));
    const at = (one: (typeof names)[number]) => order.get(one.registrationId) ?? 0;
    return { names: names.sort((a, b) => last(a) - last(b) || at(a) - at(b)), people: rows };
  },
  note: ({ names }) => ({ count: names.length }),
});

/**
 * Says whom of the same event a typed name means, or that it means nobody. Refuses `not-found` where no name was typed,
 * and `choice` on `meantId`.
 */
export const resolve = command("wishes.resolve", {
  input: resolveInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, which, meantId = null }, scope }) {
    const [sheet] = await db.select().from(wishSheets).where(eq(wishSheets.registrationId, registrationId));
    if (!sheet || namesOf(sheet)[which] === null) return refuse("not-found");
    if (meantId) {
      const there = and(eq(registrations.id, meantId), eq(registrations.eventId, scope.eventId ?? ""));
      const found = await db.$count(registrations, there);
      if (found === 0 || meantId === registrationId) return refuseField("meantId", "choice");
    }
    const set = which === "friend" ? { friendId: meantId } : { ratherNotId: meantId };
    await db.update(wishSheets).set(set).where(eq(wishSheets.registrationId, registrationId));
    return { registrationId, which };
  },
  note: (value) => value,
});

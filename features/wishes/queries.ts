import { and, eq } from "drizzle-orm";
import { keptForm } from "../../core/kept-form";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent, atRegistration } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, registrations, wishes, wishSheets } from "../../db/schema";
import { rosterRows } from "../roster/steps";
import { themesOf, topicsOf } from "../topics/steps";
import { eventInput, listInput, mineInput } from "./inputs";
import { profileOf, stateOf } from "./rules";
import { namesOf, roundOf, seedOf, sheetsOf, wishesOf } from "./steps";

/** Topics as one chooses among them, with the theme's title. */
async function choosable(db: Reader, eventId: string) {
  const titles = new Map((await themesOf(db, eventId)).map((theme) => [theme.id, theme.title]));
  const all = await topicsOf(db, eventId);
  return all.map(({ id, title, brief, themeId }) => ({ id, title, brief, theme: titles.get(themeId ?? "") ?? null }));
}

/**
 * An event's round for its team: when, what it asks, where it stands, how many with a seat have answered, and how often
 * each topic is wished for at each place. `round` is null where none was opened; `seed` until it is told.
 */
export const round = query("wishes.round", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input: { eventId }, now }) {
    const found = await roundOf(db, eventId);
    const topics = await choosable(db, eventId);
    const people = await db.$count(
      registrations,
      and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")),
    );
    const sheets = [...(await sheetsOf(db, eventId)).values()];
    const byPerson = await wishesOf(db, eventId);
    const wished = sheets.map(({ registrationId }) => ({
      registrationId,
      topicIds: byPerson.get(registrationId) ?? [],
    }));
    const named = sheets.flatMap((one) => [
      ...(one.friendName ? [one.friendId] : []),
      ...(one.ratherNotName ? [one.ratherNotId] : []),
    ]);
    const ids = topics.map((topic) => topic.id);
    return {
      round: found
        ? {
            ...{ opensAt: found.opensAt, dueAt: found.dueAt, most: found.most, asksPeople: found.asksPeople },
            ...{ seedHash: found.seedHash, seedToldAt: found.seedToldAt, remindedAt: found.remindedAt },
            ...{ version: found.version, state: stateOf(found, now), seed: found.seedToldAt ? seedOf(found) : null },
          }
        : null,
      topics: topics.map((topic, at) => ({
        ...topic,
        ranks: profileOf(ids, wished, found?.most ?? 0)[at]?.ranks ?? [],
      })),
      counts: {
        people,
        answered: sheets.length,
        paper: sheets.filter((one) => one.source === "paper").length,
        /** Answered that any topic will do. */
        any: wished.filter((one) => one.topicIds.length === 0).length,
        named: named.length,
        unresolved: named.filter((id) => id === null).length,
      },
    };
  },
});
export type WishRound = Awaited<ReturnType<typeof round>>;

/**
 * Everybody with a seat and what they wish for, searched and in the reader's order, by pages of 50. Names that they
 * typed are not here (`wishes.names`), only how many.
 */
export const list = query("wishes.list", {
  input: listInput,
  scope: atEvent,
  async run({ db, input }) {
    const { state, topicId, page: asked, limit = 50, ...filters } = input;
    const everybody = await rosterRows(db, { ...filters, status: "confirmed" });
    const sheets = await sheetsOf(db, input.eventId);
    const byPerson = await wishesOf(db, input.eventId);
    const all = everybody.filter(({ registrationId }) => {
      const answered = sheets.has(registrationId);
      const fits = !state || answered === (state === "answered");
      return fits && (!topicId || (answered && byPerson.get(registrationId)?.[0] === topicId));
    });
    const pages = Math.max(1, Math.ceil(all.length / limit));
    const page = Math.min(asked ?? 1, pages);
    const rows = all.slice((page - 1) * limit, page * limit).map((row) => {
      const sheet = sheets.get(row.registrationId);
      return {
        ...{ registrationId: row.registrationId, ticket: row.ticket, name: row.fullName, school: row.school },
        ...{ grade: row.grade, classNo: row.classNo },
        topicIds: byPerson.get(row.registrationId) ?? [],
        source: sheet?.source ?? null,
        answeredAt: sheet?.answeredAt ?? null,
        version: sheet?.version ?? 0,
        names: sheet ? Number(sheet.friendName !== null) + Number(sheet.ratherNotName !== null) : 0,
      };
    });
    return { rows, page, pages, total: all.length };
  },
});
export type WishList = Awaited<ReturnType<typeof list>>;

/**
 * One's own wishes: the round, the topics one may choose, and what one answered. `round` is null where none was opened;
 * `sheet` until one has answered; `hasSeat`: only then one may. `kept`: what was typed into a refused form.
 */
export const mine = query("wishes.mine", {
  input: mineInput,
  scope: atRegistration,
  async run({ db, input: { registrationId, kept }, now }) {
    const [row] = await db
      .select({ status: registrations.status, event: events, sheet: wishSheets })
      .from(registrations)
      .innerJoin(events, eq(events.id, registrations.eventId))
      .leftJoin(wishSheets, eq(wishSheets.registrationId, registrations.id))
      .where(eq(registrations.id, registrationId));
    if (!row) return refuse("not-found");
    const { event, sheet } = row;
    const found = await roundOf(db, event.id);
    const own = await db
      .select({ topicId: wishes.topicId })
      .from(wishes)
      .where(eq(wishes.registrationId, registrationId))
      .orderBy(wishes.rank);
    const state = found && (found.seedToldAt || event.status !== "published" ? ("over" as const) : stateOf(found, now));
    return {
      registrationId,
      hasSeat: row.status === "confirmed",
      round: found && state ? { ...pickRound(found), state } : null,
      topics: await choosable(db, event.id),
      sheet: sheet
        ? { topicIds: own.map((one) => one.topicId), ...namesOf(sheet), source: sheet.source, at: sheet.answeredAt }
        : null,
      kept: keptForm(`wishes:${registrationId}`, kept, now),
      event: { title: event.title, languages: event.languages, timeZone: event.timeZone },
    };
  },
});
export type OwnWishes = Awaited<ReturnType<typeof mine>>;

const pickRound = ({
  opensAt,
  dueAt,
  most,
  asksPeople,
  seedHash,
}: NonNullable<Awaited<ReturnType<typeof roundOf>>>) => ({
  opensAt,
  dueAt,
  most,
  asksPeople,
  seedHash,
});

import { randomUUID } from "node:crypto";
import { and, asc, eq, inArray } from "drizzle-orm";
import { type LocalizedText, locales, words } from "../../core/i18n";
import { refuse } from "../../core/refusal";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import {
  attendanceRecords,
  events,
  persons,
  registers,
  registrations,
  type SurveyQuestion,
  surveyAnswers,
  surveys,
  surveyTakers,
} from "../../db/schema";
import { announcedAt } from "../absences/steps";
import { meanings, statuses } from "../attendance/rules";
import { reachedOf } from "../mailings/steps";
import { type Answer, type Given, resultsOf, tooFew } from "./rules";

const place = (answerId: string) => `survey_answers|answers|${answerId}`;
const inAll = (text: (locale: (typeof locales)[number]) => string): LocalizedText =>
  Object.fromEntries(locales.map((locale) => [locale, text(locale)]));

/** The feedback form of an event; undefined where there is none. */
export async function surveyOf(db: Reader, eventId: string) {
  const [found] = await db.select().from(surveys).where(eq(surveys.eventId, eventId));
  return found;
}

const ready = [
  ["overall", "rating"],
  ["lecture", "rating"],
  ["presentations", "rating"],
  ["qa", "rating"],
  ["best", "text"],
  ["change", "text"],
  ["again", "choice"],
] as const;

/** The ready-made form in four languages: seven questions, one of which must be answered. */
export const readyQuestions = (): SurveyQuestion[] =>
  ready.map(([key, kind]) => ({
    id: randomUUID(),
    kind,
    text: inAll((locale) => words(locale)(`surveys.ready.${key}`)),
    required: key === "overall",
    ...(kind === "choice"
      ? {
          options: (["yes", "perhaps", "no"] as const).map((one) => ({
            id: randomUUID(),
            text: inAll((locale) => words(locale)(`surveys.ready.againAs.${one}`)),
          })),
        }
      : {}),
  }));

/** How the ready-made form greets. */
export const readyIntro = () => inAll((locale) => words(locale)("surveys.ready.intro"));

const takerIds = async (db: Reader, eventId: string) => {
  const rows = await db
    .select({ id: surveyTakers.registrationId })
    .from(surveyTakers)
    .where(eq(surveyTakers.eventId, eventId));
  return rows.map(({ id }) => id);
};

/** How many have answered. */
export const takersOf = (db: Reader, eventId: string) => db.$count(surveyTakers, eq(surveyTakers.eventId, eventId));

export const hasTaken = async (db: Reader, eventId: string, registrationId: string) =>
  (await db.$count(
    surveyTakers,
    and(eq(surveyTakers.eventId, eventId), eq(surveyTakers.registrationId, registrationId)),
  )) > 0;

/**
 * Notes that somebody has answered. All who have are written anew in the order of their ids: the order in which rows lie
 * in the file would otherwise lead from an answer without a name to who gave it.
 */
export async function noteTaker(tx: Tx, eventId: string, registrationId: string) {
  const all = [...(await takerIds(tx, eventId)), registrationId].sort();
  await tx.delete(surveyTakers).where(eq(surveyTakers.eventId, eventId));
  for (const some of chunks(all))
    await tx.insert(surveyTakers).values(some.map((id) => ({ eventId, registrationId: id })));
}

type Filled = { eventId: string; registrationId: string | null; lang: (typeof locales)[number]; answeredOn: string };

/** Keeps a filled-in form, sealed, under an id that tells no time. */
export async function keepAnswer(tx: Tx, filled: Filled, given: Given) {
  const answerId = randomUUID();
  await tx
    .insert(surveyAnswers)
    .values({ id: answerId, ...filled, answers: seal(place(answerId), JSON.stringify(given)), hidden: false });
}

/** An answer's event. Refuses `not-found`. */
export async function eventOfAnswer(db: Reader, answerId: string) {
  const [found] = await db
    .select({ eventId: surveyAnswers.eventId })
    .from(surveyAnswers)
    .where(eq(surveyAnswers.id, answerId));
  return found ?? refuse("not-found");
}

/**
 * What the answers of an event come to; `few`: too few for anybody to read, and then nothing is told. `by`: who said it,
 * where they gave their name. Undefined where there is no form.
 */
export async function resultsOfEvent(db: Reader, eventId: string) {
  const survey = await surveyOf(db, eventId);
  if (!survey) return undefined;
  const rows = await db
    .select({ id: surveyAnswers.id, sealed: surveyAnswers.answers, hidden: surveyAnswers.hidden, by: persons.fullName })
    .from(surveyAnswers)
    .leftJoin(registrations, eq(registrations.id, surveyAnswers.registrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .where(eq(surveyAnswers.eventId, eventId))
    .orderBy(asc(surveyAnswers.id));
  const answers = rows.map(
    ({ id, sealed, hidden, by }): Answer => ({
      answerId: id,
      given: JSON.parse(open(place(id), sealed)) as Given,
      hidden,
      by,
    }),
  );
  const few = tooFew(survey.naming, answers.length);
  return { survey, answers: answers.length, few, results: few ? [] : resultsOf(survey.questions, answers) };
}

/** Who was there, by what was written down so far. */
async function presentAt(db: Reader, eventId: string) {
  const there = statuses.filter((status) => meanings[status].counts === "present");
  const rows = await db
    .selectDistinct({ id: attendanceRecords.registrationId })
    .from(attendanceRecords)
    .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
    .where(and(eq(registers.eventId, eventId), inArray(attendanceRecords.status, there)));
  return new Set(rows.map(({ id }) => id));
}

/** Who was told to be away for the whole of an event. */
const awayFrom = async (db: Reader, eventId: string) =>
  new Set(
    (await announcedAt(db, eventId))
      .filter(({ sheetId }) => sheetId === null)
      .map(({ registrationId }) => registrationId),
  );

/**
 * Whom the form is for: those who were there; as long as nobody is known to be, all with a place who were not told to be
 * away.
 */
export async function askedOf(db: Reader, eventId: string): Promise<Set<string>> {
  const places = await db
    .select({ id: registrations.id })
    .from(registrations)
    .where(and(eq(registrations.eventId, eventId), eq(registrations.status, "confirmed")));
  const present = await presentAt(db, eventId);
  const away = present.size === 0 ? await awayFrom(db, eventId) : undefined;
  return new Set(places.map(({ id }) => id).filter((id) => (away ? !away.has(id) : present.has(id))));
}

/** How many are asked, those with them who answered before it was known who was there. */
export const askedCount = async (db: Reader, eventId: string) =>
  new Set([...(await askedOf(db, eventId)), ...(await takerIds(db, eventId))]).size;

/** Those for whom the form is and who have not answered: whom a letter about it reaches now, and how many it does not. */
export async function toAskOf(db: Reader, eventId: string) {
  const asked = await askedOf(db, eventId);
  for (const id of await takerIds(db, eventId)) asked.delete(id);
  const { reached, missing } = await reachedOf(db, [...asked]);
  return { reached, unreachable: missing.length };
}

/** Who answers: their event, and whether they have a place at one that is or was held. Refuses `not-found`. */
export async function takerOf(db: Reader, registrationId: string) {
  const [found] = await db
    .select({
      eventId: events.id,
      status: registrations.status,
      eventStatus: events.status,
      trashedAt: events.trashedAt,
      title: events.title,
      languages: events.languages,
      timeZone: events.timeZone,
    })
    .from(registrations)
    .innerJoin(events, eq(events.id, registrations.eventId))
    .where(eq(registrations.id, registrationId));
  if (!found) return refuse("not-found");
  const held = found.eventStatus === "published" || found.eventStatus === "finished";
  return { ...found, hasPlace: found.status === "confirmed" && held && found.trashedAt === null };
}

import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { locales, words } from "../../core/i18n";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { criteria, type LocalizedText, rubrics, scorecards } from "../../db/schema";
import { readyCriteria, readyLevels } from "./rules";

/** A criterion's event. */
export async function atCriterion({ db, input }: { db: Reader; input: { criterionId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: criteria.eventId })
    .from(criteria)
    .where(eq(criteria.id, input.criterionId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

/** How an event is scored; undefined when it is not. */
export async function rubricOf(db: Reader, eventId: string) {
  const [found] = await db.select().from(rubrics).where(eq(rubrics.eventId, eventId));
  return found;
}

/** The same. Refuses `no-rubric`. */
export const keptRubric = async (db: Reader, eventId: string) => (await rubricOf(db, eventId)) ?? refuse("no-rubric");

/** The same, before its results were announced. Refuses `no-rubric`, `results-announced`. */
export async function rubricForChange(db: Reader, eventId: string) {
  const rubric = await keptRubric(db, eventId);
  return rubric.announcedAt ? refuse("results-announced") : rubric;
}

/** Changes the rubric as it was read. Refuses `changed-meanwhile`. */
export async function changeRubric(
  tx: Tx,
  eventId: string,
  version: number,
  change: Partial<typeof rubrics.$inferInsert>,
) {
  const [made] = await tx
    .update(rubrics)
    .set({ ...change, version: version + 1 })
    .where(and(eq(rubrics.eventId, eventId), eq(rubrics.version, version)))
    .returning();
  return made ?? refuse("changed-meanwhile");
}

/** Somebody has changed what belongs to the rubric: what was read before is old. */
export const touchRubric = (tx: Tx, eventId: string) =>
  tx
    .update(rubrics)
    .set({ version: sql`${rubrics.version} + 1` })
    .where(eq(rubrics.eventId, eventId));

/** The criteria of an event in their order, without those that were removed. */
export const criteriaOf = (db: Reader, eventId: string) =>
  db
    .select()
    .from(criteria)
    .where(and(eq(criteria.eventId, eventId), isNull(criteria.removedAt)))
    .orderBy(asc(criteria.position), asc(criteria.id))
    .limit(100);
export type Criterion = Awaited<ReturnType<typeof criteriaOf>>[number];

/** How many versions of scorecards an event has. */
export const countCards = (db: Reader, eventId: string) => db.$count(scorecards, eq(scorecards.eventId, eventId));

/** Refuses `already-scored` once anybody has scored by these criteria. */
export async function mustBeUnscored(db: Reader, eventId: string) {
  const cards = await countCards(db, eventId);
  if (cards > 0) refuse("already-scored", { count: cards });
}

type Text = Parameters<ReturnType<typeof words>>[0];
const inAll = (key: Text): LocalizedText => Object.fromEntries(locales.map((locale) => [locale, words(locale)(key)]));

/** Criteria for presentations by students, with four levels each, in all languages. */
export const readyRows = (eventId: string) =>
  readyCriteria.map(({ key, weight }, at) => ({
    ...{ eventId, weight, position: at + 1, independent: false },
    title: inAll(`templates.rubric.${key}.title`),
    levels: readyLevels.map((level, no) => ({ points: no + 1, text: inAll(`templates.rubric.${key}.${level}`) })),
  }));

/** Gives another event the same rubric and criteria, not yet opened; never judges or scores. */
export async function copyRubric(tx: Tx, from: string, to: string) {
  const rubric = await rubricOf(tx, from);
  if (!rubric) return;
  await tx.insert(rubrics).values({ eventId: to, guidance: rubric.guidance, ranked: rubric.ranked });
  const rows = (await criteriaOf(tx, from)).map(({ position, title, weight, independent, levels }) => ({
    ...{ position, title, weight, independent, levels },
    eventId: to,
  }));
  if (rows.length > 0) await tx.insert(criteria).values(rows);
}

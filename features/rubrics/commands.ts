import { and, count, eq, isNull, max } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { criteria, feedback, judges, rubrics, scorecards } from "../../db/schema";
import { moved } from "../topics/rules";
import { criteriaAtMost } from "./choices";
import {
  addCriterionInput,
  criterionInput,
  editCriterionInput,
  editInput,
  makeInput,
  moveCriterionInput,
  removeInput,
  stateInput,
} from "./inputs";
import { measuresAlike } from "./rules";
import {
  atCriterion,
  changeRubric,
  countCards,
  criteriaOf,
  keptRubric,
  mustBeUnscored,
  readyRows,
  rubricForChange,
  touchRubric,
} from "./steps";

/** Lets an event be scored: by ready-made criteria, or by those that are written next. Refuses `rubric-there`. */
export const make = command("rubrics.make", {
  input: makeInput,
  scope: atEvent,
  async run({ db, input: { eventId, from }, now }) {
    const [made] = await db
      .insert(rubrics)
      .values({ eventId, guidance: {}, createdAt: now })
      .onConflictDoNothing()
      .returning({ version: rubrics.version });
    if (!made) return refuse("rubric-there");
    const rows = from === "ready" ? readyRows(eventId) : [];
    // What was removed with an earlier rubric stays away.
    await db.delete(criteria).where(eq(criteria.eventId, eventId));
    if (rows.length > 0) await db.insert(criteria).values(rows.map((row) => ({ ...row, createdAt: now })));
    return { eventId, criteria: rows.length, version: made.version };
  },
  note: ({ criteria: made }) => ({ criteria: made }),
});

/**
 * Says what judges should know, and whether groups are told a place. Refuses `no-rubric`, `changed-meanwhile`,
 * `results-announced`.
 */
export const edit = command("rubrics.edit", {
  input: editInput,
  scope: atEvent,
  async run({ db, input: { eventId, version, guidance, ranked } }) {
    await rubricForChange(db, eventId);
    const made = await changeRubric(db, eventId, version, { guidance, ranked });
    return { eventId, version: made.version };
  },
  note: ({ eventId }) => ({ eventId }),
});

/**
 * Opens the scoring, closes it, or takes it back to a draft. Refuses `no-rubric`, `changed-meanwhile`,
 * `results-announced`; opening without a criterion that counts (`nothing-to-score`); a draft once somebody has scored
 * (`already-scored`).
 */
export const setState = command("rubrics.setState", {
  input: stateInput,
  scope: atEvent,
  async run({ db, input: { eventId, version, state } }) {
    const before = await rubricForChange(db, eventId);
    if (state === "open" && !(await criteriaOf(db, eventId)).some(({ independent }) => !independent))
      return refuse("nothing-to-score");
    if (state === "draft") await mustBeUnscored(db, eventId);
    const made = await changeRubric(db, eventId, version, { state });
    return { eventId, state, before: before.state, version: made.version };
  },
  note: ({ state }) => ({ state }),
});

/**
 * Ends the scoring with everything that belongs to it: criteria, judges, all scorecards, results and feedback. Refuses
 * `no-rubric`, `results-announced`, and `changed-meanwhile` when more goes than was told.
 */
export const remove = command("rubrics.remove", {
  input: removeInput,
  scope: atEvent,
  async run({ db, input: { eventId, version, scorecards: told } }) {
    const rubric = await rubricForChange(db, eventId);
    const cards = await countCards(db, eventId);
    if (cards !== told || rubric.version !== version) return refuse("changed-meanwhile");
    for (const table of [scorecards, judges, criteria, feedback, rubrics])
      await db.delete(table).where(eq(table.eventId, eventId));
    return { eventId, scorecards: cards };
  },
  note: ({ scorecards: gone }) => ({ scorecards: gone }),
});

/**
 * Adds a criterion at the end. Refuses `no-rubric`, `already-scored` once a scorecard is there: it would lack the new
 * one; `too-many-criteria`.
 */
export const addCriterion = command("criteria.add", {
  input: addCriterionInput,
  scope: atEvent,
  async run({ db, input, now }) {
    await keptRubric(db, input.eventId);
    await mustBeUnscored(db, input.eventId);
    const [last] = await db
      .select({ position: max(criteria.position), all: count() })
      .from(criteria)
      .where(and(eq(criteria.eventId, input.eventId), isNull(criteria.removedAt)));
    if ((last?.all ?? 0) >= criteriaAtMost) return refuse("too-many-criteria", { max: criteriaAtMost });
    const [made] = await db
      .insert(criteria)
      .values({ ...input, position: (last?.position ?? 0) + 1, createdAt: now })
      .returning({ criterionId: criteria.id });
    await touchRubric(db, input.eventId);
    return made ?? refuse("not-found");
  },
  note: (made) => made,
});

/**
 * Changes a criterion. Once somebody has scored only its words may change: refuses `already-scored` when weight, points
 * or independence differ, since confirmed scores would mean something else.
 */
export const editCriterion = command("criteria.edit", {
  input: editCriterionInput,
  scope: atCriterion,
  async run({ db, input: { criterionId, ...change }, scope }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const [was] = await db.select().from(criteria).where(eq(criteria.id, criterionId));
    if (!was || was.removedAt) return refuse("not-found");
    if (!measuresAlike(was, change)) await mustBeUnscored(db, eventId);
    await db.update(criteria).set(change).where(eq(criteria.id, criterionId));
    await touchRubric(db, eventId);
    return { criterionId };
  },
  note: (value) => value,
});

/** Puts a criterion at a place in the list, counted from 1. Answers where it stood, for undo. */
export const moveCriterion = command("criteria.move", {
  input: moveCriterionInput,
  scope: atCriterion,
  async run({ db, input: { criterionId, to }, scope }) {
    const eventId = scope.eventId ?? refuse("not-found");
    const all = await criteriaOf(db, eventId);
    const from = all.findIndex(({ id }) => id === criterionId) + 1;
    if (from === 0) return refuse("not-found");
    for (const [at, id] of moved(all, criterionId, to).entries())
      await db
        .update(criteria)
        .set({ position: at + 1 })
        .where(eq(criteria.id, id));
    return { criterionId, to, from };
  },
  note: ({ criterionId, to }) => ({ criterionId, to }),
});

/** Takes a criterion out; it can be restored. Refuses `already-scored`. */
export const removeCriterion = command("criteria.remove", {
  input: criterionInput,
  scope: atCriterion,
  async run({ db, input: { criterionId }, scope, now }) {
    const eventId = scope.eventId ?? refuse("not-found");
    await mustBeUnscored(db, eventId);
    await db.update(criteria).set({ removedAt: now }).where(eq(criteria.id, criterionId));
    await touchRubric(db, eventId);
    return { criterionId };
  },
  note: (value) => value,
});

/** Puts a removed criterion back where it was. Refuses `already-scored`, `too-many-criteria`. */
export const restoreCriterion = command("criteria.restore", {
  input: criterionInput,
  scope: atCriterion,
  async run({ db, input: { criterionId }, scope }) {
    const eventId = scope.eventId ?? refuse("not-found");
    await mustBeUnscored(db, eventId);
    if ((await criteriaOf(db, eventId)).length >= criteriaAtMost)
      return refuse("too-many-criteria", { max: criteriaAtMost });
    await db.update(criteria).set({ removedAt: null }).where(eq(criteria.id, criterionId));
    await touchRubric(db, eventId);
    return { criterionId };
  },
  note: (value) => value,
});

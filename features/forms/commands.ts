import { and, eq, isNotNull, isNull, max, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Tx } from "../../db";
import { formAnswers, formQuestions } from "../../db/schema";
import { most } from "./choices";
import { addInput, editInput, moveInput, questionInput } from "./inputs";
import { changesMeaning, moved, ordersWell } from "./rules";
import { arrange, atFormQuestion, columnsOf, questionKey, questionsOf, refuseManyFiles } from "./steps";

/**
 * Asks one more question, at the end of the form. Refuses `too-many-form-questions` and fields: `choices`, `kind`,
 * `reason`, `showIfKey`, `showIfEquals`.
 */
export const add = command("forms.add", {
  input: addInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const { eventId, ...said } = input;
    const questions = await questionsOf(db, eventId);
    if (questions.length >= most.questions) return refuse("too-many-form-questions", { max: most.questions });
    refuseManyFiles(said, questions);
    const columns = columnsOf(said, questions);
    const [last] = await db
      .select({ position: max(formQuestions.position) })
      .from(formQuestions)
      .where(eq(formQuestions.eventId, eventId));
    const [made] = await db
      .insert(formQuestions)
      .values({ ...columns, eventId, key: questionKey(), position: (last?.position ?? 0) + 1, createdAt: now })
      .returning();
    if (!made) return refuse("not-found");
    return { questionId: made.id, key: made.key, revision: made.revision };
  },
  note: ({ questionId }) => ({ questionId }),
});

const isAnswered = async (db: Tx, questionId: string) =>
  (await db.$count(formAnswers, eq(formAnswers.questionId, questionId))) > 0;

/**
 * Changes a question. When there are answers and the change matters (label, kind, choices), it becomes a new version and
 * the answers keep the old one; answers the id that counts from now on. Refuses `changed-meanwhile` when the revision is
 * not the one that was read, `condition-needed` when a later question depends on what would be gone, and fields.
 */
export const edit = command("forms.edit", {
  input: editInput,
  scope: atFormQuestion,
  async run({ db, input, scope, now }) {
    const { questionId, revision, ...said } = input;
    const questions = await questionsOf(db, scope.eventId ?? "");
    const place = questions.findIndex((one) => one.id === questionId);
    const was = questions[place];
    if (!was) return refuse("changed-meanwhile");
    if (was.revision !== revision) return refuse("changed-meanwhile");
    refuseManyFiles(said, questions.toSpliced(place, 1));
    const columns = columnsOf(said, questions.slice(0, place));
    const next = { ...was, ...columns };
    if (!ordersWell(questions.with(place, next))) return refuse("condition-needed");
    if (!changesMeaning(was, columns) || !(await isAnswered(db, was.id))) {
      await db
        .update(formQuestions)
        .set({ ...columns, revision: revision + 1 })
        .where(eq(formQuestions.id, was.id));
      return { questionId: was.id, version: was.version, revision: revision + 1 };
    }
    await db.update(formQuestions).set({ supersededAt: now }).where(eq(formQuestions.id, was.id));
    const { key, eventId, position } = was;
    const [made] = await db
      .insert(formQuestions)
      .values({ ...columns, key, eventId, position, version: was.version + 1, revision: revision + 1, createdAt: now })
      .returning();
    if (!made) return refuse("not-found");
    return { questionId: made.id, version: made.version, revision: made.revision };
  },
  note: ({ questionId, version }) => ({ questionId, version }),
});

/**
 * Puts a question at a place of the form, counted from 1; answers the place it had. Refuses `condition-order` when a
 * question would stand before the one it depends on.
 */
export const move = command("forms.move", {
  input: moveInput,
  scope: atFormQuestion,
  async run({ db, input, scope }) {
    const questions = await questionsOf(db, scope.eventId ?? "");
    const was = questions.findIndex((one) => one.id === input.questionId) + 1;
    if (was === 0) return refuse("not-found");
    const ids = moved(
      questions.map((one) => one.id),
      input.questionId,
      input.to,
    );
    const order = ids.flatMap((id) => questions.filter((one) => one.id === id));
    if (!ordersWell(order)) return refuse("condition-order");
    await arrange(db, order);
    return { questionId: input.questionId, to: ids.indexOf(input.questionId) + 1, was };
  },
  note: ({ questionId, to }) => ({ questionId, to }),
});

/**
 * Asks a question no more; what was answered stays until its time is over. Refuses `condition-needed` when another
 * question depends on it.
 */
export const remove = command("forms.remove", {
  input: questionInput,
  scope: atFormQuestion,
  async run({ db, input, scope, now }) {
    const questions = await questionsOf(db, scope.eventId ?? "");
    const rest = questions.filter((one) => one.id !== input.questionId);
    if (rest.length === questions.length) return refuse("not-found");
    if (!ordersWell(rest)) return refuse("condition-needed");
    await db.update(formQuestions).set({ removedAt: now }).where(eq(formQuestions.id, input.questionId));
    return { questionId: input.questionId };
  },
  note: (value) => value,
});

/**
 * Asks a removed question again, at the place it had; when what it depended on is gone meanwhile, it is asked of
 * everybody. Refuses `too-many-form-questions`.
 */
export const restore = command("forms.restore", {
  input: questionInput,
  scope: atFormQuestion,
  async run({ db, input, scope }) {
    const eventId = scope.eventId ?? "";
    const asked = await questionsOf(db, eventId);
    if (asked.length >= most.questions) return refuse("too-many-form-questions", { max: most.questions });
    const gone = and(eq(formQuestions.id, input.questionId), isNotNull(formQuestions.removedAt));
    const [back] = await db
      .update(formQuestions)
      .set({ removedAt: null, revision: sql`${formQuestions.revision} + 1` })
      .where(and(gone, isNull(formQuestions.supersededAt)))
      .returning();
    if (!back) return refuse("not-found");
    if (!ordersWell(await questionsOf(db, eventId)))
      await db.update(formQuestions).set({ showIfKey: null, showIfEquals: null }).where(eq(formQuestions.id, back.id));
    return { questionId: back.id };
  },
  note: (value) => value,
});

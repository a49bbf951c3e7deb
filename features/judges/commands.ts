import { and, eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { judges } from "../../db/schema";
import { judgesAtMost } from "../rubrics/choices";
import { keptRubric } from "../rubrics/steps";
import { addJudgeInput, editJudgeInput, judgeInput } from "./inputs";
import { accountsAt, atJudge, groupsHere, judgesOf } from "./steps";

/**
 * Lets somebody score: an account that holds a role at the event, or a guest by name, whose paper the team types in. An
 * account that judged before comes back with its scorecards. Refuses `no-rubric`, `too-many-judges`, `judge-there`,
 * neither account nor `name`, an `accountId` without a role here, a group of another event.
 */
export const add = command("judges.add", {
  input: addJudgeInput,
  scope: atEvent,
  async run({ db, input, scope, now }) {
    const { eventId, shadow } = input;
    await keptRubric(db, eventId);
    if (!input.accountId && !input.name) return refuseField("name", "required");
    const all = await judgesOf(db, eventId, true);
    if (all.filter(({ removedAt }) => !removedAt).length >= judgesAtMost)
      return refuse("too-many-judges", { max: judgesAtMost });
    const excludedGroupIds = await groupsHere(db, eventId, input.excludedGroupIds);
    const accountId = input.accountId ?? null;
    const account = accountId ? (await accountsAt(db, scope)).find((one) => one.accountId === accountId) : undefined;
    if (accountId && !account) return refuseField("accountId", "choice");
    const was = accountId ? all.find((one) => one.accountId === accountId) : undefined;
    if (was && !was.removedAt) return refuse("judge-there");
    const row = { eventId, accountId, name: input.name ?? account?.name ?? "", shadow, excludedGroupIds };
    const back = { ...row, removedAt: null, version: sql`${judges.version} + 1` };
    const [made] = was
      ? await db.update(judges).set(back).where(eq(judges.id, was.id)).returning({ judgeId: judges.id })
      : await db
          .insert(judges)
          .values({ ...row, createdAt: now })
          .returning({ judgeId: judges.id });
    return made ?? refuse("not-found");
  },
  note: (made) => made,
});

/**
 * Changes how somebody is called, whether their scores count, and which groups they must not score. Refuses
 * `changed-meanwhile` and a group of another event.
 */
export const edit = command("judges.edit", {
  input: editJudgeInput,
  scope: atJudge,
  async run({ db, input: { judgeId, version, name, shadow, ...input }, scope }) {
    const excludedGroupIds = await groupsHere(db, scope.eventId ?? "", input.excludedGroupIds);
    const [made] = await db
      .update(judges)
      .set({ name, shadow, excludedGroupIds, version: version + 1 })
      .where(and(eq(judges.id, judgeId), eq(judges.version, version)))
      .returning({ judgeId: judges.id, version: judges.version });
    return made ?? refuse("changed-meanwhile");
  },
  note: ({ judgeId }) => ({ judgeId }),
});

/** Somebody scores no more; their scorecards are kept and count for nothing until they come back. */
export const remove = command("judges.remove", {
  input: judgeInput,
  scope: atJudge,
  async run({ db, input: { judgeId }, now }) {
    await db
      .update(judges)
      .set({ removedAt: now, version: sql`${judges.version} + 1` })
      .where(eq(judges.id, judgeId));
    return { judgeId };
  },
  note: (value) => value,
});

/** Lets somebody score again. Refuses `too-many-judges`. */
export const restore = command("judges.restore", {
  input: judgeInput,
  scope: atJudge,
  async run({ db, input: { judgeId }, scope }) {
    if ((await judgesOf(db, scope.eventId ?? "")).length >= judgesAtMost)
      return refuse("too-many-judges", { max: judgesAtMost });
    await db
      .update(judges)
      .set({ removedAt: null, version: sql`${judges.version} + 1` })
      .where(eq(judges.id, judgeId));
    return { judgeId };
  },
  note: (value) => value,
});

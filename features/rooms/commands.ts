import { and, eq, sql } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atGroup } from "../../core/scopes";
import type { Reader } from "../../db";
import { events, groupDuties, groupMembers, groups, taskMarks } from "../../db/schema";
import { mustBeInSight } from "../deliverables/steps";
import { tasksOf } from "../tasks/steps";
import { abstractInput, dutiesInput, markInput } from "./inputs";
import { atMember } from "./steps";

/** A room of a cancelled event is read, not written. */
async function refuseClosed(db: Reader, eventId: string) {
  const [event] = await db.select({ status: events.status }).from(events).where(eq(events.id, eventId));
  if (event?.status === "cancelled") refuse("wrong-status");
}

/**
 * Ticks one of the group's tasks, or takes the tick away; any member may, and the team. Twice is once. Refuses
 * `not-found` for a task of another event or one that was removed, `wrong-status`.
 */
export const mark = command("rooms.mark", {
  input: markInput,
  scope: atGroup,
  async run({ db, actor, input: { groupId, taskId, done }, scope, now }) {
    await mustBeInSight(db, actor, scope);
    const eventId = scope.eventId ?? "";
    await refuseClosed(db, eventId);
    if (!(await tasksOf(db, eventId)).some(({ id }) => id === taskId)) return refuse("not-found");
    const by = { registrationId: actor.registrationId ?? null, accountId: actor.id ?? null };
    if (done)
      await db
        .insert(taskMarks)
        .values({ taskId, groupId, ...by, createdAt: now })
        .onConflictDoNothing();
    else await db.delete(taskMarks).where(and(eq(taskMarks.taskId, taskId), eq(taskMarks.groupId, groupId)));
    return { groupId, taskId, done };
  },
  note: (made) => made,
});

/**
 * Says what a member of a group takes care of: members for themselves, the leader and the team for everybody. Refuses
 * `not-allowed` to other members, `not-found`, `wrong-status`.
 */
export const setDuties = command("rooms.setDuties", {
  input: dutiesInput,
  scope: atMember,
  async run({ db, actor, input: { registrationId, duties }, scope, now }) {
    const who = await mustBeInSight(db, actor, scope);
    await refuseClosed(db, scope.eventId ?? "");
    const isOwn = actor.registrationId === registrationId;
    if (who === "member" && !isOwn && !(await leads(db, actor.registrationId))) return refuse("not-allowed");
    await db.delete(groupDuties).where(eq(groupDuties.registrationId, registrationId));
    const chosen = [...new Set(duties)];
    if (chosen.length > 0)
      await db.insert(groupDuties).values(chosen.map((duty) => ({ registrationId, duty, createdAt: now })));
    return { registrationId, duties: chosen };
  },
  note: (made) => made,
});

/** The scope says already that it is the same group. */
async function leads(db: Reader, registrationId: string | undefined): Promise<boolean> {
  const [own] = await db
    .select({ role: groupMembers.role })
    .from(groupMembers)
    .where(eq(groupMembers.registrationId, registrationId ?? ""));
  return own?.role === "leader";
}

/**
 * Writes what the group will speak of, for any member and the team. Of two at once one wins: the other is told, and
 * keeps what was typed. Refuses `changed-meanwhile`, `wrong-status`.
 */
export const writeAbstract = command("rooms.writeAbstract", {
  input: abstractInput,
  scope: atGroup,
  async run({ db, actor, input: { groupId, version, text = null }, scope }) {
    await mustBeInSight(db, actor, scope);
    await refuseClosed(db, scope.eventId ?? "");
    const [done] = await db
      .update(groups)
      .set({ abstract: text, abstractVersion: sql`${groups.abstractVersion} + 1` })
      .where(and(eq(groups.id, groupId), eq(groups.abstractVersion, version)))
      .returning({ version: groups.abstractVersion });
    return done ? { groupId, version: done.version } : refuse("changed-meanwhile");
  },
  note: (made) => made,
});

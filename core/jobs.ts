import { and, asc, eq, gte, inArray, isNull, lt, lte, or, sql } from "drizzle-orm";
import { type Tx, write } from "../db";
import { id } from "../db/id";
import { inserting } from "../db/prepared";
import { activities, jobs } from "../db/schema";
import { onCommit } from "./live";
import { log, report } from "./log";
import type { Permission } from "./permissions";
import { onStop, stopping } from "./stopping";

export type Activity = typeof activities.$inferSelect;
export type Job = typeof jobs.$inferSelect;

/** What should follow when something has happened: run at least once for each activity named. */
export type Reaction = {
  name: string;
  on: readonly Permission[];
  run: (activity: Pick<Activity, "id" | "name" | "eventId" | "programId" | "note" | "at">) => Promise<void>;
};
/** What happens by the clock: `everyMinutes`, on one instance at a time. */
export type Schedule = { name: string; everyMinutes: number; run: (now: Date) => Promise<void> };

export const reaction = (name: string, on: readonly Permission[], run: Reaction["run"]): Reaction => ({
  name,
  on,
  run,
});
export const schedule = (name: string, everyMinutes: number, run: Schedule["run"]): Schedule => ({
  name,
  everyMinutes,
  run,
});

const lease = 60_000;
const tries = 5;

/** Enqueues work with the change that causes it; the same `uniqueKey` twice is once. */
export const enqueue = (
  tx: Tx,
  kind: string,
  payload: Record<string, unknown>,
  options: { at?: Date; uniqueKey?: string } = {},
) => insertJob(tx, { kind, payload, runAt: options.at ?? new Date(), uniqueKey: options.uniqueKey ?? null });

const insertJob = inserting(jobs, { ifNew: true });

/** Takes back what was enqueued under keys that begin so and has not begun. Answers how many. */
export async function withdraw(tx: Tx, kind: string, keyStart: string): Promise<number> {
  const waiting = and(isNull(jobs.doneAt), isNull(jobs.failedAt), eq(jobs.attempts, 0));
  const named = and(eq(jobs.kind, kind), gte(jobs.uniqueKey, keyStart), lt(jobs.uniqueKey, `${keyStart}~`));
  return (await tx.delete(jobs).where(and(named, waiting)).returning({ id: jobs.id })).length;
}

/** Turns what happened into jobs, each once, however many instances are running. Answers how many were made. */
export const fanOut = (reactions: readonly Reaction[]) =>
  write("jobs", async (tx) => {
    const fresh = await tx
      .select()
      .from(activities)
      .where(isNull(activities.fannedOutAt))
      .orderBy(asc(activities.at))
      .limit(500);
    if (fresh.length === 0) return 0;
    const ids = fresh.map((a) => a.id);
    await tx.update(activities).set({ fannedOutAt: new Date() }).where(inArray(activities.id, ids));
    let made = 0;
    for (const { id: activityId, name, eventId, programId, note, at } of fresh)
      for (const follower of reactions.filter((r) => r.on.some((on) => on === name))) {
        const payload = { id: activityId, name, eventId, programId, note, at: at.toISOString() };
        await enqueue(tx, follower.name, payload, { uniqueKey: `${follower.name}:${activityId}` });
        made += 1;
      }
    return made;
  });

/** Claims due jobs for a minute. The condition is repeated outside the sub-select, so that two workers cannot both win. */
export const claim = (worker: string, limit = 10, now = new Date()): Promise<Job[]> =>
  write("jobs", async (tx) => {
    const due = and(
      isNull(jobs.doneAt),
      isNull(jobs.failedAt),
      lte(jobs.runAt, now),
      or(isNull(jobs.lockedUntil), lte(jobs.lockedUntil, now)),
    );
    const ids = tx.select({ id: jobs.id }).from(jobs).where(due).orderBy(asc(jobs.runAt), asc(jobs.id)).limit(limit);
    return tx
      .update(jobs)
      .set({ lockedBy: worker, lockedUntil: new Date(now.getTime() + lease), attempts: sql`${jobs.attempts} + 1` })
      .where(and(inArray(jobs.id, ids), due))
      .returning();
  });

const mine = (job: Job) => and(eq(jobs.id, job.id), eq(jobs.lockedBy, job.lockedBy ?? ""), isNull(jobs.doneAt));

/** Has the job for another minute; answers whether it is still this worker's, and not another's since. */
const renew = async (job: Job): Promise<boolean> => {
  const lockedUntil = new Date(Date.now() + lease);
  const held = await write([], (tx) =>
    tx.update(jobs).set({ lockedUntil }).where(mine(job)).returning({ id: jobs.id }),
  );
  return held.length > 0;
};

/** Gives back what was claimed and not begun, for another worker to take at once. */
const giveBack = (job: Job) =>
  write([], async (tx) => {
    const attempts = sql`${jobs.attempts} - 1`;
    await tx.update(jobs).set({ lockedBy: null, lockedUntil: null, attempts }).where(mine(job));
  });

const finish = (job: Job) =>
  write([], async (tx) => {
    await tx.update(jobs).set({ doneAt: new Date(), lockedUntil: null }).where(eq(jobs.id, job.id));
  });

const postpone = (job: Job, error: unknown) =>
  write([], async (tx) => {
    const kind = error instanceof Error ? error.name : "unknown";
    const again = new Date(Date.now() + 1_000 * 4 ** job.attempts);
    const change = job.attempts >= tries ? { failedAt: new Date() } : { lockedUntil: null, runAt: again };
    await tx
      .update(jobs)
      .set({ error: kind, ...change })
      .where(eq(jobs.id, job.id));
  });

async function runOne(job: Job, reactions: readonly Reaction[], schedules: readonly Schedule[]) {
  const lasting = setInterval(() => renew(job).catch((error) => report(error, { job: job.kind })), lease / 3);
  try {
    const follower = reactions.find((r) => r.name === job.kind);
    const timed = schedules.find((s) => s.name === job.kind);
    if (follower) {
      const activity = job.payload as unknown as Omit<Activity, "at"> & { at: string };
      await follower.run({ ...activity, at: new Date(activity.at) });
    } else if (timed) await timed.run(new Date());
    else log.warn({ kind: job.kind }, "no such job");
    await finish(job);
  } catch (error) {
    report(error, { job: job.kind });
    await postpone(job, error);
  } finally {
    clearInterval(lasting);
  }
}

/** Enqueues what the clock asks for: one job for each period of each schedule, on whichever instance is first. */
const tick = (schedules: readonly Schedule[], now: Date) =>
  write("jobs", async (tx) => {
    for (const timed of schedules) {
      const period = Math.floor(now.getTime() / (timed.everyMinutes * 60_000));
      await enqueue(tx, timed.name, {}, { at: now, uniqueKey: `${timed.name}:${period}` });
    }
  });

/**
 * All there is to do, until nothing is left or the process is told to stop: then the job under way is finished, and
 * the others are there for other instances. Answers how many jobs ran. Used by the loop, by tests and by the shell.
 */
export async function runDue(
  reactions: readonly Reaction[],
  schedules: readonly Schedule[] = [],
  stop: AbortSignal = stopping,
): Promise<number> {
  const worker = id();
  let ran = 0;
  while (!stop.aborted) {
    await fanOut(reactions);
    const claimed = await claim(worker);
    if (claimed.length === 0) return ran;
    for (const job of claimed) {
      if (stop.aborted) await giveBack(job);
      // Those before it took long enough for the lease to run out: then it may be another's by now.
      else if (await renew(job)) {
        await runOne(job, reactions, schedules);
        ran += 1;
      }
    }
  }
  return ran;
}

const held = globalThis as { lecternLoop?: true };

/** Starts the loop of this process: woken by commits, and each second to see what others did. */
export function startLoop(reactions: readonly Reaction[], schedules: readonly Schedule[]) {
  if (held.lecternLoop) return;
  held.lecternLoop = true;
  let busy: Promise<unknown> | undefined;
  let minute = 0;
  const go = () => {
    if (stopping.aborted) return;
    busy ??= (async () => {
      const now = new Date();
      if (Math.floor(now.getTime() / 60_000) !== minute) {
        minute = Math.floor(now.getTime() / 60_000);
        await tick(schedules, now);
      }
      await runDue(reactions, schedules);
    })()
      .catch((error) => report(error, { job: "loop" }))
      .finally(() => {
        busy = undefined;
      });
  };
  const timer = setInterval(go, 1_000);
  timer.unref();
  let soon: NodeJS.Timeout | undefined;
  const leave = onCommit(() => {
    soon ??= setTimeout(() => {
      soon = undefined;
      go();
    }, 50);
  });
  onStop(async () => {
    clearInterval(timer);
    clearTimeout(soon);
    leave();
    await busy;
  });
}

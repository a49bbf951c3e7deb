import { statfs } from "node:fs/promises";
import { desc } from "drizzle-orm";
import { db, migrationState, probe } from "../db/index";
import { activities } from "../db/schema/system";
import { env } from "./env";
import { report } from "./log";
import { tryBucket } from "./s3-store";
import { stopping } from "./stopping";
import { storage } from "./storage";

const leastFreeBytes = 200 * 1024 * 1024;
const leastFreeShare = 0.05;
/** Clocks of two machines may differ a little; a clock set back makes deadlines and the trail lie. */
const toleratedMs = 60_000;

export type Readiness = {
  /** "degraded": all is well but for the files, which lie elsewhere; whoever needs none of them notices nothing. */
  status: "ready" | "degraded" | "not-ready";
  /** Which of the conditions hold. `files`: the bucket takes, gives and removes; only where files lie in one. */
  checks: {
    running: boolean;
    database: boolean;
    migrations: boolean;
    clock: boolean;
    disk: boolean;
    files?: boolean;
  };
};

let last: { at: number; answer: Promise<Readiness> } | undefined;

/**
 * Can this process do its work: it is not stopping, the database takes writes and has this build's schema, the clock
 * is not behind the trail, the disk has room? Looked at once a second at most, however often it is asked.
 */
export function readiness(): Promise<Readiness> {
  const now = Date.now();
  if (!last || now - last.at > 1_000 || stopping.aborted) last = { at: now, answer: look() };
  return last.answer;
}

async function look(): Promise<Readiness> {
  const [database, migrations, clock, disk, files] = await Promise.all([
    holds(async () => {
      await probe();
      return true;
    }),
    holds(isCurrent),
    holds(clockIsRight),
    holds(() => hasRoom(env.DATA_DIR)),
    bucketWorks(),
  ]);
  const vital = { running: !stopping.aborted, database, migrations, clock, disk };
  if (!Object.values(vital).every(Boolean)) return { status: "not-ready", checks: vital };
  if (files === undefined) return { status: "ready", checks: vital };
  return { status: files ? "ready" : "degraded", checks: { ...vital, files } };
}

async function holds(check: () => Promise<boolean>): Promise<boolean> {
  try {
    return await check();
  } catch (error) {
    report(error, { kind: "readiness" });
    return false;
  }
}

let current: { at: number; answer: boolean } | undefined;

/**
 * Reads the list of migrations through a connection of its own, so only every half minute. What a newer version has
 * added since this process began (a rolling update) is no reason to stop: migrations leave the version before running.
 */
async function isCurrent(): Promise<boolean> {
  if (!current?.answer || Date.now() - current.at > 30_000) {
    const { pending, unknown } = await migrationState();
    current = { at: Date.now(), answer: pending.length === 0 && (unknown === 0 || current?.answer === true) };
  }
  return current.answer;
}

async function clockIsRight(): Promise<boolean> {
  const [newest] = await db.select({ at: activities.at }).from(activities).orderBy(desc(activities.id)).limit(1);
  return !newest || newest.at.getTime() <= Date.now() + toleratedMs;
}

let bucket: { at: number; answer: boolean } | undefined;
let asking: Promise<boolean> | undefined;

/**
 * Can the bucket be worked with? Undefined where files lie on the disk. Three requests are not free, and one that hangs
 * must not hold the answer up: asked anew after half a minute, or five seconds while it fails, and waited for at the
 * first time only.
 */
function bucketWorks(): Promise<boolean | undefined> | boolean | undefined {
  const { s3 } = storage();
  if (!s3) return undefined;
  if (bucket && Date.now() - bucket.at < (bucket.answer ? 30_000 : 5_000)) return bucket.answer;
  asking ??= holds(async () => {
    await tryBucket(s3);
    return true;
  })
    .then((answer) => {
      bucket = { at: Date.now(), answer };
      return answer;
    })
    .finally(() => {
      asking = undefined;
    });
  return bucket ? bucket.answer : asking;
}

/** More than 200 MB and more than a twentieth of the disk that holds `folder` are free. */
export async function hasRoom(folder: string): Promise<boolean> {
  const { bavail, blocks, bsize } = await statfs(folder);
  return bavail * bsize > leastFreeBytes && bavail / blocks > leastFreeShare;
}

import { randomBytes } from "node:crypto";
import {
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  statSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { hostname } from "node:os";
import { dirname } from "node:path";

/** A holder that has not shown itself for this long (milliseconds) is gone. */
const stale = 15_000;
const beat = 4_000;

interface Holder {
  id: string;
  pid: number;
  host: string;
  /** The process number space: containers all begin at 1. */
  space: string;
  since: string;
}

export interface Lock {
  /** Another process took it, after this one had not shown itself for too long. */
  readonly lost: boolean;
  release(): void;
}

const key = Symbol.for("lectern.locks");
const everywhere = globalThis as { [key]?: Set<string> };
everywhere[key] ??= new Set();
/** The locks this very process holds. */
const here = everywhere[key];

const lockOf = (file: string) => `${file}.lock`;

/**
 * Holds the database for this process, with a heartbeat.
 * @throws when another living process holds it
 */
export function holdLock(file: string): Lock {
  const path = lockOf(file);
  const own: Holder = {
    id: randomBytes(8).toString("hex"),
    pid: process.pid,
    host: hostname(),
    space: space(),
    since: new Date().toISOString(),
  };
  take(path, own);
  here.add(own.id);
  const state = { lost: false };
  const timer = setInterval(() => {
    const holder = read(path);
    if (!holder) place(path, own);
    else if (holder.id === own.id) utimesSync(path, new Date(), new Date());
    else {
      state.lost = true;
      clearInterval(timer);
      console.error(`${path}: another process took the database over; writes are refused from now on`);
    }
  }, beat);
  timer.unref();
  const release = () => {
    clearInterval(timer);
    here.delete(own.id);
    process.removeListener("exit", release);
    if (read(path)?.id === own.id) unlinkSync(path);
  };
  process.once("exit", release);
  return {
    get lost() {
      return state.lost;
    },
    release,
  };
}

/** Who holds the database now, or undefined when nobody living does. */
export function holderOf(file: string): Holder | undefined {
  const path = lockOf(file);
  const holder = read(path);
  return alive(path, holder) ? holder : undefined;
}

/** What to say to whoever comes second. */
export const inUse = (file: string, holder: Holder | undefined) =>
  `${file} is in use by another process (pid ${holder?.pid} on ${holder?.host}, since ${holder?.since}). SQLite serves one process: ` +
  "to run several, set DATABASE_URL to a PostgreSQL database. If that process has just crashed, try again in 15 seconds.";

/** Never overwrites: two that come at once cannot both succeed. */
const place = (path: string, holder: Holder) =>
  writeFileSync(path, JSON.stringify(holder), { flag: "wx", mode: 0o600 });

function take(path: string, own: Holder) {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  for (let attempt = 1; ; attempt++) {
    try {
      place(path, own);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "EEXIST" || attempt > 5) throw error;
    }
    const holder = read(path);
    if (alive(path, holder)) throw new Error(inUse(path.slice(0, -".lock".length), holder));
    putAside(path, holder);
  }
}

/** Two may find the same dead lock at once: whoever moved a living one away puts it back. */
function putAside(path: string, dead: Holder | undefined) {
  const aside = `${path}.${randomBytes(8).toString("hex")}`;
  try {
    renameSync(path, aside);
  } catch {
    return; // the other was quicker
  }
  const moved = read(aside);
  if (moved && moved.id !== dead?.id) place(path, moved);
  unlinkSync(aside);
}

function alive(path: string, holder: Holder | undefined) {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
  if (age > stale) return false;
  if (!holder) return age < 1_000; // being written just now, or rubbish
  if (holder.host !== hostname() || holder.space !== space()) return true; // only its heartbeat can tell
  if (holder.pid === process.pid) return here.has(holder.id);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

function space() {
  try {
    return readlinkSync("/proc/self/ns/pid");
  } catch {
    return "";
  }
}

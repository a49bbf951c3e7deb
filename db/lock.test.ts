import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, utimesSync, writeFileSync } from "node:fs";
import { hostname, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { afterEach, describe, expect, test, vi } from "vitest";
import { holderOf, holdLock } from "./lock";

const newFile = () => join(mkdtempSync(join(tmpdir(), "lectern-lock-")), "lectern.db");
const other: ChildProcess[] = [];
afterEach(() => {
  for (const child of other.splice(0)) child.kill("SIGKILL");
  vi.useRealTimers();
});

/** Another process that opens the database as the app does. */
async function otherProcess(file: string) {
  const code = `import(${JSON.stringify(resolve("db/index.ts"))}).then((d) => { d.start(); console.log("open"); setInterval(() => {}, 1000); }, console.log)`;
  const child = spawn(process.execPath, ["--import", "tsx", "--input-type=module", "-e", code], {
    env: { ...process.env, DATABASE_URL: `file:${file}`, DATABASE_LOCK: "on" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  other.push(child);
  const [said] = (await Promise.race([once(child.stdout, "data"), once(child.stderr, "data")])) as [Buffer];
  return { child, said: String(said) };
}

const written = (file: string, holder: object, age = 0) => {
  writeFileSync(`${file}.lock`, JSON.stringify({ id: "other", host: hostname(), space: "", since: "x", ...holder }));
  const then = new Date(Date.now() - age);
  utimesSync(`${file}.lock`, then, then);
};
const sameSpace = () => {
  const file = newFile();
  const lock = holdLock(file);
  const { space } = JSON.parse(readFileSync(`${file}.lock`, "utf8")) as { space: string };
  lock.release();
  return space;
};

describe("a database file", () => {
  test("serves one process; the second is told of PostgreSQL, and gets it when the first has died", async () => {
    const file = newFile();
    const { child, said } = await otherProcess(file);
    expect(said).toContain("open");
    expect(() => holdLock(file)).toThrow(/in use by another process \(pid \d+ .*PostgreSQL/s);
    expect(holderOf(file)?.pid).toBe(child.pid);
    const second = await otherProcess(file);
    expect(second.said).toContain("PostgreSQL");
    child.kill("SIGKILL");
    await once(child, "exit");
    expect(holderOf(file)).toBeUndefined();
    holdLock(file).release();
  }, 30_000);

  test("is free again when its holder lets go", () => {
    const file = newFile();
    const lock = holdLock(file);
    expect(() => holdLock(file)).toThrow("in use");
    lock.release();
    expect(existsSync(`${file}.lock`)).toBe(false);
    holdLock(file).release();
  });

  test("stays with a holder elsewhere for as long as it shows itself", () => {
    const file = newFile();
    written(file, { pid: 1, host: "elsewhere" }, 10_000);
    expect(() => holdLock(file)).toThrow("pid 1 on elsewhere");
    written(file, { pid: 1, host: "elsewhere" }, 20_000);
    holdLock(file).release();
  });

  test("is not kept by an earlier life of a process with the same number", () => {
    const file = newFile();
    written(file, { pid: process.pid, space: sameSpace() });
    holdLock(file).release();
  });

  test("is not kept by rubbish", () => {
    const file = newFile();
    writeFileSync(`${file}.lock`, "");
    expect(() => holdLock(file)).toThrow("in use");
    const then = new Date(Date.now() - 2_000);
    utimesSync(`${file}.lock`, then, then);
    holdLock(file).release();
  });
});

describe("whoever holds it", () => {
  test("shows itself, and puts the lock back when it was removed", async () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const file = newFile();
    const lock = holdLock(file);
    writeFileSync(`${file}.lock`, readFileSync(`${file}.lock`));
    utimesSync(`${file}.lock`, new Date(0), new Date(0));
    vi.advanceTimersByTime(4_000);
    expect(holderOf(file)?.pid).toBe(process.pid);
    const { rmSync } = await import("node:fs");
    rmSync(`${file}.lock`);
    vi.advanceTimersByTime(4_000);
    expect(holderOf(file)?.pid).toBe(process.pid);
    lock.release();
  });

  test("knows when another took it over, and leaves that one's lock alone", () => {
    vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
    const told = vi.spyOn(console, "error").mockImplementation(() => {});
    const file = newFile();
    const lock = holdLock(file);
    written(file, { pid: 1, host: "elsewhere" });
    vi.advanceTimersByTime(4_000);
    expect(lock.lost).toBe(true);
    expect(told).toHaveBeenCalledOnce();
    lock.release();
    expect(holderOf(file)?.host).toBe("elsewhere");
  });
});

import { once } from "node:events";
import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import Database from "better-sqlite3";
import { eq, sql } from "drizzle-orm";
import { describe, expect, inject, test, vi } from "vitest";
import { db, engine, probe, type Tx, write } from "./index";
import { fileOf } from "./pragmas";
import { rateLimits } from "./schema";
import { administer } from "./testing-template";

const url = process.env.DATABASE_URL ?? "";
const insert = (tx: Tx, key: string, count = 1) => tx.insert(rateLimits).values({ key, count, resetsAt: new Date(0) });
const keys = async (like: string) =>
  (
    await db
      .select()
      .from(rateLimits)
      .where(sql`${rateLimits.key} like ${`${like}%`}`)
  )
    .map((row) => row.key)
    .sort();

test("the two bundles of the app share one database and one idea of what is being written", async () => {
  await write([], (tx) => insert(tx, "one bundle"));
  vi.resetModules();
  const other = await import("./index");
  expect(other.write).not.toBe(write);
  expect(await other.db.$count(rateLimits, eq(rateLimits.key, "one bundle"))).toBe(1);
  await expect(write([], () => other.write([], async () => {}))).rejects.toThrow("pass the tx instead");
  const seen: string[] = [];
  await write([], async () => other.afterWrite(() => seen.push("after")));
  expect(seen).toEqual(["after"]);
  const twice = write([], (tx) => insert(tx, "one bundle"));
  await expect(twice).rejects.toBeInstanceOf((await import("./errors")).RuleBroken);
});

test("a database that takes writes says so", async () => {
  await expect(probe()).resolves.toBeUndefined();
});

describe.runIf(engine === "sqlite")("writes that share a commit", () => {
  test("are all told when the engine undoes the whole of it", async () => {
    const client = new Database(fileOf(url));
    client.exec(`create trigger disk_full before insert on rate_limits when new.count = 507
      begin select raise(rollback, 'as a full disk does'); end`);
    const results = await Promise.allSettled([
      write("a", (tx) => insert(tx, "shared a")),
      write("b", (tx) => insert(tx, "shared b", 507)),
      write("c", (tx) => insert(tx, "shared c")),
    ]);
    client.exec("drop trigger disk_full");
    client.close();
    const kept = await keys("shared");
    const told = ["shared a", "shared b", "shared c"].filter((_, n) => results[n]?.status === "fulfilled");
    expect(kept).toEqual(told);
    expect(told).not.toContain("shared b");
    await write("a", (tx) => insert(tx, "shared later"));
  });

  test("wait for another process that writes", async () => {
    // On a thread of its own: while we wait for its lock, nothing else of this thread runs.
    const writes = `const { parentPort, workerData } = require("node:worker_threads");
      const client = new (require("better-sqlite3"))(workerData);
      client.exec("begin immediate");
      client.exec("insert into rate_limits (key, count, resets_at) values ('elsewhere', 1, 0)");
      parentPort.postMessage("begun");
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
      client.exec("commit");
      client.close();`;
    const other = new Worker(writes, { eval: true, workerData: fileOf(url) });
    const ended = once(other, "exit");
    await once(other, "message");
    await write([], (tx) => insert(tx, "elsewhere too"));
    await ended;
    expect(await keys("elsewhere")).toEqual(["elsewhere", "elsewhere too"]);
  });
});

describe.runIf(engine === "postgres")("a connection that breaks", () => {
  const cut = () =>
    administer(
      inject("template").url.replace(/\/[^/]*$/, "/postgres"),
      `select pg_terminate_backend(pid) from pg_stat_activity where datname = '${new URL(url).pathname.slice(1)}'`,
    );

  test("while it is idle costs nobody anything", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    await Promise.all([db.$count(rateLimits), write([], (tx) => insert(tx, "before"))]);
    await cut();
    await write([], (tx) => insert(tx, "cut idle"));
    expect(await keys("cut idle")).toEqual(["cut idle"]);
  });

  test("during a write undoes it, says so, and the next one goes through", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    const broken = write("cut", async (tx) => {
      await insert(tx, "cut 1");
      await cut();
      await insert(tx, "cut 2");
    });
    await expect(broken).rejects.toMatchObject({ name: "Unavailable", reason: "connection", status: 503 });
    await write("cut", (tx) => insert(tx, "cut 3"));
    expect(await keys("cut ")).toEqual(["cut 3", "cut idle"]);
  });

  test("is not the end of a write that met another: after a deadlock it is done again", async () => {
    await write([], async (tx) => {
      await insert(tx, "left");
      await insert(tx, "right");
    });
    let runs = 0;
    let arrived = 0;
    const crossing = (first: string, second: string) => async (tx: Tx) => {
      runs++;
      const add = (key: string) =>
        tx
          .update(rateLimits)
          .set({ count: sql`${rateLimits.count} + 1` })
          .where(eq(rateLimits.key, key));
      await add(first);
      arrived++;
      while (arrived < 2) await pause(5);
      await add(second);
    };
    await Promise.all([write("l", crossing("left", "right")), write("r", crossing("right", "left"))]);
    expect(runs).toBeGreaterThan(2);
    const rows = await db.select().from(rateLimits).where(eq(rateLimits.key, "left"));
    expect(rows[0]?.count).toBe(3);
  });
});

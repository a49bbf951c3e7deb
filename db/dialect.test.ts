import { count, desc, eq, inArray, max, sql } from "drizzle-orm";
import { describe, expect, expectTypeOf, test } from "vitest";
import { chunks } from "./chunks";
import { id } from "./id";
import { db, type Reader, type Tx, write } from "./index";
import { accounts, events, jobs, rateLimits, settings } from "./schema";

const kept = async (value: unknown) => {
  const key = id();
  await write([], (tx) => tx.insert(settings).values({ key, value, updatedAt: new Date() }));
  return (await db.select().from(settings).where(eq(settings.key, key)))[0]?.value;
};

describe("what is stored comes back the same", () => {
  test("an instant, to the millisecond, also through max()", async () => {
    const at = new Date("2026-11-23T10:11:12.345Z");
    await write([], (tx) => tx.insert(rateLimits).values({ key: "at", count: 1, resetsAt: at }));
    const [row] = await db
      .select({ at: rateLimits.resetsAt, latest: max(rateLimits.resetsAt) })
      .from(rateLimits)
      .groupBy(rateLimits.key);
    expect(row).toEqual({ at, latest: at });
    expect(await db.$count(rateLimits, eq(rateLimits.resetsAt, at))).toBe(1);
  });

  test.each([[{ a: [1, "둘", null, true] }], [[]], ["text"], [0], [false], [{ path: "C:\\u0000" }]])(
    "the JSON value %j",
    async (value) => expect(await kept(value)).toEqual(value),
  );

  test("an address, in the one form it is compared in", async () => {
    await write([], (tx) => tx.insert(accounts).values({ email: " Aru@Example.KZ ", name: "Aru" }));
    const [row] = await db.select().from(accounts).where(eq(accounts.email, "ARU@example.kz"));
    expect(row?.email).toBe("aru@example.kz");
  });

  test("a count, as a number", async () => {
    const [row] = await db.select({ n: count() }).from(events);
    expect(row).toEqual({ n: 0 });
  });
});

describe("both engines refuse", () => {
  test.each([
    ["a NUL", "\0"],
    ["half a character", "\ud83d"],
  ])("%s in JSON", async (_, value) => {
    await expect(kept({ value })).rejects.toThrow();
  });

  test("a NUL in text", async () => {
    const row = { key: "n\0l", count: 1, resetsAt: new Date() };
    await expect(write([], (tx) => tx.insert(rateLimits).values(row))).rejects.toThrow();
  });

  test.each([3_000_000_000, 1.5])("%d as a whole number", async (number) => {
    const row = { key: id(), count: number, resetsAt: new Date() };
    await expect(write([], (tx) => tx.insert(rateLimits).values(row))).rejects.toThrow();
  });
});

test("a job of a key is enqueued once, and whoever comes second is told so", async () => {
  const job = { kind: "k", uniqueKey: "once", payload: {}, runAt: new Date() };
  const enqueue = () => write("jobs", (tx) => tx.insert(jobs).values(job).onConflictDoNothing().returning());
  const made = await Promise.all([enqueue(), enqueue(), enqueue()]);
  expect(made.map((rows) => rows.length).sort()).toEqual([0, 0, 1]);
});

test("an upsert counts on", async () => {
  const hit = () =>
    write("limit", (tx) =>
      tx
        .insert(rateLimits)
        .values({ key: "hits", count: 1, resetsAt: new Date() })
        .onConflictDoUpdate({ target: rateLimits.key, set: { count: sql`${rateLimits.count} + 1` } })
        .returning({ count: rateLimits.count }),
    );
  await hit();
  await hit();
  expect(await hit()).toEqual([{ count: 3 }]);
});

test("ten thousand rows go in by chunks", async () => {
  const rows = Array.from({ length: 10_000 }, (_, n) => ({ key: `many ${n}`, count: n, resetsAt: new Date(0) }));
  await write("many", async (tx) => {
    for (const part of chunks(rows)) await tx.insert(rateLimits).values(part);
  });
  expect(await db.$count(rateLimits, eq(rateLimits.resetsAt, new Date(0)))).toBe(10_000);
  expect([...chunks([1, 2, 3], 2)]).toEqual([[1, 2], [3]]);
});

test("ids rise, also when the clock is set back", () => {
  const now = Date.now() + 5_000;
  const made = [...Array.from({ length: 5_000 }, () => id(now)), id(now - 1_000), id(now + 1)];
  expect(made).toEqual([...made].sort());
  expect(new Set(made).size).toBe(made.length);
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});

test("rows made one after the other are read newest first by their id", async () => {
  const keys = ["x", "y", "z"];
  const row = (uniqueKey: string) => ({ kind: "order", uniqueKey, payload: {}, runAt: new Date() });
  await write([], async (tx) => {
    for (const key of keys) await tx.insert(jobs).values(row(key));
  });
  const read = await db.select().from(jobs).where(inArray(jobs.uniqueKey, keys)).orderBy(desc(jobs.id));
  expect(read.map((job) => job.uniqueKey)).toEqual(["z", "y", "x"]);
});

test("a reader cannot write, and neither can run what one engine lacks", () => {
  expectTypeOf<Reader>().not.toHaveProperty("insert");
  expectTypeOf<Reader>().not.toHaveProperty("execute");
  expectTypeOf<Tx>().not.toHaveProperty("transaction");
  expectTypeOf<Tx>().toHaveProperty("delete");
});

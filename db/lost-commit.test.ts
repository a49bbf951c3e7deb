import { eq, sql } from "drizzle-orm";
import { afterAll, beforeEach, describe, expect, test, vi } from "vitest";
import { type Line, throughLine } from "./testing-line";

const isPostgres = /^postgres/.test(process.env.DATABASE_URL ?? "");
const line: Line | undefined = isPostgres ? await throughLine() : undefined;
const { db, write } = await import("./index");
const { rateLimits } = await import("./schema");

const row = (key: string) => ({ key, count: 1, resetsAt: new Date(0) });
const timesWritten = async (key: string) => {
  const [found] = await db.select().from(rateLimits).where(eq(rateLimits.key, key));
  return found?.count ?? 0;
};
/** A write that counts how often it was kept, and how often it was run. */
function counting(key: string, tells = true) {
  const seen = { runs: 0 };
  const work = () =>
    write(
      key,
      async (tx) => {
        seen.runs += 1;
        const mark = `${key} run ${seen.runs}`;
        await tx.insert(rateLimits).values(row(mark));
        await tx
          .insert(rateLimits)
          .values(row(key))
          .onConflictDoUpdate({ target: rateLimits.key, set: { count: sql`${rateLimits.count} + 1` } });
        return mark;
      },
      tells
        ? {
            landed: async (reader) =>
              (await reader.$count(rateLimits, eq(rateLimits.key, `${key} run ${seen.runs}`))) > 0,
          }
        : {},
    );
  return { seen, work };
}

afterAll(() => line?.close());

describe.runIf(isPostgres)("a COMMIT that is not answered", () => {
  const faulty = line as Line;
  beforeEach(() => {
    faulty.mend();
    faulty.met = 0;
    vi.spyOn(console, "error").mockImplementation(() => {});
  });

  test("because it never arrived is found not to be kept, and the write is done again", async () => {
    const { seen, work } = counting("before");
    faulty.plan("before", /rate_limits/);
    await expect(work()).resolves.toBe("before run 2");
    expect(seen.runs).toBe(2);
    expect(await timesWritten("before")).toBe(1);
  });

  test("because only the answer was lost is found to be kept: answered as done, and done once", async () => {
    const { seen, work } = counting("after");
    faulty.plan("after", /rate_limits/);
    await expect(work()).resolves.toBe("after run 1");
    expect([seen.runs, faulty.met]).toEqual([1, 1]);
    expect(await timesWritten("after")).toBe(1);
  });

  test("five times in a row is told as trouble in the end, and nothing of it is there", async () => {
    const { seen, work } = counting("often");
    faulty.plan("before", /rate_limits/, { times: 99 });
    await expect(work()).rejects.toMatchObject({ name: "Unavailable", reason: "connection" });
    expect(seen.runs).toBe(5);
    faulty.mend();
    expect(await timesWritten("often")).toBe(0);
  });

  test("of a write that leaves no mark of its own is told to be unsure, never done again", async () => {
    const { seen, work } = counting("unmarked", false);
    faulty.plan("after", /rate_limits/);
    await expect(work()).rejects.toMatchObject({ name: "Unavailable", reason: "unsure", status: 503 });
    expect(seen.runs).toBe(1);
    expect(await timesWritten("unmarked")).toBe(1);
  });

  test("while nobody can be asked is told to be unsure within seconds", async () => {
    const { seen, work } = counting("nobody");
    faulty.plan("after", /rate_limits/, { alongside: () => faulty.cut() });
    await expect(work()).rejects.toMatchObject({ reason: "unsure" });
    expect(seen.runs).toBe(1);
    faulty.mend();
    expect(await timesWritten("nobody")).toBe(1);
  }, 60_000);

  test("done again without looking is done twice: what the look is for", async () => {
    const { work } = counting("blind", false);
    faulty.plan("after", /rate_limits/);
    await work().catch(work);
    expect(await timesWritten("blind")).toBe(2);
  });

  test("on a line that stands but says nothing is given up and asked for on another", async () => {
    const { work } = counting("silent");
    faulty.plan("silent", /rate_limits/);
    await expect(work()).resolves.toBe("silent run 1");
    expect(await timesWritten("silent")).toBe(1);
  }, 60_000);

  test("in time but late is an answer", async () => {
    const { seen, work } = counting("late");
    faulty.plan("late", /rate_limits/);
    await expect(work()).resolves.toBe("late run 1");
    expect(seen.runs).toBe(1);
  });
});

describe.runIf(isPostgres)("a server that is away", () => {
  const faulty = line as Line;
  beforeEach(() => {
    faulty.mend();
    vi.spyOn(console, "error").mockImplementation(() => {});
  });

  test("for a moment costs reads and writes that moment, and no error", async () => {
    const { work } = counting("moment");
    faulty.cut();
    setTimeout(() => faulty.mend(), 500);
    await Promise.all([work(), db.$count(rateLimits)]);
    expect(await timesWritten("moment")).toBe(1);
  });

  test("for longer is told within seconds, to those who come meanwhile at once, and is there again by itself", async () => {
    faulty.cut();
    await expect(counting("longer").work()).rejects.toMatchObject({ reason: "connection", retryAfter: 5 });
    const began = performance.now();
    await expect(counting("meanwhile").work()).rejects.toMatchObject({ reason: "connection" });
    expect(performance.now() - began).toBeLessThan(1_000);
    faulty.mend();
    await counting("again").work();
    expect(await timesWritten("again")).toBe(1);
  });

  test("without a word does not hold a write for ever: it ends, the next one goes through", async () => {
    const { work } = counting("hushed");
    await work();
    faulty.hush();
    const stuck = work();
    setTimeout(() => {
      faulty.cut(); // the old connections stay dead
      faulty.mend();
    }, 3_000);
    await stuck;
    expect(await timesWritten("hushed")).toBe(2);
  }, 60_000);
});

import Database from "better-sqlite3";
import { like } from "drizzle-orm";
import { expect, test, vi } from "vitest";
import { db, engine, probe, write } from "./index";
import { rateLimits } from "./schema";

/** The app's own writing connection: SQLite counts pages for each connection, and only this one shall be out of room. */
async function writer(): Promise<Database.Database> {
  const seen: Database.Database[] = [];
  const pragma = Database.prototype.pragma;
  const spy = vi.spyOn(Database.prototype, "pragma").mockImplementation(function (this: Database.Database, ...given) {
    seen.push(this);
    return pragma.apply(this, given);
  });
  await probe();
  spy.mockRestore();
  const found = seen.find((client) => !client.readonly);
  if (!found) throw new Error("the database was open before");
  return found;
}

test.runIf(engine === "sqlite")(
  "a full disk refuses what does not fit, keeps the rest, and is no full disk once there is room",
  async () => {
    const client = await writer();
    const filled = (name: string, n: number) =>
      write(name, async (tx) => {
        await tx.insert(rateLimits).values({ key: `${name} first`, count: 1, resetsAt: new Date(0) });
        for (let row = 0; row < n; row += 1)
          await tx
            .insert(rateLimits)
            .values({ key: `${name} ${row} ${"x".repeat(4_000)}`, count: 1, resetsAt: new Date(0) });
      });
    await filled("before", 1);
    const pages = client.pragma("page_count", { simple: true }) as number;
    client.pragma(`max_page_count = ${pages + 8}`);
    const results = await Promise.allSettled([filled("small", 1), filled("large", 100), filled("other", 1)]);
    const told = results.map((one) =>
      one.status === "fulfilled" ? "kept" : (one.reason as { reason?: string }).reason,
    );
    expect(told[1]).toBe("full");
    const kept = async (name: string) => (await db.$count(rateLimits, like(rateLimits.key, `${name} %`))) > 0;
    expect([await kept("small"), await kept("large"), await kept("other")]).toEqual(
      told.map((word) => word === "kept"),
    );
    await expect(filled("large", 100)).rejects.toMatchObject({ name: "Unavailable", reason: "full", status: 507 });
    expect(await kept("large")).toBe(false);
    expect(await kept("before")).toBe(true);
    client.pragma("max_page_count = 1000000");
    await filled("large", 100);
    expect(await db.$count(rateLimits, like(rateLimits.key, "large %"))).toBe(101);
  },
);

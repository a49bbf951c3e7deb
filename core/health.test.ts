import { afterEach, expect, test, vi } from "vitest";
import { write } from "../db";
import { engine } from "../db/index";
import { migrationsFolder, migrationsIn } from "../db/migrate";
import { onPostgres } from "../db/migrate-postgres";
import { onSqlite } from "../db/migrate-sqlite";
import { fileOf } from "../db/pragmas";

afterEach(() => {
  vi.useRealTimers();
});

const address = process.env.DATABASE_URL ?? "";
/** Notes a migration down that this build does not know, as a newer version does. */
async function migratedByNewer() {
  const session = engine === "postgres" ? onPostgres(address) : onSqlite(fileOf(address));
  const last = migrationsIn(migrationsFolder()).at(-1)?.when ?? 0;
  await session.transaction(() => session.note("of-a-newer-version", last + 1_000));
  await session.close();
}

test("a process goes on being ready when a newer version has migrated, and one that begins then is not", async () => {
  await write([], async () => undefined);
  const { readiness } = await import("./health");
  expect((await readiness()).checks).toMatchObject({ database: true, migrations: true });
  await migratedByNewer();
  vi.useFakeTimers({ now: Date.now() + 31_000, toFake: ["Date"] });
  expect((await readiness()).checks.migrations).toBe(true);
  vi.resetModules();
  const begun = await import("./health");
  expect((await begun.readiness()).checks.migrations).toBe(false);
});

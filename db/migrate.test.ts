import { mkdirSync, mkdtempSync, readdirSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, inject, test } from "vitest";
import { engine } from "./index";
import { migrateWith, migrationState, migrationsFolder, migrationsIn } from "./migrate";
import { onPostgres } from "./migrate-postgres";
import { onSqlite } from "./migrate-sqlite";
import { fileOf } from "./pragmas";
import { administer, withDatabase } from "./testing-template";

type Step = { tag: string; when: number; sql: string[] };

/** A folder as drizzle-kit writes it. */
function folderOf(...steps: Step[]) {
  const folder = mkdtempSync(join(tmpdir(), "lectern-migrations-"));
  mkdirSync(join(folder, "meta"));
  const entries = steps.map(({ tag, when }, idx) => ({ idx, version: "6", when, tag, breakpoints: true }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ version: "7", entries }));
  for (const { tag, sql } of steps) writeFileSync(join(folder, `${tag}.sql`), sql.join("\n--> statement-breakpoint\n"));
  return folder;
}

const made: string[] = [];
async function newDatabase() {
  if (engine === "sqlite") return `file:${join(mkdtempSync(join(tmpdir(), "lectern-migrate-")), "lectern.db")}`;
  const name = `lectern_test_migrate_${Date.now().toString(36)}_${made.length}`;
  const { url } = inject("template");
  await administer(withDatabase(url, "postgres"), `create database ${name}`);
  made.push(name);
  return withDatabase(url, name);
}
afterAll(async () => {
  const admin = engine === "postgres" ? withDatabase(inject("template").url, "postgres") : "";
  for (const name of made) await administer(admin, `drop database ${name} with (force)`);
});

async function sql(address: string, ...statements: string[]) {
  const session = engine === "postgres" ? onPostgres(address) : onSqlite(fileOf(address));
  try {
    let rows: Record<string, unknown>[] = [];
    for (const statement of statements) rows = await session.run(statement);
    return rows;
  } finally {
    await session.close();
  }
}
const many = async (address: string, name: string) =>
  Number((await sql(address, `select count(*) as n from ${name}`))[0]?.n);

const first: Step = {
  tag: "0000_first",
  when: 1_000,
  sql: [
    "create table events (id text primary key not null, capacity integer not null default 10)",
    "create table registrations (id text primary key not null, event_id text not null, foreign key (event_id) references events(id) on delete cascade)",
  ],
};
/** What drizzle-kit makes of a changed default: SQLite rebuilds the table, PostgreSQL alters it. */
const changed: Step = {
  tag: "0001_changed",
  when: 2_000,
  sql:
    engine === "postgres"
      ? ["alter table events alter column capacity set default 20"]
      : [
          "PRAGMA foreign_keys=OFF;",
          "create table __new_events (id text primary key not null, capacity integer not null default 20)",
          "insert into __new_events (id, capacity) select id, capacity from events",
          "drop table events;",
          "alter table __new_events rename to events",
          "PRAGMA foreign_keys=ON;",
        ],
};
const filled = [
  "insert into events (id) values ('e')",
  ...Array.from({ length: 80 }, (_, n) => `insert into registrations (id, event_id) values ('r${n}', 'e')`),
];
async function prepared() {
  const address = await newDatabase();
  await migrateWith(folderOf(first), address);
  await sql(address, ...filled);
  return address;
}

test("a table that others refer to is rebuilt, and all 80 registrations are still there", async () => {
  const address = await prepared();
  expect(await migrateWith(folderOf(first, changed), address)).toEqual(["0001_changed"]);
  expect(await many(address, "registrations")).toBe(80);
  await sql(address, "insert into events (id) values ('f')");
  expect(await sql(address, "select capacity from events where id = 'f'")).toEqual([{ capacity: 20 }]);
  await expect(sql(address, "insert into registrations (id, event_id) values ('x', 'nowhere')")).rejects.toThrow();
});

test.runIf(engine === "postgres")("four instances that start at once on an empty database make it once", async () => {
  const address = await newDatabase();
  const applied = await Promise.all([1, 2, 3, 4].map(() => migrateWith(migrationsFolder(), address)));
  const all = migrationsIn(migrationsFolder()).map(({ tag }) => tag);
  expect(applied.filter(({ length }) => length > 0)).toEqual([all]);
  expect(await migrationState(migrationsFolder(), address)).toEqual({ applied: all, pending: [], unknown: 0 });
});

test("only what is pending is applied, and two at once apply it once", async () => {
  const address = await newDatabase();
  const folder = folderOf(first, changed);
  expect(await migrationState(folder, address)).toEqual({
    applied: [],
    pending: ["0000_first", "0001_changed"],
    unknown: 0,
  });
  await migrateWith(folderOf(first), address);
  const both = await Promise.allSettled([migrateWith(folder, address), migrateWith(folder, address)]);
  const applied = both.flatMap((result) => (result.status === "fulfilled" ? result.value : []));
  expect(applied).toEqual(["0001_changed"]);
  expect(await migrateWith(folder, address)).toEqual([]);
  expect((await migrationState(folder, address)).pending).toEqual([]);
});

describe("refused, with nothing changed", () => {
  const third = (...statements: string[]): Step => ({ tag: "0002_third", when: 3_000, sql: statements });

  test("a database that a newer version has written", async () => {
    const address = await prepared();
    await migrateWith(folderOf(first, changed), address);
    await expect(migrateWith(folderOf(first), address)).rejects.toThrow("newer version");
    expect((await migrationState(folderOf(first), address)).unknown).toBe(1);
  });

  test("a migration that loses rows", async () => {
    const address = await prepared();
    const losing = folderOf(first, third("alter table events add column note text", "delete from registrations"));
    await expect(migrateWith(losing, address)).rejects.toThrow("would lose 80 of 80 rows of registrations");
    expect(await many(address, "registrations")).toBe(80);
    await expect(sql(address, "select note from events")).rejects.toThrow();
  });

  test("a migration that drops a table with rows, unless somebody has reviewed just that", async () => {
    const address = await prepared();
    const drop = "drop table registrations";
    await expect(migrateWith(folderOf(first, third(drop)), address)).rejects.toThrow("may lose rows of registrations");
    const other = third(`-- reviewed: may lose rows of events\n${drop}`);
    await expect(migrateWith(folderOf(first, other), address)).rejects.toThrow("would lose");
    const reviewed = third(`-- reviewed: may lose rows of registrations\n${drop}`);
    expect(await migrateWith(folderOf(first, reviewed), address)).toEqual(["0002_third"]);
  });

  test("a migration that breaks references", async () => {
    const address = await prepared();
    const orphaning = third("-- reviewed: may lose rows of events", "delete from events");
    if (engine === "sqlite")
      await expect(migrateWith(folderOf(first, orphaning), address)).rejects.toThrow("break 80 references");
    else await expect(migrateWith(folderOf(first, orphaning), address)).rejects.toThrow("rows of registrations");
    expect(await many(address, "events")).toBe(1);
  });

  test("a migration that fails half way", async () => {
    const address = await prepared();
    const failing = folderOf(first, third("create table extra (id text)", "create table extra (id text)"));
    await expect(migrateWith(failing, address)).rejects.toThrow("already exists");
    await expect(sql(address, "select * from extra")).rejects.toThrow();
    expect((await migrationState(failing, address)).pending).toEqual(["0002_third"]);
  });

  test("a migration older than one that is applied, and a journal that does not rise", async () => {
    const address = await prepared();
    await migrateWith(folderOf(first, third("create table extra (id text)")), address);
    const late = folderOf(first, changed, third("create table extra (id text)"));
    await expect(migrateWith(late, address)).rejects.toThrow("0001_changed was skipped");
    await expect(migrateWith(folderOf(changed, first), address)).rejects.toThrow("generate it again");
  });
});

test.runIf(engine === "sqlite")("a copy is made first, when there is something to lose", async () => {
  const address = await newDatabase();
  const copies = () => {
    try {
      return readdirSync(join(dirname(fileOf(address)), "backups"));
    } catch {
      return [];
    }
  };
  await migrateWith(folderOf(first), address);
  expect(copies()).toEqual([]);
  await sql(address, ...filled);
  await migrateWith(folderOf(first), address);
  expect(copies()).toEqual([]);
  await migrateWith(folderOf(first, changed), address);
  expect(copies()).toEqual([expect.stringMatching(/-before-0001_changed\.db$/)]);
  const copy = `file:${join(dirname(fileOf(address)), "backups", copies()[0] ?? "")}`;
  expect(await many(copy, "registrations")).toBe(80);
  expect((await migrationState(folderOf(first, changed), copy)).pending).toEqual(["0001_changed"]);
});

import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { missing, unreviewed } from "../scripts/db-generate.mjs";
import { migrationsIn } from "./migrate";

test("the schema is what the migrations of both engines make", () => {
  expect(missing()).toEqual([]);
}, 30_000);

test("both engines have the same migrations in the same order", () => {
  const names = (engine: string) => migrationsIn(join("drizzle", engine)).map(({ tag }) => tag.replace(/^\d+_/, ""));
  expect(names("sqlite")).toEqual(names("postgres"));
});

describe("a migration that destroys something", () => {
  const folderWith = (sql: string) => {
    const folder = mkdtempSync(join(tmpdir(), "lectern-generated-"));
    for (const engine of ["sqlite", "postgres"]) mkdirSync(join(folder, engine));
    writeFileSync(join(folder, "sqlite", "0001_x.sql"), sql);
    return folder;
  };

  test.each(["DROP TABLE `events`;", "ALTER TABLE `__new_events` RENAME TO `events`;", "ALTER TABLE e DROP COLUMN x;"])(
    "is found: %s",
    (sql) => expect(unreviewed(folderWith(sql))).toEqual([join("sqlite", "0001_x.sql")]),
  );

  test("passes once it is reviewed, and a harmless one at once", () => {
    expect(unreviewed(folderWith("-- reviewed: a default changed, rows are copied\nDROP TABLE `events`;"))).toEqual([]);
    expect(unreviewed(folderWith("CREATE TABLE x (y text);"))).toEqual([]);
  });

  test("is not among ours unreviewed", () => {
    expect(unreviewed()).toEqual([]);
  });
});

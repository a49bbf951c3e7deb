import { mkdtempSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { assertVersion, fileOf, openReader, openWriter } from "./pragmas";

const newFile = () => join(mkdtempSync(join(tmpdir(), "lectern-pragmas-")), "folder", "lectern.db");

describe("an SQLite file is opened", () => {
  test("with every setting that keeps what was answered", () => {
    const client = openWriter(newFile());
    const read = (name: string) => client.pragma(name, { simple: true });
    expect(["journal_mode", "synchronous", "foreign_keys", "busy_timeout"].map(read)).toEqual(["wal", 2, 1, 5_000]);
    expect(["secure_delete", "trusted_schema", "cell_size_check"].map(read)).toEqual([1, 0, 1]);
    client.close();
  });

  test("not at all when a setting is refused", () => {
    expect(() => openWriter(":memory:")).toThrow("refused the setting journal_mode = wal: it is memory");
  });

  test("readable by its owner only", () => {
    const file = newFile();
    openWriter(file).close();
    expect(statSync(file).mode & 0o077).toBe(0);
  });

  test("for reading, it cannot be written", () => {
    const file = newFile();
    const writer = openWriter(file);
    writer.exec("create table t (x)");
    const reader = openReader(file);
    expect(() => reader.exec("insert into t values (1)")).toThrow("readonly");
    reader.close();
    writer.close();
  });
});

test.each(["3.40.1", "3.51.2", "2.99.99"])("SQLite %s is refused", (version) => {
  expect(() => assertVersion(version)).toThrow("too old");
});

test.each(["3.51.3", "3.53.2", "4.0.0"])("SQLite %s is taken", (version) => {
  expect(() => assertVersion(version)).not.toThrow();
});

test("the driver's own SQLite is new enough", () => {
  const client = new Database(":memory:");
  assertVersion(client.prepare("select sqlite_version()").pluck().get() as string);
  client.close();
});

test.each([
  ["file:./data/lectern.db", "./data/lectern.db"],
  ["file:/var/lib/lectern.db", "/var/lib/lectern.db"],
  ["file:///var/lib/lectern.db", "/var/lib/lectern.db"],
])("%s is the file %s", (url, file) => {
  expect(fileOf(url)).toBe(file);
});

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { describe, expect, test } from "vitest";
import { backup, databaseName, manifestName, manifestOf, type Places, prune } from "./backup";
import { url } from "./dialect";
import { db, engine, write } from "./index";
import { holdLock } from "./lock";
import { fileOf, openWriter } from "./pragmas";
import { restore, verify } from "./restore";
import { settings } from "./schema";

const sqlite = engine === "sqlite";
const newFolder = () => mkdtempSync(join(tmpdir(), "lectern-backup-"));
const keyOf = (text: string) => createHash("sha256").update(text).digest("hex");

/** A store with one file, as the app lays it out, and one still being received. */
function store(folder = newFolder()): Places {
  const files = join(folder, "files");
  const key = keyOf("slides");
  mkdirSync(join(files, key.slice(0, 2)), { recursive: true });
  mkdirSync(join(files, "tmp"));
  writeFileSync(join(files, key.slice(0, 2), key), "slides");
  writeFileSync(join(files, "tmp", "half"), "sli");
  return { database: url, files };
}
const filePath = `files/${keyOf("slides").slice(0, 2)}/${keyOf("slides")}`;
const set = (value: string) =>
  write("settings", (tx) =>
    tx
      .insert(settings)
      .values({ key: "name", value, updatedAt: new Date() })
      .onConflictDoUpdate({ target: settings.key, set: { value } }),
  );
const readBack = (file: string) => {
  const client = new Database(file, { readonly: true });
  const value = client.prepare("select value from settings where key = 'name'").pluck().get();
  client.close();
  return value;
};

describe("a backup", () => {
  test("is taken while the app writes, and whole", async () => {
    await set("before");
    let going = true;
    const busy = (async () => {
      for (let n = 0; going; n++) await set(`change ${n}`);
    })();
    const { folder, manifest } = await backup(newFolder(), store());
    going = false;
    await busy;
    expect(await verify(folder)).toEqual([]);
    expect(manifest.entries.map((entry) => entry.path)).toEqual([...(sqlite ? [databaseName] : []), filePath]);
    expect(manifest.database).toBe(sqlite ? "sqlite" : "none");
    expect(manifest.migrations.length).toBeGreaterThan(0);
    expect(readFileSync(join(folder, filePath), "utf8")).toBe("slides");
  });

  test("that failed leaves nothing that looks like one", async () => {
    const into = newFolder();
    await expect(backup(into, { ...store(), database: "file:/nowhere/at/all.db" })).rejects.toThrow();
    expect(readdirSync(into)).toEqual([]);
  });

  test("is kept for its days, and the newest for ever", async () => {
    const into = newFolder();
    const day = (n: number) => new Date(Date.UTC(2026, 0, n));
    for (const n of [1, 2, 20]) await backup(into, store(), day(n));
    mkdirSync(join(into, "something else"));
    expect((await prune(into, 10, day(21))).length).toBe(2);
    expect(await prune(into, 10, day(300))).toEqual([]);
    expect(readdirSync(into)).toHaveLength(2);
  });
});

describe("a backup is found damaged", () => {
  test.each([
    ["when a file was changed", (folder: string) => writeFileSync(join(folder, filePath), "slidez"), "changed"],
    ["when a file is missing", (folder: string) => rmSync(join(folder, filePath)), "missing"],
  ])("%s, and is not restored", async (_, harm, word) => {
    const to = store();
    const { folder } = await backup(newFolder(), to);
    harm(folder);
    expect(await verify(folder)).toEqual([expect.stringContaining(word)]);
    const target = store();
    const place = { ...target, database: `file:${join(newFolder(), "lectern.db")}` };
    await expect(restore(folder, place)).rejects.toThrow("nothing was changed");
    expect(existsSync(join(target.files, "tmp", "half"))).toBe(true);
  });

  test("when a file was damaged in the store before", async () => {
    const to = store();
    writeFileSync(join(to.files, filePath.slice("files/".length)), "slidez");
    const { folder } = await backup(newFolder(), to);
    expect(await verify(folder)).toEqual([expect.stringContaining("damaged before")]);
  });

  test("when its list points outside", async () => {
    const { folder } = await backup(newFolder(), store());
    const manifest = manifestOf(folder);
    manifest.entries.push({ path: "../../etc/passwd", bytes: 1, sha256: "" });
    writeFileSync(join(folder, manifestName), JSON.stringify(manifest));
    expect(await verify(folder)).toEqual([expect.stringContaining("outside")]);
  });

  test("when it was not finished", async () => {
    const { folder } = await backup(newFolder(), store());
    rmSync(join(folder, manifestName));
    await expect(verify(folder)).rejects.toThrow("not a backup");
  });
});

describe("restoring", () => {
  test.runIf(sqlite)("brings back database and files, and keeps what was there", async () => {
    await set("as it was");
    const { folder } = await backup(newFolder(), store());
    const data = newFolder();
    const to = { database: `file:${join(data, "lectern.db")}`, files: join(data, "files") };
    mkdirSync(to.files);
    writeFileSync(join(to.files, "later"), "later");
    openWriter(fileOf(to.database)).close();
    const replaced = await restore(folder, to);
    expect(readBack(fileOf(to.database))).toBe('"as it was"');
    expect(readFileSync(join(data, filePath), "utf8")).toBe("slides");
    expect(readdirSync(to.files)).not.toContain("later");
    expect(readFileSync(join(replaced, "files", "later"), "utf8")).toBe("later");
    expect(existsSync(join(replaced, databaseName))).toBe(true);
    expect(readdirSync(data).filter((name) => name.startsWith("restoring") || name.endsWith(".lock"))).toEqual([]);
  });

  test.runIf(sqlite)("is refused while the app runs", async () => {
    const { folder } = await backup(newFolder(), store());
    const data = newFolder();
    const to = { database: `file:${join(data, "lectern.db")}`, files: join(data, "files") };
    const lock = holdLock(fileOf(to.database));
    await expect(restore(folder, to)).rejects.toThrow("in use");
    lock.release();
    await restore(folder, to);
    expect(existsSync(fileOf(to.database))).toBe(true);
  });

  test("is refused when the backup is of a newer version or of the other engine", async () => {
    const { folder, manifest } = await backup(newFolder(), store());
    const rewrite = (changes: object) =>
      writeFileSync(join(folder, manifestName), JSON.stringify({ ...manifest, ...changes }));
    const to = store();
    rewrite({ migrations: [...manifest.migrations, "9999_future"] });
    await expect(restore(folder, to)).rejects.toThrow("newer version");
    rewrite({ database: sqlite ? "none" : "sqlite" });
    await expect(restore(folder, to)).rejects.toThrow(sqlite ? "no SQLite database" : "restore it on SQLite");
  });

  test.runIf(!sqlite)("brings back the files alone, beside pg_dump", async () => {
    const { folder } = await backup(newFolder(), store());
    const to = store();
    rmSync(join(to.files, filePath.slice("files/".length)));
    await restore(folder, to);
    expect(existsSync(join(to.files, filePath.slice("files/".length)))).toBe(true);
  });
});

test("the settings written meanwhile are still there", async () => {
  await set("still");
  expect((await db.select().from(settings))[0]?.value).toBe("still");
});

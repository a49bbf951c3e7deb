import { type ChildProcess, spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import Database from "better-sqlite3";
import { eq } from "drizzle-orm";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, inject, test, vi } from "vitest";
import { keyOf } from "../api/testing";
import { pathOf, storeBytes } from "../core/files";
import { trailKey } from "../core/seal";
import { storeFault } from "../core/store-check";
import { cast } from "../core/testing";
import { engine, snapshot, type Tx, write } from "../db/index";
import { holdLock } from "../db/lock";
import { migrationsIn } from "../db/migrate";
import { dump } from "../db/move";
import { fileOf } from "../db/pragmas";
import { unprotect } from "../db/protection";
import { activities, files } from "../db/schema";
import { administer, withDatabase } from "../db/testing-template";
import { add } from "../features/registrations/commands";
import { readAsked, shown } from "./move/asked";

const long = { timeout: 180_000 };
const source = process.env.DATABASE_URL ?? "";
const folder = mkdtempSync(join(tmpdir(), "lectern-move-"));
/** The other engine where the tests run on PostgreSQL; on SQLite another file. */
const other = `file:${join(folder, "other.db")}`;
const server = engine === "postgres" ? withDatabase(inject("template").url, "postgres") : "";
const made: string[] = [];

/** A database of the tests' own engine on which nothing is yet. */
async function blank(): Promise<string> {
  const name = `lectern_move_${randomBytes(6).toString("hex")}`;
  if (engine === "sqlite") return `file:${join(folder, `${name}.db`)}`;
  await administer(server, `create database ${name}`);
  made.push(name);
  return withDatabase(server, name);
}
afterAll(async () => {
  for (const name of made) await administer(server, `drop database ${name} with (force)`);
});

const settings = (url: string) => ({
  ...process.env,
  DATABASE_URL: url,
  NODE_ENV: "development" as const,
  LOG_LEVEL: "silent",
  DATABASE_LOCK: "",
  TSX_TSCONFIG_PATH: "tsconfig.server.json",
});

/** The command as a person gives it; answers all it said and how it ended. */
async function lectern(words: string[], url = source) {
  const child = spawn(process.execPath, ["--import", "tsx", "bin/lectern.ts", ...words], {
    env: settings(url),
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  const [code] = (await once(child, "close")) as [number | null];
  return { said, code };
}
const move = (to: string, ...words: string[]) => lectern(["move", "--to", to, ...words]);

let all: Awaited<ReturnType<typeof cast>>;
let token: string;
const register = (fullName: string) =>
  add(all.aru, {
    eventId: all.lecture.id,
    fullName,
    locale: "ko",
    guardianPhone: "010-1234-5678",
    school: "한빛중학교",
  });

beforeAll(async () => {
  trailKey(); // makes the secrets that all processes share
  all = await cast(3);
  token = await keyOf(all.olga, "owner", "instance");
  for (const name of ["김민준", "Әсел Қасымова", 'O\'Brien "Jr", 𝒜', "=cmd()", "Пётр"]) await register(name);
});

/** The lists as files, byte for byte, as the app gives them on a database. */
async function exportsOf(url: string): Promise<string[]> {
  await (await import("../db/index")).close();
  vi.resetModules();
  process.env.DATABASE_URL = url;
  const { api } = await import("../api/app");
  const ask = (path: string) => api.request(`/api/exports/${path}`, { headers: { Authorization: `Bearer ${token}` } });
  const found: string[] = [];
  for (const path of [`roster/${all.lecture.id}.csv?locale=ko`, `matrix/${all.lecture.id}.csv?locale=en`]) {
    const answer = await ask(`${path}&purpose=compare`);
    expect(answer.status).toBe(200);
    found.push(Buffer.from(await answer.arrayBuffer()).toString("base64"));
  }
  await (await import("../db/index")).close();
  process.env.DATABASE_URL = source;
  vi.resetModules();
  return found;
}

describe("moving there and back", () => {
  test("gives the same lists, byte for byte, and a whole trail; again only where nothing is lost", long, async () => {
    const before = await exportsOf(source);
    const first = await move(other, "--verify-files");
    expect(first.said).toContain("The files are whole: 0 files");
    expect(first.said).toMatch(/registrations +5 +5 {2}same/);
    expect(first.said).toMatch(/The trail is whole: \d+ rows in \d+ chains/);
    expect(first.code).toBe(0);

    const again = await move(other);
    expect(again).toMatchObject({ code: 1, said: expect.stringContaining("is not empty") });
    await register("왕은지");
    const compared = await move(other, "--compare");
    expect(compared).toMatchObject({ code: 1, said: expect.stringContaining("DIFFERENT") });
    expect((await move(other, "--replace")).code).toBe(0);
    expect(await move(other, "--compare")).toMatchObject({
      code: 0,
      said: expect.stringContaining("Both hold the same"),
    });

    const third = await blank();
    expect(await lectern(["move", "--to", third, "--final"], other)).toMatchObject({ code: 0 });
    const [roster, matrix] = await exportsOf(third);
    const now = await exportsOf(source);
    expect([roster, matrix]).toEqual(now);
    expect(roster).not.toBe(before[0]);

    // Lists were taken out on both since: neither is a beginning of the other any more.
    expect(await move(third, "--replace")).toMatchObject({
      code: 1,
      said: expect.stringContaining("goes on differently"),
    });
  });
});

/** The half on the target, by itself, as far as the lines given; it is then killed. */
async function cutAfter(to: string, lines: string[]): Promise<void> {
  const child: ChildProcess = spawn(process.execPath, ["--import", "tsx", "bin/lectern.ts", "move", "--receive"], {
    env: settings(to),
    stdio: ["pipe", "ignore", "inherit", "ipc"],
  });
  const told = (kind: string) =>
    new Promise<void>((done) => child.on("message", (said: { kind?: string }) => said.kind === kind && done()));
  await told("standing");
  child.send({ kind: "go", trail: { rows: 0, chains: 0, faults: 0, digest: "" } });
  await new Promise((done) => child.stdin?.write(`${lines.join("\n")}\n`, done));
  await new Promise((done) => setTimeout(done, 300));
  child.kill("SIGKILL");
  await once(child, "close");
}

describe("what is refused", () => {
  test("a move cut short leaves nothing, and can be made again", long, async () => {
    const lines: string[] = [];
    await snapshot((moment) => dump(moment, (line) => lines.push(line)));
    const to = await blank();
    await cutAfter(to, lines.slice(0, -2));
    expect(await move(to)).toMatchObject({ code: 0 });
  });

  test("a database of a newer version, and one that is somebody else's", long, async () => {
    const newer = `file:${join(folder, "newer.db")}`;
    const client = new Database(fileOf(newer));
    client.exec("create table __drizzle_migrations (id integer primary key, hash text not null, created_at numeric)");
    for (const when of [...migrationsIn("drizzle/sqlite").map((known) => known.when), 9_999_999_999_999])
      client.prepare("insert into __drizzle_migrations (hash, created_at) values ('x', ?)").run(when);
    client.close();
    expect(await move(newer)).toMatchObject({ code: 1, said: expect.stringContaining("newer version") });
    const foreign = new Database(join(folder, "foreign.db"));
    foreign.exec("create table theirs (x)");
    foreign.close();
    const answer = await move(`file:${join(folder, "foreign.db")}`);
    expect(answer).toMatchObject({ code: 1, said: expect.stringContaining("not Lectern's") });
  });

  test("with --final while the app runs on the source, and any target on which it runs", long, async () => {
    const running = await run(source);
    expect(await move(await blank(), "--final")).toMatchObject({ code: 1, said: expect.stringContaining("--final: ") });
    await running();
    const target = `file:${join(folder, "running.db")}`;
    const held = await run(target);
    expect(await move(target)).toMatchObject({ code: 1, said: expect.stringContaining("in use") });
    await held();
  });
});

test("a source whose files or whose trail are not whole is not moved", long, async () => {
  const to = await blank();
  const { key } = await storeBytes(Buffer.from("slides"), 100);
  const row = { key, name: "s.pdf", mime: "application/pdf", bytes: 6, purpose: "material" as const };
  await write([], (tx) => tx.insert(files).values(row).then());
  expect(await storeFault(row)).toBeUndefined();
  writeFileSync(pathOf(key), "slidez");
  expect(await storeFault(row)).toEqual({ key, kind: "damaged" });
  rmSync(pathOf(key));
  expect(await storeFault(row)).toEqual({ key, kind: "missing" });
  expect(await move(to, "--verify-files")).toMatchObject({ code: 1, said: expect.stringContaining(`missing  ${key}`) });

  const edit = (tx: Tx) => tx.update(activities).set({ actorKind: "nobody" }).where(eq(activities.seq, 2));
  await write([], (tx) => unprotect(tx, "activities", async () => edit(tx)));
  expect(await move(to)).toMatchObject({ code: 1, said: expect.stringContaining("Nothing was moved. The trail has") });
});

/** What shows that the app runs on a database; answers how it ends. */
async function run(url: string): Promise<() => Promise<void>> {
  if (url.startsWith("file:")) {
    const lock = holdLock(fileOf(url));
    return async () => lock.release();
  }
  const client = new pg.Client({ connectionString: url, application_name: "lectern-live" });
  await client.connect();
  return () => client.end();
}

describe("addresses", () => {
  test("are shown without what is secret", async () => {
    expect(shown("postgresql://me:se@cret@db.example.org:5432,two/lectern?password=a@b")).toBe(
      "postgres://db.example.org:5432,two/lectern",
    );
    expect(shown("postgres://me:se?cret@h/d")).toBe("postgres://…");
    expect(shown("postgres://h/d?password=secret")).toBe("postgres://h/d");
    expect(shown("postgres://h/d?password=sec@ret")).toBe("postgres://…");
    const { said, code } = await move("postgres://me:secret@127.0.0.1:1/x");
    expect(code).toBe(1);
    expect(said).not.toContain("secret");
  }, 60_000);

  test("may lie in a file; source and target must be two", () => {
    const path = join(folder, "address");
    writeFileSync(path, "postgres://a:b@c/d\n");
    expect(readAsked(["--to-file", path], "file:x")).toMatchObject({ to: "postgres://a:b@c/d", from: "file:x" });
    expect(() => readAsked([], "file:x")).toThrow("Usage");
    expect(() => readAsked(["--to", "mysql://x"], "file:x")).toThrow("must begin with");
    expect(() => readAsked(["--to", "postgres://u:1@h/d"], "postgres://v:2@h/d")).toThrow("same database");
    expect(() => readAsked(["--to", other, "--to-file", path], "file:x")).toThrow("not both");
  });
});

import type Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import type { Engine, Reader, Tx } from "./engine";
import { Busy, Unavailable } from "./errors";
import { holdLock } from "./lock";
import { fileOf, openReader, openWriter } from "./pragmas";
import { FairLine, lineWait, type Place } from "./queue";
import { translated } from "./translated";
import { statement } from "./writing";

/** Writes that wait share one commit, as many as begin within this time (milliseconds): the fsync is the dear part. */
const together = 4;

/** Drizzle's proxy driver over better-sqlite3: `await tx…` means the same as on PostgreSQL, and statements are kept. */
function drive(client: Database.Database, guard: (run: () => unknown) => unknown) {
  const statements = new Map<string, Database.Statement>();
  const prepared = (text: string) => {
    let found = statements.get(text);
    if (!found) {
      if (statements.size >= 500) statements.clear();
      found = client.prepare(text);
      if (found.reader) found.raw();
      statements.set(text, found);
    }
    return found;
  };
  const call = (text: string, params: unknown[], method: string) => {
    if (params.some((param) => typeof param === "string" && param.includes("\0")))
      throw new RangeError("text holds a NUL"); // PostgreSQL refuses it too
    const query = prepared(text);
    if (!query.reader) {
      query.run(...params);
      return [];
    }
    return method === "get" ? query.get(...params) : query.all(...params);
  };
  return translated(
    drizzle(async (text, params, method) => ({ rows: (await guard(() => call(text, params, method))) as unknown[] })),
  );
}

/** One writer, and a line before it. */
class Writer {
  readonly line = new FairLine();
  readonly #sql: Record<"begin" | "commit" | "rollback" | "mark" | "release" | "undo", Database.Statement>;
  #running = false;

  constructor(readonly client: Database.Database) {
    this.#sql = {
      begin: client.prepare("begin immediate"),
      commit: client.prepare("commit"),
      rollback: client.prepare("rollback"),
      mark: client.prepare("savepoint one"),
      release: client.prepare("release one"),
      undo: client.prepare("rollback to one"),
    };
  }

  /** Runs `work` in its turn and answers when it is on the disk. */
  async run<T>(scope: string, work: () => Promise<T>): Promise<T> {
    const place = this.line.join(scope);
    if (!this.#running) void this.#serve();
    await place.turn;
    let result: T;
    try {
      result = await work();
    } catch (error) {
      place.error = error ?? new Error("a write failed without an error");
      throw error;
    } finally {
      place.leave();
    }
    await place.kept;
    return result;
  }

  async #serve() {
    this.#running = true;
    while (this.line.size) {
      try {
        await this.#batch();
      } catch (error) {
        this.line.clear(error); // it could not even begin: so it is for all who wait
      }
      await new Promise((breathe) => setImmediate(breathe)); // a long line would otherwise run as one task
    }
    this.#running = false;
  }

  async #batch() {
    const done: Place[] = [];
    const until = performance.now() + together;
    this.#sql.begin.run();
    try {
      do {
        const place = this.line.next();
        if (!place || !this.#enter(place)) continue;
        if (done.length) this.#sql.mark.run(); // the first needs none: with it the whole is undone
        place.enter();
        await place.left;
        if (!this.client.inTransaction) throw place.error ?? new Unavailable("io"); // a full disk undoes everything
        if (place.error === undefined) {
          if (done.length) this.#sql.release.run();
          done.push(place);
        } else if (done.length) {
          this.#sql.undo.run();
          this.#sql.release.run();
        } else break;
      } while (this.line.size && performance.now() < until);
      if (done.length) this.#sql.commit.run();
      for (const place of done) place.keep();
    } catch (error) {
      for (const place of done) place.lose(error);
    } finally {
      if (this.client.inTransaction) this.#sql.rollback.run();
    }
  }

  /** False when it has waited so long that whoever asked is gone. */
  #enter(place: Place) {
    const late = performance.now() - place.since > lineWait;
    if (late) place.refuse(new Busy("wait"));
    return !late;
  }

  async idle() {
    while (this.#running) await new Promise((soon) => setImmediate(soon));
  }
}

const plain = (run: () => unknown) => run();

/** Opens the file of `url`; with `lock`, no second process may. */
export function openSqlite(url: string, { lock }: { lock: boolean }): Engine {
  const file = fileOf(url);
  const held = lock ? holdLock(file) : undefined;
  let client: Database.Database;
  try {
    client = openWriter(file);
  } catch (error) {
    held?.release();
    throw error;
  }
  const reader = openReader(file);
  const reads = drive(reader, plain) as unknown as Reader;
  const writer = new Writer(client);
  const dataVersion = reader.prepare("pragma data_version").pluck();
  const openedAt = performance.now(); // another file counts from the same number
  const tx = drive(client, statement) as unknown as Tx;
  const assertHeld = () => {
    if (held?.lost) throw new Unavailable("read-only", "another process took the database over");
  };

  return {
    reader: reads,
    aside: (work) => work(reads),
    reads: () => undefined,
    async transaction(scopes, work) {
      assertHeld();
      return writer.run(scopes[0] ?? "", () => work(tx));
    },
    async snapshot(work) {
      const own = openReader(file);
      try {
        own.exec("begin");
        own.prepare("select 1 from sqlite_master").get(); // a read transaction begins with its first read
        return await work(drive(own, plain) as unknown as Reader);
      } finally {
        own.close();
      }
    },
    version: () => `${openedAt} ${dataVersion.get()}`,
    async probe() {
      assertHeld();
      await writer.run("", async () => {});
    },
    async shred() {
      assertHeld();
      await writer.idle();
      const [answer] = client.pragma("wal_checkpoint(TRUNCATE)") as { busy: number }[];
      if (answer?.busy !== 0) throw new Busy("wait");
    },
    // One process alone holds the file.
    tell() {},
    hear() {},
    async close() {
      await writer.idle();
      reader.close();
      client.prepare("select 1 from sqlite_master").get(); // one that never used the log would not empty it on closing
      client.close();
      held?.release();
    },
  };
}

import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, afterEach, describe, expect, test } from "vitest";
import { backup, places } from "../db/backup";
import { id } from "../db/id";
import { engine } from "../db/index";
import { restore, verify } from "../db/restore";
import { takeDocument } from "./documents";
import { elsewhere } from "./elsewhere";
import { atPath, readStored, removeStored, storeBytes, storedSize, storeFile, sweep } from "./files";
import { readiness } from "./health";
import { narrowed } from "./images";
import { dropIncoming, sweepIncoming, withIncoming } from "./incoming";
import { addPart, beginParts, begunParts, chainOf, type Part } from "./incoming-parts";
import { isRefusal, refuse } from "./refusal";
import { openSealed, storeSealed } from "./sealed-files";
import { storage } from "./storage";
import { pdfOf } from "./testing-files";
import { startS3 } from "./testing-s3";
import { keepTombstones, shareTombstones, tombstones } from "./tombstones";

const folder = mkdtempSync(join(tmpdir(), "lectern-s3-files-"));
process.env.DATA_DIR = folder;
const server = await startS3();
Object.assign(process.env, server.env);
afterEach(() => server.heal());
afterAll(async () => {
  storage().s3?.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const MB = 1024 * 1024;
const twoDays = () => new Date(Date.now() + 2 * 24 * 3_600_000);
const fault = async (work: Promise<unknown>) => {
  try {
    await work;
    return "none";
  } catch (error) {
    return isRefusal(error) ? error.code : (error as Error).name;
  }
};
async function given(key: string) {
  const parts: Buffer[] = [];
  for await (const part of readStored(key)) parts.push(part as Buffer);
  return Buffer.concat(parts).toString();
}
/** What of ours lies on this disk. */
const here = () => (existsSync(join(folder, "files")) ? readdirSync(join(folder, "files"), { recursive: true }) : []);

describe("files that lie in a bucket", () => {
  test("leave nothing on this disk, and are there as a whole before their key is known", async () => {
    const stored = await storeBytes(Buffer.from("hello, world"), MB);
    expect(stored.key).toBe("09ca7e4eaa6e8ae9c7d261167129184883644d07dfba7cbfbc4c8a2e08360d5b");
    expect(await given(stored.key)).toBe("hello, world");
    expect(here()).toEqual(["tmp"]);
    const path = join(folder, "upload.bin");
    writeFileSync(path, "an upload");
    const kept = await storeFile(path);
    expect(existsSync(path)).toBe(true);
    expect(await atPath(kept.key, async (at) => readFileSync(at, "utf8"))).toBe("an upload");
    expect(here()).toEqual(["tmp"]);
  });

  test("that are refused never reach it", async () => {
    server.asked.length = 0;
    expect(await fault(storeBytes(Buffer.from("four"), 3))).toBe("file-too-large");
    expect(await fault(storeBytes([], MB))).toBe("file-empty");
    expect(await fault(storeBytes(Buffer.from("bad"), MB, async () => refuse("file-mismatch")))).toBe("file-mismatch");
    expect(server.asked).toEqual([]);
    expect(here()).toEqual(["tmp"]);
  });

  test("are neither taken nor given while it is away, and no draft stays", async () => {
    const { key } = await storeBytes(Buffer.from("there"), MB);
    server.fail({ trouble: 500 });
    expect(await fault(storeBytes(Buffer.from("not taken"), MB))).toBe("storage-away");
    expect(await fault(given(key))).toBe("storage-away");
    expect(await fault(storedSize(key))).toBe("storage-away");
    expect(await fault(removeStored([key]))).toBe("storage-away");
    expect(here()).toEqual(["tmp"]);
    server.heal();
    expect(await storedSize(key)).toBe(5);
  });

  test("are sealed, looked into and made anew there too; what is not taken is told for what it is", async () => {
    const fileId = id();
    const { stored, secret } = await storeSealed(fileId, [Buffer.from("private")], MB);
    expect((await openSealed(fileId, stored.key, secret)).toString()).toBe("private");
    expect(await given(stored.key)).not.toContain("private");
    expect((await takeDocument([pdfOf()], { name: "a.pdf", most: MB })).about.mime).toBe("application/pdf");
    expect(await fault(takeDocument([Buffer.from("no file at all")], { name: "a", most: MB }))).toBe("scan-kind");
    server.fail({ trouble: 500, method: "DELETE" });
    expect(await fault(takeDocument([Buffer.from("no file at all")], { name: "a", most: MB }))).toBe("scan-kind");
    server.heal();
    server.fail({ trouble: 500, method: "GET" });
    expect(await fault(openSealed(fileId, stored.key, secret))).toBe("storage-away");
  });

  test("are pictures in smaller widths, kept on this disk so that they need the bucket once", async () => {
    const create = { width: 900, height: 300, channels: 3 as const, background: "#123456" };
    const { key } = await storeBytes(await sharp({ create }).webp().toBuffer(), MB);
    const path = await narrowed(key, 640);
    server.fail({ trouble: 500 });
    expect(await narrowed(key, 640)).toBe(path);
    expect((await sharp(path).metadata()).width).toBe(640);
  });

  test("are swept after a day when no row names them, and no sooner", async () => {
    const [kept, orphan] = [await storeBytes(Buffer.from("kept"), MB), await storeBytes(Buffer.from("orphan"), MB)];
    const known = async (keys: string[]) => keys.filter((key) => key !== orphan.key);
    expect(await sweep(known)).toBe(0);
    expect(await sweep(known, twoDays())).toBe(1);
    expect([await storedSize(kept.key), await storedSize(orphan.key)]).toEqual([4, undefined]);
  });
});

describe("an upload in parts", () => {
  const part = (offset: number, bytes: number): Part => ({ name: `${offset}-${bytes}`, offset, bytes, sha256: "" });
  test.each([
    ["nothing", [], []],
    ["what begins later", [part(5, 5)], []],
    ["one after the other", [part(5, 5), part(0, 5)], ["0-5", "5-5"]],
    ["a gap", [part(0, 5), part(6, 5)], ["0-5"]],
    ["the same twice in different lengths", [part(0, 5), part(0, 9), part(5, 2), part(9, 1)], ["0-9", "9-1"]],
    ["what overlaps", [part(0, 5), part(3, 4), part(4, 9), part(12, 3)], ["0-5", "4-9", "12-3"]],
    ["what lies within", [part(0, 9), part(2, 3)], ["0-9"]],
  ])("of %s reaches as far as it reaches without a gap", (_what, parts, names) => {
    expect(chainOf(parts).map(({ name }) => name)).toEqual(names);
  });

  const add = async (uploadId: string, offset: number, text: string) => {
    const path = join(folder, id());
    writeFileSync(path, text);
    const s3 = storage().s3 as NonNullable<ReturnType<typeof storage>["s3"]>;
    const { createHash } = await import("node:crypto");
    const sha256 = createHash("sha256").update(text).digest("hex");
    await addPart(s3, uploadId, { path, offset, bytes: text.length, sha256 });
    return s3;
  };

  test("is put together from parts that overlap, and not from damaged ones", async () => {
    const uploadId = id();
    await beginParts(storage().s3 as never, uploadId, 11);
    await add(uploadId, 0, "hello");
    await add(uploadId, 3, "lo, w");
    const s3 = await add(uploadId, 5, ", wor");
    expect(await begunParts(s3, uploadId)).toMatchObject({ bytes: 11, offset: 10 });
    expect(await fault(withIncoming(uploadId, async () => "seen"))).toBe("upload-gone");
    await add(uploadId, 10, "k");
    expect(await withIncoming(uploadId, async (path) => readFileSync(path, "utf8"))).toBe("hello, work");
    server.fail({ trouble: "spoil", method: "GET", path: /-[0-9a-f]{64}$/ });
    expect(await fault(withIncoming(uploadId, async () => "seen"))).toBe("DamagedFile");
    server.heal();
    await dropIncoming(uploadId);
    expect(await begunParts(s3, uploadId)).toBeUndefined();
  });

  test("that nobody finishes is swept", async () => {
    const uploadId = id();
    await beginParts(storage().s3 as never, uploadId, 11);
    const s3 = await add(uploadId, 0, "half");
    expect(await sweepIncoming(new Date(0))).toBe(0);
    expect(await sweepIncoming(twoDays())).toBe(2);
    expect(await begunParts(s3, uploadId)).toBeUndefined();
  });
});

test("who was erased is known to every instance, and outlives this disk", async () => {
  const [one, two] = [id(), id()];
  await keepTombstones([one], new Date());
  rmSync(join(folder, "erased.jsonl"));
  await keepTombstones([two], new Date());
  const three = id();
  writeFileSync(join(folder, "erased.jsonl"), `{"personId":"${three}","on":"2026-01-01"}\n`);
  await shareTombstones(new Date());
  rmSync(join(folder, "erased.jsonl"));
  expect((await tombstones()).toSorted()).toEqual([one, two, three].toSorted());
});

test("an instance without its bucket goes on with all else, and says so", async () => {
  server.fail({ trouble: 403 });
  const state = await readiness();
  expect(state).toMatchObject({ status: "degraded", checks: { database: true, files: false } });
});

test("a backup holds the files of the bucket, and is put back into a bucket that lost them", async () => {
  const { key } = await storeBytes(Buffer.from("slides"), MB);
  const bad = await storeBytes(Buffer.from("damaged"), MB);
  const from = { ...places(), elsewhere: elsewhere() };
  server.fail({ trouble: "spoil", method: "GET", path: new RegExp(bad.key) });
  const { folder: made, manifest, damaged } = await backup(join(folder, "backups"), from);
  server.heal();
  expect(damaged).toEqual([bad.key]);
  expect(await verify(made)).toEqual([]);
  const path = `files/${key.slice(0, 2)}/${key.slice(2, 4)}/${key}`;
  expect(readFileSync(join(made, path), "utf8")).toBe("slides");
  expect(manifest.entries.some((entry) => entry.path === path)).toBe(true);
  await removeStored([key]);
  const others = await storeBytes(Buffer.from("made since the backup"), MB);
  const to = { ...from, database: engine === "sqlite" ? `file:${join(folder, "restored.db")}` : from.database };
  await restore(made, to);
  expect(await given(key)).toBe("slides");
  expect(await given(others.key)).toBe("made since the backup");
  expect(existsSync(join(folder, "restored.db"))).toBe(engine === "sqlite");
});

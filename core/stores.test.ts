import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test } from "vitest";
import { copyFiles } from "./copy-files";
import { diskStore, pathIn } from "./disk-store";
import { isRefusal } from "./refusal";
import { S3 } from "./s3";
import { s3Store, tryBucket } from "./s3-store";
import type { Store } from "./store";
import { impatient, startS3, type TestS3 } from "./testing-s3";

const folder = mkdtempSync(join(tmpdir(), "lectern-stores-"));
process.env.DATA_DIR = folder;
mkdirSync(join(folder, "here"));
const disk = diskStore(join(folder, "here"));
const server: TestS3 = await startS3("one/two/");
const client = new S3(server.place, impatient);
const bucket = s3Store(client);
afterAll(async () => {
  client.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
/** A file of this disk that a store can take, and what it is. */
function fileOf(bytes: Uint8Array) {
  const path = join(folder, "here", `file-${randomBytes(6).toString("hex")}`);
  writeFileSync(path, bytes);
  return { path, key: sha(bytes), bytes: bytes.length };
}
async function given(store: Store, key: string, range?: { start: number; end: number }): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of store.read(key, range)) parts.push(part as Buffer);
  return Buffer.concat(parts);
}
async function kept(store: Store, bytes: Uint8Array): Promise<string> {
  const { path, ...stored } = fileOf(bytes);
  await store.put(path, stored);
  return stored.key;
}
const fault = async (work: Promise<unknown>) => {
  try {
    await work;
    return "none";
  } catch (error) {
    return isRefusal(error) ? error.code : (error as Error).name;
  }
};
const absent = "f".repeat(64);

describe.each([
  ["a folder", disk],
  ["a bucket", bucket],
])("%s", (_, store) => {
  test("gives what was put there, whole and in part, and says how long it is and since when", async () => {
    const bytes = randomBytes(300_000);
    const { path, ...stored } = fileOf(bytes);
    await store.put(path, stored);
    expect(existsSync(path)).toBe(false);
    expect((await given(store, stored.key)).equals(bytes)).toBe(true);
    expect((await given(store, stored.key, { start: 5, end: 9 })).equals(bytes.subarray(5, 10))).toBe(true);
    expect((await given(store, stored.key, { start: 299_999, end: 299_999 })).length).toBe(1);
    const about = await store.about(stored.key);
    expect(about?.bytes).toBe(300_000);
    expect(Math.abs((about?.at.getTime() ?? 0) - Date.now())).toBeLessThan(5_000);
    expect(await store.at(stored.key, async (at) => sha(readFileSync(at)))).toBe(stored.key);
  });

  test("takes the same file twice, and leaves it where it lies when asked", async () => {
    const { path, ...stored } = fileOf(Buffer.from("twice"));
    await store.put(path, stored, true);
    expect(existsSync(path)).toBe(true);
    await store.put(path, stored);
    expect(existsSync(path)).toBe(false);
    expect((await given(store, stored.key)).toString()).toBe("twice");
  });

  test("knows nothing of what is not there, and removes it without complaint", async () => {
    expect(await store.about(absent)).toBeUndefined();
    await store.remove(absent);
    expect(await fault(given(store, absent))).toBe("Error");
    for (const bad of ["../../etc/passwd", "", "F".repeat(64)]) expect(() => store.read(bad)).toThrow("not-found");
  });

  test("has what it lists, and what was removed is gone", async () => {
    const key = await kept(store, Buffer.from("to be removed"));
    const listed = async () => {
      const keys = [];
      for await (const one of store.list()) keys.push(one);
      return keys;
    };
    const found = (await listed()).find((one) => one.key === key);
    expect(found?.bytes).toBe(13);
    expect(found?.at).toBeInstanceOf(Date);
    await store.remove(key);
    expect((await listed()).some((one) => one.key === key)).toBe(false);
    expect(await store.about(key)).toBeUndefined();
  });
});

describe("a bucket that fails", () => {
  test.each([
    ["answers 500 twice", { trouble: 500, times: 2 }],
    ["asks to be slower", { trouble: 503, times: 1 }],
    ["breaks the line", { trouble: "reset" as const, times: 2 }],
    ["hangs once", { trouble: "hang" as const, times: 1 }],
    ["loses its answer", { trouble: "lost" as const, times: 1 }],
    ["gets another byte than was sent", { trouble: "spoil" as const, times: 1, method: "PUT" }],
  ])("and %s has the file all the same", async (_what, how) => {
    server.fail({ method: "PUT", ...how });
    const bytes = randomBytes(50_000);
    const key = await kept(bucket, bytes);
    server.heal();
    expect((await given(bucket, key)).equals(bytes)).toBe(true);
  });

  test("and cuts what it gives, or stops in the middle, is asked for the rest", async () => {
    const bytes = randomBytes(400_000);
    const key = await kept(bucket, bytes);
    for (const trouble of ["cut", "stall"] as const) {
      server.fail({ method: "GET", trouble, times: 2 });
      expect((await given(bucket, key)).equals(bytes)).toBe(true);
      server.heal();
    }
    server.fail({ method: "GET", trouble: "cut", times: 1 });
    expect((await given(bucket, key, { start: 10, end: 200_009 })).equals(bytes.subarray(10, 200_010))).toBe(true);
    server.heal();
  });

  test("and gives other bytes never gives the last of them", async () => {
    const bytes = randomBytes(400_000);
    const key = await kept(bucket, bytes);
    server.fail({ method: "GET", trouble: "spoil" });
    let came = 0;
    const reading = async () => {
      for await (const part of bucket.read(key)) came += (part as Buffer).length;
    };
    expect(await fault(reading())).toBe("DamagedFile");
    expect(came).toBeLessThan(bytes.length);
    expect(await fault(bucket.at(key, async () => "seen"))).toBe("DamagedFile");
    server.heal();
    expect(readdirSync(join(folder, "files", "tmp"))).toEqual([]);
  });

  test.each([
    ["always answers 500", { trouble: 500 }],
    ["hangs", { trouble: "hang" as const }],
    ["lets nobody in", { trouble: 403 }],
  ])("and %s is away: a refusal, and nothing is taken", async (_what, how) => {
    const there = await kept(bucket, Buffer.from("there"));
    const { path, ...stored } = fileOf(randomBytes(100));
    server.fail(how);
    const work = [
      bucket.put(path, stored, true),
      bucket.about(there),
      given(bucket, there),
      bucket.remove(there),
      bucket.at(there, async () => "seen"),
      given(bucket, there, { start: 0, end: 2 }),
    ];
    expect(await Promise.all(work.map(fault))).toEqual(work.map(() => "storage-away"));
    server.heal();
    expect(await bucket.about(stored.key)).toBeUndefined();
    expect((await given(bucket, there)).toString()).toBe("there");
  });

  test("and is not there at all is away, and back as soon as it is there again", async () => {
    const there = await kept(bucket, Buffer.from("still there"));
    await server.down();
    expect(await fault(bucket.about(there))).toBe("storage-away");
    expect(await fault(tryBucket(client))).toBe("storage-away");
    await server.up();
    expect((await given(bucket, there)).toString()).toBe("still there");
    await tryBucket(client);
  });

  test("and has another secret, or no such bucket, is away", async () => {
    for (const wrong of [{ secretAccessKey: "wrong" }, { accessKeyId: "nobody" }, { bucket: "another" }]) {
      const other = new S3({ ...server.place, ...wrong }, impatient);
      expect(await fault(tryBucket(other))).toBe("storage-away");
      const { path, ...stored } = fileOf(Buffer.from("mine"));
      expect(await fault(s3Store(other).put(path, stored))).toBe("storage-away");
      expect(existsSync(path)).toBe(true);
      other.close();
    }
  });
});

test("a slow reader is waited for, however impatient we are with the store", async () => {
  const key = await kept(bucket, randomBytes(600_000));
  let came = 0;
  for await (const part of bucket.read(key)) {
    came += (part as Buffer).length;
    if (came < 200_000) await new Promise((soon) => setTimeout(soon, impatient.quiet + 100));
  }
  expect(came).toBe(600_000);
});

test("a list goes on over its pages", async () => {
  const other = new S3({ ...server.place, prefix: "many/" }, undefined, 10);
  const store = s3Store(other);
  const keys = new Set<string>();
  for (let n = 0; n < 35; n++) keys.add(await kept(store, Buffer.from(`${n}`)));
  const listed = new Set<string>();
  for await (const { key } of store.list()) listed.add(key);
  expect(listed).toEqual(keys);
  other.close();
});

describe("copying files", () => {
  const place = (name: string) => {
    const other = new S3({ ...server.place, prefix: `${name}/` }, impatient);
    return { other, target: s3Store(other), source: diskStore(join(folder, name)), root: join(folder, name) };
  };
  const filled = async (source: Store, count = 6) => {
    const keys: string[] = [];
    for (let n = 0; n < count; n++) keys.push(await kept(source, randomBytes(1_000 * (n + 1))));
    return keys;
  };

  test("takes all over, reads them back, and does nothing the second time; and back again", async () => {
    const { source, target, other } = place("over");
    const keys = await filled(source);
    const first = await copyFiles(source, target);
    expect(first).toMatchObject({ copied: { files: 6, bytes: 21_000 }, there: { files: 0 }, removed: { files: 0 } });
    const before = server.asked.length;
    expect(await copyFiles(source, target)).toMatchObject({ copied: { files: 0 }, there: { files: 6, bytes: 21_000 } });
    expect(server.asked.slice(before).every((one) => one.startsWith("HEAD "))).toBe(true);
    const back = diskStore(join(folder, "over-back"));
    expect(await copyFiles(target, back)).toMatchObject({ copied: { files: 6, bytes: 21_000 }, damaged: [] });
    for (const key of keys) expect(sha(await given(back, key))).toBe(key);
    other.close();
  });

  test("that was cut short goes on, and takes away at the source only what was read back", async () => {
    const { source, target, other } = place("cut");
    await filled(source);
    let done = 0;
    const told = () => {
      done += 1;
      if (done === 3) server.fail({ trouble: 500 });
    };
    expect(await fault(copyFiles(source, target, { told }))).toBe("storage-away");
    server.heal();
    const again = await copyFiles(source, target, { removeSource: true });
    expect(again.copied.files + again.there.files).toBe(6);
    expect(again.removed).toEqual({ files: 6, bytes: 21_000 });
    const left = [];
    for await (const one of source.list()) left.push(one);
    expect(left).toEqual([]);
    other.close();
  });

  test("leaves what is damaged, mends what is damaged at the target, and never removes unproved", async () => {
    const { source, target, root, other } = place("damaged");
    const [bad = "", lost = "", ...well] = await filled(source);
    writeFileSync(pathIn(root, bad), "x".repeat(1_000));
    const zeros = Buffer.alloc(2_000);
    await other.put(`files/${lost}`, { from: zeros, bytes: zeros.length, sha256: sha(zeros) });
    server.fail({ method: "GET", path: new RegExp(well[0] ?? ""), trouble: "spoil" });
    const so = await copyFiles(source, target, { removeSource: true });
    server.heal();
    expect(so.damaged.toSorted()).toEqual([bad, well[0]].toSorted());
    expect(so.removed.files).toBe(4);
    expect(await source.about(well[0] ?? "")).toBeDefined();
    other.close();
  });

  test("does not mind what comes and goes meanwhile", async () => {
    const { source, target, other } = place("busy");
    await filled(source, 3);
    const late = kept(source, Buffer.from("late"));
    const going = await kept(source, Buffer.from("going"));
    const [so] = await Promise.all([copyFiles(source, target), source.remove(going), late]);
    expect(so.damaged).toEqual([]);
    expect((await copyFiles(source, target)).damaged).toEqual([]);
    expect((await target.about(await late))?.bytes).toBe(4);
    other.close();
  });
});

test("a file is young again when it is stored again", async () => {
  const key = await kept(disk, Buffer.from("old"));
  const old = new Date(Date.now() - 2 * 24 * 3_600_000);
  utimesSync(pathIn(join(folder, "here"), key), old, old);
  await kept(disk, Buffer.from("old"));
  expect((await disk.about(key))?.at.getTime()).toBeGreaterThan(Date.now() - 60_000);
});

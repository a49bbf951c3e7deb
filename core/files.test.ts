import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { pathOf, rangeOf, readStored, storeBytes, storedSize, storeFile, sweep } from "./files";
import { isRefusal } from "./refusal";

const folder = mkdtempSync(join(tmpdir(), "lectern-files-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const MB = 1024 * 1024;
const bytes = (text: string) => new TextEncoder().encode(text);
const drafts = () => readdirSync(join(folder, "files", "tmp"));
const refusal = async (work: Promise<unknown>) => {
  try {
    await work;
    return "none";
  } catch (error) {
    return isRefusal(error) ? error.code : "surprise";
  }
};
const old = new Date(Date.now() - 2 * 24 * 3_600_000);

test("what is stored can be read again, whole and in part, under its own hash", async () => {
  const kept = await storeBytes(bytes("hello, world"), MB);
  expect(kept).toEqual({ key: "09ca7e4eaa6e8ae9c7d261167129184883644d07dfba7cbfbc4c8a2e08360d5b", bytes: 12 });
  expect(readFileSync(pathOf(kept.key), "utf8")).toBe("hello, world");
  const part: Buffer[] = [];
  for await (const chunk of readStored(kept.key, { start: 7, end: 11 })) part.push(chunk as Buffer);
  expect(Buffer.concat(part).toString()).toBe("world");
  expect(drafts()).toEqual([]);
});

test("the same bytes twice are one file", async () => {
  const one = await storeBytes(bytes("twice"), MB);
  const two = await storeBytes([bytes("tw"), bytes("ice")], MB);
  expect(two).toEqual(one);
});

test("a stream that breaks off leaves neither a file nor a draft", async () => {
  async function* broken() {
    yield bytes("begun");
    throw new Error("the line was cut");
  }
  expect(await refusal(storeBytes(broken(), MB))).toBe("surprise");
  expect(drafts()).toEqual([]);
});

test("too much and nothing at all are refused and leave nothing", async () => {
  expect(await refusal(storeBytes(bytes("four"), 3))).toBe("file-too-large");
  expect(await refusal(storeBytes([], MB))).toBe("file-empty");
  expect(drafts()).toEqual([]);
});

test("a key that is no hash leads nowhere", async () => {
  expect(() => pathOf("../../etc/passwd")).toThrow("not-found");
  expect(await storedSize("f".repeat(64))).toBeUndefined();
});

test("a finished upload comes into the store and can be taken again until it is dropped", async () => {
  const path = join(folder, "upload.bin");
  writeFileSync(path, "an upload");
  const kept = await storeFile(path);
  expect(existsSync(path)).toBe(true);
  expect(await storedSize(kept.key)).toBe(9);
  utimesSync(pathOf(kept.key), old, old);
  expect(await storeFile(path)).toEqual(kept);
  await sweep(async () => []);
  expect(await storedSize(kept.key)).toBe(9);
});

test("the sweeper takes what is a day old and has no row, and nothing else", async () => {
  const [kept, orphan, young] = await Promise.all(
    ["kept", "orphan", "young"].map((text) => storeBytes(bytes(text), MB)),
  );
  for (const { key } of [kept!, orphan!]) utimesSync(pathOf(key), old, old);
  const draft = join(folder, "files", "tmp", "half");
  writeFileSync(draft, "half");
  utimesSync(draft, old, old);
  const removed = await sweep(async (keys) => keys.filter((key) => key === kept?.key));
  expect(removed).toBe(1);
  expect(existsSync(draft)).toBe(false);
  expect([kept, orphan, young].map((file) => existsSync(pathOf(file!.key)))).toEqual([true, false, true]);
});

test("the sweeper spares an orphan that was stored anew while it asked for the rows", async () => {
  const { key } = await storeBytes(bytes("again"), MB);
  utimesSync(pathOf(key), old, old);
  await sweep(async () => {
    await storeBytes(bytes("again"), MB);
    return [];
  });
  expect(existsSync(pathOf(key))).toBe(true);
});

test.each([
  [undefined, undefined],
  ["bytes=0-4", { start: 0, end: 4 }],
  ["bytes=4-", { start: 4, end: 9 }],
  ["bytes=-3", { start: 7, end: 9 }],
  ["bytes=0-99", { start: 0, end: 9 }],
  ["bytes=10-", "bad"],
  ["bytes=5-4", "bad"],
  ["bytes=-0", "bad"],
  ["bytes=0-1,4-5", undefined],
  ["items=0-1", undefined],
])("the range %s of ten bytes is %j", (header, range) => {
  expect(rangeOf(header, 10)).toEqual(range);
});

import { createHash, randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test, vi } from "vitest";
import { startS3 } from "../core/testing-s3";

const folder = mkdtempSync(join(tmpdir(), "lectern-move-files-"));
process.env.DATA_DIR = folder;
const s3 = await startS3();
Object.assign(process.env, s3.env);
const { run } = await import("./move-files");
const said: string[] = [];
vi.spyOn(console, "log").mockImplementation((line: string) => void said.push(line));
beforeEach(() => void said.splice(0));
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

function put(bytes: Buffer, key = createHash("sha256").update(bytes).digest("hex")) {
  const at = join(folder, "files", key.slice(0, 2), key.slice(2, 4));
  mkdirSync(at, { recursive: true });
  writeFileSync(join(at, key), bytes);
  return key;
}
const here = () =>
  (readdirSync(join(folder, "files"), { recursive: true }) as string[]).filter((name) => /[0-9a-f]{64}$/.test(name));

test("files go to the bucket and back, and each run says what it did", async () => {
  for (let n = 1; n <= 3; n++) put(randomBytes(n * 100_000));
  await run(["--to", "s3"]);
  expect(said).toEqual(["Copied and read back: 3 files, 0.6 MB.", "There already: 0 files, 0.0 MB."]);
  expect(here()).toHaveLength(3);
  said.splice(0);
  await run(["--to", "s3", "--remove-source"]);
  expect(said).toEqual([
    "Copied and read back: 0 files, 0.0 MB.",
    "There already: 3 files, 0.6 MB.",
    "Removed at the source: 3 files, 0.6 MB.",
  ]);
  expect(here()).toEqual([]);
  await run(["--to", "disk"]);
  expect(here()).toHaveLength(3);
});

test("a damaged file is named and left, and the command fails", async () => {
  const key = put(Buffer.from("other bytes"), "a".repeat(64));
  await expect(run(["--to", "s3", "--remove-source"])).rejects.toThrow(key);
  expect(here()).toHaveLength(1);
});

test("what is asked wrongly is not guessed at", async () => {
  for (const words of [[], ["--to"], ["--to", "tape"], ["--to", "s3", "--remove"], ["s3"]])
    await expect(run(words)).rejects.toThrow("lectern move-files --to s3|disk");
});

import type { ChildProcess } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as rest } from "node:timers/promises";
import { eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { faceProgram, type RunningFace } from "./testing-face";

const MB = 1024 * 1024;
/** Instances killed in the middle of an upload: two in the daily tests, fifteen in the long ones. */
const kills = process.env.LECTERN_FULL ? 15 : 2;
// What all instances have in common, this process among them, before anything of ours reads it.
Object.assign(process.env, {
  AUTH_SECRET: randomBytes(32).toString("hex"),
  ENCRYPTION_KEY: randomBytes(32).toString("hex"),
  LOOKUP_KEY: randomBytes(32).toString("hex"),
});
const { hashToken } = await import("../core/seal");
const { cast } = await import("../core/testing");
const { pdfOf } = await import("../core/testing-files");
const { startS3 } = await import("../core/testing-s3");
const { db, write } = await import("../db");
const { id } = await import("../db/id");
const { apiKeys, files, groups, submissionVersions } = await import("../db/schema");

type Instance = RunningFace;
const running = new Set<ChildProcess>();
const s3 = await startS3();
/** The disks of the instances. */
const folder = mkdtempSync(join(tmpdir(), "s3-killed-"));
let face: Awaited<ReturnType<typeof faceProgram>>;
let key: string;
let groupId: string;

beforeAll(async () => {
  face = await faceProgram();
  const people = await cast(null);
  groupId = id();
  key = `lectern_${id()}`;
  await write([], async (tx) => {
    await tx.insert(groups).values({ id: groupId, eventId: people.lecture.id, number: 1 });
    const about = { name: "staff", prefix: "lectern_", keyHash: hashToken(key), role: "staff" as const };
    await tx.insert(apiKeys).values({ ...about, place: people.program.id, createdBy: people.olga.id });
  });
}, 60_000);
afterAll(async () => {
  for (const child of running) child.kill("SIGKILL");
  await s3.stop();
  face.remove();
  rmSync(folder, { recursive: true, force: true });
});

/** An instance with a disk of its own, on the same database and bucket. */
async function instance(): Promise<Instance> {
  const begun = await face.start({ ...s3.env, DATA_DIR: join(folder, id()), DATABASE_LOCK: "off" });
  running.add(begun.child);
  return begun;
}
async function kill({ child }: Instance) {
  const ended = new Promise((done) => child.once("exit", done));
  child.kill("SIGKILL");
  await ended;
  running.delete(child);
}

const base64 = (text: string) => Buffer.from(text).toString("base64");
const headers = () => ({ "Tus-Resumable": "1.0.0", Authorization: `Bearer ${key}` });
async function begun({ address }: Instance, bytes: number): Promise<string> {
  const about = `groupId ${base64(groupId)},filename ${base64("a.pdf")}`;
  const answer = await fetch(`${address}/api/uploads`, {
    method: "POST",
    headers: { ...headers(), "Upload-Length": String(bytes), "Upload-Metadata": about },
  });
  expect(answer.status).toBe(201);
  return answer.headers.get("location") ?? "";
}
/** Sends the rest in pieces with pauses between, so that there is a middle to be killed in. */
const patch = ({ address }: Instance, at: string, offset: number, bytes: Buffer, pause: number) =>
  fetch(address + at, {
    method: "PATCH",
    headers: { ...headers(), "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
    body: (async function* () {
      for (let from = offset; from < bytes.length; from += MB / 2) {
        yield bytes.subarray(from, from + MB / 2);
        await rest(pause);
      }
    })() as never,
    duplex: "half",
  } as RequestInit).then(
    (answer) => answer.status,
    () => 0, // the line broke
  );
async function offsetOf({ address }: Instance, at: string): Promise<number> {
  const answer = await fetch(address + at, { method: "HEAD", headers: headers() });
  expect(answer.status).toBe(200);
  return Number(answer.headers.get("upload-offset"));
}

/** What the bucket was given of an upload: that it was begun, and its parts. */
const puts = (at: string) => s3.asked.filter((each) => each.startsWith(`PUT incoming/${at.slice(-36)}/`)).length;

test("an upload whose instance is killed goes on through another; nothing acknowledged is lost, nothing doubled", async () => {
  const before = await db.$count(submissionVersions);
  for (let n = 0; n < kills; n++) {
    const bytes = Buffer.concat([pdfOf(), randomBytes(17 * MB), pdfOf()]);
    const [one, two] = [await instance(), await instance()];
    const at = await begun(one, bytes.length);
    const sending = patch(one, at, 0, bytes, 5);
    // Every other time as soon as the second part is on its way, else somewhere until after the last byte.
    if (n % 2 === 0) await expect.poll(() => puts(at), { timeout: 10_000 }).toBeGreaterThanOrEqual(3);
    else await rest(100 + ((n * 137) % 900));
    const known = await offsetOf(two, at);
    await kill(one);
    await sending;
    let offset = await offsetOf(two, at);
    expect(offset).toBeGreaterThanOrEqual(known);
    if (n % 2 === 0) expect(offset).toBeGreaterThanOrEqual(8 * MB);
    if (offset < bytes.length) expect(await patch(two, at, offset, bytes, 0)).toBe(200);
    offset = await offsetOf(two, at);
    expect(offset).toBe(bytes.length);
    const hash = createHash("sha256").update(bytes).digest("hex");
    const rows = await db.select().from(files).where(eq(files.key, hash));
    expect(rows.map((row) => row.bytes)).toEqual([bytes.length]);
    await kill(two);
  }
  expect(await db.$count(submissionVersions)).toBe(before + kills);
}, 240_000);

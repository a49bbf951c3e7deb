import { createHash, randomBytes } from "node:crypto";
import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from "vitest";
import { hashToken } from "../core/seal";
import { cast } from "../core/testing";
import { pdfOf } from "../core/testing-files";
import { startS3, type TestS3 } from "../core/testing-s3";
import { db, write } from "../db";
import { id } from "../db/id";
import { apiKeys, files, groups, submissionVersions } from "../db/schema";

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "lectern-s3-uploads-"));
process.env.DATA_DIR = folder;
process.env.UPLOAD_MAX_BYTES = String(300 * MB);
const s3: TestS3 = await startS3("school/");
Object.assign(process.env, s3.env);

type Face = { request: (path: string, init?: RequestInit) => Response | Promise<Response> };
/** An instance: everything of its own but the database and the bucket. */
async function instance(): Promise<Face> {
  vi.resetModules();
  return (await import("./app")).api;
}
let one: Face;
let two: Face;
let key: string;
let eventId: string;
let groupId: string;

beforeAll(async () => {
  one = await instance();
  two = await instance();
  const people = await cast(null);
  eventId = people.lecture.id;
  groupId = id();
  key = `lectern_${id()}`;
  await write([], async (tx) => {
    await tx.insert(groups).values({ id: groupId, eventId, number: 1 });
    const about = { name: "staff", prefix: "lectern_", keyHash: hashToken(key), role: "staff" as const };
    await tx.insert(apiKeys).values({ ...about, place: people.program.id, createdBy: people.olga.id });
  });
}, 60_000);
afterEach(() => s3.heal());
afterAll(async () => {
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const base64 = (text: string) => Buffer.from(text).toString("base64");
const headers = () => ({ "Tus-Resumable": "1.0.0", Authorization: `Bearer ${key}` });
const create = (face: Face, bytes: number) =>
  face.request("/api/uploads", {
    method: "POST",
    headers: {
      ...headers(),
      "Upload-Length": String(bytes),
      "Upload-Metadata": `groupId ${base64(groupId)},filename ${base64("우리의 발표.pdf")}`,
    },
  });
async function begun(face: Face, bytes: number): Promise<string> {
  const answer = await create(face, bytes);
  expect(answer.status).toBe(201);
  return answer.headers.get("location") ?? "";
}
const patch = async (face: Face, at: string, offset: number, body: Uint8Array | ReadableStream) =>
  face.request(at, {
    method: "PATCH",
    headers: { ...headers(), "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
    body: body as BodyInit,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
const head = async (face: Face, at: string) => face.request(at, { method: "HEAD", headers: headers() });
const offsetOf = async (face: Face, at: string) => Number((await head(face, at)).headers.get("upload-offset"));
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
const film = (bytes: number) => Buffer.concat([pdfOf(), randomBytes(bytes), pdfOf()]);
const objects = async () => (await import("node:fs")).readdirSync(folder);

/** The row of a version made, and its bytes as both instances give them. */
async function expectWhole(answer: Response, bytes: Buffer) {
  const made = (await answer.json()) as { fileId: string };
  const [row] = await db.select().from(files).where(eq(files.id, made.fileId));
  expect(row).toMatchObject({ key: sha(bytes), bytes: bytes.length, name: "우리의 발표.pdf" });
  for (const face of [one, two]) {
    const given = await face.request(`/api/files/presentations/${made.fileId}`, { headers: headers() });
    expect(given.headers.get("content-length")).toBe(String(bytes.length));
    expect(sha(new Uint8Array(await given.arrayBuffer()))).toBe(sha(bytes));
    const part = await face.request(`/api/files/presentations/${made.fileId}`, {
      headers: { ...headers(), Range: "bytes=3-12" },
    });
    expect(part.status).toBe(206);
    expect(Buffer.from(await part.arrayBuffer()).equals(bytes.subarray(3, 13))).toBe(true);
  }
}

/** A body that breaks off after some bytes, as a cut line does. */
const broken = (bytes: Uint8Array) =>
  new ReadableStream({
    start: (controller) => controller.enqueue(bytes),
    async pull(controller) {
      await new Promise((soon) => setTimeout(soon, 100));
      controller.error(new Error("the line was cut"));
    },
  });

describe("an upload to a bucket", () => {
  test("goes on through another instance, byte for byte, and leaves nothing but the file", async () => {
    const bytes = film(200_000);
    const at = await begun(one, bytes.length);
    expect((await patch(one, at, 0, bytes.subarray(0, 70_000))).headers.get("upload-offset")).toBe("70000");
    expect(await offsetOf(two, at)).toBe(70_000);
    expect((await patch(two, at, 70_000, bytes.subarray(70_000, 150_000))).status).toBe(204);
    const last = await patch(one, at, 150_000, bytes.subarray(150_000));
    expect(last.status).toBe(200);
    await expectWhole(last, bytes);
    expect(readdirSync(join(folder, "files"))).toEqual(["tmp"]);
    expect(readdirSync(join(folder, "files", "tmp"))).toEqual([]);
    expect(await objects()).not.toContain("uploads");
    expect(await offsetOf(two, at)).toBe(bytes.length);
  });

  test("that was cut keeps what came, and says so truly through every instance", async () => {
    const bytes = film(100_000);
    const at = await begun(one, bytes.length);
    const cut = await patch(one, at, 0, broken(bytes.subarray(0, 40_000))).catch(() => undefined);
    expect(cut?.status ?? 400).toBeGreaterThanOrEqual(400);
    await vi.waitFor(async () => expect(await offsetOf(two, at)).toBe(40_000));
    await expectWhole(await patch(two, at, 40_000, bytes.subarray(40_000)), bytes);
  });

  test("of which the same piece comes through both at once stays one file", async () => {
    const bytes = film(150_000);
    const at = await begun(one, bytes.length);
    const both = await Promise.all([
      patch(one, at, 0, bytes.subarray(0, 90_000)),
      patch(two, at, 0, bytes.subarray(0, 60_000)),
    ]);
    for (const answer of both) expect([204, 409, 423]).toContain(answer.status);
    expect(both.some(({ status }) => status === 204)).toBe(true);
    const offset = await offsetOf(one, at);
    expect([60_000, 90_000]).toContain(offset);
    for (const answer of both)
      if (answer.status === 204) expect(Number(answer.headers.get("upload-offset"))).toBeLessThanOrEqual(offset);
    expect((await patch(two, at, offset - 1, bytes.subarray(offset - 1))).status).toBe(409);
    await expectWhole(await patch(two, at, offset, bytes.subarray(offset)), bytes);
  });

  test("whose last piece comes through both at once is one version", async () => {
    const bytes = film(50_000);
    const at = await begun(one, bytes.length);
    const before = await db.$count(submissionVersions);
    const both = await Promise.all([patch(one, at, 0, bytes), patch(two, at, 0, bytes)]);
    for (const answer of both) expect([200, 204, 404, 409, 423]).toContain(answer.status);
    expect(await db.$count(submissionVersions)).toBe(before + 1);
    expect(await offsetOf(one, at)).toBe(bytes.length);
    await expectWhole(both.find(({ status }) => status === 200) as Response, bytes);
  });

  test("that is not what its name says is refused and leaves nothing in the bucket", async () => {
    const at = await begun(one, 5_000);
    s3.asked.length = 0;
    expect(await codeOf(await patch(two, at, 0, Buffer.alloc(5_000)))).toBe("409 file-mismatch");
    expect(s3.asked.some((each) => each.startsWith("PUT school/files/"))).toBe(false);
    expect((await head(one, at)).status).toBe(404);
  });

  test("takes no more than was announced", async () => {
    const at = await begun(one, 10);
    expect((await patch(two, at, 0, Buffer.alloc(1_000_000))).status).toBeGreaterThanOrEqual(400);
    expect(await offsetOf(one, at)).toBeLessThanOrEqual(10);
  });

  test("while the bucket is away is refused with 503, and goes on when it is back", async () => {
    const bytes = film(60_000);
    const at = await begun(one, bytes.length);
    expect((await patch(one, at, 0, bytes.subarray(0, 30_000))).status).toBe(204);
    s3.fail({ trouble: "reset" });
    const away = await patch(two, at, 30_000, bytes.subarray(30_000));
    expect(away.headers.get("retry-after")).toBe("10");
    expect(await codeOf(away)).toBe("503 storage-away");
    expect((await head(two, at)).status).toBe(503);
    expect(await codeOf(await create(one, 100))).toBe("503 storage-away");
    s3.heal();
    expect(await offsetOf(two, at)).toBe(30_000);
    // All is here, but the file cannot be put into the store: it is not lost, and the end is made later.
    s3.fail({ trouble: 500, method: "PUT", path: /^school\/files\// });
    expect(await codeOf(await patch(two, at, 30_000, bytes.subarray(30_000)))).toBe("503 storage-away");
    s3.heal();
    expect((await head(one, at)).status).toBe(200);
    const [row] = await db
      .select()
      .from(files)
      .where(and(eq(files.key, sha(bytes)), eq(files.eventId, eventId)));
    expect(row?.bytes).toBe(bytes.length);
  });
});

describe("a file of a bucket", () => {
  test("that is not what was put there breaks the answer; while the bucket is away it is 503", async () => {
    const bytes = film(300_000);
    const last = await patch(one, await begun(one, bytes.length), 0, bytes);
    const { fileId } = (await last.json()) as { fileId: string };
    const get = async () => two.request(`/api/files/presentations/${fileId}`, { headers: headers() });
    s3.fail({ trouble: "spoil", method: "GET" });
    await expect((async () => (await get()).arrayBuffer())()).rejects.toThrow();
    s3.heal();
    s3.fail({ trouble: 500 });
    const away = await get();
    expect(away.headers.get("retry-after")).toBe("10");
    expect(await codeOf(away)).toBe("503 storage-away");
    s3.heal();
    expect(sha(new Uint8Array(await (await get()).arrayBuffer()))).toBe(sha(bytes));
  });
});

test.runIf(process.env.LECTERN_FULL)(
  "200 MB in pieces of 5 MB through both in turn arrive as they were",
  async () => {
    const bytes = film(200 * MB);
    const at = await begun(one, bytes.length);
    let last: Response | undefined;
    for (let offset = 0, turn = 0; offset < bytes.length; offset += 5 * MB, turn++)
      last = await patch(turn % 2 ? two : one, at, offset, bytes.subarray(offset, offset + 5 * MB));
    expect(last?.status).toBe(200);
    await expectWhole(last as Response, bytes);
  },
  300_000,
);

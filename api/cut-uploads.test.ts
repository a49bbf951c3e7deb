import { createHash, randomBytes } from "node:crypto";
import { createReadStream, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { Server } from "node:http";
import { type AddressInfo, connect, createServer, type Socket } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { eq } from "drizzle-orm";
import { Upload } from "tus-js-client";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "../core/env";
import { pathOf } from "../core/files";
import { hashToken } from "../core/seal";
import { cast } from "../core/testing";
import { pdfOf } from "../core/testing-files";
import { db, write } from "../db";
import { id } from "../db/id";
import { apiKeys, files, groups } from "../db/schema";
import { createFront, type Handler } from "../server/listen";
import { api } from "./app";

const MB = 1024 * 1024;
const folder = mkdtempSync(join(tmpdir(), "lectern-cut-uploads-"));
process.env.DATA_DIR = folder;
process.env.UPLOAD_MAX_BYTES = String(256 * MB);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Where the line is cut, in bytes that went through it towards the server. */
const cutsAt = [17, 48, 91, 133, 188].map((megabytes) => megabytes * MB + 777);

let front: Server;
let line: ReturnType<typeof createServer>;
let cuts = 0;
let passed = 0;

/** A line that goes dead for all who are on it as soon as so many bytes have passed. */
function cutLine(port: number) {
  const open = new Set<Socket>();
  return createServer((near) => {
    const far = connect(port, "127.0.0.1");
    for (const socket of [near, far]) {
      open.add(socket);
      socket.on("error", () => socket.destroy());
      socket.on("close", () => {
        open.delete(socket);
        for (const other of [near, far]) other.destroy();
      });
    }
    near.on("data", (part: Buffer) => {
      passed += part.length;
      if (cuts < cutsAt.length && passed >= (cutsAt[cuts] ?? 0)) {
        cuts++;
        for (const socket of open) socket.resetAndDestroy();
        return;
      }
      if (!far.write(part)) near.pause();
    });
    far.on("drain", () => near.resume());
    far.pipe(near);
  });
}
const listening = async (server: { listen: (port: number, host: string, done: () => void) => unknown }) => {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return ((server as Server).address() as AddressInfo).port;
};

beforeAll(async () => {
  const face = getRequestListener(api.fetch, { overrideGlobalObjects: false }) as Handler;
  front = createFront({ face, pages: async () => undefined }, false);
  line = cutLine(await listening(front));
});
afterAll(() => {
  line.close();
  front.closeAllConnections();
  front.close();
});

test("200 MB over a line that is cut five times arrive as they were, and are not sent again from the start", async () => {
  const people = await cast(null);
  const groupId = id();
  const key = `lectern_${id()}`;
  await write([], async (tx) => {
    await tx.insert(groups).values({ id: groupId, eventId: people.lecture.id, number: 1 });
    const about = { name: "staff", prefix: "lectern_", keyHash: hashToken(key), role: "staff" as const };
    await tx.insert(apiKeys).values({ ...about, place: people.program.id, createdBy: people.olga.id });
  });
  const path = join(folder, "film.pdf");
  const bytes = Buffer.concat([pdfOf(), randomBytes(200 * MB), pdfOf()]);
  writeFileSync(path, bytes);
  const port = await listening(line);
  await new Promise<void>((done, no) => {
    new Upload(createReadStream(path), {
      endpoint: `http://127.0.0.1:${port}/api/uploads`,
      headers: { Authorization: `Bearer ${key}`, Host: new URL(env.APP_URL).host },
      metadata: { groupId, filename: "우리의 발표.pdf" },
      chunkSize: 5 * MB,
      uploadSize: bytes.length,
      retryDelays: [0, 20, 50, 100, 200, 400, 800, 1_600],
      onError: no,
      onSuccess: () => done(),
    }).start();
  });
  expect(cuts).toBe(cutsAt.length);
  // A cut costs the piece it fell into at most, and the words around the pieces.
  expect(passed).toBeLessThan(bytes.length + (cutsAt.length + 1) * 5 * MB);
  const [row] = await db.select().from(files).where(eq(files.purpose, "submission"));
  const sha = (all: Buffer) => createHash("sha256").update(all).digest("hex");
  expect(row).toMatchObject({ key: sha(bytes), bytes: bytes.length, name: "우리의 발표.pdf" });
  const hash = createHash("sha256");
  for await (const part of createReadStream(pathOf(row?.key ?? ""))) hash.update(part as Buffer);
  expect(hash.digest("hex")).toBe(sha(bytes));
}, 120_000);

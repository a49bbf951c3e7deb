import { spawnSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterAll, afterEach, describe, expect, test, vi } from "vitest";

// A real disk that is full: sixteen megabytes in memory, where one may mount that. What SQLite does without room is
// db/full.test.ts, everywhere.
const disk = mkdtempSync(join(tmpdir(), "lectern-full-"));
const mounts = process.platform === "linux" && process.getuid?.() === 0;
const isMounted = mounts && spawnSync("mount", ["-t", "tmpfs", "-o", "size=16m", "tmpfs", disk]).status === 0;
const isSqlite = !/^postgres/.test(process.env.DATABASE_URL ?? "");
if (isMounted) {
  process.env.DATA_DIR = disk;
  if (isSqlite) {
    copyFileSync((process.env.DATABASE_URL ?? "").replace("file:", ""), join(disk, "lectern.db"));
    process.env.DATABASE_URL = `file:${join(disk, "lectern.db")}`;
  }
}
const { keptSecrets } = await import("../core/env");
const { storeBytes } = await import("../core/files");
const { troubleOf } = await import("../core/http");
const { anonymous } = await import("../core/permissions");
const { derivedToken } = await import("../core/seal");
const { cast } = await import("../core/testing");
const { pptxOf } = await import("../core/testing-files");
const { room } = await import("../core/testing-room");
const { close, db, write } = await import("../db");
const { id } = await import("../db/id");
const { attendanceOps, events, files, groupMembers, groups, registrations } = await import("../db/schema");
const { add, pair } = await import("../features/devices/commands");
const { api } = await import("./app");

const ballast = join(disk, "ballast");
/** Leaves no byte. */
function fill() {
  for (const size of [1024 * 1024, 64 * 1024, 4096])
    for (let n = 0; ; n += 1)
      try {
        writeFileSync(`${ballast}-${size}-${n}`, Buffer.alloc(size, 1));
      } catch {
        break;
      }
}
const empty = () => {
  for (const name of readdirSync(disk)) if (name.startsWith("ballast")) rmSync(join(disk, name));
};
afterEach(empty);
afterAll(async () => {
  await close();
  if (isMounted) spawnSync("umount", [disk]);
  rmSync(disk, { recursive: true, force: true });
});

const send = (path: string, body: object, headers: Record<string, string> = {}) =>
  api.request(path, {
    method: "POST",
    headers: { "Content-Type": "application/json", "Accept-Language": "ru", ...headers },
    body: JSON.stringify(body),
  });
async function expectNoRoom(answer: Response) {
  expect([answer.status, answer.headers.get("retry-after")]).toEqual([507, "60"]);
  expect(await answer.json()).toMatchObject({ code: "disk-full", title: expect.stringMatching(/[а-я]/) });
}

describe.runIf(isMounted)("when the disk is full", () => {
  test("a first start that finds no room for its secrets leaves no half of them, and the next one makes them", () => {
    fill();
    expect(() => keptSecrets(disk)).toThrow("ENOSPC");
    expect(readdirSync(disk).filter((name) => name.startsWith("secrets"))).toEqual([]);
    empty();
    expect(keptSecrets(disk)).toEqual(keptSecrets(disk));
  });

  test.runIf(isSqlite)(
    "who registers is told so; all who were answered are there, and it goes on by itself",
    async () => {
      vi.spyOn(console, "error").mockImplementation(() => {});
      const { lecture } = await cast(null);
      let done = 0;
      const register = (n: number) =>
        send(
          `/api/v1/events/${lecture.id}/registrations`,
          {
            fullName: `Student ${n}`,
            locale: "en",
            guardianName: "G",
            guardianPhone: `010-2000-${1_000 + n}`,
            notes: "x".repeat(400),
          },
          { "Idempotency-Key": `student-${n}` },
        );
      fill();
      // SQLite's log may still have room inside of itself for some.
      let answer = await register(done);
      while (answer.status === 201) answer = await register(++done);
      await expectNoRoom(answer);
      expect(await db.$count(registrations, eq(registrations.eventId, lecture.id))).toBe(done);
      empty();
      expect((await register(done)).status).toBe(201);
      const [event] = await db.select().from(events).where(eq(events.id, lecture.id));
      expect(event).toMatchObject({ seatsTaken: done + 1, tickets: done + 1 });
    },
  );

  test.runIf(isSqlite)(
    "a device at the door keeps what it saw, and sends it again to good effect",
    async () => {
      vi.spyOn(console, "error").mockImplementation(() => {});
      const { min, event, one, sheetId, startsAt } = await room();
      const added = await add(min, { eventId: event.id, label: "Main door" });
      if (!added.ok) throw new Error(added.code);
      const paired = await pair(anonymous, { code: added.value.code });
      if (!paired.ok) throw new Error(paired.code);
      let seq = 0;
      const batch = () =>
        Array.from({ length: 400 }, () => ({
          ...{ id: id(), sheetId, capturedAt: startsAt.toISOString(), seq: seq++ },
          ...{ kind: "scan_in", registrationId: one, source: "search" },
        }));
      const push = (ops: object[]) =>
        send(
          "/api/check-in/ops",
          { offsetMs: 0, waiting: 0, rosterCount: 3, ops },
          { Authorization: `Device ${paired.value.token}` },
        );
      fill();
      let ops = batch();
      let taken = 0;
      let answer = await push(ops);
      for (; answer.status === 200; answer = await push(ops)) {
        taken += ops.length;
        ops = batch();
      }
      await expectNoRoom(answer);
      expect(await db.$count(attendanceOps)).toBe(taken);
      empty();
      const again = (await (await push(ops)).json()) as { verdicts: { result: string }[] };
      expect(new Set(again.verdicts.map((one) => one.result))).toEqual(new Set(["applied"]));
      expect(await db.$count(attendanceOps)).toBe(taken + ops.length);
    },
    60_000,
  );

  test("a file finds no room in the store, and leaves nothing behind", async () => {
    fill();
    const error: unknown = await storeBytes(Buffer.alloc(2 * 1024 * 1024, 7), 10 * 1024 * 1024).catch(
      (e: unknown) => e,
    );
    expect(troubleOf(error)).toMatchObject({ status: 507, code: "disk-full" });
    empty();
    const { key } = await storeBytes(Buffer.alloc(2 * 1024 * 1024, 7), 10 * 1024 * 1024);
    expect(readdirSync(join(disk, "files", "tmp"))).toEqual([]);
    expect(key).toMatch(/^[0-9a-f]{64}$/);
  });

  test("an upload in parts stops, and goes on from there once there is room", async () => {
    const { bytes, token, at, patch } = await uploading();
    expect((await patch(0, bytes.subarray(0, 300_000))).status).toBe(204);
    fill();
    const stopped = await patch(300_000, bytes.subarray(300_000));
    await expectNoRoom(stopped);
    const told = await api.request(at, {
      method: "HEAD",
      headers: { "Tus-Resumable": "1.0.0", Authorization: `Bearer ${token}` },
    });
    const offset = Number(told.headers.get("upload-offset"));
    expect(offset).toBeGreaterThanOrEqual(300_000);
    expect(offset).toBeLessThan(bytes.length);
    empty();
    const made = await patch(offset, bytes.subarray(offset));
    expect(made.status).toBe(200);
    const { fileId } = (await made.json()) as { fileId: string };
    const [row] = await db.select().from(files).where(eq(files.id, fileId));
    expect(row?.bytes).toBe(bytes.length);
  });
});

/** An upload of about two megabytes that one of a group has begun. */
async function uploading() {
  const { randomBytes } = await import("node:crypto");
  const { lecture } = await cast(null);
  const made = await send(`/api/v1/events/${lecture.id}/registrations`, {
    ...{ fullName: "김하나", locale: "ko", guardianName: "보호자", guardianPhone: "010-3322-1100" },
  });
  const { registrationId } = (await made.json()) as { registrationId: string };
  const token = derivedToken("link", registrationId, 1);
  const groupId = await write([], async (tx) => {
    const [group] = await tx.insert(groups).values({ eventId: lecture.id, number: 1 }).returning();
    await tx.insert(groupMembers).values({ registrationId, groupId: group?.id ?? "" });
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, lecture.id));
    return group?.id ?? "";
  });
  const bytes = await pptxOf({ more: [{ name: "ppt/media/film.mp4", data: randomBytes(2 * 1024 * 1024) }] });
  const base64 = (text: string) => Buffer.from(text).toString("base64");
  const headers = { "Tus-Resumable": "1.0.0", Authorization: `Bearer ${token}`, "Accept-Language": "ru" };
  const begun = await api.request("/api/uploads", {
    method: "POST",
    headers: {
      ...headers,
      "Upload-Length": String(bytes.length),
      "Upload-Metadata": `groupId ${base64(groupId)},filename ${base64("a.pptx")}`,
    },
  });
  expect(begun.status).toBe(201);
  const at = begun.headers.get("location") ?? "";
  const patch = (offset: number, body: Uint8Array) =>
    Promise.resolve(
      api.request(at, {
        method: "PATCH",
        headers: { ...headers, "Upload-Offset": String(offset), "Content-Type": "application/offset+octet-stream" },
        body: body as BodyInit,
      }),
    );
  return { bytes, token, at, patch };
}

import { createHash, randomBytes } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { fromBufferPromise } from "yauzl";
import { filePass } from "../core/file-pass";
import { pathOf } from "../core/files";
import { type Actor, anonymous, system } from "../core/permissions";
import { hashToken } from "../core/seal";
import { cast, lectureOf } from "../core/testing";
import { pdfOf, pptxOf } from "../core/testing-files";
import { db, write } from "../db";
import { id } from "../db/id";
import {
  apiKeys,
  events,
  exportLog,
  files,
  groupMembers,
  groups,
  submissionVersions,
  topics,
  uploads,
} from "../db/schema";
import { add as addThing, edit as editThing } from "../features/deliverables/commands";
import { list as things } from "../features/deliverables/queries";
import { register } from "../features/registrations/commands";
import { freezeAll, move as moveSlot } from "../features/running-orders/commands";
import { running } from "../features/running-orders/queries";
import { remove, sweep } from "../features/submissions/commands";
import { list, mine } from "../features/submissions/queries";
import { api } from "./app";

/** Sets the deadline of what is handed in for the stage, and from when nothing is taken, as its form does. */
async function setDeadline(actor: Actor, said: { eventId: string; dueAt?: string; lockedAt?: string }) {
  const { eventId, dueAt = "", lockedAt = "" } = said;
  const { rows, bytesAtMost } = await things(system, { eventId });
  const [first] = rows.filter((row) => row.forStage);
  const usual = {
    title: { en: "Slides" },
    help: {},
    extensions: ["pdf", "pptx"],
    maxMb: String(Math.max(1, Math.floor(bytesAtMost / 1024 / 1024))),
    dueAt,
    lockedAt,
  };
  if (!first?.id) return addThing(actor, { eventId, ...usual } as never);
  const kept = { extensions: first.extensions, title: Object.keys(first.title).length > 0 ? first.title : usual.title };
  return editThing(actor, { ...usual, ...kept, deliverableId: first.id, version: first.version } as never);
}

const folder = mkdtempSync(join(tmpdir(), "lectern-api-uploads-"));
process.env.DATA_DIR = folder;
process.env.UPLOAD_MAX_BYTES = String(16 * 1024 * 1024);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

type Student = { token: string; registrationId: string };
let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let staff: string;
const group: string[] = [];
const student: Student[] = [];

async function registered(at: string, name: string): Promise<Student> {
  const said = { eventId: at, fullName: name, locale: "ko", guardianName: "보호자", guardianPhone: "010-3322-1100" };
  const outcome = await register(anonymous, said as never);
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  return { token: outcome.value.token, registrationId: outcome.value.registrationId };
}

async function keyOf(role: "staff" | "judge" | "organizer", place = people.program.id): Promise<string> {
  const key = `lectern_${id()}`;
  const row = { name: role, prefix: "lectern_", keyHash: hashToken(key), role, place, createdBy: people.olga.id };
  await write([], async (tx) => {
    await tx.insert(apiKeys).values(row);
  });
  return key;
}

beforeAll(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  staff = await keyOf("staff");
  for (const name of ["하나", "둘", "셋", "넷"]) student.push(await registered(eventId, name));
  await write([], async (tx) => {
    const titles = [
      { en: "Culture & traditions", ko: "문화: 전통/유산" },
      { en: "Nature", ko: "자연" },
    ];
    const made = await tx
      .insert(topics)
      .values(titles.map((title, position) => ({ eventId, title, brief: {}, position, cap: 9 })))
      .returning();
    for (const number of [1, 2, 3, 10]) {
      const topicId = made[number % 2]?.id ?? null;
      const [row] = await tx.insert(groups).values({ eventId, number, topicId }).returning();
      group.push(row?.id ?? "");
    }
    const seats = student.map(({ registrationId }, i) => ({ registrationId, groupId: group[Math.floor(i / 2)] ?? "" }));
    await tx.insert(groupMembers).values(seats);
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
  });
});

const bearer = (token: string) => ({ Authorization: `Bearer ${token}` });
const base64 = (text: string) => Buffer.from(text).toString("base64");
const tus = { "Tus-Resumable": "1.0.0" };
const create = (token: string, groupId: string, fileName: string, bytes: number) =>
  api.request("/api/uploads", {
    method: "POST",
    headers: {
      ...tus,
      ...bearer(token),
      "Upload-Length": String(bytes),
      "Upload-Metadata": `groupId ${base64(groupId)},filename ${base64(fileName)}`,
    },
  });
const begun = async (token: string, groupId: string, fileName: string, bytes: number) => {
  const answer = await create(token, groupId, fileName, bytes);
  expect(answer.status).toBe(201);
  return answer.headers.get("location") ?? "";
};
const patch = (token: string, at: string, offset: number, body: Uint8Array | ReadableStream) =>
  api.request(at, {
    method: "PATCH",
    headers: {
      ...tus,
      ...bearer(token),
      "Upload-Offset": String(offset),
      "Content-Type": "application/offset+octet-stream",
    },
    body: body as BodyInit,
    ...(body instanceof ReadableStream ? { duplex: "half" } : {}),
  } as RequestInit);
const head = (token: string, at: string) => api.request(at, { method: "HEAD", headers: { ...tus, ...bearer(token) } });
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
type Made = { fileId: string; versionId: string; no: number; late: boolean };
async function sent(token: string, groupId: string, fileName: string, bytes: Buffer): Promise<Made> {
  const answer = await patch(token, await begun(token, groupId, fileName, bytes.length), 0, bytes);
  expect(answer.status).toBe(200);
  return (await answer.json()) as Made;
}
const tokenOf = (at: number) => student[at]?.token ?? "";
const groupAt = (at: number) => group[at] ?? "";
const sha = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");
const underWay = () => (existsSync(join(folder, "uploads")) ? readdirSync(join(folder, "uploads")) : []);
/** A body that breaks off after some bytes, as a phone in a lift does. */
const breakingOff = (bytes: Buffer) => {
  let at = 0;
  return new ReadableStream({
    async pull(flow) {
      if (at >= bytes.length) {
        await new Promise((done) => setTimeout(done, 50));
        flow.error(new Error("gone"));
        return;
      }
      flow.enqueue(bytes.subarray(at, at + 65_536));
      at += 65_536;
    },
  });
};

describe("an upload", () => {
  test("of 12 MB over a connection that was cut goes on where it stopped, and arrives as it was", async () => {
    const bytes = await pptxOf({ more: [{ name: "ppt/media/film.mp4", data: randomBytes(12 * 1024 * 1024) }] });
    const at = await begun(tokenOf(0), groupAt(0), "우리의 발표.pptx", bytes.length);
    await Promise.resolve(patch(tokenOf(0), at, 0, breakingOff(bytes.subarray(0, 5_000_000)))).catch(() => undefined);
    const there = await head(tokenOf(0), at);
    const offset = Number(there.headers.get("upload-offset"));
    expect(offset).toBeGreaterThan(1_000_000);
    expect(offset).toBeLessThanOrEqual(5_100_000);
    expect((await patch(tokenOf(0), at, offset + 1, bytes.subarray(offset + 1))).status).toBe(409);
    const answer = await patch(tokenOf(0), at, offset, bytes.subarray(offset));
    expect(answer.status).toBe(200);
    const made = (await answer.json()) as Made;
    expect(made).toMatchObject({ no: 1, late: false });
    const [row] = await db.select().from(files).where(eq(files.id, made.fileId));
    expect(row).toMatchObject({
      key: sha(bytes),
      bytes: bytes.length,
      name: "우리의 발표.pptx",
      purpose: "submission",
    });
    expect(sha(readFileSync(pathOf(row?.key ?? "")))).toBe(sha(bytes));
    expect(underWay()).toEqual([]);
    const after = await head(tokenOf(0), at);
    expect([after.status, after.headers.get("upload-offset")]).toEqual([200, String(bytes.length)]);
  });

  test("whose last answer was lost ends when it is asked about", async () => {
    const bytes = pdfOf();
    const at = await begun(tokenOf(1), groupAt(0), "a.pdf", bytes.length);
    const uploadId = at.split("/").at(-1) ?? "";
    const { writeFileSync } = await import("node:fs");
    writeFileSync(join(folder, "uploads", uploadId), bytes);
    const [one, two] = await Promise.all([head(tokenOf(1), at), head(tokenOf(1), at)]);
    expect([one.status, two.status]).toEqual([200, 200]);
    const own = await mine(system, { registrationId: student[1]?.registrationId ?? "" });
    expect(own?.files[0]?.versions.map((version) => [version.no, version.name, version.by])).toEqual([
      [2, "a.pdf", "둘"],
      [1, "우리의 발표.pptx", "하나"],
    ]);
  });

  test("in one go with its creation is possible too", async () => {
    const bytes = pdfOf("one go");
    const headers = {
      ...tus,
      ...bearer(staff),
      "Upload-Length": String(bytes.length),
      "Upload-Metadata": `groupId ${base64(groupAt(2))},filename ${base64("staff.pdf")}`,
      "Content-Type": "application/offset+octet-stream",
    };
    const answer = await api.request("/api/uploads", { method: "POST", headers, body: new Uint8Array(bytes) });
    expect([answer.status, ((await answer.json()) as Made).no]).toEqual([201, 1]);
  });

  test("belongs to whoever began it: for all others it does not exist", async () => {
    const at = await begun(tokenOf(0), groupAt(0), "a.pdf", 500);
    for (const token of [tokenOf(1), tokenOf(2), staff, "nonsense"]) {
      expect([401, 404]).toContain((await head(token, at)).status);
      expect([401, 404]).toContain((await patch(token, at, 0, Buffer.alloc(5))).status);
      expect([401, 404]).toContain(
        (await api.request(at, { method: "DELETE", headers: { ...tus, ...bearer(token) } })).status,
      );
    }
    expect((await head(tokenOf(0), at)).headers.get("upload-offset")).toBe("0");
    expect((await api.request(at, { method: "DELETE", headers: { ...tus, ...bearer(tokenOf(0)) } })).status).toBe(204);
    expect((await head(tokenOf(0), at)).status).toBe(404);
    expect(underWay()).toEqual([]);
  });

  test("is opened for one's own group only, and only while groups are published; staff may for any", async () => {
    expect(await codeOf(await create(tokenOf(0), groupAt(1), "a.pdf", 9))).toBe("404 not-found");
    expect(await codeOf(await create(tokenOf(0), id(), "a.pdf", 9))).toBe("404 not-found");
    expect(await codeOf(await create("nobody", groupAt(1), "a.pdf", 9))).toBe("401 sign-in-needed");
    expect(await codeOf(await create(await keyOf("judge"), groupAt(1), "a.pdf", 9))).toBe("403 not-allowed");
    const other = await lectureOf(null);
    expect(await codeOf(await create(await keyOf("staff", other.id), groupAt(1), "a.pdf", 9))).toBe("404 not-found");
    const publish = (groupsPublishedAt: Date | null) =>
      write([], async (tx) => {
        await tx.update(events).set({ groupsPublishedAt }).where(eq(events.id, eventId));
      });
    await publish(null);
    expect(await codeOf(await create(tokenOf(0), groupAt(0), "a.pdf", 9))).toBe("404 not-found");
    expect((await create(staff, groupAt(1), "a.pdf", 9)).status).toBe(201);
    await publish(new Date());
  });

  test("is refused at once when its name, its length or its kind will not do", async () => {
    expect(await codeOf(await create(tokenOf(0), groupAt(0), "a.exe", 9))).toBe("409 file-kind");
    expect(await codeOf(await create(tokenOf(0), groupAt(0), "a.pptm", 9))).toBe("409 file-kind");
    expect(await codeOf(await create(tokenOf(0), groupAt(0), "a.pdf", 0))).toBe("409 file-empty");
    expect(await codeOf(await create(tokenOf(0), groupAt(0), "a.pdf", 16 * 1024 * 1024 + 1))).toBe(
      "413 file-too-large",
    );
    const answer = await create(tokenOf(0), groupAt(0), "../../etc/passwd.pdf", 9);
    expect(answer.headers.get("location")).toMatch(/^\/api\/uploads\/[0-9a-f-]{36}$/);
    expect((await api.request("/api/uploads", { method: "POST", headers: bearer(tokenOf(0)) })).status).toBe(412);
  });

  test("takes no more bytes than were announced", async () => {
    const at = await begun(tokenOf(0), groupAt(0), "a.pdf", 10);
    expect((await patch(tokenOf(0), at, 0, Buffer.alloc(1_000_000))).status).toBeGreaterThanOrEqual(400);
    expect(Number((await head(tokenOf(0), at)).headers.get("upload-offset"))).toBeLessThanOrEqual(10);
  });

  test("of a hostile file is refused with its reason, and leaves nothing", async () => {
    const before = [await db.$count(files), await db.$count(submissionVersions)];
    const hostile: [string, Buffer, string][] = [
      ["a.pptx", await pptxOf({ more: [{ name: "ppt/vbaProject.bin", data: "x" }] }), "file-macros"],
      ["a.pptx", await pptxOf({ more: [{ name: "ppt/media/a", data: Buffer.alloc(30_000_000) }] }), "file-packed"],
      ["a.pdf", pdfOf("/S /JavaScript"), "pdf-active"],
      ["a.png", pdfOf(), "file-mismatch"],
      ["a.hwp", Buffer.from("<html>"), "file-mismatch"],
    ];
    for (const [name, bytes, code] of hostile) {
      const at = await begun(tokenOf(2), groupAt(1), name, bytes.length);
      expect(await codeOf(await patch(tokenOf(2), at, 0, bytes))).toBe(`409 ${code}`);
      expect((await head(tokenOf(2), at)).status).toBe(404);
    }
    expect([await db.$count(files), await db.$count(submissionVersions)]).toEqual(before);
  });

  test("that is one too many gives up the oldest of its sender, not of others", async () => {
    const old = await begun(tokenOf(3), groupAt(1), "a.pdf", 50);
    const others = await begun(tokenOf(2), groupAt(1), "a.pdf", 50);
    for (let i = 0; i < 3; i++) await begun(tokenOf(3), groupAt(1), "a.pdf", 50);
    expect((await head(tokenOf(3), old)).status).toBe(404);
    expect((await head(tokenOf(2), others)).status).toBe(200);
  });

  test("that rests for a day is over, and its bytes are swept", async () => {
    const at = await begun(tokenOf(2), groupAt(1), "a.pdf", 50);
    const uploadId = at.split("/").at(-1) ?? "";
    await write([], async (tx) => {
      await tx
        .update(uploads)
        .set({ expiresAt: new Date(0) })
        .where(eq(uploads.id, uploadId));
    });
    expect(await codeOf(await patch(tokenOf(2), at, 0, Buffer.alloc(50)))).toBe("409 upload-gone");
    const swept = await sweep(system, {});
    expect(swept.ok && swept.value.uploadIds).toContain(uploadId);
  });
});

test("five members who hand in at once make five versions in a row", async () => {
  const made = await Promise.all(
    Array.from({ length: 5 }, (_, i) => sent(tokenOf(2 + (i % 2)), groupAt(1), `v${i}.pdf`, pdfOf(`version ${i}`))),
  );
  expect(made.map((one) => one.no).sort()).toEqual([1, 2, 3, 4, 5]);
  const keys = await db
    .select({ key: files.key })
    .from(files)
    .where(and(eq(files.purpose, "submission"), eq(files.eventId, eventId)));
  expect(keys.every(({ key }) => existsSync(pathOf(key)))).toBe(true);
});

test("what comes after the deadline is taken and marked late; a later deadline forgives", async () => {
  const aru = people.aru;
  expect(await setDeadline(people.min, { eventId, dueAt: "2026-01-01T09:00" })).toMatchObject({ code: "not-allowed" });
  await setDeadline(aru, { eventId, dueAt: "2026-01-01T09:00" });
  expect((await sent(staff, groupAt(2), "late.pdf", pdfOf("late"))).late).toBe(true);
  const standings = async () => (await list(aru, { eventId })).rows.map((row) => row.files[0]?.standing);
  expect(await standings()).toEqual(["late", "late", "late", "missing"]);
  await setDeadline(aru, { eventId, dueAt: "2099-01-01T09:00" });
  expect(await standings()).toEqual(["in-time", "in-time", "in-time", "open"]);
  expect((await list(aru, { eventId })).counts).toEqual({ groups: 4, wanted: 4, handedIn: 3, late: 0, missing: 0 });
});

describe("a file", () => {
  const get = (path: string, headers: Record<string, string> = {}) => api.request(path, { headers });
  test("is given to its group, the team and judges, as a download only; to others it does not exist", async () => {
    const bytes = pdfOf("for download");
    const { fileId } = await sent(tokenOf(0), groupAt(0), "발표 1.pdf", bytes);
    const path = `/api/files/presentations/${fileId}`;
    for (const token of [tokenOf(0), tokenOf(1), staff, await keyOf("judge")]) {
      const answer = await get(path, bearer(token));
      expect(sha(new Uint8Array(await answer.arrayBuffer()))).toBe(sha(bytes));
    }
    const answer = await get(path, bearer(staff));
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-security-policy": "sandbox; default-src 'none'",
      "cross-origin-resource-policy": "same-origin",
      "x-content-type-options": "nosniff",
      "cache-control": "private, no-store",
    });
    expect(answer.headers.get("content-disposition")).toContain(
      "attachment; filename=\"presentation.pdf\"; filename*=UTF-8''%EB%B0%9C",
    );
    expect((await get(path, { ...bearer(staff), Range: "bytes=0-4" })).status).toBe(206);
    expect(await codeOf(await get(path, bearer(tokenOf(2))))).toBe("404 not-found");
    expect(await codeOf(await get(path))).toBe("401 sign-in-needed");
    expect(await codeOf(await get(`/api/files/presentations/${id()}`, bearer(staff)))).toBe("404 not-found");
    expect((await get(`/api/files/${fileId}`, bearer(staff))).status).toBe(404);
  });

  test("is had by a pass that names the reader and the file, for twelve hours, and not by another", async () => {
    const { fileId } = await sent(tokenOf(0), groupAt(0), "pass.pdf", pdfOf("pass"));
    const now = new Date();
    const own = student[0]?.registrationId ?? "";
    const by = (registrationId: string, at = now) => get(`/api/files/links/${filePass(registrationId, fileId, at)}`);
    expect((await by(own)).status).toBe(200);
    expect(await codeOf(await by(student[2]?.registrationId ?? ""))).toBe("404 not-found");
    expect(await codeOf(await by(own, new Date(now.getTime() - 13 * 3_600_000)))).toBe("409 link-gone");
    const pass = filePass(own, fileId, now);
    const other = pass[40] === "A" ? "B" : "A";
    const forged = `${pass.slice(0, 40)}${other}${pass.slice(41)}`;
    expect(await codeOf(await get(`/api/files/links/${forged}`))).toBe("409 link-gone");
  });

  test("that was removed is gone for all, and the one before it counts", async () => {
    const { versionId, fileId } = await sent(tokenOf(2), groupAt(1), "wrong.pdf", pdfOf("wrong"));
    expect((await remove(people.min, { versionId })).ok).toBe(true);
    expect((await get(`/api/files/presentations/${fileId}`, bearer(staff))).status).toBe(404);
    const row = (await list(people.min, { eventId })).rows[1]?.files[0];
    expect(row?.latest?.name).toMatch(/^v\d\.pdf$/);
    expect(row?.versions[0]).toMatchObject({ name: "wrong.pdf", removed: true });
  });
});

describe("the archive", () => {
  test("holds the latest file of every group in the groups' order, with a list of their SHA-256", async () => {
    const answer = await api.request(`/api/files/archives/${eventId}?locale=ko`, { headers: bearer(staff) });
    expect(answer.headers.get("content-type")).toBe("application/zip");
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toMatch(
      /UTF-8''\d{4}-\d\d-\d\d_대사 초청 강연_발표자료\.zip$/,
    );
    const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()));
    const held = new Map<string, Buffer>();
    for await (const entry of zip.eachEntry()) {
      const parts: Buffer[] = [];
      for await (const part of await zip.openReadStreamPromise(entry)) parts.push(part as Buffer);
      held.set(entry.fileName, Buffer.concat(parts));
    }
    expect([...held.keys()]).toEqual([
      "01_1조_자연.pdf",
      "02_2조_문화_전통_유산.pdf",
      "03_3조_자연.pdf",
      "SHA256SUMS.txt",
    ]);
    const sums = held.get("SHA256SUMS.txt")?.toString("utf8").trim().split("\n") ?? [];
    held.delete("SHA256SUMS.txt");
    expect(sums).toEqual([...held].map(([name, bytes]) => `${sha(bytes)}  ${name}`));
    const [logged] = await db.select().from(exportLog).where(eq(exportLog.eventId, eventId));
    expect(logged).toMatchObject({ profile: "presentations", format: "zip", rowCount: 3 });
  });

  test("is for the team alone", async () => {
    const as = (token: string) => api.request(`/api/files/archives/${eventId}`, { headers: bearer(token) });
    expect(await codeOf(await as(tokenOf(0)))).toBe("404 not-found");
    expect(await codeOf(await as(await keyOf("judge")))).toBe("403 not-allowed");
    const other = await lectureOf(people.program.id);
    const empty = await api.request(`/api/files/archives/${other.id}`, { headers: bearer(staff) });
    expect(await codeOf(empty)).toBe("409 nothing-handed-in");
  });
});

describe("the archive of the stage", () => {
  const asked = async (token: string) =>
    api.request(`/api/files/stage-archives/${eventId}?locale=en`, { headers: bearer(token) });

  test("holds what is held for the stage, in running order, with a list of SHA-256", async () => {
    expect(await codeOf(await asked(staff))).toBe("409 nothing-frozen");
    expect((await freezeAll(people.aru, { eventId })).ok).toBe(true);
    const { slots } = await running(people.aru, { eventId });
    const last = slots.findLast((slot) => slot.newest);
    expect((await moveSlot(people.aru, { slotId: last?.slotId ?? "", afterId: null })).ok).toBe(true);
    const answer = await asked(staff);
    expect(decodeURIComponent(answer.headers.get("content-disposition") ?? "")).toMatch(/_running order\.zip$/);
    const zip = await fromBufferPromise(Buffer.from(await answer.arrayBuffer()));
    const names: string[] = [];
    for await (const entry of zip.eachEntry()) names.push(entry.fileName);
    expect(names).toHaveLength(slots.filter((slot) => slot.newest).length + 1);
    expect(names[0]).toMatch(new RegExp(`^01_.*_?group${last?.number}\\.pdf$`));
    expect(names.at(-1)).toBe("SHA256SUMS.txt");
  });

  test("is not asked for by its head: that would note what nobody took", async () => {
    const path = `/api/files/stage-archives/${eventId}`;
    expect((await api.request(path, { method: "HEAD", headers: bearer(staff) })).status).toBe(405);
  });

  test("is for the team alone", async () => {
    expect(await codeOf(await asked(tokenOf(0)))).toBe("404 not-found");
    expect(await codeOf(await asked(await keyOf("judge")))).toBe("403 not-allowed");
  });
});

describe("a plain form", () => {
  const form = (token: string, name: string, bytes: Buffer, field = "file") => {
    const data = new FormData();
    data.append("note", "before the file");
    data.append(field, new File([new Uint8Array(bytes)], name));
    return api.request(`/api/uploads/r/${token}?page=ko`, { method: "POST", body: data });
  };
  const to = (answer: Response) => `${answer.status} ${answer.headers.get("location")?.replace(/\/r\/[^/]+/, "/r/…")}`;

  test("hands in without a script and comes back to the page with what was made", async () => {
    const bytes = Buffer.concat([pdfOf("\r\n--x\r\n"), randomBytes(200_000), Buffer.from("\n%%EOF")]);
    expect(to(await form(tokenOf(1), "양식.pdf", bytes))).toMatch(/^303 \/ko\/r\/…\/group\?done=\d+#files$/);
    const own = await mine(system, { registrationId: student[1]?.registrationId ?? "" });
    expect(own?.files[0]?.versions[0]).toMatchObject({ name: "양식.pdf", bytes: bytes.length, by: "둘" });
    const [row] = await db
      .select()
      .from(files)
      .where(eq(files.id, own?.files[0]?.versions[0]?.fileId ?? ""));
    expect(row?.key).toBe(sha(bytes));
  });

  test("comes back with the reason when it is refused", async () => {
    const problem = async (answer: Response | Promise<Response>) => /problem=([a-z-]+)/.exec(to(await answer))?.[1];
    expect(await problem(form(tokenOf(1), "a.exe", pdfOf()))).toBe("file-kind");
    expect(await problem(form(tokenOf(1), "a.pdf", pdfOf("/S /Launch")))).toBe("pdf-active");
    expect(await problem(form(tokenOf(1), "a.pdf", Buffer.alloc(0)))).toBe("file-empty");
    expect(await problem(form(tokenOf(1), "a.pdf", Buffer.alloc(16 * 1024 * 1024 + 9)))).toBe("file-too-large");
    expect(await problem(form(tokenOf(1), "", Buffer.alloc(0)))).toBe("file-missing");
    const url = `/api/uploads/r/${tokenOf(1)}?page=ko`;
    const cut = {
      method: "POST",
      headers: { "Content-Type": "multipart/form-data; boundary=x" },
      body: '--x\r\nContent-Disposition: form-data; name="file"; filename="a.pdf"\r\n\r\n%PDF-',
    };
    expect(await problem(api.request(url, cut) as Promise<Response>)).toBe("file-cut");
    expect(await problem(api.request(url, { method: "POST", body: "nothing" }) as Promise<Response>)).toBe(
      "file-missing",
    );
    expect(to(await form("0".repeat(26), "a.pdf", pdfOf()))).toBe("303 /ko/r/…/group#files");
  });
});

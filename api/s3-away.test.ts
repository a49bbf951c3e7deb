import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { formTicket, keptForm } from "../core/kept-form";
import { anonymous } from "../core/permissions";
import { hashToken } from "../core/seal";
import { storage } from "../core/storage";
import { cast } from "../core/testing";
import { pdfOf } from "../core/testing-files";
import { startS3 } from "../core/testing-s3";
import { db, write } from "../db";
import { id } from "../db/id";
import { apiKeys, events, files, groupMembers, groups, registrations, uploads } from "../db/schema";
import { add } from "../features/forms/commands";
import { register } from "../features/registrations/commands";
import { api } from "./app";

const folder = mkdtempSync(join(tmpdir(), "lectern-s3-away-"));
process.env.DATA_DIR = folder;
const s3 = await startS3();
Object.assign(process.env, s3.env);
afterEach(() => s3.heal());
afterAll(async () => {
  storage().s3?.close();
  await s3.stop();
  rmSync(folder, { recursive: true, force: true });
});

let eventId: string;
let key: string;
let token: string;

beforeAll(async () => {
  const people = await cast(null);
  eventId = people.lecture.id;
  key = `lectern_${id()}`;
  const said = { eventId, fullName: "하나", locale: "ko", guardianName: "보호자", guardianPhone: "010-3322-1100" };
  const outcome = await register(anonymous, said as never);
  if (!outcome.ok || !("token" in outcome.value)) throw new Error("not registered");
  const { registrationId } = outcome.value;
  token = outcome.value.token;
  await write([], async (tx) => {
    const about = { name: "key", prefix: "lectern_", keyHash: hashToken(key), role: "organizer" as const };
    await tx.insert(apiKeys).values({ ...about, place: people.program.id, createdBy: people.olga.id });
    const [group] = await tx.insert(groups).values({ eventId, number: 1 }).returning();
    await tx.insert(groupMembers).values({ registrationId, groupId: group?.id ?? "" });
    await tx.update(events).set({ groupsPublishedAt: new Date() }).where(eq(events.id, eventId));
  });
});

const sent = async (path: string, body: Uint8Array) =>
  api.request(path, {
    method: "POST",
    headers: { Authorization: `Bearer ${key}`, "Accept-Language": "ko" },
    body: body as BodyInit,
  });
const picture = () =>
  sharp({ create: { width: 80, height: 60, channels: 3, background: "#123456" } })
    .png()
    .toBuffer();
const problem = async (answer: Response) => ({
  status: answer.status,
  retry: answer.headers.get("retry-after"),
  ...((await answer.json()) as { code: string; title: string }),
});

test("what is sent while the store is away is refused in words, with no row, and taken when it is back", async () => {
  const rows = await db.$count(files);
  const image = await picture();
  for (const trouble of ["reset", 500, 403] as const) {
    s3.fail({ trouble });
    for (const [path, body] of [
      [`/api/files/materials?eventId=${eventId}&name=a.pdf`, pdfOf()],
      [`/api/files/images?eventId=${eventId}&name=a.png`, image],
      [`/api/photos?eventId=${eventId}&name=a.png`, image],
    ] as const)
      expect(await problem(await sent(path, body))).toMatchObject({
        ...{ status: 503, retry: "10", code: "storage-away" },
        title: expect.stringContaining("파일 저장소"),
      });
    s3.heal();
  }
  expect(await db.$count(files)).toBe(rows);
  expect((await sent(`/api/files/materials?eventId=${eventId}&name=a.pdf`, pdfOf())).status).toBe(201);
  expect((await sent(`/api/files/images?eventId=${eventId}&name=a.png`, image)).status).toBe(201);
  expect(await db.$count(files)).toBe(rows + 2);
});

test("a picture and a material are 503 while the store is away, and never half", async () => {
  const made = await sent(`/api/files/images?eventId=${eventId}&name=a.png`, await picture());
  const { fileId } = (await made.json()) as { fileId: string };
  const get = async (query = "") =>
    api.request(`/api/files/${fileId}${query}`, { headers: { Authorization: `Bearer ${key}` } });
  s3.fail({ trouble: 500 });
  for (const query of ["", "?w=640"]) expect(await problem(await get(query))).toMatchObject({ status: 503 });
  s3.heal();
  for (const query of ["", "?w=640"])
    expect((await sharp(await (await get(query)).arrayBuffer()).metadata()).width).toBe(80);
});

test("a plain form comes back to its page with the reason, and the upload is given up", async () => {
  const form = async () => {
    const data = new FormData();
    data.append("file", new File([new Uint8Array(pdfOf())], "a.pdf"));
    const answer = await api.request(`/api/uploads/r/${token}?page=ko`, { method: "POST", body: data });
    return `${answer.status} ${answer.headers.get("location")?.replace(/^.*\?/, "")}`;
  };
  s3.fail({ trouble: 500 });
  expect(await form()).toBe("303 problem=storage-away#files");
  s3.heal();
  expect(await db.$count(uploads)).toBe(0);
  expect(await form()).toBe("303 done=1#files");
});

test("a family whose document cannot be kept is told at its field, and is not registered without it", async () => {
  const people = await cast(20);
  const { id: at, slug } = people.lecture;
  const asked = await add(people.aru, { eventId: at, kind: "file", label: { en: "A letter", ko: "진단서" } });
  if (!asked.ok) throw new Error(asked.code);
  const field = `form.${asked.value.key}`;
  const register = async () => {
    const form = new FormData();
    const ticket = formTicket(`register:${at}`, new Date());
    for (const [name, value] of Object.entries({ page: "ko", slug, ticket, fullName: "셋", ofAge: "on", locale: "ko" }))
      form.append(name, value);
    form.append(field, new Blob([new Uint8Array(pdfOf())]), "a.pdf");
    return api.request(`/api/v1/events/${at}/registrations`, { method: "POST", body: form });
  };
  s3.fail({ trouble: 500 });
  const refused = await register();
  s3.heal();
  const cookie = /lectern\.form=([^;]*)/.exec(refused.headers.get("set-cookie") ?? "")?.[1];
  expect(keptForm(`register:${at}`, cookie, new Date())?.fields?.[field]?.[0]?.code).toBe("storage-away");
  const rows = () => db.$count(registrations, eq(registrations.eventId, at));
  expect(await rows()).toBe(0);
  expect((await register()).headers.get("location")).toContain("done");
  expect(await rows()).toBe(1);
});

test("registrations and health go on without the store", async () => {
  s3.fail({ trouble: "reset" });
  const answer = await api.request("/readyz");
  expect(answer.status).toBe(200);
  expect(await answer.json()).toMatchObject({ status: "degraded", checks: { files: false } });
  const before = await db.$count(registrations);
  const said = { eventId, fullName: "둘", locale: "ko", guardianName: "보호자", guardianPhone: "010-3322-1101" };
  expect((await register(anonymous, said as never)).ok).toBe(true);
  expect(await db.$count(registrations)).toBe(before + 1);
});

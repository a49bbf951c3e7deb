import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { and, eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathOf, storeBytes } from "../core/files";
import { kindOf } from "../core/images";
import { system } from "../core/permissions";
import { hashToken } from "../core/seal";
import { cast } from "../core/testing";
import { db, write } from "../db";
import { id } from "../db/id";
import { activities, apiKeys, files } from "../db/schema";
import { configure, record } from "../features/consent-desk/commands";
import { purge } from "../features/files/commands";
import { add } from "../features/registrations/commands";
import { api } from "./app";

const folder = mkdtempSync(join(tmpdir(), "lectern-scans-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let people: Awaited<ReturnType<typeof cast>>;
let registrationId: string;
const keys: Record<string, string> = {};
beforeAll(async () => {
  people = await cast();
  for (const [role, place] of [
    ["staff", people.program.id],
    ["judge", people.program.id],
    ["organizer", id()],
  ] as const) {
    const key = `lectern_${id()}`;
    keys[role] = key;
    const row = { name: role, prefix: "lectern_", keyHash: hashToken(key), role, place, createdBy: people.olga.id };
    await write([], async (tx) => {
      await tx.insert(apiKeys).values(row);
    });
  }
  await configure(people.aru, { eventId: people.lecture.id, profile: "KR", keys: [] });
  const child = { fullName: "김하늘", locale: "ko", birthDate: `${new Date().getUTCFullYear() - 10}-01-01` };
  const contact = { guardianName: "김보호", guardianEmail: "guardian@example.org" };
  const made = await add(people.min, { eventId: people.lecture.id, ...child, ...contact } as never);
  if (!made.ok) throw new Error(made.code);
  registrationId = made.value.registrationId;
});

const as = (role: string): Record<string, string> => (keys[role] ? { Authorization: `Bearer ${keys[role]}` } : {});
const send = (body: Uint8Array | string, role = "staff", to = registrationId) =>
  api.request(`/api/files/scans?registrationId=${to}&name=${encodeURIComponent("동의서")}`, {
    method: "POST",
    body: body as BodyInit,
    headers: as(role),
  });
const open = (fileId: string, role = "staff") => api.request(`/api/files/scans/${fileId}`, { headers: as(role) });
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
const photo = () =>
  sharp({ create: { width: 30, height: 20, channels: 3, background: "white" } })
    .withExif({ IFD3: { GPSLatitudeRef: "N" } })
    .jpeg()
    .toBuffer();
const sent = async (body: Uint8Array) => {
  const answer = await send(body);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { fileId: string }).fileId;
};

test("a photo of a signed form is made anew, opened by the team alone, and each look stands in the trail", async () => {
  const fileId = await sent(await photo());
  const shown = await open(fileId);
  expect(shown.headers.get("content-type")).toBe("image/webp");
  expect(shown.headers.get("cache-control")).toBe("private, no-store");
  expect((await sharp(Buffer.from(await shown.arrayBuffer())).metadata()).exif).toBeUndefined();
  expect(await codeOf(await open(fileId, "judge"))).toBe("403 not-allowed");
  for (const role of ["organizer", "nobody"])
    expect((await open(fileId, role)).status).toBe(role === "nobody" ? 401 : 404);
  const looks = await db.$count(
    activities,
    and(eq(activities.name, "consents.openScan"), eq(activities.eventId, people.lecture.id)),
  );
  expect(looks).toBe(1);
  const [row] = await db.select().from(files).where(eq(files.id, fileId));
  expect(row).toMatchObject({ name: "", mime: "application/octet-stream", purpose: "evidence" });
  expect(kindOf(readFileSync(pathOf(row?.key ?? "")))).toBeUndefined(); // it lies sealed
  expect((await api.request(`/api/files/${fileId}`, { headers: as("staff") })).status).toBe(404);
});

test("one from before files were sealed is still opened as it lies", async () => {
  const { key, bytes } = await storeBytes(Buffer.from("%PDF-1.4 of old"), 1_000);
  const fileId = id();
  const old = { id: fileId, key, bytes, name: "old.pdf", mime: "application/pdf", purpose: "evidence" as const };
  await write([], async (tx) => {
    await tx.insert(files).values({ ...old, eventId: people.lecture.id });
  });
  expect(await (await open(fileId)).text()).toBe("%PDF-1.4 of old");
});

test("what is no form is refused, and so is one for a registration elsewhere", async () => {
  expect(await codeOf(await send("MZ not a form"))).toBe("409 scan-kind");
  expect(await codeOf(await send("", "staff"))).toBe("409 file-empty");
  expect(await codeOf(await send(await photo(), "organizer"))).toBe("404 not-found");
  expect(await codeOf(await send(await photo(), "staff", id()))).toBe("404 not-found");
});

test("a form that no consent names goes after thirty days; one that proves something stays", async () => {
  const [loose, proof] = [await sent(await photo()), await sent(await photo())];
  await write([], async (tx) => {
    await tx.update(files).set({ createdAt: new Date(Date.now() - 31 * 86_400_000) });
  });
  const said = {
    ...{ registrationId, answers: { participation: "yes", data_processing: "yes" }, locale: "ko" },
    ...{ capacity: "guardian", relation: "mother", method: "paper_signed", evidenceFileId: proof },
  };
  expect(await record(people.aru, said)).toMatchObject({ ok: true });
  await purge(system, {});
  const left = (await db.select({ id: files.id }).from(files)).map((row) => row.id);
  expect(left).toContain(proof);
  expect(left).not.toContain(loose);
});

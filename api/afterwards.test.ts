import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathOf } from "../core/files";
import { keptCookie } from "../core/kept-form";
import { derivedToken } from "../core/seal";
import { cast } from "../core/testing";
import { seated } from "../core/testing-room";
import { db, write } from "../db";
import { files, photos, registrations, surveyTakers } from "../db/schema";
import { edit } from "../features/photos/commands";
import { share } from "../features/reports/commands";
import { make, setState } from "../features/surveys/commands";
import { mine, show } from "../features/surveys/queries";
import { isFace } from "../server/gate";
import { api } from "./app";
import { keyOf } from "./testing";

const folder = mkdtempSync(join(tmpdir(), "lectern-api-afterwards-"));
process.env.DATA_DIR = folder;
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
let ids: string[];
let staff: string;
let judge: string;
beforeAll(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  ids = await seated(eventId, [
    { fullName: "김민준", photoWish: "all" },
    { fullName: "Әлия Қасымова", photoWish: "all" },
  ]);
  staff = await keyOf(people.olga, "staff", people.program.id);
  judge = await keyOf(people.olga, "judge", people.program.id);
});

const as = (key?: string) => (key ? { Authorization: `Bearer ${key}` } : {}) as Record<string, string>;
const get = (path: string, key?: string) => api.request(path, { headers: as(key) });
const send = (body: Buffer, key?: string) =>
  api.request(`/api/photos?eventId=${eventId}&name=IMG_0001.jpg`, {
    method: "POST",
    body: new Uint8Array(body),
    headers: as(key),
  });

/** A JPEG as a telephone writes it: with its make, and where it was taken. */
const withPlace = () =>
  sharp({ create: { width: 1_600, height: 900, channels: 3, background: "#3fa9bd" } })
    .withExif({
      IFD0: { Make: "SECRETCAMERA", Artist: "SECRETNAME" },
      IFD3: {
        GPSLatitudeRef: "N",
        GPSLatitude: "37/1 33/1 5955/100",
        GPSLongitudeRef: "E",
        GPSLongitude: "126/1 58/1 0/1",
      },
    })
    .jpeg()
    .toBuffer();

async function uploaded() {
  const answer = await send(await withPlace(), staff);
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { photoId: string }).photoId;
}

test("a photograph is kept without where it was taken and by which camera, in no width and nowhere on the disk", async () => {
  const sent = await withPlace();
  expect((await sharp(sent).metadata()).exif?.includes("SECRETCAMERA")).toBe(true);
  const photoId = await uploaded();
  for (const query of ["", "?w=320", "?w=1280"]) {
    const answer = await get(`/api/photos/${photoId}${query}`, staff);
    expect(answer.headers.get("cache-control")).toBe("private, no-store");
    const bytes = Buffer.from(await answer.arrayBuffer());
    const about = await sharp(bytes).metadata();
    expect({ format: about.format, exif: about.exif, xmp: about.xmp, iptc: about.iptc }).toEqual({ format: "webp" });
    for (const secret of ["SECRETCAMERA", "SECRETNAME", "Exif", "GPS"]) expect(bytes.includes(secret)).toBe(false);
  }
  const [row] = await db
    .select({ key: files.key, width: photos.width, height: photos.height })
    .from(photos)
    .innerJoin(files, eq(files.id, photos.fileId))
    .where(eq(photos.id, photoId));
  expect(row).toMatchObject({ width: 1_600, height: 900 });
  expect(readFileSync(pathOf(row?.key ?? "")).includes("SECRETCAMERA")).toBe(false);
});

test("photographs are the team's: others neither send nor see one, and what is no image is refused", async () => {
  const photoId = await uploaded();
  for (const key of [undefined, judge]) {
    expect((await send(await withPlace(), key)).status).toBeGreaterThanOrEqual(401);
    const answer = await get(`/api/photos/${photoId}`, key);
    expect([401, 403, 404]).toContain(answer.status);
    expect(answer.headers.get("content-type")).not.toContain("image");
  }
  expect((await send(Buffer.from("<svg/>"), staff)).status).toBe(409);
  expect((await get(`/api/files/${photoId}`)).status).toBe(404);
});

const linked = async () => {
  const outcome = await share(people.aru, { eventId, label: "Ministry", lang: "ko", days: 3 });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.token;
};
const textOf = async (answer: Response) => {
  const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()), verbosity: 0 }).promise;
  const pages = [];
  for (let n = 1; n <= pdf.numPages; n += 1) pages.push((await (await pdf.getPage(n)).getTextContent()).items);
  return pages
    .flat()
    .map((item) => ("str" in item ? item.str : ""))
    .join(" ");
};

test("whoever has a link gets the photographs and the PDF of that moment, and nothing once a family says no", async () => {
  const photoId = await uploaded();
  const caption = { ko: "강당에서" };
  const named = { people: "named" as const, registrationIds: [ids[0] ?? ""], inReport: true };
  expect(await edit(people.min, { photoId, version: 1, caption, ...named })).toMatchObject({ ok: true });
  const base = `/api/reports/links/${await linked()}`;
  const image = await get(`${base}/photos/${photoId}?w=640`);
  expect([image.status, image.headers.get("content-type"), image.headers.get("cache-control")]).toEqual([
    200,
    "image/webp",
    "private, no-store",
  ]);
  const pdf = await get(`${base}/report.pdf?locale=ko`);
  expect(pdf.headers.get("cache-control")).toBe("private, no-store");
  const text = await textOf(pdf);
  expect(text).toContain("강당에서");
  expect(text).not.toContain("김민준");
  await write([], (tx) =>
    tx
      .update(registrations)
      .set({ photoWish: "none" })
      .where(eq(registrations.id, ids[0] ?? "")),
  );
  expect((await get(`${base}/photos/${photoId}?w=640`)).status).toBe(404);
  expect(await textOf(await get(`${base}/report.pdf?locale=ko`))).not.toContain("강당에서");
  const wrong = await get(`/api/reports/links/${"A".repeat(26)}/report.pdf`);
  expect([wrong.status, ((await wrong.json()) as { code: string }).code]).toEqual([404, "not-found"]);
});

test("the team takes the PDF out in each language; a page elsewhere cannot in its name", async () => {
  for (const locale of ["en", "ko", "ru", "kk"]) {
    const answer = await get(`/api/reports/${eventId}.pdf?locale=${locale}`, staff);
    expect([answer.status, answer.headers.get("content-language")]).toEqual([200, locale]);
  }
  expect((await get(`/api/reports/${eventId}.pdf`, judge)).status).toBe(403);
  expect((await get(`/api/reports/${eventId}.pdf`)).status).toBe(401);
  const foreign = await api.request(`/api/reports/${eventId}.pdf`, { headers: { "sec-fetch-site": "cross-site" } });
  expect(foreign.status).toBe(403);
  const head = await api.request(`/api/reports/${eventId}.pdf`, { method: "HEAD", headers: as(staff) });
  expect(head.status).toBe(405);
});

test("the feedback form works as a plain form, and what was refused comes back as typed", async () => {
  await make(people.aru, { eventId });
  await setState(people.aru, { eventId, state: "open" });
  const { survey } = await show(people.min, { eventId });
  const [overall, , , , best] = survey?.questions ?? [];
  const registrationId = ids[1] ?? "";
  const token = derivedToken("link", registrationId, 1);
  const post = (fields: Record<string, string>) =>
    api.request(`/api/surveys/r/${token}`, {
      method: "POST",
      body: new URLSearchParams({ page: "kk", ...fields }).toString(),
      headers: { "content-type": "application/x-www-form-urlencoded" },
    });
  for (const path of [`/api/surveys/r/${token}`, "/api/photos", `/api/reports/links/${token}/report.pdf`])
    expect(isFace(path)).toBe(true);
  const refused = await post({ [`answers.${best?.id}`]: "Елшінің жауабы" });
  expect(refused.status).toBe(303);
  expect(refused.headers.get("location")).toBe(`/kk/r/${token}/feedback?problem=invalid`);
  const kept = new RegExp(`${keptCookie}=([^;]*)`).exec(refused.headers.get("set-cookie") ?? "")?.[1];
  const link = { kind: "link" as const, registrationId, grants: [] };
  expect((await mine(link, { registrationId, kept }))?.kept).toMatchObject({
    values: { [`answers.${best?.id}`]: "Елшінің жауабы" },
    fields: { [`answers.${overall?.id}`]: [{ code: "required" }] },
  });
  const done = await post({ [`answers.${overall?.id}`]: "5", [`answers.${best?.id}`]: "Елшінің жауабы" });
  expect(done.headers.get("location")).toBe(`/kk/r/${token}/feedback?done=1`);
  expect(await db.$count(surveyTakers, eq(surveyTakers.registrationId, registrationId))).toBe(1);
  const again = await post({ [`answers.${overall?.id}`]: "1" });
  expect(again.headers.get("location")).toContain("problem=survey-taken");
});

import { createHash } from "node:crypto";
import { existsSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync } from "node:zlib";
import { eq } from "drizzle-orm";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import { pathOf, storeBytes, sweep } from "../core/files";
import { system } from "../core/permissions";
import { hashToken } from "../core/seal";
import { cast, lectureOf } from "../core/testing";
import { db, write } from "../db";
import { id } from "../db/id";
import { apiKeys, events, files, materials, organizations } from "../db/schema";
import { purge } from "../features/files/commands";
import { known } from "../features/files/queries";
import { files as face } from "./files";

const folder = mkdtempSync(join(tmpdir(), "lectern-api-files-"));
process.env.DATA_DIR = folder;
process.env.UPLOAD_MAX_BYTES = String(1024 * 1024);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

let people: Awaited<ReturnType<typeof cast>>;
const keys = new Map<string, string>();
beforeAll(async () => {
  people = await cast();
  for (const role of ["organizer", "staff"] as const) {
    const key = `lectern_${id()}`;
    keys.set(role, key);
    const row = {
      name: role,
      prefix: "lectern_",
      keyHash: hashToken(key),
      role,
      place: people.program.id,
      createdBy: people.olga.id,
    };
    await write([], async (tx) => {
      await tx.insert(apiKeys).values(row);
    });
  }
});

const as = (role: string) => (keys.has(role) ? { Authorization: `Bearer ${keys.get(role)}` } : {});
const post = (
  path: string,
  body: BodyInit | Uint8Array,
  role = "organizer",
  query = `eventId=${people.lecture.id}&name=a`,
) =>
  face.request(`/${path}?${query}`, {
    method: "POST",
    body: body as BodyInit,
    headers: as(role) as Record<string, string>,
  });
const get = (fileId: string, role = "", headers: Record<string, string> = {}, query = "") =>
  face.request(`/${fileId}${query}`, { headers: { ...as(role), ...headers } as Record<string, string> });
const codeOf = async (answer: Response) => `${answer.status} ${((await answer.json()) as { code?: string }).code}`;
const idOf = async (answer: Response) => {
  expect(answer.status).toBe(201);
  return ((await answer.json()) as { fileId: string }).fileId;
};

const picture = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 14, g: 90, b: 95 } } });

test("an image is made anew: smaller, WebP, upright, without what the camera wrote", async () => {
  const photo = await picture(3_000, 1_500)
    .withExif({ IFD0: { Make: "SECRETCAMERA" }, IFD3: { GPSLatitude: "37/1 30/1 0/1" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
  const fileId = await idOf(await post("images", photo));
  const answer = await get(fileId, "organizer");
  const bytes = Buffer.from(await answer.arrayBuffer());
  const about = await sharp(bytes).metadata();
  expect(about).toMatchObject({ format: "webp", width: 1_000, height: 2_000 });
  expect(about.exif).toBeUndefined();
  expect(bytes.includes("SECRETCAMERA")).toBe(false);
});

test("PNG and WebP are taken too, and a transparent logo stays transparent", async () => {
  const logo = sharp({ create: { width: 40, height: 40, channels: 4, background: { r: 1, g: 2, b: 3, alpha: 0 } } });
  for (const bytes of [await logo.png().toBuffer(), await logo.webp().toBuffer()]) {
    const answer = await get(await idOf(await post("images", bytes)), "organizer");
    expect((await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).hasAlpha).toBe(true);
  }
});

/** A PNG that claims any size; its pixels are one long run of zeros, so it is tiny. */
function bomb(width: number, height: number): Buffer {
  const crcTable = Array.from({ length: 256 }, (_, n) => {
    let c = n;
    for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
    return c >>> 0;
  });
  const crc = (bytes: Buffer) => {
    let c = 0xffffffff;
    for (const byte of bytes) c = (crcTable[(c ^ byte) & 255] ?? 0) ^ (c >>> 8);
    return (c ^ 0xffffffff) >>> 0;
  };
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const frame = Buffer.alloc(8);
    frame.writeUInt32BE(data.length, 0);
    frame.writeUInt32BE(crc(body), 4);
    return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.writeUInt8(8, 8);
  const pixels = deflateSync(Buffer.alloc((width + 1) * height), { level: 9 });
  const mark = Buffer.from("\x89PNG\r\n\x1a\n", "latin1");
  return Buffer.concat([mark, chunk("IHDR", head), chunk("IDAT", pixels), chunk("IEND", Buffer.alloc(0))]);
}

test("what only looks like an image, or is one of another kind, is refused", async () => {
  const gif = Buffer.from("R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7", "base64");
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
  for (const bytes of [gif, svg, `<?xml version="1.0"?>${svg}`, "%PDF-1.7", "<html>", "BM".padEnd(100, "x")])
    expect(await codeOf(await post("images", bytes))).toBe("409 image-kind");
  const head = Buffer.from([0xff, 0xd8, 0xff, 0xe0]);
  expect(await codeOf(await post("images", Buffer.concat([head, Buffer.from(svg)])))).toBe("409 image-broken");
  const png = await picture(9, 9).png().toBuffer();
  expect(await codeOf(await post("images", png.subarray(0, 40)))).toBe("409 image-broken");
  expect(await codeOf(await post("images", ""))).toBe("409 file-empty");
});

test("a picture of 50 megapixels in a few kilobytes is refused before it is unpacked", async () => {
  const bytes = bomb(10_000, 5_000);
  expect(bytes.length).toBeLessThan(100_000);
  const { rss } = process.memoryUsage();
  expect(await codeOf(await post("images", bytes))).toBe("409 image-too-large");
  // Unpacked it would take 150 MB.
  expect(process.memoryUsage().rss - rss).toBeLessThan(75_000_000);
});

test("a picture that carries a page behind its end is made anew without it", async () => {
  const both = Buffer.concat([
    await picture(9, 9).png().toBuffer(),
    Buffer.from("<script>alert(1)</script>PK\x03\x04"),
  ]);
  const answer = await get(await idOf(await post("images", both)), "organizer");
  expect(Buffer.from(await answer.arrayBuffer()).includes("script")).toBe(false);
  expect(answer.headers.get("content-type")).toBe("image/webp");
});

test("more than ten megabytes are not taken", async () => {
  expect(await codeOf(await post("images", Buffer.alloc(10 * 1024 * 1024 + 1)))).toBe("413 file-too-large");
});

test("who may not upload is refused before a byte is read, and nothing is stored", async () => {
  const png = await picture(9, 9).png().toBuffer();
  const before = readdirSync(join(folder, "files"), { recursive: true }).length;
  expect(await codeOf(await post("images", png, "staff"))).toBe("403 not-allowed");
  expect(await codeOf(await post("images", png, "nobody"))).toBe("401 sign-in-needed");
  const foreign = await lectureOf(null);
  expect(await codeOf(await post("images", png, "organizer", `eventId=${foreign.id}`))).toBe("404 not-found");
  expect(await codeOf(await post("images", png, "organizer", "eventId=nonsense"))).toBe("422 invalid");
  expect(readdirSync(join(folder, "files"), { recursive: true })).toHaveLength(before);
});

const showAs = (fileId: string, change: Partial<typeof events.$inferInsert>) =>
  lectureOf(people.program.id, { coverFileId: fileId, ...change });

test("an image is public while something announced shows it, and sealed against everything else", async () => {
  const fileId = await idOf(await post("images", await picture(90, 60).png().toBuffer()));
  expect((await get(fileId)).status).toBe(404);
  expect((await get(fileId, "staff")).headers.get("cache-control")).toBe("private, no-store");
  await showAs(fileId, { status: "draft" });
  await showAs(fileId, { visibility: "closed" });
  await showAs(fileId, { trashedAt: new Date() });
  expect((await get(fileId)).status).toBe(404);
  const shown = await showAs(fileId, {});
  const answer = await get(fileId);
  expect(Object.fromEntries(answer.headers)).toMatchObject({
    "content-type": "image/webp",
    "content-security-policy": "sandbox; default-src 'none'",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
    "cache-control": "public, max-age=86400",
  });
  const again = await get(fileId, "", { "If-None-Match": answer.headers.get("etag") ?? "" });
  expect(again.status).toBe(304);
  await write([], async (tx) => {
    await tx.update(events).set({ status: "draft" }).where(eq(events.id, shown.id));
  });
  expect((await get(fileId)).status).toBe(404);
});

test("an organisation's logo is public", async () => {
  const fileId = await idOf(await post("images", await picture(9, 9).png().toBuffer()));
  await write([], async (tx) => {
    await tx.insert(organizations).values({ kind: "embassy", name: { en: "Embassy" }, logoFileId: fileId });
  });
  expect((await get(fileId)).status).toBe(200);
});

test("an image is given in a smaller width, one of three", async () => {
  const fileId = await idOf(await post("images", await picture(1_500, 750).png().toBuffer()));
  const widthOf = async (query: string) => {
    const answer = await get(fileId, "organizer", {}, query);
    return (await sharp(Buffer.from(await answer.arrayBuffer())).metadata()).width;
  };
  expect(await Promise.all(["?w=320", "?w=320", "?w=1280", "?w=17", ""].map(widthOf))).toEqual([
    320, 320, 1_280, 1_500, 1_500,
  ]);
});

const pdf = (middle = "") => `%PDF-1.7\n${middle}\ntrailer << >>\n%%EOF\n`;

test("a PDF is handed out as a download, whole or in part", async () => {
  const answer = await post(
    "materials",
    pdf("x".repeat(500)),
    "organizer",
    `eventId=${people.lecture.id}&name=안내서.pdf`,
  );
  const fileId = await idOf(answer);
  expect((await get(fileId)).status).toBe(404);
  await write([], async (tx) => {
    const title = { ko: "안내서" };
    await tx.insert(materials).values({ eventId: people.lecture.id, position: 0, kind: "file", title, fileId });
  });
  const all = await get(fileId);
  expect(all.headers.get("content-type")).toBe("application/pdf");
  expect(all.headers.get("content-disposition")).toContain("filename*=UTF-8''%EC%95%88%EB%82%B4%EC%84%9C.pdf");
  expect(all.headers.get("content-security-policy")).toBe("sandbox; default-src 'none'");
  expect(await all.text()).toBe(pdf("x".repeat(500)));
  const part = await get(fileId, "", { Range: "bytes=0-3" });
  expect([part.status, await part.text(), part.headers.get("content-range")]).toEqual([
    206,
    "%PDF",
    `bytes 0-3/${pdf("x".repeat(500)).length}`,
  ]);
  expect((await get(fileId, "", { Range: "bytes=99999-" })).status).toBe(416);
  const head = await face.request(`/${fileId}`, { method: "HEAD" });
  expect([head.status, await head.text()]).toEqual([200, ""]);
});

test("what is no PDF, or one that acts by itself, is refused", async () => {
  for (const body of ["<html>", " %PDF-1.7\n%%EOF", "%PDF-1.7\nwithout an end"])
    expect(await codeOf(await post("materials", body))).toBe("409 pdf-only");
  for (const name of ["/JavaScript", "/J#61vaScript", "/Launch", "/EmbeddedFile"])
    expect(await codeOf(await post("materials", pdf(`<< /S ${name} >>`)))).toBe("409 pdf-active");
  const spread = pdf(`${"y".repeat(64 * 1024 - 9 - 6)}/JavaScript`);
  expect(await codeOf(await post("materials", spread))).toBe("409 pdf-active");
  expect(await codeOf(await post("materials", Buffer.alloc(1024 * 1024 + 1)))).toBe("413 file-too-large");
});

test("a row never points to a missing file, and what has no row is swept after a day", async () => {
  const refused = Buffer.from("%PDF-1.7\nno end: looked at before it is stored");
  await post("materials", refused);
  expect(existsSync(pathOf(createHash("sha256").update(refused).digest("hex")))).toBe(false);
  await storeBytes(Buffer.from("whose row was never written"), 1_000);
  const rows = await db.select({ key: files.key }).from(files);
  expect(rows.filter(({ key }) => key !== "0".repeat(64)).every(({ key }) => existsSync(pathOf(key)))).toBe(true);
  const tomorrow = new Date(Date.now() + 25 * 3_600_000);
  const removed = await sweep(async (asked) => (await known(system, { keys: asked })).keys, tomorrow);
  expect(removed).toBeGreaterThan(0);
  expect(rows.every(({ key }) => existsSync(pathOf(key)))).toBe(true);
});

test("after thirty days an image that nothing shows is forgotten; one that is shown stays", async () => {
  const png = await picture(11, 11).png().toBuffer();
  const [shown, lonely, fresh] = [
    await idOf(await post("images", png)),
    await idOf(await post("images", png)),
    await idOf(await post("images", png)),
  ];
  await showAs(shown, {});
  const old = new Date(Date.now() - 31 * 24 * 3_600_000);
  await write([], async (tx) => {
    for (const fileId of [shown, lonely]) await tx.update(files).set({ createdAt: old }).where(eq(files.id, fileId));
  });
  await purge(system, {});
  const left = (await db.select({ id: files.id }).from(files)).map((row) => row.id);
  expect([shown, lonely, fresh].map((fileId) => left.includes(fileId))).toEqual([true, false, true]);
  expect(await purge(people.olga, {})).toMatchObject({ ok: false, code: "not-allowed" });
});

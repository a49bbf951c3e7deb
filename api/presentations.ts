import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { ZipFile } from "yazl";
import { contentDisposition, fileName } from "../core/file-name";
import { openFilePass } from "../core/file-pass";
import { rangeOf, readStored, storedSize, streamStored } from "../core/files";
import { asLocale, type Locale, say, words } from "../core/i18n";
import { narrowed } from "../core/images";
import { report } from "../core/log";
import type { Actor } from "../core/permissions";
import { isRefusal, Refusal, refuse } from "../core/refusal";
import { isoDay } from "../core/time";
import { archive as stageArchive } from "../features/running-orders/commands";
import { stageNames } from "../features/running-orders/exports";
import { archive } from "../features/submissions/commands";
import { archiveNames, checksums } from "../features/submissions/exports";
import { file } from "../features/submissions/queries";
import { callerOf } from "./caller";
import { problemOf } from "./problem";

/** Pixels of a picture's width on the page that shows it. */
const pictureWidth = 1_600;

/** What was handed in is never a page of ours: it is saved, or drawn by a viewer of our own (security R30). */
const sealed = {
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Cache-Control": "private, no-store",
};

/**
 * Presentation files: `GET /presentations/{fileId}` for those with a session, key or bearer token, its `/picture` made
 * anew for looking at,
 * `GET /links/{pass}` from a student's page, `GET /archives/{eventId}` for all of an event at once,
 * `GET /stage-archives/{eventId}` for those held for the stage, in running order.
 */
export const presentations = new Hono();

presentations.onError((error, c) => {
  if (!isRefusal(error)) throw error;
  const { code, fields, values } = error;
  return problemOf({ ok: false, code, fields, values }, c.req.header("accept-language") ?? null);
});

presentations.get("/presentations/:fileId", async (c) =>
  download(await callerOf(c.req.raw.headers), c.req.param("fileId"), c.req.raw),
);

/** A picture of a group's, made anew and smaller, to be looked at. Refuses `not-found` for files of other kinds. */
presentations.get("/presentations/:fileId/picture", async (c) => {
  const { key, mime } = await file(await callerOf(c.req.raw.headers), { fileId: c.req.param("fileId") });
  if (!mime.startsWith("image/")) return refuse("not-found");
  const path = await narrowed(key, pictureWidth).catch((error: unknown) => {
    if (isRefusal(error)) throw error; // the store is away: the picture is none the worse
    return refuse("image-broken");
  });
  const headers = { ...sealed, "Content-Type": "image/webp", "Content-Length": String((await stat(path)).size) };
  const body = c.req.method === "HEAD" ? null : (Readable.toWeb(createReadStream(path)) as ReadableStream);
  return new Response(body, { headers });
});

presentations.get("/links/:pass", async (c) => {
  const pass = openFilePass(c.req.param("pass"), new Date()) ?? refuse("link-gone");
  return download({ kind: "link", registrationId: pass.registrationId, grants: [] }, pass.fileId, c.req.raw);
});

async function download(actor: Actor, fileId: string, request: Request): Promise<Response> {
  const { key, name, mime } = await file(actor, { fileId });
  const bytes = (await storedSize(key)) ?? refuse("not-found");
  const part = rangeOf(request.headers.get("range"), bytes);
  if (part === "bad")
    return new Response(null, { status: 416, headers: { ...sealed, "Content-Range": `bytes */${bytes}` } });
  const headers = {
    ...sealed,
    "Content-Type": mime,
    "Content-Length": String(part ? part.end - part.start + 1 : bytes),
    "Content-Disposition": contentDisposition(name, `presentation${/\.[a-z]{3,4}$/i.exec(name)?.[0] ?? ""}`),
    "Accept-Ranges": "bytes",
    ...(part ? { "Content-Range": `bytes ${part.start}-${part.end}/${bytes}` } : {}),
  };
  const body = request.method === "HEAD" ? null : streamStored(key, part);
  return new Response(body, { status: part ? 206 : 200, headers });
}

presentations.get("/archives/:eventId", async (c) => {
  const locale = asLocale(c.req.query("locale"));
  const outcome = await archive(await callerOf(c.req.raw.headers), { eventId: c.req.param("eventId") });
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.fields, outcome.values);
  const { event, rows } = outcome.value;
  return archived(event, archiveNames(rows, { locale, event }), words(locale)("submissions.zipName"), locale);
});

presentations.get("/stage-archives/:eventId", async (c) => {
  const locale = asLocale(c.req.query("locale"));
  const outcome = await stageArchive(await callerOf(c.req.raw.headers), { eventId: c.req.param("eventId") });
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.fields, outcome.values);
  const { event, rows } = outcome.value;
  return archived(event, stageNames(rows, { locale, event }), words(locale)("runningOrders.zipName"), locale);
});

type Packed = { path: string; key: string; at: Date; bytes: number };
type Event = { title: Parameters<typeof say>[0]; languages: readonly Locale[]; startsAt: Date; timeZone: string };

function archived(event: Event, entries: readonly Packed[], list: string, locale: Locale): Response {
  const { disposition } = fileName({
    date: isoDay(event.startsAt, event.timeZone),
    title: say(event.title, locale, event.languages),
    list,
    kind: "presentations",
    ext: "zip",
  });
  return new Response(packed(entries), {
    headers: { ...sealed, "Content-Type": "application/zip", "Content-Disposition": disposition },
  });
}

/** One archive, packed while it is sent: the files as they are, and a list of their SHA-256. */
function packed(entries: readonly Packed[]): ReadableStream {
  const zip = new ZipFile();
  const out = zip.outputStream as Readable;
  zip.on("error", (error: Error) => {
    report(error, { kind: "archive" });
    out.destroy(error);
  });
  for (const { key, path, at, bytes } of entries)
    zip.addReadStreamLazy(path, { compress: false, mtime: at, size: bytes }, (give) => give(null, readStored(key)));
  zip.addBuffer(Buffer.from(checksums(entries)), "SHA256SUMS.txt");
  zip.end();
  return Readable.toWeb(out) as ReadableStream;
}

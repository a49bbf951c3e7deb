import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { env } from "../core/env";
import { contentDisposition } from "../core/file-name";
import { rangeOf, storeBytes, storedSize, streamStored } from "../core/files";
import { narrowed, remade } from "../core/images";
import { inspectPdf } from "../core/inspect-pdf";
import type { Actor } from "../core/permissions";
import { isRefusal, refuse } from "../core/refusal";
import { addImage, addMaterial } from "../features/files/commands";
import { imageBytes, imagePixels, imageSide, isImageWidth } from "../features/files/inputs";
import { privateFile, publicFile, room, type ServedFile } from "../features/files/queries";
import { callerOf } from "./caller";
import { made, problemOfRefusal, sealed, whole } from "./file-answers";

/** Images and materials: `GET /{id}`, `POST /images`, `POST /materials`. */
export const files = new Hono();

files.onError(problemOfRefusal);

files.post("/images", async (c) => {
  const asked = await askedOf(c.req.raw);
  const body = await whole(c.req.raw, imageBytes);
  const stored = await storeBytes(await remade(body, { pixels: imagePixels, side: imageSide }), imageBytes);
  return made(await addImage(asked.actor, { eventId: asked.eventId, name: asked.name, ...stored }));
});

files.post("/materials", async (c) => {
  const asked = await askedOf(c.req.raw);
  const body = (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>;
  const stored = await storeBytes(body, env.UPLOAD_MAX_BYTES, refuseBadPdf);
  return made(await addMaterial(asked.actor, { eventId: asked.eventId ?? "", name: asked.name, ...stored }));
});

files.get("/:fileId", async (c) => {
  const { file, isPublic } = await found(await callerOf(c.req.raw.headers), c.req.param("fileId"));
  const width = Number(c.req.query("w"));
  const answer = file.purpose === "image" ? image(file, isPublic, width) : download(file, c.req.header("range"));
  const { status, headers, body } = await answer;
  if (c.req.header("if-none-match") === headers.ETag && headers.ETag) {
    return new Response(null, {
      status: 304,
      headers: { ETag: headers.ETag, "Cache-Control": headers["Cache-Control"] ?? "" },
    });
  }
  return new Response(c.req.method === "HEAD" ? null : body(), { status, headers });
});

/** Who, where and under which name; refused before the body is read. */
async function askedOf(request: Request) {
  const actor = await callerOf(request.headers);
  const asked = new URL(request.url).searchParams;
  const { eventId } = await room(actor, { eventId: asked.get("eventId") });
  return { actor, eventId, name: asked.get("name") || "file" };
}

/** The same look inside as presentation files get; what is no PDF at all is told so in plain words. */
async function refuseBadPdf(path: string) {
  try {
    await inspectPdf(path);
  } catch (error) {
    if (isRefusal(error) && (error.code === "file-mismatch" || error.code === "file-damaged")) refuse("pdf-only");
    throw error;
  }
}

async function found(actor: Actor, fileId: string): Promise<{ file: ServedFile; isPublic: boolean }> {
  try {
    return { file: await publicFile(actor, { fileId }), isPublic: true };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    if (actor.kind === "anonymous") return refuse("not-found"); // whether it exists is nobody's business
    return { file: await privateFile(actor, { fileId }), isPublic: false };
  }
}

type Answer = { status: number; headers: Record<string, string>; body: () => ReadableStream | null };

/** Ids are never used again and an image never changes, so a public one may be kept; for a day, as it may be withdrawn. */
async function image(file: ServedFile, isPublic: boolean, width: number): Promise<Answer> {
  const path = isImageWidth(width) ? await narrowed(file.key, width) : undefined;
  const bytes = path ? (await stat(path)).size : await storedSize(file.key);
  if (bytes === undefined) return refuse("not-found");
  const stream = () => (path ? (Readable.toWeb(createReadStream(path)) as ReadableStream) : streamStored(file.key));
  const headers = {
    ...sealed,
    "Content-Type": "image/webp",
    "Content-Length": String(bytes),
    "Cache-Control": isPublic ? "public, max-age=86400" : "private, no-store",
    ETag: `"${file.key.slice(0, 32)}-${path ? width : 0}"`,
  };
  return { status: 200, headers, body: stream };
}

async function download(file: ServedFile, range: string | undefined): Promise<Answer> {
  const bytes = await storedSize(file.key);
  if (bytes === undefined) return refuse("not-found");
  const part = rangeOf(range, bytes);
  if (part === "bad")
    return { status: 416, headers: { ...sealed, "Content-Range": `bytes */${bytes}` }, body: () => null };
  const headers = {
    ...sealed,
    "Content-Type": "application/pdf",
    "Content-Length": String(part ? part.end - part.start + 1 : bytes),
    "Content-Disposition": contentDisposition(file.name, "material.pdf"),
    "Accept-Ranges": "bytes",
    "Cache-Control": "private, no-store",
    ...(part ? { "Content-Range": `bytes ${part.start}-${part.end}/${bytes}` } : {}),
  };
  return { status: part ? 206 : 200, headers, body: () => streamStored(file.key, part) };
}

import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { Readable } from "node:stream";
import { Hono } from "hono";
import { storeBytes, storedSize, streamStored } from "../core/files";
import { narrowed, remade, sidesOf } from "../core/images";
import { Refusal, refuse } from "../core/refusal";
import { imageBytes, imagePixels, imageSide, isImageWidth } from "../features/files/inputs";
import { add } from "../features/photos/commands";
import { bytes, room } from "../features/photos/queries";
import { callerOf } from "./caller";
import { problemOfRefusal, sealed, whole } from "./file-answers";

/** Photographs of an event, for its team: `POST /?eventId=&name=` with the bytes of one, `GET /{photoId}?w=640`. */
export const photos = new Hono();

photos.onError(problemOfRefusal);

photos.post("/", async (c) => {
  const actor = await callerOf(c.req.raw.headers);
  const { eventId } = await room(actor, { eventId: c.req.query("eventId") ?? "" });
  const made = await remade(await whole(c.req.raw, photoBytes), { pixels: imagePixels, side: imageSide });
  const sides = await sidesOf(made);
  const stored = await storeBytes(made, imageBytes);
  const outcome = await add(actor, { eventId, name: c.req.query("name") || "photo", ...stored, ...sides });
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.fields, outcome.values);
  return c.json(outcome.value, 201, { "Cache-Control": "no-store" });
});

photos.get("/:photoId{[0-9a-f-]{36}}", async (c) => {
  const actor = await callerOf(c.req.raw.headers);
  const { key } = await bytes(actor, { photoId: c.req.param("photoId") });
  return photoAnswer(key, Number(c.req.query("w")), c.req.method);
});

/** What a camera sends is larger than a logo; it is made anew and smaller. */
const photoBytes = 25 * 1024 * 1024;

/** The picture in one of our widths. Kept nowhere: what may be shown is asked anew each time. */
export async function photoAnswer(key: string, width: number, method: string): Promise<Response> {
  const path = isImageWidth(width) ? await narrowed(key, width) : undefined;
  const size = path ? (await stat(path)).size : await storedSize(key);
  if (size === undefined) return refuse("not-found");
  const headers = {
    ...sealed,
    "Content-Type": "image/webp",
    "Content-Length": String(size),
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex",
  };
  if (method === "HEAD") return new Response(null, { headers });
  const body = path ? (Readable.toWeb(createReadStream(path)) as ReadableStream) : streamStored(key);
  return new Response(body, { headers });
}

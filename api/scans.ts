import { Hono } from "hono";
import { takeDocument } from "../core/documents";
import { contentDisposition } from "../core/file-name";
import { storedSize, streamStored } from "../core/files";
import { refuse } from "../core/refusal";
import { openSealed } from "../core/sealed-files";
import { addScan, openScan } from "../features/consent-scans/commands";
import { scanBytes } from "../features/consent-scans/inputs";
import { scanRoom } from "../features/consent-scans/queries";
import { callerOf } from "./caller";
import { made, problemOfRefusal, sealed, whole } from "./file-answers";

/** Signed forms of guardians: `POST /?registrationId=&name=` with the bytes, `GET /{id}`, for the event's team. */
export const scans = new Hono();
scans.onError(problemOfRefusal);

scans.post("/", async (c) => {
  const actor = await callerOf(c.req.raw.headers);
  const asked = new URL(c.req.url).searchParams;
  const registrationId = asked.get("registrationId") ?? "";
  await scanRoom(actor, { registrationId });
  const body = await whole(c.req.raw, scanBytes);
  const { fileId, key, bytes, about } = await takeDocument([body], {
    name: asked.get("name") || "scan",
    most: scanBytes,
  });
  return made(await addScan(actor, { registrationId, fileId, key, bytes, about }), "/api/files/scans");
});

scans.get("/:fileId", async (c) => {
  const found = await openScan(await callerOf(c.req.raw.headers), { fileId: c.req.param("fileId") });
  if (!found.ok) return refuse(found.code, found.values);
  const { fileId, key, about } = found.value;
  const { name, mime } = about ?? found.value;
  const plain = about && (await openSealed(fileId, key, about.secret));
  const bytes = plain?.length ?? (await storedSize(key)) ?? refuse("not-found");
  const headers = {
    ...sealed,
    "Content-Type": mime,
    "Content-Length": String(bytes),
    "Content-Disposition": contentDisposition(mime === "image/webp" && !about ? `${name}.webp` : name, "scan"),
    "Cache-Control": "private, no-store",
  };
  return new Response(plain ? new Uint8Array(plain) : streamStored(key), { status: 200, headers });
});

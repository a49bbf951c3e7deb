import { type Context, Hono } from "hono";
import { documentPass } from "../core/document-pass";
import { type Taken, takeDocument } from "../core/documents";
import { contentDisposition } from "../core/file-name";
import { openFilePass } from "../core/file-pass";
import { removeStored } from "../core/files";
import type { Actor } from "../core/permissions";
import { isRefusal, refuse } from "../core/refusal";
import { openSealed } from "../core/sealed-files";
import { openFile } from "../features/answer-files/commands";
import { fileRoom, ownFile, ownFileRoom } from "../features/answer-files/queries";
import { documentBytes } from "../features/documents/choices";
import { callerOf } from "./caller";
import { drain, problemOfRefusal, sealed } from "./file-answers";
import { tooMany } from "./plain-form";

/**
 * Files that questions are answered with. `POST /?registrationId=|eventId=&key=&name=` with the bytes answers a `pass`,
 * to be given as the answer within two hours; `GET /{fileId}` for the event's team, `GET /links/{pass}` for a family
 * from its own page. Plain forms bring theirs with them: `documentTaker`.
 */
export const answerFiles = new Hono();
answerFiles.onError(problemOfRefusal);

/** A class behind one router sends its files at once; a flood does not get in. */
const most = { files: 120, seconds: 600 };
const minute = 60_000;

export type TakeDocument = (key: string, fileName: string, bytes: AsyncIterable<Uint8Array>) => Promise<string>;

/**
 * Takes the files of one form, each for the question of its key, and answers the pass that stands for it. Whether files
 * are asked for at all is found out with the first, before any of its bytes. Refuses `not-found`, `too-many`, what
 * `answers.fileRoom` and `answers.ownFileRoom` refuse, and what `takeDocument` finds wrong with a file. `once`: the
 * form's ticket; the same file in the same form is one, however often it is sent.
 */
export function documentTaker(
  c: Context,
  actor: Actor,
  at: { eventId: string } | { registrationId: string },
  once?: string,
): TakeDocument {
  const asked = async () => ("eventId" in at ? fileRoom(actor, at) : ownFileRoom(actor, at));
  let room: ReturnType<typeof asked> | undefined;
  return async (key, name, bytes) => {
    room ??= asked();
    const { eventId, keys } = await room;
    if (!keys.includes(key)) return refuse("not-found");
    const flood = await tooMany(c, "answer-files", most.files, most.seconds);
    if (flood) return refuse(flood.code, flood.values);
    const document = await takeDocument(bytes, { name, most: documentBytes });
    return passOnce(once && `${once}|${key}`, document, () => documentPass(eventId, key, document, new Date()));
  };
}

const sent = new Map<string, { pass: string; until: number }>();

/** Two presses of one button send a file twice: the second gets the first one's pass, so that both say the same. */
async function passOnce(name: string | undefined, { hash, key: stored }: Taken, make: () => string): Promise<string> {
  if (!name) return make();
  const now = Date.now();
  for (const [key, { until }] of sent) if (until < now) sent.delete(key);
  const known = sent.get(`${name}|${hash}`);
  if (known) {
    await removeStored([stored]);
    return known.pass;
  }
  const pass = make();
  if (sent.size < 2_000) sent.set(`${name}|${hash}`, { pass, until: now + minute });
  return pass;
}

answerFiles.post("/", async (c) => {
  const asked = new URL(c.req.url).searchParams;
  const registrationId = asked.get("registrationId");
  const at = registrationId ? { registrationId } : { eventId: asked.get("eventId") ?? "" };
  const take = documentTaker(c, await callerOf(c.req.raw.headers), at);
  try {
    if (Number(c.req.header("content-length") ?? 0) > documentBytes)
      refuse("file-too-large", { mb: documentBytes / 1024 / 1024 });
    const body = (c.req.raw.body ?? []) as AsyncIterable<Uint8Array>;
    const pass = await take(asked.get("key") ?? "", asked.get("name") ?? "", body);
    return c.json({ pass }, 201, { "Cache-Control": "no-store" });
  } catch (error) {
    if (isRefusal(error)) await drain(c.req.raw);
    throw error;
  }
});

type Found = { fileId: string; key: string; about: { secret: string; name: string; mime: string; bytes: number } };

/** Only ever saved, never shown by us (security R30); nothing leaves before all of it proved whole. */
async function answered({ fileId, key, about }: Found): Promise<Response> {
  const bytes = await openSealed(fileId, key, about.secret);
  const headers = {
    ...sealed,
    "Content-Type": about.mime,
    "Content-Length": String(bytes.length),
    "Content-Disposition": contentDisposition(about.name, about.mime === "image/webp" ? "file.webp" : "file.pdf"),
    "Cache-Control": "private, no-store",
  };
  return new Response(new Uint8Array(bytes), { status: 200, headers });
}

answerFiles.get("/links/:pass", async (c) => {
  const pass = openFilePass(c.req.param("pass"), new Date()) ?? refuse("link-gone");
  const actor: Actor = { kind: "link", registrationId: pass.registrationId, grants: [] };
  return answered(await ownFile(actor, pass));
});

answerFiles.get("/:fileId", async (c) => {
  const found = await openFile(await callerOf(c.req.raw.headers), { fileId: c.req.param("fileId") });
  if (!found.ok) return refuse(found.code, found.values);
  return answered(found.value.document);
});

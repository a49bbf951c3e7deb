import { FileStore } from "@tus/file-store";
import { type DataStore, Server } from "@tus/server";
import { type Context, Hono } from "hono";
import { storeFile } from "../core/files";
import { dropIncoming, ensureIncoming, incomingBucket, incomingFolder, isFull, withIncoming } from "../core/incoming";
import { inspect } from "../core/inspect";
import { limit } from "../core/limits";
import type { Actor } from "../core/permissions";
import { isRefusal, type Outcome, Refusal } from "../core/refusal";
import { abandon, begin, finish } from "../features/submissions/commands";
import { upload as uploadOf } from "../features/submissions/queries";
import { callerOf } from "./caller";
import { plainProblem, problemOf } from "./problem";
import { uploadForm } from "./upload-form";
import { PartStore } from "./upload-parts";

/**
 * Resumable uploads (tus 1.0) of presentation files. The protocol is @tus/server's; who may begin, what may come and
 * what becomes of it are asked here, before and after. The group's id, what it hands in and the file's name come as Upload-Metadata, the
 * personal link as bearer token. The last byte is answered by 200 with the version made, or by the reason against it.
 */
export const uploads = new Hono();

uploads.onError((error, c) => {
  if (!isRefusal(error)) throw error;
  const { code, fields, values } = error;
  return problemOf({ ok: false, code, fields, values }, c.req.header("accept-language") ?? null);
});

let made: Server | undefined;
/** The ids that `begin` gave, for the server to take. */
const named = new WeakMap<Request, string>();

/** Why the store could not take or tell something; the protocol's own answer would be a 500. */
const failed = new WeakMap<Request, Refusal>();

function datastore(): DataStore {
  const s3 = incomingBucket();
  return s3
    ? new PartStore(s3)
    : new FileStore({ directory: incomingFolder(), expirationPeriodInMilliseconds: 24 * 3_600_000 });
}

const protocol = () => {
  made ??= new Server({
    path: "/api/uploads",
    datastore: datastore(),
    onResponseError(request, error) {
      if (isRefusal(error)) failed.set(request as Request, error);
      return undefined;
    },
    relativeLocation: true,
    allowedOrigins: () => false,
    namingFunction: (request) => named.get(request as Request) ?? "",
  });
  return made;
};

/** What the protocol answers to a request. Refuses `storage-away`. */
async function answered(request: Request): Promise<Response> {
  const answer = await protocol().handleWeb(request);
  const why = failed.get(request);
  if (why) throw why;
  return answer;
}

const settled = <T>(outcome: Outcome<T>): T => {
  if (outcome.ok) return outcome.value;
  throw new Refusal(outcome.code, outcome.fields, outcome.values);
};

/** `filename aGFuZ3VsLnBwdHg=,groupId MDE…`: names with values in base64. */
export function metadataOf(header: string | null): Record<string, string> {
  const pairs = (header ?? "")
    .slice(0, 4_000)
    .split(",")
    .map((pair) => pair.trim().split(" "));
  return Object.fromEntries(
    pairs.map(([name = "", value = ""]) => [name, Buffer.from(value, "base64").toString("utf8")]),
  );
}

/** What a sender has running now; each instance counts its own. */
const running = new Map<string, number>();
const atOnce = { each: 4, all: 100 };

const noRoom = (acceptLanguage: string | null) =>
  plainProblem(507, "disk-full", { acceptLanguage, headers: { "Retry-After": "60", "Tus-Resumable": "1.0.0" } });

/** Runs a transfer unless too many run already: then 503, which clients try again by themselves. */
async function inBounds(actor: Actor, request: Request): Promise<Response> {
  const who = actor.registrationId ?? actor.id ?? "";
  const mine = running.get(who) ?? 0;
  const all = [...running.values()].reduce((sum, n) => sum + n, 0);
  if (mine >= atOnce.each || all >= atOnce.all) {
    const busy = plainProblem(503, "too-many-transfers");
    busy.headers.set("Retry-After", "2");
    return busy;
  }
  running.set(who, mine + 1);
  try {
    const answer = await answered(request);
    // What came before the disk was full stays, and the sender goes on from there.
    return answer.status === 500 && (await isFull()) ? noRoom(request.headers.get("accept-language")) : answer;
  } finally {
    const left = (running.get(who) ?? 1) - 1;
    if (left > 0) running.set(who, left);
    else running.delete(who);
  }
}

uploads.post("/", async (c) => {
  const request = c.req.raw;
  if (!request.headers.get("tus-resumable")) return protocol().handleWeb(request);
  const actor = await callerOf(request.headers);
  const { groupId = "", deliverableId, filename = "" } = metadataOf(request.headers.get("upload-metadata"));
  const length = request.headers.get("upload-length") ?? "";
  if (!/^\d{1,15}$/.test(length)) return plainProblem(400, "upload-length");
  await limit(`upload:${actor.registrationId ?? actor.id ?? "nobody"}`, actor.kind === "link" ? 60 : 600, 3_600);
  const { uploadId, givenUp } = settled(
    await begin(actor, { groupId, deliverableId, fileName: filename, bytes: Number(length) }),
  );
  for (const old of givenUp) await dropIncoming(old);
  await ensureIncoming();
  named.set(request, uploadId);
  const answer = await inBounds(actor, request).catch(async (error: unknown) => {
    await giveUp(actor, uploadId);
    throw error;
  });
  if (answer.status < 400) return concluded(actor, uploadId, answer);
  await giveUp(actor, uploadId);
  return answer;
});

uploads.patch("/:uploadId", async (c) => {
  const { actor, uploadId } = await own(c);
  return concluded(actor, uploadId, await inBounds(actor, c.req.raw));
});

/** HEAD, which says how far it is; when all has come and nobody was told the end, the end is made now. */
uploads.get("/:uploadId", async (c) => {
  if (c.req.method !== "HEAD") return plainProblem(405, "method-not-allowed");
  const { actor, uploadId, upload } = await own(c);
  const length = String(upload.bytes);
  const headers = { "Tus-Resumable": "1.0.0", "Upload-Length": length, "Cache-Control": "no-store" };
  const ended = () => new Response(null, { headers: { ...headers, "Upload-Offset": length } });
  if (upload.finished) return ended();
  const answer = await answered(c.req.raw);
  if (answer.status >= 400) {
    // Whoever asked at the same moment may have made the end, or be about to.
    await concluding.get(uploadId)?.catch(() => undefined);
    if ((await uploadOf(actor, { uploadId })).finished) return ended();
  }
  return concluded(actor, uploadId, answer);
});

uploads.delete("/:uploadId", async (c) => {
  const { actor, uploadId } = await own(c);
  await giveUp(actor, uploadId);
  return new Response(null, { status: 204, headers: { "Tus-Resumable": "1.0.0" } });
});

uploads.options("/*", (c) => protocol().handleWeb(c.req.raw));
uploads.route("/r", uploadForm);

async function own(c: Context) {
  const actor = await callerOf(c.req.raw.headers);
  const uploadId = c.req.param("uploadId") ?? "";
  return { actor, uploadId, upload: await uploadOf(actor, { uploadId }) };
}

async function giveUp(actor: Actor, uploadId: string) {
  const outcome = await abandon(actor, { uploadId });
  if (outcome.ok && !outcome.value.finished) await dropIncoming(uploadId);
}

/** The protocol's answer, or, when that was the last byte, what became of the file. */
async function concluded(actor: Actor, uploadId: string, answer: Response): Promise<Response> {
  const { bytes, extension, finished } = await uploadOf(actor, { uploadId });
  const offset = answer.headers.get("upload-offset");
  if (finished || answer.status >= 300 || offset === null || Number(offset) !== bytes) return answer;
  const version = await concludedOnce(actor, uploadId, extension).catch(async (error) => {
    // Another instance may have made the same end a moment before: then it is made, by whomever.
    const now = await uploadOf(actor, { uploadId }).catch(() => undefined);
    if (now?.finished) return undefined;
    throw error;
  });
  if (!version) return answer;
  const headers = new Headers(answer.headers);
  headers.set("Content-Type", "application/json; charset=utf-8");
  headers.delete("Content-Length");
  return new Response(JSON.stringify(version), { status: answer.status === 201 ? 201 : 200, headers });
}

type Version = { fileId: string; versionId: string; no: number; late: boolean };
const concluding = new Map<string, Promise<Version>>();

/** The last PATCH and an impatient HEAD wait for the same end. */
function concludedOnce(actor: Actor, uploadId: string, extension: string): Promise<Version> {
  const under = concluding.get(uploadId) ?? conclude(actor, uploadId, extension);
  concluding.set(uploadId, under);
  return under.finally(() => concluding.delete(uploadId));
}

/** Looks inside, puts the bytes into the store, and only then writes the row. What is refused leaves nothing. */
async function conclude(actor: Actor, uploadId: string, extension: string): Promise<Version> {
  const stored = await withIncoming(uploadId, async (path) => {
    try {
      await inspect(path, extension);
    } catch (error) {
      if (isRefusal(error)) await giveUp(actor, uploadId);
      throw error;
    }
    return storeFile(path);
  });
  const { fileId, versionId, no, late } = settled(await finish(actor, { uploadId, ...stored }));
  await dropIncoming(uploadId);
  return { fileId, versionId, no, late };
}

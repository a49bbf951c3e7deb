import type { Context } from "hono";
import type { Outcome } from "../core/refusal";
import { isRefusal, Refusal, refuse } from "../core/refusal";
import { problemOf } from "./problem";

/** What we serve is never a page, and reads nothing of ours (security R30). */
export const sealed = {
  "Content-Security-Policy": "sandbox; default-src 'none'",
  "X-Content-Type-Options": "nosniff",
  "Cross-Origin-Resource-Policy": "same-origin",
};

/** A refusal as a problem in the caller's language; what nobody expects goes on to whoever catches it. */
export function problemOfRefusal(error: Error, c: Context): Response {
  if (!isRefusal(error)) throw error;
  const { code, fields, values } = error;
  return problemOf({ ok: false, code, fields, values }, c.req.header("accept-language") ?? null);
}

/** A small body as one piece. Refuses `file-too-large` as soon as it is known, and `file-empty`. */
export async function whole(request: Request, most: number): Promise<Uint8Array> {
  const tooLarge = () => refuse("file-too-large", { mb: most / 1024 / 1024 });
  if (Number(request.headers.get("content-length") ?? 0) > most) tooLarge();
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > most) tooLarge();
    parts.push(part);
  }
  if (bytes === 0) refuse("file-empty");
  return Buffer.concat(parts);
}

/** The answer to a file that was taken: its id, and where it is now. */
export function made(outcome: Outcome<{ fileId: string }>, folder = "/api/files"): Response {
  if (!outcome.ok) throw new Refusal(outcome.code, outcome.fields, outcome.values);
  const { fileId } = outcome.value;
  const headers = { "Content-Type": "application/json", "Cache-Control": "no-store", Location: `${folder}/${fileId}` };
  return new Response(JSON.stringify({ fileId }), { status: 201, headers });
}

/** A browser that is still sending does not hear an answer: what is left is read and forgotten, up to a point. */
export async function drain(request: Request) {
  const reader = request.body && !request.body.locked ? request.body.getReader() : undefined;
  for (let bytes = 0; reader && bytes < 128 * 1024 * 1024; ) {
    const { done, value } = await reader.read().catch(() => ({ done: true, value: undefined }));
    if (done) return;
    bytes += (value as Uint8Array | undefined)?.byteLength ?? 0;
  }
}

import { type Context, Hono } from "hono";
import { asLocale, negotiate } from "../core/i18n";
import { limit } from "../core/limits";
import type { Actor } from "../core/permissions";
import { isRefusal, type Outcome, refuse } from "../core/refusal";
import { stageFile } from "../features/imports/commands";
import { badRowsCsv } from "../features/imports/exports";
import { classRoom, room } from "../features/imports/queries";
import { callerOf } from "./caller";
import { plainProblem, problemOf } from "./problem";

/**
 * Class lists on their way in from a page: `POST /events/{eventId}/imports` takes a file or pasted cells of a plain HTML
 * form, answered by 303 to the import's page, or back with the refusal's code; JSON is left to the JSON face. With
 * `?school=…` it is that school's own class.
 * `GET /imports/{batchId}/bad-rows` is the rows to mend, as CSV.
 */
export const imports = new Hono();

const fileBytes = 5_000_000;
/** The rest is for names and boundaries. */
const bodyBytes = 5_100_000;

const wantsJson = (c: Context) => {
  const accept = c.req.header("accept") ?? "";
  return accept.includes("application/json") && !accept.includes("text/html");
};

/** The body while it stays small. Refuses `file-too-big` as soon as it is known. */
async function bodyOf(request: Request): Promise<Uint8Array<ArrayBuffer>> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyBytes) refuse("file-too-big");
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > bodyBytes) refuse("file-too-big");
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}

type Given = { fileName: string } & ({ bytes: Uint8Array } | { text: string });

/** A form's file, or else the cells pasted beside it. */
async function fromForm(body: Uint8Array<ArrayBuffer>, type: string): Promise<Given> {
  const form = await new Response(body, { headers: { "content-type": type } }).formData().catch(() => undefined);
  const file = form?.get("file");
  if (file && typeof file !== "string" && file.size > 0) {
    if (file.size > fileBytes) return refuse("file-too-big");
    return { fileName: file.name || "list", bytes: new Uint8Array(await file.arrayBuffer()) };
  }
  const text = form?.get("text");
  return typeof text === "string" && text.trim() !== "" ? { fileName: "clipboard", text } : refuse("file-empty");
}

async function taken(actor: Actor, eventId: string, c: Context): Promise<Outcome<{ batchId: string }>> {
  const schoolId = c.req.query("school");
  try {
    // before a stranger's body is read
    await (schoolId ? classRoom(actor, { eventId, schoolId }) : room(actor, { eventId }));
    await limit(`import|${actor.id ?? ""}`, 60, 600);
    const given = await fromForm(await bodyOf(c.req.raw), c.req.header("content-type") ?? "");
    const key = c.req.header("idempotency-key");
    return await stageFile(
      actor,
      { eventId, ...(schoolId ? { schoolId } : {}), ...given },
      key ? { idempotencyKey: key } : {},
    );
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code, fields: error.fields, values: error.values };
    throw error;
  }
}

imports.post("/events/:eventId/imports", async (c, next) => {
  if (!/^multipart\/form-data\b/i.test(c.req.header("content-type") ?? "")) return next();
  const key = c.req.header("idempotency-key");
  if (key !== undefined && !/^[\x21-\x7e]{8,200}$/.test(key)) return plainProblem(400, "idempotency-key");
  const eventId = c.req.param("eventId");
  const outcome = await taken(await callerOf(c.req.raw.headers), eventId, c);
  return wantsJson(c) ? answered(c, outcome) : onward(c, eventId, outcome);
});

/** A browser's form: on to the import's page, or back. The address is ours; only ids and codes come from outside. */
function onward(c: Context, eventId: string, outcome: Outcome<{ batchId: string }>) {
  const locale = asLocale(c.req.query("page"));
  const school = c.req.query("school");
  const place = school ? `school/${encodeURIComponent(school)}` : "events";
  const page = `/${locale}/manage/${place}/${encodeURIComponent(eventId)}/import`;
  c.header("Cache-Control", "no-store");
  return c.redirect(outcome.ok ? `${page}/${outcome.value.batchId}` : `${page}?problem=${outcome.code}`, 303);
}

function answered(c: Context, outcome: Outcome<{ batchId: string }>) {
  if (!outcome.ok) return problemOf(outcome, c.req.header("accept-language") ?? null);
  c.header("Cache-Control", "no-store");
  c.header("Location", `/api/v1/imports/${outcome.value.batchId}`);
  return c.json({ batchId: outcome.value.batchId }, 201);
}

imports.get("/imports/:batchId/bad-rows", async (c, next) => {
  if (wantsJson(c)) return next();
  const language = c.req.header("accept-language") ?? null;
  const locale = c.req.query("page") ? asLocale(c.req.query("page")) : negotiate(language);
  try {
    const list = await badRowsCsv(await callerOf(c.req.raw.headers), c.req.param("batchId"), locale);
    return new Response(list.body, {
      headers: {
        "Content-Type": "text/csv; charset=utf-8",
        "Content-Disposition": list.disposition,
        "Cache-Control": "private, no-store",
        "X-Content-Type-Options": "nosniff",
      },
    });
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return problemOf({ ok: false, code: error.code, fields: error.fields, values: error.values }, language);
  }
});

import { type Context, Hono } from "hono";
import { isCleanText } from "../core/http";
import type { Actor } from "../core/permissions";
import { isRefusal, type Outcome } from "../core/refusal";
import { callerOf } from "./caller";
import { type Endpoint, pathKeys } from "./endpoint";
import { plainProblem, problemOf } from "./problem";
import { byCode, countRegistration, countRequest } from "./traffic";

const usualBytes = 2 * 1024 * 1024;

/** Endpoints as a Hono app: parse, ask the operation, answer JSON, 201 for what was made, or a problem. */
export function faceOf(endpoints: readonly Endpoint[]): Hono {
  const app = new Hono();
  const methods = new Map<string, string[]>();
  for (const each of endpoints) {
    const path = each.path.replaceAll(/\{(\w+)\}/g, ":$1");
    app.on([each.method.toUpperCase()], path, (c) => answer(each, c));
    methods.set(path, [...(methods.get(path) ?? []), each.method.toUpperCase()]);
  }
  // Routes match in order, and `/a/order` also fits `/a/:id`: what one path does not take, another may.
  for (const path of methods.keys()) app.all(path, (c) => otherMethod(c, allowedAt(methods, c.req.path)));
  return app;
}

const allowedAt = (methods: Map<string, string[]>, asked: string) => {
  const fitting = [...methods].filter(([path]) => new RegExp(`${path.replaceAll(/:\w+/g, "[^/]+")}$`).test(asked));
  const all = new Set(fitting.flatMap(([, of]) => of));
  return [...all, ...(all.has("GET") ? ["HEAD"] : []), "OPTIONS"].join(", ");
};

const otherMethod = (c: Context, allow: string) =>
  c.req.method === "OPTIONS"
    ? c.body(null, 204, { Allow: allow, "Cache-Control": "no-store" })
    : plainProblem(405, "method-not-allowed", {
        acceptLanguage: c.req.header("accept-language") ?? null,
        headers: { Allow: allow },
      });

/** What may need an invitation code. */
const byInvitation: ReadonlySet<string> = new Set(["registrations.register", "guardians.ask"]);

async function answer(each: Endpoint, c: Context): Promise<Response> {
  const { headers } = c.req.raw;
  const acceptLanguage = headers.get("accept-language");
  const actor = await callerOf(headers);
  await countRequest(actor, headers);
  // A key that has ended is told so, also where nobody needs one.
  if (headers.has("authorization") && actor.kind === "anonymous")
    return problemOf({ ok: false, code: "sign-in-needed" }, acceptLanguage);
  const said = each.method === "get" ? queryOf(c.req.raw, each) : await bodyOf(c.req.raw, each);
  if (typeof said === "string") return plainProblem(statuses[said], said, { acceptLanguage });
  const params = c.req.param() as Record<string, string>;
  const doubled = pathKeys(each.path).filter((name) => Object.hasOwn(said, name));
  if (doubled.length > 0) {
    const fields = Object.fromEntries(doubled.map((name) => [name, [{ code: "unknown-field" as const }]]));
    return problemOf({ ok: false, code: "invalid", fields }, acceptLanguage);
  }
  if (!Object.values(params).every(isCleanText)) return plainProblem(400, "bad-text", { acceptLanguage });
  const key = headers.get("idempotency-key") ?? undefined;
  if (key !== undefined && !/^[\x21-\x7e]{8,200}$/.test(key))
    return plainProblem(400, "idempotency-key", { acceptLanguage });
  if (each.operation.operation === "registrations.register" && actor.kind === "anonymous")
    await countRegistration(headers);
  const asking = () => ask(each, actor, { ...said, ...params }, key);
  const outcome = byInvitation.has(each.operation.operation) ? await byCode(headers, said, asking) : await asking();
  return outcome.ok ? shown(each, outcome.value) : problemOf(outcome, acceptLanguage);
}

async function ask(each: Endpoint, actor: Actor, input: unknown, key?: string): Promise<Outcome<unknown>> {
  if (each.operation.kind === "command")
    return (await each.operation(actor, input as never, key ? { idempotencyKey: key } : {})) as Outcome<unknown>;
  try {
    return { ok: true, value: await each.operation(actor, input as never) };
  } catch (error) {
    if (isRefusal(error)) return { ok: false, code: error.code, fields: error.fields, values: error.values };
    throw error;
  }
}

function shown(each: Endpoint, value: unknown) {
  const made = typeof each.made === "function" ? each.made(value as never) : each.made;
  return new Response(JSON.stringify(each.answer.parse(arranged(each, value))), {
    status: made ? 201 : 200,
    headers: { "Content-Type": "application/json; charset=utf-8", "Cache-Control": "private, no-store" },
  });
}

type Page = { rows?: unknown[]; page?: number; pages?: number; more?: boolean; total?: number };

function arranged(each: Endpoint, value: unknown): unknown {
  if (each.wrap) return { [each.wrap]: value };
  if (!each.rows) return value ?? {};
  if (Array.isArray(value)) return { items: value };
  const { rows, page = 1, pages = 1, more, ...rest } = value as Page;
  if (each.rows === "all" || !rows) return { ...rest, items: rows };
  const next = more ?? page < pages;
  return { ...rest, items: rows, nextCursor: next ? Buffer.from(`page:${page + 1}`).toString("base64url") : null };
}

const statuses = { "too-large": 413, "json-only": 415, "json-object": 400, "bad-text": 400, cursor: 400 } as const;
type Said = Record<string, unknown> | keyof typeof statuses;

function queryOf(request: Request, each: Endpoint): Said {
  const asked = new URL(request.url).searchParams;
  if (![...asked.values()].every(isCleanText)) return "bad-text";
  const { cursor, ...said }: Record<string, unknown> = Object.fromEntries(asked);
  if (cursor === undefined) return said;
  if (each.rows !== "paged") return { ...said, cursor };
  const page = /^page:(\d{1,6})$/.exec(Buffer.from(String(cursor), "base64url").toString())?.[1];
  return page ? { ...said, page } : "cursor";
}

async function bodyOf(request: Request, { bodyBytes = usualBytes }: Endpoint): Promise<Said> {
  if (Number(request.headers.get("content-length") ?? 0) > bodyBytes) return "too-large";
  const text = await bounded(request, bodyBytes);
  if (text === undefined) return "too-large";
  if (text.trim() === "") return {};
  if (!/^application\/(\w+\+)?json\b/i.test(request.headers.get("content-type") ?? "")) return "json-only";
  try {
    const said: unknown = JSON.parse(text);
    if (typeof said !== "object" || said === null || Array.isArray(said)) return "json-object";
    // Only an escape can bring such a character in, so the usual body is not walked through.
    return /\\u(0000|d[89a-f])/i.test(text) && !isClean(said) ? "bad-text" : (said as Record<string, unknown>);
  } catch {
    return "json-object"; // what is no JSON, and what is nested beyond reading
  }
}

const isClean = (value: unknown): boolean =>
  typeof value === "string"
    ? isCleanText(value)
    : typeof value !== "object" ||
      value === null ||
      Object.entries(value).every(([key, inner]) => isCleanText(key) && isClean(inner));

async function bounded(request: Request, most: number): Promise<string | undefined> {
  const parts: Uint8Array[] = [];
  let bytes = 0;
  for await (const part of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    bytes += part.byteLength;
    if (bytes > most) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts).toString("utf8");
}

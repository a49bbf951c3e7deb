import { randomBytes, randomUUID } from "node:crypto";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { env } from "../core/env";
import { log, report } from "../core/log";
import { stopping } from "../core/stopping";
import { clientAddress, truncated } from "./client-address";
import { allowedHosts, gate, isFace, isProbe, pathOf, type Refused } from "./gate";
import { maskedPath, securityHeaders } from "./headers";
import { leftToOthers, mayDecline } from "./leaving";
import { lostHeader } from "./lost";

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** Headers that only we may say: what a client sent under these names is dropped. */
const ours = [
  lostHeader,
  mayDecline,
  "x-forwarded-host",
  "x-forwarded-proto",
  "x-forwarded-port",
  "forwarded",
  "x-real-ip",
];

/** One server for both: `face` answers the paths of the HTTP face, `pages` all others. */
export function createFront(handlers: { face: Handler; pages: Handler }, development: boolean): Server {
  const hosts = allowedHosts(env.APP_URL);
  const scheme = new URL(env.APP_URL).protocol;
  const formTargets = signInOrigins();
  const server = createServer((request, response) => {
    const path = pathOf(request.url ?? "/");
    const id = requestId(request);
    const from = clientAddress(one(request, "x-forwarded-for"), request.socket.remoteAddress, env.TRUSTED_PROXIES);
    note(request, response, { id, from, path });
    const place = {
      path,
      nonce: randomBytes(16).toString("base64"),
      https: scheme === "https:",
      development,
      formTargets,
    };
    const headers = securityHeaders(place);
    for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
    response.setHeader("X-Request-Id", id);
    if (stopping.aborted) response.setHeader("Connection", "close");
    const no = gate(asked(request), hosts, scheme);
    if (no) return refuse(response, no);
    if (leftToOthers(request) && !isProbe(path)) return refuse(response, { status: 502, code: "stopping" });
    trust(request, { id, from, path, scheme, policy: headers["Content-Security-Policy"] ?? "" });
    const handler = isFace(path) ? handlers.face : handlers.pages;
    handler(request, response).catch((error: unknown) => fail(response, error, id));
  });
  // Nothing here speaks WebSocket but the development server; Next would leave such a connection hanging.
  if (!development) server.on("upgrade", (_, socket) => socket.destroy());
  server.headersTimeout = 15_000;
  server.requestTimeout = 15 * 60_000; // a film over a school's line
  server.keepAliveTimeout = 65_000; // longer than the usual proxy's 60 s, so that it never meets a closing socket
  return server;
}

/** Starts to listen; answers the address for people. */
export async function listen(server: Server): Promise<string> {
  await new Promise<void>((done, no) => {
    server.once("error", (error: NodeJS.ErrnoException) =>
      no(error.code === "EADDRINUSE" ? new Error(`port ${env.PORT} is in use: choose another with PORT=…`) : error),
    );
    server.listen({ port: env.PORT, host: env.HOST, backlog: 4096 }, () => done());
  });
  const { port } = server.address() as AddressInfo;
  return env.PORT === 0 ? `http://localhost:${port}` : env.APP_URL;
}

const one = (request: IncomingMessage, name: string) => {
  const value = request.headers[name];
  return Array.isArray(value) ? value.join(",") : value;
};

/** A proxy of ours may name the request; anybody else may not. */
function requestId(request: IncomingMessage): string {
  const given = env.TRUSTED_PROXIES > 0 ? one(request, "x-request-id") : undefined;
  return given && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

function asked(request: IncomingMessage) {
  const length = Number(request.headers["content-length"]);
  return {
    method: request.method ?? "GET",
    url: request.url ?? "/",
    host: request.headers.host,
    origin: request.headers.origin,
    fetchSite: one(request, "sec-fetch-site"),
    cookie: request.headers.cookie !== undefined,
    ...(Number.isFinite(length) ? { length } : {}),
  };
}

/** From here on the request's headers tell the truth: client, host, scheme, and the policy that carries the nonce. */
function trust(
  request: IncomingMessage,
  known: { id: string; from: string; path: string; scheme: string; policy: string },
): void {
  const truth: Record<string, string> = {
    "x-request-id": known.id,
    "x-lectern-path": known.path,
    "x-forwarded-for": known.from,
    "x-forwarded-host": request.headers.host ?? "",
    "x-forwarded-proto": known.scheme.slice(0, -1),
    "content-security-policy": known.policy,
  };
  const dropped = new Set([...Object.keys(truth), ...ours, "content-security-policy-report-only"]);
  const raw: string[] = [];
  for (let i = 0; i + 1 < request.rawHeaders.length; i += 2) {
    const [name = "", value = ""] = request.rawHeaders.slice(i, i + 2);
    if (!dropped.has(name.toLowerCase())) raw.push(name, value);
  }
  for (const name of dropped) delete request.headers[name];
  Object.assign(request.headers, truth);
  // Hono's adaptor builds its Request from the raw list, Next from the parsed one.
  request.rawHeaders = [...raw, ...Object.entries(truth).flat()];
}

function refuse(response: ServerResponse, { status, code, allow }: Refused): void {
  const body = JSON.stringify({ type: "about:blank", status, code });
  response.writeHead(status, {
    "Content-Type": "application/problem+json",
    "Content-Length": Buffer.byteLength(body),
    "Cache-Control": "no-store",
    Connection: "close",
    ...(allow ? { Allow: allow } : {}),
  });
  response.end(body);
}

function fail(response: ServerResponse, error: unknown, requestId: string): void {
  report(error, { requestId });
  if (response.headersSent) response.destroy();
  else refuse(response, { status: 500, code: "surprise" });
}

/** One line per answer: no query, no token, no body, no whole address. Static files and probes only at "debug". */
function note(
  request: IncomingMessage,
  response: ServerResponse,
  of: { id: string; from: string; path: string },
): void {
  const began = performance.now();
  response.once("close", () => {
    const line = {
      requestId: of.id,
      method: request.method,
      path: maskedPath(of.path),
      status: response.statusCode,
      ms: Math.round(performance.now() - began),
      from: truncated(of.from),
      ...(response.writableFinished ? {} : { unfinished: true }),
    };
    const quiet = /^\/(_next|fonts)\/|^\/(healthz|readyz|favicon\.ico)$/.test(of.path);
    if (quiet && response.statusCode < 500) log.debug(line, "request");
    else log.info(line, "request");
  });
}

/** A sign-in form leads away by a redirect, which browsers hold against form-action. */
function signInOrigins(): string[] {
  return [
    ...(env.OIDC_ISSUER ? [new URL(env.OIDC_ISSUER).origin] : []),
    ...(env.GOOGLE_CLIENT_ID ? ["https://accounts.google.com"] : []),
    ...(env.KAKAO_CLIENT_ID ? ["https://kauth.kakao.com"] : []),
    ...(env.NAVER_CLIENT_ID ? ["https://nid.naver.com"] : []),
  ];
}

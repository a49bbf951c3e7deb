import { isLoopback } from "./client-address";

export type Asked = {
  method: string;
  /** As on the request line, with its query. */
  url: string;
  host?: string;
  origin?: string;
  /** The browser's own word on where the request comes from. */
  fetchSite?: string;
  cookie: boolean;
  /** Bytes announced; undefined when not announced. */
  length?: number;
};

export type Refused = { status: number; code: string; allow?: string };

const methods = new Set(["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
const reading = new Set(["GET", "HEAD", "OPTIONS"]);
const health = new Set(["/healthz", "/readyz"]);
/** What belongs to the HTTP face; every other path is a page's. */
const faces = [
  ...["/api/v1", "/api/live", "/api/uploads", "/api/files", "/api/exports", "/api/calendar", "/api/check-in"],
  ...[
    "/api/comments",
    "/api/letters",
    "/api/rooms",
    "/api/surveys",
    "/api/photos",
    "/api/reports",
    "/api/certificates",
  ],
];
/** A form that a page posts to itself; files go to /api/uploads. */
const formBytes = 2 * 1024 * 1024;

/** Is it the question whether this very instance lives, and whether it is ready? */
export const isProbe = (path: string) => health.has(path);

/** The path of a request line, without its query. */
export const pathOf = (url: string) => url.split("?", 1)[0] ?? "/";

/** Does the Hono app answer this path? */
export const isFace = (path: string) =>
  health.has(path) || faces.some((face) => path === face || path.startsWith(`${face}/`));

/** The hosts this instance answers to: that of its public address and, on a developer's machine, the loopback names. */
export function allowedHosts(appUrl: string): Set<string> {
  const { host, hostname, port } = new URL(appUrl);
  const suffix = port ? `:${port}` : "";
  return new Set([
    host,
    ...(isLoopback(hostname) ? ["localhost", "127.0.0.1", "[::1]"].map((name) => name + suffix) : []),
  ]);
}

/**
 * Why a request is not let in, or nothing. Refuses an unknown host (421), and a change that another site asks for in
 * a visitor's name (403): browsers say where a request comes from; a cookie without that word is not trusted.
 */
export function gate(asked: Asked, hosts: Set<string>, scheme: string): Refused | undefined {
  const path = pathOf(asked.url);
  if (!asked.url.startsWith("/") || asked.url.includes("\0")) return { status: 400, code: "bad-request" };
  if (!methods.has(asked.method)) return { status: 405, code: "method-not-allowed", allow: [...methods].join(", ") };
  if (health.has(path)) return;
  if (!asked.host || !hosts.has(asked.host.toLowerCase())) return { status: 421, code: "unknown-host" };
  // Next runs GET handlers for HEAD, and a sign-in's return address uses its one-time code up when it is visited.
  if (asked.method === "HEAD" && path.startsWith("/api/auth"))
    return { status: 405, code: "method-not-allowed", allow: "GET, POST" };
  if (!isFace(path) && (asked.length ?? 0) > formBytes) return { status: 413, code: "too-large" };
  if (!reading.has(asked.method) && isForeign(asked, hosts, scheme)) return { status: 403, code: "foreign-origin" };
}

function isForeign({ origin, fetchSite, cookie }: Asked, hosts: Set<string>, scheme: string): boolean {
  if (fetchSite !== undefined && fetchSite !== "same-origin" && fetchSite !== "none") return true;
  if (origin !== undefined) return ![...hosts].some((host) => origin === `${scheme}//${host}`);
  return cookie && fetchSite === undefined;
}

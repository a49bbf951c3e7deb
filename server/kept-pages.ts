import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from "node:http";
import { onChange } from "../core/live";
import type { Handler } from "./listen";

// A public page is the same for everybody who is nobody to us, and rendering is the dearest thing this process does
// (docs/performance.md P1). So one rendering answers all who ask for it at about the same time.

/** What is shown may depend on the clock (registration opens, a deadline passes), so it is that old at most. */
const oldest = 1_000;
/** After a change it is rendered anew, but in a rush of changes not more often than this. Both in milliseconds. */
const youngest = 100;
const most = 200;
const mostBytes = 1024 * 1024;

type Page = { headers: OutgoingHttpHeaders; parts: string[] };
type Kept = Page & { madeAt: number; changesBefore: number };

/** The front page, one event, one programme; in a language, without a query. */
const isShared = /^\/(en|ko|ru|kk)(\/(e|programs)\/[a-z0-9-]{1,200})?$/;
/** To them Next sends the head complete, to browsers as it becomes known. */
const machine = /bot|crawl|spider|preview|google|slurp|yandex|facebook|whatsapp|tumblr|vkshare|yeti|ia_archiver/i;

/** The name under which the answer to a request is kept; undefined: somebody may be known, or it is no plain page. */
function nameOf({ method, url = "", headers }: IncomingMessage): string | undefined {
  if (method !== "GET" || !isShared.test(url) || headers.authorization !== undefined) return undefined;
  if (Object.keys(headers).some((name) => name === "rsc" || name.startsWith("next-"))) return undefined;
  // The language stands in the path; any other cookie may change what is shown.
  const cookies = (headers.cookie ?? "").split(";").map((one) => one.trim());
  if (cookies.some((one) => one !== "" && !one.startsWith("locale="))) return undefined;
  return `${machine.test(headers["user-agent"] ?? "") ? "machine" : "browser"} ${url}`;
}

const nonceIn = (response: ServerResponse) =>
  /'nonce-([^']+)'/.exec(String(response.getHeader("content-security-policy") ?? ""))?.[1] ?? "";

/** Sends what is kept as if it had been rendered for this visitor: with the nonce of this answer's own policy. */
function send(response: ServerResponse, { headers, parts }: Page) {
  const own = nonceIn(response);
  for (const [name, value] of Object.entries(headers)) if (value !== undefined) response.setHeader(name, value);
  response.statusCode = 200;
  response.end(parts.join(own));
}

/**
 * Listens to an answer while it goes to its visitor. Settles with what can be kept of it, or with nothing: only a whole
 * page that was found, sets no cookie and is not too large.
 */
function heard(response: ServerResponse): Promise<Page | undefined> {
  const before = new Set([...response.getHeaderNames(), "content-length", "transfer-encoding", "etag", "connection"]);
  const nonce = nonceIn(response);
  const chunks: Buffer[] = [];
  let bytes = 0;
  const take = (chunk: unknown, encoding: unknown) => {
    if (typeof chunk !== "string" && !(chunk instanceof Uint8Array)) return;
    const part = typeof chunk === "string" ? Buffer.from(chunk, encoding as BufferEncoding) : Buffer.from(chunk);
    bytes += part.length;
    if (bytes <= mostBytes) chunks.push(part);
  };
  const { write, end } = response;
  response.write = ((...given: unknown[]) => {
    take(given[0], typeof given[1] === "string" ? given[1] : "utf8");
    return (write as (...all: unknown[]) => boolean).apply(response, given);
  }) as typeof write;
  return new Promise((done) => {
    response.end = ((...given: unknown[]) => {
      take(given[0], typeof given[1] === "string" ? given[1] : "utf8");
      const isPage = String(response.getHeader("content-type")).startsWith("text/html");
      const isWhole = response.statusCode === 200 && isPage && bytes <= mostBytes && !response.hasHeader("set-cookie");
      const own = Object.entries(response.getHeaders()).filter(([name]) => !before.has(name));
      const parts = isWhole && nonce ? Buffer.concat(chunks).toString("utf8").split(nonce) : [];
      const isSafe = parts.length > 1 && !own.some(([, value]) => String(value).includes(nonce));
      done(isSafe ? { headers: Object.fromEntries(own), parts } : undefined);
      return (end as (...all: unknown[]) => ServerResponse).apply(response, given);
    }) as typeof end;
    response.once("close", () => done(undefined));
  });
}

/**
 * Answers public pages from the last rendering while nothing was changed since, for a second at most, and lets one
 * visitor's rendering serve all who wait for the same page. Whoever carries a session, a theme or a token is rendered
 * for alone.
 */
export function keptPages(pages: Handler): Handler {
  const kept = new Map<string, Kept>();
  const coming = new Map<string, Promise<Page | undefined>>();
  let changes = 0;
  onChange(() => {
    changes += 1;
  });
  const found = (name: string) => {
    const one = kept.get(name);
    const age = one ? performance.now() - one.madeAt : 0;
    return one && age < (one.changesBefore === changes ? oldest : youngest) ? one : undefined;
  };
  const render = async (name: string, request: IncomingMessage, response: ServerResponse) => {
    const begun = { madeAt: performance.now(), changesBefore: changes };
    const rendering = heard(response).then((page) => {
      coming.delete(name);
      kept.delete(name);
      if (kept.size >= most) kept.clear();
      if (page) kept.set(name, { ...page, ...begun });
      return page;
    });
    coming.set(name, rendering);
    await pages(request, response);
  };
  return async (request, response) => {
    const name = nameOf(request);
    if (name === undefined) return pages(request, response);
    // One who gave up while it was rendered for them leaves the others without: then the next one's turn is it.
    for (let page = found(name) ?? coming.get(name); page; page = found(name) ?? coming.get(name)) {
      const one = await page;
      if (response.destroyed) return;
      if (one) return send(response, one);
    }
    return render(name, request, response);
  };
}

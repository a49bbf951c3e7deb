import type { IncomingMessage, ServerResponse } from "node:http";
import type { Handler } from "./listen";

/** Carries the address that leads nowhere to the page that says so. */
export const lostHeader = "x-lectern-lost";

const documentOf = (request: IncomingMessage, path: string) =>
  request.method === "GET" && request.headers.rsc === undefined && !/^\/(_next|fonts)\/|\/manage(\/|$)/.test(path);

/**
 * Lets pages say "not found" without scripts. A page that is not there throws, and what Next answers then is an empty
 * document that only its script fills. So that answer is dropped, and the page `/{locale}/lost` is asked for instead
 * and sent with 404. Manage pages, which need scripts anyway, are left as they are.
 */
export const withLostPage =
  (pages: Handler): Handler =>
  async (request, response) => {
    const path = (request.url ?? "/").split("?", 1)[0] ?? "/";
    const locale = /^\/(en|ko|ru|kk)(?=\/|$)/.exec(path)?.[1];
    if (!locale || !documentOf(request, path)) return pages(request, response);
    const before = response.getHeaders();
    const dropped = dropWhenLost(response);
    // Not awaited alone: Next waits for the end of an answer that is held back.
    const lost = await Promise.race([pages(request, response).then(() => false), dropped]);
    if (!lost) return;
    for (const name of response.getHeaderNames()) response.removeHeader(name);
    for (const [name, value] of Object.entries(before)) if (value !== undefined) response.setHeader(name, value);
    const send = response.writeHead.bind(response) as (...given: unknown[]) => ServerResponse;
    response.statusCode = 200;
    response.writeHead = (_: number, ...rest: unknown[]) => {
      response.statusCode = 404;
      return send(404, ...rest);
    };
    response.setMaxListeners(30); // two pages listen to it
    request.headers[lostHeader] = request.url ?? path;
    request.url = `/${locale}/lost`;
    await pages(request, response);
  };

const outlets = ["writeHead", "flushHeaders", "write", "end"] as const;

/**
 * Holds back an answer with status 404. Settles with true when such an answer has been written to its end and thrown
 * away, with false as soon as another one begins; the response's own functions are back in their place then.
 */
function dropWhenLost(response: ServerResponse): Promise<boolean> {
  return new Promise((done) => {
    const before = outlets.map((name) => [name, response[name]] as const);
    response.once("close", () => done(false));
    for (const [name, write] of before) {
      const guarded = (...given: unknown[]) => {
        if (name === "writeHead" && given[0] === 404) response.statusCode = 404;
        if (response.statusCode !== 404) {
          done(false);
          return (write as (...all: unknown[]) => unknown).apply(response, given);
        }
        if (name === "end") {
          for (const [outlet, own] of before) Object.assign(response, { [outlet]: own });
          done(true);
        }
        return name === "write" ? true : response;
      };
      Object.assign(response, { [name]: guarded });
    }
  });
}

import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Handler } from "./listen";
import { lostHeader, withLostPage } from "./lost";

/** As Next answers: in parts, or in one; a page that is not there with an empty document. */
const pages: Handler = async (incoming, response) => {
  response.setHeader("x-by", incoming.url ?? "");
  if (incoming.url?.endsWith("/lost")) {
    response.writeHead(200, { "Content-Type": "text/html" });
    response.write("<h1>lost: ");
    response.end(`${incoming.headers[lostHeader]}</h1>`);
    return;
  }
  if (!incoming.url?.includes("/here")) response.statusCode = 404;
  response.setHeader("x-of-the-first", "1");
  response.flushHeaders();
  const ended = new Promise<void>((done) => response.once("finish", () => done()));
  response.write("some");
  response.end("thing");
  await ended;
};
let server: Server;
beforeAll(async () => {
  const handler = withLostPage(pages);
  server = createServer((incoming, response) => {
    response.setHeader("x-policy", "ours");
    void handler(incoming, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

const ask = (path: string, method = "GET", headers: Record<string, string> = {}) =>
  new Promise<{ status?: number | undefined; headers: Record<string, unknown>; body: string }>((done, no) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, host: "127.0.0.1", path, method, headers }, (got) => {
      let body = "";
      got.on("data", (part: Buffer) => (body += part.toString()));
      got.on("end", () => done({ status: got.statusCode, headers: got.headers, body }));
    });
    sent.once("error", no).end();
  });

test("a page that is there is answered as it is", async () => {
  const answer = await ask("/en/here");
  expect([answer.status, answer.body, answer.headers["x-of-the-first"]]).toEqual([200, "something", "1"]);
});

test("in place of a page that is not there comes the one that says so, with 404", async () => {
  const answer = await ask("/ko/r/wrong?next=1");
  expect([answer.status, answer.body]).toEqual([404, "<h1>lost: /ko/r/wrong?next=1</h1>"]);
  expect(answer.headers).toMatchObject({ "x-policy": "ours", "x-by": "/ko/lost", "content-type": "text/html" });
  expect(answer.headers).not.toHaveProperty("x-of-the-first");
});

test("what a script asks for, forms, manage pages and paths without a language stay as they are", async () => {
  for (const [path, method, headers] of [
    ["/en/r/wrong", "GET", { rsc: "1" }],
    ["/en/r/wrong", "POST", {}],
    ["/en/manage/events/wrong", "GET", {}],
    ["/fr/wrong", "GET", {}],
  ] as const) {
    const answer = await ask(path, method, headers);
    expect([answer.status, answer.body], `${method} ${path}`).toEqual([404, "something"]);
  }
});

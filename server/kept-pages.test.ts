import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { wake } from "../core/live";
import { keptPages } from "./kept-pages";

let rendered = 0;
let nonces = 0;
let render: () => Promise<string>;
let server: Server;
let address: string;

beforeAll(async () => {
  const pages = keptPages(async (request, response) => {
    rendered += 1;
    const nonce = /'nonce-([^']+)'/.exec(String(response.getHeader("content-security-policy")))?.[1];
    const word = await render();
    if (word === "gone") response.statusCode = 404;
    if (word === "cookie") response.setHeader("Set-Cookie", "a=b");
    response.setHeader("Content-Type", "text/html; charset=utf-8");
    response.write(`<script nonce="${nonce}">${word}</script>`);
    response.end(`<p>${request.url} ${nonce}</p></html>`);
  });
  server = createServer((request, response) => {
    response.setHeader("Content-Security-Policy", `script-src 'nonce-n${++nonces}'`);
    void pages(request, response);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => server.close());

let page = 0;
let path: string;
beforeEach(() => {
  rendered = 0;
  path = `/en/e/event-${++page}`;
  render = async () => "한글";
});

const look = async (headers: Record<string, string> = {}, at = path) => {
  const answer = await fetch(address + at, { headers });
  const nonce = /'nonce-([^']+)'/.exec(answer.headers.get("content-security-policy") ?? "")?.[1];
  return { status: answer.status, text: await answer.text(), nonce, type: answer.headers.get("content-type") };
};

test("one rendering serves all who come at once and after, each with a nonce of their own", async () => {
  const all = await Promise.all(Array.from({ length: 20 }, () => look()));
  all.push(await look());
  expect(rendered).toBe(1);
  for (const { status, text, nonce, type } of all) {
    expect([status, type]).toEqual([200, "text/html; charset=utf-8"]);
    expect(text).toBe(`<script nonce="${nonce}">한글</script><p>${path} ${nonce}</p></html>`);
  }
  expect(new Set(all.map(({ nonce }) => nonce)).size).toBe(21);
});

test("whoever may be known is rendered for alone, and so is what is not such a page", async () => {
  await look();
  for (const headers of [
    { Cookie: "lectern.session=x" },
    { Cookie: "locale=en; theme=dark" },
    { Authorization: "Bearer x" },
    { RSC: "1" },
    { "Next-Router-Prefetch": "1" },
  ] as Record<string, string>[])
    await look(headers);
  for (const other of [`${path}?q=1`, `${path}/register`, "/en/manage", "/en/r/TOKEN"]) await look({}, other);
  expect(rendered).toBe(10);
  await look({ Cookie: "locale=en" });
  expect(rendered).toBe(10);
  await look({}, other(path));
  expect(rendered).toBe(11);
});
const other = (at: string) => at.replace("/en/", "/ko/");

test("a browser and a machine that reads heads are told apart", async () => {
  await look({ "User-Agent": "Mozilla/5.0" });
  await look({ "User-Agent": "facebookexternalhit/1.1" });
  expect(rendered).toBe(2);
});

test("what is not there, sets a cookie or fails is not kept", async () => {
  for (const word of ["gone", "cookie"]) {
    path += word;
    render = async () => word;
    await look();
    await look();
  }
  expect(rendered).toBe(4);
});

test("a change ends what is kept within a tenth of a second, and so does a second without one", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  try {
    await look();
    vi.advanceTimersByTime(900);
    await look();
    expect(rendered).toBe(1);
    vi.advanceTimersByTime(101);
    await look();
    expect(rendered).toBe(2);
    wake("somewhere");
    await look();
    expect(rendered).toBe(2);
    vi.advanceTimersByTime(101);
    await look();
    expect(rendered).toBe(3);
  } finally {
    vi.useRealTimers();
  }
});

test("a change during a rendering is not hidden by it", async () => {
  vi.useFakeTimers({ toFake: ["performance"] });
  try {
    render = async () => {
      wake("here");
      return "before";
    };
    await look();
    render = async () => "after";
    vi.advanceTimersByTime(101);
    expect((await look()).text).toContain("after");
  } finally {
    vi.useRealTimers();
  }
});

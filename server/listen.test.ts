import type { IncomingMessage, Server } from "node:http";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { env } from "../core/env";
import { createFront, type Handler } from "./listen";

type Seen = { by: "face" | "pages"; headers: IncomingMessage["headers"]; raw: string[] };
const seen: Seen[] = [];
const answer =
  (by: Seen["by"]): Handler =>
  async (incoming, response) => {
    seen.push({ by, headers: { ...incoming.headers }, raw: [...incoming.rawHeaders] });
    if (incoming.url === "/en/broken") throw new Error("broken");
    response.end(by);
  };
let server: Server;
let port: number;

beforeAll(async () => {
  server = createFront({ face: answer("face"), pages: answer("pages") }, false);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => server.close());

type Answer = { status: number; headers: IncomingMessage["headers"]; body: string };
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  new Promise<Answer>((done, no) => {
    const host = new URL(env.APP_URL).host;
    const sent = request({ port, host: "127.0.0.1", path, method, headers: { host, ...headers } }, (got) => {
      let body = "";
      got.on("data", (part: Buffer) => (body += part.toString()));
      got.on("end", () => done({ status: got.statusCode ?? 0, headers: got.headers, body }));
    });
    sent.once("error", no).end();
  });
const valuesOf = (raw: string[], name: string) =>
  raw.filter((_, i) => i % 2 === 1 && raw[i - 1]?.toLowerCase() === name);

test("pages and the HTTP face answer on one port", async () => {
  expect((await ask("/en")).body).toBe("pages");
  expect((await ask("/api/v1/events")).body).toBe("face");
});

test("the policy a page is rendered with is the policy of its answer, new each time", async () => {
  const first = await ask("/en", { "content-security-policy": "script-src 'nonce-mine'" });
  const policy = seen.at(-1)?.headers["content-security-policy"];
  expect(policy).toBe(first.headers["content-security-policy"]);
  expect(policy).not.toContain("mine");
  expect((await ask("/en")).headers["content-security-policy"]).not.toBe(policy);
});

test("nobody outside says who the client is, which host was asked, or which page it is", async () => {
  const lies = {
    "x-forwarded-for": "9.9.9.9",
    "x-forwarded-host": "evil.example",
    "x-lectern-path": "/evil",
    forwarded: "for=9.9.9.9",
  };
  await ask("/api/v1/events?token=1", {
    ...lies,
    "x-request-id": "chosen-by-me",
    "content-security-policy-report-only": "x",
  });
  const { headers, raw } = seen.at(-1) as Seen;
  expect(headers).toMatchObject({
    "x-forwarded-for": "127.0.0.1",
    "x-forwarded-host": new URL(env.APP_URL).host,
    "x-forwarded-proto": "http",
    "x-lectern-path": "/api/v1/events",
  });
  expect(headers).not.toHaveProperty("forwarded");
  expect(headers).not.toHaveProperty("content-security-policy-report-only");
  expect(headers["x-request-id"]).not.toBe("chosen-by-me");
  for (const name of Object.keys(lies))
    expect(valuesOf(raw, name)).toEqual(headers[name] === undefined ? [] : [headers[name]]);
});

test("what is refused reaches neither, and carries the security headers all the same", async () => {
  const before = seen.length;
  const answers = [
    await ask("/en", { host: "evil.example" }),
    await ask("/en", { cookie: "a=1", origin: "https://evil.example" }, "POST"),
    await ask("/api/v1/events", { cookie: "a=1" }, "DELETE"),
    await ask("/api/auth/callback/oidc", {}, "HEAD"),
  ];
  expect(answers.map((got) => got.status)).toEqual([421, 403, 403, 405]);
  for (const got of answers) expect(got.headers).toHaveProperty("x-content-type-options", "nosniff");
  expect(seen.length).toBe(before);
});

test("a surprise is an answer with the request's id and nothing of the error", async () => {
  const got = await ask("/en/broken");
  expect(got.status).toBe(500);
  expect(JSON.parse(got.body)).toEqual({ type: "about:blank", status: 500, code: "surprise" });
  expect(got.headers["x-request-id"]).toMatch(/^[\w-]{36}$/);
});

test("a connection that wants to be a WebSocket is closed", async () => {
  const upgrade = { connection: "Upgrade", upgrade: "websocket", "sec-websocket-key": "bm9uZQ==" };
  await expect(ask("/en", upgrade)).rejects.toThrow("socket hang up");
});

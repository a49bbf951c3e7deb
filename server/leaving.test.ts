import type { IncomingMessage, Server } from "node:http";
import { request } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { settleEnvironment } from "../core/env";
import type { createFront as made } from "./listen";

type Answer = { status: number; headers: IncomingMessage["headers"] };
let server: Server;
let host: string;
let stop: () => void;

beforeAll(async () => {
  process.env.TRUSTED_PROXIES = "1";
  settleEnvironment();
  const { createFront } = (await import("./listen")) as { createFront: typeof made };
  const { env } = await import("../core/env");
  stop = (await import("../core/stopping")).beginStop;
  host = new URL(env.APP_URL).host;
  const handler = async (_: IncomingMessage, response: { end: (text: string) => void }) => response.end("done");
  server = createFront({ face: handler as never, pages: handler as never }, false);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(() => server.close());

const ask = (method: string, path: string, headers: Record<string, string> = { "x-may-decline": "1" }) =>
  new Promise<Answer>((done, no) => {
    const { port } = server.address() as AddressInfo;
    const sent = request({ port, host: "127.0.0.1", path, method, headers: { host, ...headers } }, (got) => {
      got.resume().on("end", () => done({ status: got.statusCode ?? 0, headers: got.headers }));
    });
    sent.once("error", no).end();
  });

test("an instance does all there is while nobody has told it to stop", async () => {
  expect((await ask("GET", "/en")).status).toBe(200);
});

test("an instance that is about to stop leaves reads to others where the proxy passes them on, and does the rest", async () => {
  stop();
  expect((await ask("GET", "/en")).status).toBe(502);
  expect((await ask("HEAD", "/api/v1/events")).status).toBe(502);
  for (const method of ["POST", "PATCH", "PUT", "DELETE"])
    expect((await ask(method, "/api/v1/events")).status).toBe(200);
  expect((await ask("GET", "/en", {})).status).toBe(200);
  // What asks how this very instance is must get its own answer.
  expect((await ask("GET", "/readyz")).status).toBe(200);
  for (const [method, path] of [
    ["GET", "/en"],
    ["POST", "/api/v1/events"],
  ] as const)
    expect((await ask(method, path)).headers.connection).toBe("close");
});

import { createHash } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import http, { type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { S3Patience, S3Place } from "./s3";

/** What goes wrong with a request on its way, or in the store. */
type Trouble =
  /** The store answers this status. */
  | number
  /** The line breaks before an answer. */
  | "reset"
  /** No answer, ever. */
  | "hang"
  /** The request was carried out, and its answer lost. */
  | "lost"
  /** The line breaks in the middle of a file that is given. */
  | "cut"
  /** In the middle of a file nothing more comes. */
  | "stall"
  /** One byte is another one: of what is given, or of what arrives. */
  | "spoil";
export type Fault = { trouble: Trouble; method?: string; path?: RegExp; times?: number };

export type TestS3 = {
  place: S3Place;
  /** The environment of an instance whose files lie there. */
  env: Record<string, string>;
  /** The next requests that fit meet it. */
  fail(fault: Fault): void;
  /** Forgets all faults. */
  heal(): void;
  /** Requests that came, as `PUT files/…`. */
  asked: string[];
  /** Nobody listens at the address any more, until it is up again. */
  down(): Promise<void>;
  up(): Promise<void>;
  stop(): Promise<void>;
};

/** Limits of time for tests: a store that hangs is given up within seconds. */
export const impatient: S3Patience = { quiet: 800, putQuiet: 800, enough: 1_500, putEnough: 1_500 };

type S3rver = { run(): Promise<AddressInfo>; close(): Promise<void>; httpServer: Server };
type Made = new (options: Record<string, unknown>) => S3rver;

const accessKeyId = "S3RVER";
const secretAccessKey = "S3RVER";

/**
 * A real S3-speaking server on the loopback address, which checks signatures, and before it a line on which things can
 * go wrong. As S3 itself does, the line refuses bodies of another hash than was signed: this server leaves that out.
 */
export async function startS3(prefix = ""): Promise<TestS3> {
  const directory = mkdtempSync(join(tmpdir(), "lectern-s3-"));
  const S3rver = createRequire(import.meta.url)("@20minutes/s3rver") as Made;
  const own = { port: 0, address: "127.0.0.1", silent: true, directory, vhostBuckets: false };
  const server = new S3rver({ ...own, configureBuckets: [{ name: "lectern", configs: [] }] });
  const { port } = await server.run();
  const faults: Fault[] = [];
  const asked: string[] = [];
  const line = http.createServer((request, answer) => {
    const path = decodeURIComponent(request.url ?? "").replace(/^\/lectern\/?/, "");
    asked.push(`${request.method} ${path}`);
    const fault = faults.find(
      (one) => (!one.method || one.method === request.method) && (!one.path || one.path.test(path)),
    );
    if (fault?.times !== undefined && --fault.times === 0) faults.splice(faults.indexOf(fault), 1);
    passed(port, fault?.trouble, request, answer).catch(() => request.socket.destroy());
  });
  const listen = (at: number) => new Promise<void>((done) => line.listen(at, "127.0.0.1", done));
  await listen(0);
  const address = (line.address() as AddressInfo).port;
  const down = async () => {
    if (!line.listening) return;
    const closed = new Promise((done) => line.close(done));
    line.closeAllConnections();
    await closed;
  };
  const endpoint = `http://127.0.0.1:${address}`;
  const place = { endpoint, bucket: "lectern", region: "us-east-1", accessKeyId, secretAccessKey, prefix };
  return {
    place,
    env: {
      S3_ENDPOINT: endpoint,
      S3_BUCKET: place.bucket,
      S3_ACCESS_KEY_ID: accessKeyId,
      S3_SECRET_ACCESS_KEY: secretAccessKey,
      ...(prefix ? { S3_PREFIX: prefix } : {}),
    },
    fail: (fault) => void faults.push(fault),
    heal: () => void faults.splice(0),
    asked,
    down,
    up: () => listen(address),
    async stop() {
      await down();
      const ended = server.close();
      server.httpServer.closeAllConnections();
      await ended;
      rmSync(directory, { recursive: true, force: true });
    },
  };
}

const spoilt = (bytes: Buffer) => {
  const other = Buffer.from(bytes);
  const middle = other.length >> 1;
  other[middle] = (other[middle] ?? 0) ^ 1;
  return other;
};

async function whole(stream: IncomingMessage): Promise<Buffer> {
  const parts: Buffer[] = [];
  for await (const part of stream) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

const refusal = (code: string) => `<?xml version="1.0"?><Error><Code>${code}</Code></Error>`;

async function passed(port: number, trouble: Trouble | undefined, request: IncomingMessage, answer: ServerResponse) {
  if (trouble === "hang") return;
  if (trouble === "reset") return void request.socket.destroy();
  const sent = await whole(request);
  if (typeof trouble === "number") return void answer.writeHead(trouble).end(refusal("InternalError"));
  const isPut = request.method === "PUT";
  const body = trouble === "spoil" && isPut ? spoilt(sent) : sent;
  if (isPut && createHash("sha256").update(body).digest("hex") !== request.headers["x-amz-content-sha256"])
    return void answer.writeHead(400).end(refusal("XAmzContentSHA256Mismatch"));
  const from = await forwarded(port, request, body);
  const given = await whole(from);
  if (trouble === "lost") return void request.socket.destroy();
  if (trouble !== "cut" && trouble !== "stall") {
    answer.writeHead(from.statusCode ?? 500, from.headers);
    return void answer.end(trouble === "spoil" ? spoilt(given) : given);
  }
  answer.writeHead(from.statusCode ?? 500, from.headers);
  answer.write(given.subarray(0, given.length >> 1), () => {
    if (trouble === "cut") request.socket.destroy();
  });
}

const forwarded = (port: number, { method, url, headers }: IncomingMessage, body: Buffer) =>
  new Promise<IncomingMessage>((done, no) => {
    const options = { port, host: "127.0.0.1", method, path: url, headers };
    http.request(options, done).once("error", no).end(body);
  });

/** A port of the loopback address where nobody listens. */
export async function deadEndpoint(): Promise<string> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return `http://127.0.0.1:${port}`;
}

import "server-only";
import { createReadStream } from "node:fs";
import http, { type IncomingMessage } from "node:http";
import https from "node:https";
import { Readable } from "node:stream";
import { setTimeout as rest } from "node:timers/promises";
import { AwsV4Signer } from "aws4fetch";
import { away, codeOf, onTheWay, S3Failure } from "./s3-failure";
import { type Range, StorageAway } from "./store";

/** A bucket and who may use it. Addresses are `endpoint/bucket/name`, which all S3-compatible stores know. */
export type S3Place = {
  endpoint: string;
  bucket: string;
  region: string;
  accessKeyId: string;
  secretAccessKey: string;
  /** Before every name; empty, or ends with a slash. */
  prefix: string;
};

/** Milliseconds; shorter in tests. */
export type S3Patience = {
  /** Without a byte in either direction. */
  quiet: number;
  /** The same while the store makes up its mind about a file it was given: it reads it again and writes it out. */
  putQuiet: number;
  /** From when on a failed request is not tried again, and one that gives a file. */
  enough: number;
  putEnough: number;
};
const usual: S3Patience = { quiet: 5_000, putQuiet: 30_000, enough: 8_000, putEnough: 25_000 };
const tries = 3;

export type S3Body = {
  /** A file of this disk, or the bytes themselves. */
  from: string | Uint8Array;
  bytes: number;
  /** SHA-256 in hexadecimal: signed with the request, so that the store takes no other bytes. */
  sha256: string;
};

type Ask = {
  method: "GET" | "HEAD" | "PUT" | "DELETE";
  name: string;
  query?: Record<string, string>;
  headers?: Record<string, string>;
  body?: S3Body;
};

const nothing = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
/**
 * Speaks to one bucket of an S3-compatible store: signed requests (Signature Version 4), kept-alive connections, limits
 * of time, three tries. Throws `StorageAway` when the store cannot be had.
 */
export class S3 {
  private readonly agent: http.Agent;
  private readonly keys = new Map<string, ArrayBuffer>();

  constructor(
    readonly place: S3Place,
    private readonly patience: S3Patience = usual,
    private readonly perPage = 1_000,
  ) {
    const options = { keepAlive: true, keepAliveMsecs: 10_000, maxFreeSockets: 16 };
    this.agent = this.place.endpoint.startsWith("https:") ? new https.Agent(options) : new http.Agent(options);
  }

  /** Ends the connections that are kept. */
  close() {
    this.agent.destroy();
  }

  async put(name: string, body: S3Body): Promise<void> {
    await this.tried("PUT", async () => this.emptied(await this.asked({ method: "PUT", name, body })));
  }

  /** Length and age; undefined when there is no such object. */
  head(name: string): Promise<{ bytes: number; at: Date } | undefined> {
    return this.tried("HEAD", async () => {
      const answer = await this.asked({ method: "HEAD", name }, [404]);
      await this.emptied(answer);
      if (answer.statusCode === 404) return undefined;
      return {
        bytes: Number(answer.headers["content-length"]),
        at: new Date(answer.headers["last-modified"] ?? Number.NaN),
      };
    });
  }

  async remove(name: string): Promise<void> {
    await this.tried("DELETE", async () => this.emptied(await this.asked({ method: "DELETE", name }, [404])));
  }

  /** An object's bytes as the store gives them; an answer that is cut goes on where it ended. */
  async *read(name: string, range?: Range): AsyncGenerator<Buffer> {
    const end = range ? String(range.end) : "";
    let at = range?.start ?? 0;
    for (let cuts = 0; ; cuts++) {
      const headers: Record<string, string> = range || at > 0 ? { range: `bytes=${at}-${end}` } : {};
      const answer = await this.tried("GET", () => this.asked({ method: "GET", name, headers }));
      try {
        if (headers.range && answer.statusCode !== 206) {
          answer.destroy();
          throw new StorageAway("the file store gives no parts of files");
        }
        for await (const part of this.parts(answer)) {
          at += part.length;
          yield part;
        }
        return;
      } catch (error) {
        if (!(error instanceof S3Failure) || cuts === tries) throw away("GET", error);
      }
    }
  }

  /** One page of the names that begin with `prefix`, after `marker`, in their order: S3's first kind of list, known to all. */
  page(prefix: string, marker: string): Promise<string> {
    return this.tried("LIST", async () => {
      const query = {
        prefix: this.place.prefix + prefix,
        "max-keys": String(this.perPage),
        ...(marker ? { marker } : {}),
      };
      const answer = await this.asked({ method: "GET", name: "", query });
      const all: Buffer[] = [];
      for await (const part of this.parts(answer)) all.push(part);
      return Buffer.concat(all).toString("utf8");
    });
  }

  private async tried<T>(what: string, work: () => Promise<T>): Promise<T> {
    const from = performance.now();
    const enough = what === "PUT" ? this.patience.putEnough : this.patience.enough;
    for (let n = 1; ; n++) {
      try {
        return await work();
      } catch (error) {
        const over = n === tries || performance.now() - from > enough;
        if (!(error instanceof S3Failure) || !error.passes || over) throw away(what, error);
      }
      await rest(100 * 4 ** (n - 1) * (0.5 + Math.random()));
    }
  }

  /** One request; the answer with a body still to be read. Any status but 2xx and the `expected` is a failure. */
  private async asked(ask: Ask, expected: number[] = []): Promise<IncomingMessage> {
    const { url, headers } = await this.signed(ask);
    const answer = await this.sent(ask, url, headers);
    const status = answer.statusCode ?? 0;
    if ((status >= 200 && status < 300) || expected.includes(status)) return answer;
    const code = /<Code>(\w+)<\/Code>/.exec(await this.wordsOf(answer))?.[1] ?? "";
    const passes = status >= 500 || status === 429 || status === 408 || onTheWay.test(code);
    throw new S3Failure(`it answered ${status} ${code}`.trim(), passes, status);
  }

  private async signed({ method, name, query = {}, headers = {}, body }: Ask) {
    const { endpoint, bucket, prefix, region, accessKeyId, secretAccessKey } = this.place;
    const url = new URL(`${endpoint.replace(/\/+$/, "")}/${bucket}${name ? `/${prefix}${name}` : ""}`);
    for (const [key, value] of Object.entries(query)) url.searchParams.set(key, value);
    const said = { ...headers, "x-amz-content-sha256": body?.sha256 ?? nothing };
    const keys = { accessKeyId, secretAccessKey, region, service: "s3", cache: this.keys };
    const signed = await new AwsV4Signer({ method, url: url.href, headers: said, ...keys }).sign();
    return { url: signed.url, headers: Object.fromEntries(signed.headers) };
  }

  private sent({ method, body }: Ask, url: URL, headers: Record<string, string>): Promise<IncomingMessage> {
    const { quiet, putQuiet } = this.patience;
    const length = method === "PUT" ? { "content-length": String(body?.bytes ?? 0) } : {};
    const { request } = url.protocol === "https:" ? https : http;
    return new Promise((done, no) => {
      const options = {
        method,
        agent: this.agent,
        headers: { ...headers, ...length },
        timeout: body ? putQuiet : quiet,
      };
      const asking = request(url, options, (answer) => {
        asking.setTimeout(0); // from here on whoever reads looks at the clock, and only while it waits
        done(answer);
      });
      const fail = (error: Error) => {
        asking.destroy();
        no(error instanceof S3Failure ? error : new S3Failure(codeOf(error), true));
      };
      asking.once("timeout", () => fail(new S3Failure("it did not answer in time", true)));
      asking.on("error", fail);
      if (!body) return void asking.end();
      const file = typeof body.from === "string" ? createReadStream(body.from) : Readable.from([body.from]);
      file.once("error", (error: Error) => {
        no(error); // first: what is ours must not look like the store's
        asking.destroy();
      });
      asking.once("close", () => file.destroy());
      file.pipe(asking);
    });
  }

  private async emptied(answer: IncomingMessage) {
    for await (const _ of this.parts(answer));
  }

  /** The first words of an answer that says no; that it fails to tell why does not matter. */
  private async wordsOf(answer: IncomingMessage): Promise<string> {
    let words = "";
    try {
      for await (const part of this.parts(answer)) {
        words += part.toString();
        if (words.length > 4_000) break;
      }
    } catch {}
    return words;
  }

  /** The parts of an answer; what is late or cut short is a failure. The clock stands while the reader is busy. */
  private async *parts(answer: IncomingMessage): AsyncGenerator<Buffer> {
    const each = answer[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
    try {
      for (;;) {
        const next = await inTime(each.next(), this.patience.quiet);
        if (next.done) return;
        yield next.value;
      }
    } finally {
      if (!answer.readableEnded) answer.destroy(); // nobody reads on: the connection cannot be used again
    }
  }
}

/** What comes within so many milliseconds; what is late or broken is a failure that passes. */
async function inTime<T>(work: Promise<T>, quiet: number): Promise<T> {
  const late = new AbortController();
  try {
    return await Promise.race([
      work.catch((error: Error) => Promise.reject(new S3Failure(codeOf(error), true))),
      rest(quiet, undefined, { signal: late.signal }).then(
        () => Promise.reject(new S3Failure("it stopped in the middle of a file", true)),
        () => new Promise<never>(() => undefined), // it came: there is nothing more to say
      ),
    ]);
  } finally {
    late.abort();
  }
}

import { connect, type Socket } from "node:net";

/** An answer as it came over the line; the body undone of its chunks. */
export type Answer = { status: number; head: string; body: Buffer };

type Asked = { method?: string; path: string; headers?: Record<string, string>; body?: string };

/** The bytes of a request: worked out once, they may be sent many times. */
export function bytesOf(host: string, { method = "GET", path, headers = {}, body }: Asked): Buffer {
  const all: Record<string, string> = { Host: host, Connection: "keep-alive", ...headers };
  if (body !== undefined) all["Content-Length"] = String(Buffer.byteLength(body));
  const lines = Object.entries(all).map(([name, value]) => `${name}: ${value}`);
  return Buffer.from(`${method} ${path} HTTP/1.1\r\n${lines.join("\r\n")}\r\n\r\n${body ?? ""}`);
}

/** The end of the answer that begins the buffer, and the answer; nothing while a part of it is missing. */
function read(buffer: Buffer): { answer: Answer; end: number } | undefined {
  const headEnd = buffer.indexOf("\r\n\r\n");
  if (headEnd < 0) return undefined;
  const head = buffer.toString("latin1", 0, headEnd);
  const status = Number(head.slice(9, 12));
  const from = headEnd + 4;
  const length = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
  if (length !== undefined || status === 204 || status === 304) {
    const end = from + Number(length ?? 0);
    return buffer.length < end ? undefined : { answer: { status, head, body: buffer.subarray(from, end) }, end };
  }
  const parts: Buffer[] = [];
  for (let at = from; ; ) {
    const line = buffer.indexOf("\r\n", at);
    if (line < 0) return undefined;
    const size = Number.parseInt(buffer.toString("latin1", at, line), 16);
    const next = line + 2 + size + 2;
    if (buffer.length < next) return undefined;
    if (size === 0) return { answer: { status, head, body: Buffer.concat(parts) }, end: next };
    parts.push(buffer.subarray(line + 2, line + 2 + size));
    at = next;
  }
}

/**
 * One connection that asks one thing after another. Much lighter than Node's own client, so that a server on the other
 * core is measured and not whoever asks it.
 */
export class Wire {
  private held: Buffer = Buffer.alloc(0);
  private answered: ((answer: Answer) => void) | undefined;
  private lost: ((error: Error) => void) | undefined;

  private constructor(private readonly socket: Socket) {
    socket.setNoDelay(true);
    socket.on("data", (part) => this.hear(part));
    const fail = (error?: Error) => this.lost?.(error ?? new Error("the connection was closed"));
    socket.on("error", fail).on("close", () => fail());
  }

  static open(address: string): Promise<Wire> {
    const { port } = new URL(address);
    return new Promise((done, no) => {
      const socket = connect(Number(port), "127.0.0.1", () => done(new Wire(socket)));
      socket.once("error", no);
    });
  }

  ask(request: Buffer): Promise<Answer> {
    return new Promise((done, no) => {
      this.answered = done;
      this.lost = no;
      this.socket.write(request);
    });
  }

  private hear(part: Buffer) {
    this.held = this.held.length ? Buffer.concat([this.held, part]) : part;
    const found = read(this.held);
    if (!found) return;
    this.held = this.held.subarray(found.end);
    const done = this.answered;
    this.answered = undefined;
    this.lost = undefined;
    done?.(found.answer);
  }

  close() {
    this.lost = undefined;
    this.socket.destroy();
  }
}

/** Asks `count` times over so many connections; each answer goes through `check`. Answers requests a second. */
export async function rateOf(
  address: string,
  { count, connections }: { count: number; connections: number },
  request: (n: number) => Buffer,
  check: (answer: Answer, n: number) => void,
): Promise<number> {
  const wires = await Promise.all(Array.from({ length: connections }, () => Wire.open(address)));
  let next = 0;
  const from = performance.now();
  await Promise.all(
    wires.map(async (wire) => {
      for (let n = next++; n < count; n = next++) check(await wire.ask(request(n)), n);
    }),
  );
  const seconds = (performance.now() - from) / 1_000;
  for (const wire of wires) wire.close();
  return count / seconds;
}

import { connect, createServer, type Server, type Socket } from "node:net";

/**
 * What happens at the COMMIT of a write: it is cut off before it reaches the server; the answer is cut off, or never
 * comes and the line stays open; or the answer comes late.
 */
export type Fault = "before" | "after" | "silent" | "late";
type Plan = { fault: Fault; about: RegExp; times: number; alongside: (() => void) | undefined };

/** Words of the client to the server, as PostgreSQL frames them: a type byte (but for the first) and a length. */
class Words {
  private rest: Buffer = Buffer.alloc(0);
  private begun = false;

  /** Whole messages of what came so far, each with its bytes. */
  *read(part: Buffer): Generator<{ type: string; bytes: Buffer }> {
    this.rest = Buffer.concat([this.rest, part]);
    for (;;) {
      const head = this.begun ? 1 : 0;
      if (this.rest.length < head + 4) return;
      const size = head + this.rest.readInt32BE(head);
      if (this.rest.length < size) return;
      const bytes = this.rest.subarray(0, size);
      yield { type: this.begun ? String.fromCharCode(bytes[0] ?? 0) : "", bytes };
      this.begun = true;
      this.rest = this.rest.subarray(size);
    }
  }
}

/** One connection through the line. */
class Call {
  private readonly words = new Words();
  /** The statements since the last `begin`. */
  private said = "";
  private struck: Plan | undefined;

  constructor(
    private readonly line: Line,
    readonly client: Socket,
    readonly server: Socket,
  ) {
    for (const socket of [client, server]) socket.on("error", () => socket.destroy()).on("close", () => this.end());
    client.on("data", (part) => {
      for (const { type, bytes } of this.words.read(part)) this.ask(type, bytes);
    });
    server.on("data", (part) => this.answer(part));
  }

  end() {
    this.client.destroy();
    this.server.destroy();
    this.line.calls.delete(this);
  }

  private ask(type: string, bytes: Buffer) {
    const text = type === "Q" || type === "P" ? bytes.toString("latin1", 5) : "";
    this.said = text.startsWith("begin") ? text : this.said + text;
    if (text === "commit\0") this.struck = this.line.strike(this.said);
    if (this.struck?.fault === "before") this.break();
    else if (!this.line.deaf) this.server.write(bytes);
  }

  private answer(part: Buffer) {
    if (this.line.deaf) return;
    if (this.struck?.fault === "after") this.break();
    else if (this.struck?.fault === "silent") this.struck.alongside?.();
    else if (this.struck) setTimeout(() => this.client.write(part), 300);
    else this.client.write(part);
  }

  private break() {
    this.struck?.alongside?.();
    this.end();
  }
}

/** A line to a PostgreSQL that breaks as it is told to; `url` is the database's address through it. */
export class Line {
  url = "";
  /** How many COMMITs met a fault. */
  met = 0;
  deaf = false;
  readonly calls = new Set<Call>();
  private refusing = false;
  private planned: Plan | undefined;
  private readonly server: Server;

  constructor(private readonly to: URL) {
    this.server = createServer((client) => {
      if (this.refusing) client.destroy();
      else this.calls.add(new Call(this, client, connect(Number(to.port || 5432), to.hostname)));
    });
  }

  /** The next COMMITs of writes with a statement that fits `about` meet this fault; `alongside` runs as it strikes. */
  plan(fault: Fault, about: RegExp, { times = 1, alongside }: { times?: number; alongside?: () => void } = {}) {
    this.planned = { fault, about, times, alongside };
  }

  /** Breaks every connection, and refuses new ones until `mend`. */
  cut() {
    this.refusing = true;
    for (const call of this.calls) call.end();
  }

  /** Lets every connection stand and nothing through it any more, as when a host lost its power; until `mend`. */
  hush() {
    this.deaf = true;
  }

  mend() {
    this.refusing = false;
    this.deaf = false;
    this.planned = undefined;
  }

  strike(said: string): Plan | undefined {
    const planned = this.planned;
    if (!planned || planned.times === 0 || !planned.about.test(said)) return undefined;
    planned.times -= 1;
    this.met += 1;
    return planned;
  }

  async open(): Promise<this> {
    await new Promise<void>((ready) => this.server.listen(0, "127.0.0.1", ready));
    const through = new URL(this.to.href);
    through.host = `127.0.0.1:${(this.server.address() as { port: number }).port}`;
    this.url = through.href;
    return this;
  }

  close() {
    this.cut();
    this.server.close();
  }
}

/** Opens a line to the database of this test file, and makes it the way there: before anything of db/ is loaded. */
export async function throughLine(): Promise<Line> {
  const line = await new Line(new URL(process.env.DATABASE_URL ?? "")).open();
  process.env.DATABASE_URL = line.url;
  process.env.COMMIT_ASK_MS = "1000"; // where nobody can be asked, a test need not wait for that
  return line;
}

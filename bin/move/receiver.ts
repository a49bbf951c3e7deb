import { type ChildProcess, spawn } from "node:child_process";
import type { Digests } from "../../db/digests";
import type { Order, Told } from "./told";

const together = 64 * 1024;

/** The target said no, or something failed there; nothing was changed. */
export class Refused extends Error {
  constructor(
    message: string,
    /** What was read back there, when it was not what was sent. */
    readonly digests?: Digests,
  ) {
    super(message);
  }
}

/** The other half of the move: this program once more, on the target, because a process has one engine. */
export class Receiver {
  private readonly child: ChildProcess;
  private readonly told: Told[] = [];
  private readonly ended: Promise<void>;
  private heard: (() => void) | undefined;
  private over = false;
  private text: string[] = [];
  private signs = 0;

  constructor(to: string, comparing: boolean) {
    const words = [...process.execArgv, process.argv[1] ?? "", "move", "--receive", ...(comparing ? ["compare"] : [])];
    // By the environment: the words of a command can be read by everybody on the machine.
    const env = {
      ...process.env,
      DATABASE_URL: to,
      DATABASE_URL_FILE: "",
      DATABASE_READ_URL: "",
      DATABASE_READ_URL_FILE: "",
    };
    this.child = spawn(process.execPath, words, { env, stdio: ["pipe", "inherit", "inherit", "ipc"] });
    this.child.stdin?.on("error", () => undefined); // why it went away is told, or seen by its end
    this.child.on("message", (told: Told) => {
      if (!("kind" in told)) return; // not ours
      this.told.push(told);
      this.heard?.();
    });
    this.ended = new Promise((done) => this.child.once("exit", () => done()));
    void this.ended.then(() => {
      this.over = true;
      this.heard?.();
    });
  }

  /** What it tells next. @throws Refused when that is why it failed, or when it is gone */
  async next<K extends Told["kind"]>(kind: K): Promise<Extract<Told, { kind: K }>> {
    while (this.told.length === 0) {
      if (this.over) throw new Refused("the process on the target has ended");
      await new Promise<void>((heard) => {
        this.heard = heard;
      });
    }
    const told = this.told.shift();
    if (told?.kind === "failed") throw new Refused(told.message, told.digests);
    if (told?.kind !== kind) throw new Error(`the target told ${told?.kind} where ${kind} was to come`);
    return told as Extract<Told, { kind: K }>;
  }

  order(order: Order): void {
    if (this.child.connected) this.child.send(order);
  }

  /** Sends a line, many together, no faster than they are taken. @throws Refused when the target wants no more */
  async line(text: string): Promise<void> {
    this.text.push(text, "\n");
    this.signs += text.length;
    if (this.signs >= together) await this.flush();
  }

  private async flush() {
    const text = this.text.join("");
    [this.text, this.signs] = [[], 0];
    const sent = await new Promise<boolean>((done) => this.child.stdin?.write(text, (error) => done(!error)));
    if (!sent) throw await this.why();
  }

  /** No more lines follow. */
  async end(): Promise<void> {
    await this.flush();
    this.child.stdin?.end();
  }

  private async why(): Promise<Error> {
    await this.ended;
    const failed = this.told.find((told) => told.kind === "failed");
    return failed?.kind === "failed"
      ? new Refused(failed.message, failed.digests)
      : new Refused("the target went away");
  }

  /** Lets it go, whatever it does: what it has not been told to keep is undone. */
  async close(): Promise<void> {
    if (this.child.connected) this.child.disconnect();
    this.child.stdin?.destroy();
    await this.ended;
  }
}

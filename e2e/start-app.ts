import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

export type RunningApp = {
  /** Like http://localhost:40123 */
  address: string;
  /** Its DATA_DIR: database, files, secrets. */
  folder: string;
  /** Its process. */
  pid: () => number;
  /** What it wrote to standard output and standard error so far. */
  output: () => string;
  /** Ends it the way a person would (SIGTERM) or, with "SIGKILL", the way a power cut would; its data stay. */
  stop: (signal?: "SIGTERM" | "SIGKILL") => Promise<void>;
  /** Starts it again on the same data and port. */
  again: () => Promise<void>;
  /** Ends it and deletes its data. */
  remove: () => Promise<void>;
};

/** A port of the loopback address that was free a moment ago. */
export const freePort = () =>
  new Promise<number>((done, no) => {
    const server = createServer().once("error", no);
    server.listen(0, "127.0.0.1", () => {
      const bound = server.address();
      server.close(() => done(typeof bound === "object" && bound ? bound.port : 0));
    });
  });

/** Names the folder in which the founding case lies seeded, for every instance to begin with a copy of it. */
export const seedKey = "LECTERN_DEMO_SEED";

type Options = { demo?: boolean; env?: Record<string, string>; flags?: readonly string[] };

const newFolder = () => mkdtempSync(join(tmpdir(), "lectern-e2e-"));

/** Seeds the founding case into a folder of its own, once for all instances. Answers the folder. */
export async function seedDemo(): Promise<string> {
  const folder = newFolder();
  const env = { ...inherited(), DATA_DIR: folder, DEMO: "1", LOG_LEVEL: "warn", NODE_ENV: "production" as const };
  const child = spawn(process.execPath, ["dist/lectern.js", "seed", "--demo"], {
    env,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
  if ((await ended(child)) === 0) return folder;
  rmSync(folder, { recursive: true, force: true });
  throw new Error(`seeding failed:\n${said.slice(-2_000)}`);
}

/**
 * Starts the built app on data of its own, on a free loopback port, and waits until it is ready.
 * `demo` begins with the founding case. `env` adds to the configuration (DATABASE_URL, SMTP_URL, …), `flags` to those
 * of Node.
 */
export async function startApp({ demo = false, env = {}, flags = [] }: Options = {}) {
  const folder = newFolder();
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const own = { DATA_DIR: folder, PORT: String(port), APP_URL: address, LOG_LEVEL: "info" };
  const settings = { ...inherited(), ...own, ...(demo ? { DEMO: "1" } : {}), ...env, NODE_ENV: "production" as const };
  let said = "";
  const launch = (...args: string[]) => {
    const child = spawn(process.execPath, ["--enable-source-maps", ...flags, ...args], {
      env: settings,
      stdio: ["ignore", "pipe", "pipe"],
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (part: Buffer) => (said += part.toString()));
    return child;
  };
  let child: ChildProcess | undefined;
  const again = async () => {
    child = launch("dist/server.js");
    await ready(address, child, () => said);
  };
  const stop = async (signal: "SIGTERM" | "SIGKILL" = "SIGTERM") => {
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const end = ended(child);
    child.kill(signal);
    await end;
  };
  const remove = async () => {
    await stop();
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    if (demo) cpSync(process.env[seedKey] ?? "", folder, { recursive: true });
    await again();
  } catch (error) {
    await stop("SIGKILL");
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return { address, folder, pid: () => child?.pid ?? 0, output: () => said, stop, again, remove } satisfies RunningApp;
}

/** The one-time link with which an instance without an owner greets; printed a moment after it begins to answer. */
export async function setUpLinkOf(app: RunningApp): Promise<string> {
  for (let tries = 0; tries < 100; tries++) {
    const link = /https?:\/\/\S+\/set-?up\/[\w-]+/.exec(app.output())?.[0];
    if (link) return link;
    await new Promise((done) => setTimeout(done, 100));
  }
  return "";
}

/** The shell's environment without what would configure the app. */
function inherited(): Record<string, string> {
  const foreign =
    /^(DATABASE_URL|DATA_DIR|APP_URL|SMTP_URL|PORT|HOST|DEMO|NODE_ENV|NODE_OPTIONS|OIDC_.*|S3_.*|(AUTH|ENCRYPTION)_.*)$/;
  return Object.fromEntries(
    Object.entries(process.env).filter(
      (entry): entry is [string, string] => entry[1] !== undefined && !foreign.test(entry[0]),
    ),
  );
}

const ended = (child: ChildProcess) => new Promise<number | null>((done) => child.once("close", done));

async function ready(address: string, child: ChildProcess, said: () => string): Promise<void> {
  for (let tries = 0; tries < 900; tries++) {
    if (child.exitCode !== null) throw new Error(`the app ended with ${child.exitCode}:\n${said().slice(-2_000)}`);
    const ok = await fetch(`${address}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 100));
  }
  throw new Error(`the app was not ready within 90 s:\n${said().slice(-2_000)}`);
}

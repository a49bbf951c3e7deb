import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { freePort } from "../e2e/start-app";

const folder = "bench/floor-app";
const stamp = join(folder, ".next", "built-from");

function sourceHash() {
  const hash = createHash("sha256").update(createRequire(import.meta.url)("next/package.json").version);
  for (const name of (readdirSync(folder, { recursive: true }) as string[]).sort())
    if (!name.startsWith(".next") && /\.(jsx?|mjs)$/.test(name)) hash.update(readFileSync(join(folder, name)));
  return hash.digest("hex");
}

/** Builds the empty Next app that ours is measured against, with the same Next, unless it is built already. */
export function buildFloorApp() {
  const from = sourceHash();
  if (statSync(stamp, { throwIfNoEntry: false }) && readFileSync(stamp, "utf8") === from) return;
  const env = { ...process.env, NODE_ENV: "production" as const, NEXT_TELEMETRY_DISABLED: "1" };
  const built = spawnSync(process.execPath, ["node_modules/next/dist/bin/next", "build", folder], { env });
  if (built.status !== 0) throw new Error(`the floor's app was not built:\n${built.stdout}${built.stderr}`);
  writeFileSync(stamp, from);
}

export type Floor = { address: string; pid: number; end: () => Promise<void> };

/** A child that was told a port, once it answers there. */
async function answering(child: ChildProcess, address: string, path: string): Promise<Floor> {
  const ended = new Promise<void>((done) => child.once("close", () => done()));
  for (let tries = 0; ; tries++) {
    const ok = await fetch(address + path).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) break;
    if (child.exitCode !== null || tries > 300) throw new Error(`no floor at ${path}: it ended or did not begin`);
    await new Promise((soon) => setTimeout(soon, 50));
  }
  const end = async () => {
    child.kill("SIGKILL");
    await ended;
  };
  return { address, pid: child.pid ?? 0, end };
}

/** Starts the floor's Next app; `env` names the data it lists (FLOOR_DATABASE). */
export async function startFloorApp(env: Record<string, string> = {}): Promise<Floor> {
  const port = await freePort();
  const child = spawn(process.execPath, [join(folder, "server.mjs")], {
    env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", ...env, PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return answering(child, `http://localhost:${port}`, "/");
}

/** Starts a floor of plain node:http, a file of bench/ that listens on PORT and answers `GET /`. */
export async function startFloor(file: string, env: Record<string, string> = {}): Promise<Floor> {
  const port = await freePort();
  const child = spawn(process.execPath, [join("bench", file)], {
    env: { ...process.env, ...env, NODE_ENV: "production", PORT: String(port) },
    stdio: ["ignore", "ignore", "inherit"],
  });
  return answering(child, `http://localhost:${port}`, "/");
}

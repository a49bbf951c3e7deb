import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { join } from "node:path";
import { build } from "esbuild";

const root = new URL("..", import.meta.url).pathname;

const source = `
import { serve } from "@hono/node-server";
import { api } from "./api/app";
import { onChange } from "./core/live";
onChange(() => {});
const server = serve({ fetch: api.fetch, hostname: "127.0.0.1", port: 0 }, ({ port }) => console.log("port " + port));
`;

export type RunningFace = { child: ChildProcess; address: string };

/**
 * The HTTP face as a program of its own, which nothing but a signal may end: what nobody caught ends it too. `start` runs
 * it on this test's database, or on another one.
 */
export async function faceProgram() {
  // Beside the packages, which stay outside of the bundle as in the app's own.
  const folder = mkdtempSync(join(root, "node_modules", ".face-"));
  await build({
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    outfile: join(folder, "server.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "server-only": join(root, "node_modules/server-only/empty.js") },
    logLevel: "silent",
  });
  async function start(env: Record<string, string> = {}): Promise<RunningFace> {
    const child = spawn(process.execPath, [join(folder, "server.mjs")], {
      env: { ...process.env, DATABASE_LOCK: "on", LOG_LEVEL: "silent", NODE_ENV: "production", ...env },
      stdio: ["ignore", "pipe", "inherit"],
    });
    const port = await new Promise<string>((ready, no) => {
      child.stdout?.on("data", (said: Buffer) => {
        const found = /port (\d+)/.exec(said.toString())?.[1];
        if (found) ready(found);
      });
      child.once("exit", (code) => no(new Error(`the server ended with ${code}`)));
    });
    return { child, address: `http://127.0.0.1:${port}` };
  }
  return { start, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

// P13: from the start of the process to the first page it answers, on a warm disk, beside an empty Next app.
import { type ChildProcess, spawn } from "node:child_process";
import { connect } from "node:net";
import { freePort, startApp } from "../e2e/start-app";
import { buildFloorApp } from "./floor";
import { must, paired, type Row, rowOf } from "./rounds";

/** Asks until somebody answers; the milliseconds since `from` when the first byte of a page came. */
function firstAnswer(port: number, path: string, from: number): Promise<number> {
  return new Promise((done, no) => {
    const attempt = () => {
      if (performance.now() - from > 30_000) return no(new Error("nobody answered within 30 s"));
      const socket = connect(port, "127.0.0.1");
      socket.once("error", () => setTimeout(attempt, 2));
      socket.once("connect", () =>
        socket.write(`GET ${path} HTTP/1.1\r\nHost: localhost:${port}\r\nConnection: close\r\n\r\n`),
      );
      socket.once("data", (part) => {
        const ms = performance.now() - from;
        socket.destroy();
        if (part.toString("latin1", 0, 12) === "HTTP/1.1 200") done(ms);
        else no(new Error(`${path}: ${part.toString("latin1", 0, 60)}`));
      });
    };
    attempt();
  });
}

async function began(file: string, path: string, env: Record<string, string>): Promise<number> {
  const port = await freePort();
  const from = performance.now();
  const all = {
    ...process.env,
    NODE_ENV: "production" as const,
    NEXT_TELEMETRY_DISABLED: "1",
    ...env,
    PORT: String(port),
  };
  const own = { ...all, APP_URL: `http://localhost:${port}` };
  const child: ChildProcess = spawn(process.execPath, [file], { env: own, stdio: "ignore" });
  const ended = new Promise((done) => child.once("close", done));
  try {
    return await firstAnswer(port, path, from);
  } finally {
    child.kill("SIGKILL");
    await ended;
  }
}

export async function measure(): Promise<Row[]> {
  buildFloorApp();
  // Its first start makes the database; what is measured is every later one.
  const app = await startApp();
  await app.stop();
  try {
    const env = { DATA_DIR: app.folder, LOG_LEVEL: "warn" };
    const pair = await paired(
      () => began("dist/server.js", "/en", env),
      () => began("bench/floor-app/server.mjs", "/", {}),
    );
    must(pair.own > 0, "it took no time");
    const about = { id: "P13", name: "start to the first page", engine: "SQLite", unit: "ms" } as const;
    return [rowOf(about, pair, { atMost: 2 })];
  } finally {
    await app.remove();
  }
}

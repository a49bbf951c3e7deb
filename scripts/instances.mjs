// Several instances of the built app on one database, and how they are started anew one after the other.
import { begin, freePort } from "./run.mjs";

/** As docs/deploy/nginx.conf and lectern@.service have it. */
export const drainSeconds = 3;
const rest = (ms) => new Promise((done) => setTimeout(done, ms));

/** Waits until an instance says that it is ready; gives up after a minute, or when it has ended. */
async function ready(port, child) {
  for (const end = Date.now() + 60_000; Date.now() < end; await rest(100)) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the instance on ${port} ended`);
    const ok = await fetch(`http://127.0.0.1:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
    if (ok) return;
  }
  throw new Error(`the instance on ${port} was not ready within a minute`);
}

/**
 * Starts `count` instances at once, each on a port of its own, with `env` (DATABASE_URL, APP_URL, secrets) for all.
 * `stdio` as for a child process; `onEnd` hears of one that ended without being told to.
 * @param {number} count
 * @param {Record<string, string | undefined>} env
 * @param {{
 *   stdio?: import("node:child_process").StdioOptions,
 *   onEnd?: (port: number, how: unknown) => void,
 *   heard?: (text: string) => void,
 * }} [options] `heard` gets what they write, where `stdio` pipes it
 */
export async function startInstances(count, env, { stdio = "inherit", ...hearers } = {}) {
  const ports = [];
  for (let n = 0; n < count; n++) ports.push(await freePort());
  const all = ports.map((port) => instanceOn(port, { ...env, PORT: String(port) }, stdio, hearers));
  try {
    await Promise.all(all.map((one) => one.start()));
  } catch (error) {
    await Promise.all(all.map((one) => one.stop("SIGKILL")));
    throw error;
  }
  return {
    ports,
    all,
    stop: (signal) => Promise.all(all.map((one) => one.stop(signal))),
    /** One after the other: told to stop, started again; and the next once the proxy sends to it again (`sendsTo`). */
    async roll(sendsTo, heard = () => undefined) {
      for (const one of all) {
        await one.stop();
        await one.start();
        await sendsTo(one.port);
        heard(`The instance on port ${one.port} was started anew.`);
      }
    },
  };
}

function instanceOn(port, env, stdio, { onEnd, heard }) {
  let child;
  let wanted = false;
  return {
    port,
    pid: () => child?.pid,
    async start() {
      wanted = true;
      const own = begin(process.execPath, ["--enable-source-maps", "dist/server.js"], {
        env: { ...env, NODE_ENV: "production" },
        stdio,
        detached: true, // Ctrl+C is for whoever started it
      });
      child = own;
      own.once("close", (code, signal) => wanted && child === own && onEnd?.(port, code ?? signal));
      own.stdout?.on("data", (part) => heard?.(part.toString()));
      await ready(port, own);
    },
    async stop(signal = "SIGTERM") {
      wanted = false;
      if (!child || child.exitCode !== null || child.signalCode !== null) return;
      const ended = new Promise((done) => child.once("close", done));
      child.kill(signal);
      const late = setTimeout(() => child.kill("SIGKILL"), 40_000);
      await ended;
      clearTimeout(late);
    },
  };
}

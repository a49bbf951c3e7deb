import type { Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import next from "next";
import { api } from "../api/app";
import { watched } from "../api/followed";
import { env } from "../core/env";
import { leave, log, report } from "../core/log";
import { beginStop, finishStop, stopping } from "../core/stopping";
import { chainOld } from "../core/trail";
import { close, migrate, readsAside } from "../db/index";
import { compressed } from "./compressed";
import { keptPages } from "./kept-pages";
import { createFront, type Handler, listen } from "./listen";
import { withLostPage } from "./lost";
import { selfCheck, settleActions } from "./self-check";

/** Milliseconds a process that takes no more connections waits for answers under way. */
const drainFor = 20_000;

/** Brings the database up to date, then serves pages and the HTTP face on one port until it is told to stop. */
export async function start(): Promise<void> {
  const development = env.NODE_ENV !== "production";
  selfCheck();
  settleActions();
  await migrate();
  await chainOld();
  const face = getRequestListener(api.fetch, {
    overrideGlobalObjects: false,
    errorHandler: (error) => {
      report(error);
      return Response.json({ type: "about:blank", status: 500, code: "surprise" }, { status: 500 });
    },
  }) as Handler;
  let pages: Handler = async () => undefined;
  const server = createFront({ face, pages: (request, response) => pages(request, response) }, development);
  const app = next({
    dev: development,
    hostname: env.HOST,
    port: env.PORT,
    httpServer: server,
    ...(development ? { turbopack: true } : {}),
  });
  await app.prepare();
  const rendered = withLostPage(app.getRequestHandler());
  // While somebody works on a page, each look at it is to be its newest.
  pages = compressed(development ? rendered : keptPages(rendered));
  const address = await listen(server);
  log.info({ address, engine: env.DATABASE_URL.split(":", 1)[0] }, "listening");
  if (process.stdout.isTTY || development) console.log(`Lectern is ready: ${address}`);
  stopOnSignals(server, () => app.close());
}

/** What this process holds: open event streams, who watches what, reads by a standby, and memory in bytes. */
function figures() {
  globalThis.gc?.(); // where the process was started with --expose-gc: what is left is held by somebody
  const { rss, heapUsed } = process.memoryUsage();
  return { ...watched(), reads: readsAside(), rss, heapUsed };
}

/** Takes no more connections, and waits for the answers under way. */
async function drained(server: Server): Promise<void> {
  const closed = new Promise<void>((done) => server.close(() => done()));
  // An answer begun before the stop did not say that its connection would close.
  const idle = setInterval(() => server.closeIdleConnections(), 100);
  const late = setTimeout(() => server.closeAllConnections(), drainFor);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
}

function stopOnSignals(server: Server, closePages: () => Promise<void>): void {
  let asked = 0;
  const stop = async (signal: string) => {
    if (stopping.aborted) {
      // Ctrl+C reaches this process and the one that started it, which passes it on: that is one wish, not two.
      if (Date.now() - asked > 1_000) await leave(1);
      return;
    }
    asked = Date.now();
    log.info({ signal }, "stopping");
    beginStop();
    // SIGINT is a person at a terminal, who waits.
    if (signal === "SIGTERM") await new Promise((noticed) => setTimeout(noticed, env.DRAIN_SECONDS * 1_000));
    await drained(server);
    await finishStop(report);
    await Promise.race([closePages().catch(report), new Promise((done) => setTimeout(done, 1_000).unref())]);
    await close().catch(report);
    log.info("stopped");
    await leave(0);
  };
  // An operator's look at a running process: `kill -USR2`; Windows knows no such signal.
  if (process.platform !== "win32") process.on("SIGUSR2", () => log.info(figures(), "figures"));
  for (const signal of ["SIGTERM", "SIGINT"] as const) process.on(signal, () => void stop(signal));
  process.on("unhandledRejection", (reason) => report(reason, { kind: "unhandledRejection" }));
  process.on("uncaughtException", (error) => {
    report(error, { kind: "uncaughtException" });
    void leave(1);
  });
}

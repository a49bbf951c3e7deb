// `npm start`: installs and builds when needed, brings the database up to date, serves.
import { begin, endAll } from "./run.mjs";

process.chdir(new URL("..", import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
process.env.NEXT_TELEMETRY_DISABLED = "1";

/** Packages, and a build of the sources as they are. */
export async function prepare() {
  const { install } = await import("./install.mjs");
  await install();
  const { build, isBuilt } = await import("./build.mjs");
  if (isBuilt()) return;
  console.log("Building (a minute or two) …");
  await build();
}

/** Starts the built server; signals reach it, and its end is this program's end. */
export function serve(env = {}) {
  const child = begin(process.execPath, ["--enable-source-maps", "dist/server.js"], {
    env: { ...process.env, ...env, NODE_ENV: "production" },
  });
  for (const signal of ["SIGINT", "SIGTERM"]) process.on(signal, () => child.kill(signal));
  child.once("close", (code) => process.exit(code ?? 1));
  return child;
}

/** Ends the program with a plain message. */
export async function give(error) {
  console.error(`\n${error instanceof Error ? error.message : error}`);
  await endAll();
  process.exit(1);
}

if (process.argv[1]?.endsWith("start.mjs")) await prepare().then(() => serve(), give);

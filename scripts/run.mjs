// Starts other programs, and ends them again whatever happens.
import { spawn } from "node:child_process";
import { createServer } from "node:net";

const own = new Set();
// Even when this program ends by an error, nothing it began goes on.
process.on("exit", () => {
  for (const child of own) child.kill("SIGKILL");
});

let watchdog;

/**
 * From now on what was begun ends even when this program is killed without a word (SIGKILL): another one hears its end
 * by a pipe, and tells them.
 */
export function watch() {
  const script = new URL("./watchdog.mjs", import.meta.url).pathname;
  watchdog = spawn(process.execPath, [script], { stdio: ["pipe", "ignore", "inherit"], detached: true });
  watchdog.stdin.on("error", () => undefined);
  watchdog.unref();
}

/** Starts a program whose end is awaited elsewhere; it ends with this one. */
export function begin(command, args, options = {}) {
  const child = spawn(command, args, { stdio: "inherit", shell: needsShell(command), ...options });
  watchdog?.stdin.write(`${child.pid}\n`);
  own.add(child);
  child.once("close", () => own.delete(child));
  return child;
}

// npm is npm.cmd on Windows, which only a shell starts.
const needsShell = (command) => process.platform === "win32" && !/\.exe$/i.test(command);

/** Runs a program to its end; throws with its name and exit code when it fails. */
export function run(command, args, options = {}) {
  return new Promise((done, no) => {
    const child = begin(command, args, options);
    child.once("error", no);
    child.once("close", (code, signal) => {
      if (code === 0) done();
      else no(new Error(`${[command, ...args].join(" ").slice(0, 160)} ended with ${signal ?? code}`));
    });
  });
}

/** Ends what was begun and still runs: politely first, after five seconds for good. */
export async function endAll() {
  const ends = [...own].map(
    (child) =>
      new Promise((done) => {
        child.once("close", done);
        child.kill("SIGTERM");
        setTimeout(() => child.kill("SIGKILL"), 5_000).unref();
      }),
  );
  await Promise.all(ends);
}

/** A TCP port of the loopback address that was free a moment ago. */
export function freePort() {
  return new Promise((done, no) => {
    const server = createServer().once("error", no);
    server.listen(0, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
}

/** The port that is asked for (`PORT`), or the first free one from 3000 on. */
export async function portForPeople() {
  if (process.env.PORT) return Number(process.env.PORT);
  for (let candidate = 3000; candidate < 3020; candidate++) {
    const free = await new Promise((done) => {
      const server = createServer().once("error", () => done(false));
      server.listen(candidate, "127.0.0.1", () => server.close(() => done(true)));
    });
    if (free) return candidate;
  }
  throw new Error("Ports 3000 to 3019 are all in use: choose one with PORT=…");
}

/** Waits until an address answers 200; gives up after `seconds`, or when the program that should answer has ended. */
export async function answers(address, seconds, child) {
  for (const end = Date.now() + seconds * 1000; Date.now() < end; ) {
    if (child && child.exitCode !== null) throw new Error(`the server ended with ${child.exitCode}`);
    const ok = await fetch(address).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
    await new Promise((done) => setTimeout(done, 200));
  }
  throw new Error(`${address} did not answer within ${seconds} s`);
}

// A PostgreSQL of the tests' own: a new cluster in a temporary folder, on a free loopback port, gone afterwards.
import { chownSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePostgres, unprivileged } from "./machine.mjs";
import { begin, freePort, run } from "./run.mjs";

const folders = new Set();
process.on("exit", () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

const open = (port) =>
  new Promise((done) => {
    const socket = connect(port, "127.0.0.1", () => done(true)).once("error", () => done(false));
    socket.once("close", () => done(false));
    setTimeout(() => socket.destroy(), 1_000).unref();
  });

/**
 * Starts it; answers its address and how to stop it. `TEST_DATABASE_URL` names a server to use instead. `durable`: every
 * commit waits for the disk, as in production; for what is measured.
 */
export async function startPostgres({ durable = false } = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const programs = await ensurePostgres();
  const user = unprivileged();
  const folder = mkdtempSync(join(tmpdir(), "lectern-postgres-"));
  folders.add(folder);
  const password = join(folder, "password");
  writeFileSync(password, "lectern\n", { mode: 0o600 });
  if (user.uid !== undefined) for (const path of [folder, password]) chownSync(path, user.uid, user.gid);
  const data = join(folder, "data");
  const quiet = {
    ...user,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  };
  const login = ["-U", "lectern", "-A", "scram-sha-256", `--pwfile=${password}`];
  await run(join(programs, "initdb"), ["-D", data, "-E", "UTF8", "--locale=C.UTF-8", "--no-sync", ...login], quiet);
  const port = await freePort();
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: folder,
    fsync: durable ? "on" : "off", // thrown away anyway
    max_connections: "200",
    log_min_messages: "fatal",
  };
  const flags = Object.entries(settings).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const server = begin(join(programs, "postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...quiet,
    stdio: ["ignore", "ignore", "ignore"],
  });
  const ended = new Promise((done) => server.once("close", done));
  for (let tries = 0; !(await open(port)); tries++) {
    if (server.exitCode !== null || tries > 100) throw new Error("PostgreSQL did not start");
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, 300)); // the port opens a moment before logins are accepted
  return {
    url: `postgres://lectern:lectern@127.0.0.1:${port}/postgres`,
    stop: async () => {
      server.kill("SIGINT"); // "fast": ends sessions, then itself
      await ended;
      rmSync(folder, { recursive: true, force: true });
      folders.delete(folder);
    },
  };
}

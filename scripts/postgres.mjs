// A PostgreSQL of our own on a free loopback port: for the tests in a temporary folder, gone afterwards; for a standby
// beside it; and for `npm run cluster` in a folder that stays.
import { chownSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
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

/** PostgreSQL runs as a user without rights: what it shall read and write must be that user's. */
const own = (paths, { uid, gid }) => {
  if (uid !== undefined) for (const path of paths) chownSync(path, uid, gid);
};

function newFolder() {
  const folder = mkdtempSync(join(tmpdir(), "lectern-postgres-"));
  folders.add(folder);
  own([folder], unprivileged());
  return folder;
}

/** Runs one of PostgreSQL's programs to its end, as the user without rights. */
const asUser = async (program, args, cwd) =>
  run(join(await ensurePostgres(), program), args, {
    ...unprivileged(),
    cwd,
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, LC_ALL: "C.UTF-8" },
  });

/** Makes an empty cluster in `data`, with one login `lectern`. */
async function initialize(data, password, sync) {
  const file = `${data}.password`;
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  own([file], unprivileged());
  const login = ["-U", "lectern", "-A", "scram-sha-256", `--pwfile=${file}`];
  const flags = ["-E", "UTF8", "--locale=C.UTF-8", ...(sync ? [] : ["--no-sync"])];
  try {
    await asUser("initdb", ["-D", data, ...flags, ...login], dirname(data));
  } finally {
    rmSync(file, { force: true });
  }
}

/** Starts PostgreSQL on the cluster in `data`, on `port` or any free one; waits until it takes logins. */
async function launch(data, { port = undefined, ...settings }, password, detached = false) {
  port ??= await freePort();
  const all = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    max_connections: "200",
    log_min_messages: "fatal",
    ...settings,
  };
  const flags = Object.entries(all).flatMap(([key, value]) => ["-c", `${key}=${value}`]);
  const server = begin(join(await ensurePostgres(), "postgres"), ["-D", data, "-p", String(port), ...flags], {
    ...unprivileged(),
    cwd: dirname(data),
    stdio: "ignore",
    env: { ...process.env, LC_ALL: "C.UTF-8" },
    detached,
  });
  const ended = new Promise((done) => server.once("close", done));
  for (let tries = 0; !(await open(port)); tries++) {
    if (server.exitCode !== null || tries > 100) throw new Error("PostgreSQL did not start");
    await new Promise((done) => setTimeout(done, 100));
  }
  await new Promise((done) => setTimeout(done, 300)); // the port opens a moment before logins are accepted
  const end = async (signal) => {
    server.kill(signal);
    await ended;
  };
  return {
    url: `postgres://lectern:${password}@127.0.0.1:${port}/postgres`,
    port,
    pid: server.pid,
    ended,
    /** As a power cut: every session is gone at once, nothing is finished. The data stay until stop(). */
    kill: () => end("SIGQUIT"),
    /** "fast": ends sessions, then itself. */
    stop: () => end("SIGINT"),
  };
}

/** The same, in a folder that goes with it. */
async function launchThrowaway(folder, settings) {
  const server = await launch(join(folder, "data"), { fsync: "off", ...settings }, "lectern");
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
    folders.delete(folder);
  };
  return { ...server, stop };
}

/**
 * Starts one that is thrown away afterwards; answers its address and how to stop it. `TEST_DATABASE_URL` names a server
 * to use instead; then it has no kill().
 */
export async function startPostgres(settings = {}) {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return { url: given, stop: async () => undefined };
  const folder = newFolder();
  await initialize(join(folder, "data"), "lectern", false);
  return launchThrowaway(folder, settings);
}

/** Starts the one whose data stay in `data` (absolute; made when it is not there). Its only login has this password. */
export async function startKeptPostgres(data, password) {
  mkdirSync(dirname(data), { recursive: true });
  if (!existsSync(join(data, "PG_VERSION"))) {
    mkdirSync(data, { recursive: true, mode: 0o700 });
    own([data], unprivileged());
    await initialize(data, password, true);
  }
  // Detached: Ctrl+C is for whoever started it, who ends the instances first and their database last.
  return launch(data, {}, password, true);
}

/**
 * Starts a standby that follows `primary` (of startPostgres) by streaming replication: it answers reads, and refuses
 * writes until `promote()` has made it a primary of its own. `name` is what the primary knows it by
 * (pg_stat_replication, synchronous_standby_names).
 */
export async function startStandby(primary, { name = "standby", settings = {} } = {}) {
  const folder = newFolder();
  const data = join(folder, "data");
  const from = new URL(primary.url);
  from.searchParams.set("application_name", name);
  // -R: writes down whom to follow; it begins there again whenever it is started.
  await asUser(
    "pg_basebackup",
    ["-D", data, "-d", String(from), "-R", "-X", "stream", "-c", "fast", "--no-sync"],
    folder,
  );
  const server = await launchThrowaway(folder, settings);
  /** Ends following; answers when it takes writes. The old primary must be gone by then, or there are two. */
  const promote = () => asUser("pg_ctl", ["promote", "-D", data, "-w", "-t", "30", "-s"], folder);
  return { ...server, promote };
}

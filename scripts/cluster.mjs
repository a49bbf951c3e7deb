// `npm run cluster`: PostgreSQL, several instances of the app and nginx before them, on this machine's loopback address.
//   --instances=4   how many (2 to 8; 2 unless said)
//   --demo          begins with the founding case, and prints its accounts
//   --remove        deletes the data (data/cluster)
//   --roll          tells the one that is running to start its instances anew, one after the other
// Ctrl+C ends everything; `kill -USR2` is --roll.
import { randomBytes } from "node:crypto";
import { chmodSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { drainSeconds, startInstances } from "./instances.mjs";
import { startNginx } from "./nginx.mjs";
import { startKeptPostgres } from "./postgres.mjs";
import { endAll, portForPeople, run, watch } from "./run.mjs";
import { give, prepare } from "./start.mjs";

const folder = resolve(process.env.CLUSTER_DIR ?? "data/cluster");
const pidFile = join(folder, "pid");
const asked = (name) => process.argv.find((word) => word === name || word.startsWith(`${name}=`));
const count = Number(asked("--instances")?.split("=")[1] ?? 2);

/** The process that has the cluster now; undefined when there is none. */
function running() {
  const pid = existsSync(pidFile) ? Number(readFileSync(pidFile, "utf8")) : 0;
  try {
    if (pid > 0 && process.kill(pid, 0)) return pid;
  } catch {
    // It was ended by a power cut, or the like.
  }
  return undefined;
}

/** A password of this cluster's own; made once. */
function password() {
  const file = join(folder, "password");
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString("base64url"), { mode: 0o600 });
  return readFileSync(file, "utf8").trim();
}

/** PostgreSQL runs as a user without rights and must be able to pass through to its own folder. */
function prepareFolder() {
  mkdirSync(folder, { recursive: true });
  for (const path of [resolve(folder, ".."), folder]) if (process.getuid?.() === 0) chmodSync(path, 0o711);
  mkdirSync(join(folder, "app"), { recursive: true, mode: 0o700 });
}

/** What was begun, the last first: nginx, the instances, the database. */
const ends = [];
let ending;
/** Ends all of it, once, and then this program. */
const end = (code) => {
  ending ??= (async () => {
    for (const one of ends) await Promise.resolve(one()).catch((error) => console.error(error.message));
    await endAll();
    process.exit(code);
  })();
  return ending;
};

async function cluster() {
  if (!Number.isInteger(count) || count < 2 || count > 8) throw new Error("--instances takes 2 to 8.");
  if (running()) throw new Error(`A cluster is running already (process ${running()}).`);
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => end(0));
  await prepare();
  watch();
  prepareFolder();
  writeFileSync(pidFile, String(process.pid));
  ends.unshift(() => rmSync(pidFile, { force: true }));

  const postgres = await startKeptPostgres(join(folder, "postgres"), password());
  ends.unshift(postgres.stop);
  const port = await portForPeople();
  const address = `http://localhost:${port}`;
  const env = environment(postgres.url, address);
  if (env.DEMO)
    await run(process.execPath, ["dist/lectern.js", "seed", "--demo"], { env: { ...env, NODE_ENV: "production" } });
  const instances = await startInstances(count, env, {
    onEnd: (on, how) =>
      ending ?? console.error(`The instance on port ${on} ended (${how}); nginx sends to the others.`),
  });
  ends.unshift(() => instances.stop("SIGINT"));
  const nginx = await startNginx(port, instances.ports);
  ends.unshift(nginx.stop);
  rollOnSignal(instances, nginx);
  console.log(
    `\nLectern is running: ${address}\nnginx before ${count} instances on the ports ${instances.ports.join(", ")}, PostgreSQL on ${postgres.port}.\n` +
      "Ctrl+C stops everything; npm run cluster -- --roll (in another terminal) starts the instances anew one by one;\n" +
      "npm run cluster -- --remove deletes its data.\n",
  );
}

function environment(database, address) {
  const env = { ...process.env, DATABASE_URL: database, APP_URL: address, DATA_DIR: join(folder, "app") };
  for (const key of ["DATABASE_URL_FILE", "DATABASE_READ_URL", "DATABASE_READ_URL_FILE", "DEMO"]) env[key] = "";
  if (asked("--demo")) env.DEMO = "1";
  env.LOG_LEVEL ??= "warn";
  return { ...env, HOST: "127.0.0.1", TRUSTED_PROXIES: "1", DRAIN_SECONDS: String(drainSeconds) };
}

function rollOnSignal(instances, nginx) {
  let isRolling = false;
  process.on("SIGUSR2", async () => {
    if (isRolling) return;
    isRolling = true;
    try {
      await instances.roll(nginx.sendsTo, console.log);
      console.log("All instances were started anew.");
    } catch (error) {
      console.error(`Starting anew stopped: ${error.message}`);
    }
    isRolling = false;
  });
}

if (asked("--roll")) {
  const pid = running();
  if (!pid) await give(new Error("No cluster is running here."));
  process.kill(pid, "SIGUSR2");
  console.log(`Told process ${pid}; it says in its terminal when it is through.`);
} else if (asked("--remove")) {
  if (running()) await give(new Error("The cluster is running: end it with Ctrl+C first."));
  rmSync(folder, { recursive: true, force: true });
  console.log(`${folder} is deleted.`);
} else
  await cluster().catch((error) => {
    console.error(`\n${error.message}`);
    return end(1);
  });

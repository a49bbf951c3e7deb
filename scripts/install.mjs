// Installs what package-lock.json names, once: `npm ci`, then the SQLite driver, which has to be compiled.
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { readFileSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { run } from "./run.mjs";

const stamp = "node_modules/.lectern-installed";
const npm = process.env.npm_execpath?.endsWith(".js") ? [process.execPath, process.env.npm_execpath] : ["npm"];

const wanted = () => createHash("sha256").update(readFileSync("package-lock.json")).digest("hex");
const exists = (path) => statSync(path, { throwIfNoEntry: false }) !== undefined;

/** Tried in a process of its own: a module of another Node version can take the whole process down. */
function driverLoads() {
  const probe = 'new (require("better-sqlite3"))(":memory:").prepare("select 1").get()';
  return spawnSync(process.execPath, ["-e", probe], { stdio: "ignore" }).status === 0;
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Error(`Lectern needs Node.js 20.19 or newer; this is ${process.versions.node}. See https://nodejs.org`);
}

export async function install() {
  checkNode();
  const lock = wanted();
  // A hand-made installation has npm's own record instead of our stamp; it is believed when it is newer than the lock.
  const record = statSync("node_modules/.package-lock.json", { throwIfNoEntry: false });
  const byHand = record !== undefined && record.mtimeMs >= statSync("package-lock.json").mtimeMs;
  const done = exists(stamp) ? readFileSync(stamp, "utf8") === lock : byHand;
  if (!done) {
    console.log("Installing packages (npm ci) …");
    const [command, ...before] = npm;
    await run(command, [...before, "ci", "--no-audit", "--no-fund"]).catch(() => {
      throw new Error("`npm ci` failed: see its message above. It needs the npm registry and a writable node_modules.");
    });
  }
  if (!driverLoads()) {
    console.log("Compiling the SQLite driver (about a minute) …");
    const [command, ...before] = npm;
    await run(command, [...before, "rebuild", "better-sqlite3", "--ignore-scripts=false"]).catch(() => undefined);
    if (!driverLoads())
      throw new Error(
        "The SQLite driver (better-sqlite3) could not be compiled. It needs a C++ compiler, make and Python 3\n" +
          "(Debian: apt-get install build-essential python3; macOS: xcode-select --install).",
      );
  }
  writeFileSync(stamp, lock);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href) await install();

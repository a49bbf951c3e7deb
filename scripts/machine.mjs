// What the tests need from the machine: a Chromium, the programs of PostgreSQL, and others that read what we write.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { run } from "./run.mjs";

const isRoot = process.getuid?.() === 0;
const isDebian = existsSync("/etc/debian_version") && existsSync("/usr/bin/apt-get");
let updated = false;

async function apt(...packages) {
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const options = { env, stdio: ["ignore", "ignore", "inherit"] };
  if (!updated) await run("apt-get", ["update", "-qq"], options);
  updated = true;
  await run("apt-get", ["install", "-y", "-qq", "--no-install-recommends", ...packages], options);
}

const found = (name) =>
  (process.env.PATH ?? "")
    .split(process.platform === "win32" ? ";" : ":")
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));

function chromium() {
  const system = process.env.CHROMIUM_PATH ?? found("chromium") ?? found("chromium-browser");
  if (system && existsSync(system)) return system;
  try {
    const own = createRequire(import.meta.url)("@playwright/test").chromium.executablePath();
    return existsSync(own) ? own : undefined;
  } catch {
    return undefined;
  }
}

/** The path of a Chromium; installs one when it can. */
export async function ensureChromium() {
  if (!chromium()) {
    console.log("Installing Chromium …");
    if (isRoot && isDebian) await apt("chromium");
    else
      await run(process.execPath, ["node_modules/@playwright/test/cli.js", "install", "chromium"]).catch(
        () => undefined,
      );
  }
  const path = chromium();
  if (path) return path;
  throw new Error(
    "The browser tests need Chromium. Install it (Debian: apt-get install chromium; elsewhere: npx playwright install\n" +
      "chromium), or name one with CHROMIUM_PATH=/path/to/chromium.",
  );
}

function postgresPrograms() {
  const debian = "/usr/lib/postgresql";
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const inPath = found("initdb");
  return [...versions.map((version) => join(debian, version, "bin")), ...(inPath ? [dirname(inPath)] : [])].find(
    (folder) => existsSync(join(folder, "initdb")) && existsSync(join(folder, "postgres")),
  );
}

/** The folder with initdb and postgres; installs PostgreSQL when it can, without making a cluster of the system's. */
export async function ensurePostgres() {
  if (!postgresPrograms() && isRoot && isDebian) {
    console.log("Installing PostgreSQL …");
    await apt("postgresql-common");
    // Debian would make a cluster of the system's own and start it; the tests want the programs only.
    const setting = "/etc/postgresql-common/createcluster.conf";
    const before = readFileSync(setting);
    writeFileSync(setting, `${before}\ncreate_main_cluster = false\n`);
    try {
      await apt("postgresql");
    } finally {
      writeFileSync(setting, before);
    }
  }
  const folder = postgresPrograms();
  if (folder) return folder;
  throw new Error(
    "The tests run on PostgreSQL too. Install it (Debian: apt-get install postgresql; macOS: brew install postgresql),\n" +
      "or name an empty test server with TEST_DATABASE_URL=postgres://user:password@host/database.",
  );
}

/** The path of nginx; installs it when it can. Only for `npm run bench -- --only=cluster`. */
export async function ensureNginx() {
  const program = () => found("nginx") ?? ["/usr/sbin/nginx"].find((path) => existsSync(path));
  if (!program() && isRoot && isDebian) {
    console.log("Installing nginx …");
    await apt("nginx");
  }
  const path = program();
  if (path) return path;
  throw new Error("The cluster needs nginx. Install it (Debian: apt-get install nginx; macOS: brew install nginx).");
}

/** Installs LibreOffice where it can: only for the long tests, which open our workbooks with it where it is there. */
export async function ensureOffice() {
  if (found("soffice") ?? found("libreoffice")) return;
  if (!isRoot || !isDebian) return;
  console.log("Installing LibreOffice …");
  await apt("libreoffice-calc");
}

/** Installs the program that takes words out of a PDF where it can; where it is not there its tests are left out. */
export async function ensurePdfWords() {
  if (found("pdftotext") || !isRoot || !isDebian) return;
  console.log("Installing pdftotext …");
  await apt("poppler-utils");
}

/** User and group to run PostgreSQL as: it refuses to run as root. */
export function unprivileged() {
  if (!isRoot) return {};
  const ids = (name) =>
    ["-u", "-g"].map((flag) => Number(spawnSync("id", [flag, name]).stdout?.toString() || Number.NaN));
  for (const name of ["postgres", "nobody"]) {
    const [uid, gid] = ids(name);
    if (uid > 0) return { uid, gid };
  }
  throw new Error("PostgreSQL does not run as root, and there is no user postgres or nobody.");
}

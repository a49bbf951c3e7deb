// Completes package-lock.json with the optional packages of other platforms that a registry mirror may not serve,
// so that `npm ci` works everywhere. `--check` writes nothing and fails when something is missing.
import { readFileSync, writeFileSync } from "node:fs";

const systems = ["darwin", "win32", "linux", "freebsd", "android", "openharmony", "aix", "sunos", "netbsd", "openbsd"];
const processors = "x64 arm64 arm ia32 ppc64 s390x riscv64 loong64 mips64el wasm32".split(" ");

/** The platform that a package's name ends in: `@img/sharp-linuxmusl-arm64` gives linux, arm64, musl. */
function platformOf(name) {
  const parts = name.split(/[-/]/);
  const os = systems.find((system) => parts.some((part) => part === system || part === `${system}musl`));
  const cpu = processors.find((processor) => parts.includes(processor));
  const musl = parts.some((part) => part.includes("musl"));
  const glibc = parts.some((part) => part.startsWith("gnu"));
  return {
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(os ? { os: [os] } : {}),
    ...(musl ? { libc: ["musl"] } : glibc ? { libc: ["glibc"] } : {}),
  };
}

function completed(packages) {
  const added = {};
  for (const [path, entry] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(entry.optionalDependencies ?? {})) {
      const root = `node_modules/${name}`;
      if (packages[`${path}/node_modules/${name}`] || packages[root] || added[root]) continue;
      const platform = platformOf(name);
      if (!/^\d/.test(version) || !(platform.os || platform.cpu)) continue;
      const inherited = { ...(entry.dev ? { dev: true } : {}), ...(entry.license ? { license: entry.license } : {}) };
      added[root] = { version, ...platform, ...inherited, optional: true };
    }
  }
  return added;
}

const file = "package-lock.json";
const lock = JSON.parse(readFileSync(file, "utf8"));
const added = completed(lock.packages);
const addresses = Object.values(lock.packages).filter((entry) => entry.resolved && /^https?:/.test(entry.resolved));
const strangers = addresses.filter((entry) => !entry.resolved.startsWith("https://registry.npmjs.org/"));
if (process.argv.includes("--check")) {
  for (const name of Object.keys(added)) console.error(`missing in ${file}: ${name}`);
  for (const entry of strangers) console.error(`${file} names a mirror: ${entry.resolved}`);
  if (Object.keys(added).length + strangers.length) {
    console.error("Run `npm run lockfix` and commit the lock file.");
    process.exit(1);
  }
  console.log("The lock file is complete.");
} else {
  for (const entry of strangers) delete entry.resolved;
  const all = Object.entries({ ...lock.packages, ...added }).sort(([a], [b]) => (a < b ? -1 : 1));
  lock.packages = Object.fromEntries(all);
  writeFileSync(file, `${JSON.stringify(lock, null, 2)}\n`);
  console.log(`added ${Object.keys(added).length}, without address ${strangers.length}`);
}

// Builds the pages (Next) into .next and the server and command line (esbuild) into dist.
import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { pathToFileURL } from "node:url";
import { run } from "./run.mjs";

const stamp = "dist/built-from";
const folders = ["api", "app", "bin", "components", "core", "db", "features", "messages", "server"];
const files = ["server.ts", "proxy.ts", "instrumentation.ts", "next.config.ts", "package-lock.json", "package.json"];

/** A hash over every source that goes into a build; `*.test.ts` does not. */
export function sourceHash() {
  const hash = createHash("sha256").update(process.versions.node.split(".")[0]);
  const names = folders
    .filter((folder) => statSync(folder, { throwIfNoEntry: false }))
    .flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => `${folder}/${name}`))
    .concat(files, "tsconfig.json", "tsconfig.next.json", "tsconfig.server.json", "postcss.config.mjs")
    .filter((name) => !/\.test\.tsx?$/.test(name) && statSync(name, { throwIfNoEntry: false })?.isFile());
  for (const name of names.sort()) hash.update(name).update(readFileSync(name));
  return hash.digest("hex");
}

/** Is what lies in .next and dist made of the sources as they are? */
export function isBuilt() {
  if (!statSync(".next/BUILD_ID", { throwIfNoEntry: false })) return false;
  return statSync(stamp, { throwIfNoEntry: false }) ? readFileSync(stamp, "utf8") === sourceHash() : false;
}

export async function build() {
  const from = sourceHash();
  rmSync(stamp, { force: true });
  const env = { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1", LECTERN_DIST: "" };
  // Next names each action by a hash with this key in it: the same sources have the same names wherever they are built.
  // It is no secret; what seals is another one, of the running instance (server/self-check.ts).
  env.NEXT_SERVER_ACTIONS_ENCRYPTION_KEY = Buffer.from(from, "hex").toString("base64");
  await run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { env });
  const { build: bundle } = await import("esbuild");
  await bundle({
    entryPoints: { server: "server.ts", lectern: "bin/lectern.ts" },
    outdir: "dist",
    bundle: true,
    platform: "node",
    format: "esm",
    target: "node20",
    packages: "external",
    alias: { "server-only": "./node_modules/server-only/empty.js" },
    define: { "process.env.NODE_ENV": '"production"' },
    banner: { js: 'process.env.NODE_ENV ||= "production";' },
    sourcemap: true,
    logLevel: "warning",
    tsconfig: "tsconfig.server.json",
  });
  mkdirSync("dist", { recursive: true });
  writeFileSync(stamp, from);
}

const isNeeded = () => !process.argv.includes("--if-needed") || !isBuilt();

if (import.meta.url === pathToFileURL(process.argv[1] ?? "").href && isNeeded())
  await build().catch((error) => {
    console.error(`\n${error.message}`);
    process.exit(1);
  });

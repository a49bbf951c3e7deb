// `npm test`: everything that must hold, in the order that tells soonest. Stops at the first stage that fails.
//   --check   only what needs neither a browser nor PostgreSQL (`npm run check`)
//   --full    the long tests too (`npm run test:full`)
//   --only=build,browser   just these stages, by the first words of their names
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { failedFiles, failuresOf, unsteadyOf } from "./failures.mjs";
import { install } from "./install.mjs";
import { endAll, run } from "./run.mjs";

process.chdir(new URL("..", import.meta.url).pathname.replace(/^\/([A-Za-z]:)/, "$1"));
const short = process.argv.includes("--check");
const reports = mkdtempSync(join(tmpdir(), "lectern-test-"));
chmodSync(reports, 0o711); // the PostgreSQL that a test starts inside runs as another user
const counted = { passed: 0, failed: 0, skipped: 0 };
const times = [];
const failures = [];
const unsteady = [];
let postgres;

process.env.NEXT_TELEMETRY_DISABLED = "1";
if (process.env.CI) process.env.NO_COLOR = "1";
if (process.argv.includes("--full")) process.env.LECTERN_FULL = "1";
// The shell's own configuration must not reach a test.
for (const key of ["DATABASE_URL", "DATA_DIR", "APP_URL", "SMTP_URL", "PORT", "HOST", "DEMO", "NODE_ENV"])
  delete process.env[key];
for (const key of Object.keys(process.env)) if (/^S3_/.test(key)) delete process.env[key];

const node = (script, ...args) => run(process.execPath, [script, ...args]);
const plain = process.env.CI ? ["--colors=off"] : [];
const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined);

/** Runs Vitest and counts what it did; answers whether all was green. */
async function vitestOnce(name, env, args) {
  const file = join(reports, `${name}.json`);
  const flags = ["run", ...args, "--reporter=dot", "--reporter=json", `--outputFile.json=${file}`];
  let failed;
  try {
    await run(process.execPath, ["node_modules/vitest/vitest.mjs", ...flags], {
      env: { ...process.env, ...env, TMPDIR: reports }, // what a test leaves behind goes with it
    });
  } catch (error) {
    failed = error;
  }
  return { failed, report: readJson(file) };
}

const count = (report) => {
  counted.passed += report?.numPassedTests ?? 0;
  counted.failed += report?.numFailedTests ?? 0;
  counted.skipped += report?.numPendingTests ?? 0;
};

/**
 * The suite, and what failed in it once more by itself: a defect fails again, and a test that only suffers from a
 * busy machine is named at the end as unsteady, to be mended, and holds nobody up.
 */
async function vitest(name, env) {
  const first = await vitestOnce(name, env, []);
  count(first.report);
  if (!first.failed) return;
  const files = failedFiles(first.report);
  if (files.length === 0 || files.length > 3) {
    failures.push(...failuresOf(first.report));
    throw first.failed;
  }
  console.log(`\nOnce more by themselves: ${files.join(", ")}`);
  const second = await vitestOnce(`${name}-again`, env, files);
  failures.push(...failuresOf(second.report));
  if (second.failed) throw second.failed;
  counted.passed += first.report.numFailedTests;
  counted.failed -= first.report.numFailedTests;
  unsteady.push(...failuresOf(first.report));
}

async function browser() {
  const { ensureChromium } = await import("./machine.mjs");
  const file = join(reports, "e2e.json");
  const env = {
    ...process.env,
    CHROMIUM_PATH: await ensureChromium(),
    PLAYWRIGHT_JSON_OUTPUT_FILE: file,
    TMPDIR: reports,
  };
  try {
    await run(process.execPath, ["node_modules/@playwright/test/cli.js", "test", "--reporter=list,json"], { env });
  } finally {
    const told = readJson(file);
    const stats = told?.stats;
    counted.passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
    counted.failed += stats?.unexpected ?? 0;
    counted.skipped += stats?.skipped ?? 0;
    failures.push(...failuresOf(told));
    unsteady.push(...unsteadyOf(told));
  }
}

const stages = [
  ["packages", install],
  ["lock file", () => node("scripts/lockfix.mjs", "--check")],
  ["format and lint", () => node("node_modules/@biomejs/biome/bin/biome", "ci", "--error-on-warnings", ...plain)],
  ["types", () => node("node_modules/typescript/bin/tsc", "--noEmit", "-p", ".")],
  ["shape", () => node("scripts/shape.mjs")],
  ["migrations", () => node("scripts/db-generate.mjs", "--check")],
  ["pdftotext", async () => (await import("./machine.mjs")).ensurePdfWords()],
  ...(process.env.LECTERN_FULL ? [["office", async () => (await import("./machine.mjs")).ensureOffice()]] : []),
  ["tests on SQLite", () => vitest("sqlite", {})],
  ...(short
    ? []
    : [
        ["tests on PostgreSQL", onPostgres],
        ["build", async () => (await import("./build.mjs")).build()],
        ["sizes", () => node("scripts/sizes.mjs")],
        ["browser", browser],
      ]),
];

async function onPostgres() {
  const { startPostgres } = await import("./postgres.mjs");
  postgres = await startPostgres();
  await vitest("postgres", { DATABASE_URL: postgres.url });
}

async function cleanUp() {
  await postgres?.stop().catch(() => undefined);
  await endAll();
  rmSync(reports, { recursive: true, force: true });
}

let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"])
  process.on(signal, async () => {
    if (stopped) return;
    stopped = true;
    await cleanUp();
    process.exit(130);
  });

const only = process.argv
  .find((argument) => argument.startsWith("--only="))
  ?.slice("--only=".length)
  .split(",");
const chosen = only ? stages.filter(([name]) => only.some((start) => name.startsWith(start))) : stages;
const began = Date.now();
const seconds = (from) => `${((Date.now() - from) / 1000).toFixed(0)} s`;
let failed;
for (const [name, work] of chosen) {
  console.log(`\n── ${name}`);
  const from = Date.now();
  try {
    await work();
    times.push(`  ok      ${name} (${seconds(from)})`);
  } catch (error) {
    failed = name;
    times.push(`  FAILED  ${name} (${seconds(from)})`);
    console.error(`\n${name}: ${error instanceof Error ? error.message : error}`);
    break;
  }
}
if (!stopped) {
  await cleanUp();
  if (failures.length > 0) console.log(`\n${failures.slice(0, 12).join("\n")}`);
  if (unsteady.length > 0)
    console.log(`\nUnsteady: failed once, passed when run again. Worth mending:\n${unsteady.join("\n")}`);
  console.log(
    `\n${times.join("\n")}\n\n${failed ? `Stopped at: ${failed}.` : "All stages passed."} Time: ${seconds(began)}`,
  );
  const lost = counted.failed || (failed ? 1 : 0);
  console.log(`tests: ${counted.passed} passed, ${lost} failed, ${counted.skipped} skipped`);
  process.exit(failed ? 1 : 0);
}

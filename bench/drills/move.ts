// `npm run drill -- move`: the demo, made-up registrations and files move from SQLite and the disk to PostgreSQL and an
// S3-compatible store, and back. Lists as CSV are the same byte for byte, the trail is whole, every file is. From the
// sources, without a build. By default 300 registrations and 20 MB; LECTERN_FULL=1: 10,000 and 1,000 MB.
import { spawn } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startPostgres } from "../../scripts/postgres.mjs";
import { generate } from "../generate";

const isFull = process.env.LECTERN_FULL === "1";
const people = isFull ? 10_000 : 300;
const megabytes = isFull ? 1_000 : 20;
const folder = mkdtempSync(join(tmpdir(), "lectern-drill-move-"));
const sqlite = `file:${join(folder, "lectern.db")}`;
type Step = { step: string; seconds: string; "peak MB": number };
const steps: Step[] = [];

/** The most memory a process has taken so far, in MB; where Linux tells. */
const peakOf = (pid: number | undefined) => {
  const file = `/proc/${pid}/status`;
  const found = existsSync(file) ? /VmHWM:\s+(\d+)/.exec(readFileSync(file, "utf8"))?.[1] : undefined;
  return Math.round(Number(found ?? 0) / 1024);
};

type Env = Record<string, string>;
/** Runs one of our programs to its end and notes how long it took; answers what it said. */
async function run(step: string, words: string[], env: Env): Promise<string> {
  const from = performance.now();
  const child = spawn(process.execPath, ["--import", "tsx", ...words], {
    env: { ...process.env, DATA_DIR: folder, LOG_LEVEL: "error", TSX_TSCONFIG_PATH: "tsconfig.server.json", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let [said, peak] = ["", 0];
  child.stdout.on("data", (part: Buffer) => (said += part.toString()));
  const look = setInterval(() => {
    peak = Math.max(peak, peakOf(child.pid));
  }, 100);
  const code = await new Promise((done) => child.once("close", done));
  clearInterval(look);
  if (code !== 0) throw new Error(`${step} ended with ${code}:\n${said.slice(-3_000)}`);
  steps.push({ step, seconds: ((performance.now() - from) / 1_000).toFixed(1), "peak MB": peak });
  console.log(`${step}: ${steps.at(-1)?.seconds} s`);
  return said;
}
const lectern = (step: string, words: string[], env: Env) => run(step, ["bin/lectern.ts", ...words], env);

/** An S3-speaking server, where this version of Lectern has files there; else the files stay on the disk. */
async function objectStore(): Promise<{ env: Env; stop: () => Promise<void> } | undefined> {
  const [server, command] = ["../../core/testing-s3", "bin/move-files.ts"];
  if (!existsSync(command)) return undefined;
  const { startS3 } = (await import(server)) as { startS3: () => Promise<{ env: Env; stop: () => Promise<void> }> };
  return startS3();
}

type Sums = Record<string, string>;
async function lists(where: string, env: Env): Promise<Sums> {
  const into = join(folder, `lists-${where}`);
  await run(`lists on ${where}`, ["bench/drills/with-lists.ts", into], env);
  return JSON.parse(readFileSync(join(into, "sums.json"), "utf8")) as Sums;
}
function mustBeSame(where: string, before: Sums, now: Sums) {
  const other = Object.keys({ ...before, ...now }).filter((name) => before[name] !== now[name]);
  if (other.length > 0) throw new Error(`on ${where} these lists are not the same: ${other.join(", ")}`);
}
async function mustBeWhole(where: string, env: Env) {
  const said = await lectern(`trail on ${where}`, ["audit", "verify"], env);
  if (!said.includes("The trail is whole")) throw new Error(said);
}

const postgres = await startPostgres();
const s3 = await objectStore();
if (!s3)
  console.log("This version keeps files on the disk only: they stay in DATA_DIR, and are read whole on each side.");
try {
  const [here, there] = [{ DATABASE_URL: sqlite }, { DATABASE_URL: postgres.url, ...s3?.env }];
  await lectern("the demo", ["seed", "--demo"], { ...here, DEMO: "1" });
  const stock = await run(`${megabytes} MB of files`, ["bench/drills/with-stock.ts", String(megabytes)], here);
  const from = performance.now();
  await generate(sqlite, /event (\S+)/.exec(stock)?.[1] ?? "", people);
  console.log(`${people} registrations: ${((performance.now() - from) / 1_000).toFixed(1)} s`);
  await mustBeWhole("SQLite", here);
  const before = await lists("SQLite", here);

  if (s3) await lectern("files to S3", ["move-files", "--to", "s3", "--remove-source"], { ...here, ...s3.env });
  const gone = ["move", "--to", postgres.url, "--final", "--verify-files"];
  console.log(await lectern("to PostgreSQL", gone, { ...here, ...s3?.env }));
  await mustBeWhole("PostgreSQL", there);
  mustBeSame("PostgreSQL", before, await lists("PostgreSQL", there));

  if (s3) await lectern("files to the disk", ["move-files", "--to", "disk", "--remove-source"], there);
  const back = ["move", "--to", sqlite, "--replace", "--final", "--verify-files"];
  console.log(await lectern("back to SQLite", back, { DATABASE_URL: postgres.url }));
  await lectern("compared", ["move", "--to", postgres.url, "--compare"], here);
  await mustBeWhole("SQLite again", here);
  mustBeSame("SQLite again", before, await lists("SQLite again", here));
  const count = Object.values(before).filter((sum) => !sum.startsWith("status")).length;
  console.log(`${count} lists were the same byte for byte on all three, and the trail was whole.`);
  console.table(steps);
} finally {
  await s3?.stop();
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}

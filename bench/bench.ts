// `npm run bench`: every row of the goals (docs/performance.md), each beside its floor in the same run. Some of them:
// `npm run bench -- --only P3` or `--only=roster,stream`; on one engine: `--engine sqlite`. `--write-docs` puts the latest
// whole run into the documents and measures nothing.
import { spawnSync } from "node:child_process";
import { keep, print, runOf, writeDocs } from "./report";
import type { Engine, Row } from "./rounds";

/** A file with measurements: which rows it answers for, and the engines it can be asked for. */
type Bench = {
  ids: readonly string[];
  load: () => Promise<{ measure: (engines: readonly Engine[]) => Promise<Row[]> }>;
};

const benches: Record<string, Bench> = {
  "event-page": { ids: ["P1"], load: () => import("./event-page") },
  "roster-page": { ids: ["P2"], load: () => import("./roster-page") },
  register: { ids: ["P3"], load: () => import("./register") },
  "flash-crowd": { ids: ["P4"], load: () => import("./flash-crowd") },
  votes: { ids: ["P5"], load: () => import("./votes") },
  stream: { ids: ["P6"], load: () => import("./fan-out") },
  checkin: { ids: ["P7"], load: () => import("./checkin") },
  search: { ids: ["P8"], load: () => import("./search") },
  exports: { ids: ["P9"], load: () => import("./exports") },
  papers: { ids: ["P9"], load: () => import("./papers") },
  certificates: { ids: ["P10"], load: () => import("./certificates") },
  import: { ids: ["P11"], load: () => import("./imports") },
  assignment: { ids: ["P12"], load: () => import("./assignment") },
  start: { ids: ["P13"], load: () => import("./start") },
  growth: { ids: ["P14"], load: () => import("./growth") },
  client: { ids: ["P15"], load: () => import("./client") },
};

/** What is shown and checked, but has no floor to be measured by: only when it is named. */
const shows: Record<string, () => Promise<unknown>> = {
  cluster: () => import("./cluster"),
  join: () => import("./join"),
  live: () => import("./live"),
};

/** The word after `--name`, or behind `--name=`. */
function flag(name: string): string | undefined {
  const words = process.argv.slice(2);
  const at = words.indexOf(`--${name}`);
  return at >= 0 ? words[at + 1] : words.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
}

function chosen(): [string, Bench][] {
  const only = flag("only");
  if (!only) return Object.entries(benches);
  return only.split(",").flatMap((word) => {
    const found = Object.entries(benches).filter(
      ([name, { ids }]) => name === word || ids.includes(word.toUpperCase()),
    );
    const known = Object.entries(benches).map(([name, { ids }]) => `${name} (${ids.join(", ")})`);
    const all = [...known, ...Object.keys(shows)].join(", ");
    if (found.length === 0 && !shows[word]) throw new Error(`There is no bench ${word}: ${all}`);
    return found;
  });
}

function enginesOf(said: string | undefined): Engine[] {
  if (said === undefined || said === "all") return ["SQLite", "PostgreSQL"];
  const engine = ({ sqlite: "SQLite", postgres: "PostgreSQL" } as const)[said.toLowerCase()];
  if (!engine) throw new Error(`--engine is sqlite, postgres or all, not ${said}`);
  return [engine];
}

/** A row for what could not be measured: the others go on. */
const failed = (name: string, ids: readonly string[], error: unknown): Row => ({
  ...{ id: ids[0] ?? "+", name, engine: "none", value: Number.NaN, unit: "", floor: null, ratio: null },
  ...{ goal: "", met: false, note: `failed: ${error instanceof Error ? error.message : String(error)}` },
});

async function measureAll() {
  const built = spawnSync(process.execPath, ["scripts/build.mjs", "--if-needed"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the build failed");
  const engines = enginesOf(flag("engine"));
  for (const word of (flag("only") ?? "").split(",")) await shows[word]?.();
  const rows: Row[] = [];
  const began = performance.now();
  for (const [name, { ids, load }] of chosen()) {
    const from = performance.now();
    try {
      rows.push(...(await (await load()).measure(engines)));
    } catch (error) {
      console.error(error);
      rows.push(failed(name, ids, error));
      process.exitCode = 1;
    }
    console.log(`${name}: ${((performance.now() - from) / 1_000).toFixed(0)} s`);
  }
  if (rows.length === 0) return;
  const minutes = (performance.now() - began) / 60_000;
  print(rows);
  const kind = engines.length > 1 ? "all" : (engines[0] ?? "").toLowerCase();
  const isWhole = engines.length > 1 && !flag("only");
  console.log(`${minutes.toFixed(1)} minutes; ${keep(runOf(rows, minutes), kind, isWhole)}`);
}

if (process.argv.includes("--write-docs")) writeDocs();
else await measureAll();

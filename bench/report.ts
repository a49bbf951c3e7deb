import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import type { Row } from "./rounds";

/** A run as it is kept: when, on what kind of machine (never which), and what was measured. */
export type Run = {
  at: string;
  machine: { cores: number; model: string; memoryGiB: number; platform: string };
  node: string;
  minutes: number;
  rows: Row[];
};

const folder = "bench/results";

export const runOf = (rows: Row[], minutes: number): Run => ({
  at: new Date().toISOString(),
  machine: {
    cores: cpus().length,
    model: (cpus()[0]?.model ?? "unknown").replace(/\s+/g, " ").trim(),
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform} ${process.arch}`,
  },
  node: process.version,
  minutes: Math.round(minutes * 10) / 10,
  rows,
});

const number = (value: number) =>
  value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2 });

const verdict = ({ met }: Row) => (met === null ? "" : met ? "yes" : "NO");

/** The rows' cells, in the order of the table's head. */
const head = ["", "what", "engine", "size", "measured", "floor", "ratio", "goal", "met", "note"] as const;
const cells = (row: Row): string[] => [
  row.id,
  row.name,
  row.engine === "none" ? "" : row.engine,
  row.size ?? "",
  `${number(row.value)} ${row.unit}`,
  row.floor === null ? "" : number(row.floor),
  row.ratio === null ? "" : `${number(row.ratio)}×`,
  row.goal,
  verdict(row),
  row.note ?? "",
];

const byNumber = (a: Row, b: Row) => (Number(a.id.slice(1)) || 99) - (Number(b.id.slice(1)) || 99);

/** Prints the table: notes below it, for they are long. */
export function print(rows: readonly Row[]) {
  const all = [...rows].sort(byNumber);
  const lines = [head.slice(0, -1) as readonly string[], ...all.map((row) => cells(row).slice(0, -1))];
  const widths = head.slice(0, -1).map((_, at) => Math.max(...lines.map((line) => line[at]?.length ?? 0)));
  for (const line of lines)
    console.log(
      line
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join("  ")
        .trimEnd(),
    );
  for (const row of all) if (row.note) console.log(`${row.id} ${row.name}: ${row.note}`);
}

/** Writes the run down; a whole one also as the latest, which is kept with the sources. Answers the file's name. */
export function keep(run: Run, kind: string, isWhole: boolean): string {
  mkdirSync(folder, { recursive: true });
  const text = `${JSON.stringify(run, null, 2)}\n`;
  const file = `${folder}/${run.at.slice(0, 10)}-${kind}.json`;
  writeFileSync(file, text);
  if (isWhole) writeFileSync(`${folder}/latest.json`, text);
  return file;
}

const markdown = (names: readonly string[], lines: readonly (readonly string[])[]) =>
  [names, names.map(() => "---"), ...lines].map((line) => `| ${line.join(" | ")} |`).join("\n");

const machineOf = ({ machine: { cores, model, memoryGiB, platform }, node, at }: Run) =>
  `Measured ${at.slice(0, 10)} on ${cores} cores (${model}, ${memoryGiB} GiB, ${platform}), Node ${node}; load, server and database share them.`;

/** Puts a text between the two marks of that name; throws where they are missing. */
function fill(path: string, name: string, text: string) {
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const was = readFileSync(path, "utf8");
  const [from, to] = [was.indexOf(open), was.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`${path} has no ${open} … ${close}`);
  writeFileSync(path, `${was.slice(0, from + open.length)}\n${text}\n${was.slice(to)}`);
}

const short = (row: Row) => {
  const [id = "", name = "", engine = "", size = "", value = "", , ratio = "", goal = "", met = ""] = cells(row);
  return [id, [name, size].filter(Boolean).join(", "), engine, value, ratio, goal, met];
};

/** Writes the latest whole run into docs/performance.md, and its short table into README.md. */
export function writeDocs() {
  const run = JSON.parse(readFileSync(`${folder}/latest.json`, "utf8")) as Run;
  const rows = [...run.rows].sort(byNumber);
  const about = machineOf(run);
  fill("docs/performance.md", "bench", `${about}\n\n${markdown(head, rows.map(cells))}`);
  const goals = rows.filter((row) => row.id.startsWith("P"));
  const names = ["", "what", "engine", "measured", "to the floor", "goal", "met"];
  fill("README.md", "bench", `${about}\n\n${markdown(names, goals.map(short))}`);
}

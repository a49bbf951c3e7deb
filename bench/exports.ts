// P9: a list of 10,000 rows taken out over HTTP as CSV, workbook and PDF, while somebody else asks the same process for
// the time every few milliseconds: how long that one has to wait tells how long the process was held up.
import { setTimeout as rest } from "node:timers/promises";
import Database from "better-sqlite3";
import writeExcelFile from "write-excel-file/node";
import type { List } from "../core/table";
import { writeXlsx } from "../core/workbook";
import { startApp } from "../e2e/start-app";
import { caller, lecture, ownerKey, registered } from "./calls";
import { type App, figures, hallFlags, residentBytes } from "./hall";
import { registeredPeople } from "./people";
import { median, must, paired, type Row, timed } from "./rounds";

const count = 10_000;
const mostHeldMs = 25;
const mostBytes = 60_000_000;

/** Asks for the time all the while; answers the longest wait, beyond what such an answer usually takes. */
function waiting(address: string) {
  const waits: number[] = [];
  let over = false;
  const asking = (async () => {
    while (!over) {
      const { ms } = await timed(async () => (await fetch(`${address}/api/check-in/clock`)).text());
      waits.push(ms);
      await rest(1);
    }
  })();
  return async () => {
    over = true;
    await asking;
    return Math.max(...waits) - median(waits);
  };
}

/** The most memory the process takes until it is stopped. */
function watchingMemory(app: App) {
  const before = residentBytes(app.pid());
  let most = before;
  const timer = setInterval(() => (most = Math.max(most, residentBytes(app.pid()))), 10);
  return () => {
    clearInterval(timer);
    return most - before;
  };
}

type Taken = { ms: number; firstMs: number; bytes: number; lines: number };

async function taken(app: App, key: string, path: string): Promise<Taken> {
  const from = performance.now();
  const answer = await fetch(`${app.address}/api/exports/${path}?purpose=Archive&locale=ko`, {
    headers: { Authorization: `Bearer ${key}` },
  });
  must(answer.ok, `${path}: ${answer.status}`);
  const found: Taken = { ms: 0, firstMs: 0, bytes: 0, lines: 0 };
  for await (const part of answer.body as unknown as AsyncIterable<Uint8Array>) {
    found.firstMs ||= performance.now() - from;
    found.bytes += part.length;
    for (const byte of part) if (byte === 10) found.lines++;
  }
  return { ...found, ms: performance.now() - from };
}

async function overHttp(app: App, key: string, eventId: string, format: "csv" | "xlsx" | "pdf"): Promise<Row> {
  const path = format === "pdf" ? `sign-in/${eventId}.pdf` : `roster/${eventId}.${format}`;
  const all: (Taken & { held: number; more: number })[] = [];
  for (let round = 0; round < 6; round++) {
    await figures(app);
    const [stopAsking, stopWatching] = [waiting(app.address), watchingMemory(app)];
    const one = await taken(app, key, path);
    all.push({ ...one, held: await stopAsking(), more: stopWatching() });
    if (format === "csv") must(one.lines === count + 1, `${one.lines} lines instead of ${count + 1}`);
  }
  const rounds = all.slice(1);
  const of = (field: "ms" | "firstMs" | "held" | "more" | "bytes") => median(rounds.map((one) => one[field]));
  const [held, more] = [of("held"), of("more")];
  return {
    ...{ id: "P9", name: `export as ${format.toUpperCase()} over HTTP`, engine: "SQLite", size: "10,000 rows" },
    ...{ value: of("ms"), unit: "ms", floor: null, ratio: null },
    goal: "≤ +60 MB; others wait ≤ 25 ms",
    met: more <= mostBytes && held <= mostHeldMs,
    note: `first byte after ${Math.round(of("firstMs"))} ms, ${(of("bytes") / 1_000).toFixed(0)} kB; +${(more / 1e6).toFixed(0)} MB at most; others wait ${held.toFixed(0)} ms more than usual`,
  };
}

const words = ["한빛중학교", "김민준", "Әсел Қасымова", "O'Brien", "Школа-гимназия № 21", "Almaty"];
const width = 12;
const textAt = (row: number, at: number) => `${words[(row + at) % words.length]} ${row % 97}`;
const textRows = Array.from({ length: count }, (_, row) => Array.from({ length: width }, (_, at) => textAt(row, at)));

/** Our writer of workbooks beside write-excel-file, which is what a program would take from a shelf. */
async function workbooks(): Promise<Row> {
  const list: List<unknown> = {
    ...{ title: "People", zone: "Asia/Seoul", locale: "en", rows: textRows },
    columns: Array.from({ length: width }, (_, at) => ({
      ...{ key: `c${at}`, label: `Column ${at}` },
      value: (row: unknown) => (row as string[])[at],
    })),
  };
  const isWorkbook = (bytes: Buffer) =>
    must(bytes.length > 100_000 && bytes.subarray(0, 2).toString() === "PK", "no workbook");
  const cells = textRows.map((row) => row.map((value) => ({ value, type: String })));
  const found = await paired(
    async () => {
      const { ms, value } = await timed(() => writeXlsx([list]));
      isWorkbook(value);
      return ms;
    },
    async () => {
      const { ms, value } = await timed(() => writeExcelFile(cells).toBuffer());
      isWorkbook(value);
      return ms;
    },
  );
  const times = found.floor / found.own;
  return {
    ...{ id: "P9", name: "workbook", engine: "none", size: `10,000 × ${width} texts`, value: found.own, unit: "ms" },
    ...{ floor: found.floor, ratio: times, goal: "≥ 2.5× as fast as write-excel-file", met: times >= 2.5 },
    note: "the floor is another library (write-excel-file), so more is better",
  };
}

export async function measure(): Promise<Row[]> {
  const app = await startApp({ flags: hallFlags });
  try {
    const key = ownerKey(app.folder);
    const eventId = await lecture(caller(app.address, key), count + 10);
    await registered(app.address, eventId, "First");
    const data = new Database(`${app.folder}/lectern.db`);
    registeredPeople(data, eventId, count - 1);
    data.close();
    const rows: Row[] = [];
    for (const format of ["csv", "xlsx", "pdf"] as const) rows.push(await overHttp(app, key, eventId, format));
    return [...rows, await workbooks()];
  } finally {
    await app.remove();
  }
}

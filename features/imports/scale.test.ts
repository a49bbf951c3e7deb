import { execFile } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { build } from "esbuild";
import { afterAll, beforeAll, expect, test } from "vitest";
import writeXlsxFile, { type SheetData } from "write-excel-file/node";
import { cast } from "../../core/testing";
import { zipOf } from "../../core/testing-files";

// A class list of a whole district, and files made to hurt, each read by a process of its own that tells what it took:
// the most memory it ever held, threads included, and seconds of processor time. A busy machine lengthens those, so only
// the long tests judge them, by what a fixed piece of arithmetic takes in the same process.

const root = new URL("../..", import.meta.url).pathname;
const source = `
import { existsSync, readFileSync } from "node:fs";
import { badRows, preview } from "./features/imports/queries";
import { stageFile } from "./features/imports/commands";
const { actor, eventId, path } = JSON.parse(process.argv[2]);
const spent = (since) => { const { user, system } = process.cpuUsage(since); return (user + system) / 1e6; };
const before = process.cpuUsage();
const arithmetic = () => {
  let floor = 0;
  for (let n = 0; n < 2e8; n++) floor = (Math.imul(floor, 31) + n) | 0;
  return floor;
};
const floor = arithmetic();
const floorSeconds = spent(before);
const [begun, idle] = [performance.now(), process.cpuUsage()];
const outcome = await stageFile(actor, { eventId, fileName: "list.xlsx", bytes: readFileSync(path) });
const batchId = outcome.ok ? outcome.value.batchId : undefined;
const report = batchId && (await preview(actor, { batchId, show: "error", limit: 200 }));
const bad = batchId && (await badRows(actor, { batchId }));
const worked = spent(idle);
console.log(JSON.stringify({
  code: outcome.ok ? "staged" : outcome.code,
  counts: report?.counts,
  shown: report?.rows?.length,
  bad: bad && JSON.stringify(bad).length,
  seconds: (performance.now() - begun) / 1000,
  worked,
  floor: [floorSeconds, floor],
  // Of this program alone; what getrusage says counts the memory of the process it was begun by.
  megabytes: (existsSync("/proc/self/status")
    ? Number(/VmHWM:\\s*(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1])
    : process.resourceUsage().maxRSS) / 1024,
}));
process.exit(0);
`;

type Told = {
  code: string;
  counts?: Record<string, number>;
  shown?: number;
  seconds: number;
  worked: number;
  floor: [number, number];
  megabytes: number;
};

let folder: string;
let child: string;
let actor: Awaited<ReturnType<typeof cast>>["min"];
let eventId: string;
beforeAll(async () => {
  // Beside the packages, which stay outside of the bundle as in the app's own.
  folder = mkdtempSync(join(root, "node_modules", ".imports-"));
  child = join(folder, "child.mjs");
  await build({
    stdin: { contents: source, resolveDir: root, loader: "ts" },
    outfile: child,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "external",
    alias: { "server-only": join(root, "node_modules/server-only/empty.js") },
    logLevel: "silent",
  });
  const people = await cast(null);
  actor = people.min;
  eventId = people.lecture.id;
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readBy(bytes: Buffer): Promise<Told> {
  const path = join(folder, "list.xlsx");
  writeFileSync(path, bytes);
  const env = { ...process.env, DATABASE_LOCK: "on", LOG_LEVEL: "error", NODE_ENV: "production" as const };
  const said = JSON.stringify({ actor, eventId, path });
  const { stdout } = await promisify(execFile)(process.execPath, [child, said], { cwd: root, env });
  const told = JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as Told;
  if (process.env.LECTERN_FULL) console.info(`read ${bytes.length} bytes: ${JSON.stringify(told)}`);
  return told;
}

/** What the fixed arithmetic takes on two idle cores of 2024. */
const usualFloor = 0.3;
function inSeconds({ worked, floor: [seconds] }: Told, most: number) {
  if (process.env.LECTERN_FULL) expect((worked / Math.max(seconds, usualFloor)) * usualFloor).toBeLessThan(most);
}

const header = "성명,영문 이름,학교,학년,반,번호,성별,생년월일,언어,이메일,보호자,보호자 연락처,사진 동의,비고".split(
  ",",
);
const wrong: Record<number, string> = { 7: "2010-02-30", 9: "kim@", 11: "12", 3: "열", 12: "글쎄" };

/** 4,000 people of forty schools; every twentieth row has something wrong with it. */
function district(count = 4_000): SheetData {
  const rows = Array.from({ length: count }, (_, n) => {
    const day = `201${n % 3}-0${1 + (n % 9)}-${10 + (n % 18)}`;
    const who = [`김서연${n}`, `Kim Seoyeon ${n}`, `학교 ${n % 40}`, String(1 + (n % 3)), String(1 + (n % 9))];
    const more = [String(1 + (n % 30)), n % 2 ? "여" : "남", day, "한국어", `kim${n}@example.org`, `김보호${n}`];
    const row = [...who, ...more, `010-7971-${1000 + n}`, "허용", n % 7 ? "" : `비고 ${n}`];
    if (n % 20 !== 0) return row;
    const at = Number(Object.keys(wrong)[(n / 20) % 5]);
    return row.with(at, wrong[at] ?? "");
  });
  return [header, ...rows].map((row) => row.map((value) => ({ value, type: String })));
}

test("a workbook of 4,000 rows is staged with its whole report in 300 MB, and in ten seconds", async () => {
  const told = await readBy(await writeXlsxFile(district()).toBuffer());
  expect(told).toMatchObject({ code: "staged", shown: 200, counts: { create: 3_800, error: 200 } });
  inSeconds(told, 10);
  expect(told.megabytes).toBeLessThan(300);
}, 120_000);

const names = (count: number) => ({
  "xl/workbook.xml": `<workbook xmlns:r="r"><sheets>${Array.from({ length: count }, (_, n) => `<sheet name="${n}" sheetId="${n + 1}" r:id="rId${n + 1}"/>`).join("")}</sheets></workbook>`,
  "xl/_rels/workbook.xml.rels": `<Relationships>${Array.from({ length: count }, (_, n) => `<Relationship Id="rId${n + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet${n + 1}.xml"/>`).join("")}<Relationship Id="rIdS" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
});
const workbook = (parts: Record<string, string | Buffer>, sheets = 1) =>
  zipOf(Object.entries({ ...names(sheets), ...parts }).map(([name, data]) => ({ name, data })));
const sheetOf = (inside: string) => `<worksheet><sheetData>${inside}</sheetData></worksheet>`;
const cell = (at: string, text: string) => `<c r="${at}" t="inlineStr"><is><t>${text}</t></is></c>`;

/** What the directory says of a part is made smaller than it is. */
async function lying(parts: Record<string, string | Buffer>, size: number) {
  const zip = await workbook(parts);
  const honest = Buffer.alloc(4);
  honest.writeUInt32LE(size);
  for (let at = zip.indexOf(honest); at >= 0; at = zip.indexOf(honest, at + 4)) zip.writeUInt32LE(1_000, at);
  return zip;
}

const columnName = (m: number) =>
  (m < 26 ? "" : String.fromCharCode(64 + Math.floor(m / 26))) + String.fromCharCode(65 + (m % 26));
const large = (bytes: number) => Buffer.alloc(bytes, 32);
const bombs: [string, () => Promise<Buffer>][] = [
  ["of 120 MB of blanks", () => workbook({ "xl/worksheets/sheet1.xml": large(120_000_000) })],
  [
    "of 900 parts that are small each",
    () => workbook(Object.fromEntries(Array.from({ length: 900 }, (_, n) => [`xl/media/${n}.xml`, large(200_000)]))),
  ],
  ["of 5,000 parts", () => workbook(Object.fromEntries(Array.from({ length: 5_000 }, (_, n) => [`x/${n}.xml`, ""])))],
  ["whose directory lies", () => lying({ "xl/worksheets/sheet1.xml": large(120_000_000) }, 120_000_000)],
  [
    "with a workbook inside",
    async () =>
      workbook({
        "xl/worksheets/sheet1.xml": "x",
        "in.xlsx": await workbook({ "xl/worksheets/sheet1.xml": large(100_000_000) }),
      }),
  ],
  [
    "with a cell at the far corner",
    () => workbook({ "xl/worksheets/sheet1.xml": sheetOf(`<row r="1048576">${cell("XFD1048576", "x")}</row>`) }),
  ],
  [
    "with cells at forty far corners",
    () =>
      workbook(
        Object.fromEntries(
          Array.from({ length: 40 }, (_, n) => [
            `xl/worksheets/sheet${n + 1}.xml`,
            sheetOf(`<row r="900000">${cell("XFD900000", "x")}</row>`),
          ]),
        ),
        40,
      ),
  ],
  [
    "that says one long text half a million times",
    () =>
      workbook({
        "xl/sharedStrings.xml": `<sst><si><t>${"가".repeat(30_000)}</t></si></sst>`,
        "xl/worksheets/sheet1.xml": sheetOf(
          Array.from(
            { length: 5_000 },
            (_, n) =>
              `<row r="${n + 1}">${Array.from({ length: 100 }, (_, m) => `<c r="${columnName(m)}${n + 1}" t="s"><v>0</v></c>`).join("")}</row>`,
          ).join(""),
        ),
      }),
  ],
  ["of tags that never close", () => workbook({ "xl/worksheets/sheet1.xml": sheetOf("<row ".repeat(4_000_000)) })],
  [
    "of sheets that never close",
    () => workbook({ "xl/workbook.xml": "<sheet ".repeat(3_000_000), "xl/worksheets/sheet1.xml": sheetOf("") }),
  ],
  ["of tags in tags", () => workbook({ "xl/worksheets/sheet1.xml": sheetOf("<a>".repeat(3_000_000)) })],
  [
    "of three million texts that no cell names",
    () =>
      workbook({
        "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(3_000_000)}</sst>`,
        "xl/worksheets/sheet1.xml": sheetOf(`<row r="1"><c r="A1" t="s"><v>9999999</v></c></row>`),
      }),
  ],
  [
    "with entities in entities",
    () =>
      workbook({
        "xl/worksheets/sheet1.xml": `<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">${Array.from({ length: 9 }, (_, n) => `<!ENTITY ${String.fromCharCode(98 + n)} "${`&${String.fromCharCode(97 + n)};`.repeat(10)}">`).join("")}]>${sheetOf(`<row r="1">${cell("A1", "&j;")}</row>`)}`,
      }),
  ],
  [
    "of ten million cells",
    () => workbook({ "xl/worksheets/sheet1.xml": sheetOf(`<row r="1">${"<c/>".repeat(10_000_000)}</row>`) }),
  ],
];

test.each(bombs)(
  "a workbook %s is refused in 300 MB, and in two seconds",
  async (_name, make) => {
    const told = await readBy(await make());
    expect(told.code).not.toBe("staged");
    inSeconds(told, 2);
    expect(told.megabytes).toBeLessThan(300);
  },
  120_000,
);

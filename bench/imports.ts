// P11: a class list of 4,000 rows as a workbook, each twentieth with something wrong, sent over HTTP until its report is
// there; beside the reading of the same cells alone.
import readExcelFile from "read-excel-file/node";
import writeExcelFile from "write-excel-file/node";
import { startApp } from "../e2e/start-app";
import { caller, lecture, ownerKey } from "./calls";
import { must, paired, type Row, timed } from "./rounds";

const count = 4_000;
const mostMs = 10_000;
const header = [
  "성명",
  "영문 이름",
  "학교",
  "학년",
  "반",
  "번호",
  "성별",
  "생년월일",
  "언어",
  "이메일",
  "보호자",
  "보호자 연락처",
];
const wrong: Record<number, string> = { 7: "2010-02-30", 9: "kim@", 11: "12", 3: "열" };

const rowOf = (n: number): string[] => {
  const day = `201${n % 3}-0${1 + (n % 9)}-${10 + (n % 18)}`;
  const who = [`김서연${n}`, `Kim Seoyeon ${n}`, `학교 ${n % 40}`, String(1 + (n % 3)), String(1 + (n % 9))];
  const more = [String(1 + (n % 30)), n % 2 ? "여" : "남", day, "한국어", `kim${n}@example.org`, `김보호${n}`];
  const row = [...who, ...more, `010-7971-${1000 + n}`];
  if (n % 20 !== 0) return row;
  const at = Number(Object.keys(wrong)[(n / 20) % 4]);
  return row.with(at, wrong[at] ?? "");
};

const list = () =>
  writeExcelFile(
    [header, ...Array.from({ length: count }, (_, n) => rowOf(n))].map((row) =>
      row.map((value) => ({ value, type: String })),
    ),
  ).toBuffer();

async function staged(address: string, key: string, eventId: string, bytes: Buffer): Promise<number> {
  const headers = { Authorization: `Bearer ${key}`, Accept: "application/json" };
  const form = new FormData();
  form.set("file", new File([new Uint8Array(bytes)], "list.xlsx"));
  const { ms, value } = await timed(async () => {
    const sent = await fetch(`${address}/api/v1/events/${eventId}/imports`, { method: "POST", body: form, headers });
    must(sent.ok, `import: ${sent.status}`);
    const { batchId } = (await sent.json()) as { batchId: string };
    const report = await fetch(`${address}/api/v1/imports/${batchId}?show=error&limit=200`, { headers });
    return (await report.json()) as { counts: Record<string, number>; items: unknown[] };
  });
  const { create, error } = value.counts;
  must(create === 3_800 && error === 200 && value.items.length === 200, JSON.stringify(value.counts));
  return ms;
}

export async function measure(): Promise<Row[]> {
  const bytes = await list();
  const app = await startApp();
  try {
    const key = ownerKey(app.folder);
    const eventId = await lecture(caller(app.address, key), 10_000);
    const found = await paired(
      () => staged(app.address, key, eventId, bytes),
      async () => {
        const { ms, value } = await timed(() => readExcelFile(bytes));
        must(value.flatMap((sheet) => sheet.data).length === count + 1, "not every row was read");
        return ms;
      },
    );
    return [
      {
        ...{ id: "P11", name: "import staged with its errors", engine: "SQLite", size: "4,000 rows, XLSX" },
        ...{ value: found.own, unit: "ms", floor: found.floor, ratio: found.ratio },
        goal: "≤ 10,000 ms",
        met: found.own <= mostMs,
        note: "200 rows in error each time; the floor only reads the cells (read-excel-file)",
      },
    ];
  } finally {
    await app.remove();
  }
}

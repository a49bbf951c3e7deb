import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { expect, test } from "vitest";
import { type Column, type List, writeCsv } from "./table";
import { xlsxStream } from "./workbook";

setFlagsFromString("--expose-gc");
const collect = runInNewContext("gc") as () => void;
const megabytes = () => {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 1_000_000;
};

type Row = { no: number };
const columns = Array.from(
  { length: 20 },
  (_, index): Column<Row> => ({
    key: `c${index}`,
    label: `항목 ${index}`,
    kind: index === 0 ? "integer" : index === 1 ? "instant" : "text",
    value: ({ no }) => (index < 2 ? no : `한빛중학교 ${no} 설믜솔 Әлия ${index}`),
  }),
);
const all = 10_000;

/** The rows of a long list, and the most memory in use while they were asked for. */
function long(from: number) {
  const seen = { most: 0 };
  async function* rows() {
    for (let no = 1; no <= all; no += 1) {
      if (no % 1_000 === 0) seen.most = Math.max(seen.most, megabytes() - from);
      yield { no };
    }
  }
  const list = { title: "명단", columns, rows: rows(), zone: "Asia/Seoul", locale: "ko" } as List<unknown>;
  return { list, seen };
}

test("10,000-row export streamed < 150 MB", async () => {
  for (const write of [(list: List<unknown>) => xlsxStream([list]), (list: List<unknown>) => writeCsv(list)]) {
    const { list, seen } = long(megabytes());
    let bytes = 0;
    for await (const piece of write(list)) bytes += (piece as Uint8Array).length;
    expect(bytes).toBeGreaterThan(500_000);
    // What stays in use: with what waits for the collector it is still far below what a list may cost.
    expect(seen.most).toBeLessThan(60);
  }
});

// P2: the first page of the roster, 50 rows, beside the same list as one writes it first: every row a server component.
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import type { RunningApp } from "../e2e/start-app";
import { caller, lecture, ownerKey } from "./calls";
import { demoApp } from "./demo";
import { foundingEvent, pagesOf } from "./event-page";
import { buildFloorApp, startFloorApp } from "./floor";
import { generate } from "./generate";
import { boundOf, must, paired, type Row, rowOf } from "./rounds";
import { ownerCookie } from "./session";
import { bytesOf, Wire } from "./wire";

/** The bytes of a page as a proxy sends it: its HTML, with the rows as data in it, through gzip. */
async function compressedBytes(app: RunningApp, path: string, cookie: string): Promise<number> {
  const wire = await Wire.open(app.address);
  const { body } = await wire.ask(bytesOf(new URL(app.address).host, { path, headers: { Cookie: cookie } }));
  wire.close();
  // As many rows as the page is meant to have: a page without them would be smaller.
  const rows = body.toString().match(/<th[^>]* scope="row"|<th scope="row"/g)?.length;
  must(rows === 50, `${path}: ${rows} rows instead of 50`);
  return gzipSync(body).length;
}

export async function measure(): Promise<Row[]> {
  buildFloorApp();
  const app = await demoApp();
  const file = join(app.folder, "lectern.db");
  const floor = await startFloorApp({ FLOOR_DATABASE: file });
  try {
    const cookie = await ownerCookie(app.folder);
    const large = await lecture(caller(app.address, ownerKey(app.folder)), 6_000);
    await generate(`file:${file}`, large, 5_000);
    const rows: Row[] = [];
    for (const [size, eventId] of [
      ["84 people", foundingEvent(app.folder).eventId],
      ["5,000 people", large],
    ] as const) {
      const path = `/en/manage/events/${eventId}/roster`;
      const bytes = await compressedBytes(app, path, cookie);
      const pair = await paired(
        () => pagesOf(app.address, path, { count: 150, headers: { Cookie: cookie } }),
        () => pagesOf(floor.address, `/list?event=${eventId}`, { count: 200 }),
      );
      const about = { id: "P2", name: "roster page, 50 rows", engine: "SQLite", size } as const;
      rows.push(rowOf({ ...about, unit: "pages/s" }, pair, { atLeast: 2 }));
      rows.push(boundOf({ ...about, name: "roster page, HTML and data, gzip", unit: "kB" }, bytes / 1_000, 60));
    }
    return rows;
  } finally {
    await floor.end();
    await app.remove();
  }
}

// P1: the public page of the founding event for visitors who are nobody to us, beside an empty prerendered page.
import { join } from "node:path";
import Database from "better-sqlite3";
import { demoApp } from "./demo";
import { buildFloorApp, startFloorApp } from "./floor";
import { must, paired, type Row, rowOf, times } from "./rounds";
import { bytesOf, rateOf } from "./wire";

/** Pages a second; each must be the whole page, byte for byte as long as the first. */
export async function pagesOf(
  address: string,
  path: string,
  { count, headers = {} }: { count: number; headers?: Record<string, string> },
): Promise<number> {
  const request = bytesOf(new URL(address).host, { path, headers });
  let length: number | undefined;
  return rateOf(
    address,
    { count: times(count), connections: 16 },
    () => request,
    ({ status, body }) => {
      must(status === 200, `${path}: ${status}`);
      length ??= body.length;
      // Dates of letters and numbers of rows do not change between two rounds.
      must(body.length === length && body.subarray(-7).toString() === "</html>", `${path}: not the whole page`);
    },
  );
}

/** The founding event: the only one of the demo that is over, with 84 people. */
export function foundingEvent(folder: string): { eventId: string; slug: string } {
  const data = new Database(join(folder, "lectern.db"), { readonly: true });
  const found = data
    .prepare(
      "select e.id eventId, e.slug from events e join registrations r on r.event_id = e.id group by e.id order by count(*) desc",
    )
    .get() as { eventId: string; slug: string };
  data.close();
  return found;
}

export async function measure(): Promise<Row[]> {
  buildFloorApp();
  const floor = await startFloorApp();
  const app = await demoApp();
  try {
    const path = `/en/e/${foundingEvent(app.folder).slug}`;
    const prerendered = (count: number) => () => pagesOf(floor.address, "/", { count });
    const kept = await paired(() => pagesOf(app.address, path, { count: 6_000 }), prerendered(2_000));
    // A theme of one's own makes a page one's own: it is rendered for this visitor alone.
    const alone = { count: 200, headers: { Cookie: "theme=light" } };
    const fresh = await paired(() => pagesOf(app.address, path, alone), prerendered(1_000));
    const about = { id: "P1", name: "public event page", engine: "SQLite", unit: "pages/s" } as const;
    return [
      rowOf({ ...about, size: "nobody known" }, kept, { atLeast: 0.5 }),
      { ...rowOf({ ...about, size: "rendered for one alone" }, fresh, {}), met: null },
    ];
  } finally {
    await app.remove();
    await floor.end();
  }
}

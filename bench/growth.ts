// P14: what the public page, the roster, registering and a search cost as an event grows from 100 to 100,000. One event of
// each size in one instance, so that a round asks all sizes in turn and the ratio is taken inside it.
import { join } from "node:path";
import { type RunningApp, startApp } from "../e2e/start-app";
import { type Call, caller, lecture, ownerKey } from "./calls";
import { pagesOf } from "./event-page";
import { generate } from "./generate";
import { asJson } from "./register";
import { median, must, quick, type Row } from "./rounds";
import { ownerCookie } from "./session";
import { bytesOf, rateOf } from "./wire";

const sizes = quick ? [100, 1_000] : [100, 1_000, 10_000, 100_000];
const rounds = quick ? 1 : 5;
const most = 1.3;

type Grown = { size: number; eventId: string; slug: string };
type What = { name: string; milliseconds: (event: Grown) => Promise<number> };

/** A published lecture with so many registrations, and room for more. */
async function grown(app: RunningApp, call: Call, size: number): Promise<Grown> {
  const eventId = await lecture(call, size * 2);
  await generate(`file:${join(app.folder, "lectern.db")}`, eventId, size);
  const { slug } = await call("GET", `/events/${eventId}`);
  return { size, eventId, slug: String(slug) };
}

let visitors = 5_000_000;

/** Milliseconds of one registration, of 100 that come four at a time. */
async function registering(app: RunningApp, { eventId }: Grown): Promise<number> {
  const host = new URL(app.address).host;
  const from = visitors;
  visitors += 100;
  const request = (n: number) => asJson(host, eventId, from + n);
  const rate = await rateOf(app.address, { count: 100, connections: 4 }, request, ({ status, body }) =>
    must(status === 201, `a registration: ${status} ${body}`),
  );
  return 1_000 / rate;
}

/** Milliseconds of one search by part of a name, of 40 asked one after another over the HTTP face. */
async function searching(app: RunningApp, key: string, { eventId }: Grown): Promise<number> {
  const path = `/api/v1/events/${eventId}/people?typed=${encodeURIComponent("김민")}`;
  const request = bytesOf(new URL(app.address).host, { path, headers: { Authorization: `Bearer ${key}` } });
  const rate = await rateOf(
    app.address,
    { count: 40, connections: 1 },
    () => request,
    ({ status, body }) => {
      const found = (JSON.parse(body.toString()) as { items?: unknown[] }).items?.length ?? 0;
      must(status === 200 && found > 0, `a search: ${status}, ${found} found`);
    },
  );
  return 1_000 / rate;
}

const perPage = async (rate: Promise<number>) => 1_000 / (await rate);

/** Each size in turn, the order turned round every other time; the growth is taken inside the round. */
async function rowOfGrowth({ name, milliseconds }: What, events: readonly Grown[]): Promise<Row> {
  for (const event of events) await milliseconds(event);
  const spent = new Map(events.map(({ size }) => [size, [] as number[]]));
  const ratios: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const own = new Map<number, number>();
    for (const event of round % 2 ? events.toReversed() : events) own.set(event.size, await milliseconds(event));
    for (const [size, ms] of own) spent.get(size)?.push(ms);
    ratios.push((own.get(events.at(-1)?.size ?? 0) ?? 0) / (own.get(events[0]?.size ?? 0) ?? 1));
  }
  const medians = events.map(({ size }) => [size, median(spent.get(size) ?? [])] as const);
  const ratio = median(ratios);
  const all = medians.map(([size, ms]) => `${size.toLocaleString("en")}: ${ms.toFixed(ms < 10 ? 2 : 1)} ms`);
  const [first, last] = [medians[0]?.[1] ?? 0, medians.at(-1)?.[1] ?? 0];
  return {
    ...{ id: "P14", name: `growth: ${name}`, engine: "SQLite", unit: "ms", value: last, floor: first, ratio },
    ...{ size: `${events.at(-1)?.size.toLocaleString("en")} people`, goal: `≤ ${most}×`, met: ratio <= most },
    note: all.join(", "),
  };
}

export async function measure(): Promise<Row[]> {
  const app = await startApp({ env: { LOG_LEVEL: "warn", TRUSTED_PROXIES: "1" } });
  try {
    const key = ownerKey(app.folder);
    const call = caller(app.address, key);
    const events: Grown[] = [];
    for (const size of sizes) events.push(await grown(app, call, size));
    const headers = { Cookie: await ownerCookie(app.folder) };
    const alone = { Cookie: "theme=light" };
    const whats: What[] = [
      {
        name: "public page, rendered anew",
        milliseconds: ({ slug }) => perPage(pagesOf(app.address, `/en/e/${slug}`, { count: 40, headers: alone })),
      },
      {
        name: "roster, first page",
        milliseconds: ({ eventId }) =>
          perPage(pagesOf(app.address, `/en/manage/events/${eventId}/roster`, { count: 25, headers })),
      },
      { name: "search", milliseconds: (event) => searching(app, key, event) },
      { name: "registering", milliseconds: (event) => registering(app, event) },
    ];
    const rows: Row[] = [];
    for (const what of whats) rows.push(await rowOfGrowth(what, events));
    return rows;
  } finally {
    await app.remove();
  }
}

// P3: registering through HTTP with every commit on the disk, as a program sends it (JSON) and as a page without scripts
// does (a plain form), beside plain node:http that runs the same statements.
import { join } from "node:path";
import Database from "better-sqlite3";
import pg from "pg";
import { type RunningApp, startApp } from "../e2e/start-app";
import { startPostgres } from "../scripts/postgres.mjs";
import { type Call, caller, lecture, ownerKey } from "./calls";
import { startFloor } from "./floor";
import { ownerKeyOnPostgres } from "./postgres-key";
import { type Engine, must, paired, type Row, rowOf, times } from "./rounds";
import { bytesOf, rateOf, Wire } from "./wire";

const connections = 32;
/** Each visitor comes from a network of its own, as a proxy tells it; one network may not register so many. */
export const networkOf = (n: number) => `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`;
const consents = { participation: "yes", data_processing: "yes" };
let visitors = 0;

/** What somebody says who registers; everybody has another name and address. */
const saidBy = (n: number) => ({
  ...{ fullName: `Student ${n.toString(36)}`, locale: "en", birthDate: "1990-01-01" },
  email: `student-${n}@lectern.example`,
});

/** A registration as a program sends it. */
export const asJson = (host: string, eventId: string, n: number) =>
  bytesOf(host, {
    ...{ method: "POST", path: `/api/v1/events/${eventId}/registrations` },
    headers: { "Content-Type": "application/json", "X-Forwarded-For": networkOf(n) },
    body: JSON.stringify({ ...saidBy(n), consents }),
  });

/** The same as a page without scripts sends it; `ticket` stood in the page. */
const asForm = (address: string, eventId: string, ticket: string, n: number) => {
  const fields = { page: "en", slug: "x", ticket, website: "", ...saidBy(n), guardianName: "", guardianPhone: "" };
  const said = new URLSearchParams({ ...fields, "consents.participation": "yes", "consents.data_processing": "yes" });
  return bytesOf(new URL(address).host, {
    ...{ method: "POST", path: `/api/v1/events/${eventId}/registrations`, body: said.toString() },
    headers: {
      "Content-Type": "application/x-www-form-urlencoded",
      ...{ Origin: address, "X-Forwarded-For": networkOf(n) },
    },
  });
};

/** The ticket in an event's form, once the birth date is said. */
async function formTicket(app: RunningApp, call: Call, eventId: string): Promise<string> {
  const { slug } = await call("GET", `/events/${eventId}`);
  const first = await fetch(`${app.address}/api/v1/events/${eventId}/age`, {
    ...{ method: "POST", redirect: "manual" },
    headers: { Origin: app.address },
    body: new URLSearchParams({ page: "en", slug: String(slug), birthDate: "1990-01-01" }),
  });
  const cookie = (first.headers.get("set-cookie") ?? "").split(";")[0] ?? "";
  const at = new URL(first.headers.get("location") ?? "", app.address);
  const page = await (await fetch(at, { headers: cookie ? { Cookie: cookie } : {} })).text();
  const ticket = /name="ticket"[^>]* value="([^"]+)"/.exec(page)?.[1];
  must(ticket !== undefined, `no ticket in the form at ${at.pathname}`);
  return ticket;
}

type Ask = <T>(sql: string, ...values: unknown[]) => Promise<T>;
export type Instance = {
  app: RunningApp;
  call: Call;
  ask: Ask;
  floor: Record<string, string>;
  key: string;
  end: () => Promise<void>;
};

/** The built app on an engine, and a way to look into its data. */
export async function instanceOn(engine: Engine, env: Record<string, string> = {}): Promise<Instance> {
  const settings = { LOG_LEVEL: "warn", TRUSTED_PROXIES: "1", ...env };
  if (engine === "SQLite") {
    const app = await startApp({ env: settings });
    const data = new Database(join(app.folder, "lectern.db"), { readonly: true });
    const ask = async <T>(sql: string, ...values: unknown[]) => data.prepare(sql).get(...values) as T;
    const key = ownerKey(app.folder);
    const call = caller(app.address, key);
    await lecture(call, 10); // with it come the documents that consents are about
    const copy = join(app.folder, "floor.db");
    data.prepare("vacuum into ?").run(copy);
    const end = async () => {
      data.close();
      await app.remove();
    };
    return { app, call, key, ask, floor: { FLOOR_DATA: copy }, end };
  }
  const postgres = await startPostgres({ fsync: "on" });
  const app = await startApp({ env: { ...settings, DATABASE_URL: postgres.url } });
  const client = new pg.Client({ connectionString: postgres.url });
  await client.connect();
  const key = await ownerKeyOnPostgres(postgres.url);
  const ask = async <T>(text: string, ...given: unknown[]) => {
    let n = 0;
    return (
      await client.query(
        text.replace(/\?/g, () => `$${++n}`),
        given,
      )
    ).rows[0] as T;
  };
  const end = async () => {
    await client.end();
    await app.remove();
    await postgres.stop();
  };
  const call = caller(env.APP_URL ?? app.address, key);
  if (!env.APP_URL) await lecture(call, 10); // behind a proxy that is to come nothing can be asked yet
  return { app, call, key, ask, floor: { FLOOR_POSTGRES: postgres.url }, end };
}

/** Every seat is somebody's, every number in line was given once, and nobody is half there. */
export async function mustBeExact({ ask }: Instance, eventId: string, people: number, seats: number, again = 0) {
  const found = await ask<Record<string, number | string>>(
    `select e.seats_taken taken, e.tickets,
       (select count(*) from registrations r where r.event_id = e.id) people,
       (select count(*) from registrations r where r.event_id = e.id and r.status = 'confirmed') seated,
       (select max(ticket) from registrations r where r.event_id = e.id and r.status = 'confirmed') last,
       (select count(*) from activities a where a.event_id = e.id and a.name = 'registrations.register') noted
     from events e where e.id = ?`,
    eventId,
  );
  const held = Math.min(seats, people);
  const wanted = { taken: held, tickets: people, people, seated: held, last: held, noted: people + again };
  for (const [name, value] of Object.entries(wanted))
    must(Number(found[name]) === value, `${name}: ${found[name]} instead of ${value}`);
}

/** Registrations a second at a new event each time. */
async function rateAt(at: Instance, count: number, kind: "json" | "form"): Promise<number> {
  const { app, call } = at;
  const eventId = await lecture(call, Math.floor(count / 2));
  const ticket = kind === "form" ? await formTicket(app, call, eventId) : "";
  const from = visitors;
  visitors += count;
  const host = new URL(app.address).host;
  const request = (n: number) =>
    kind === "json" ? asJson(host, eventId, from + n) : asForm(app.address, eventId, ticket, from + n);
  const rate = await rateOf(app.address, { count, connections }, request, ({ status, head, body }) => {
    const isIn = kind === "json" ? status === 201 : status === 303 && /\r\nlocation: \/en\/r\/\w{26}/i.test(head);
    must(isIn, `a registration: ${status} ${/\r\nlocation: [^\r]*/i.exec(head)?.[0] ?? ""} ${body}`);
  });
  await mustBeExact(at, eventId, count, Math.floor(count / 2));
  return rate;
}

/** The same by plain node:http: checked by the floor itself, which answers the number in line. */
async function floorRate(address: string, count: number): Promise<number> {
  const seen = new Set<number>();
  const wire = await Wire.open(address);
  await wire.ask(bytesOf("floor", { method: "POST", path: "/event", body: String(Math.floor(count / 2)) }));
  wire.close();
  const request = (n: number) =>
    bytesOf("floor", { method: "POST", path: "/", body: JSON.stringify({ ...saidBy(n), consents }) });
  const rate = await rateOf(address, { count, connections }, request, ({ status, body }) => {
    must(status === 201, `the floor: ${status} ${body}`);
    seen.add((JSON.parse(body.toString()) as { ticket: number }).ticket);
  });
  must(seen.size === count && Math.max(...seen) === count, `the floor gave ${seen.size} numbers to ${count}`);
  return rate;
}

async function measureOn(engine: Engine): Promise<Row[]> {
  const at = await instanceOn(engine);
  const floor = await startFloor("floor-register.mjs", at.floor);
  const count = times(engine === "SQLite" ? 1_500 : 400);
  try {
    const rows: Row[] = [];
    for (const kind of ["json", "form"] as const) {
      const pair = await paired(
        () => rateAt(at, count, kind),
        () => floorRate(floor.address, count),
      );
      const size = kind === "json" ? "JSON" : "plain form";
      rows.push(rowOf({ id: "P3", name: "register", engine, size, unit: "people/s" }, pair, { atLeast: 0.5 }));
    }
    return rows;
  } finally {
    await floor.end();
    await at.end();
  }
}

export async function measure(engines: readonly Engine[]): Promise<Row[]> {
  const rows: Row[] = [];
  for (const engine of engines) rows.push(...(await measureOn(engine)));
  return rows;
}

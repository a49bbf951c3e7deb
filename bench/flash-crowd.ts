// P4: ten thousand people who press "register" within two seconds, each on a line of their own, for 80 seats and a waiting
// list; one in twenty presses twice. On SQLite, and on two instances of the app on PostgreSQL behind nginx.
import { randomBytes } from "node:crypto";
import { connect } from "node:net";
import { setTimeout as rest } from "node:timers/promises";
import { freePort, startApp } from "../e2e/start-app";
import { lecture } from "./calls";
import { at, ms } from "./figures";
import { type Floor, startFloor } from "./floor";
import { startNginx } from "./nginx";
import { asJson, type Instance, instanceOn, mustBeExact } from "./register";
import { type Engine, must, quick, type Row } from "./rounds";
import { bytesOf, Wire } from "./wire";

const people = quick ? 200 : 10_000;
const withinMs = 2_000;
const seats = 80;
const doubles = 20;

type Told = { ms: number; status: number; text: string };

/** A loopback address of one's own, so that each visitor is a network of their own to whoever counts tries. */
const addressOf = (n: number) => `127.${1 + ((n >> 16) & 127)}.${(n >> 8) & 255}.${n & 255}`;

/** One press: a fresh connection, one request, one answer. */
function press(port: number, request: Buffer, localAddress: string): Promise<Told> {
  const from = performance.now();
  return new Promise((done) => {
    const socket = connect({ port, host: "127.0.0.1", localAddress }, () => socket.write(request));
    const parts: Buffer[] = [];
    const tell = (status: number, text: string) => done({ ms: performance.now() - from, status, text });
    socket.on("data", (part) => parts.push(part));
    socket.once("error", (error) => tell(0, error.message));
    socket.once("close", () => {
      const text = Buffer.concat(parts).toString();
      tell(Number(text.slice(9, 12)) || 0, text.slice(text.indexOf("\r\n\r\n") + 4));
    });
  });
}

/** All presses at their moments; those who press twice do it at once. Answers what each was told. */
async function crowd(port: number, first: number, requestOf: (n: number) => Buffer, twice: boolean): Promise<Told[]> {
  const all: Promise<Told>[] = [];
  const from = performance.now();
  for (let n = 0; n < people; n++) {
    const due = from + (n / people) * withinMs - performance.now();
    if (due > 1) await rest(due);
    const request = closing(requestOf(first + n));
    const visitor = addressOf(first + n);
    all.push(press(port, request, visitor));
    if (twice && n % doubles === 0) all.push(press(port, request, visitor));
  }
  return Promise.all(all);
}

const closing = (request: Buffer) =>
  Buffer.from(request.toString().replace("Connection: keep-alive", "Connection: close"));

let visitors = 1_000_000;

/** The crowd at ours: nobody sees an error, and all is exact afterwards. Answers the milliseconds of each answer. */
async function atOurs(instance: Instance, address: string): Promise<number[]> {
  const eventId = await lecture(instance.call, seats);
  const from = visitors;
  visitors += people;
  const host = new URL(address).host;
  const told = await crowd(Number(new URL(address).port), from, (n) => asJson(host, eventId, n), true);
  const odd = told.filter(({ status }) => status !== 201 && status !== 200);
  must(odd.length === 0, `${odd.length} answers like ${odd[0]?.status} ${odd[0]?.text.slice(0, 200)}`);
  const made = told.filter(({ status }) => status === 201).map(({ text }) => JSON.parse(bodyOf(text)) as Made);
  must(made.length === people, `${made.length} registrations of ${people} people`);
  const inOrder = made.toSorted((a, b) => a.ticket - b.ticket);
  const wrong = inOrder.findIndex(
    ({ ticket, status, position }, n) =>
      ticket !== n + 1 ||
      status !== (n < seats ? "confirmed" : "waitlisted") ||
      (position ?? 0) !== Math.max(0, n + 1 - seats),
  );
  must(wrong < 0, `number ${wrong + 1} in line was told ${JSON.stringify(inOrder[wrong])}`);
  await mustBeExact(instance, eventId, people, seats, people / doubles);
  return told.map((one) => one.ms);
}
type Made = { ticket: number; status: string; position: number | null };
const bodyOf = (text: string) => text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1);

async function atFloor(floor: Floor): Promise<number[]> {
  const wire = await Wire.open(floor.address);
  await wire.ask(bytesOf("floor", { method: "POST", path: "/event", body: String(seats) }));
  wire.close();
  const body = (n: number) => JSON.stringify({ fullName: `Student ${n.toString(36)}` });
  const request = (n: number) => bytesOf("floor", { method: "POST", path: "/", body: body(n) });
  const told = await crowd(Number(new URL(floor.address).port), visitors, request, false);
  visitors += people;
  must(
    told.every(({ status }) => status === 201),
    `the floor: ${told.find(({ status }) => status !== 201)?.text}`,
  );
  return told.map((one) => one.ms);
}

async function measureOn(engine: Engine, instance: Instance, address: string, floor: Floor): Promise<Row> {
  const own = await atOurs(instance, address);
  const bare = await atFloor(floor);
  const [p99, floor99] = [at(own, 0.99), at(bare, 0.99)];
  const name = engine === "SQLite" ? "flash crowd" : "flash crowd, two instances behind nginx";
  const last = at(own, 1);
  const minute = Math.round((people / (withinMs + last)) * 60_000);
  const note = `80 seats exact, the line in order, no error; p50 ${ms(at(own, 0.5))}, last answer after ${ms(last)}; at least ${minute.toLocaleString("en")} registrations a minute (pretix names 500 orders a minute for a capped event)`;
  return {
    ...{ id: "P4", name, engine, size: `${people.toLocaleString("en")} in 2 s`, unit: "ms (p99)" },
    ...{ value: p99, floor: floor99, ratio: p99 / floor99, goal: "≤ 4×", met: p99 / floor99 <= 4, note },
  };
}

async function onSqlite(): Promise<Row> {
  const instance = await instanceOn("SQLite", { TRUSTED_PROXIES: "0" });
  const floor = await startFloor("floor-register.mjs", instance.floor);
  try {
    return await measureOn("SQLite", instance, instance.app.address, floor);
  } finally {
    await floor.end();
    await instance.end();
  }
}

async function onCluster(): Promise<Row> {
  const port = await freePort();
  const address = `http://localhost:${port}`;
  const secret = () => randomBytes(32).toString("hex");
  const secrets = { AUTH_SECRET: secret(), ENCRYPTION_KEY: secret(), LOOKUP_KEY: secret() };
  // The whole crowd stands in one line, longer than a write usually waits before it is told to come again.
  const env = { ...secrets, APP_URL: address, WRITE_WAIT_MS: "180000" };
  const one = await instanceOn("PostgreSQL", env);
  const ends: (() => Promise<unknown>)[] = [one.end];
  try {
    const settings = { ...env, DATABASE_URL: one.floor.FLOOR_POSTGRES ?? "", LOG_LEVEL: "warn", TRUSTED_PROXIES: "1" };
    const two = await startApp({ env: settings });
    ends.unshift(two.remove);
    const ports = [one.app, two].map((app) => Number(new URL(app.address).port));
    ends.unshift(await startNginx(port, ports));
    const floor = await startFloor("floor-register.mjs", one.floor);
    ends.unshift(floor.end);
    return await measureOn("PostgreSQL", one, address, floor);
  } finally {
    for (const end of ends) await end();
  }
}

export async function measure(engines: readonly Engine[]): Promise<Row[]> {
  const rows: Row[] = [];
  if (engines.includes("SQLite")) rows.push(await onSqlite());
  if (engines.includes("PostgreSQL")) rows.push(await onCluster());
  return rows;
}

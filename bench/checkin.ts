// P7: four devices that were offline send 400 operations at once; beside a bare server that does the same statements on
// a copy of the same database. Both must take every operation, and both must keep it.
import { type ChildProcess, spawn } from "node:child_process";
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { startApp } from "../e2e/start-app";
import { caller, lecture, multiply, ownerKey, registered } from "./calls";
import { must, paired, type Row } from "./rounds";

const devices = 4;
const each = 100;
const people = 400;
const goalMs = 5_000;

type Device = { id: string; token: string; seq: number };

/** A device as pairing leaves it, straight in the data of the instance. */
function device(data: Database.Database, eventId: string): Device {
  const made = { id: randomUUID(), token: randomBytes(32).toString("base64url"), seq: 0 };
  const hash = createHash("sha256").update(made.token).digest("base64url");
  data
    .prepare(
      "insert into devices (id, event_id, label, mode, token_hash, created_at, paired_at) values (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(made.id, eventId, "Door", "door", hash, Date.now(), Date.now());
  return made;
}

/** What a device saw: a hundred people of the list, each once. */
function batchOf(from: Device, sheetId: string, registrationIds: readonly string[]) {
  const start = Math.floor(Math.random() * registrationIds.length);
  return {
    ...{ offsetMs: 0, waiting: 0, rosterCount: registrationIds.length },
    ops: Array.from({ length: each }, (_, n) => ({
      ...{ id: randomUUID(), sheetId, kind: "scan_in", source: "search", seq: from.seq++ },
      capturedAt: new Date(Date.now() - 60_000).toISOString(),
      registrationId: registrationIds[(start + n) % registrationIds.length],
    })),
  };
}

async function sent(address: string, { token }: Device, body: object): Promise<void> {
  const answer = await fetch(`${address}/api/check-in/ops`, {
    method: "POST",
    headers: { Authorization: `Device ${token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const { verdicts } = (await answer.json()) as { verdicts?: { result: string }[] };
  const applied = verdicts?.filter((one) => one.result === "applied").length;
  must(applied === each, `${answer.status}: ${applied} of ${each} were taken`);
}

/** All devices at once; the milliseconds until the last one has its answer, after counting what was kept. */
const round =
  (address: string, file: string, doors: readonly Device[], sheetId: string, ids: readonly string[]) => async () => {
    const data = new Database(file, { readonly: true });
    const kept = data.prepare("select count(*) from attendance_ops").pluck();
    const before = kept.get() as number;
    const batches = doors.map((door) => ({ door, body: batchOf(door, sheetId, ids) }));
    const from = performance.now();
    await Promise.all(batches.map(({ door, body }) => sent(address, door, body)));
    const spent = performance.now() - from;
    const more = (kept.get() as number) - before;
    data.close();
    must(more === devices * each, `${more} operations were kept`);
    return spent;
  };

async function bareServer(file: string): Promise<{ address: string; child: ChildProcess }> {
  const child = spawn(process.execPath, ["--import", "tsx", "bench/raw-check-in.ts", file], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const port = await new Promise<string>((done, no) => {
    child.stdout.once("data", (said: Buffer) => done(String(said).trim()));
    child.once("exit", () => no(new Error("the bare server ended")));
  });
  return { address: `http://127.0.0.1:${port}`, child };
}

export async function measure(): Promise<Row[]> {
  const app = await startApp();
  let bare: ChildProcess | undefined;
  try {
    const call = caller(app.address, ownerKey(app.folder));
    const eventId = await lecture(call, 1_000);
    await registered(app.address, eventId, "Student");
    multiply(app.folder, eventId, people - 1);
    const file = join(app.folder, "lectern.db");
    const data = new Database(file);
    const ids = data.prepare("select id from registrations where event_id = ?").pluck().all(eventId) as string[];
    must(ids.length === people, `${ids.length} people`);
    const listed = (await call("GET", `/events/${eventId}/attendance`)).items as { sheetId: string }[];
    const sheetId = String(listed[0]?.sheetId);
    const doors = Array.from({ length: devices }, () => device(data, eventId));
    const own = round(app.address, file, doors, sheetId, ids);
    await own(); // the sheet's register is there from now on
    const copy = join(app.folder, "copy.db");
    data.prepare("vacuum into ?").run(copy);
    data.close();
    const { address, child } = await bareServer(copy);
    bare = child;
    const theirs = doors.map((door) => ({ ...door }));
    const found = await paired(own, round(address, copy, theirs, sheetId, ids), 9);
    const ratio = found.floor / found.own;
    return [
      {
        ...{ id: "P7", name: "check-in sync", engine: "SQLite", size: `${devices} devices, ${each} operations each` },
        ...{ value: found.own, unit: "ms", floor: found.floor, ratio },
        goal: "≤ 5,000 ms; ≥ 0.5× the rate of raw statements",
        met: found.own <= goalMs && ratio >= 0.5,
        note: "every operation answered and kept",
      },
    ];
  } finally {
    bare?.kill();
    await app.remove();
  }
}

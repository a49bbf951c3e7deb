// `npm run bench -- --only=checkin`: four devices that were offline send 400 operations at once (performance.md P7), and
// how that compares with putting the bare rows into the same database. The built app on SQLite; `npm run build` first.
import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";
import { startApp } from "../e2e/start-app";
import { caller, lecture, ownerKey } from "./calls";
import { at, ms } from "./figures";

const devices = 4;
const each = 100;
const rounds = 10;
const goal = 5_000;

type Person = { registrationId: string };
type Device = { id: string; token: string; seq: number };

/** A device as pairing leaves it, straight in the data of the instance. */
function paired(data: Database.Database, eventId: string): Device {
  const device = { id: randomUUID(), token: randomBytes(32).toString("base64url"), seq: 0 };
  const hash = createHash("sha256").update(device.token).digest("base64url");
  data
    .prepare(
      "insert into devices (id, event_id, label, mode, token_hash, created_at, paired_at) values (?, ?, ?, ?, ?, ?, ?)",
    )
    .run(device.id, eventId, "Door", "door", hash, Date.now(), Date.now());
  return device;
}

const batchOf = (device: Device, sheetId: string, people: readonly Person[]) => ({
  ...{ offsetMs: 0, waiting: 0, rosterCount: people.length },
  ops: Array.from({ length: each }, () => ({
    ...{ id: randomUUID(), sheetId, kind: "scan_in", source: "search", seq: device.seq++ },
    capturedAt: new Date(Date.now() - 60_000).toISOString(),
    registrationId: people[Math.floor(Math.random() * people.length)]?.registrationId,
  })),
});

async function sent(address: string, device: Device, body: object): Promise<void> {
  const answer = await fetch(`${address}/api/check-in/ops`, {
    method: "POST",
    headers: { Authorization: `Device ${device.token}`, "Content-Type": "application/json" },
    body: JSON.stringify(body),
  });
  const { verdicts } = (await answer.json()) as { verdicts?: { result: string }[] };
  const applied = verdicts?.filter((one) => one.result === "applied").length;
  if (applied !== each) throw new Error(`${answer.status}: ${applied} of ${each} were taken`);
}

/** What the bare rows cost: 400 of the same table in one transaction. */
function bare(data: Database.Database): number {
  const row = data.prepare("select * from attendance_ops limit 1").get() as Record<string, unknown>;
  const names = Object.keys(row);
  const insert = data.prepare(`insert into attendance_ops (${names}) values (${names.map(() => "?")})`);
  const from = performance.now();
  data.transaction(() => {
    for (let n = 0; n < devices * each; n++)
      insert.run(names.map((name) => (name === "id" ? randomUUID() : name === "device_seq" ? null : row[name])));
  })();
  return performance.now() - from;
}

const app = await startApp();
try {
  const call = caller(app.address, ownerKey(app.folder));
  const eventId = await lecture(call, 1_000);
  for (let n = 0; n < 400; n++)
    await call("POST", `/events/${eventId}/registrations/add`, { fullName: `Student ${n}`, locale: "en" });
  const people = ((await call("GET", `/events/${eventId}/registrations?limit=1000`)).items ?? []) as Person[];
  const sheetId = String(
    ((await call("GET", `/events/${eventId}/attendance`)).items as { sheetId: string }[])[0]?.sheetId,
  );
  const data = new Database(join(app.folder, "lectern.db"));
  const doors = Array.from({ length: devices }, () => paired(data, eventId));
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const from = performance.now();
    await Promise.all(doors.map((door) => sent(app.address, door, batchOf(door, sheetId, people))));
    times.push(performance.now() - from);
  }
  const raw = Array.from({ length: rounds }, () => bare(data));
  data.close();
  console.table([
    {
      operations: devices * each,
      p50: ms(at(times, 0.5)),
      max: ms(at(times, 1)),
      goal: ms(goal),
      "bare rows p50": ms(at(raw, 0.5)),
      ratio: (at(times, 0.5) / at(raw, 0.5)).toFixed(1),
    },
  ]);
  if (at(times, 1) > goal) throw new Error("too slow");
} finally {
  await app.remove();
}

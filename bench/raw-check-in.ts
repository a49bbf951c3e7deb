// The floor of P7: a bare server of node:http that does by hand, with prepared statements and one transaction a batch,
// what a batch of check-ins makes the app read and write. `raw-check-in.ts <file>`; prints its port.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import Database from "better-sqlite3";

const data = new Database(process.argv[2] ?? "");
data.pragma("journal_mode = wal");
data.pragma("synchronous = full");
data.pragma("foreign_keys = 1");

const sql = {
  device: data.prepare(
    "select d.* from devices d join events e on e.id = d.event_id where d.token_hash = ? and e.trashed_at is null",
  ),
  register: data.prepare("select * from attendance_registers where event_id = ?"),
  person: data.prepare("select id, status, check_in_hash from registrations where id = ? and event_id = ?"),
  known: data.prepare("select id from attendance_ops where id = ?"),
  sequel: data.prepare("select id from attendance_ops where device_id = ? and device_seq = ?"),
  insert: data.prepare(
    `insert into attendance_ops (id, register_id, registration_id, kind, source, rank, device_id, device_seq, captured_at,
      effective_at, received_at, base_version, flags) values (?, ?, ?, ?, ?, 3, ?, ?, ?, ?, ?, 0, '[]')`,
  ),
  ops: data.prepare(
    "select * from attendance_ops where register_id = ? and registration_id = ? order by received_at, id",
  ),
  record: data.prepare(
    `insert into attendance_records (register_id, registration_id, status, arrived_at, minutes_present, override, conflict,
      corrected, source, version, last_op_id, updated_at) values (?, ?, 'present', ?, 0, 0, 0, 0, ?, ?, ?, ?)
      on conflict (register_id, registration_id) do update set arrived_at = excluded.arrived_at, version = excluded.version,
      last_op_id = excluded.last_op_id, updated_at = excluded.updated_at`,
  ),
  told: data.prepare(
    `select r.*, d.label from attendance_records r left join attendance_ops o on o.id = r.last_op_id
      left join devices d on d.id = o.device_id where r.register_id = ? and r.registration_id = ?`,
  ),
  seen: data.prepare("update devices set last_seen_at = ?, waiting = ?, roster_count = ?, offset_ms = ? where id = ?"),
};

type Op = { id: string; registrationId: string; kind: string; source: string; seq: number; capturedAt: string };
type Batch = { offsetMs: number; waiting: number; rosterCount: number; ops: Op[] };
type Found = { id: string; event_id: string };

const take = data.transaction((token: string, batch: Batch) => {
  const device = sql.device.get(createHash("sha256").update(token).digest("base64url")) as Found;
  const register = sql.register.get(device.event_id) as Found;
  const now = Date.now();
  const verdicts = batch.ops.map((op) => {
    const known = sql.known.get(op.id) || sql.sequel.get(device.id, op.seq);
    if (known || !sql.person.get(op.registrationId, device.event_id)) return { id: op.id, result: "rejected" };
    const at = Math.min(now, new Date(op.capturedAt).getTime() + batch.offsetMs);
    sql.insert.run(op.id, register.id, op.registrationId, op.kind, op.source, device.id, op.seq, at, at, now);
    const ops = sql.ops.all(register.id, op.registrationId) as { id: string; effective_at: number }[];
    const first = Math.min(...ops.map((one) => one.effective_at));
    sql.record.run(register.id, op.registrationId, first, op.source, ops.length, op.id, now);
    return { id: op.id, result: "applied" };
  });
  sql.seen.run(now, batch.waiting, batch.rosterCount, batch.offsetMs, device.id);
  const people = [...new Set(batch.ops.map((op) => op.registrationId))];
  return { now: new Date(now).toISOString(), verdicts, records: people.map((id) => sql.told.get(register.id, id)) };
});

createServer((asked, answer) => {
  const parts: Buffer[] = [];
  asked
    .on("data", (part: Buffer) => parts.push(part))
    .on("end", () => {
      const token = (asked.headers.authorization ?? "").replace(/^Device /, "");
      const told = take.immediate(token, JSON.parse(Buffer.concat(parts).toString()) as Batch);
      answer.writeHead(200, { "Content-Type": "application/json" }).end(JSON.stringify(told));
    });
}).listen(0, "127.0.0.1", function (this: { address: () => unknown }) {
  console.log((this.address() as { port: number }).port);
});

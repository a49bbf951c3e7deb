import { createHash, randomBytes, randomUUID } from "node:crypto";
import { join } from "node:path";
import Database from "better-sqlite3";

/** An owner's key, and the statement that puts it straight into the data of an instance. */
export function keyRow() {
  const key = `lectern_${randomBytes(24).toString("base64url")}`;
  const sql =
    "insert into api_keys (id, name, prefix, key_hash, role, place, created_by, created_at) values (?, 'bench', 'lectern_', ?, 'owner', 'instance', 'bench', ?)";
  return { key, sql, values: [randomUUID(), createHash("sha256").update(key).digest("base64url"), Date.now()] };
}

/** Makes an owner's key in the data of an instance on SQLite; answers it. */
export function ownerKey(folder: string): string {
  const { key, sql, values } = keyRow();
  const data = new Database(join(folder, "lectern.db"));
  data.prepare(sql).run(...values);
  data.close();
  return key;
}

/** Calls the HTTP face with a key; answers what it said, and throws whatever is no success. */
export const caller =
  (address: string, key: string) =>
  async (method: string, path: string, body?: object): Promise<Record<string, unknown>> => {
    const answer = await fetch(`${address}/api/v1${path}`, {
      method,
      headers: { Authorization: `Bearer ${key}`, "Content-Type": "application/json" },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Record<string, unknown>;
  };
export type Call = ReturnType<typeof caller>;

/** A published lecture; answers its id. */
export async function lecture(call: Call, seats: number): Promise<string> {
  const capacity = Math.min(seats, 100_000); // more than that no event can say
  const { eventId } = await call("POST", "/events", {
    ...{ kind: "lecture", template: "lecture-presentations", title: { en: "A day on stage" }, summary: {} },
    ...{ description: {}, languages: ["en"], startsAt: "2031-03-03T14:00", endsAt: "2031-03-03T17:00" },
    ...{ timeZone: "Asia/Seoul", capacity, visibility: "public", guardianBelowAge: 0 },
  });
  await call("POST", `/events/${eventId}/publish`, {});
  return String(eventId);
}

/** Somebody registers as a visitor does; answers the token of the personal link. */
export async function registered(address: string, eventId: string, fullName: string): Promise<string> {
  const consents = { participation: "yes", data_processing: "yes" };
  const answer = await fetch(`${address}/api/v1/events/${eventId}/registrations`, {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ fullName, locale: "en", birthDate: "1990-01-01", consents }),
  });
  if (!answer.ok) throw new Error(`registration: ${answer.status} ${await answer.text()}`);
  return ((await answer.json()) as { token: string }).token;
}

/**
 * As many more registered people as wanted, copied from one straight in the data of an instance on SQLite. Answers the
 * tokens of their links.
 */
export function multiply(folder: string, eventId: string, wanted: number): string[] {
  const data = new Database(join(folder, "lectern.db"));
  data.pragma("busy_timeout = 10000");
  const person = data
    .prepare("select p.* from persons p join registrations r on r.person_id = p.id where r.event_id = ? limit 1")
    .get(eventId) as Record<string, unknown>;
  const first = data.prepare("select * from registrations where event_id = ? limit 1").get(eventId) as Record<
    string,
    unknown
  >;
  const insert = (table: string, row: Record<string, unknown>) =>
    data
      .prepare(`insert into ${table} (${Object.keys(row).join()}) values (${Object.keys(row).map(() => "?")})`)
      .run(...Object.values(row));
  const tokens = Array.from({ length: wanted }, () => randomBytes(13).toString("hex").toUpperCase());
  const hash = (token: string) => createHash("sha256").update(token).digest("base64url");
  data.transaction(() => {
    for (const [n, token] of tokens.entries()) {
      const personId = randomUUID();
      insert("persons", { ...person, id: personId, full_name: `Student ${n}`, match_key: `student ${n}` });
      insert("registrations", {
        ...{ ...first, id: randomUUID(), person_id: personId, ticket: 1_000 + n, code: `B${n}` },
        ...{ link_hash: hash(token), check_in_hash: hash(`${token}-in`) },
      });
    }
  })();
  data.close();
  return tokens;
}

import { createHash, randomBytes, randomUUID } from "node:crypto";
import { setTimeout as rest } from "node:timers/promises";
import pg from "pg";
import { type Call, keyRow, lecture, registered } from "../calls";
import { ask } from "../post";

/** Fails the drill. */
export function must(holds: boolean, what: string) {
  if (!holds) throw new Error(what);
}

/** Waits until it holds. */
export async function until(holds: () => Promise<boolean> | boolean, what: string, forMs: number) {
  const from = performance.now();
  while (!(await holds())) {
    if (performance.now() - from > forMs) throw new Error(`${what}: not within ${forMs} ms`);
    await rest(25);
  }
}

/** Asks a PostgreSQL once. */
export async function asked(url: string, sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

/** Makes an owner's key in an instance's database; answers it. */
export async function ownerKeyIn(url: string): Promise<string> {
  const { key, sql, values } = keyRow();
  let n = 0;
  const numbered = sql.replace(/\?/g, () => (++n === 3 ? `to_timestamp($${n} / 1000.0)` : `$${n}`));
  await asked(url, numbered, values);
  return key;
}

/** A published lecture with an open room, one question in it, and a paired device. */
export type Hall = { eventId: string; sheetId: string; questionId: string; device: string };

export async function hallIn(url: string, address: string, call: Call): Promise<Hall> {
  const eventId = await lecture(call, 10_000);
  const room = { moderated: false, votes: true, hands: true, perPerson: 10, holdWords: "", version: 0 };
  await call("PUT", `/events/${eventId}/question-room`, room);
  await call("POST", `/events/${eventId}/question-room/state`, { state: "open" });
  await ask(address, await registered(address, eventId, "Student 0"), "Why does it break?");
  const [question] = await asked(url, "select id from questions where event_id = $1", [eventId]);
  const device = randomBytes(32).toString("base64url");
  const hash = createHash("sha256").update(device).digest("base64url");
  await asked(
    url,
    "insert into devices (id, event_id, label, mode, token_hash, created_at, paired_at) values ($1, $2, 'Door', 'door', $3, now(), now())",
    [randomUUID(), eventId, hash],
  );
  const sheets = (await call("GET", `/events/${eventId}/attendance`)).items as { sheetId: string }[];
  return { eventId, sheetId: sheets[0]?.sheetId ?? "", questionId: String(question?.id), device };
}

type Kind = "registration" | "vote" | "check-in";
type Sent = { path: string; headers: Record<string, string>; body: string };
type Person = { name: string; registrationId: string; token: string };

/**
 * People who register, vote and are scanned, some at once, without end. Whoever is answered 503, or not at all, sends the
 * same again, with the same key or the same operation; what was answered as done is written down to be counted later.
 */
export class Load {
  readonly people: Person[] = [];
  readonly votes: string[] = [];
  readonly ops: string[] = [];
  /** Answers by status; `cut`: the connection broke before one came. */
  readonly answers: Record<string, number> = {};
  /** What must not be: another status, or a 503 that does not say when to come again. */
  readonly strange: string[] = [];
  /** Everything that was acknowledged: when it was first sent and when it was answered (performance.now()). */
  readonly acks: { kind: Kind; from: number; at: number }[] = [];
  private over = false;
  private number = 0;
  private seq = 0;
  private readonly workers: Promise<void>[];

  constructor(
    private readonly address: string,
    private readonly hall: Hall,
    /** nginx says 502 for an answer that broke off behind it: as good as none. */
    private readonly isProxied = false,
    workers = 6,
  ) {
    this.workers = Array.from({ length: workers }, () => this.work());
  }

  /** Ends when all that was begun has been answered. */
  async stop() {
    this.over = true;
    await Promise.all(this.workers);
  }

  /** Milliseconds from `since` until something of each kind that was sent later was acknowledged; the longest of them. */
  backAfter(since: number): number | undefined {
    const first = (kind: Kind) => this.acks.find((ack) => ack.kind === kind && ack.from > since)?.at;
    const all = (["registration", "vote", "check-in"] as const).map(first);
    return all.every((at) => at !== undefined) ? Math.max(...all) - since : undefined;
  }

  private async work() {
    while (!this.over) {
      const person = await this.register();
      await this.vote(person);
      await this.scan(person);
      await rest(20 + Math.random() * 40);
    }
  }

  private async register(): Promise<Person> {
    this.number += 1;
    const name = `Student ${this.number}`;
    const consents = { participation: "yes", data_processing: "yes" };
    const said = await this.persist("registration", {
      path: `/api/v1/events/${this.hall.eventId}/registrations`,
      headers: { "Content-Type": "application/json", "Idempotency-Key": randomUUID() },
      body: JSON.stringify({ fullName: name, locale: "en", birthDate: "1990-01-01", consents }),
    });
    const person = { name, ...(JSON.parse(said) as { registrationId: string; token: string }) };
    this.people.push(person);
    return person;
  }

  private async vote({ token, registrationId }: Person) {
    await this.persist("vote", {
      path: `/api/v1/r/${token}/questions/${this.hall.questionId}/vote`,
      headers: {
        Accept: "application/json",
        Origin: this.address,
        "Content-Type": "application/x-www-form-urlencoded",
      },
      body: "page=en",
    });
    this.votes.push(registrationId);
  }

  private async scan({ registrationId }: Person) {
    const id = randomUUID();
    const capturedAt = new Date(Date.now() - 60_000).toISOString();
    const op = { id, sheetId: this.hall.sheetId, kind: "scan_in", source: "search", seq: this.seq++, capturedAt };
    await this.persist("check-in", {
      path: "/api/check-in/ops",
      headers: { Authorization: `Device ${this.hall.device}`, "Content-Type": "application/json" },
      body: JSON.stringify({ offsetMs: 0, waiting: 0, rosterCount: 1, ops: [{ ...op, registrationId }] }),
    });
    this.ops.push(id);
  }

  /** Sends until it is acknowledged; answers what was said. */
  private async persist(kind: Kind, { path, headers, body }: Sent): Promise<string> {
    const from = performance.now();
    const network = `10.${this.number >> 16}.${(this.number >> 8) & 255}.${this.number & 255}`;
    for (;;) {
      const answer = await fetch(this.address + path, {
        method: "POST",
        headers: { ...headers, "X-Forwarded-For": network },
        body,
      })
        .then(async (came) => ({
          status: came.status,
          text: await came.text(),
          retry: came.headers.get("retry-after"),
        }))
        .catch(() => undefined);
      const status = answer ? String(answer.status) : "cut";
      this.answers[status] = (this.answers[status] ?? 0) + 1;
      if (answer && (answer.status === 200 || answer.status === 201) && !/"ok":false|"rejected"/.test(answer.text)) {
        this.acks.push({ kind, from, at: performance.now() });
        return answer.text;
      }
      const isCut = !answer || (this.isProxied && answer.status === 502);
      if (!isCut && (answer.status !== 503 || !answer.retry)) {
        this.strange.push(`${kind}: ${status} ${answer.text.slice(0, 300)}`);
        console.error(this.strange.at(-1));
        if (this.strange.length > 20) throw new Error(this.strange.join("\n"));
      }
      await rest(150 + Math.random() * 200); // sooner than Retry-After says, to see how soon it would do
    }
  }

  /**
   * Ends the drill unless all answers were such as may be, and everything acknowledged is in the database, once. Answers
   * the number of registrations.
   */
  async mustBeKept(url: string): Promise<number> {
    const { lost, doubled, rows } = await this.count(url);
    const none = (counts: object) => Object.values(counts).every((n) => n === 0);
    must(this.strange.length === 0, this.strange.join("\n"));
    must(none(lost), `acknowledged and lost: ${JSON.stringify(lost)}`);
    must(none(doubled), `doubled: ${JSON.stringify(doubled)}`);
    return rows;
  }

  /** Counts what is in the database against what was acknowledged; nothing may be lost, nothing doubled. */
  private async count(url: string) {
    const { eventId, questionId } = this.hall;
    const rows = await asked(
      url,
      "select r.id, p.full_name as name from registrations r join persons p on p.id = r.person_id where r.event_id = $1",
      [eventId],
    );
    const there = new Set(rows.map((row) => row.id));
    const voted = await asked(url, "select registration_id as id from question_votes where question_id = $1", [
      questionId,
    ]);
    const given = new Set(voted.map((row) => row.id));
    const taken = new Set((await asked(url, "select id from attendance_ops")).map((row) => row.id));
    const lost = {
      registrations: this.people.filter((one) => !there.has(one.registrationId)).length,
      votes: this.votes.filter((id) => !given.has(id)).length,
      "check-ins": this.ops.filter((id) => !taken.has(id)).length,
    };
    const doubled = {
      registrations: rows.length - new Set(rows.map((row) => row.name)).size,
      votes: voted.length - given.size,
    };
    const [event] = await asked(url, "select seats_taken as taken, tickets from events where id = $1", [eventId]);
    must(Number(event?.taken) === rows.length && Number(event?.tickets) === rows.length, "seats and rows differ");
    return { lost, doubled, rows: rows.length };
  }
}

import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { newId } from "../../components/new-id";
import { badgeIn, groupIn, keptUntil } from "./components/typed";
import {
  type Answer,
  afterRefusal,
  afterSending,
  answerOf,
  heardAt,
  type Kept,
  letterAt,
  nextBatch,
  noAnswer,
  type Respond,
  type Result,
  type Row,
  settle,
  shown,
  type Write,
  withAnswered,
} from "./rules";

test("letters go on after Z", () => {
  expect([0, 1, 25, 26, 27, 51, 52, 701, 702].map(letterAt)).toEqual("A B Z AA AB AZ BA ZZ AAA".split(" "));
});

test("a time is put right by the clock's own error and stays inside the event's day", () => {
  const now = new Date("2026-01-15T06:00:00Z");
  const startsAt = new Date("2026-01-15T05:00:00Z");
  const heard = (at: string, sentAt: string) =>
    heardAt({ at: new Date(at), sentAt: new Date(sentAt), now, startsAt }).toISOString();
  expect(heard("2030-01-01T00:00:00Z", "2030-01-01T00:10:00Z")).toBe("2026-01-15T05:50:00.000Z");
  expect(heard("2026-01-15T07:00:00Z", "2026-01-15T06:00:00Z")).toBe("2026-01-15T06:00:00.000Z");
  expect(heard("1999-01-15T07:00:00Z", "2026-01-15T06:00:00Z")).toBe("2026-01-14T05:00:00.000Z");
});

test("names stay a day at most, and three hours after the end", () => {
  const hour = 3_600_000;
  expect(keptUntil(0, 100 * hour)).toBe(24 * hour);
  expect(keptUntil(0, 2 * hour)).toBe(5 * hour);
  expect(keptUntil(10 * hour, 2 * hour)).toBe(13 * hour);
});

describe("what is scanned and typed", () => {
  const token = "0123456789ABCDEFGHJKMNPQRS";
  test.each([
    [token, ""],
    [`https://example.org/ko/r/${token}`, ""],
    [`https://example.org/c/${token}?x=1`, ""],
    [`왜 그런가요? https://example.org/c/${token.toLowerCase()}`, "왜 그런가요? "],
  ])("%s is a badge", (text, rest) => expect(badgeIn(text)).toEqual({ token, rest }));
  test.each(["", "왜 그런가요?", `${token}X`, `see ${token}`, "https://example.org/c/123"])("%s is none", (text) =>
    expect(badgeIn(text)).toBeUndefined(),
  );
  test("a number sign names a group", () => {
    expect(groupIn("#3")).toEqual({ number: 3, rest: "" });
    expect(groupIn(" ＃12 김ㅁ")).toEqual({ number: 12, rest: "김ㅁ" });
    expect(groupIn("3")).toBeUndefined();
    expect(groupIn("#3a")).toBeUndefined();
  });
  test("an id is of the server's form and rises with time", () => {
    const random = (byte: number) => new Uint8Array(16).fill(byte);
    expect(newId(Date.UTC(2026, 0, 15), random(255))).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7fff-bfff-f{12}$/);
    expect(newId(1_000, random(255)) < newId(1_001, random(0))).toBe(true);
  });
});

const written = (id: string, no = 1): Write => ({
  ...{ kind: "write", id, no, at: "", body: id, lang: "ko", themeId: null, agendaItemId: null },
  ...{ askerRegistrationId: null, askerName: null, askerGroupId: null },
});
const answer = (id: string, question: string, text: string, was: Answer): Respond => ({
  ...{ kind: "answer", id, question, at: "", answerLang: null, ...noAnswer, answerSummary: text, was },
});
const kept = (seq: number, operation: Write | Respond, state: Kept["state"] = "waiting"): Kept => ({
  seq,
  operation,
  state,
});
const names = { letter: "A", asker: () => null, group: () => null };

test("an answer waits behind its refused question; others go", () => {
  const outbox = [
    kept(1, written("a"), "refused"),
    kept(2, answer("b", "a", "x", noAnswer)),
    kept(3, written("c")),
    kept(4, answer("d", "c", "x", noAnswer)),
  ];
  expect(nextBatch(outbox, 50).map((one) => one.seq)).toEqual([3, 4]);
  expect(nextBatch(outbox, 1).map((one) => one.seq)).toEqual([3]);
});

test("of a batch that was refused for its form only the faulty ones are marked", () => {
  const batch = [kept(1, written("a")), kept(2, written("b"))];
  const results = afterRefusal(batch, { "operations.1.body": [{ code: "too-long", values: { max: 2000 } }], x: [] });
  expect(afterSending(batch, results).map((one) => one.state)).toEqual(["waiting", "refused"]);
  expect(afterSending(batch, results)[1]?.problem).toMatchObject({ field: "body", fieldCode: "too-long" });
});

test("what waits is laid over what the server has, latest first", () => {
  const seen = shown(
    [serverRow({ id: "S", clientId: null, no: 1 })],
    [kept(1, written("q")), kept(2, answer("r", "S", "mine", noAnswer), "conflict")],
    names,
  );
  expect(seen.map((row) => [row.key, row.state, row.answerSummary])).toEqual([
    ["q", "waiting", null],
    ["S", "conflict", "mine"],
  ]);
  expect(seen[0]?.deviceNo).toBe("A1");
});

function serverRow(row: Partial<Row> & { id: string }): Row {
  return {
    ...{ clientId: row.id, no: 1, deviceNo: null, version: 1, status: "on_stage", body: row.id, lang: "ko" },
    ...{ asker: null, groupNumber: null, themeId: null, answerLang: null, ...noAnswer },
    ...row,
  };
}

/** The server as commands.test.ts shows it to be, by the same rules. */
class Server {
  rows = new Map<string, Row>();
  log = new Map<string, { question: string; action: "answer" | "hold"; text: string | null }>();
  take(operations: readonly (Write | Respond)[]): Result[] {
    return operations.map((operation) => {
      const outcome = operation.kind === "write" ? this.write(operation) : this.respond(operation);
      const about = operation.kind === "write" ? operation.id : operation.question;
      return { id: operation.id, outcome, row: this.rows.get(about) ?? null, problem: null };
    });
  }
  private write({ id, no, body }: Write) {
    if (this.rows.has(id)) return "again" as const;
    this.rows.set(id, serverRow({ id, no: this.rows.size + 1, deviceNo: `A${no}`, body }));
    return "done" as const;
  }
  private respond(said: Respond) {
    const known = this.log.get(said.id);
    if (known) return known.action === "hold" ? ("conflict" as const) : ("again" as const);
    const row = this.rows.get(said.question);
    if (!row) return "refused" as const;
    const found = settle(row, said);
    const entry = { question: said.question, text: said.answerSummary };
    this.log.set(said.id, { ...entry, action: found === "conflict" ? "hold" : "answer" });
    if (found === "take") this.rows.set(row.id, { ...row, ...answerOf(said), version: row.version + 1 });
    return found === "conflict" ? ("conflict" as const) : ("done" as const);
  }
}

/** A device: what it knows, what it keeps, and what it ever wrote. */
class Device {
  rows: Row[] = [];
  outbox: Kept[] = [];
  written: string[] = [];
  said: Respond[] = [];
  private seq = 0;
  constructor(
    private readonly name: string,
    private readonly server: Server,
  ) {}
  ask() {
    const id = `${this.name}${++this.seq}`;
    this.written.push(id);
    this.outbox.push(kept(this.seq, written(id, this.seq)));
  }
  reply(at: number) {
    const all = shown(this.rows, this.outbox, names).filter((row) => row.state !== "conflict");
    const row = all[at % Math.max(all.length, 1)];
    if (!row) return;
    const said = answer(`${this.name}${++this.seq}`, row.key, `${this.name} said ${this.seq}`, answerOf(row));
    this.said.push(said);
    this.outbox.push(kept(this.seq, said));
  }
  /** `lost`: the server heard it, and its answer did not come back. */
  send(lost: boolean, most = 3) {
    const batch = nextBatch(this.outbox, most);
    const results = this.server.take(batch.map((one) => one.operation));
    if (lost) return;
    this.outbox = afterSending(this.outbox, results);
    this.rows = withAnswered(this.rows, results);
  }
  look() {
    this.rows = [...this.server.rows.values()];
  }
}

type Step = { device: 0 | 1; deed: "ask" | "reply" | "send" | "lose" | "look"; at: number };
const step: fc.Arbitrary<Step> = fc.record({
  device: fc.constantFrom(0 as const, 1 as const),
  deed: fc.constantFrom("ask", "reply", "reply", "send", "lose", "look"),
  at: fc.nat(9),
});

test("two devices that lose the network and send again lose nothing and double nothing", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
      const server = new Server();
      const devices = [new Device("x", server), new Device("y", server)] as const;
      for (const { device, deed, at } of steps) {
        const one = devices[device];
        if (deed === "ask") one.ask();
        else if (deed === "reply") one.reply(at);
        else if (deed === "look") one.look();
        else one.send(deed === "lose", (at % 4) + 1);
      }
      for (const one of devices) for (let n = 0; n < 100; n++) one.send(false);
      const written = devices.flatMap((one) => one.written);
      expect([...server.rows.keys()].sort()).toEqual(written.sort());
      expect(new Set([...server.rows.values()].map((row) => row.no)).size).toBe(written.length);
      for (const one of devices) {
        // Whatever was said stands in the log, or is on the device still, waiting for its scribe to choose.
        for (const said of one.said) {
          const waits = one.outbox.some((each) => each.operation.id === said.id);
          expect(waits || server.log.get(said.id)?.text === said.answerSummary).toBe(true);
        }
        expect(one.outbox.every((each) => each.state !== "refused")).toBe(true);
        const undecided = one.outbox.filter((each) => each.state === "conflict");
        for (const each of undecided) expect(server.log.get(each.operation.id)?.action).toBe("hold");
      }
    }),
    { numRuns: 300 },
  );
});

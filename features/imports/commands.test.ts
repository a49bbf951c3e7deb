import { eq, inArray } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Actor, anonymous, system } from "../../core/permissions";
import { Refusal } from "../../core/refusal";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { id } from "../../db/id";
import { activities, events, importBatches, persons } from "../../db/schema";
import { commit } from "../admissions/commands";
import { decide, discard, fix, map, rereadFile, stageFile, sweep } from "./commands";
import { badRows, list, preview, room } from "./queries";

async function staged(actor: Actor, eventId: string, text: string, fileName = "list.csv") {
  const outcome = await stageFile(actor, { eventId, fileName, bytes: new TextEncoder().encode(text) });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value.batchId;
}
async function shown(actor: Actor, batchId: string, more: object = {}) {
  const found = await preview(actor, { batchId, ...more });
  if (found.finished) throw new Error("finished already");
  return found;
}
const raw = async (batchId: string) => (await db.select().from(importBatches).where(eq(importBatches.id, batchId)))[0];
const people = "성명,학교,학년,생년월일\n김서연,한빛중학교,1,2012-03-05\n이산,서강중학교,2,2011-04-06\n";
const code = async (work: Promise<unknown>) => {
  try {
    const outcome = await work;
    return (outcome as { code?: string }).code ?? "done";
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
};

describe("who may import", () => {
  test("the team; a judge may not, an outsider and a visitor find nothing", async () => {
    const { aru, min, bota, sora, lecture } = await cast();
    const batchId = await staged(min, lecture.id, people);
    for (const [actor, answer] of [
      [aru, "done"],
      [bota, "not-allowed"],
      [sora, "not-found"],
      [anonymous, "sign-in-needed"],
    ] as const) {
      const file = { eventId: lecture.id, fileName: "a.csv", text: people };
      expect(await code(stageFile(actor, file))).toBe(answer);
      expect(await code(room(actor, { eventId: lecture.id }))).toBe(answer);
      expect(await code(list(actor, { eventId: lecture.id }))).toBe(answer);
      expect(await code(preview(actor, { batchId }))).toBe(answer);
      expect(await code(badRows(actor, { batchId }))).toBe(answer);
      expect(await code(fix(actor, { batchId, line: 2, column: 2, value: "1" }))).toBe(answer);
      expect(await code(decide(actor, { batchId, line: 2, decision: "undecided" }))).toBe(answer);
    }
    for (const actor of [bota, sora, anonymous]) expect(await code(commit(actor, { batchId }))).not.toBe("done");
    expect(await db.$count(persons, inArray(persons.fullName, ["김서연", "이산"]))).toBe(0);
  });

  test("a list of another event is as good as unknown, like one that never was", async () => {
    const { lecture } = await cast();
    const other = await cast();
    const batchId = await staged(other.min, other.lecture.id, people);
    const { min } = await cast();
    for (const foreign of [batchId, id()]) {
      expect(await code(preview(min, { batchId: foreign }))).toBe("not-found");
      expect(await code(commit(min, { batchId: foreign }))).toBe("not-found");
      expect(await code(rereadFile(min, { batchId: foreign }))).toBe("not-found");
    }
    expect(await code(stageFile(min, { eventId: lecture.id, fileName: "a", text: people }))).toBe("not-found");
    expect(await code(stageFile(min, { eventId: "x", fileName: "a", text: people }))).toBe("invalid");
  });
});

describe("what may not be kept", () => {
  test("resident registration numbers are masked in every cell, and the file with them is not kept", async () => {
    const { min, lecture } = await cast();
    const number = "131109-3123456";
    const text = `성명,주민등록번호,비고\n김서연,${number},\n이산,,엄마 ${number}\n박하늘,,\n`;
    const batchId = await staged(min, lecture.id, text);
    const found = await shown(min, batchId);
    expect(found).toMatchObject({
      canReread: false,
      notes: [{ code: "id-numbers-masked", count: 2 }],
      counts: { create: 1, error: 2 },
    });
    expect(JSON.stringify(found)).not.toContain("3123456");
    expect(JSON.stringify(await badRows(min, { batchId }))).not.toContain("3123456");
    await fix(min, { batchId, line: 2, column: 2, value: number });
    expect(JSON.stringify(await shown(min, batchId))).not.toContain("3123456");
    expect(await code(rereadFile(min, { batchId, encoding: "utf-8" }))).toBe("not-found");

    await fix(min, { batchId, line: 2, column: 1, value: "" });
    await fix(min, { batchId, line: 2, column: 2, value: "" });
    expect((await shown(min, batchId)).counts).toMatchObject({ create: 2, error: 1 });
  });

  test("a column of passports or individual numbers is masked as a whole, and its rows wait until it is gone", async () => {
    const { min, lecture } = await cast();
    const text = "ФИО,Школа,Паспорт,ИИН\nПак Алексей,Школа 1,N7654321,100305550010\nКим Анна,Школа 1,,\n";
    const batchId = await staged(min, lecture.id, text);
    const found = await shown(min, batchId);
    expect(found).toMatchObject({ canReread: false, notes: [{ code: "id-numbers-masked", count: 2 }] });
    expect(found.counts).toMatchObject({ create: 1, error: 1 });
    expect(JSON.stringify([found, await badRows(min, { batchId })])).not.toMatch(/7654321|100305/);
    for (const column of [2, 3]) await fix(min, { batchId, line: 2, column, value: "" });
    expect((await shown(min, batchId)).counts).toMatchObject({ create: 2, error: 0 });
  });

  test("a discarded list and one nobody finished within a day are gone", async () => {
    const { min, lecture } = await cast();
    const batchId = await staged(min, lecture.id, people);
    await discard(min, { batchId });
    expect(await raw(batchId)).toMatchObject({ state: "discarded", source: null });
    expect(await list(min, { eventId: lecture.id })).toEqual([]);
    expect(await code(fix(min, { batchId, line: 2, column: 0, value: "x" }))).toBe("import-finished");
    expect(await code(badRows(min, { batchId }))).toBe("import-finished");

    const [old, fresh] = [await staged(min, lecture.id, people), await staged(min, lecture.id, people)];
    const yesterday = new Date(Date.now() - 25 * 3_600_000);
    await write([], (tx) => tx.update(importBatches).set({ createdAt: yesterday }).where(eq(importBatches.id, old)));
    expect(await sweep(system, {})).toMatchObject({ ok: true });
    expect(await raw(old)).toMatchObject({ state: "discarded", source: null });
    expect(await raw(fresh)).toMatchObject({ state: "staged" });
  });

  test("the trail keeps ids and numbers, no names", async () => {
    const { min, lecture } = await cast();
    const batchId = await staged(min, lecture.id, people);
    await commit(min, { batchId });
    const trail = await db.select().from(activities).where(eq(activities.eventId, lecture.id));
    expect(trail.map(({ name }) => name)).toEqual(["imports.stage", "imports.commit"]);
    expect(JSON.stringify(trail)).not.toMatch(/서연|이산|한빛|list\.csv/);
  });
});

describe("hostile lists", () => {
  test("columns named after an object's prototype are refused, and nobody's prototype changes", async () => {
    const { min, lecture } = await cast();
    const batchId = await staged(min, lecture.id, people);
    const own = JSON.parse('{"__proto__": "fullName"}') as Record<string, "fullName">;
    expect(await code(map(min, { batchId, mapping: { constructor: "fullName" } as never }))).toBe("invalid");
    expect(await code(map(min, { batchId, mapping: { "100": "fullName" } }))).toBe("invalid");
    expect(await code(map(min, { batchId, mapping: { "0": "toString" as never } }))).toBe("invalid");
    expect(await map(min, { batchId, mapping: { "0": "fullName", "1": "fullName" } })).toMatchObject({
      code: "invalid",
      fields: { mapping: [{ code: "twice" }] },
    });
    await map(min, { batchId, mapping: own });
    expect(({} as Record<string, unknown>).fullName).toBeUndefined();
    const names = "__proto__,constructor,성명,toString\n1,2,김서연,3\n";
    expect((await shown(min, await staged(min, lecture.id, names))).counts).toMatchObject({ create: 1 });
  });

  test.each<[string, string, string]>([
    ["5,001 people", `성명\n${"김서연\n".repeat(5_001)}`, "rows-too-many"],
    ["101 columns", `${"성명,".repeat(101)}x\n`, "columns-too-many"],
    ["a cell of 40,000 letters", `성명\n${"가".repeat(40_000)}\n`, "file-broken"],
    ["nothing", "", "file-empty"],
    ["a web page", "<!doctype html><table><tr><td>x</td></tr></table>", "save-as-xlsx"],
    ["a PDF", "%PDF-1.7\n", "not-a-table"],
    ["more than 5 MB", "a".repeat(5_000_001), "file-too-big"],
    ["a broken archive", "PK\u0003\u0004nothing", "file-broken"],
  ])("%s", async (_what, text, refusal) => {
    const { min, lecture } = await cast();
    const file = { eventId: lecture.id, fileName: "a.csv", bytes: new TextEncoder().encode(text) };
    expect(await stageFile(min, file)).toMatchObject({ ok: false, code: refusal });
    expect(await list(min, { eventId: lecture.id })).toEqual([]);
  });

  test("letters no encoding of ours knows", async () => {
    const { min, lecture } = await cast();
    const bytes = new Uint8Array([0x98, 0x98, 0xff, 0x2c, 0x98, 0x0a]);
    const outcome = await stageFile(min, { eventId: lecture.id, fileName: "a.csv", bytes });
    expect(outcome).toMatchObject({ ok: false, code: "encoding-unknown" });
  });

  test("a long cell is shown as far as it helps, and its row is a problem", async () => {
    const { min, lecture } = await cast();
    const batchId = await staged(min, lecture.id, `성명,비고\n김서연,${"가".repeat(20_000)}\n`);
    const { rows, counts } = await shown(min, batchId);
    expect(counts).toMatchObject({ error: 1 });
    expect(rows[0]?.problems).toMatchObject([{ code: "too-long" }]);
    expect(JSON.stringify(rows).length).toBeLessThan(3_000);
  });

  test("a name of 300 letters and signs that turn the line round is a file's name all the same", async () => {
    const { min, lecture } = await cast();
    const name = `${"명단".repeat(200)}\u202Excod.csv`;
    await staged(min, lecture.id, people, name);
    const [row] = await list(min, { eventId: lecture.id });
    expect(row?.fileName.length).toBeLessThanOrEqual(200);
  });

  test("an event in the trash takes no list", async () => {
    const { min, lecture } = await cast();
    const batchId = await staged(min, lecture.id, people);
    await write([], (tx) => tx.update(events).set({ trashedAt: new Date() }).where(eq(events.id, lecture.id)));
    expect(await code(stageFile(min, { eventId: lecture.id, fileName: "a", text: people }))).toBe("in-trash");
    expect(await code(commit(min, { batchId }))).toBe("in-trash");
  });
});

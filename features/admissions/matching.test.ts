// Who is taken for whom, and who goes when an import is taken back.
import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import type { Actor } from "../../core/permissions";
import { cast, lectureOf } from "../../core/testing";
import { db, engine, write } from "../../db";
import { events, groupMembers, groups, registrations } from "../../db/schema";
import { decide, fix, stageFile } from "../imports/commands";
import { list, preview } from "../imports/queries";
import { log } from "../questions/commands";
import { cancel, change } from "../registrations/commands";
import { commit, undo } from "./commands";

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
const people = "성명,학교,학년,생년월일\n김서연,한빛중학교,1,2012-03-05\n이산,서강중학교,2,2011-04-06\n";

test("somebody likely is asked about, shown without contacts, and decided by hand", async () => {
  const { min, lecture } = await cast(null);
  await commit(min, { batchId: await staged(min, lecture.id, people) });
  const again = "성명,학교,학년\n김서연,한빛중학교,1\n이산,서강중학교,2\n";
  const batchId = await staged(min, lecture.id, again);
  const { counts, rows } = await shown(min, batchId, { show: "ask" });
  expect(counts).toMatchObject({ ask: 2, create: 0 });
  expect(rows[0]).toMatchObject({
    like: "김서연",
    resembles: { name: "김서연", school: { ko: "한빛중학교" }, grade: 1, here: true, gone: false },
  });
  expect(JSON.stringify(rows[0]?.resembles)).not.toContain("2012");
  await decide(min, { batchId, line: 2, decision: "same" });
  await decide(min, { batchId, line: 3, decision: "new" });
  expect((await shown(min, batchId)).counts).toMatchObject({ existing: 1, create: 1, ask: 0 });
  await fix(min, { batchId, line: 3, column: 2, value: "3" });
  expect((await shown(min, batchId)).counts).toMatchObject({ existing: 1, ask: 1 });
  await decide(min, { batchId, line: 3, decision: "skip" });
  expect((await shown(min, batchId)).counts).toMatchObject({ existing: 1, skip: 1 });
});

test("what is asked of many rows can be answered for all of them at once", async () => {
  const { min, lecture } = await cast(null);
  await commit(min, { batchId: await staged(min, lecture.id, people) });
  const batchId = await staged(min, lecture.id, "성명,학교,학년\n김서연,한빛중학교,1\n이산,서강중학교,2\n새봄,,\n");
  expect((await shown(min, batchId)).counts).toMatchObject({ ask: 2, create: 1 });
  await decide(min, { batchId, line: 3, decision: "new" });
  await decide(min, { batchId, decision: "same" });
  expect((await shown(min, batchId)).counts).toMatchObject({ existing: 1, create: 2, ask: 0 });
});

test("somebody who cancelled is brought back only when that is decided, and undo leaves them be", async () => {
  const { min, lecture } = await cast(null);
  await commit(min, { batchId: await staged(min, lecture.id, people) });
  const [first] = await db.select().from(registrations).where(eq(registrations.eventId, lecture.id));
  await cancel(min, { registrationIds: [first?.id ?? ""] });
  const batchId = await staged(min, lecture.id, people);
  const { rows, counts } = await shown(min, batchId, { show: "ask" });
  expect(counts).toMatchObject({ ask: 1, existing: 1 });
  expect(rows[0]?.resembles).toMatchObject({ here: true, gone: true });
  await decide(min, { batchId, line: rows[0]?.line, decision: "same" });
  expect(await commit(min, { batchId })).toMatchObject({ ok: true, value: { counts: { known: 1, confirmed: 1 } } });
  expect(await undo(min, { batchId })).toMatchObject({ ok: true, value: { removed: 0, kept: 1 } });
});

test("undo keeps whoever was touched since, and counts them", async () => {
  const { min, lecture } = await cast(null);
  const more = `${people}최가람,,,\n박하늘,,,\n`;
  const batchId = await staged(min, lecture.id, more);
  await commit(min, { batchId });
  const made = await db
    .select()
    .from(registrations)
    .where(eq(registrations.eventId, lecture.id))
    .orderBy(registrations.ticket);
  const [one, two, three] = made.map((row) => row.id);
  await change(min, { registrationId: one ?? "", notes: "휠체어" });
  await write([], async (tx) => {
    const [group] = await tx.insert(groups).values({ eventId: lecture.id, number: 1 }).returning();
    await tx.insert(groupMembers).values({ groupId: group?.id ?? "", registrationId: two ?? "" });
  });
  await log(min, { eventId: lecture.id, body: "왜 독수리인가요?", lang: "ko", askerRegistrationId: three ?? "" });
  expect(await undo(min, { batchId })).toMatchObject({ ok: true, value: { removed: 1, kept: 3 } });
  const left = await db.select().from(registrations).where(eq(registrations.eventId, lecture.id));
  expect(left.map(({ id: own }) => own).sort()).toEqual([one, two, three].sort());
  const [event] = await db.select().from(events).where(eq(events.id, lecture.id));
  expect(event?.seatsTaken).toBe(3);
  expect(await list(min, { eventId: lecture.id })).toMatchObject([
    { state: "undone", counts: { removed: 1, kept: 3 } },
  ]);
});

test("two rows of a list are never one person twice", async () => {
  const { min, lecture, program } = await cast(null);
  await commit(min, { batchId: await staged(min, lecture.id, people) });
  const other = await lectureOf(program.id, { capacity: null });
  const twice = "성명,학교,학년,생년월일\n김서연,한빛중학교,1,2012-03-05\n김서연,,,2012-03-05\n";
  const batchId = await staged(min, other.id, twice);
  const { counts } = await shown(min, batchId);
  expect(counts).toMatchObject({ known: 1, repeat: 1 });
  expect(await commit(min, { batchId })).toMatchObject({ ok: true, value: { counts: { confirmed: 1 } } });
});

test("somebody known from two events of the programme is no rival of themselves", async () => {
  const { min, lecture, program } = await cast(null);
  const [second, third] = [await lectureOf(program.id), await lectureOf(program.id)];
  for (const event of [lecture, second]) await commit(min, { batchId: await staged(min, event.id, people) });
  const { counts } = await shown(min, await staged(min, third.id, people));
  expect(counts).toMatchObject({ known: 2, ask: 0 });
});

/** A whole cohort; fewer over a network, where each statement waits for its answer. */
const cohort = engine === "sqlite" ? 4_000 : 400;

test("a cohort is let in with one commit, and out again", { timeout: 120_000 }, async () => {
  const { min, lecture } = await cast(cohort - 100);
  const line = (n: number) => `이름${n},학교${n % 40},1,${n % 12},2012-03-05,+8210${20_000_000 + n}`;
  const lines = Array.from({ length: cohort }, (_, n) => line(n));
  const batchId = await staged(min, lecture.id, `성명,학교,학년,반,생년월일,보호자 연락처\n${lines.join("\n")}\n`);
  const outcome = await commit(min, { batchId });
  expect(outcome).toMatchObject({ ok: true, value: { counts: { confirmed: cohort - 100, waitlisted: 100 } } });
  expect(await db.$count(registrations, eq(registrations.eventId, lecture.id))).toBe(cohort);
  expect(await undo(min, { batchId })).toMatchObject({ ok: true, value: { removed: cohort, kept: 0 } });
});

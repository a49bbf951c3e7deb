import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { eq, inArray } from "drizzle-orm";
import { simpleParser } from "mailparser";
import { beforeEach, expect, test } from "vitest";
import { env } from "../../core/env";
import { runDue } from "../../core/jobs";
import { cast } from "../../core/testing";
import { db, write } from "../../db";
import { jobs, letters, mailings } from "../../db/schema";
import { reactions } from "../letters/jobs";
import { message, resend, unsend } from "../mailings/commands";
import { add, cancel, promote, restore } from "./commands";

const folder = () => join(env.DATA_DIR, "mail");
const files = () => readdirSync(folder(), { withFileTypes: true }).map((file) => file.name);
let before = new Set<string>();
beforeEach(() => {
  try {
    before = new Set(files());
  } catch {
    before = new Set();
  }
});
/** The letters of this test, as they were written. */
const sent = async () => {
  try {
    const fresh = files().filter((name) => name.endsWith(".eml") && !before.has(name));
    return await Promise.all(fresh.sort().map((name) => simpleParser(readFileSync(join(folder(), name)))));
  } catch {
    return [];
  }
};
/** Half a minute passes. */
const wait = async () => {
  await write([], async (tx) => {
    await tx
      .update(jobs)
      .set({ runAt: new Date(0) })
      .where(eq(jobs.attempts, 0));
    await tx
      .update(letters)
      .set({ dueAt: new Date(0) })
      .where(inArray(letters.state, ["queued", "held"]));
  });
  await runDue(reactions);
};
const somebody = async (actor: Parameters<typeof add>[0], eventId: string, change: Record<string, unknown> = {}) => {
  const person = { fullName: "김민서", locale: "ko" as const, email: "minseo@example.org" };
  const outcome = await add(actor, { eventId, ...person, ...change });
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};

test("whoever has a seat gets one letter, in their language, with the link, the code and the calendar entry", async () => {
  const { lecture, min } = await cast(5);
  const made = await somebody(min, lecture.id);
  await Promise.all([runDue(reactions), runDue(reactions)]);
  await runDue(reactions);
  const [letter, ...more] = await sent();
  expect(more).toEqual([]);
  expect(letter?.subject).toBe("신청이 완료되었습니다: 대사 초청 강연");
  expect(letter?.text).toContain("김민서 님");
  expect(letter?.text).toContain(made.code);
  expect(letter?.text).toMatch(/\/ko\/r\/[0-9A-Z]{26}/);
  expect(letter?.attachments.map((one) => one.contentType)).toEqual(["image/png", "text/calendar", "application/ics"]);
  expect(letter?.attachments[1]?.content.toString()).toContain("BEGIN:VEVENT");
  expect(await db.$count(letters, eq(letters.registrationId, made.registrationId))).toBe(1);
});

test("nobody without an address gets a letter, and nobody's own address is asked for when a guardian's is there", async () => {
  const { lecture, min } = await cast(5);
  await somebody(min, lecture.id, { fullName: "하나", email: null });
  await somebody(min, lecture.id, { fullName: "두리", email: null, guardianEmail: "guardian@example.org" });
  await wait();
  expect((await sent()).map((letter) => letter.to)).toMatchObject([{ text: "guardian@example.org" }]);
});

test("moving up is told, unless the seat was taken back within half a minute", async () => {
  const { lecture, min } = await cast(1);
  const first = await somebody(min, lecture.id, { fullName: "하나" });
  const second = await somebody(min, lecture.id, { fullName: "두리", email: "duri@example.org", locale: "ru" });
  await runDue(reactions);
  const already = (await sent()).length;

  await cancel(min, { registrationIds: [first.registrationId] });
  await restore(min, { registrationIds: [first.registrationId] });
  await wait();
  expect((await sent()).length).toBe(already);

  await cancel(min, { registrationIds: [first.registrationId] });
  await runDue(reactions);
  expect((await sent()).length).toBe(already);
  await wait();
  const subjects = (await sent()).slice(already).map((letter) => letter.subject);
  expect(subjects.toSorted()).toEqual([
    "Для вас нашлось место: 대사 초청 강연",
    "신청이 취소되었습니다: 대사 초청 강연",
  ]);
  expect(await promote(min, { registrationIds: [second.registrationId] })).toMatchObject({ code: "not-waiting" });
});

test("a letter of the team reaches the person and the guardian once each, sealed until then", async () => {
  const { lecture, min } = await cast(5);
  const one = await somebody(min, lecture.id, { guardianEmail: "guardian@example.org" });
  const other = await somebody(min, lecture.id, { fullName: "두리", email: null });
  await runDue(reactions);
  const already = (await sent()).length;
  const ids = [one.registrationId, other.registrationId];
  const outcome = await message(min, { registrationIds: ids, subject: "준비물", text: "필기구를 가져오세요." });
  expect(outcome).toMatchObject({ ok: true, value: { recipients: 1, unreachable: 1 } });
  const kept = [await db.select().from(jobs), await db.select().from(letters), await db.select().from(mailings)];
  expect(JSON.stringify(kept)).not.toContain("필기구");
  await wait();
  await wait();
  const letter = (await sent()).slice(already);
  expect(letter.map((each) => (Array.isArray(each.to) ? "" : each.to?.text)).toSorted()).toEqual([
    "guardian@example.org",
    "minseo@example.org",
  ]);
  expect(letter[0]?.text).toContain("필기구를 가져오세요.");
});

test("a letter taken back within half a minute reaches nobody", async () => {
  const { lecture, min, bota } = await cast(5);
  const one = await somebody(min, lecture.id);
  await runDue(reactions);
  const already = (await sent()).length;
  const outcome = await message(min, { registrationIds: [one.registrationId], subject: "a", text: "b" });
  if (!outcome.ok) throw new Error(outcome.code);
  const which = { eventId: lecture.id, messageId: outcome.value.messageId };
  expect(await unsend(bota, which)).toMatchObject({ code: "not-allowed" });
  expect(await unsend(min, which)).toEqual({ ok: true, value: { withdrawn: 1 } });
  await wait();
  expect((await sent()).length).toBe(already);
  expect(await unsend(min, which)).toEqual({ ok: true, value: { withdrawn: 0 } });
});

test("the personal link is sent again when asked, by the team only", async () => {
  const { lecture, min, bota, sora } = await cast(5);
  const one = await somebody(min, lecture.id);
  await runDue(reactions);
  const already = (await sent()).length;
  expect(await resend(bota, { registrationIds: [one.registrationId] })).toMatchObject({ code: "not-allowed" });
  expect(await message(sora, { registrationIds: [one.registrationId], subject: "a", text: "b" })).toMatchObject({
    code: "not-found",
  });
  await resend(min, { registrationIds: [one.registrationId] });
  await runDue(reactions);
  expect((await sent())[already]?.subject).toBe("개인 링크를 다시 보내 드립니다: 대사 초청 강연");
});

test("letters go to people of one event at a time", async () => {
  const here = await cast(5);
  const there = await cast(5);
  const one = await somebody(here.min, here.lecture.id);
  const other = await somebody(there.min, there.lecture.id);
  const both = [one.registrationId, other.registrationId];
  expect(await resend(here.olga, { registrationIds: both })).toMatchObject({ code: "not-found" });
});

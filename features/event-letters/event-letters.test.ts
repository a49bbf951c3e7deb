import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { and, eq, inArray } from "drizzle-orm";
import ICAL from "ical.js";
import { type ParsedMail, simpleParser } from "mailparser";
import { beforeEach, expect, test } from "vitest";
import { env } from "../../core/env";
import { runDue } from "../../core/jobs";
import { anonymous } from "../../core/permissions";
import { cast, lectureOf, teacherOf } from "../../core/testing";
import { wallClock } from "../../core/time";
import { db, write } from "../../db";
import { events, jobs, letters, organizations } from "../../db/schema";
import { cancel as cancelEvent, edit } from "../events/commands";
import { details } from "../events/queries";
import { decline } from "../letters/commands";
import { reactions as letterReactions } from "../letters/jobs";
import { add } from "../registrations/commands";
import { configure, retry } from "./commands";
import { byTheClock, reactions as eventReactions } from "./jobs";
import { letterHistory, letterList, letterSettings } from "./queries";

const reactions = [...letterReactions, ...eventReactions];
const folder = () => join(env.DATA_DIR, "mail");
const names = () => {
  try {
    return readdirSync(folder()).filter((name) => name.endsWith(".eml"));
  } catch {
    return [];
  }
};
let before = new Set<string>();
beforeEach(async () => {
  before = new Set(names());
  // The clock is everybody's: events of the tests before would have their reminders too.
  await write([], async (tx) => {
    await tx.update(events).set({ status: "draft" });
  });
});
const sent = async () =>
  Promise.all(
    names()
      .filter((name) => !before.has(name))
      .sort()
      .map((name) => simpleParser(readFileSync(join(folder(), name)))),
  );
/** Everything that waits for a minute leaves now. */
const settle = async () => {
  await runDue(reactions);
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
const fresh = async () => {
  await settle();
  const all = await sent();
  before = new Set(names());
  return all;
};
const toOf = (mail: ParsedMail) => (Array.isArray(mail.to) ? "" : (mail.to?.value[0]?.address ?? ""));
const calendarOf = (mail: ParsedMail | undefined) => {
  const file = mail?.attachments.find((one) => one.contentType === "text/calendar");
  const component = new ICAL.Component(ICAL.parse(file?.content.toString() ?? "") as unknown[]);
  const event = new ICAL.Event(component.getFirstSubcomponent("vevent") as ICAL.Component);
  return { method: component.getFirstPropertyValue("method"), event };
};

type People = Awaited<ReturnType<typeof cast>>;
const hour = 3_600_000;
const people = [
  { fullName: "김서연", locale: "ko" as const, email: "seoyeon@example.org" },
  { fullName: "Әлия Нұрланова", locale: "kk" as const, email: "aliya@example.org" },
  { fullName: "Иван Петров", locale: "ru" as const, guardianEmail: "parent@example.org" },
];
/** Three people registered, in three languages. */
async function filled({ min }: People, eventId: string) {
  const ids: string[] = [];
  for (const person of people) {
    const made = await add(min, { eventId, ...person });
    if (!made.ok) throw new Error(made.code);
    ids.push(made.value.registrationId);
  }
  return ids;
}
/** The event as its form has it, with changes. */
async function change({ aru }: People, eventId: string, changed: Record<string, unknown>) {
  const now = await details(aru, { eventId });
  const { slug, status, seatsTaken, trashedAt, ...form } = now;
  const outcome = await edit(aru, { ...form, ...changed } as never);
  if (!outcome.ok) throw new Error(`${outcome.code} ${JSON.stringify(outcome.fields)}`);
  return { slug, status, seatsTaken, trashedAt };
}
const moved = async (cast: People, eventId: string, hours: number) => {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) throw new Error("no event");
  const at = (instant: Date) => wallClock(new Date(instant.getTime() + hours * hour), event.timeZone);
  await change(cast, eventId, { startsAt: at(event.startsAt), endsAt: at(event.endsAt) });
  return new Date(event.startsAt.getTime() + hours * hour);
};

test("an event moved by an hour moves in every calendar: same id, higher sequence, new time; and its reminder moves", async () => {
  const here = await cast(10);
  await filled(here, here.lecture.id);
  const first = await fresh();
  expect(first).toHaveLength(3);
  const was = new Map(first.map((mail) => [toOf(mail), calendarOf(mail)]));
  const planned = (await letterList(here.min, { eventId: here.lecture.id })).planned.map(({ at }) => at.getTime());

  const startsAt = await moved(here, here.lecture.id, 1);
  const second = await fresh();
  expect(second.map(toOf).sort()).toEqual(["aliya@example.org", "parent@example.org", "seoyeon@example.org"]);
  for (const mail of second) {
    const old = was.get(toOf(mail));
    const { method, event } = calendarOf(mail);
    expect(method).toBe("REQUEST");
    expect(event.uid).toBe(old?.event.uid);
    expect(event.sequence).toBeGreaterThan(old?.event.sequence ?? 99);
    expect(event.startDate.toJSDate()).toEqual(startsAt);
    expect(String(event.startDate.toString()), "an instant, in UTC").toMatch(/Z$/);
    expect(event.component.getFirstPropertyValue("dtstamp")?.toString()).not.toBe(
      old?.event.component.getFirstPropertyValue("dtstamp")?.toString(),
    );
  }
  expect(second.map((mail) => mail.subject).sort()).toEqual([
    "Изменилось время или место: 대사 초청 강연",
    "Уақыты немесе орны өзгерді: 대사 초청 강연",
    "일시 또는 장소가 변경되었습니다: 대사 초청 강연",
  ]);
  const after = (await letterList(here.min, { eventId: here.lecture.id })).planned.map(({ at }) => at.getTime());
  expect(after).toEqual(planned.map((at) => at + hour));

  const old = new Date(startsAt.getTime() - hour - 3 * hour + 1_000);
  await byTheClock(old);
  expect((await fresh()).map(toOf), "not yet: it begins an hour later now").toEqual([]);
  await byTheClock(new Date(old.getTime() + hour));
  await byTheClock(new Date(old.getTime() + hour + 60_000));
  const reminders = await fresh();
  expect(reminders.map(toOf).sort()).toEqual(["aliya@example.org", "parent@example.org", "seoyeon@example.org"]);
});

test("two changes within a minute are one letter, and a change taken back is none", async () => {
  const here = await cast(10);
  await filled(here, here.lecture.id);
  await fresh();
  await moved(here, here.lecture.id, 1);
  await runDue(reactions);
  await moved(here, here.lecture.id, 2);
  const letters = await fresh();
  expect(letters).toHaveLength(3);
  expect(letters.find((mail) => toOf(mail) === "seoyeon@example.org")?.text).toMatch(/변경 전: .*오후 2:00–오후 5:00/);
  await moved(here, here.lecture.id, 1);
  await runDue(reactions);
  await moved(here, here.lecture.id, -1);
  expect((await fresh()).map(toOf)).toEqual([]);
  await change(here, here.lecture.id, { capacity: 20 });
  expect((await fresh()).map(toOf), "seats are nobody's calendar").toEqual([]);
});

test("a cancelled event leaves every calendar and tells why; no reminder follows", async () => {
  const here = await cast(10);
  await filled(here, here.lecture.id);
  await fresh();
  await cancelEvent(here.aru, { eventId: here.lecture.id, reason: "태풍" });
  const told = await fresh();
  expect(told).toHaveLength(3);
  for (const mail of told) {
    const { method, event } = calendarOf(mail);
    expect([method, event.component.getFirstPropertyValue("status")]).toEqual(["CANCEL", "CANCELLED"]);
    expect(event.sequence).toBe(1);
    expect(mail.text).toContain("태풍");
  }
  await byTheClock(new Date(here.lecture.startsAt.getTime() - 3 * hour + 1_000));
  expect((await fresh()).map(toOf)).toEqual([]);
});

test("reminders come once, not to those who registered since, and not for another day twice", async () => {
  const here = await cast(10);
  const [one] = await filled(here, here.lecture.id);
  await fresh();
  const due = new Date(here.lecture.startsAt.getTime() - 72 * hour + 5_000);
  await write([], async (tx) => {
    const { registrations } = await import("../../db/schema");
    await tx
      .update(registrations)
      .set({ confirmedAt: new Date(due.getTime() + 2 * hour) })
      .where(eq(registrations.id, one ?? ""));
  });
  await byTheClock(due);
  await byTheClock(new Date(due.getTime() + 60_000));
  const reminders = await fresh();
  expect(reminders.map(toOf).sort()).toEqual(["aliya@example.org", "parent@example.org"]);
  expect(reminders[0]?.headers.get("list"), "RFC 8058").toMatchObject({
    unsubscribe: { url: expect.stringMatching(/\/api\/letters\//) },
    "unsubscribe-post": expect.anything(),
  });
  await moved(here, here.lecture.id, 1);
  await fresh();
  await byTheClock(new Date(due.getTime() + hour));
  expect((await fresh()).map(toOf), "the same day").toEqual([]);
});

test("whoever declines gets no reminders but all that matters, until they say otherwise", async () => {
  const here = await cast(10);
  await filled(here, here.lecture.id);
  await fresh();
  await configure(here.aru, {
    eventId: here.lecture.id,
    reminders: [180, 60],
    thanks: false,
    quietFrom: "00:00",
    quietUntil: "00:00",
  });
  await byTheClock(new Date(here.lecture.startsAt.getTime() - 3 * hour + 1_000));
  const mail = (await fresh()).find((one) => toOf(one) === "parent@example.org");
  const token = /\/ru\/letters\/(\S+)/.exec(mail?.text ?? "")?.[1] ?? "";
  expect(await decline(anonymous, { token: `${token.slice(0, -1)}${token.endsWith("0") ? "1" : "0"}` })).toMatchObject({
    code: "letter-link-unknown",
  });
  expect(await decline(anonymous, { token: token.replace(".g.", ".p.") })).toMatchObject({
    code: "letter-link-unknown",
  });
  expect(await decline(anonymous, { token })).toMatchObject({ ok: true, value: { want: "none" } });
  await byTheClock(new Date(here.lecture.startsAt.getTime() - hour + 1_000));
  expect((await fresh()).map(toOf).sort()).toEqual(["aliya@example.org", "seoyeon@example.org"]);
  await moved(here, here.lecture.id, 24);
  expect(await fresh()).toHaveLength(3);
  await decline(anonymous, { token, want: "all" });
  await byTheClock(new Date(here.lecture.startsAt.getTime() + 24 * hour - hour + 1_000));
  expect(await fresh()).toHaveLength(3);
});

test("thanks go out after the event where somebody asked for them", async () => {
  const here = await cast(10);
  const over = await lectureOf(here.program.id, {
    startsAt: new Date(Date.now() - 5 * hour),
    endsAt: new Date(Date.now() - 2 * hour),
    capacity: 10,
  });
  await filled(here, over.id);
  await fresh();
  await byTheClock(new Date());
  expect((await fresh()).map(toOf)).toEqual([]);
  const all = { eventId: over.id, reminders: [], thanks: true, quietFrom: "00:00", quietUntil: "00:00" };
  expect(await configure(here.aru, all)).toMatchObject({ ok: true });
  await byTheClock(new Date());
  await byTheClock(new Date());
  expect(await fresh()).toHaveLength(3);
});

test("the team sees what became of each letter, never an address, and tries again what was not taken", async () => {
  const here = await cast(10);
  const [one = ""] = await filled(here, here.lecture.id);
  await fresh();
  const eventId = here.lecture.id;
  const list = await letterList(here.min, { eventId });
  expect(list.counts).toEqual({ waiting: 0, sent: 3, problems: 0, cancelled: 0 });
  expect(list.rows.map((row) => [row.fullName, row.kind, row.recipient, row.state]).sort()).toEqual([
    ["Иван Петров", "registered", "guardian", "sent"],
    ["Әлия Нұрланова", "registered", "person", "sent"],
    ["김서연", "registered", "person", "sent"],
  ]);
  expect(JSON.stringify(list)).not.toContain("@");
  expect((await letterList(here.min, { eventId, q: "서연" })).total).toBe(1);
  expect((await letterList(here.min, { eventId, state: "problems" })).total).toBe(0);
  expect(await letterHistory(here.min, { registrationId: one })).toMatchObject([{ kind: "registered", state: "sent" }]);
  await write([], async (tx) => {
    await tx
      .update(letters)
      .set({ state: "bounced", error: "550" })
      .where(and(eq(letters.eventId, eventId), eq(letters.registrationId, one)));
  });
  const problems = await letterList(here.min, { eventId, state: "problems" });
  const letterIds = problems.rows.map((row) => row.letterId);
  const other = await cast();
  expect(await retry(other.aru, { eventId: other.lecture.id, letterIds })).toEqual({ ok: true, value: { retried: 0 } });
  expect(await retry(here.min, { eventId, letterIds })).toEqual({ ok: true, value: { retried: 1 } });
  expect(await fresh()).toHaveLength(1);
});

test("letters are the team's: judges may not, strangers find nothing, and only organizers choose what leaves by itself", async () => {
  const here = await cast();
  const eventId = here.lecture.id;
  await expect(letterList(here.bota, { eventId })).rejects.toMatchObject({ code: "not-allowed" });
  await expect(letterList(here.sora, { eventId })).rejects.toMatchObject({ code: "not-found" });
  await expect(letterSettings(anonymous, { eventId })).rejects.toMatchObject({ code: "sign-in-needed" });
  const all = { eventId, reminders: [60], thanks: false, quietFrom: "21:00", quietUntil: "08:00" };
  expect(await configure(here.min, all)).toMatchObject({ code: "not-allowed" });
  expect(await configure(here.aru, { ...all, quietFrom: "25:00" })).toMatchObject({ code: "invalid" });
  expect(await configure(here.aru, { ...all, reminders: [5] })).toMatchObject({ code: "invalid" });
  expect(await configure(here.aru, { ...all, reminders: [60, 4_320, 60] })).toMatchObject({
    value: { reminders: [4_320, 60] },
  });
  expect(await letterSettings(here.min, { eventId })).toMatchObject({ reminders: [4_320, 60], timeZone: "Asia/Seoul" });
  expect(await retry(here.bota, { eventId, letterIds: [eventId] })).toMatchObject({ code: "not-allowed" });
  await expect(letterHistory(here.min, { registrationId: eventId })).rejects.toMatchObject({ code: "not-found" });
});

test("a teacher hears a week and a day before how the own school stands, once each, without a name", async () => {
  const { aru, min, lecture, school } = await schoolAt(7);
  await add(min, {
    eventId: lecture.id,
    fullName: "김하늘",
    locale: "ko",
    email: "sky@school.example",
    school,
  } as never);
  await settle();
  before = new Set(names());
  await byTheClock(new Date());
  await byTheClock(new Date());
  await settle();
  const [letter, ...others] = (await sent()).filter((mail) => mail.subject?.includes("Hangang"));
  expect(others).toEqual([]);
  expect(letter?.text).toContain("Registered");
  expect(letter?.text).toMatch(/\/manage\/school\//);
  expect(`${letter?.text}${letter?.html}`).not.toContain("하늘");
  const settings = { eventId: lecture.id, reminders: [], thanks: false, quietFrom: "00:00", quietUntil: "00:00" };
  await configure(aru, settings as never);
  await write([], async (tx) => {
    await tx.delete(letters).where(eq(letters.kind, "digest"));
  });
  await byTheClock(new Date());
  expect(await db.$count(letters, eq(letters.kind, "digest"))).toBe(0);
});

/** A lecture some days from now, and a teacher of one school who looks after it. */
async function schoolAt(days: number) {
  const all = await cast(null);
  const startsAt = new Date(Date.now() + days * 86_400_000 - 60_000);
  const letterSettings = { reminders: [], thanks: false, digests: true, quietFrom: "00:00", quietUntil: "00:00" };
  const endsAt = new Date(startsAt.getTime() + 3_600_000);
  const lecture = await lectureOf(all.program.id, { startsAt, endsAt, letterSettings });
  const school = { en: "Hangang Middle School" };
  const [made] = await write([], (tx) =>
    tx.insert(organizations).values({ name: school, kind: "school" }).returning({ id: organizations.id }),
  );
  await teacherOf(made?.id ?? "", lecture.id);
  return { ...all, lecture, school: "Hangang Middle School" };
}

import { describe, expect, test } from "vitest";
import type { DoorOp, DoorSheet } from "../contract";
import { betterOffset, isOff, isSameDay, offsetOf } from "./clock";
import type { Kept } from "./kept";
import { afterPush, attentionOf, batchSize, nextBatch, pauseAfter } from "./outbox";
import { nowhere, presenceOf } from "./presence";
import { pairCodeIn, readingOf } from "./scan-text";
import { currentSheet, doorsOf } from "./sheet-choice";
import { hidesConsent, presses, repeats, verdictOn } from "./verdict";

const at = (hour: string) => `2031-03-03T${hour}:00.000Z`;
const sheet = (id: string, opens: string, starts: string, ends: string): DoorSheet => ({
  ...{ sheetId: id, title: id, state: "open" },
  ...{ opensAt: at(opens), startsAt: at(starts), endsAt: at(ends) },
});
const morning = sheet("morning", "08:30", "09:00", "10:00");
const noon = sheet("noon", "10:30", "11:00", "12:00");
const now = (hour: string) => Date.parse(at(hour));

describe("the sheet of a door", () => {
  test("is the one whose doors are open, else the next, else the last", () => {
    const all = [noon, morning];
    expect(["08:00", "08:31", "09:59", "10:10", "10:31", "13:00"].map((hour) => currentSheet(all, now(hour))?.title)) //
      .toEqual(["morning", "morning", "morning", "noon", "noon", "noon"]);
    expect(currentSheet([], now("08:00"))).toBeUndefined();
    expect(doorsOf(morning, now("08:29"))).toBe("early");
  });
});

describe("a verdict", () => {
  const person = { status: "confirmed", consent: "fine" } as const;
  const about = { person, sheet: morning, direction: "in", now: now("09:00"), presence: nowhere } as const;
  const fixed = { consentMissing: "admit", anyway: false } as const;
  const inside = { inside: true, at: at("08:40"), door: "East" };
  const of = (change: Partial<Parameters<typeof verdictOn>[0]>) => verdictOn({ ...about, ...fixed, ...change });

  test("lets in who is on the list, once", () => {
    expect(of({})).toBe("in");
    expect(of({ presence: inside })).toBe("already");
    expect(of({ direction: "out", presence: inside })).toBe("out");
    expect(of({ direction: "out" })).toBe("notIn");
  });
  test("stops who has no seat", () => {
    expect(of({ person: { ...person, status: "cancelled" } })).toBe("cancelled");
    expect(of({ person: { ...person, status: "waitlisted" }, direction: "out" })).toBe("waitlisted");
  });
  test("keeps to the times of the sheet, unless whoever holds the device knows better", () => {
    expect(of({ now: now("08:00") })).toBe("early");
    expect(of({ now: now("10:01") })).toBe("over");
    expect(of({ now: now("08:00"), anyway: true })).toBe("in");
  });
  test("admits or stops whose consent is missing, as the event says", () => {
    const missing = { ...person, consent: "missing" } as const;
    expect(of({ person: missing })).toBe("flagged");
    expect(of({ person: missing, consentMissing: "stop" })).toBe("consent");
    expect(of({ person: missing, consentMissing: "stop", anyway: true })).toBe("consent");
  });
});

test("today is the day at the event, wherever the device comes from", () => {
  const evening = Date.parse("2031-03-03T14:59:00Z");
  const midnight = Date.parse("2031-03-03T15:00:00Z");
  expect(isSameDay(evening, midnight, "Asia/Seoul")).toBe(false);
  expect(isSameDay(evening, midnight, "Asia/Almaty")).toBe(true);
  expect(isSameDay(evening, evening + 366 * 24 * 60 * 60_000, "Asia/Seoul")).toBe(false);
});

test("a double press is one press, and does not fall on the verdict that follows", () => {
  const guard = presses();
  guard.came(0);
  expect(guard.takes(500)).toBe(false);
  expect(guard.takes(1_000)).toBe(true);
  expect(guard.takes(1_100)).toBe(false);
  guard.came(1_150);
  expect(guard.takes(1_200)).toBe(false);
  expect(guard.takes(1_800)).toBe(true);
});

test("a missing consent is told before somebody is let in anyway, and once", () => {
  const told = (kind: Parameters<typeof hidesConsent>[0]) => hidesConsent(kind, { consent: "missing" });
  expect((["early", "over", "already"] as const).every(told)).toBe(true);
  expect((["flagged", "consent", "in"] as const).some(told)).toBe(false);
  expect(hidesConsent("early", { consent: "fine" })).toBe(false);
});

test("double_scan_same_device_5s", () => {
  const isRepeat = repeats();
  expect(isRepeat("A", 0)).toBe(false);
  expect(isRepeat("A", 4_900)).toBe(true);
  // A code that stays in the picture stays silent.
  expect(isRepeat("A", 9_800)).toBe(true);
  expect(isRepeat("B", 9_900)).toBe(false);
  expect(isRepeat("A", 10_000)).toBe(false);
  expect(isRepeat("A", 15_001)).toBe(false);
});

let seq = 0;
const op = (kind: "scan_in" | "scan_out", id: string): DoorOp => ({
  ...{ kind, id, sheetId: "morning", registrationId: "r", source: "qr", baseVersion: 0 },
  ...{ capturedAt: at("09:00"), seq: seq++ },
});
const voided = (id: string, targetOpId: string): DoorOp => ({
  ...{ kind: "void", id, targetOpId, sheetId: "morning", registrationId: "r" },
  ...{ capturedAt: at("09:00"), seq: seq++ },
});
const timed = (one: DoorOp, hour: string) => ({ op: one, at: at(hour) });

describe("where somebody is", () => {
  const record = { sheetId: "morning", registrationId: "r", status: "present", conflict: false, version: 1 };
  const arrived = { ...record, arrivedAt: at("08:40"), leftAt: null, door: "East" };
  test("the server's word counts until this door knows more", () => {
    expect(presenceOf(undefined, [], [], "West")).toEqual(nowhere);
    expect(presenceOf(arrived, [], [], "West")).toEqual({ inside: true, at: at("08:40"), door: "East" });
    const left = timed(op("scan_out", "1"), "09:30");
    expect(presenceOf(arrived, [left], [], "West")).toEqual({ inside: false, at: at("09:30"), door: "West" });
    expect(presenceOf(arrived, [left, timed(op("scan_in", "2"), "09:40")], [], "West").inside).toBe(true);
  });
  test("the first arrival stays, whoever scans again", () => {
    expect(presenceOf(arrived, [timed(op("scan_in", "1"), "09:10")], [], "West").at).toBe(at("08:40"));
  });
  test("void_then_rescan", () => {
    const came = timed(op("scan_in", "1"), "08:50");
    const back = timed(voided("2", "1"), "08:51");
    expect(presenceOf(undefined, [came, back], [came], "West")).toEqual(nowhere);
    expect(presenceOf(undefined, [came, back, timed(op("scan_in", "3"), "08:52")], [], "West").at).toBe(at("08:52"));
    // Sent already: the server still says "inside", and what waits takes it back.
    expect(presenceOf(arrived, [back], [came], "West")).toEqual(nowhere);
  });
  test("scan_out_before_in", () => {
    expect(presenceOf(undefined, [timed(op("scan_out", "1"), "08:50")], [], "West")).toEqual(nowhere);
  });
});

describe("the outbox", () => {
  const kept = (id: string, offsetMs: number | null = 0): Kept => ({ op: op("scan_in", id), offsetMs });
  test("goes in its order, five hundred at once, and by one offset of the clock", () => {
    const many = Array.from({ length: batchSize + 3 }, (_, index) => kept(String(index)));
    expect(nextBatch(many, 0).batch.map((one) => one.op.id)).toEqual(many.slice(0, batchSize).map((one) => one.op.id));
    const mixed = [kept("a", null), kept("b", 700), kept("c", 900), kept("d", 900)];
    expect(nextBatch(mixed, 700)).toMatchObject({ offsetMs: 700, batch: [{ op: { id: "a" } }, { op: { id: "b" } }] });
    expect(nextBatch(mixed.slice(2), 700)).toMatchObject({ offsetMs: 900, batch: { length: 2 } });
    expect(nextBatch([], null)).toEqual({ offsetMs: null, batch: [] });
  });
  test("loses what was taken, and keeps what was refused with its reason", () => {
    const all = [kept("a"), kept("b"), kept("c"), kept("d"), kept("e")];
    const verdicts = [
      { id: "a", result: "applied" } as const,
      { id: "b", result: "duplicate" } as const,
      { id: "c", result: "conflict" } as const,
      { id: "d", result: "rejected", code: "cancelled" } as const,
    ];
    const left = afterPush(all, verdicts);
    expect(left.map((one) => [one.op.id, one.problem])).toEqual([
      ["d", "cancelled"],
      ["e", undefined],
    ]);
    expect(attentionOf(left).map((one) => one.op.id)).toEqual(["d"]);
    expect(nextBatch(left, 0).batch.map((one) => one.op.id)).toEqual(["e"]);
  });
  test("waits longer after each failure, and never longer than half a minute", () => {
    expect([1, 2, 3, 9].map(pauseAfter)).toEqual([2_000, 4_000, 8_000, 30_000]);
  });
});

test("a clock is measured half-way between asking and reading, and does not tremble", () => {
  expect(offsetOf(1_000, 1_400, 601_200)).toBe(600_000);
  expect(betterOffset(600_000, 600_300)).toBe(600_000);
  expect(betterOffset(600_000, 0)).toBe(0);
  expect(betterOffset(null, 12)).toBe(12);
  expect([null, 60_000, -60_001].map(isOff)).toEqual([false, false, true]);
});

test("a badge, a ticket code and a pairing address are told from other texts", () => {
  const token = "0123456789ABCDEFGHJKMNPQRS";
  expect(readingOf(`https://lectern.example/c/${token}`)).toEqual({ kind: "token", token });
  expect(readingOf("abcd-2345")).toEqual({ kind: "code", code: "ABCD2345" });
  expect(readingOf("김민준")).toEqual({ kind: "other" });
  expect(readingOf("https://example.org")).toEqual({ kind: "other" });
  expect(pairCodeIn("#pair=ABCD2345")).toBe("ABCD2345");
  expect(pairCodeIn("#list")).toBeUndefined();
});

import { describe, expect, test } from "vitest";
import {
  bounded,
  clockText,
  estimates,
  leftOf,
  partsOf,
  phaseOf,
  placeOf,
  stageItemOf,
  urgencyOf,
  wifiText,
} from "./rules";

const at = (clock: string) => new Date(`2026-01-15T${clock}:00Z`);
const ms = (clock: string) => at(clock).getTime();
const unheld = { startedAt: null, endedAt: null };
const items = [
  { id: "lecture", startsAt: at("14:00"), minutes: 60, ...unheld },
  { id: "groups", startsAt: at("15:00"), minutes: 30, ...unheld },
  { id: "qa", startsAt: at("15:40"), minutes: 20, ...unheld },
];
const slots = ["a", "b", "c"].map((id) => ({ id, seconds: id === "b" ? 300 : null, ...unheld }));
const pace = { seconds: 420, gapSeconds: 60 };

describe("the show", () => {
  test("walks items, and turns where groups present", () => {
    const parts = partsOf(items, slots, "groups", pace);
    expect(parts.map((part) => part.slotId ?? part.agendaItemId)).toEqual(["lecture", "a", "b", "c", "qa"]);
    expect(parts.map((part) => part.plannedAt)).toEqual(["14:00", "15:00", "15:08", "15:14", "15:40"].map(ms));
    expect(parts[2]?.ms).toBe(300_000);
  });
  test("without turns is its items; without a pace turns share the item's time", () => {
    expect(partsOf(items, [], "groups", pace)).toHaveLength(3);
    expect(
      partsOf(
        items,
        [
          { id: "a", seconds: null, ...unheld },
          { id: "b", seconds: null, ...unheld },
        ],
        "groups",
      )[2],
    ).toMatchObject({ slotId: "b", ms: 900_000, plannedAt: ms("15:15") });
  });
  test("finds where groups present", () => {
    const kinds = [
      { id: "1", kind: "lecture" },
      { id: "2", kind: "presentations" },
    ];
    expect(stageItemOf(kinds, null)).toBe("2");
    expect(stageItemOf(kinds, "1")).toBe("1");
    expect(stageItemOf(kinds, "gone")).toBe("2");
    expect(stageItemOf([], null)).toBeNull();
  });
  test("is before, on or over", () => {
    const parts = partsOf(items, slots, "groups", pace);
    expect(phaseOf(parts, placeOf(parts, undefined))).toBe("before");
    expect(placeOf(parts, { agendaItemId: "groups", slotId: "b" })).toBe(2);
    expect(placeOf(parts, { agendaItemId: "groups", slotId: null })).toBe(1);
    const held = parts.map((part) => ({ ...part, startedAt: 1 }));
    expect(phaseOf(held, placeOf(held, { agendaItemId: null, slotId: null }))).toBe("over");
  });
});

describe("the clock", () => {
  test("is absolute while it runs, and keeps what is left while it rests", () => {
    expect(leftOf({ timer: "running", endsAt: 10_000, leftMs: null }, 4_000)).toBe(6_000);
    expect(leftOf({ timer: "running", endsAt: 10_000, leftMs: null }, 12_500)).toBe(-2_500);
    expect(leftOf({ timer: "paused", endsAt: null, leftMs: 3_000 }, 99_000)).toBe(3_000);
    expect(bounded(-9e9)).toBe(-86_400_000);
  });
  test("reads like one", () => {
    expect([300_000, 299_001, 59_000, 1, 0, -999, -30_000, 3_661_000].map(clockText)).toEqual([
      "5:00",
      "5:00",
      "0:59",
      "0:01",
      "0:00",
      "0:00",
      "+0:30",
      "1:01:01",
    ]);
  });
  test("warns in the last minute and after", () => {
    expect([61_000, 60_000, 0, -1].map((left) => urgencyOf(left, "running"))).toEqual(["calm", "soon", "soon", "over"]);
    expect(urgencyOf(null, "stopped")).toBe("calm");
  });
});

describe("estimates", () => {
  const parts = partsOf(items, slots, "groups", pace);
  test("shift by as much as the one on stage ends late", () => {
    const clock = { timer: "running" as const, endsAt: ms("15:11"), leftMs: null };
    expect(estimates(parts, 1, clock, ms("15:05"))).toEqual([null, null, ms("15:12"), ms("15:18"), ms("15:44")]);
  });
  test("go on shifting while it is over time, and are earlier when it ends early", () => {
    const clock = { timer: "running" as const, endsAt: ms("15:07"), leftMs: null };
    expect(estimates(parts, 1, clock, ms("15:20"))[2]).toBe(ms("15:21"));
    const early = { timer: "paused" as const, endsAt: null, leftMs: 60_000 };
    expect(estimates(parts, 1, early, ms("15:02"))[2]).toBe(ms("15:04"));
  });
  test("are the plan before anything began", () => {
    const none = { timer: "stopped" as const, endsAt: null, leftMs: null };
    expect(estimates(parts, -1, none, ms("13:00"))).toEqual(parts.map((part) => part.plannedAt));
  });
});

test("a network's QR says its name and word as phones read them", () => {
  expect(wifiText("Hall;5G", 'a:b"c')).toBe('WIFI:T:WPA;S:Hall\\;5G;P:a\\:b\\"c;;');
  expect(wifiText("Open", null)).toBe("WIFI:T:nopass;S:Open;;");
});

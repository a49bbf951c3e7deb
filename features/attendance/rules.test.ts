import fc from "fast-check";
import { expect, test } from "vitest";
import { derive, type Op, percent, ranks, rate, reaches, type Sitting } from "./rules";

const at = (clock: string) => new Date(`2026-01-15T${clock}:00+09:00`);
const sitting: Sitting = { startsAt: at("14:00"), endsAt: at("16:00"), lateAfter: 10, leaveGrace: 10 };
let made = 0;
const op = (kind: Op["kind"], clock: string, more: Partial<Op> = {}): Op => ({
  id: `op-${String(++made).padStart(4, "0")}`,
  kind,
  status: null,
  rank: kind === "mark" ? ranks.mark : ranks.scan,
  effectiveAt: at(clock),
  deviceId: null,
  baseVersion: 0,
  targetOpId: null,
  reason: null,
  source: kind === "mark" ? "roll_call" : "qr",
  flags: [],
  ...more,
});
const status = (...ops: Op[]) => derive(ops, sitting).status;

test.each([
  ["on the dot", ["13:50"], "present"],
  ["within ten minutes", ["14:10"], "present"],
  ["eleven minutes after", ["14:11"], "late"],
] as const)("somebody who comes %s", (_, [clock], expected) => expect(status(op("scan_in", clock))).toBe(expected));

test("leaving before the last ten minutes is leaving early, and both ends can be cut", () => {
  expect(status(op("scan_in", "13:55"), op("scan_out", "15:49"))).toBe("left_early");
  expect(status(op("scan_in", "13:55"), op("scan_out", "15:50"))).toBe("present");
  expect(status(op("scan_in", "14:30"), op("scan_out", "15:00"))).toBe("late_left");
});

test("double_scan_two_devices_offline", () => {
  const scans = [op("scan_in", "14:02", { deviceId: "a" }), op("scan_in", "13:58", { deviceId: "b" })];
  expect(derive(scans, sitting)).toMatchObject({ status: "present", arrivedAt: at("13:58"), conflict: false });
});

test("scan_out_before_in", () => {
  expect(derive([op("scan_out", "13:30"), op("scan_in", "13:58")], sitting)).toMatchObject({
    status: "present",
    leftAt: null,
  });
});

test("re-entry", () => {
  const ops = [op("scan_in", "13:58"), op("scan_out", "14:30"), op("scan_in", "14:40")];
  expect(derive(ops, sitting)).toMatchObject({ status: "present", leftAt: null });
});

test("void_then_rescan", () => {
  const wrong = op("scan_in", "13:40");
  const ops = [wrong, op("void", "13:41", { targetOpId: wrong.id }), op("scan_in", "14:20")];
  expect(derive(ops, sitting)).toMatchObject({ status: "late", arrivedAt: at("14:20"), version: 3 });
});

test("roll_call_absent_then_scanned", () => {
  const absent = op("mark", "14:05", { status: "absent" });
  expect(status(absent, op("scan_in", "14:25"))).toBe("late");
  expect(status({ ...absent, rank: ranks.correction }, op("scan_in", "14:25"))).toBe("absent");
  expect(status({ ...absent, status: "excused" }, op("scan_in", "14:25"))).toBe("excused");
});

test("office_override_then_teacher_retake", () => {
  const office = op("mark", "14:05", { status: "excused", rank: ranks.correction, reason: "doctor" });
  expect(derive([office, op("mark", "15:00", { status: "absent" })], sitting)).toMatchObject({
    status: "excused",
    override: true,
    reason: "doctor",
  });
});

test("of two marks of one rank the later holds, of one moment the greater id", () => {
  expect(status(op("mark", "14:05", { status: "present" }), op("mark", "14:09", { status: "late" }))).toBe("late");
  const [a, b] = [op("mark", "14:05", { status: "late", id: "a" }), op("mark", "14:05", { status: "absent", id: "b" })];
  expect(status(b, a)).toBe("absent");
});

test("two devices that disagree on the same version are a conflict; one device that changes its mind is not", () => {
  const one = op("mark", "14:05", { status: "present", deviceId: "a", baseVersion: 1 });
  const other = op("mark", "14:06", { status: "absent", deviceId: "b", baseVersion: 1 });
  expect(derive([one, other], sitting).conflict).toBe(true);
  expect(derive([one, { ...other, deviceId: "a" }], sitting).conflict).toBe(false);
  expect(derive([one, { ...other, baseVersion: 2 }], sitting).conflict).toBe(false);
});

test("a device whose clock is not trusted makes nobody late", () => {
  expect(status(op("scan_in", "14:45", { flags: ["clock_suspect"] }))).toBe("present");
});

test("the order in which observations arrive does not matter", () => {
  const anOp = fc.record({
    kind: fc.constantFrom<Op["kind"]>("scan_in", "scan_out", "mark"),
    minute: fc.integer({ min: 0, max: 59 }),
    status: fc.constantFrom<Op["status"]>("present", "late", "absent", "excused"),
    rank: fc.constantFrom(50, 40, 30),
  });
  fc.assert(
    fc.property(fc.array(anOp, { maxLength: 8 }), (all) => {
      const ops = all.map(({ kind, minute, status: said, rank }) =>
        op(kind, `14:${String(minute).padStart(2, "0")}`, { status: kind === "mark" ? said : null, rank }),
      );
      expect(derive([...ops].reverse(), sitting)).toEqual(derive(ops, sitting));
    }),
  );
});

test("five sittings P L X A P are three of four, not three of five", () => {
  const marks = (["present", "late", "excused", "absent", "present"] as const).map((s) => ({
    status: s,
    closed: true,
  }));
  expect(rate(marks)).toEqual({ present: 3, counted: 4 });
  expect(percent(rate(marks))).toBe(75);
});

test("unmarked counts as absent once the sheet is closed and not before", () => {
  expect(rate([{ status: null, closed: false }])).toEqual({ present: 0, counted: 0 });
  expect(rate([{ status: null, closed: true }])).toEqual({ present: 0, counted: 1 });
  expect(percent({ present: 0, counted: 0 })).toBeNull();
  expect(reaches({ present: 0, counted: 0 }, 0)).toBe(false);
});

test("two thirds do not reach 66.7 percent, however they are shown", () => {
  expect(percent({ present: 2, counted: 3 })).toBe(66.7);
  expect(reaches({ present: 2, counted: 3 }, 66.7)).toBe(false);
});

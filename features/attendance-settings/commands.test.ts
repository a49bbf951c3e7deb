import { expect, test } from "vitest";
import { room, scan } from "../../core/testing-room";
import { record } from "../attendance/commands";
import { sheet as sheetQuery } from "../attendance/queries";
import { matrix } from "../matrix/queries";
import { configure } from "./commands";
import { show } from "./queries";

const minute = 60_000;
const usual = {
  ...{ earlyOpen: 30, lateAfter: 10, leaveGrace: 10, leastPresent: null },
  ...{ below: "half" as const, selfCheckIn: false, consentMissing: "admit" as const },
};

/** Two came 30 minutes after the start; one of them left half an hour later, of two hours. */
async function attended() {
  const all = await room();
  const at = (minutes: number) => new Date(all.startsAt.getTime() + minutes * minute);
  const out = { ...scan(all.one, at(58)), kind: "scan_out" };
  await record(all.min, { sheetId: all.sheetId, ops: [scan(all.one, at(30)), scan(all.two, at(30)), out] });
  const set = (more: object) => configure(all.aru, { eventId: all.event.id, ...usual, ...more });
  const statuses = async () => {
    const { people } = await sheetQuery(all.min, { sheetId: all.sheetId });
    return [all.one, all.two].map((id) => people.find((one) => one.registrationId === id)?.status);
  };
  const rates = async () => {
    const { rows } = await matrix(all.min, { eventId: all.event.id });
    return [all.one, all.two].map((id) => rows.find((row) => row.registrationId === id)?.percent);
  };
  return { ...all, set, statuses, rates };
}

test("an event is as usual until somebody sets it, and all records follow at once", async () => {
  const all = await attended();
  expect(await show(all.min, { eventId: all.event.id })).toEqual(usual);
  expect(await all.statuses()).toEqual(["late_left", "late"]);
  expect(await all.set({ lateAfter: 45 })).toMatchObject({ ok: true, value: { records: 2 } });
  expect(await all.statuses()).toEqual(["left_early", "present"]);
  expect(await show(all.min, { eventId: all.event.id })).toEqual({ ...usual, lateAfter: 45 });
});

test("who was there for less than is asked for counts half, or as absent", async () => {
  const all = await attended();
  expect(await all.rates()).toEqual([100, 100]);
  await all.set({ leastPresent: 50 });
  expect(await all.statuses()).toEqual(["late_left", "late"]);
  expect(await all.rates()).toEqual([50, 100]);
  await all.set({ leastPresent: 50, below: "absent" });
  expect(await all.statuses()).toEqual(["absent", "late"]);
  expect(await all.rates()).toEqual([0, 100]);
});

test("staff sees it and does not set it; what is out of bounds is refused", async () => {
  const all = await attended();
  expect(await configure(all.min, { eventId: all.event.id, ...usual })).toMatchObject({ code: "not-allowed" });
  expect(await all.set({ leastPresent: 0 })).toMatchObject({ code: "invalid" });
  expect(await all.set({ lateAfter: 500 })).toMatchObject({ code: "invalid" });
});

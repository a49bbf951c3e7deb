import { inArray } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { anonymous } from "../../core/permissions";
import { room, seated } from "../../core/testing-room";
import { db } from "../../db";
import { id } from "../../db/id";
import { attendanceRecords } from "../../db/schema";
import { add, pair } from "../devices/commands";
import { push } from "./commands";
import type { DoorOp } from "./contract";

const minute = 60_000;

async function doorOf({ min, event }: Pick<Awaited<ReturnType<typeof room>>, "min" | "event">) {
  const added = await add(min, { eventId: event.id, label: "Door" });
  if (!added.ok) throw new Error(JSON.stringify(added));
  const paired = await pair(anonymous, { code: added.value.code });
  if (!paired.ok) throw new Error(JSON.stringify(paired));
  return paired.value.token;
}

/** What a device sees: whom, in or out, when, and whether it takes that back. */
const seen = fc.record({
  who: fc.nat({ max: 2 }),
  kind: fc.constantFrom("scan_in" as const, "scan_out" as const),
  at: fc.integer({ min: -30, max: 59 }),
  undone: fc.boolean(),
});
const device = fc.array(seen, { maxLength: 6 });
/** In which order, and how often, the batches of the two devices arrive: each at least once. */
const arrivals = fc.array(fc.tuple(fc.nat({ max: 1 }), fc.nat({ max: 2 })), { maxLength: 6 });

type Room = Awaited<ReturnType<typeof room>>;
type Seen = { who: number; kind: "scan_in" | "scan_out"; at: number; undone: boolean };

/** What a device saw of these people, in the batches in which it sends it; it counts on from `first`. */
function batchesOf({ sheetId, startsAt }: Room, ids: readonly string[], sights: readonly Seen[], first: number) {
  let seq = first;
  const ops = sights.flatMap(({ who, kind, at, undone }): DoorOp[] => {
    const registrationId = ids[who] ?? "";
    const base = { sheetId, registrationId, capturedAt: new Date(startsAt.getTime() + at * minute).toISOString() };
    const one: DoorOp = { ...base, id: id(), kind, seq: seq++, source: "qr", baseVersion: 0 };
    const back: DoorOp = { ...base, id: id(), kind: "void", targetOpId: one.id, seq: seq++ };
    return undone ? [one, back] : [one];
  });
  return [ops.slice(0, 3), ops.slice(3, 6), ops.slice(6)];
}

async function outcome(ids: readonly string[]) {
  const rows = await db
    .select()
    .from(attendanceRecords)
    .where(inArray(attendanceRecords.registrationId, [...ids]));
  return ids.map((registrationId) => {
    const found = rows.find((row) => row.registrationId === registrationId);
    const { status = null, arrivedAt = null, leftAt = null, version = 0 } = found ?? {};
    return { status, arrivedAt, leftAt, version };
  });
}

test("whatever the order and however often batches of two devices arrive, the records are the same", async () => {
  const all = await room();
  const tokens = [await doorOf(all), await doorOf(all)];
  let [first, ticket] = [0, 10];
  const names = [{ fullName: "가" }, { fullName: "나" }, { fullName: "다" }];
  /** Three new people, and what becomes of them when batches arrive so. */
  const played = async (a: readonly Seen[], b: readonly Seen[], order: readonly (readonly [number, number])[]) => {
    const ids = await seated(all.event.id, names, ticket);
    const batches = [batchesOf(all, ids, a, first), batchesOf(all, ids, b, first)];
    [first, ticket] = [first + 100, ticket + 3];
    for (const [who, which] of order) {
      const said = { token: tokens[who] ?? "", offsetMs: 0, waiting: 0, rosterCount: 3 };
      expect(await push(anonymous, { ...said, ops: batches[who]?.[which] ?? [] })).toMatchObject({ ok: true });
    }
    return outcome(ids);
  };
  const each = [0, 1].flatMap((who) => [0, 1, 2].map((which) => [who, which] as const));
  await fc.assert(
    fc.asyncProperty(device, device, arrivals, fc.boolean(), async (a, b, order, backwards) => {
      const straight = await played(a, b, each);
      const mixed = [...order, ...(backwards ? [...each].reverse() : each), ...order];
      expect(await played(a, b, mixed)).toEqual(straight);
    }),
    { numRuns: 15 },
  );
}, 60_000);

import { eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { cast, lectureOf } from "../../core/testing";
import { db, write } from "../../db";
import { activities, allocations, groupMembers } from "../../db/schema";
import { compute, publish } from "../allocations/commands";
import { show as showAllocation } from "../allocations/queries";
import { lock, place, setRole } from "../groups/commands";
import { board } from "../groups/queries";
import { cancel, add as register } from "../registrations/commands";
import { apply, undo } from "./commands";
import { propose, show } from "./queries";

let people: Awaited<ReturnType<typeof cast>>;
let eventId: string;
const must = async <T>(asked: Promise<{ ok: true; value: T } | { ok: false; code: string }>) => {
  const outcome = await asked;
  if (!outcome.ok) throw new Error(outcome.code);
  return outcome.value;
};
beforeEach(async () => {
  people = await cast(null);
  eventId = people.lecture.id;
  for (let n = 0; n < 9; n++)
    await must(register(people.min, { eventId, fullName: `Student ${n}`, locale: "ko", grade: 1 } as never));
  const { allocationId } = await must(compute(people.aru, { eventId, mode: "groups", count: 3 }));
  await must(publish(people.aru, { allocationId: allocationId ?? "" }));
  for (const { members } of (await board(people.aru, { eventId })).groups) {
    await must(setRole(people.min, { registrationId: members[0]?.registrationId ?? "", role: "leader" }));
    await must(setRole(people.min, { registrationId: members[1]?.registrationId ?? "", role: "deputy" }));
  }
});
const groupsNow = async () => (await board(people.aru, { eventId })).groups;
const membersOf = async (number: number) => (await groupsNow()).find((group) => group.number === number)?.members ?? [];
const state = async () =>
  (await groupsNow()).map(({ members }) => members.map((one) => [one.registrationId, one.role, one.locked]).sort());
/** Two of group 1 do not come, its leader among them. */
const missing = async () =>
  (await membersOf(1)).filter((one) => one.role !== "deputy").map((one) => one.registrationId);
const proposed = async (absentIds: string[]) => propose(people.min, { eventId, absentIds });
const asApplied = ({ stateHash, moves }: Awaited<ReturnType<typeof proposed>>) => ({
  ...{ eventId, stateHash },
  moves: moves.map(({ registrationId, to }) => ({ registrationId, number: to })),
});

describe("a proposal", () => {
  test("moves as few as can be, from the largest group to the smallest, and names the deputy", async () => {
    const [deputy] = (await membersOf(1)).filter((one) => one.role === "deputy");
    const found = await proposed(await missing());
    expect(found.before?.sizes).toEqual([1, 3, 3]);
    expect(found.moves).toHaveLength(1);
    expect(found.moves[0]).toMatchObject({ to: 1 });
    expect(found.after?.sizes.toSorted()).toEqual([2, 2, 3]);
    expect(found.leaders).toMatchObject([{ number: 1, proposedId: deputy?.registrationId }]);
    expect(await state(), "nothing has changed").toEqual(await state());
  });

  test("changes nothing where everybody is there, and leaves leaders and locked people where they are", async () => {
    expect(await proposed([])).toMatchObject({ moves: [], leaders: [], before: { sizes: [3, 3, 3] } });
    for (const number of [2, 3])
      for (const { registrationId, role } of await membersOf(number))
        if (role !== "leader") await must(lock(people.min, { registrationId, locked: true }));
    expect((await proposed(await missing())).moves).toEqual([]);
  });

  test("weighs moves by hand, and refuses those that cannot be", async () => {
    const absentIds = await missing();
    const [one] = await membersOf(2);
    const moved = { registrationId: one?.registrationId ?? "", number: 3 };
    const found = await propose(people.min, { eventId, absentIds, moves: [moved] });
    expect(found.after?.sizes).toEqual([1, 2, 4]);
    expect(
      found.leaders.map(({ number }) => number),
      "who led group 2 has left it",
    ).toEqual([1, 2]);
    for (const bad of [
      { registrationId: absentIds[0] ?? "", number: 2 },
      { ...moved, number: 9 },
      { ...moved, registrationId: people.program.id },
    ])
      await expect(propose(people.min, { eventId, absentIds, moves: [bad] })).rejects.toMatchObject({
        fields: { moves: [{ code: "choice" }] },
      });
  });

  test("is empty where there are no groups, and for the team only", async () => {
    const empty = await lectureOf(people.program.id);
    expect(await propose(people.min, { eventId: empty.id, absentIds: [] })).toMatchObject({ moves: [], before: null });
    expect(await show(people.min, { eventId: empty.id })).toMatchObject({ groups: [], people: [], last: null });
    await expect(propose(people.bota, { eventId, absentIds: [] })).rejects.toMatchObject({ code: "not-allowed" });
    await expect(show(people.min, { eventId, sheetId: empty.id })).rejects.toMatchObject({ code: "not-found" });
  });
});

describe("a repair", () => {
  test("is made at once, noted without a name, shown, and taken back in one step", async () => {
    const before = await state();
    const found = await proposed(await missing());
    const leaderIds = found.leaders.flatMap((one) => one.proposedId ?? []);
    const { repairId, moves, leaders } = await must(apply(people.min, { ...asApplied(found), leaderIds }));
    expect({ moves, leaders }).toEqual({ moves: 1, leaders: 1 });
    expect((await groupsNow()).map(({ members }) => members.length).toSorted()).toEqual([2, 3, 4]);
    expect((await membersOf(1)).filter((one) => one.role === "leader").map((one) => one.registrationId)).toEqual(
      leaderIds,
    );
    expect((await show(people.min, { eventId })).last).toMatchObject({ repairId, moves: 1 });
    const [row] = await db.select().from(allocations).where(eq(allocations.id, repairId));
    for (const sealed of [row?.before, row?.input, row?.result]) expect(sealed).toMatch(/^2\./);
    const [noted] = await db.select().from(activities).where(eq(activities.name, "repairs.apply"));
    expect(JSON.stringify(noted)).not.toMatch(/Student/);
    expect(await must(undo(people.min, { repairId }))).toMatchObject({ back: 3, stayed: 0 });
    expect(await state()).toEqual(before);
    expect(await undo(people.min, { repairId })).toMatchObject({ code: "repair-old" });
    expect((await show(people.min, { eventId })).last).toBeNull();
  });

  test("leaves the draw as it was published: it is neither a newer one nor hides it", async () => {
    const was = await showAllocation(people.aru, { eventId });
    await must(apply(people.min, asApplied(await proposed(await missing()))));
    const now = await showAllocation(people.aru, { eventId });
    expect([now.standingId, now.publishedId, now.allocation?.id]).toEqual([
      was.standingId,
      was.publishedId,
      was.allocation?.id,
    ]);
  });

  test("is refused when somebody changed the groups since it was proposed: of two, one wins and the other is told", async () => {
    const found = await proposed(await missing());
    const both = await Promise.all([apply(people.min, asApplied(found)), apply(people.aru, asApplied(found))]);
    expect(both.filter((one) => one.ok)).toHaveLength(1);
    expect(both.find((one) => !one.ok)).toMatchObject({ code: "groups-changed" });
    const again = await proposed(await missing());
    const [last] = await membersOf(3);
    await must(cancel(people.min, { registrationIds: [last?.registrationId ?? ""] }));
    expect(await apply(people.min, { ...asApplied(again), leaderIds: [] })).toMatchObject({ code: "groups-changed" });
  });

  test("says what cannot be done", async () => {
    const { stateHash } = await proposed([]);
    const base = { eventId, stateHash };
    const [one] = await membersOf(1);
    const registrationId = one?.registrationId ?? "";
    const choice = { fields: { moves: [{ code: "choice" }] } };
    expect(await apply(people.min, { ...base, moves: [] })).toMatchObject({ code: "nothing-to-repair" });
    expect(await apply(people.min, { ...base, moves: [{ registrationId, number: 1 }] })).toMatchObject({
      code: "nothing-to-repair",
    });
    expect(await apply(people.min, { ...base, moves: [{ registrationId, number: 7 }] })).toMatchObject(choice);
    expect(await apply(people.min, { ...base, moves: [], leaderIds: [people.program.id] })).toMatchObject({
      fields: { leaderIds: [{ code: "choice" }] },
    });
    expect(await apply(people.bota, { ...base, moves: [] })).toMatchObject({ code: "not-allowed" });
    await must(lock(people.min, { registrationId, locked: true }));
    const next = { ...base, stateHash: (await proposed([])).stateHash };
    expect(await apply(people.min, { ...next, moves: [{ registrationId, number: 2 }] })).toMatchObject(choice);
  });

  test("taken back leaves those where they are whom somebody moved since", async () => {
    const found = await proposed(await missing());
    const { repairId } = await must(apply(people.min, asApplied(found)));
    const groupId = (await groupsNow()).find((group) => group.number === 3)?.id;
    const [moved] = found.moves;
    await must(place(people.min, { registrationId: moved?.registrationId ?? "", groupId: null } as never));
    await must(place(people.min, { registrationId: moved?.registrationId ?? "", groupId } as never));
    expect(await must(undo(people.min, { repairId }))).toEqual({ repairId, back: 0, stayed: 1 });
    const [row] = await db
      .select({ groupId: groupMembers.groupId })
      .from(groupMembers)
      .where(eq(groupMembers.registrationId, moved?.registrationId ?? ""));
    expect(row?.groupId).toBe(groupId);
    await write([], async (tx) => {
      await tx.delete(allocations).where(eq(allocations.id, repairId));
    });
    expect(await undo(people.min, { repairId })).toMatchObject({ code: "not-found" });
  });
});

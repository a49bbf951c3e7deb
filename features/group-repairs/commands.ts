import { eq, inArray } from "drizzle-orm";
import { command } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { id } from "../../db/id";
import { allocations, groupMembers, groups } from "../../db/schema";
import { sealed } from "../allocations/steps";
import { freeRole, putInto, seated } from "../groups/steps";
import { applyInput, repairInput } from "./inputs";
import { atRepair, changedBetween, changesOf, isThere, sealedChanges, standingRepairOf, stateOf } from "./steps";

/**
 * Moves people and names leaders as proposed and chosen, all at once, and keeps how it was. Refuses `groups-changed`
 * (somebody else moved people, or seats changed, since it was proposed), `nothing-to-repair`, on `moves` `choice` (not
 * in a group, locked, or no such group), on `leaderIds` `choice` (in no group then).
 */
export const apply = command("repairs.apply", {
  input: applyInput,
  scope: atEvent,
  async run({ db, actor, input, now }) {
    const { eventId, stateHash, moves, leaderIds } = input;
    const state = await stateOf(db, eventId);
    if (state.hash !== stateHash) return refuse("groups-changed");
    if (moves.length + leaderIds.length === 0) return refuse("nothing-to-repair");
    const people = new Map(state.people.map((one) => [one.id, one]));
    const groupAt = new Map(state.groups.map((group) => [group.number, group.id]));
    const goals = new Map(moves.map(({ registrationId, number }) => [registrationId, groupAt.get(number)]));
    const seats = [...goals].map(([registrationId, groupId]) => {
      const one = people.get(registrationId);
      if (!one?.groupId || !groupId || one.locked) return refuseField("moves", "choice");
      return { registrationId, groupId };
    });
    await putInto(
      db,
      seats.filter(({ registrationId, groupId }) => people.get(registrationId)?.groupId !== groupId),
    );
    for (const registrationId of new Set(leaderIds)) {
      const groupId = goals.get(registrationId) ?? people.get(registrationId)?.groupId;
      if (!groupId) return refuseField("leaderIds", "choice");
      await freeRole(db, groupId, "leader");
      await db.update(groupMembers).set({ role: "leader" }).where(eq(groupMembers.registrationId, registrationId));
    }
    const changes = changedBetween(state.people, await seated(db, eventId));
    if (changes.length === 0) return refuse("nothing-to-repair");
    const moved = changes.filter(({ was, now: after }) => was.groupId !== after.groupId).length;
    const repairId = id(now.getTime());
    await db.insert(allocations).values({
      ...{ id: repairId, eventId, mode: "repair", seed: stateHash, inputHash: stateHash, createdAt: now },
      ...{ params: {}, metrics: { moves: moved }, createdBy: actor.id ?? null, publishedAt: now },
      // How it was is all that is needed of it; there is no draw to check.
      input: sealed(repairId, "input", ""),
      result: sealed(repairId, "result", "[]"),
      before: sealedChanges(repairId, changes),
    });
    return { repairId, moves: moved, leaders: new Set(leaderIds).size };
  },
  note: (value) => value,
});

/**
 * Puts those back whom a repair moved or gave another role, as far as they still are where it put them: what somebody
 * did since then stays. Answers how many came back, and how many stayed. Refuses `repair-old` (there is a newer one, or
 * it was taken back).
 */
export const undo = command("repairs.undo", {
  input: repairInput,
  scope: atRepair,
  async run({ db, input: { repairId }, scope, now }) {
    const eventId = scope.eventId ?? "";
    const run = await standingRepairOf(db, eventId);
    if (run?.id !== repairId) return refuse("repair-old");
    const changes = changesOf(run);
    const people = new Map((await seated(db, eventId)).map((one) => [one.id, one]));
    const wanted = changes.flatMap(({ was }) => was.groupId ?? []);
    const kept = wanted.length ? await db.select({ id: groups.id }).from(groups).where(inArray(groups.id, wanted)) : [];
    const known = new Set(kept.map((group) => group.id));
    const back = changes.flatMap(({ registrationId, was, now: then }) => {
      const one = people.get(registrationId);
      if (!one || !was.groupId || !known.has(was.groupId) || !isThere(one, then)) return [];
      return [{ registrationId, groupId: was.groupId, role: was.role ?? ("member" as const), locked: was.locked }];
    });
    await putInto(
      db,
      back.map((seat) => ({ ...seat, role: "member" as const })),
    );
    for (const { registrationId, groupId, role } of back) {
      if (role === "member") continue;
      await freeRole(db, groupId, role);
      await db.update(groupMembers).set({ role }).where(eq(groupMembers.registrationId, registrationId));
    }
    await db.update(allocations).set({ undoneAt: now, before: null }).where(eq(allocations.id, run.id));
    return { repairId, back: back.length, stayed: changes.length - back.length };
  },
  note: (value) => value,
});

import { eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { events } from "../../db/schema";
import { attendeesOf } from "../attendees/steps";
import { evaluate } from "../group-balance/rules";
import { sheetsOf } from "../registers/steps";
import { proposeInput, showInput } from "./inputs";
import { type Move, repairGroups, withoutLeader } from "./rules";
import { presentTask, standingRepairOf, stateOf } from "./steps";

/**
 * What the page of the morning shows: on which sheets attendance is taken, everybody with a seat and what is known of
 * them on the sheet chosen (`sheetId`; the first one without), the groups, and the repair that can be taken back.
 * Refuses `not-found` for a sheet of another event.
 */
export const show = query("repairs.show", {
  input: showInput,
  scope: atEvent,
  async run({ db, input: { eventId, sheetId } }) {
    const sheets = await sheetsOf(db, eventId);
    const chosen = sheetId ? sheets.find((one) => one.sheetId === sheetId) : sheets[0];
    if (!chosen) return refuse("not-found");
    const state = await stateOf(db, eventId);
    const memberOf = new Map(state.people.map((one) => [one.id, one]));
    const attendees = await attendeesOf(db, chosen, { order: "group" });
    const last = await standingRepairOf(db, eventId);
    const [event] = await db.select({ at: events.groupsPublishedAt }).from(events).where(eq(events.id, eventId));
    return {
      sheets: sheets.map(({ sheetId: id, title, startsAt }) => ({ sheetId: id, title, startsAt })),
      sheetId: chosen.sheetId,
      people: attendees.flatMap((one) => {
        const member = memberOf.get(one.registrationId);
        if (!member) return [];
        return [
          {
            ...{ registrationId: one.registrationId, name: one.fullName, school: one.school, grade: one.grade },
            ...{ number: member.number, role: member.role, locked: member.locked ?? false, status: one.status },
          },
        ];
      }),
      groups: state.groups.map(({ number, name, topic }) => ({ number, name, topic })),
      isPublished: event?.at !== null,
      last: last ? { repairId: last.id, at: last.createdAt, moves: (last.metrics as { moves: number }).moves } : null,
    };
  },
});
export type RepairPage = Awaited<ReturnType<typeof show>>;

/**
 * The fewest moves that make groups even again without those who do not come, or with `moves` what those would do:
 * sizes, evenness and who is alone before and after, and groups whose leader is missing with who could lead. Locked
 * people and leaders stay. Refuses on `moves` `choice` (nobody of a group, absent, or no such group).
 */
export const propose = query("repairs.propose", {
  input: proposeInput,
  scope: atEvent,
  async run({ db, input: { eventId, absentIds, moves } }) {
    const state = await stateOf(db, eventId);
    const absent = new Set(absentIds);
    const nothing = { stateHash: state.hash, moves: [], before: null, after: null, leaders: [] };
    if (state.groups.length === 0 || state.people.length === 0) return nothing;
    const task = await presentTask(db, eventId, state, absent);
    const at = new Map(state.groups.map((group, index) => [group.number, index]));
    const there = new Set(task.people.map((one) => one.id));
    const planned = state.groups.map(({ id }) =>
      state.people.flatMap((one) => (one.groupId === id && there.has(one.id) ? [one.id] : [])),
    );
    const homeOf = new Map(planned.flatMap((ids, group) => ids.map((one) => [one, group] as const)));
    const asked = moves?.map(({ registrationId, number }): Move => {
      const [from, to] = [homeOf.get(registrationId), at.get(number)];
      return from === undefined || to === undefined ? refuseField("moves", "choice") : { id: registrationId, from, to };
    });
    const wanted = asked ?? repairGroups(task, planned, state.hash).moves;
    const goal = new Map(wanted.map(({ id, to }) => [id, to]));
    const groups = planned.map((ids, group) => [
      ...ids.filter((one) => (goal.get(one) ?? group) === group),
      ...wanted.flatMap(({ id, from, to }) => (to === group && from !== group ? [id] : [])),
    ]);
    const figures = (all: string[][]) => {
      const { sizes, spreads, alone } = evaluate(task, all);
      return { sizes, spreads, alone: alone.length };
    };
    const numberAt = (index: number) => state.groups[index]?.number ?? 0;
    return {
      stateHash: state.hash,
      moves: wanted.map(({ id, from, to }) => ({ registrationId: id, from: numberAt(from), to: numberAt(to) })),
      before: figures(planned),
      after: figures(groups),
      leaders: withoutLeader(
        groups,
        new Map(state.people.map((one) => [one.id, one.role])),
        new Set(wanted.map(({ id }) => id)),
      ).map(({ group, proposedId }) => ({ number: numberAt(group), proposedId, memberIds: groups[group] ?? [] })),
    };
  },
});
export type Proposal = Awaited<ReturnType<typeof propose>>;

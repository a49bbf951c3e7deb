import { and, asc, count, eq } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import {
  accounts,
  apiKeys,
  attendanceOps,
  attendanceRecords,
  devices,
  registers,
  registrations,
} from "../../db/schema";
import { attendeesOf } from "../attendees/steps";
import { isOverdue } from "../registers/rules";
import { atSheet, sheetOf, sheetsOf } from "../registers/steps";
import { eventInput, historyInput, sheetInput } from "./inputs";
import { tally } from "./rules";
import { mayCorrect } from "./steps";

/**
 * The sheets of an event: one per agenda item that counts, or one for the whole, each with how many have a seat and how
 * they are marked. `overdue`: a quarter of an hour past its end and not finished. Four statements.
 */
export const sheets = query("attendance.sheets", {
  input: eventInput,
  scope: atEvent,
  async run({ db, input, now }) {
    const all = await sheetsOf(db, input.eventId);
    const seats = await db.$count(
      registrations,
      and(eq(registrations.eventId, input.eventId), eq(registrations.status, "confirmed")),
    );
    const counted = await db
      .select({
        registerId: attendanceRecords.registerId,
        status: attendanceRecords.status,
        seat: registrations.status,
        conflict: attendanceRecords.conflict,
        number: count(),
      })
      .from(attendanceRecords)
      .innerJoin(registers, eq(registers.id, attendanceRecords.registerId))
      .innerJoin(registrations, eq(registrations.id, attendanceRecords.registrationId))
      .where(eq(registers.eventId, input.eventId))
      .groupBy(
        attendanceRecords.registerId,
        attendanceRecords.status,
        registrations.status,
        attendanceRecords.conflict,
      );
    return all.map(({ register, ...sheet }) => {
      const mine = counted.filter((one) => one.registerId === register?.id && one.status !== null);
      const marked = mine.filter((one) => one.seat === "confirmed").reduce((sum, one) => sum + one.number, 0);
      const state = register?.state ?? "open";
      const unmarked = seats - marked;
      const counts = { ...tally(mine), unmarked, total: seats };
      return {
        ...sheet,
        state,
        version: register?.version ?? 0,
        counts,
        /** How many marks contradict each other, to be decided between. */
        conflicts: mine.filter((one) => one.conflict).reduce((sum, one) => sum + one.number, 0),
        overdue: isOverdue({ ...sheet, state }, unmarked, now),
      };
    });
  },
});
export type SheetRow = Awaited<ReturnType<typeof sheets>>[number];

/**
 * One sheet with its people: names, school, group, ticket code, and what is known of their attendance, in the reader's
 * order. `search` finds by part of a name or school, initials, a ticket code, or the text of a QR. `mayCorrect`:
 * whether the asker's word with a reason overrules. Refuses `not-found`.
 */
export const sheet = query("attendance.sheet", {
  input: sheetInput,
  scope: atSheet,
  async run({ db, actor, input, scope, now }) {
    const { register, ...about } = await sheetOf(db, input.sheetId);
    const people = await attendeesOf(db, { ...about, register }, input);
    return {
      ...about,
      state: register?.state ?? ("open" as const),
      version: register?.version ?? 0,
      closedAt: register?.closedAt ?? null,
      mayCorrect: mayCorrect(actor, scope),
      begun: now >= about.startsAt,
      people,
    };
  },
});
export type SheetWithPeople = Awaited<ReturnType<typeof sheet>>;

/**
 * Everything that was taken down of one person at one sheet, oldest first: what, by whom, at which door, when it happened
 * and when it arrived, why, and whether it was taken back. Refuses `not-found`.
 */
export const history = query("attendance.history", {
  input: historyInput,
  scope: atSheet,
  async run({ db, input }) {
    const { register, eventId } = await sheetOf(db, input.sheetId);
    const [person] = await db
      .select({ id: registrations.id })
      .from(registrations)
      .where(and(eq(registrations.id, input.registrationId), eq(registrations.eventId, eventId)));
    if (!person) return refuse("not-found");
    const rows = await db
      .select({
        id: attendanceOps.id,
        kind: attendanceOps.kind,
        status: attendanceOps.status,
        reason: attendanceOps.reason,
        source: attendanceOps.source,
        rank: attendanceOps.rank,
        effectiveAt: attendanceOps.effectiveAt,
        capturedAt: attendanceOps.capturedAt,
        receivedAt: attendanceOps.receivedAt,
        baseVersion: attendanceOps.baseVersion,
        targetOpId: attendanceOps.targetOpId,
        flags: attendanceOps.flags,
        by: accounts.name,
        byKey: apiKeys.name,
        device: devices.label,
      })
      .from(attendanceOps)
      .leftJoin(devices, eq(devices.id, attendanceOps.deviceId))
      .leftJoin(accounts, eq(accounts.id, attendanceOps.actorId))
      .leftJoin(apiKeys, eq(apiKeys.id, attendanceOps.actorId))
      .where(
        and(eq(attendanceOps.registerId, register?.id ?? ""), eq(attendanceOps.registrationId, input.registrationId)),
      )
      .orderBy(asc(attendanceOps.receivedAt), asc(attendanceOps.id));
    const voided = new Set(rows.flatMap((row) => (row.kind === "void" && row.targetOpId ? [row.targetOpId] : [])));
    return rows.map(({ byKey, ...row }) => ({
      ...row,
      by: row.by ?? byKey ?? row.device,
      voided: voided.has(row.id),
    }));
  },
});
export type HistoryEntry = Awaited<ReturnType<typeof history>>[number];

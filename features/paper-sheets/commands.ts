import { and, eq } from "drizzle-orm";
import type { z } from "zod";
import { command } from "../../core/operation";
import type { Actor } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { fromWallClock, isoDay } from "../../core/time";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { attendanceRecords, printedSheets, registrations } from "../../db/schema";
import { type Observed, takeDown } from "../attendance/steps";
import { type Sheet, sheetOf } from "../registers/steps";
import { typeInInput } from "./inputs";
import { type Entry, entriesOf, nearest } from "./rules";
import { countingFor, deviceOf, type Printed, printedAs, standingOf } from "./steps";

const day = 86_400_000;
type Input = z.output<typeof typeInInput>;

/** The instant of a clock written on the sheet: on the day that is nearest to the sitting. */
function timeAt(clock: string | null | undefined, { startsAt, endsAt, timeZone }: Sheet): Date | null {
  if (!clock) return null;
  const at = (shift: number) =>
    fromWallClock(`${isoDay(new Date(startsAt.getTime() + shift), timeZone)}T${clock}`, timeZone);
  return nearest([at(-day), at(0), at(day)], startsAt, endsAt) ?? refuseField("signed", "paper-time");
}

type Whose = Entry & { registrationId: string };

/** What the sheet says, by person. Refuses the field `signed` with `paper-row` for a row that is not on it. */
function wantedOf({ signed }: Input, sheet: Sheet, ids: readonly string[]): Whose[] {
  return signed.flatMap(({ row, arrivedAt, leftAt }) => {
    const registrationId = ids[row - 1] ?? refuseField("signed", "paper-row", { row });
    const times = { row, arrivedAt: timeAt(arrivedAt, sheet), leftAt: timeAt(leftAt, sheet) };
    if (times.arrivedAt && times.leftAt && times.leftAt <= times.arrivedAt)
      refuseField("signed", "paper-order", { row });
    return entriesOf(times, sheet.startsAt).map((entry) => ({ ...entry, registrationId }));
  });
}

const isSame = (a: Whose, b: { registrationId: string; kind: string; status: string | null; effectiveAt: Date }) =>
  a.registrationId === b.registrationId &&
  a.kind === b.kind &&
  a.status === b.status &&
  a.effectiveAt.getTime() === b.effectiveAt.getTime();

/** People of the sheet whom nobody marked, apart from what this paper itself said. */
async function unseen(
  tx: Tx,
  sheet: Sheet,
  ids: readonly string[],
  own: readonly { registrationId: string; status: string | null }[],
) {
  const seats = await tx
    .select({ id: registrations.id, status: attendanceRecords.status })
    .from(registrations)
    .leftJoin(
      attendanceRecords,
      and(
        eq(attendanceRecords.registrationId, registrations.id),
        eq(attendanceRecords.registerId, sheet.register?.id ?? ""),
      ),
    )
    .where(and(eq(registrations.eventId, sheet.eventId), eq(registrations.status, "confirmed")));
  const said = new Set(own.map((op) => op.registrationId));
  const here = new Set(ids);
  return seats
    .filter((seat) => here.has(seat.id) && (seat.status === null || said.has(seat.id)))
    .map((seat) => seat.id);
}

type At = { db: Tx; actor: Actor; now: Date; input: Input };

/** What is to be taken back of this paper, and what is new: typing the same in again is nothing. */
async function changesOf({ db, input }: At, sheet: Sheet, printed: Printed): Promise<Observed[]> {
  const counting = await countingFor(db, printed.rows);
  const ids = printed.rows.map((one) => counting.get(one) ?? one);
  const before = await standingOf(db, sheet, printed);
  const wanted = wantedOf(input, sheet, ids);
  const signed = new Set(wanted.map((one) => one.registrationId));
  if (input.complete)
    for (const registrationId of await unseen(db, sheet, ids, before))
      if (!signed.has(registrationId))
        wanted.push({ registrationId, kind: "mark", status: "absent", effectiveAt: sheet.startsAt });
  const base = { source: "paper" as const, deviceId: deviceOf(printed), baseVersion: 0, reason: input.reason ?? null };
  const gone = before.filter((op) => !wanted.some((one) => isSame(one, op)));
  const fresh = wanted.filter((one) => !before.some((op) => isSame(one, op)));
  return [
    ...gone.map((op) => ({
      ...base,
      id: id(),
      registrationId: op.registrationId,
      kind: "void" as const,
      targetOpId: op.id,
    })),
    ...fresh.map((one) => ({ ...base, ...one, id: id() })),
  ];
}

/**
 * Types in a signed paper sheet by its code: who signed by row, with times where they were written (late and gone early
 * follow from them). `complete`: whoever did not sign and whom nobody saw otherwise was absent. Typing it in again
 * changes only what differs. Refuses the fields `code` (`paper-unknown`) and `signed` (`paper-row`, `paper-time`,
 * `paper-order`), `not-begun`, and `reason-needed` on a closed sheet.
 */
export const typeIn = command("attendance.typeIn", {
  input: typeInInput,
  scope: atEvent,
  async run(given) {
    const { db, actor, input, now } = given;
    const printed = await printedAs(db, input.eventId, input.code);
    const sheet = await sheetOf(db, printed.sheetId);
    if (now < sheet.startsAt) return refuse("not-begun");
    if (sheet.register?.state === "closed" && !input.reason) return refuse("reason-needed");
    const ops = await changesOf(given, sheet, printed);
    // A sheet of paper is nobody's correction, whoever types it in.
    const taken = await takeDown(db, { sheet, actor, lead: false, now }, ops);
    const typed = { typedInAt: now, typedInBy: actor.id ?? null, complete: input.complete };
    await db.update(printedSheets).set(typed).where(eq(printedSheets.id, printed.id));
    const isLeft = (verdict: (typeof taken.verdicts)[number]) => verdict.result === "rejected";
    return {
      sheetId: sheet.sheetId,
      version: taken.register.version,
      applied: taken.rows.length,
      rejected: taken.verdicts.filter(isLeft).length,
      conflicts: taken.records.filter((record) => record.conflict).length,
    };
  },
  note: ({ applied, sheetId, version }) => (applied > 0 ? { sheetId, version, count: applied } : undefined),
});

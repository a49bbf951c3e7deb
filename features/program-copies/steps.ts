import { and, asc, eq, isNull } from "drizzle-orm";
import { refuseField } from "../../core/refusal";
import { isoDay, shiftDays } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { events, memberships, type programs } from "../../db/schema";
import { timesOn } from "../copies/steps";
import type { Shift } from "./choices";
import { dayOn, daysOn, titleOn } from "./rules";

type Program = typeof programs.$inferSelect;
type Event = typeof events.$inferSelect;

/** The longest way in years, and the last year that calendars here can write. */
const [mostYears, lastYear] = [10, 9_999];

/** Its events but those in the trash, the earliest first. */
const eventsOf = (db: Reader, programId: string): Promise<Event[]> =>
  db
    .select()
    .from(events)
    .where(and(eq(events.programId, programId), isNull(events.trashedAt)))
    .orderBy(asc(events.startsAt), asc(events.id));

const yearIn = (day: string) => Number(day.slice(0, 4));

/**
 * A programme and its events at their new dates. Days move on the calendar of where they are, wall clocks stay; all of
 * one event moves by the same days. Refuses the field `number` beyond ten years or the calendar.
 */
export async function planOf(db: Reader, program: Program, shift: Shift) {
  if (shift.by === "years" && shift.number > mostYears) refuseField("number", "too-big", { max: mostYears });
  const all = await eventsOf(db, program.id);
  const moved = (at: Date | null, zone: string) => at && shiftDays(at, daysOn(isoDay(at, zone), shift), zone);
  const days = [
    ...all.map((event) => isoDay(event.startsAt, event.timeZone)),
    ...[program.startsOn, program.endsOn].flatMap((day) => day ?? []),
  ].sort();
  const [first, last] = [days.at(0), days.at(-1)];
  if (last && yearIn(last) + mostYears >= lastYear) refuseField("number", "too-big", { max: 0 });
  const period = first && last ? { from: yearIn(first), to: yearIn(last) } : null;
  return {
    title: titleOn(program.title, shift, period),
    startsOn: program.startsOn && dayOn(program.startsOn, shift),
    endsOn: program.endsOn && dayOn(program.endsOn, shift),
    enrollmentOpensAt: moved(program.enrollmentOpensAt, program.timeZone),
    enrollmentClosesAt: moved(program.enrollmentClosesAt, program.timeZone),
    events: all.map((event) => {
      const by = daysOn(isoDay(event.startsAt, event.timeZone), shift);
      return { event, days: by, ...timesOn(event, by) };
    }),
  };
}

/** How one enrols, but closed: nobody comes before the team opens it. Nobody's place. */
export const enrollmentOf = (program: Program) => ({
  enrolls: false,
  enrollmentCapacity: program.enrollmentCapacity,
  enrollmentWaitlist: program.enrollmentWaitlist,
  enrollmentNeedsApproval: program.enrollmentNeedsApproval,
  enrollmentConsent: program.enrollmentConsent,
  enrollmentGuardianBelowAge: program.enrollmentGuardianBelowAge,
  cohorts: program.cohorts,
});

/** The roles held on the programme itself. Teachers are no team: a school is invited anew. */
export async function copyProgramTeam(tx: Tx, from: string, to: string) {
  const ofTeam = and(eq(memberships.programId, from), isNull(memberships.schoolId));
  const rows = await tx.select().from(memberships).where(ofTeam);
  const copies = rows.map(({ accountId, role }) => ({ accountId, role, programId: to, place: to }));
  if (copies.length > 0) await tx.insert(memberships).values(copies).onConflictDoNothing();
}

import { and, count, eq, inArray, isNull } from "drizzle-orm";
import type { z } from "zod";
import type { Actor } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { fromWallClock } from "../../core/time";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import { events, files, organizations, programs, type Quotas, registrations, venues } from "../../db/schema";
import { searchable } from "../../db/search";
import { contactColumns } from "../event-contacts/rules";
import { mustBeOwnImage } from "../files/steps";
import type { eventCreateInput } from "./inputs";
import { slugs, tailOf } from "./rules";

type Said = Omit<z.output<typeof eventCreateInput>, "template">;
export type Event = typeof events.$inferSelect;

/** The columns an event's form fills: wall clocks become instants in its zone. */
export function columnsOf(said: Said) {
  const at = (clock: string) => fromWallClock(clock, said.timeZone);
  const maybe = (clock: string | null | undefined) => (clock ? at(clock) : null);
  const { title, summary, description, kind, languages, timeZone, waitlist, guardianBelowAge, visibility } = said;
  return {
    ...{ title, summary, description, kind, languages, timeZone, waitlist, guardianBelowAge, visibility },
    programId: said.programId ?? null,
    venueId: said.venueId ?? null,
    onlineUrl: said.onlineUrl ?? null,
    startsAt: at(said.startsAt),
    endsAt: at(said.endsAt),
    capacity: said.capacity ?? null,
    ...{ needsApproval: said.needsApproval, approvesAnew: said.approvesAnew, needsCode: said.needsCode },
    quotas: quotasOf(said),
    editableUntil: maybe(said.editableUntil),
    offerHours: said.offerHours ?? null,
    registrationOpensAt: maybe(said.registrationOpensAt),
    registrationClosesAt: maybe(said.registrationClosesAt),
    coverFileId: said.coverFileId ?? null,
    ...contactColumns(said),
    search: searchOf(said.title),
  };
}

/** Quotas as they are kept: null for none at all. */
function quotasOf({ quotas }: Said): Quotas | null {
  if (!quotas) return null;
  const { perSchool = null, schools, perGrade = null, grades } = quotas;
  const none = perSchool === null && perGrade === null && schools.length === 0 && grades.length === 0;
  return none ? null : { perSchool, schools, perGrade, grades };
}

/** Every spelling of the title, as it is searched. */
export const searchOf = (title: Event["title"]) => searchable(...Object.values(title));

/** Refuses a programme, venue, school or cover that is not there. A cover is one's own image, or one of this event. */
export async function mustBeThere(
  tx: Tx,
  actor: Actor,
  said: {
    programId?: string | null;
    venueId?: string | null;
    coverFileId?: string | null;
    quotas?: { schools: { schoolId: string }[] } | null;
  },
  eventId?: string,
) {
  if (said.programId) {
    const which = and(eq(programs.id, said.programId), isNull(programs.trashedAt));
    const [found] = await tx.select({ id: programs.id }).from(programs).where(which);
    if (!found) refuseField("programId", "choice");
  }
  if (said.venueId) {
    const [found] = await tx.select({ id: venues.id }).from(venues).where(eq(venues.id, said.venueId));
    if (!found) refuseField("venueId", "choice");
  }
  const schools = said.quotas?.schools.map((one) => one.schoolId) ?? [];
  if (schools.length > 0) {
    const which = and(inArray(organizations.id, schools), eq(organizations.kind, "school"));
    if ((await tx.$count(organizations, which)) < schools.length) refuseField("quotas.schools", "choice");
  }
  if (said.coverFileId) {
    const which = and(eq(files.id, said.coverFileId), eq(files.purpose, "image"), isNull(files.removedAt));
    const [found] = await tx.select({ eventId: files.eventId }).from(files).where(which);
    if (found && eventId && found.eventId === eventId) return;
    if (found?.eventId) refuseField("coverFileId", "choice");
    await mustBeOwnImage(tx, actor, said.coverFileId, "coverFileId");
  }
}

/** Writes a new event under an address nobody has; one that is only for those with the link cannot be guessed. */
export async function insertEvent(tx: Tx, values: Omit<typeof events.$inferInsert, "slug" | "id">): Promise<Event> {
  const eventId = id();
  const { plain, long } = slugs(values.title, tailOf(id()), "event");
  for (const slug of values.visibility === "public" ? [plain, long] : [long]) {
    const [made] = await tx
      .insert(events)
      .values({ ...values, id: eventId, slug })
      .onConflictDoNothing({ target: events.slug })
      .returning();
    if (made) return made;
  }
  throw new Error("no free address for the event");
}

/** The event, under its lock. Refuses `not-found`, and `in-trash` for what must be brought back first. */
export async function eventForChange(tx: Tx, eventId: string): Promise<Event> {
  const [found] = await tx.select().from(events).where(eq(events.id, eventId));
  if (!found) return refuse("not-found");
  return found.trashedAt ? refuse("in-trash") : found;
}

/** How many registrations an event ever had, cancelled ones included. */
export async function registrationsOf(tx: Tx, eventId: string): Promise<number> {
  const [found] = await tx.select({ all: count() }).from(registrations).where(eq(registrations.eventId, eventId));
  return found?.all ?? 0;
}

const same = (a: unknown, b: unknown): boolean => {
  if (a instanceof Date || b instanceof Date) return a instanceof Date && b instanceof Date && +a === +b;
  if (a === null || b === null || typeof a !== "object" || typeof b !== "object") return a === b;
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same((a as Record<string, unknown>)[key], (b as Record<string, unknown>)[key]));
};

/** Which columns would change. */
export const changedColumns = (before: Event, after: ReturnType<typeof columnsOf>): (keyof typeof after)[] =>
  (Object.keys(after) as (keyof typeof after)[]).filter((key) => key !== "search" && !same(before[key], after[key]));

/** For the trail: what stood there before and what stands there now, of columns that are short and about nobody. */
export function beforeAndAfter(before: Event, after: ReturnType<typeof columnsOf>, changed: readonly string[]) {
  const told = [
    "startsAt",
    "endsAt",
    "capacity",
    "visibility",
    "waitlist",
    "needsApproval",
    "approvesAnew",
    "needsCode",
    "editableUntil",
    "offerHours",
    "timeZone",
    "kind",
  ] as const;
  const pairs = told.filter((key) => changed.includes(key)).map((key) => [key, [before[key], after[key]]] as const);
  return Object.fromEntries(pairs);
}

/** Refuses `program-in-trash`: an event comes back after its programme. */
export async function mustHaveProgram(tx: Tx, programId: string | null) {
  if (!programId) return;
  const [found] = await tx.select({ trashedAt: programs.trashedAt }).from(programs).where(eq(programs.id, programId));
  if (found?.trashedAt) refuse("program-in-trash");
}

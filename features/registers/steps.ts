import { asc, eq } from "drizzle-orm";
import type { Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import { agendaItems, events, type LocalizedText, registers } from "../../db/schema";
import type { AttendanceSettings } from "../../db/schema/settings";
import { settingsOf } from "./rules";

export type Register = typeof registers.$inferSelect;

/** What attendance is taken on: an agenda item that counts, or the event as a whole. `register`: none until somebody marks. */
export type Sheet = {
  /** The agenda item's id, or the event's. */
  sheetId: string;
  eventId: string;
  agendaItemId: string | null;
  title: LocalizedText;
  eventTitle: LocalizedText;
  languages: readonly ("en" | "ko" | "ru" | "kk")[];
  startsAt: Date;
  endsAt: Date;
  timeZone: string;
  settings: AttendanceSettings;
  register: Register | null;
};

type Item = Pick<typeof agendaItems.$inferSelect, "id" | "title" | "startsAt" | "minutes" | "counts">;
type Event = Pick<
  typeof events.$inferSelect,
  "id" | "title" | "languages" | "startsAt" | "endsAt" | "timeZone" | "status" | "attendance"
>;

function made(event: Event, item: Item | null, register: Register | undefined): Sheet {
  const endsAt = item ? new Date(item.startsAt.getTime() + item.minutes * 60_000) : event.endsAt;
  return {
    sheetId: item?.id ?? event.id,
    eventId: event.id,
    agendaItemId: item?.id ?? null,
    title: item?.title ?? event.title,
    eventTitle: event.title,
    languages: event.languages,
    startsAt: item?.startsAt ?? event.startsAt,
    endsAt,
    timeZone: event.timeZone,
    settings: settingsOf(event),
    register: register ?? null,
  };
}

/**
 * The sheets of an event in the order of its run of show: one per item that counts, or one for the whole when none
 * does. A sheet on which something was taken down stays, whatever is planned now. Refuses `not-found`.
 */
export async function sheetsOf(db: Reader, eventId: string): Promise<Sheet[]> {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  const items = await db
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, eventId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.startsAt), asc(agendaItems.id));
  const taken = new Map(
    (await db.select().from(registers).where(eq(registers.eventId, eventId))).map((one) => [one.place, one]),
  );
  const counting = items.filter((item) => item.counts);
  const whole = counting.length === 0 || taken.has(eventId) ? [made(event, null, taken.get(eventId))] : [];
  const each = items.filter((item) => item.counts || taken.has(item.id));
  return [...whole, ...each.map((item) => made(event, item, taken.get(item.id)))];
}

/** One sheet. Refuses `not-found`, also for an item of the run of show that does not count. */
export async function sheetOf(db: Reader, sheetId: string): Promise<Sheet> {
  const { eventId } = await atSheet({ db, input: { sheetId } });
  const found = (await sheetsOf(db, eventId ?? "")).find((sheet) => sheet.sheetId === sheetId);
  return found ?? refuse("not-found");
}

/** Where a sheet is: the event of its agenda item, or the event itself. */
export async function atSheet({ db, input }: { db: Reader; input: { sheetId: string } }): Promise<Scope> {
  const [item] = await db
    .select({ eventId: agendaItems.eventId })
    .from(agendaItems)
    .where(eq(agendaItems.id, input.sheetId));
  return atEvent({ db, input: { eventId: item?.eventId ?? input.sheetId } });
}

/** The sheet's register, made when there is none yet. */
export async function registerOf(tx: Tx, sheet: Sheet, now: Date): Promise<Register> {
  if (sheet.register) return sheet.register;
  const [row] = await tx
    .insert(registers)
    .values({ eventId: sheet.eventId, agendaItemId: sheet.agendaItemId, place: sheet.sheetId, createdAt: now })
    .returning();
  return row ?? refuse("not-found");
}

/** Changes a register and counts its version up. */
export async function changeRegister(tx: Tx, register: Register, change: Partial<Register>): Promise<Register> {
  const [row] = await tx
    .update(registers)
    .set({ ...change, version: register.version + 1 })
    .where(eq(registers.id, register.id))
    .returning();
  return row ?? refuse("not-found");
}

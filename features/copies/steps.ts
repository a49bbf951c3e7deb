import { and, asc, eq, inArray, isNull } from "drizzle-orm";
import { shiftDays } from "../../core/time";
import type { Tx } from "../../db";
import { id } from "../../db/id";
import {
  agendaItemSpeakers,
  agendaItems,
  deliverables,
  eventSpeakers,
  events,
  files,
  materials,
  memberships,
  tasks,
  themes,
  topics,
} from "../../db/schema";
import { insertEvent } from "../events/steps";
import { copyQuestions } from "../forms/steps";
import { organizationsOfEvent, putEventOrganizations } from "../organizations/steps";
import { copyRubric } from "../rubrics/steps";
import type { CopyPart } from "./choices";

type Event = typeof events.$inferSelect;
type Move = { from: string; to: string; days: number; zone: string };

const shifted = (at: Date | null, days: number, zone: string) => (at ? shiftDays(at, days, zone) : null);

/** From when to when an event is so many days later: at the same wall clocks. */
export function timesOn({ startsAt, endsAt, timeZone }: Pick<Event, "startsAt" | "endsAt" | "timeZone">, days: number) {
  const from = shiftDays(startsAt, days, timeZone);
  const to = shiftDays(endsAt, days, timeZone);
  // Wall clocks may turn round when only the original lay in the hour that a change of the clocks repeats.
  const lasts = endsAt.getTime() - startsAt.getTime();
  return { startsAt: from, endsAt: to > from ? to : new Date(from.getTime() + lasts) };
}

/** The event's own columns for a copy some days away; a draft without anybody in it. */
function shiftedEvent(event: Event, days: number, withRegistration: boolean) {
  const move = (at: Date | null) => shifted(at, days, event.timeZone);
  const { kind, title, summary, description, languages, timeZone, venueId, onlineUrl, search } = event;
  const { capacity, waitlist, needsApproval, offerHours, guardianBelowAge, consent, visibility, enrolledCome } = event;
  const { approvesAnew, needsCode, quotas } = event;
  return {
    ...{ kind, title, summary, description, languages, timeZone, venueId, onlineUrl, search },
    ...timesOn(event, days),
    presentationsDueAt: move(event.presentationsDueAt),
    copiedFromId: event.id,
    ...{ contactEmail: event.contactEmail, contactPhone: event.contactPhone, contactText: event.contactText },
    letterSettings: event.letterSettings,
    ...(withRegistration
      ? {
          ...{ capacity, waitlist, needsApproval, offerHours, guardianBelowAge, consent, visibility, enrolledCome },
          ...{ approvesAnew, needsCode, quotas, editableUntil: move(event.editableUntil) },
          registrationOpensAt: move(event.registrationOpensAt),
          registrationClosesAt: move(event.registrationClosesAt),
        }
      : {}),
  };
}

/** The same bytes as a file of another event: who may see a file depends on its event. */
async function fileFor(tx: Tx, fileId: string, eventId: string): Promise<string | null> {
  const [file] = await tx.select().from(files).where(eq(files.id, fileId));
  if (!file || file.removedAt) return null;
  if (file.eventId === null) return file.id;
  const newId = id();
  await tx.insert(files).values({ ...file, id: newId, eventId });
  return newId;
}

/** The cover image, as the copy's own. */
async function coverFor(tx: Tx, original: Event, eventId: string) {
  if (!original.coverFileId) return;
  const coverFileId = await fileFor(tx, original.coverFileId, eventId);
  await tx.update(events).set({ coverFileId }).where(eq(events.id, eventId));
}

async function copyAgenda(tx: Tx, { from, to, days, zone }: Move) {
  const items = await tx
    .select()
    .from(agendaItems)
    .where(eq(agendaItems.eventId, from))
    .orderBy(asc(agendaItems.position));
  if (items.length === 0) return;
  const ids = new Map(items.map((item) => [item.id, id()]));
  await tx.insert(agendaItems).values(
    items.map(({ position, kind, title, description, startsAt, minutes, place, counts, id: old }) => ({
      ...{ position, kind, title, description, minutes, place, counts },
      id: ids.get(old) ?? id(),
      eventId: to,
      startsAt: shiftDays(startsAt, days, zone),
    })),
  );
  const said = await tx
    .select()
    .from(agendaItemSpeakers)
    .where(inArray(agendaItemSpeakers.agendaItemId, [...ids.keys()]));
  const pairs = said.map((one) => ({ agendaItemId: ids.get(one.agendaItemId) ?? "", speakerId: one.speakerId }));
  if (pairs.length > 0) await tx.insert(agendaItemSpeakers).values(pairs);
}

async function copySpeakers(tx: Tx, { from, to }: Move) {
  const rows = await tx.select().from(eventSpeakers).where(eq(eventSpeakers.eventId, from));
  if (rows.length > 0) await tx.insert(eventSpeakers).values(rows.map((row) => ({ ...row, eventId: to })));
}

async function copyMaterials(tx: Tx, { from, to }: Move) {
  const rows = await tx.select().from(materials).where(eq(materials.eventId, from));
  for (const { position, kind, title, quantity, url, fileId } of rows) {
    const own = fileId ? await fileFor(tx, fileId, to) : null;
    await tx.insert(materials).values({ position, kind, title, quantity, url, fileId: own, eventId: to });
  }
}

async function copyTopics(tx: Tx, { from, to, days, zone }: Move) {
  const oldThemes = await tx.select().from(themes).where(eq(themes.eventId, from));
  const ids = new Map(oldThemes.map((theme) => [theme.id, id()]));
  if (oldThemes.length > 0)
    await tx
      .insert(themes)
      .values(
        oldThemes.map(({ id: old, title, position }) => ({ id: ids.get(old) ?? id(), eventId: to, title, position })),
      );
  const oldTopics = await tx.select().from(topics).where(eq(topics.eventId, from));
  if (oldTopics.length > 0)
    await tx.insert(topics).values(
      oldTopics.map(({ themeId, title, brief, cap, position }) => ({
        ...{ title, brief, cap, position, eventId: to },
        themeId: themeId ? (ids.get(themeId) ?? null) : null,
      })),
    );
  const due = await tx.select().from(deliverables).where(eq(deliverables.eventId, from));
  if (due.length > 0)
    await tx.insert(deliverables).values(
      due.map(({ title, help, extensions, required, maxBytes, nameTemplate, forStage, position, dueAt, lockedAt }) => ({
        ...{ title, help, extensions, required, maxBytes, nameTemplate, forStage, position, eventId: to },
        ...{ dueAt: shifted(dueAt, days, zone), lockedAt: shifted(lockedAt, days, zone) },
      })),
    );
  const todo = await tx
    .select()
    .from(tasks)
    .where(and(eq(tasks.eventId, from), isNull(tasks.removedAt)));
  if (todo.length > 0)
    await tx.insert(tasks).values(
      todo.map(({ title, dueAt, position }) => ({
        ...{ title, position, eventId: to },
        dueAt: shifted(dueAt, days, zone),
      })),
    );
}

async function copyTeam(tx: Tx, { from, to }: Move) {
  // Teachers are no team: a school is invited to each event by itself.
  const ofTeam = and(eq(memberships.eventId, from), isNull(memberships.schoolId));
  const rows = await tx.select().from(memberships).where(ofTeam);
  if (rows.length === 0) return;
  const copies = rows.map(({ accountId, role }) => ({ accountId, role, eventId: to, place: to }));
  await tx.insert(memberships).values(copies).onConflictDoNothing();
}

const copiers: Record<Exclude<CopyPart, "registration">, (tx: Tx, move: Move) => Promise<void>> = {
  agenda: copyAgenda,
  speakers: copySpeakers,
  materials: copyMaterials,
  topics: copyTopics,
  rubric: (tx, { from, to }) => copyRubric(tx, from, to),
  team: copyTeam,
};

/**
 * Copies one part of an event into another, its dates moved. The registration's settings are columns of the event; the
 * questions of its form are copied here.
 */
const copyPart = (tx: Tx, part: CopyPart, move: Move) =>
  part === "registration" ? copyQuestions(tx, move.from, move.to) : copiers[part](tx, move);

type Wanted = { programId: string | null; days: number; parts: readonly CopyPart[]; by: string | null };

/** Makes a draft like an event so many days away, in a programme, with the parts wanted. */
export async function copyEvent(tx: Tx, original: Event, { programId, days, parts, by }: Wanted): Promise<Event> {
  const shape = shiftedEvent(original, days, parts.includes("registration"));
  const made = await insertEvent(tx, { ...shape, programId, createdBy: by });
  await putEventOrganizations(tx, made.id, await organizationsOfEvent(tx, original.id));
  await coverFor(tx, original, made.id);
  for (const part of parts) await copyPart(tx, part, { from: original.id, to: made.id, days, zone: original.timeZone });
  return made;
}

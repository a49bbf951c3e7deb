import { and, asc, eq } from "drizzle-orm";
import { env } from "../../core/env";
import { type Locale, say } from "../../core/i18n";
import { type Actor, rolesAt, type Scope } from "../../core/permissions";
import { refuse } from "../../core/refusal";
import { atEvent, atGroup } from "../../core/scopes";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { deliverables, events, extensions, groups, submissions, submissionVersions } from "../../db/schema";
import {
  allowedOf,
  type Extension,
  endings,
  extensionOf,
  isLate,
  type Limits,
  limitsWith,
  nameBy,
  stageOne,
} from "./rules";

/** The largest number of bytes a row can name. */
const most = 0x7fffffff;
/** Bytes that one file may have here: what the server takes. */
export const bytesAtMost = () => Math.min(env.UPLOAD_MAX_BYTES, most);

type Row = typeof deliverables.$inferSelect;
export type Deliverable = Omit<Row, "id" | "eventId" | "extensions" | "position" | "createdAt"> & {
  /** Null before there is a row. */
  id: string | null;
  extensions: Extension[];
  timeZone: string;
};

/**
 * What each group of an event is to hand in, in the lead's order; never nothing. Before anybody said anything it is one
 * file of any kind, which needs no row before it is used (`id` null).
 */
export async function deliverablesOf(db: Reader, eventId: string): Promise<Deliverable[]> {
  const [event] = await db
    .select({ dueAt: events.presentationsDueAt, timeZone: events.timeZone })
    .from(events)
    .where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  const rows = await db
    .select()
    .from(deliverables)
    .where(eq(deliverables.eventId, eventId))
    .orderBy(asc(deliverables.position), asc(deliverables.id));
  const { timeZone, dueAt } = event;
  const usual = { id: null, title: {}, help: {}, extensions: endings, required: true, maxBytes: bytesAtMost() };
  const rest = { lockedAt: null, nameTemplate: null, forStage: true, remindedAt: null, version: 1 };
  if (rows.length === 0) return [{ ...usual, ...rest, dueAt, timeZone }];
  const stage = stageOne(rows);
  return rows.map((row) => ({
    ...{ id: row.id, title: row.title, help: row.help, required: row.required, version: row.version },
    extensions: allowedOf(row.extensions),
    maxBytes: Math.min(row.maxBytes, bytesAtMost()),
    ...{ dueAt: row.dueAt, lockedAt: row.lockedAt, nameTemplate: row.nameTemplate, remindedAt: row.remindedAt },
    forStage: row === stage,
    timeZone,
  }));
}
/** One of them: the one named, or else what is shown on the stage. Refuses `not-found` for another event's. */
export async function deliverableOf(db: Reader, eventId: string, deliverableId?: string | null): Promise<Deliverable> {
  const all = await deliverablesOf(db, eventId);
  const found = deliverableId ? all.find(({ id }) => id === deliverableId) : stageOne(all);
  return found ?? refuse("not-found");
}

/** The same, with a row: now something is handed in, or said about it. */
export async function keptDeliverable(
  tx: Tx,
  eventId: string,
  deliverableId?: string | null,
): Promise<Deliverable & { id: string }> {
  const wanted = await deliverableOf(tx, eventId, deliverableId);
  if (wanted.id) return { ...wanted, id: wanted.id };
  const { dueAt, maxBytes } = wanted;
  const own = { eventId, title: {}, extensions: [...endings], maxBytes, dueAt, forStage: true, position: 1 };
  const [made] = await tx.insert(deliverables).values(own).returning({ id: deliverables.id });
  return { ...wanted, id: made?.id ?? refuse("not-found") };
}

/** What is handed in: where its event is. */
export async function atDeliverable({ db, input }: { db: Reader; input: { deliverableId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: deliverables.eventId })
    .from(deliverables)
    .where(eq(deliverables.id, input.deliverableId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

const isTeam = (actor: Actor, scope: Scope) => {
  const held = rolesAt(actor, scope);
  return actor.kind === "system" || (["owner", "organizer", "staff", "judge"] as const).some((role) => held.has(role));
};

/** Members see and send files only while groups are published; for the team they are always there. Answers who it is. */
export async function mustBeInSight(db: Reader, actor: Actor, scope: Scope): Promise<"team" | "member"> {
  if (isTeam(actor, scope)) return "team";
  const [event] = await db
    .select({ publishedAt: events.groupsPublishedAt, trashedAt: events.trashedAt })
    .from(events)
    .where(eq(events.id, scope.eventId ?? ""));
  return event?.publishedAt && !event.trashedAt ? "member" : refuse("not-found");
}

/** One thing of one group, as a key of maps. */
export const keyOf = (groupId: string, deliverableId: string | null) => `${groupId} ${deliverableId ?? ""}`;

/** More time that groups of an event were given, by group and thing (`keyOf`). */
export async function extensionsOf(db: Reader, eventId: string) {
  const rows = await db
    .select({
      groupId: extensions.groupId,
      deliverableId: extensions.deliverableId,
      extensionId: extensions.id,
      untilAt: extensions.untilAt,
      reason: extensions.reason,
    })
    .from(extensions)
    .innerJoin(groups, eq(groups.id, extensions.groupId))
    .where(eq(groups.eventId, eventId));
  return new Map(rows.map(({ groupId, deliverableId, ...row }) => [keyOf(groupId, deliverableId), row]));
}

/** Until when one group has for one thing, with what it was given. */
export async function limitsOf(db: Reader, groupId: string, wanted: Limits & { id: string | null }): Promise<Limits> {
  const [own] = await db
    .select({ untilAt: extensions.untilAt })
    .from(extensions)
    .where(and(eq(extensions.groupId, groupId), eq(extensions.deliverableId, wanted.id ?? "")));
  return limitsWith(wanted, own?.untilAt);
}

/** Marks anew what is late, after a deadline moved or a group was given time; of one group, or of all. */
export async function markLate(tx: Tx, eventId: string, groupId?: string) {
  const wanted = new Map((await deliverablesOf(tx, eventId)).map((one) => [one.id, one]));
  const given = await extensionsOf(tx, eventId);
  const rows = await tx
    .select({
      id: submissionVersions.id,
      late: submissionVersions.late,
      at: submissionVersions.createdAt,
      groupId: submissions.groupId,
      deliverableId: submissions.deliverableId,
    })
    .from(submissionVersions)
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .where(and(eq(submissions.eventId, eventId), groupId ? eq(submissions.groupId, groupId) : undefined));
  for (const row of rows) {
    const limits = wanted.get(row.deliverableId) ?? { dueAt: null, lockedAt: null };
    const late = isLate(row.at, limitsWith(limits, given.get(keyOf(row.groupId, row.deliverableId))?.untilAt).dueAt);
    if (late !== row.late) await tx.update(submissionVersions).set({ late }).where(eq(submissionVersions.id, row.id));
  }
}

/** A version: the scope of its group. */
export async function atVersion({ db, input }: { db: Reader; input: { versionId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ groupId: submissions.groupId })
    .from(submissionVersions)
    .innerJoin(submissions, eq(submissions.id, submissionVersions.submissionId))
    .where(eq(submissionVersions.id, input.versionId));
  return found ? atGroup({ db, input: found }) : refuse("not-found");
}

type Text = Partial<Record<Locale, string>>;
/** A file as it is given out: the place of its group in the order, and what it is. */
export type NamedFile = {
  place: number;
  number: number;
  groupName: string | null;
  topic: Text | null;
  title: Text;
  nameTemplate: string | null;
  no: number;
  fileName: string;
};
type Event = { startsAt: Date; timeZone: string };
export type Naming = { locale: Locale; event: Event; digits?: number };

/** What the places of a template hold for a file. */
export const valuesOf = (row: NamedFile, { locale, event, digits = 2 }: Naming) => ({
  order: String(row.place).padStart(Math.max(2, digits), "0"),
  group: String(row.number),
  name: row.groupName ?? "",
  topic: say(row.topic, locale),
  title: say(row.title, locale),
  version: String(row.no),
  date: isoDay(event.startsAt, event.timeZone),
});

/** The name that the lead's template gives a file, with its own ending; undefined where there is none. */
export function templateName(row: NamedFile, naming: Naming): string | undefined {
  const made = row.nameTemplate ? nameBy(row.nameTemplate, valuesOf(row, naming)) : undefined;
  return made && `${made}.${extensionOf(row.fileName) ?? "bin"}`;
}

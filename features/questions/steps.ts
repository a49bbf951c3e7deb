import { and, asc, count, eq, isNull, max, ne, or } from "drizzle-orm";
import type { z } from "zod";
import type { Scope } from "../../core/permissions";
import { refuse, refuseField } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import type { Reader, Tx } from "../../db";
import {
  agendaItems,
  eventSpeakers,
  groupMembers,
  groups,
  questionLog,
  questions,
  registrations,
  speakers,
  themes,
} from "../../db/schema";
import { matches, searchable } from "../../db/search";
import { touch } from "../question-rooms/steps";
import type { editInput, listInput, logInput } from "./inputs";
import { displayOf, statusOf } from "./rules";

/** A question's event; those in the trash are found too, so that they can be brought back. */
export async function atQuestion({ db, input }: { db: Reader; input: { questionId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: questions.eventId })
    .from(questions)
    .where(eq(questions.id, input.questionId));
  return found ? atEvent({ db, input: found }) : refuse("not-found");
}

export type Said = Omit<
  z.output<typeof logInput> | z.output<typeof editInput>,
  "eventId" | "clientId" | "questionId" | "version"
>;

/** The columns of what was said, after making sure that asker, group, theme and item belong to the event. */
export async function columnsOf(db: Reader, eventId: string, said: Said, now: Date) {
  await belongs(db, eventId, said);
  const groupId = said.askerGroupId ?? (await groupOf(db, said.askerRegistrationId));
  const status = statusOf(said);
  return {
    agendaItemId: said.agendaItemId ?? null,
    source: said.source,
    askerRegistrationId: said.askerRegistrationId ?? null,
    askerName: said.askerRegistrationId ? null : (said.askerName ?? null),
    askerGroupId: groupId,
    askerDisplay: displayOf({ registrationId: said.askerRegistrationId, groupId, name: said.askerName }),
    body: said.body,
    lang: said.lang,
    themeId: said.themeId ?? null,
    status,
    answeredBy: said.answeredBy ?? null,
    answerSummary: said.answerSummary ?? null,
    answerLang: said.answerLang ?? null,
    answeredAt: status === "answered" ? now : null,
    followUp: said.followUp,
    followUpOwner: said.followUpOwner ?? null,
    followUpDueOn: said.followUpDueOn ?? null,
    search: searchable(said.body, said.answerSummary ?? "", said.askerName ?? ""),
  } as const;
}

/** Questions of one event; more are a mistake. */
const limit = 5_000;

/** The number and the place of the next question. Numbers are never used again. Refuses `too-many-questions`. */
export async function nextPlace(db: Reader, eventId: string) {
  const [last] = await db
    .select({ no: max(questions.no), position: max(questions.position), all: count() })
    .from(questions)
    .where(eq(questions.eventId, eventId));
  if ((last?.all ?? 0) >= limit) return refuse("too-many-questions", { max: limit });
  return { no: (last?.no ?? 0) + 1, position: (last?.position ?? 0) + 1 };
}

type Written = { eventId: string; clientId?: string | null; deviceNo?: string; actorId?: string; askedAt?: Date };

/**
 * Writes a question down as asked, with what was answered. The same `clientId` twice answers the first one, as `again`.
 * Refuses `invalid` (a choice of another event), `too-many-questions`, and `not-found` for a client id of another event.
 */
export async function writeDown(db: Tx, { actorId, ...where }: Written, said: Said, now: Date) {
  const { eventId, clientId = null, deviceNo = null, askedAt = now } = where;
  if (clientId) {
    const [before] = await db.select().from(questions).where(eq(questions.clientId, clientId));
    if (before) return before.eventId === eventId ? { ...before, again: true } : refuse("not-found");
  }
  const columns = await columnsOf(db, eventId, said, now);
  const place = await nextPlace(db, eventId);
  const [made] = await db
    .insert(questions)
    .values({ eventId, clientId, deviceNo, ...place, ...columns, askedAt, createdBy: actorId ?? null })
    .returning();
  if (!made) return refuse("not-found");
  await touch(db, eventId, [made.id]);
  await record(db, { questionId: made.id, actorId, action: "log", before: {}, after: { status: made.status } });
  return { ...made, again: false };
}

async function groupOf(db: Reader, registrationId?: string | null) {
  if (!registrationId) return null;
  const [member] = await db
    .select({ groupId: groupMembers.groupId })
    .from(groupMembers)
    .where(eq(groupMembers.registrationId, registrationId));
  return member?.groupId ?? null;
}

/** Refuses `choice` on the field whose id is not of this event: an id of another event is as good as unknown. */
async function belongs(db: Reader, eventId: string, said: Said) {
  const places = [
    ["agendaItemId", agendaItems, said.agendaItemId],
    ["askerRegistrationId", registrations, said.askerRegistrationId],
    ["askerGroupId", groups, said.askerGroupId],
    ["themeId", themes, said.themeId],
  ] as const;
  for (const [field, table, id] of places) {
    if (!id) continue;
    const [found] = await db
      .select({ id: table.id })
      .from(table)
      .where(and(eq(table.id, id), eq(table.eventId, eventId)));
    if (!found) refuseField(field, "choice");
  }
}

type Entry = {
  id?: string;
  questionId: string;
  actorId?: string | undefined;
  action: string;
  before: object;
  after: object;
};

/** Writes down what a question said before and after; the texts stay with the question, never in the trail. */
export const record = (tx: Tx, entry: Entry) =>
  tx.insert(questionLog).values({
    ...(entry.id ? { id: entry.id } : {}),
    questionId: entry.questionId,
    actorId: entry.actorId ?? null,
    action: entry.action,
    before: { ...entry.before },
    after: { ...entry.after },
  });

/** The questions of an event that are not in the trash. */
export const loggedAt = (eventId: string) => and(eq(questions.eventId, eventId), isNull(questions.trashedAt));

const states = {
  answered: () => eq(questions.status, "answered"),
  open: () => and(ne(questions.status, "answered"), eq(questions.followUp, false)),
  "follow-up": () => eq(questions.followUp, true),
} as const;

/** Those that the filters of the log let through. */
export const chosen = (input: Pick<z.output<typeof listInput>, "eventId" | "q" | "themeId" | "groupId" | "state">) =>
  and(
    loggedAt(input.eventId),
    input.q ? or(matches(questions.search, input.q), eq(questions.deviceNo, input.q.toUpperCase())) : undefined,
    input.themeId ? eq(questions.themeId, input.themeId) : undefined,
    input.groupId ? eq(questions.askerGroupId, input.groupId) : undefined,
    input.state ? states[input.state]() : undefined,
  );

/** What one who writes questions down chooses from: themes, groups, items of the run of show, and who answers. */
export async function choicesAt(db: Reader, eventId: string) {
  const themed = await db
    .select({ id: themes.id, title: themes.title })
    .from(themes)
    .where(eq(themes.eventId, eventId))
    .orderBy(asc(themes.position), asc(themes.id));
  const grouped = await db
    .select({ id: groups.id, number: groups.number })
    .from(groups)
    .where(eq(groups.eventId, eventId))
    .orderBy(asc(groups.number));
  const items = await db
    .select({ id: agendaItems.id, title: agendaItems.title, kind: agendaItems.kind })
    .from(agendaItems)
    .where(eq(agendaItems.eventId, eventId))
    .orderBy(asc(agendaItems.position), asc(agendaItems.id));
  const answerers = await db
    .select({ name: speakers.name })
    .from(eventSpeakers)
    .innerJoin(speakers, eq(speakers.id, eventSpeakers.speakerId))
    .where(eq(eventSpeakers.eventId, eventId))
    .orderBy(asc(eventSpeakers.position));
  return { themes: themed, groups: grouped, items, answerers };
}

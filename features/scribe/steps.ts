import { and, count, desc, eq, inArray, type SQL, sql } from "drizzle-orm";
import { isRefusal, type Refusal, refuse } from "../../core/refusal";
import type { Reader, Tx } from "../../db";
import { events, groups, persons, questionLog, questions, registrations, scribeDevices } from "../../db/schema";
import { searchable } from "../../db/search";
import { uncheckChanged } from "../checked-translations/steps";
import { touch } from "../question-rooms/steps";
import { keptOf, statusOf } from "../questions/rules";
import { loggedAt, record, writeDown } from "../questions/steps";
import { devicesAtMost } from "./choices";
import type { Sync } from "./inputs";
import { answerOf, heardAt, letterAt, type Problem, settle } from "./rules";

type Device = { eventId: string; deviceId: string; actorId?: string | undefined };

/** The letter of a device at an event: its own from the first time on. Refuses `too-many-devices`. */
export async function letterOf(db: Tx, { eventId, deviceId, actorId }: Device): Promise<string> {
  const own = and(eq(scribeDevices.eventId, eventId), eq(scribeDevices.clientId, deviceId));
  const [known] = await db.select({ letter: scribeDevices.letter }).from(scribeDevices).where(own);
  if (known) return known.letter;
  const [counted] = await db.select({ all: count() }).from(scribeDevices).where(eq(scribeDevices.eventId, eventId));
  const all = counted?.all ?? 0;
  if (all >= devicesAtMost) return refuse("too-many-devices", { max: devicesAtMost });
  const letter = letterAt(all);
  await db.insert(scribeDevices).values({ eventId, clientId: deviceId, letter, createdBy: actorId ?? null });
  return letter;
}

/** What a scribe meets: what is asked, comes next or was asked; nothing that the team has not put before the room. */
const states = ["queued", "on_stage", "answered", "deferred"] as const;
const rowsAtMost = 200;

async function rowsWhere(db: Reader, wanted: SQL | undefined) {
  return db
    .select({
      id: questions.id,
      clientId: questions.clientId,
      no: questions.no,
      deviceNo: questions.deviceNo,
      version: questions.version,
      status: questions.status,
      body: questions.body,
      lang: questions.lang,
      asker: sql<string | null>`coalesce(${persons.fullName}, ${questions.askerName})`,
      groupNumber: groups.number,
      themeId: questions.themeId,
      answerSummary: questions.answerSummary,
      answeredBy: questions.answeredBy,
      answerLang: questions.answerLang,
      followUp: questions.followUp,
    })
    .from(questions)
    .leftJoin(registrations, eq(registrations.id, questions.askerRegistrationId))
    .leftJoin(persons, eq(persons.id, registrations.personId))
    .leftJoin(groups, eq(groups.id, questions.askerGroupId))
    .where(wanted)
    .orderBy(desc(questions.no))
    .limit(rowsAtMost);
}

/** The latest questions of an event that its scribes may answer, latest first; at most 200. */
export const latestRows = (db: Reader, eventId: string) =>
  rowsWhere(db, and(loggedAt(eventId), inArray(questions.status, [...states])));

/** These questions of an event as the page lists them. */
export const rowsOf = (db: Reader, eventId: string, ids: readonly string[]) =>
  rowsWhere(db, and(eq(questions.eventId, eventId), inArray(questions.id, [...ids])));

type Operation = Sync["operations"][number];
type Writing = Extract<Operation, { kind: "write" }>;
type Responding = Extract<Operation, { kind: "answer" }>;
export type At = {
  eventId: string;
  letter: string;
  actorId?: string | undefined;
  now: Date;
  sentAt: Date;
  startsAt: Date;
};
type Done = { outcome: "done" | "again" | "conflict"; questionId: string };

async function write(db: Tx, at: At, { id, no, kind: _, at: heard, ...said }: Writing): Promise<Done> {
  const where = {
    eventId: at.eventId,
    clientId: id,
    deviceNo: `${at.letter}${no}`,
    askedAt: heardAt({ ...at, at: heard }),
  };
  const whole = { ...said, source: "oral" as const, followUp: false };
  const made = await writeDown(db, { ...where, ...(at.actorId ? { actorId: at.actorId } : {}) }, whole, at.now);
  return { outcome: made.again ? "again" : "done", questionId: made.id };
}

/** The question, or the one that is asked for it too. Refuses `not-found`, and `questions-settled` for what was taken back. */
async function answered(db: Tx, eventId: string, name: string) {
  const named = sql`(${questions.id} = ${name} or ${questions.clientId} = ${name})`;
  const [found] = await db
    .select()
    .from(questions)
    .where(and(loggedAt(eventId), named));
  if (!found) return refuse("not-found");
  if (found.status === "withdrawn" || found.status === "declined") return refuse("questions-settled");
  if (!found.mergedIntoId) return found;
  const [into] = await db
    .select()
    .from(questions)
    .where(and(loggedAt(eventId), eq(questions.id, found.mergedIntoId)));
  return into ?? refuse("not-found");
}

/** What became of an answer that was sent before; nothing when this is the first time. */
async function before(db: Tx, eventId: string, id: string): Promise<Done | undefined> {
  const [entry] = await db
    .select({ questionId: questionLog.questionId, action: questionLog.action, eventId: questions.eventId })
    .from(questionLog)
    .innerJoin(questions, eq(questions.id, questionLog.questionId))
    .where(eq(questionLog.id, id));
  if (!entry) return undefined;
  if (entry.eventId !== eventId) return refuse("not-found");
  return { outcome: entry.action === held ? "conflict" : "again", questionId: entry.questionId };
}
/** An answer that was kept in the log beside another one. */
const held = "hold-answer";

async function respond(db: Tx, at: At, said: Responding): Promise<Done> {
  const known = await before(db, at.eventId, said.id);
  if (known) return known;
  const row = await answered(db, at.eventId, said.question);
  const entry = { id: said.id, questionId: row.id, actorId: at.actorId, before: answerOf(row), after: answerOf(said) };
  const found = settle(row, said);
  if (found !== "take") {
    await record(db, { ...entry, action: found === "same" ? "answer" : held });
    return { outcome: found === "same" ? "done" : "conflict", questionId: row.id };
  }
  const answer = answerOf(said);
  const status = statusOf(answer);
  const answeredAt = row.answeredAt ?? heardAt({ ...at, at: said.at });
  const change = {
    ...answer,
    answerLang: said.answerLang ?? null,
    status,
    search: searchable(row.body, answer.answerSummary ?? "", row.askerName ?? ""),
    version: row.version + 1,
    ...keptOf(row, { ...answer, status }),
  };
  const settled = { ...change, answeredAt: change.status === "answered" ? answeredAt : null } as Partial<typeof row>;
  await db.update(questions).set(settled).where(eq(questions.id, row.id));
  await uncheckChanged(db, row, { ...row, ...settled });
  await touch(db, at.eventId, [row.id]);
  await record(db, { ...entry, action: "answer" });
  return { outcome: "done", questionId: row.id };
}

const problemOf = ({ code, fields, values }: Refusal): Problem => {
  const [field, problems] = Object.entries(fields ?? {})[0] ?? [];
  return { code, field: field ?? null, fieldCode: problems?.[0]?.code ?? null, values: values ?? null };
};

/** Does one operation; what is refused leaves nothing behind, for it is refused before anything is written. */
export async function performed(db: Tx, at: At, operation: Operation) {
  try {
    const done = await (operation.kind === "write" ? write(db, at, operation) : respond(db, at, operation));
    return { id: operation.id, kind: operation.kind, problem: null, ...done };
  } catch (error) {
    if (!isRefusal(error)) throw error;
    const problem = problemOf(error);
    return { id: operation.id, kind: operation.kind, outcome: "refused" as const, questionId: null, problem };
  }
}

/** When an event begins. Refuses `not-found`. */
export async function beginOf(db: Reader, eventId: string): Promise<Date> {
  const [found] = await db.select({ startsAt: events.startsAt }).from(events).where(eq(events.id, eventId));
  return found?.startsAt ?? refuse("not-found");
}

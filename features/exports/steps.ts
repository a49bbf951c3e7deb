import { createHash } from "node:crypto";
import { setImmediate as breath } from "node:timers/promises";
import { eq } from "drizzle-orm";
import type { z } from "zod";
import { fileName } from "../../core/file-name";
import { type Locale, type Messages, say, words } from "../../core/i18n";
import { type Actor, may, type Scope } from "../../core/permissions";
import { refuseField } from "../../core/refusal";
import { type Column, cell, header, type List } from "../../core/table";
import { isoDay } from "../../core/time";
import type { Fact } from "../../core/workbook";
import type { Reader, Tx } from "../../db";
import {
  accounts,
  apiKeys,
  columnChoices,
  events,
  exportLog,
  type LocalizedText,
  organizations,
  programs,
} from "../../db/schema";
import { type About, aboutFacts } from "../export-facts/steps";
import type { exportInput } from "./inputs";
import { columnsChosen, type Guarded, type ProfileName, profiles } from "./rules";

type Wanted = { [K in keyof typeof exportInput]: z.output<(typeof exportInput)[K]> };
type Asked<D> = {
  db: D;
  actor: Actor;
  scope: Scope;
  now: Date;
  input: Partial<Omit<Wanted, "format">> & { format: string };
};

/** Whether somebody may take contacts, or wishes for photos, out of the house. */
export const mayTake = (actor: Actor, scope: Scope) => (what: Guarded) =>
  what === "contacts"
    ? may(actor, "people.contacts", scope)
    : may(actor, "registrations.roster", scope) || may(actor, "schools.roster", scope);

/**
 * The columns of this export: those asked for, else those of the last time. Refuses the field `columns` with
 * `column-unknown`, or `column-refused` for one that is not the asker's to take.
 */
export async function columnsFor({ db, actor, scope, input }: Asked<Reader>, profile: ProfileName): Promise<string[]> {
  const allowed = mayTake(actor, scope);
  if (!input.columns) return columnsChosen(profile, (await choicesOf(db, actor)).get(profile), allowed);
  const { columns, guarded = {} } = profiles[profile];
  for (const key of input.columns) {
    if (!columns.includes(key)) refuseField("columns", "column-unknown");
    if (guarded[key] && !allowed(guarded[key])) refuseField("columns", "column-refused");
  }
  return [...new Set(input.columns)];
}

/** The columns an account chose the last time, by profile. */
export async function choicesOf(db: Reader, actor: Actor): Promise<Map<string, string[]>> {
  if (actor.kind !== "person" || !actor.id) return new Map();
  const rows = await db.select().from(columnChoices).where(eq(columnChoices.accountId, actor.id));
  return new Map(rows.map((row) => [row.profile, row.columns]));
}

/** The hash over all headers and cells of some lists, as a workbook's "about" sheet tells it. */
export async function digestOf(lists: readonly List<unknown>[]): Promise<string> {
  const digest = createHash("sha256");
  for (const list of lists) {
    digest.update(`${JSON.stringify(list.columns.map((column) => header(column, list.zone)))}\n`);
    let count = 0;
    for await (const row of list.rows) {
      digest.update(`${JSON.stringify(list.columns.map((column) => cell(column, row, list.zone)))}\n`);
      count += 1;
      if (count % 200 === 0) await breath(); // a long list would otherwise hold up everybody else in the process
    }
  }
  return digest.digest("hex");
}

/** A list ready to be written out: what is in it, how the file is called, and what its last sheet says. */
export type Taken = {
  exportId: string;
  format: string;
  delimiter: "," | ";";
  lists: List<unknown>[];
  rowCount: number;
  columns: string[];
  file: ReturnType<typeof fileName>;
  about: { title: string; facts: Fact[]; rowsLabel: string; shaLabel: string };
};

export type Out = {
  profile: ProfileName;
  /** What it is of: an event, or a whole programme. */
  eventId?: string;
  programId?: string;
  columns: string[];
  /** The first one is the list itself. */
  lists: List<unknown>[];
  rowCount: number;
  /** What was asked for, without what somebody typed to search. */
  filters: Record<string, unknown>;
  /** More lines of the "about" sheet. */
  facts?: Fact[];
  /** The agenda item it is of, for the file's name: two lists of one event are two files. */
  part?: LocalizedText;
};

/**
 * Notes an export down before anything leaves: who, what, how many, what for; remembers the columns. The `rows` of the
 * lists must be arrays: they are read here for the hash and again for the file.
 */
export async function takeOut(asked: Asked<Tx>, out: Out): Promise<Taken> {
  const { db, actor, now, input } = asked;
  const locale = input.locale ?? "en";
  const t = words(locale);
  const event = await aboutOf(db, out, now);
  const sha256 = await digestOf(input.format === "csv" ? out.lists.slice(0, 1) : out.lists);
  const [row] = await db
    .insert(exportLog)
    .values({
      eventId: out.eventId ?? null,
      programId: out.programId ?? null,
      actorId: actor.id ?? null,
      profile: out.profile,
      format: input.format,
      filters: out.filters,
      columns: out.columns,
      rowCount: out.rowCount,
      purpose: input.purpose ?? null,
      recipient: input.recipient ?? null,
      sha256,
      createdAt: now,
    })
    .returning({ id: exportLog.id });
  if (input.columns && out.profile !== "sign-in") await remember(db, actor, out.profile, out.columns, now);
  const part = say(out.part, locale, event.languages);
  const word = t(`exports.fileWords.${out.profile}`);
  const file = fileName({
    date: isoDay(event.startsAt, event.timeZone),
    title: say(event.title, locale, event.languages),
    list: part ? `${word}(${part})` : word,
    kind: out.profile === "matrix" ? "attendance_matrix" : out.profile.replace("-", "_"),
    ext: input.format,
  });
  const by = await nameOf(db, actor);
  const facts = aboutFacts({
    ...{ locale, now, by, event, filters: out.filters, facts: out.facts ?? [] },
    ...{ purpose: input.purpose ?? "", recipient: input.recipient ?? "" },
    schools: await schoolsIn(db, out.filters),
  });
  return {
    exportId: row?.id ?? "",
    format: input.format,
    delimiter: input.delimiter ?? ",",
    lists: out.lists,
    rowCount: out.rowCount,
    columns: out.columns,
    file,
    about: {
      title: t("exports.about.sheet"),
      facts,
      rowsLabel: t("exports.about.rows"),
      shaLabel: t("exports.about.sha"),
    },
  };
}

/** The name of the school that was asked for, if one was. */
async function schoolsIn(db: Reader, { school }: Out["filters"]): Promise<About["schools"]> {
  if (typeof school !== "string" || school === "none") return new Map();
  const { id, name } = organizations;
  const rows = await db.select({ id, name }).from(organizations).where(eq(organizations.id, school));
  return new Map(rows.map((row) => [row.id, row.name]));
}

/** What a list is of, for its file's name and its last sheet. A programme without days is dated today. */
async function aboutOf(db: Reader, { eventId, programId }: Out, now: Date): Promise<About["event"]> {
  if (eventId) {
    const { title, startsAt, timeZone, languages } = events;
    const [event] = await db
      .select({ title, startsAt, timeZone, languages })
      .from(events)
      .where(eq(events.id, eventId));
    if (event) return event;
  }
  const [program] = await db
    .select()
    .from(programs)
    .where(eq(programs.id, programId ?? ""));
  if (!program) throw new Error("an export without what it is of");
  const { title, startsOn, timeZone } = program;
  return { title, timeZone, startsAt: startsOn ? new Date(`${startsOn}T03:00:00Z`) : now, languages: [] };
}

/** What the trail keeps of an export: that contacts were read shows in its columns. */
export const exportNote = ({ exportId, rowCount, columns, format }: Taken) => ({
  exportId,
  count: rowCount,
  format,
  columns,
});

async function remember(tx: Tx, actor: Actor, profile: ProfileName, columns: string[], now: Date) {
  if (actor.kind !== "person" || !actor.id) return;
  const choice = { columns, updatedAt: now };
  await tx
    .insert(columnChoices)
    .values({ accountId: actor.id, profile, ...choice })
    .onConflictDoUpdate({ target: [columnChoices.accountId, columnChoices.profile], set: choice });
}

async function nameOf(db: Reader, actor: Actor): Promise<string> {
  if (!actor.id) return "";
  const table = actor.kind === "key" ? apiKeys : accounts;
  const [found] = await db.select({ name: table.name }).from(table).where(eq(table.id, actor.id));
  return found?.name ?? "";
}

export type ColumnKey = keyof Messages["exports"]["columns"];
/** How a column's cells come about; the key gives its header's words. */
export type Made<Row> = Partial<Record<ColumnKey, Pick<Column<Row>, "kind" | "value">>>;

/** A list of the columns wanted, in that order, with headers in the reader's language. */
export function listOf<Row>(
  made: Made<Row>,
  wanted: readonly string[],
  rows: readonly Row[],
  { title, zone, locale }: Pick<List<Row>, "title" | "zone"> & { locale: Locale },
): List<unknown> {
  const t = words(locale);
  const columns = wanted.flatMap((key): Column<Row>[] => {
    const how = made[key as ColumnKey];
    return how ? [{ key, label: t(`exports.columns.${key as ColumnKey}`), ...how }] : [];
  });
  return { title, columns: columns as Column<unknown>[], rows, zone, locale };
}

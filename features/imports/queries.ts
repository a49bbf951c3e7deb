import { and, desc, eq, inArray, ne } from "drizzle-orm";
import { query } from "../../core/operation";
import { refuse } from "../../core/refusal";
import { atDesk, atEvent } from "../../core/scopes";
import type { Reader } from "../../db";
import {
  accounts,
  events,
  importBatches,
  type LocalizedText,
  organizations,
  registrations,
  schoolImports,
} from "../../db/schema";
import { seatsLeft } from "../seats/rules";
import { fitting } from "../seats/steps";
import type { Shown } from "./choices";
import { batchInput, classInput, eventInput, type Mapping, previewInput } from "./inputs";
import {
  type Action,
  atBatch,
  type Batch,
  countsOf,
  type Examined,
  examine,
  knownSchools,
  openStaged,
  type Staged,
  stagedBatch,
} from "./steps";

/** Whether somebody may import here at all: asked before a stranger's file is opened. */
export const room = query("imports.room", {
  input: eventInput,
  scope: atEvent,
  run: async ({ scope }) => ({ eventId: scope.eventId ?? "" }),
});

/** Whether somebody may bring a school's class here: asked before a stranger's file is opened. */
export const classRoom = query("schools.importRoom", {
  input: classInput,
  scope: atDesk,
  run: async ({ scope }) => ({ eventId: scope.eventId ?? "" }),
});

const columns = {
  id: importBatches.id,
  fileName: importBatches.fileName,
  state: importBatches.state,
  counts: importBatches.counts,
  by: accounts.name,
  createdAt: importBatches.createdAt,
  committedAt: importBatches.committedAt,
  undoneAt: importBatches.undoneAt,
};

/** The lists a school brought to an event itself, latest first, at most 50. */
export const classList = query("schools.imports", {
  input: classInput,
  scope: atDesk,
  run: ({ db, input }) =>
    db
      .select(columns)
      .from(importBatches)
      .innerJoin(schoolImports, eq(schoolImports.batchId, importBatches.id))
      .leftJoin(accounts, eq(accounts.id, importBatches.createdBy))
      .where(
        and(
          eq(importBatches.eventId, input.eventId),
          eq(schoolImports.schoolId, input.schoolId),
          ne(importBatches.state, "discarded"),
        ),
      )
      .orderBy(desc(importBatches.createdAt), desc(importBatches.id))
      .limit(50),
});

/** The imports of an event, latest first, at most 50; no personal data. */
export const list = query("imports.list", {
  input: eventInput,
  scope: atEvent,
  run: ({ db, input }) =>
    db
      .select(columns)
      .from(importBatches)
      .leftJoin(accounts, eq(accounts.id, importBatches.createdBy))
      .where(and(eq(importBatches.eventId, input.eventId), ne(importBatches.state, "discarded")))
      .orderBy(desc(importBatches.createdAt), desc(importBatches.id))
      .limit(50),
});

const shownIn: Record<Exclude<Shown, "all">, readonly Action[]> = {
  ready: ["create", "known"],
  existing: ["existing"],
  ask: ["ask"],
  repeat: ["repeat"],
  skip: ["skip"],
  error: ["error"],
};
const matching = (rows: readonly Examined[], show: Shown) =>
  show === "all" ? [...rows] : rows.filter(({ action }) => shownIn[show].includes(action));

/** Enough of a cell to recognise it: a file may hold very long ones. */
const inSight = (text: string, most = 200) => (text.length > most ? `${text.slice(0, most)}…` : text);

type Place = typeof events.$inferSelect;

/**
 * How many of those who are ready get a seat, by the rule of `admit`; null capacity: all. `limited`: how many more would,
 * were it not for the quota of their school or grade; a school nobody named before counts for itself.
 */
async function seatsFor(db: Reader, event: Place, rows: readonly Examined[], own: string | undefined) {
  const inLine = and(eq(registrations.eventId, event.id), eq(registrations.status, "waitlisted"));
  const waiting = await db.$count(registrations, inLine);
  const ready = rows.filter(({ action }) => action === "create" || action === "known");
  const left = seatsLeft(event) ?? null;
  const free = Math.min(left ?? ready.length, ready.length);
  const about = { capacity: event.capacity, left, waiting };
  if (!event.quotas) return { ...about, seated: waiting > 0 ? 0 : free, limited: 0 };
  const schools = await knownSchools(db, [...new Set(ready.flatMap(({ values }) => values.school ?? []))]);
  const studies = ready.map(({ values: { school, grade } }) => ({
    schoolId: own ?? (school ? (schools.get(school) ?? `new ${school}`) : null),
    grade: grade ?? null,
  }));
  const seated = (await fitting(db, event, studies)).length;
  return { ...about, seated, limited: free - seated };
}

/** The schools of those whom rows resemble, by id. */
async function schoolNames(db: Reader, rows: readonly Examined[]) {
  const ids = [...new Set(rows.flatMap(({ like }) => like?.schoolId ?? []))];
  if (ids.length === 0) return new Map<string, LocalizedText>();
  const found = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(organizations)
    .where(inArray(organizations.id, ids));
  return new Map(found.map(({ id, name }) => [id, name]));
}

/** The sheet's columns, as far as the first rows and the header know them. */
function columnsOf(batch: Batch, staged: Staged) {
  const rows = staged.sheets[staged.sheet]?.rows ?? [];
  const mapping = batch.mapping as Mapping;
  const width = Math.max(0, ...rows.slice(0, 200).map((row) => row.length));
  return Array.from({ length: width }, (_, at) => ({
    at,
    header: inSight(rows[batch.headerRow]?.[at] ?? ""),
    field: mapping[String(at)] ?? null,
    sample: rows.slice(batch.headerRow + 1, batch.headerRow + 4).map((row) => inSight(row[at] ?? "", 60)),
  }));
}

/** What an import would do: the file as read, columns with their fields, rows with problems, and the counts. */
export const preview = query("imports.preview", {
  input: previewInput,
  scope: atBatch,
  async run({ db, input, scope, now }) {
    const [found] = await db
      .select({ batch: importBatches, event: events })
      .from(importBatches)
      .innerJoin(events, eq(events.id, importBatches.eventId))
      .where(eq(importBatches.id, input.batchId));
    if (!found) return refuse("not-found");
    const { batch, event } = found;
    const { id, eventId, fileName, kind, state, encoding, delimiter, headerRow, counts, committedAt } = batch;
    const { schoolId } = scope;
    const about = {
      id,
      eventId,
      schoolId,
      fileName,
      kind,
      state,
      encoding,
      delimiter,
      headerRow: headerRow + 1,
      committedAt,
    };
    if (batch.state !== "staged") return { ...about, finished: true as const, counts };
    const staged = openStaged(batch);
    const rows = await examine(db, batch, staged, scope, now);
    const all = countsOf(rows);
    const wanted = matching(rows, input.show);
    const pages = Math.max(1, Math.ceil(wanted.length / input.limit));
    const page = Math.min(input.page, pages);
    const here = wanted.slice((page - 1) * input.limit, page * input.limit);
    const schools = await schoolNames(db, here);
    const cells = staged.sheets[staged.sheet]?.rows ?? [];
    return {
      ...about,
      finished: false as const,
      notes: staged.notes,
      sheets: staged.sheets.map(({ name, rows: lines }) => ({ name, rows: lines.length })),
      sheet: staged.sheet,
      canReread: staged.file !== null,
      columns: columnsOf(batch, staged),
      firstLines: cells.slice(0, 20).map((row) => row.slice(0, 12).map((cell) => inSight(cell, 40))),
      rows: here.map(({ personId: _, like, problems, ...row }) => ({
        ...row,
        cells: (cells[row.line - 1] ?? []).map((cell) => inSight(cell)),
        problems: problems.map((problem) => ({
          ...problem,
          value: problem.value.slice(0, 1_000),
          ...(problem.row ? { line: rows[problem.row - 1]?.line } : {}),
        })),
        decision: staged.decisions[row.line],
        like: like?.name,
        resembles: like && { ...like, school: schools.get(like.schoolId ?? "") ?? null },
      })),
      page,
      pages,
      total: wanted.length,
      counts: all,
      seats: await seatsFor(db, event, rows, schoolId),
    };
  },
});
export type Preview = Awaited<ReturnType<typeof preview>>;
export type Staging = Extract<Preview, { finished: false }>;

/** The bytes of a staged file, to read them in another encoding. */
export const source = query("imports.source", {
  input: batchInput,
  scope: atBatch,
  async run({ db, input }) {
    const { staged } = await stagedBatch(db, input.batchId);
    return { file: staged.file };
  },
});

/** The rows that cannot go in yet, as they stand in the file, with what is wrong: to be mended and sent again. */
export const badRows = query("imports.badRows", {
  input: batchInput,
  scope: atBatch,
  async run({ db, input, scope, now }) {
    const { batch, staged } = await stagedBatch(db, input.batchId);
    const rows = await examine(db, batch, staged, scope, now);
    const sheet = staged.sheets[staged.sheet]?.rows ?? [];
    return {
      fileName: batch.fileName,
      header: sheet[batch.headerRow] ?? [],
      rows: rows
        .filter((row) => row.action === "error")
        .map((row) => ({ cells: sheet[row.line - 1] ?? [], problems: row.problems })),
    };
  },
});

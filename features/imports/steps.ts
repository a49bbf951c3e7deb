import { and, eq, inArray } from "drizzle-orm";
import { withoutIdNumber, withoutIdNumbers } from "../../core/cells";
import type { Scope } from "../../core/permissions";
import { normalPhone } from "../../core/phone";
import { refuse } from "../../core/refusal";
import { atEvent } from "../../core/scopes";
import { open, seal } from "../../core/seal";
import type { Sheet } from "../../core/sheets";
import { isoDay } from "../../core/time";
import type { Reader, Tx } from "../../db";
import { chunks } from "../../db/chunks";
import { id } from "../../db/id";
import { events, importBatches, organizationNames, organizations, schoolImports } from "../../db/schema";
import { fold } from "../../db/search";
import { hashes } from "../contacts/steps";
import { matcher } from "../duplicates/rules";
import { type Candidate, candidates } from "../people/steps";
import type { Mapping } from "./inputs";
import { blocks, type CheckedRow, checkRows, findHeader, guessMapping, type Problem } from "./rules";

/** What is kept of a file while it is looked at; sealed, and gone when the import is finished. */
export type Staged = {
  file: string | null;
  sheets: Sheet[];
  /** Which sheet is imported, from 0. */
  sheet: number;
  notes: (Record<string, unknown> & { code: string })[];
  /** What the user decided of a row of the file, by its line. */
  decisions: Record<string, "same" | "new" | "skip">;
};
export type Batch = typeof importBatches.$inferSelect;
export type Action = "create" | "known" | "existing" | "ask" | "repeat" | "skip" | "error";
/** Whom a row resembles: never with contacts. `here`: at this event, `gone`: cancelled there. */
export type Like = Pick<Candidate, "grade" | "classNo" | "studentNo" | "registrationId"> & {
  name: string;
  schoolId: string | null;
  here: boolean;
  gone: boolean;
};
export type Examined = CheckedRow & { action: Action; personId?: string; like?: Like };

const place = (batchId: string) => `import_batches|source|${batchId}`;
export const sealStaged = (batchId: string, staged: Staged) => seal(place(batchId), JSON.stringify(staged));
export const openStaged = (batch: Batch): Staged =>
  batch.source ? (JSON.parse(open(place(batch.id), batch.source)) as Staged) : refuse("import-finished");

/** An import's event, and its school when a school brought it. */
export async function atBatch({ db, input }: { db: Reader; input: { batchId: string } }): Promise<Scope> {
  const [found] = await db
    .select({ eventId: importBatches.eventId, schoolId: schoolImports.schoolId })
    .from(importBatches)
    .leftJoin(schoolImports, eq(schoolImports.batchId, importBatches.id))
    .where(eq(importBatches.id, input.batchId));
  if (!found) return refuse("not-found");
  const { schoolId } = found;
  return { ...(await atEvent({ db, input: found })), ...(schoolId ? { schoolId } : {}) };
}

type Class = { id: string; name: string };

/** The school that brought a list itself, under one of its names. */
async function schoolOf(db: Reader, batchId: string): Promise<Class | undefined> {
  const [found] = await db
    .select({ id: organizations.id, name: organizations.name })
    .from(schoolImports)
    .innerJoin(organizations, eq(organizations.id, schoolImports.schoolId))
    .where(eq(schoolImports.batchId, batchId));
  return found && { id: found.id, name: Object.values(found.name).find(Boolean) ?? found.id };
}

/** A row of a school's own list: without a school it is of that school; with another's it cannot go in. */
function atOwn(row: CheckedRow, own: Class, schools: Map<string, string>, mapping: Mapping): CheckedRow {
  const said = row.values.school;
  if (!said || schools.get(said) === own.id || fold(said) === fold(own.name))
    return { ...row, values: { ...row.values, school: own.name } };
  const column = Object.keys(mapping).find((at) => mapping[at] === "school");
  const other = { field: "school" as const, column: Number(column ?? 0), code: "school-other" as const, value: said };
  return { ...row, problems: [...row.problems, other] };
}

/** The batch while it can still be changed. Refuses `import-finished` afterwards. */
export async function stagedBatch(db: Reader, batchId: string): Promise<{ batch: Batch; staged: Staged }> {
  const [batch] = await db.select().from(importBatches).where(eq(importBatches.id, batchId));
  if (!batch) return refuse("not-found");
  if (batch.state !== "staged") return refuse("import-finished");
  return { batch, staged: openStaged(batch) };
}

/** Numbers that may not be collected are masked; where there were any, the file itself is not kept either. */
export function lawful(read: Read): Read {
  let count = 0;
  const sheets = read.sheets.map(({ name, rows }) => {
    const clean = withoutIdNumbers(rows, findHeader(rows)?.row ?? 0);
    count += clean.count;
    return { name: withoutIdNumber(name), rows: clean.rows };
  });
  return count === 0 ? read : { sheets, file: null, notes: [...read.notes, { code: "id-numbers-masked", count }] };
}
type Read = Pick<Staged, "file" | "sheets" | "notes">;

/** Header and mapping as guessed from a sheet; a sheet without known headers starts with nothing mapped. */
export function guess(sheet: Sheet | undefined): { headerRow: number; mapping: Mapping } {
  const found = findHeader(sheet?.rows ?? []);
  return found ? { headerRow: found.row, mapping: found.mapping } : { headerRow: 0, mapping: {} };
}

export const mappingAt = (sheet: Sheet | undefined, headerRow: number): Mapping =>
  guessMapping(sheet?.rows[headerRow] ?? []);

/** The ids of schools that are known by these names; names nobody used are absent. */
export async function knownSchools(db: Reader, names: readonly string[]): Promise<Map<string, string>> {
  const keysOf = (name: string) => [fold(name), fold(name).replace(/[\s.·-]/g, "")];
  const ids = new Map<string, string>();
  for (const part of chunks([...new Set(names.flatMap(keysOf))], 500)) {
    const rows = await db
      .select({ key: organizationNames.nameKey, id: organizationNames.organizationId })
      .from(organizationNames)
      .where(and(eq(organizationNames.kind, "school"), inArray(organizationNames.nameKey, part)));
    for (const row of rows) ids.set(row.key, row.id);
  }
  const idOf = (name: string) =>
    keysOf(name)
      .map((key) => ids.get(key))
      .find(Boolean);
  return new Map(names.flatMap((name) => (idOf(name) ? [[name, idOf(name) ?? ""]] : [])));
}

const traits = (row: CheckedRow, schools: Map<string, string>) => ({
  names: [row.values.fullName, row.values.latinName, row.values.hangulName, row.values.cyrillicName],
  ...hashes(row.values),
  school: row.values.school ? (schools.get(row.values.school) ?? `new ${row.values.school}`) : null,
  grade: row.values.grade,
  classNo: row.values.classNo,
  studentNo: row.values.studentNo,
});

/**
 * Each person once, as registered here before elsewhere: nobody is a rival of oneself. A school's list is compared with
 * those who were never anybody else's: that another school has somebody of that name must not show.
 */
async function peopleNear(db: Reader, batch: Batch, programId: string | null, own?: Class): Promise<Candidate[]> {
  const once = new Map<string, Candidate>();
  const { eventId } = batch;
  const all = await candidates(db, { eventId, programId });
  const others = new Set(own ? all.filter(({ school }) => school !== own.id).map(({ personId }) => personId) : []);
  for (const one of all.filter(({ personId }) => !others.has(personId)))
    if (!once.has(one.personId) || one.eventId === eventId) once.set(one.personId, one);
  return [...once.values()];
}

/** What becomes of each row: read, checked, and compared with whoever is registered here or in the same programme. */
export async function examine(db: Reader, batch: Batch, staged: Staged, scope: Scope, now: Date): Promise<Examined[]> {
  const rows = staged.sheets[staged.sheet]?.rows ?? [];
  const header = { row: batch.headerRow, mapping: batch.mapping as Mapping };
  const today = isoDay(now, "Asia/Seoul");
  const read = checkRows(rows, header, { today, toPhone: normalPhone });
  const own = await schoolOf(db, batch.id);
  const known = matcher(await peopleNear(db, batch, scope.programId ?? null, own));
  const schools = await knownSchools(db, [...new Set(read.flatMap((row) => row.values.school ?? []))]);
  const checked = own ? read.map((row) => atOwn(row, own, schools, header.mapping)) : read;
  if (own) schools.set(own.name, own.id);
  const taken = new Map<string, number>();
  return checked.map((row): Examined => {
    if (row.problems.some(blocks)) return { ...row, action: "error" };
    if (row.problems.length > 0) return { ...row, action: "repeat" };
    const next = { ...row, ...decided(batch, staged.decisions[row.line], known.find(traits(row, schools))) };
    const before = next.personId ? taken.get(next.personId) : undefined;
    if (next.personId && before === undefined) taken.set(next.personId, row.row);
    return before === undefined ? next : { ...row, action: "repeat", problems: [repeats(before)] };
  });
}

const repeats = (row: number): Problem => ({ field: null, column: null, code: "duplicate-in-file", value: "", row });

type Found = { action: "match" | "ask" | "create"; person: Candidate | null };

/** Somebody who cancelled here is never brought back by a list alone: that is asked, too. */
function decided(batch: Batch, decision: Staged["decisions"][string] | undefined, found: Found) {
  const { person } = found;
  if (!person || found.action === "create") return { action: decision === "skip" ? "skip" : "create" } as const;
  const here = person.eventId === batch.eventId;
  const gone = here && person.status === "cancelled";
  const { grade, classNo, studentNo, registrationId } = person;
  const name = person.names.find(Boolean) ?? "";
  const like: Like = { name, schoolId: person.school ?? null, grade, classNo, studentNo, registrationId, here, gone };
  if (decision === "skip" || decision === "new")
    return { action: decision === "new" ? "create" : "skip", like } as const;
  if ((found.action === "ask" || gone) && decision !== "same") return { action: "ask", like } as const;
  return { action: here && !gone ? "existing" : "known", personId: person.personId, like } as const;
}

export function countsOf(rows: readonly Examined[]): Record<Action, number> & { all: number } {
  const counts = { all: rows.length, create: 0, known: 0, existing: 0, ask: 0, repeat: 0, skip: 0, error: 0 };
  for (const row of rows) counts[row.action] += 1;
  return counts;
}

/** The event, unless it lies in the trash. Refuses `in-trash`. */
export async function livingEvent(db: Reader, eventId: string) {
  const [event] = await db.select().from(events).where(eq(events.id, eventId));
  if (!event) return refuse("not-found");
  return event.trashedAt ? refuse("in-trash") : event;
}

type ToStage = Pick<Staged, "file" | "sheets" | "notes"> &
  Pick<Batch, "eventId" | "fileName" | "sha256" | "kind"> & { encoding?: string | null; delimiter?: string | null };

/** Puts a table that was read aside, for everybody or as a school's own. Refuses `in-trash`. */
export async function putAside(tx: Tx, given: ToStage, by: { actorId?: string; schoolId?: string; now: Date }) {
  const { eventId, fileName, sha256, kind, encoding, delimiter, ...table } = given;
  await livingEvent(tx, eventId);
  const read = lawful(table);
  const batchId = id(by.now.getTime());
  const sheet = Math.max(
    0,
    read.sheets.findIndex((one) => Object.keys(guess(one).mapping).length > 0),
  );
  const staged: Staged = { ...read, sheet, decisions: {} };
  const about = { eventId, fileName, sha256, kind, encoding: encoding ?? null, delimiter: delimiter ?? null };
  await tx.insert(importBatches).values({
    id: batchId,
    ...about,
    createdBy: by.actorId ?? null,
    source: sealStaged(batchId, staged),
    ...guess(read.sheets[sheet]),
    state: "staged",
    counts: {},
    createdAt: by.now,
  });
  if (by.schoolId) await tx.insert(schoolImports).values({ batchId, schoolId: by.schoolId });
  return { batchId };
}

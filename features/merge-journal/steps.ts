// Every row that says whose it is: looked at before and after two people are made one, and put back as it was.
import { and, eq, getTableColumns, getTableName, inArray, or, sql } from "drizzle-orm";
import { liftProtection } from "../../core/erasing";
import { open, seal } from "../../core/seal";
import type { Reader, Tx } from "../../db";
import { configOf } from "../../db/dialect";
import * as schema from "../../db/schema";
import { changes, type Entry, type Look, type Row, sameValue } from "./rules";

/** Two people with their registrations and enrolments, as they are before. */
export type Ids = { person: string[]; registration: string[]; enrollment: string[] };
type Kind = keyof Ids;
type AnyTable = typeof schema.persons;
type Told = { table: AnyTable; refs: Readonly<Record<string, readonly Kind[]>> };

const told = (table: unknown, refs: Told["refs"]): Told => ({ table: table as AnyTable, refs });

/**
 * Every table with a column that refers to a person, a registration or an enrolment, and those columns. A test holds
 * this list against the schema, so that a new one is not forgotten.
 */
export const tables: readonly Told[] = [
  told(schema.persons, { id: ["person"], mergedIntoId: ["person"] }),
  told(schema.personContacts, { personId: ["person"] }),
  told(schema.affiliations, { personId: ["person"] }),
  told(schema.guardianLinks, { childId: ["person"] }),
  told(schema.calendarFeeds, { personId: ["person"] }),
  told(schema.enrollments, { id: ["enrollment"], personId: ["person"], mergedIntoId: ["enrollment"] }),
  told(schema.registrations, { id: ["registration"], personId: ["person"], mergedIntoId: ["registration"] }),
  told(schema.consentRecords, { subjectId: ["person"], registrationId: ["registration", "enrollment"] }),
  told(schema.consentRequests, { registrationId: ["registration"], enrollmentId: ["enrollment"] }),
  told(schema.attendanceOps, { registrationId: ["registration"] }),
  told(schema.attendanceRecords, { registrationId: ["registration"] }),
  told(schema.formAnswers, { registrationId: ["registration"] }),
  told(schema.groupMembers, { registrationId: ["registration"] }),
  told(schema.groupDuties, { registrationId: ["registration"] }),
  told(schema.taskMarks, { registrationId: ["registration"] }),
  told(schema.submissionVersions, { registrationId: ["registration"] }),
  told(schema.uploads, { registrationId: ["registration"] }),
  told(schema.submissionComments, { registrationId: ["registration"] }),
  told(schema.wishSheets, {
    registrationId: ["registration"],
    friendId: ["registration"],
    ratherNotId: ["registration"],
  }),
  told(schema.wishes, { registrationId: ["registration"] }),
  told(schema.pairRules, { oneId: ["registration"], otherId: ["registration"] }),
  told(schema.questions, { askerRegistrationId: ["registration"] }),
  told(schema.questionVotes, { registrationId: ["registration"] }),
  told(schema.questionMutes, { registrationId: ["registration"] }),
  told(schema.roomSeats, { registrationId: ["registration"] }),
  told(schema.hands, { registrationId: ["registration"] }),
  told(schema.letters, { registrationId: ["registration"] }),
  told(schema.announcedAbsences, { registrationId: ["registration"] }),
  told(schema.rejectedOps, { registrationId: ["registration"] }),
  told(schema.walkIns, { registrationId: ["registration"] }),
  told(schema.selfCheckIns, { registrationId: ["registration"] }),
  told(schema.photoPeople, { registrationId: ["registration"] }),
  told(schema.surveyAnswers, { registrationId: ["registration"] }),
  told(schema.surveyTakers, { registrationId: ["registration"] }),
  told(schema.certificates, { personId: ["person"], registrationId: ["registration"] }),
  told(schema.nameConfirmations, { personId: ["person"] }),
  told(schema.importRows, { personId: ["person"], registrationId: ["registration"] }),
];
const byName = new Map<string, AnyTable>(tables.map((one) => [getTableName(one.table), one.table]));
const tableNamed = (name: string): AnyTable => byName.get(name) ?? fail(`no table ${name}`);
const fail = (what: string): never => {
  throw new Error(what);
};

const columnOf = (table: AnyTable, name: string) =>
  (getTableColumns(table) as unknown as Record<string, typeof table.id>)[name] ?? fail(`no column ${name}`);

/** The columns by which a row is found, as the schema's code calls them. */
function keyOf(name: string): string[] {
  const table = tableNamed(name);
  const together = configOf(table as never).primaryKeys.flatMap((key) => key.columns.map((column) => column.name));
  return Object.entries(getTableColumns(table)).flatMap(([key, column]) =>
    column.primary || together.includes(column.name) ? [key] : [],
  );
}

/** All rows about these people, with everything they say. */
export async function look(db: Reader, ids: Ids): Promise<Look> {
  const found = new Map<string, Map<string, Row>>();
  for (const { table, refs } of tables) {
    const name = getTableName(table);
    const those = Object.entries(refs).flatMap(([column, kinds]) => {
      const of = kinds.flatMap((kind) => ids[kind]);
      return of.length > 0 ? [inArray(columnOf(table, column), of)] : [];
    });
    const rows =
      those.length > 0
        ? ((await db
            .select()
            .from(table)
            .where(or(...those))) as unknown as Row[])
        : [];
    const keys = keyOf(name);
    found.set(name, new Map(rows.map((row) => [keys.map((key) => String(row[key])).join(" "), row])));
  }
  return found;
}

const isSealed = (table: AnyTable, column: string) => columnOf(table, column).name.endsWith("_sealed");

/** The spellings of a sealed value's place (core/rotation.ts). */
const placesOf = (table: AnyTable, column: string, rowId: unknown) =>
  [column, columnOf(table, column).name.replace(/_sealed$/, "")].map(
    (word) => [word, `${getTableName(table)}|${word}|${rowId}`] as const,
  );

type Opened = { $open: string; as: string };

function opened(table: AnyTable, column: string, rowId: unknown, sealed: string): Opened {
  for (const [as, place] of placesOf(table, column, rowId))
    try {
      return { $open: open(place, sealed), as };
    } catch {
      // Under the other spelling, then.
    }
  return fail(`${getTableName(table)}.${column} does not open`);
}

/** With sealed values opened: the journal is sealed itself, and an old key may be gone when it is read. */
function openly(table: AnyTable, key: Row, row: Row | null): Row | null {
  if (!row) return null;
  const rowId = Object.values(key)[0];
  const told = Object.entries(row).map(([name, value]) =>
    typeof value === "string" && isSealed(table, name)
      ? ([name, opened(table, name, rowId, value)] as const)
      : ([name, value] as const),
  );
  return Object.fromEntries(told);
}

function sealedAgain(table: AnyTable, key: Row, row: Row): Row {
  const rowId = Object.values(key)[0];
  const kept = Object.entries(row).map(([name, value]) => {
    const { $open, as } = (value ?? {}) as Partial<Opened>;
    return [name, $open === undefined ? value : seal(`${getTableName(table)}|${as}|${rowId}`, $open)] as const;
  });
  return Object.fromEntries(kept);
}

/** What changed since a look, ready for the journal. */
export async function journalSince(db: Reader, before: Look, ids: Ids): Promise<Entry[]> {
  return changes(before, await look(db, ids), keyOf).map((entry) => {
    const table = tableNamed(entry.table);
    const { key } = entry;
    return { ...entry, before: openly(table, key, entry.before), after: openly(table, key, entry.after) };
  });
}

const at = (table: AnyTable, key: Row) =>
  and(...Object.entries(key).map(([name, value]) => eq(columnOf(table, name), value as string)));

/** Changes rows, also of a table to which rows are otherwise only added. */
export async function lifted<T>(tx: Tx, name: string, work: () => Promise<T>): Promise<T> {
  const kept = name === "attendance_ops" || name === "consent_records" ? name : undefined;
  return kept ? liftProtection(tx, kept, work) : work();
}

/** Whether everything a row would point to is still there. */
async function hasAll(tx: Tx, table: AnyTable, row: Row): Promise<boolean> {
  for (const key of configOf(table as never).foreignKeys) {
    const { columns, foreignColumns, foreignTable } = key.reference();
    const [own, theirs] = [columns[0], foreignColumns[0]];
    const name = Object.entries(getTableColumns(table)).find(([, column]) => column.name === own?.name)?.[0] ?? "";
    const value = row[name];
    if (!theirs || value === null || value === undefined) continue;
    if ((await tx.$count(foreignTable, eq(theirs as AnyTable["id"], value as string))) === 0) return false;
  }
  return true;
}

/** What became of one entry that is taken back: `changed` since by somebody, or `gone` with what it belonged to. */
export type Fate = "back" | "changed" | "gone";

/**
 * Takes one entry of the journal back, when its row still says what it said after the merge; else it stays as it is
 * now. `only`: some of its columns, for the others follow from more than the row.
 */
export async function takeBack(tx: Tx, entry: Entry, only: (name: string) => boolean = () => true): Promise<Fate> {
  const table = tableNamed(entry.table);
  const { key, before, after } = entry;
  if (before && !(await hasAll(tx, table, before))) return "gone";
  if (before && !after) {
    const row = sealedAgain(table, key, before) as never;
    const made = await lifted(tx, entry.table, () => tx.insert(table).values(row).onConflictDoNothing().returning());
    return made.length > 0 ? "back" : "changed";
  }
  const [now] = (await tx.select().from(table).where(at(table, key))) as unknown as Row[];
  if (!now || !after) return "gone";
  const names = Object.keys(after).filter((name) => name !== "version" && only(name));
  const open = openly(table, key, Object.fromEntries(names.map((name) => [name, now[name]]))) ?? {};
  if (names.some((name) => !sameValue(open[name], after[name]))) return "changed";
  if (!before) {
    await lifted(tx, entry.table, () => tx.delete(table).where(at(table, key)));
    return "back";
  }
  if (names.length === 0) return "back";
  const was = sealedAgain(table, key, Object.fromEntries(names.map((name) => [name, before[name]])));
  const count = "version" in getTableColumns(table) && entry.table !== "attendance_records";
  const version = count ? { version: sql`${columnOf(table, "version")} + 1` } : {};
  await lifted(tx, entry.table, () =>
    tx
      .update(table)
      .set({ ...was, ...version } as never)
      .where(at(table, key)),
  );
  return "back";
}

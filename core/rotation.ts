import { randomBytes } from "node:crypto";
import { and, asc, eq, getTableColumns, getTableName, gt, is, Table } from "drizzle-orm";
import { db, type Tx, write } from "../db";
import { appendOnly, unprotect } from "../db/protection";
import * as schema from "../db/schema";
import { env, keptSecrets, rereadSecrets, writeSecrets } from "./env";
import { resealAnswers } from "./idempotency";
import { currentKeyId, forgetKeys, isCurrent, lookupKey, open, seal } from "./seal";

type AnyTable = typeof schema.personContacts;
type Row = Record<string, string | null>;
type Sealed = { table: AnyTable; name: string; idKey: string; columns: { key: string; name: string }[] };

const batch = 200;

/**
 * Every column whose name ends in `_sealed`, by table. Its place, to which a value is bound, is
 * "table|column|row id", where the column is called as in the schema's code.
 */
export function sealedTables(): Sealed[] {
  return (Object.values(schema) as unknown[]).flatMap((value) => {
    if (!is(value, Table) || value === schema.idempotencyKeys) return [];
    const table = value as AnyTable;
    const all = Object.entries(getTableColumns(table));
    const columns = all
      .filter(([, column]) => column.name.endsWith("_sealed"))
      .map(([key, { name }]) => ({ key, name }));
    const idKey = all.find(([, column]) => column.primary)?.[0] ?? "id";
    return columns.length > 0 ? [{ table, name: getTableName(table), idKey, columns }] : [];
  });
}

/** Opened where it lies and sealed under the key of today. */
function anew(name: string, column: { key: string; name: string }, id: string, sealed: string): string {
  const places = [column.key, column.name.replace(/_sealed$/, "")].map((word) => `${name}|${word}|${id}`);
  for (const place of new Set(places))
    try {
      return seal(place, open(place, sealed));
    } catch {
      // Under the other spelling, then.
    }
  throw new Error(`${name}.${column.name} of ${id} does not open: a key is missing, or it was tampered with`);
}

async function resealRow(tx: Tx, { table, name, idKey, columns }: Sealed, row: Row): Promise<number> {
  const id = row[idKey] ?? "";
  const of = getTableColumns(table) as unknown as Record<string, typeof table.personId>;
  let changed = 0;
  for (const column of columns) {
    const sealed = row[column.key];
    const [idColumn, sealedColumn] = [of[idKey], of[column.key]];
    if (!sealed || isCurrent(sealed) || !idColumn || !sealedColumn) continue;
    // Only while it is what was read: what somebody wrote meanwhile is sealed under the new key already.
    const same = and(eq(idColumn, id), eq(sealedColumn, sealed));
    await tx
      .update(table)
      .set({ [column.key]: anew(name, column, id, sealed) } as never)
      .where(same);
    changed += 1;
  }
  return changed;
}

async function resealTable(sealed: Sealed, done: (count: number) => void): Promise<void> {
  const idColumn = (getTableColumns(sealed.table) as unknown as Record<string, typeof sealed.table.personId>)[
    sealed.idKey
  ];
  if (!idColumn) return;
  for (let after = ""; ; ) {
    const rows = (await db
      .select()
      .from(sealed.table)
      .where(gt(idColumn, after))
      .orderBy(asc(idColumn))
      .limit(batch)) as unknown as Row[];
    if (rows.length === 0) return;
    const count = await write([], async (tx) => {
      let changed = 0;
      const work = async () => {
        for (const row of rows) changed += await resealRow(tx, sealed, row);
      };
      if (sealed.name in appendOnly) await unprotect(tx, sealed.name as "consent_records", work);
      else await work();
      return changed;
    });
    done(count);
    after = rows.at(-1)?.[sealed.idKey] ?? "";
  }
}

/** Seals everything under the key of today, in batches; what is so already is left, so it can be begun again. */
export async function resealAll(done: (table: string, count: number) => void = () => {}): Promise<number> {
  let total = 0;
  for (const sealed of sealedTables())
    await resealTable(sealed, (count) => {
      total += count;
      if (count > 0) done(sealed.name, count);
    });
  const answers = await write([], resealAnswers);
  if (answers > 0) done("idempotency_keys", answers);
  return total + answers;
}

/** How many values are still sealed under another key. */
export async function countOld(): Promise<number> {
  let old = 0;
  for (const { table, columns } of sealedTables())
    for (const row of (await db.select().from(table)) as unknown as Row[])
      for (const { key } of columns) if (row[key] && !isCurrent(row[key])) old += 1;
  return old;
}

/**
 * With keys in secrets.json: makes a new one and keeps the old beside it until all is sealed anew; a change that was
 * cut short goes on with the key it had made. With keys from the environment nothing is written.
 */
export function beginRotation(dataDir = env.DATA_DIR): void {
  if (env.ENCRYPTION_KEY) return;
  const kept = keptSecrets(dataDir);
  if (!kept.oldKeys?.length && kept.encryptionKey) {
    const oldKeys = [kept.encryptionKey];
    const lookup = kept.lookupKey ?? lookupKey().toString("base64");
    writeSecrets(dataDir, { ...kept, encryptionKey: randomBytes(32).toString("base64"), oldKeys, lookupKey: lookup });
  }
  rereadSecrets();
  forgetKeys();
}

/** Forgets the old key, once nothing is sealed under it any more. */
export function endRotation(dataDir = env.DATA_DIR): void {
  if (env.ENCRYPTION_KEY) return;
  const { oldKeys: _gone, ...kept } = keptSecrets(dataDir);
  writeSecrets(dataDir, kept);
  rereadSecrets();
  forgetKeys();
}

/** The whole change of keys. Answers how many values were sealed anew, and the new key's name. */
export async function rotateKeys(done?: (table: string, count: number) => void) {
  beginRotation();
  const values = await resealAll(done);
  const old = await countOld();
  if (old > 0) throw new Error(`${old} values are still sealed under an old key: run it again`);
  endRotation();
  return { values, keyId: currentKeyId() };
}

import { eq } from "drizzle-orm";
import { engine, table, text } from "./dialect";
import type { Tx } from "./engine";
import type { MigrationSession } from "./migrate-postgres";

/** Tables to which rows are only added, and the columns of them that may change. */
export const appendOnly: Record<string, string[]> = {
  activities: ["fanned_out_at"],
  attendance_ops: [],
  consent_documents: ["superseded_at"],
  consent_records: [],
};

/** A row here, which only the transaction that wrote it sees, lifts the protection of the table it names. */
const unprotected = table("unprotected_tables", { name: text("name").primaryKey().notNull() });

/**
 * Lets `work` change and delete rows of an append-only table: for erasure, the end of a retention period, and two
 * entries of a person that are made one; nothing else. The protection is back before the write ends.
 */
export async function unprotect<T>(
  tx: Tx,
  name: "activities" | "attendance_ops" | "consent_records",
  work: () => Promise<T>,
): Promise<T> {
  await tx.insert(unprotected).values({ name });
  const result = await work();
  await tx.delete(unprotected).where(eq(unprotected.name, name));
  return result;
}

/** The same for all of them, where the whole content of a database is replaced (db/move.ts). */
export async function unprotectAll(tx: Tx, work: () => Promise<void>): Promise<void> {
  await tx.insert(unprotected).values(Object.keys(appendOnly).map((name) => ({ name })));
  await work();
  await tx.delete(unprotected);
}

/**
 * Puts the triggers in place when one is missing, or always with `anew`: after migrations, because SQLite drops a
 * table's triggers when it rebuilds the table.
 */
export async function protect(session: MigrationSession, anew: boolean): Promise<void> {
  if (!anew && (await complete(session))) return;
  await session.run("create table if not exists unprotected_tables (name text primary key not null)");
  for (const [name, changeable] of Object.entries(appendOnly)) {
    const columns = await columnsOf(session, name);
    if (!columns.length) continue;
    const fixed = columns.filter((column) => !changeable.includes(column)).map((column) => `"${column}"`);
    const statements = engine === "postgres" ? postgresTriggers(name, fixed) : sqliteTriggers(name, fixed);
    for (const statement of statements) await session.run(statement);
  }
}

async function complete(session: MigrationSession) {
  const rows = await session.run(
    engine === "postgres"
      ? "select tgname as name from pg_trigger where not tgisinternal"
      : "select name from sqlite_master where type = 'trigger'",
  );
  const found = new Set(rows.map((row) => row.name));
  return Object.keys(appendOnly).every((name) => found.has(`${name}_no_update`) && found.has(`${name}_no_delete`));
}

async function columnsOf(session: MigrationSession, name: string) {
  const rows = await session.run(
    engine === "postgres"
      ? `select column_name as name from information_schema.columns where table_schema = current_schema() and table_name = '${name}'`
      : `select name from pragma_table_info('${name}')`,
  );
  return rows.map((row) => String(row.name));
}

const sqliteTriggers = (name: string, fixed: string[]) =>
  [`update of ${fixed.join(", ")}`, "delete"].flatMap((event) => {
    const trigger = `${name}_no_${event.split(" ")[0]}`;
    return [
      `drop trigger if exists ${trigger}`,
      `create trigger ${trigger} before ${event} on ${name}
       when not exists (select 1 from unprotected_tables where name = '${name}')
       begin select raise(abort, 'append-only: ${name}'); end`,
    ];
  });

const postgresTriggers = (name: string, fixed: string[]) => [
  `create or replace function refuse_unless_unprotected() returns trigger language plpgsql as $$
   begin
     if not exists (select 1 from unprotected_tables where name = tg_table_name) then
       raise exception 'append-only: %', tg_table_name using errcode = 'LT001';
     end if;
     if tg_op = 'DELETE' then return old; end if;
     return new;
   end $$`,
  ...[`update of ${fixed.join(", ")}`, "delete", "truncate"].flatMap((event) => {
    const trigger = `${name}_no_${event.split(" ")[0]}`;
    const each = event === "truncate" ? "statement" : "row";
    return [
      `drop trigger if exists ${trigger} on ${name}`,
      `create trigger ${trigger} before ${event} on ${name} for each ${each} execute function refuse_unless_unprotected()`,
    ];
  }),
];

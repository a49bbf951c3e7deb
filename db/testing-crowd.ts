import Database from "better-sqlite3";
import pg from "pg";
import { engine, url } from "./dialect";

/** A table's columns in which the copies differ from the row they are copied from; `i` counts from 1. */
type Differing = Record<string, string>;
export type Copying = { table: string; where: string; count: number; differing: Differing };

/**
 * For tests: as many copies of one row as wanted, made by one statement inside the database. `where` names the row;
 * `differing` are SQL expressions over the number `i` and the row `r`.
 */
export async function copyRows(all: readonly Copying[]): Promise<void> {
  const session = engine === "postgres" ? await postgres() : sqlite();
  try {
    for (const { table, where, count, differing } of all) {
      const names = await session.columns(table, where);
      const values = names.map((name) => differing[name] ?? `r.${name}`);
      await session.run(
        `with recursive n(i) as (select 1 union all select i + 1 from n where i < ${count})
          insert into ${table} (${names.join()}) select ${values.join()} from n cross join
          (select * from ${table} where ${where} limit 1) r`,
      );
    }
    await session.end();
  } catch (error) {
    await session.end();
    throw error;
  }
}

function sqlite() {
  const client = new Database(url.replace("file:", ""));
  return {
    columns: async (table: string, where: string) =>
      client
        .prepare(`select * from ${table} where ${where} limit 1`)
        .columns()
        .map(({ name }) => name),
    run: async (text: string) => void client.exec(text),
    end: async () => void client.close(),
  };
}

async function postgres() {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  return {
    columns: async (table: string, where: string) =>
      (await client.query(`select * from ${table} where ${where} limit 1`)).fields.map(({ name }) => name),
    run: async (text: string) => void (await client.query(text)),
    async end() {
      await client.query("analyze");
      await client.end();
    },
  };
}

type One = Record<"eventId" | "registrationId" | "personId" | "groupId" | "questionId" | "registerId", string>;

/**
 * For tests: so many registrations at other events, eighty at each, with what people leave behind: copies of one event
 * and of one person at it.
 */
export function crowd(one: One, count: number): Promise<void> {
  const eighty = 80;
  const events = Math.ceil(count / eighty);
  const at = (name: string) => `'${name}-' || ((i - 1) / ${eighty})`;
  const of = (name: string) => `'${name}-' || i`;
  const turn = `(i - 1) % ${eighty} + 1`;
  const where = (id: string) => `id = '${id}'`;
  const person = { registration_id: of("registration"), event_id: at("event") };
  const each = (number: string) => ({ count: events, id: `'${number}-' || (i - 1)`, event_id: "'event-' || (i - 1)" });
  const perEvent = (table: string, from: string, name: string, more: Differing): Copying => {
    const { count: number, ...differing } = each(name);
    return { table, where: from, count: number, differing: { ...differing, ...more } };
  };
  return copyRows([
    {
      ...{ table: "events", where: where(one.eventId), count: events },
      differing: { id: "'event-' || (i - 1)", slug: of("slug"), program_id: "null" },
    },
    perEvent("groups", where(one.groupId), "group", {}),
    perEvent("attendance_registers", where(one.registerId), "register", { place: "'event-' || (i - 1)" }),
    { table: "persons", where: where(one.personId), count, differing: { id: of("person"), search: of("name") } },
    {
      ...{ table: "registrations", where: where(one.registrationId), count },
      differing: {
        ...{ id: of("registration"), person_id: of("person"), event_id: at("event"), ticket: turn },
        ...{ code: of("code"), link_hash: of("link"), check_in_hash: of("check-in") },
      },
    },
    {
      ...{ table: "activities", where: `event_id = '${one.eventId}'`, count },
      differing: { id: of("activity"), event_id: at("event"), chain: at("event"), seq: turn, program_id: "null" },
    },
    { table: "letters", where: "1 = 1", count, differing: { ...person, id: of("letter"), dedupe_key: of("letter") } },
    {
      ...{ table: "group_members", where: `group_id = '${one.groupId}'`, count },
      differing: { registration_id: of("registration"), group_id: at("group") },
    },
    {
      ...{ table: "attendance_records", where: `register_id = '${one.registerId}'`, count },
      differing: { registration_id: of("registration"), register_id: at("register") },
    },
    {
      ...{ table: "questions", where: where(one.questionId), count },
      differing: {
        ...{ id: of("question"), event_id: at("event"), no: turn, seq: turn, position: turn, client_id: of("client") },
        asker_registration_id: of("registration"),
      },
    },
    {
      ...{ table: "question_votes", where: "1 = 1", count },
      differing: { question_id: of("question"), registration_id: of("registration") },
    },
    {
      table: "consent_records",
      where: "1 = 1",
      count,
      differing: { id: of("consent"), registration_id: of("registration") },
    },
  ]);
}

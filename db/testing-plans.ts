import Database from "better-sqlite3";
import pg from "pg";
import { engine, url } from "./dialect";
import type { Said } from "./testing-statements";

/**
 * What a statement does that grows with a whole table: `scan registrations`, `sort`. To follow an index in its order only
 * as far as a limit is neither.
 */
export type Planned = { text: string; steps: string[] };

/**
 * For tests: how the database would answer statements. On SQLite a plan does not depend on how many rows there are as
 * long as nobody runs ANALYZE. On PostgreSQL it does: there only tables of thousands of rows are spoken of, so fill them
 * first, and analyze.
 */
export const plansOf = (said: readonly Said[]): Promise<Planned[]> =>
  engine === "postgres" ? plansOfPostgres(said) : Promise.resolve(plansOfSqlite(said));

function plansOfSqlite(said: readonly Said[]): Planned[] {
  const client = new Database(url.replace("file:", ""), { readonly: true });
  try {
    const tables = new Set(
      client.prepare("select name from sqlite_master where type = 'table'").pluck().all() as string[],
    );
    return said.map(({ text, values }) => {
      const rows = client.prepare(`explain query plan ${text}`).all(...values) as { detail: string }[];
      const sorts = rows.some(({ detail }) => /^USE TEMP B-TREE/.test(detail));
      return { text, steps: rows.flatMap(({ detail }) => stepOfSqlite(detail, text, tables, sorts)) };
    });
  } finally {
    client.close();
  }
}

/** A list that ends: no sum, no sort over all of it. */
const ends = (text: string) => /\blimit \S+( offset \S+)?$/.test(text) && !/\b(count\(|distinct|group by)/.test(text);

function stepOfSqlite(detail: string, text: string, tables: Set<string>, sorts: boolean): string[] {
  if (/^USE TEMP B-TREE/.test(detail)) return ["sort"];
  if (/^SCAN \S+ USING (COVERING )?INDEX/.test(detail) && ends(text) && !sorts) return [];
  const name = /^SCAN (\S+)/.exec(detail)?.[1] ?? "";
  if (tables.has(name)) return [`scan ${name}`];
  const aliased = new RegExp(`"(\\w+)" (?:as )?"${name}"`, "i").exec(text)?.[1] ?? "";
  return tables.has(aliased) ? [`scan ${aliased}`] : [];
}

/** Nothing but loops over indexes where there are any: at these sizes a hash of a whole table may well be the cheaper way. */
const ways = ["seqscan", "hashjoin", "mergejoin", "material"].map((way) => `set enable_${way} = off`).join(";");
/** Indexes of some rows only: to read such a one whole is what it is there for. */
const ofSome = "select indexrelid::regclass::text as name from pg_index where indpred is not null";
const manyRows = "select relname from pg_class where relkind = 'r' and reltuples >= 5000";

async function plansOfPostgres(said: readonly Said[]): Promise<Planned[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(ways);
    const partial = new Set((await client.query(ofSome)).rows.map((row) => row.name as string));
    const large = new Set((await client.query(manyRows)).rows.map((row) => row.relname as string));
    const plans: Planned[] = [];
    for (const { text, values } of said) {
      const { rows } = await client.query(`explain (format json) ${text}`, values as unknown[]);
      plans.push({ text, steps: stepsOfPostgres(rows[0]["QUERY PLAN"][0].Plan as Node, false, { large, partial }) });
    }
    return plans;
  } finally {
    await client.end();
  }
}

type Node = {
  "Node Type": string;
  "Relation Name"?: string;
  "Index Name"?: string;
  "Index Cond"?: string;
  Plans?: Node[];
};

type Known = { large: Set<string>; partial: Set<string> };

/** `limited`: only as many rows as a limit asks for are taken of it. */
function stepsOfPostgres(node: Node, limited: boolean, known: Known): string[] {
  const [type, table] = [node["Node Type"], node["Relation Name"] ?? ""];
  const isIndex = /^Index/.test(type) && !node["Index Cond"] && !known.partial.has(node["Index Name"] ?? "");
  const isWhole = known.large.has(table) && (type === "Seq Scan" || (isIndex && !limited));
  const own = isWhole ? [`scan ${table}`] : type === "Sort" ? ["sort"] : [];
  // The first of a loop's two sides is the one that is followed.
  const goesOn = type === "Limit" || (limited && /^(Nested Loop|Subquery Scan|Memoize|Result)$/.test(type));
  return [...own, ...(node.Plans ?? []).flatMap((plan, at) => stepsOfPostgres(plan, goesOn && at === 0, known))];
}

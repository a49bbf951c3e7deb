import Database from "better-sqlite3";
import pg from "pg";
import { vi } from "vitest";
import { engine } from "./dialect";

/** A statement as it reached the database, with what stands for its places. */
export type Said = { text: string; values: unknown[] };

const ofSqlite = Object.getPrototypeOf(new Database(":memory:").prepare("select 1")) as Database.Statement;

function sqlite() {
  const spies = (["all", "get", "run"] as const).map((name) => vi.spyOn(ofSqlite, name));
  const said = () =>
    spies.flatMap(({ mock }) =>
      mock.calls.map((values, at): Said & { order: number } => ({
        text: (mock.contexts[at] as Database.Statement).source,
        values: [...values],
        order: mock.invocationCallOrder[at] ?? 0,
      })),
    );
  return { spies, said: () => said().sort((one, other) => one.order - other.order) };
}

function postgres() {
  const spy = vi.spyOn(pg.Client.prototype, "query");
  const said = () =>
    (spy.mock.calls as unknown[][]).map(
      ([asked, values]): Said => ({
        text: typeof asked === "string" ? asked : (asked as { text: string }).text,
        values: Array.isArray(values) ? values : ((asked as { values?: unknown[] }).values ?? []),
      }),
    );
  return { spies: [spy], said };
}

/** For tests: the statements that reach the database while something is asked, in their order. */
export async function statementsOf(ask: () => Promise<unknown>): Promise<Said[]> {
  const { spies, said } = engine === "postgres" ? postgres() : sqlite();
  try {
    await ask();
    return said().map(({ text, values }) => ({ text, values }));
  } finally {
    for (const spy of spies) spy.mockRestore();
  }
}

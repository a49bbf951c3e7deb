import Database from "better-sqlite3";
import pg from "pg";
import { expect, test, vi } from "vitest";
import { anonymous } from "../../core/permissions";
import { cast } from "../../core/testing";
import { engine } from "../../db/dialect";
import { register } from "./commands";

/** How many statements reach the database while something is done; not those that begin and end a transaction. */
async function statementsOf(work: () => Promise<unknown>): Promise<number> {
  const ofSqlite = Object.getPrototypeOf(new Database(":memory:").prepare("select 1")) as Database.Statement;
  const spies =
    engine === "postgres"
      ? [vi.spyOn(pg.Client.prototype, "query")]
      : (["all", "get", "run"] as const).map((name) => vi.spyOn(ofSqlite, name));
  await work();
  const said = spies.flatMap(({ mock }) =>
    mock.calls.map(([asked], at) =>
      engine === "postgres" ? textOf(asked) : (mock.contexts[at] as Database.Statement).source,
    ),
  );
  for (const spy of spies) spy.mockRestore();
  return said.filter((text) => /^(select|insert|update|delete)\b(?! pg_notify)/i.test(text)).length;
}
const textOf = (asked: unknown) => (typeof asked === "string" ? asked : ((asked as { text?: string })?.text ?? ""));

const said = (name: string, eventId: string) => ({
  ...{ eventId, fullName: name, locale: "en", guardianName: "G", guardianPhone: "010-2000-3000" },
});

test("a registration costs sixteen statements at most, the tenth of an event as many as the second", async () => {
  const { lecture } = await cast(6);
  const costs: number[] = [];
  for (let n = 0; n < 12; n++)
    costs.push(await statementsOf(() => register(anonymous, said(`Student ${n}`, lecture.id) as never)));
  const [first, ...seated] = costs.slice(0, 6);
  expect(first).toBeGreaterThan(0);
  expect(new Set(seated).size, String(costs)).toBe(1);
  expect(new Set(costs.slice(6)).size, String(costs)).toBe(1);
  expect(Math.max(...costs.slice(1))).toBeLessThanOrEqual(16);
});

import pg from "pg";
import { afterEach, expect, test, vi } from "vitest";
import { engine, url } from "./dialect";
import { Hosts } from "./hosts";
import { Notices } from "./notices";

const open: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of open.splice(0)) await close();
});

const place = "5b1c8a4e-0000-4000-8000-000000000001";
const other = "5b1c8a4e-0000-4000-8000-000000000002";

/** One process of several on the same database. */
async function instance() {
  const pool = new pg.Pool({ connectionString: url, max: 2 });
  const said: string[][] = [];
  const notices = new Notices(new Hosts(url), (sql, values) => {
    said.push(values);
    return pool.query(sql, values);
  });
  open.push(async () => {
    await notices.close();
    await pool.end();
  });
  const heard: (string | undefined)[] = [];
  return { pool, notices, said, heard, hear: () => notices.hear((where) => heard.push(where)) };
}

test.runIf(engine === "postgres")("what one process tells, the others hear: the place and nothing else", async () => {
  const [one, two] = [await instance(), await instance()];
  two.hear();
  await vi.waitFor(() => expect(two.heard).toEqual([undefined]));
  one.notices.tell(place);
  one.notices.tell(other);
  await vi.waitFor(() => expect([...two.heard].slice(1).sort()).toEqual([place, other]));
  expect(one.said).toEqual([
    ["lectern", place],
    ["lectern", other],
  ]);
});

test.runIf(engine === "postgres")(
  "a hundred changes of one place are told twice: at once, and when it has rested",
  async () => {
    const [one, two] = [await instance(), await instance()];
    two.hear();
    await vi.waitFor(() => expect(two.heard).toEqual([undefined]));
    for (let change = 0; change < 100; change++) one.notices.tell(place);
    await vi.waitFor(() => expect(two.heard).toEqual([undefined, place, place]));
    await new Promise((rested) => setTimeout(rested, 600));
    expect(two.heard).toEqual([undefined, place, place]);
  },
);

test.runIf(engine === "postgres")(
  "a hearing connection that breaks is made anew, and then anything may have changed",
  async () => {
    const [one, two] = [await instance(), await instance()];
    two.hear();
    await vi.waitFor(() => expect(two.heard).toEqual([undefined]));
    const ended = await one.pool.query(
      "select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'lectern-live' and datname = current_database()",
    );
    expect(ended.rowCount).toBeGreaterThan(0);
    await vi.waitFor(() => expect(two.heard).toEqual([undefined, undefined]), 10_000);
    one.notices.tell(place);
    await vi.waitFor(() => expect(two.heard).toEqual([undefined, undefined, place]));
  },
);

test.runIf(engine === "postgres")("who closes hears and asks no more", async () => {
  const two = await instance();
  two.hear();
  await vi.waitFor(() => expect(two.heard).toEqual([undefined]));
  await two.notices.close();
  const { rows } = await two.pool.query(
    "select count(*)::int as open from pg_stat_activity where application_name = 'lectern-live' and datname = current_database()",
  );
  await vi.waitFor(() => expect(rows[0].open).toBe(0));
});

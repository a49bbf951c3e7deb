import { randomUUID } from "node:crypto";
import Database from "better-sqlite3";

/** The floor on SQLite: a copy of the app's file, the same pragmas, BEGIN IMMEDIATE … COMMIT for each registration. */
export function openSqlite(file) {
  const data = new Database(file);
  for (const pragma of ["journal_mode = wal", "synchronous = full", "foreign_keys = on", "secure_delete = on"])
    data.pragma(pragma);
  const statements = new Map();
  const prepared = (sql) => {
    if (!statements.has(sql)) statements.set(sql, data.prepare(sql));
    return statements.get(sql);
  };
  const ask = ({ sql, values, all }) => {
    const statement = prepared(sql);
    if (!statement.reader) return statement.run(values);
    return all ? statement.all(values) : statement.get(values);
  };
  const stamp = Object.assign((ms) => ms, { yes: 1 });
  let line = Promise.resolve();
  const inTurn = (work) => {
    const turn = line.then(work);
    line = turn.catch(() => {});
    return turn;
  };
  return {
    newEvent(id, seats) {
      const [row] = data.prepare("select * from events where capacity is not null limit 1").all();
      const fresh = { ...row, id, slug: id, capacity: seats, seats_taken: 0, tickets: 0 };
      const names = Object.keys(fresh);
      data.prepare(`insert into events (${names}) values (${names.map(() => "?")})`).run(Object.values(fresh));
      const chains = data.prepare("select max(ordinal) last from trail_heads").get();
      data
        .prepare("insert into trail_heads (chain, ordinal, seq, hash, mac) values (?, ?, 0, '', '')")
        .run(id, (chains.last ?? 0) + 1);
      return id;
    },
    register: (flow, eventId, said) =>
      inTurn(async () => {
        prepared("begin immediate").run();
        try {
          const made = await flow(ask, stamp, eventId, { ...said, at: randomUUID() });
          prepared("commit").run();
          return made;
        } finally {
          if (data.inTransaction) prepared("rollback").run();
        }
      }),
  };
}

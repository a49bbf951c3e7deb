import pg from "pg";

/** The floor on PostgreSQL: the app's own database, a lock for the event, one transaction for each registration. */
export function openPostgres(url) {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  const texts = new Map();
  const numbered = (sql) => {
    let n = 0;
    if (!texts.has(sql))
      texts.set(
        sql,
        sql.replace(/\?/g, () => `$${++n}`),
      );
    return texts.get(sql);
  };
  const stamp = Object.assign((ms) => new Date(ms), { yes: true });
  let line = Promise.resolve();
  const inTurn = (work) => {
    const turn = line.then(work);
    line = turn.catch(() => {});
    return turn;
  };
  return {
    async newEvent(id, seats) {
      const { rows } = await pool.query("select * from events where capacity is not null limit 1");
      const names = Object.keys(rows[0]);
      const own = { id, slug: id, capacity: seats, seats_taken: 0, tickets: 0 };
      const chosen = names.map((name) => (name in own ? `$${Object.keys(own).indexOf(name) + 1}` : name));
      await pool.query(
        `insert into events (${names}) select ${chosen} from events where id = '${rows[0].id}'`,
        Object.values(own),
      );
      await pool.query(
        "insert into trail_heads (chain, ordinal, seq, hash, mac) select $1, max(ordinal) + 1, 0, '', '' from trail_heads",
        [id],
      );
      return id;
    },
    register: (flow, eventId, said) =>
      inTurn(async () => {
        const client = await pool.connect();
        const ask = async ({ sql, values, all }) => {
          const { rows } = await client.query(numbered(sql), values);
          return all ? rows : rows[0];
        };
        try {
          await client.query("begin; select pg_advisory_xact_lock(42)");
          const made = await flow(ask, stamp, eventId, said);
          await client.query("commit");
          return made;
        } catch (error) {
          await client.query("rollback");
          throw error;
        } finally {
          client.release();
        }
      }),
  };
}

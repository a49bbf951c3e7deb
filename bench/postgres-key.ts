import pg from "pg";
import { keyRow } from "./calls";

/** Makes an owner's key in the data of instances on PostgreSQL; answers it. */
export async function ownerKeyOnPostgres(url: string) {
  const { key, sql, values } = keyRow();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(sql.replace(/\?/g, nextPlaceholder()), values);
  await client.end();
  return key;
}

function nextPlaceholder() {
  let n = 0;
  return () => {
    n += 1;
    return n === 3 ? `to_timestamp($${n} / 1000.0)` : `$${n}`;
  };
}
